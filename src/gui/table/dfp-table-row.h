/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the table: the head, the foot or one object; lays its children out as the columns lie. */
#pragma once

#include "gui/table/dfp-table-private.h"

G_BEGIN_DECLS

#define DFP_TYPE_TABLE_ROW (dfp_table_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpTableRow, dfp_table_row, DFP, TABLE_ROW, GtkWidget)

/* @object NULL: head or foot, whose children are appended by the table.
 * Signal: "entered" (guint): the keyboard came into the widget that this column made. */
GtkWidget *dfp_table_row_new (DfpTable *table, DfpObject *object);
DfpObject *dfp_table_row_get_object (DfpTableRow *self);
/* Children in the order of the visible columns. */
void dfp_table_row_append (DfpTableRow *self, GtkWidget *child);
GtkWidget *dfp_table_row_get_child (DfpTableRow *self, int column);
/* Reads all values again. */
void dfp_table_row_update (DfpTableRow *self);

G_END_DECLS
