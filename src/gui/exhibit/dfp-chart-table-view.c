/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GtkColumnView over row numbers: the cells ask the chart's table, nothing is copied. */
#include "gui/exhibit/dfp-chart-table-view.h"

#include "chart/dfp-chart-table.h"

typedef struct
{
  DfpChartTable *table; /* borrowed from the view */
  int column;
} Column;

static void
set_up_cb (GtkListItemFactory *factory, GtkListItem *item, Column *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, Column *column)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label),
                       dfp_chart_table_get_text (column->table, (int) gtk_list_item_get_position (item),
                                                 column->column));
}

static void
append_column (GtkColumnView *view, DfpChartTable *table, int number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);
  GtkColumnViewColumn *view_column;

  column->table = table;
  column->column = number;
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  g_object_set_data_full (G_OBJECT (factory), "column", column, g_free);
  view_column = gtk_column_view_column_new (dfp_chart_table_get_title (table, number), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_append_column (view, view_column);
  g_object_unref (view_column);
}

static GtkSelectionModel *
create_rows (DfpChartTable *table)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (int i = 0; i < dfp_chart_table_get_n_rows (table); i++)
    gtk_string_list_append (rows, dfp_chart_table_get_text (table, i, 0));
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
}

GtkWidget *
dfp_chart_table_view_new (const DfpChart *chart)
{
  DfpChartTable *table;
  GtkWidget *view, *scroller;

  g_return_val_if_fail (chart != NULL, NULL);

  table = dfp_chart_get_table (chart);
  view = gtk_column_view_new (create_rows (table));
  g_object_set_data_full (G_OBJECT (view), "table", table, (GDestroyNotify) dfp_chart_table_free);
  gtk_widget_add_css_class (view, "data-table");
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  for (int i = 0; i < dfp_chart_table_get_n_columns (table); i++)
    append_column (GTK_COLUMN_VIEW (view), table, i);
  if (dfp_chart_get_title (chart) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, dfp_chart_get_title (chart),
                                    -1);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}
