/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a plan as a spreadsheet: one table for every list of the model. Cells are drawn, and become an input
 * only while they are edited, so that hundreds of them cost little.
 *
 * Keys: arrows move, typing replaces, Enter or F2 edits, Enter commits and goes down, Tab commits and goes right, Escape
 * cancels, Space toggles, Shift+arrows select, Ctrl+C, X and V, Delete empties, Ctrl+Enter adds, Ctrl+D duplicates,
 * Ctrl+Delete removes, Alt+↑ and ↓ move the row, Ctrl+Tab leaves the table. */
#pragma once

#include <gtk/gtk.h>

#include "base/dfp-list.h"
#include "gui/table/dfp-table-column.h"

G_BEGIN_DECLS

typedef struct _DfpSession DfpSession;

#define DFP_TYPE_TABLE (dfp_table_get_type ())
G_DECLARE_FINAL_TYPE (DfpTable, dfp_table, DFP, TABLE, GtkWidget)

/* What a row says in narrow mode; members are owned by the receiver and may stay NULL. */
typedef struct
{
  char *value;  /* large, at the end of the first line */
  char *detail; /* second line, start */
  char *aside;  /* second line, end */
} DfpTableItem;
typedef void (*DfpTableItemFunc) (DfpObject *row, DfpTableItem *item, gpointer user_data);

/* Properties: list (DfpList), session (DfpSession; groups what belongs together for undo), narrow (boolean: boxed rows
 * that open a form), title (string: accessible name), add-label (string; NULL: no button below), group-field
 * (string; NULL), maximum-rows (int, visible at once before the table scrolls; 0: all), read-only (boolean),
 * empty (GtkWidget shown without rows).
 * Children: DfpTableColumn, the first of them stays in sight.
 * Signals: "created" (DfpObject *): set what a new row starts with, inside its undo step;
 * "open" (DfpObject *) → boolean: TRUE when the page shows a form of its own;
 * "sort" (DfpTableColumn *): sorts by it, the other way round, or no more;
 * "layout-changed": columns moved or changed width;
 * "cursor-changed" (DfpObject *): the row the cursor is on, or NULL. */
GtkWidget *dfp_table_new (void);
void dfp_table_set_list (DfpTable *self, DfpList *list);
void dfp_table_append_column (DfpTable *self, DfpTableColumn *column);
void dfp_table_set_item_func (DfpTable *self, DfpTableItemFunc func, gpointer user_data, GDestroyNotify destroy);

/* The row under the cursor, borrowed, or NULL. */
DfpObject *dfp_table_get_current (DfpTable *self);
/* Puts the cursor on @row and @field (NULL: the first) and scrolls there. FALSE when it is not in the table. */
gboolean dfp_table_select (DfpTable *self, DfpObject *row, const char *field);
/* Makes sure that there is a column for @field, a field of the rows: after the first column when there is none yet. */
void dfp_table_show_field (DfpTable *self, const char *field);
/* What the keys do, for buttons. */
void dfp_table_add (DfpTable *self);
void dfp_table_duplicate (DfpTable *self);
void dfp_table_remove (DfpTable *self);
void dfp_table_move (DfpTable *self, int by);
void dfp_table_copy (DfpTable *self);
/* Pastes from the clipboard at the cursor, or @text (TSV): one undo step, or nothing but a message when a cell
 * cannot be read. FALSE with DFP_ERROR_INVALID then. */
void dfp_table_paste (DfpTable *self);
gboolean dfp_table_paste_text (DfpTable *self, const char *text, GError **error);
void dfp_table_open (DfpTable *self);
/* Where a column lies, in coordinates of the table; FALSE before it has a size and in narrow mode. */
gboolean dfp_table_get_column_area (DfpTable *self, DfpTableColumn *column, double *x, double *width);

G_END_DECLS
