/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages that a person has left, and what had the focus there: the way back. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _DfpTrail DfpTrail;

DfpTrail *dfp_trail_new (void);
void dfp_trail_free (DfpTrail *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpTrail, dfp_trail_free)

/* @focus: NULL for none; it may be gone when it comes to going back. */
void dfp_trail_leave (DfpTrail *self, const char *page, GtkWidget *focus);
/* The page that was left last, transfer full, and what had the focus, borrowed, or NULL. NULL at the beginning. */
char *dfp_trail_return (DfpTrail *self, GtkWidget **focus);
void dfp_trail_clear (DfpTrail *self);

G_END_DECLS
