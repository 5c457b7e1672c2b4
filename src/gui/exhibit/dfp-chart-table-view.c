/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GtkColumnView over row numbers: the cells ask the chart's sheet, nothing is copied. */
#include "gui/exhibit/dfp-chart-table-view.h"

#include "chart/dfp-chart-sheet.h"

typedef struct
{
  const DfpSheet *sheet; /* borrowed from the view */
  guint column;
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
  g_autofree char *text = dfp_sheet_format_cell (column->sheet, gtk_list_item_get_position (item), column->column);

  gtk_label_set_label (GTK_LABEL (label), text);
}

static void
append_column (GtkColumnView *view, const DfpSheet *sheet, guint number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);
  GtkColumnViewColumn *view_column;

  column->sheet = sheet;
  column->column = number;
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  g_object_set_data_full (G_OBJECT (factory), "column", column, g_free);
  view_column = gtk_column_view_column_new (dfp_sheet_get_column (sheet, number)->label, factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_append_column (view, view_column);
  g_object_unref (view_column);
}

static GtkSelectionModel *
create_rows (const DfpSheet *sheet)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < dfp_sheet_get_n_rows (sheet); i++)
    gtk_string_list_take (rows, dfp_sheet_format_cell (sheet, i, 0));
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
}

GtkWidget *
dfp_chart_table_view_new (const DfpChart *chart)
{
  DfpSheet *sheet;
  GtkWidget *view, *scroller;

  g_return_val_if_fail (chart != NULL, NULL);

  sheet = dfp_chart_get_sheet (chart);
  view = gtk_column_view_new (create_rows (sheet));
  g_object_set_data_full (G_OBJECT (view), "sheet", sheet, (GDestroyNotify) dfp_sheet_free);
  gtk_widget_add_css_class (view, "data-table");
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  for (guint i = 0; i < dfp_sheet_get_n_columns (sheet); i++)
    append_column (GTK_COLUMN_VIEW (view), sheet, i);
  if (dfp_chart_get_title (chart) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, dfp_chart_get_title (chart),
                                    -1);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}
