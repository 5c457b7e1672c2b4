/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children beside one another as long as there is room, the rest on further lines. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_WRAP (dfp_wrap_get_type ())
G_DECLARE_FINAL_TYPE (DfpWrap, dfp_wrap, DFP, WRAP, GtkWidget)

/* Property: spacing (int, px, 8), between children and between lines. A child that expands takes the rest of its
 * line. */

void dfp_wrap_append (DfpWrap *self, GtkWidget *child);

G_END_DECLS
