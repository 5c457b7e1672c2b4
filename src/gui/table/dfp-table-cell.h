/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell: a text drawn with one Pango layout, until it is edited. */
#pragma once

#include "gui/table/dfp-table-column-private.h"

G_BEGIN_DECLS

#define DFP_TYPE_TABLE_CELL (dfp_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (DfpTableCell, dfp_table_cell, DFP, TABLE_CELL, GtkWidget)

GtkWidget *dfp_table_cell_new (DfpTableColumn *column, DfpObject *row, gboolean read_only);
DfpTableColumn *dfp_table_cell_get_column (DfpTableCell *self);
DfpObject *dfp_table_cell_get_row (DfpTableCell *self);
/* Reads the value again. */
void dfp_table_cell_update (DfpTableCell *self);
void dfp_table_cell_set_cursor (DfpTableCell *self, gboolean cursor);
void dfp_table_cell_set_selected (DfpTableCell *self, gboolean selected);

/* An input over the text; the cell owns it until it is closed. Borrowed. */
GtkText *dfp_table_cell_open_editor (DfpTableCell *self, const char *text);
void dfp_table_cell_close_editor (DfpTableCell *self);
GtkText *dfp_table_cell_get_editor (DfpTableCell *self);
/* What was typed and could not be read, shown in place of the value with @error as its reason; NULL: none. */
void dfp_table_cell_set_draft (DfpTableCell *self, const char *draft, const char *error);
const char *dfp_table_cell_get_draft (DfpTableCell *self);

G_END_DECLS
