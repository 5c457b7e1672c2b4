/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the table know of one another. Columns say what is shown, cells draw it, rows lay
 * cells out, the table owns order, cursor and input; editing, clipboard and commands have files of their own. */
#pragma once

#include "base/dfp-list.h"
#include "document/dfp-session.h"
#include "gui/widgets/dfp-table-column.h"
#include "gui/widgets/dfp-table.h"

G_BEGIN_DECLS

#define DFP_TABLE_PAGE 150 /* rows shown at once */

/* Columns: what a cell, a head and a foot need. */
const DfpField *dfp_table_column_find_field (DfpTableColumn *self, GType row_type);
const char *dfp_table_column_get_title (DfpTableColumn *self, GType row_type);
gboolean dfp_table_column_is_visible (DfpTableColumn *self);
gboolean dfp_table_column_is_sortable (DfpTableColumn *self);
gboolean dfp_table_column_is_editable (DfpTableColumn *self);
gboolean dfp_table_column_is_numeric (DfpTableColumn *self, GType row_type);
gboolean dfp_table_column_has_widgets (DfpTableColumn *self);
gboolean dfp_table_column_has_total (DfpTableColumn *self);
gboolean dfp_table_column_expands (DfpTableColumn *self);
int dfp_table_column_get_width (DfpTableColumn *self, GType row_type);
GtkWidget *dfp_table_column_get_header (DfpTableColumn *self);
GtkWidget *dfp_table_column_get_footer (DfpTableColumn *self);
GtkWidget *dfp_table_column_create_widget (DfpTableColumn *self, DfpObject *row);
gboolean dfp_table_column_get_chip (DfpTableColumn *self, DfpObject *row, DfpColor *color, DfpPattern *pattern);
char *dfp_table_column_get_text (DfpTableColumn *self, DfpObject *row);
char *dfp_table_column_get_total (DfpTableColumn *self, GListModel *rows, GType row_type);
int dfp_table_column_compare (DfpTableColumn *self, DfpObject *a, DfpObject *b);

/* Where the columns lie, the same for head, rows and foot. */
typedef struct
{
  int n;
  int *x;     /* px from the start, before scrolling */
  int *width; /* px */
  int total;  /* px, all columns */
  int offset; /* px scrolled: moves all but the first column */
} DfpTableGeometry;

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

/* Cursor and range. */
typedef struct
{
  int row; /* −1: nowhere */
  int column;
} DfpTablePlace;
typedef struct
{
  int first_row;
  int last_row;
  int first_column;
  int last_column;
} DfpTableRange;
DfpTablePlace dfp_table_get_cursor (DfpTable *self);
void dfp_table_set_cursor (DfpTable *self, int row, int column, gboolean extend);
gboolean dfp_table_get_range (DfpTable *self, DfpTableRange *range);
void dfp_table_select_range (DfpTable *self, const DfpTableRange *range);

void dfp_table_place_cursor (DfpTable *self, int row, int column, gboolean extend, gboolean focus);
/* Shows now what waits for the next frame. */
void dfp_table_flush (DfpTable *self);
gboolean dfp_table_is_narrow (DfpTable *self);
void dfp_table_sort (DfpTable *self, DfpTableColumn *column);
void dfp_table_turn_page (DfpTable *self, int by);
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
