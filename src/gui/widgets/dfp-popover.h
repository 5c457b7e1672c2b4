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

G_END_DECLS
