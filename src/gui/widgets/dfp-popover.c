/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three things that GTK 4.8 leaves to whoever parents a popover: a surface must not outlive the one that it
 * stands on; a popover that opens wants to know which widget had the keyboard before; and one that is carried
 * off the screen with what it points at has no monitor to be measured for. */
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

/* Whether @parent will be seen in the part of @content that @adjustment shows. */
static gboolean
is_seen (GtkWidget *parent, GtkWidget *content, GtkAdjustment *adjustment)
{
  const double top = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (parent, content, &bounds) &&
         bounds.origin.y < top + gtk_adjustment_get_page_size (adjustment) &&
         bounds.origin.y + bounds.size.height > top;
}

static void
close_unseen (GtkWidget *widget, GtkWidget *content, GtkAdjustment *adjustment)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (!gtk_widget_get_mapped (child))
        continue;
      if (GTK_IS_POPOVER (child) && !is_seen (widget, content, adjustment))
        gtk_widget_set_visible (child, FALSE);
      else
        close_unseen (child, content, adjustment);
    }
}

void
dfp_popover_close_unseen (GtkScrolledWindow *scroller)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (scroller);
  GtkWidget *content = GTK_IS_VIEWPORT (viewport) ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;

  if (content != NULL)
    close_unseen (content, content, gtk_scrolled_window_get_vadjustment (scroller));
}

void
dfp_popover_watch (GtkScrolledWindow *scroller)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  /* Before what has been scrolled is laid out anew. */
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "value-changed",
                           G_CALLBACK (dfp_popover_close_unseen), scroller, G_CONNECT_SWAPPED);
}
