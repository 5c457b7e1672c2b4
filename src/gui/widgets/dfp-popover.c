/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two things that GTK 4.8 leaves to whoever parents a popover: a surface must not outlive the one that it
 * stands on, and a popover that opens wants to know which widget had the keyboard before. */
#include "gui/widgets/dfp-popover.h"

static void
close_cb (GtkWidget *popover)
{
  gtk_widget_set_visible (popover, FALSE);
}

void
dfp_popover_attach (GtkWidget *popover, GtkWidget *parent)
{
  g_return_if_fail (GTK_IS_POPOVER (popover) && GTK_IS_WIDGET (parent));

  gtk_widget_set_parent (popover, parent);
  g_signal_connect_object (parent, "unmap", G_CALLBACK (close_cb), popover, G_CONNECT_SWAPPED);
}

void
dfp_popover_show (GtkWidget *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);
  GtkRoot *root = gtk_widget_get_root (popover);

  g_return_if_fail (GTK_IS_POPOVER (popover));
  if (parent == NULL || !gtk_widget_get_mapped (parent))
    return;
  if (gtk_root_get_focus (root) == NULL && !gtk_widget_grab_focus (parent))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  gtk_popover_popup (GTK_POPOVER (popover));
}
