/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closing a window: never while a save runs, and never over unsaved changes without asking. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-document.h"

G_BEGIN_DECLS

typedef struct _DfpClosing DfpClosing;

/* @window outlives it. */
DfpClosing *dfp_closing_new (GtkWindow *window);
void dfp_closing_free (DfpClosing *self);

/* The person wants the window closed, which shows @document, or NULL for none. TRUE: it may go now. FALSE: it closes itself when the running saves have ended
 * well or the person has answered; where a save fails it stays, and the bar says why. */
gboolean dfp_closing_request (DfpClosing *self, DfpDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpClosing, dfp_closing_free)

G_END_DECLS
