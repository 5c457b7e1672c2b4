/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A container of GTK wants to be asked; any other widget lets go what has it as its parent. */
#include "gui/widgets/dfp-children.h"

/* What stands in a list in place of rows, and over them, stays. */
static GtkWidget *
get_first (GtkWidget *parent)
{
  if (GTK_IS_LIST_BOX (parent))
    return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (parent), 0));
  return gtk_widget_get_first_child (parent);
}

void
dfp_children_remove (GtkWidget *parent)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  while ((child = get_first (parent)) != NULL)
    if (GTK_IS_BOX (parent))
      gtk_box_remove (GTK_BOX (parent), child);
    else if (GTK_IS_LIST_BOX (parent))
      gtk_list_box_remove (GTK_LIST_BOX (parent), child);
    else
      gtk_widget_unparent (child);
}
