/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the table know of one another. Columns say what is shown, cells draw it, rows lay
 * cells out, the table owns order, cursor and input; editing, clipboard and commands have files of their own. */
#pragma once

#include "gui/table/dfp-table-column-private.h"
#include "gui/table/dfp-table-state.h"

G_BEGIN_DECLS

typedef struct _DfpTableCell DfpTableCell;
typedef struct _DfpTableRow DfpTableRow;

/* All columns, the visible ones in order (borrowed, of DfpTableColumn). */
GPtrArray *dfp_table_get_columns (DfpTable *self);
const DfpTableGeometry *dfp_table_lay_out (DfpTable *self, int width);
DfpList *dfp_table_get_list (DfpTable *self);
DfpSession *dfp_table_get_session (DfpTable *self);
GType dfp_table_get_row_type (DfpTable *self);
gboolean dfp_table_is_read_only (DfpTable *self);
gboolean dfp_table_is_sorted (DfpTable *self);
int dfp_table_get_n_shown (DfpTable *self);
/* Row and cell on the screen by position; NULL outside. */
DfpTableRow *dfp_table_get_row (DfpTable *self, int row);
DfpTableCell *dfp_table_get_cell (DfpTable *self, int row, int column);
int dfp_table_find_row (DfpTable *self, DfpObject *object);

/* Cursor and range (dfp-table-cursor.c). */
DfpTablePlace dfp_table_get_cursor (DfpTable *self);
void dfp_table_set_cursor (DfpTable *self, int row, int column, gboolean extend);
gboolean dfp_table_get_range (DfpTable *self, DfpTableRange *range);
void dfp_table_select_range (DfpTable *self, const DfpTableRange *range);

void dfp_table_place_cursor (DfpTable *self, int row, int column, gboolean extend, gboolean focus);
void dfp_table_announce_cursor (DfpTable *self);

/* Head and foot (dfp-table-frame.c). */
void dfp_table_build_frame (DfpTable *self);
void dfp_table_fill_foot (DfpTable *self);
void dfp_table_show_sort (DfpTable *self);

/* Rows (dfp-table-rows.c). */
void dfp_table_queue_update (DfpTable *self);
void dfp_table_queue_rebuild (DfpTable *self);
void dfp_table_rebuild_all (DfpTable *self);
/* Takes all rows away; @kept: object → row, owned. */
void dfp_table_drop_rows (DfpTable *self, GHashTable *kept);
void dfp_table_show_boxed (DfpTable *self, GPtrArray *order);
void dfp_table_show_parts (DfpTable *self);
void dfp_table_show_pager (DfpTable *self);
void dfp_table_limit_height (DfpTable *self);
/* Shows now what waits for the next frame. */
void dfp_table_flush (DfpTable *self);
gboolean dfp_table_is_narrow (DfpTable *self);
void dfp_table_sort (DfpTable *self, DfpTableColumn *column);
void dfp_table_turn_page (DfpTable *self, int by);
/* One undo step, and a message with a way back. */
void dfp_table_remove_rows (DfpTable *self, GPtrArray *rows);
void dfp_table_open_row (DfpTable *self, DfpObject *row);
void dfp_table_announce_created (DfpTable *self, DfpObject *row);

/* Several changes as one undo step. */
void dfp_table_begin (DfpTable *self, const char *label);
void dfp_table_end (DfpTable *self);
void dfp_table_seal (DfpTable *self);
void dfp_table_tell (DfpTable *self, const char *message, gboolean with_undo);
/* A new row at @position in the list, with what "created" sets; inside a group. Borrowed. */
DfpObject *dfp_table_create_row (DfpTable *self, guint position);

/* Editing (dfp-table-edit.c). */
gboolean dfp_table_edit (DfpTable *self, const char *initial);
gboolean dfp_table_is_editing (DfpTable *self);
/* Ends editing; FALSE when what was typed cannot be read, which stays in the cell. */
gboolean dfp_table_finish_edit (DfpTable *self);
void dfp_table_cancel_edit (DfpTable *self);
void dfp_table_toggle (DfpTable *self);
void dfp_table_clear_range (DfpTable *self);

/* Keys and pointer (dfp-table-input.c). */
void dfp_table_add_input (DfpTable *self, GtkWidget *grid);

/* Narrow mode (dfp-table-boxed.c): a list box row for @row. */
GtkWidget *dfp_table_create_boxed_row (DfpTable *self, DfpObject *row);
void dfp_table_update_boxed_row (DfpTable *self, GtkWidget *boxed_row);
DfpObject *dfp_table_get_boxed_object (GtkWidget *boxed_row);
gboolean dfp_table_has_item_func (DfpTable *self);
void dfp_table_describe_item (DfpTable *self, DfpObject *row, DfpTableItem *item);

G_END_DECLS
