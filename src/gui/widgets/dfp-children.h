/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The children of a widget, all at once. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes all of them from @parent: a GtkBox, a GtkListBox, or a widget that has given them itself as their parent. */
void dfp_children_remove (GtkWidget *parent);

G_END_DECLS
