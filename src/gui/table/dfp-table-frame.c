/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head with its titles and the foot with its totals. */
#include <glib/gi18n.h>

#include "gui/table/dfp-table-private.h"
#include "gui/table/dfp-table-row.h"

void
dfp_table_fill_foot (DfpTable *self)
{
  GType type = dfp_table_get_row_type (self);

  for (guint i = 0; self->foot != NULL && i < self->columns->len; i++)
    {
      GtkWidget *child = dfp_table_row_get_child (DFP_TABLE_ROW (self->foot), (int) i);
      g_autofree char *total = NULL;

      if (!GTK_IS_LABEL (child))
        {
          gtk_widget_queue_draw (child);
          continue;
        }
      total = dfp_table_column_get_total (g_ptr_array_index (self->columns, i), G_LIST_MODEL (self->list), type);
      gtk_label_set_label (GTK_LABEL (child), total);
    }
}

static GtkWidget *
create_foot_label (DfpTableColumn *column, GType type)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "foot-cell");
  if (dfp_table_column_is_numeric (column, type))
    gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), dfp_table_column_is_numeric (column, type) ? 1 : 0);
  return label;
}

void
dfp_table_show_sort (DfpTable *self)
{
  for (guint i = 0; self->head != NULL && i < self->columns->len; i++)
    {
      GtkWidget *child = dfp_table_row_get_child (DFP_TABLE_ROW (self->head), (int) i);
      const gboolean sorted = g_ptr_array_index (self->columns, i) == (gpointer) self->sort_column;

      (sorted && !self->descending ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (child, "ascending");
      (sorted && self->descending ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (child, "descending");
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_SORT,
                                      !sorted            ? GTK_ACCESSIBLE_SORT_NONE
                                      : self->descending ? GTK_ACCESSIBLE_SORT_DESCENDING
                                                         : GTK_ACCESSIBLE_SORT_ASCENDING,
                                      -1);
    }
}

static void
head_clicked_cb (GtkWidget *button, DfpTable *self)
{
  g_signal_emit_by_name (self, "sort", g_object_get_data (G_OBJECT (button), "column"));
}

static GtkWidget *
create_head_cell (DfpTable *self, DfpTableColumn *column)
{
  GType type = dfp_table_get_row_type (self);
  const char *title = dfp_table_column_get_title (column, type);
  GtkWidget *button, *label;

  if (dfp_table_column_get_header (column) != NULL)
    return dfp_table_column_get_header (column);
  button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
  label = gtk_label_new (title);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), dfp_table_column_is_numeric (column, type) ? 1 : 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "head-cell");
  gtk_widget_set_focusable (button, FALSE); /* the keyboard sorts from the context menu */
  gtk_widget_set_sensitive (button, dfp_table_column_is_sortable (column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (button), "column", column);
  g_signal_connect (button, "clicked", G_CALLBACK (head_clicked_cb), self);
  return button;
}

static void
replace_line (DfpTable *self, GtkWidget **line, GtkWidget *holder, const char *name)
{
  if (*line != NULL)
    gtk_box_remove (GTK_BOX (holder), *line);
  *line = dfp_table_row_new (self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (holder), *line);
}

/* Head and foot from the columns. */
void
dfp_table_build_frame (DfpTable *self)
{
  GType type = dfp_table_get_row_type (self);
  gboolean totals = FALSE;

  replace_line (self, &self->head, self->head_holder, _ ("Titles"));
  replace_line (self, &self->foot, self->foot_holder, _ ("Totals"));
  for (guint i = 0; i < self->columns->len; i++)
    {
      DfpTableColumn *column = g_ptr_array_index (self->columns, i);
      GtkWidget *head = create_head_cell (self, column);
      GtkWidget *foot = dfp_table_column_get_footer (column);

      foot = foot != NULL ? foot : create_foot_label (column, type);
      if (i == 0)
        {
          gtk_widget_add_css_class (head, "frozen");
          gtk_widget_add_css_class (foot, "frozen");
        }
      dfp_table_row_append (DFP_TABLE_ROW (self->head), head);
      dfp_table_row_append (DFP_TABLE_ROW (self->foot), foot);
      totals = totals || dfp_table_column_has_total (column);
    }
  gtk_widget_set_visible (self->foot_holder, totals);
  dfp_table_show_sort (self);
}
