/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The popovers that our widgets hang on themselves. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes @popover, which is floating and a GtkPopover, a child of @parent, to be unparented by it as any child:
 * it goes out of sight whenever @parent does. */
void dfp_popover_attach (GtkWidget *popover, GtkWidget *parent);
/* Shows an attached @popover; nothing while its parent is out of sight. */
void dfp_popover_show (GtkWidget *popover);
/* Whatever popover hangs on a widget in @scroller, also those of GTK's own, closes when that is scrolled out of
 * sight upwards or downwards. */
void dfp_popover_watch (GtkScrolledWindow *scroller);
/* The same at once, for whoever has just laid out @scroller anew. */
void dfp_popover_close_unseen (GtkScrolledWindow *scroller);

G_END_DECLS
