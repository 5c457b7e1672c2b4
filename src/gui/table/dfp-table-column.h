/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of a DfpTable: a field of the rows, or a widget per row. */
#pragma once

#include <gtk/gtk.h>

#include "base/dfp-object.h"
#include "chart/dfp-palette.h"

G_BEGIN_DECLS

#define DFP_TYPE_TABLE_COLUMN (dfp_table_column_get_type ())
G_DECLARE_FINAL_TYPE (DfpTableColumn, dfp_table_column, DFP, TABLE_COLUMN, GObject)

/* A widget for @row, made once per row; floating. It follows the row's notify by itself. */
typedef GtkWidget *(*DfpTableWidgetFunc) (DfpObject *row, gpointer user_data);
/* A chip of colour before the text; FALSE for none. */
typedef gboolean (*DfpTableChipFunc) (DfpObject *row, DfpColor *color, DfpPattern *pattern, gpointer user_data);
/* The total below all @rows (of DfpObject): transfer full. */
typedef char *(*DfpTableTotalFunc) (GListModel *rows, gpointer user_data);

/* Properties: field (string; NULL for columns of widgets), title (string; NULL: the field's label), width (int, px at
 * the least; −1: by the field), expand (boolean), total (boolean: the sum of the column below), visible (boolean), header
 * (GtkWidget in place of the title), footer (GtkWidget in place of the total). */
DfpTableColumn *dfp_table_column_new (const char *field);
void dfp_table_column_set_widget_func (DfpTableColumn *self, DfpTableWidgetFunc func, gpointer user_data,
                                       GDestroyNotify destroy);
void dfp_table_column_set_chip_func (DfpTableColumn *self, DfpTableChipFunc func, gpointer user_data,
                                     GDestroyNotify destroy);
void dfp_table_column_set_total_func (DfpTableColumn *self, DfpTableTotalFunc func, gpointer user_data,
                                      GDestroyNotify destroy);

G_END_DECLS
