/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table for the files that make it up, lowest first: each takes only from those above it here. Columns say what is
 * shown, cells draw it, rows lay cells out and say when they are entered; order, cursor, edit and clipboard stand on
 * them, commands and keys on all. The widget itself (dfp-table.c) stands on top. */
#pragma once

#include <adwaita.h>

#include "gui/table/dfp-table-column-private.h"
#include "gui/table/dfp-table-geometry.h"
#include "gui/table/dfp-table.h"

G_BEGIN_DECLS

#define DFP_TABLE_PAGE 150 /* rows shown at once */

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

struct _DfpTable
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkWidget *head_holder;
  GtkScrolledWindow *scroller;
  GtkWidget *body;
  GtkWidget *foot_holder;
  GtkWidget *scrollbar;
  GtkAdjustment *adjustment;
  GtkListBox *boxed;
  GtkWidget *empty_holder;
  GtkWidget *bar;
  GtkWidget *add_button;
  AdwButtonContent *add_content;
  GtkWidget *pager;
  GtkLabel *pager_label;

  DfpList *list;       /* owned */
  DfpObject *root;     /* owned: the plan, whose changes are followed */
  DfpSession *session; /* owned */
  GtkWidget *empty;    /* owned */
  GPtrArray *all_columns;
  GPtrArray *columns; /* the visible ones, borrowed */
  GPtrArray *rows;    /* of DfpTableRow, borrowed, as shown */
  GtkWidget *head;    /* borrowed from the holders */
  GtkWidget *foot;
  DfpTableGeometry *geometry;
  PangoFontDescription *font; /* that the geometry fits */
  char *title;
  char *group_field;
  DfpTableColumn *sort_column; /* owned; NULL: the plan's order */
  gboolean descending;
  gboolean narrow;
  gboolean read_only;
  int maximum_rows;
  guint page; /* of DFP_TABLE_PAGE rows */
  DfpTablePlace cursor;
  DfpTablePlace anchor; /* where a range began */
  DfpTableItemFunc item_func;
  gpointer item_data;
  GDestroyNotify item_destroy;
  gulong items_id;
  gulong changed_id;
  gboolean rebuild;   /* with the next update */
  int geometry_width; /* px that the geometry fits; −1: not yet */
  guint update_id;    /* source */
  guint layout_id;    /* source */
};

typedef struct _DfpTableCell DfpTableCell;
typedef struct _DfpTableRow DfpTableRow;

/* --- dfp-table-state.c --- */
GType dfp_table_get_row_type (DfpTable *self);
gboolean dfp_table_is_sorted (DfpTable *self);
int dfp_table_get_n_shown (DfpTable *self);
/* The row on the screen at this position; NULL outside. */
DfpTableRow *dfp_table_get_row (DfpTable *self, int row);
/* FALSE without one. */
gboolean dfp_table_get_range (DfpTable *self, DfpTableRange *range);
/* Where the columns lie in @width px. */
const DfpTableGeometry *dfp_table_lay_out (DfpTable *self, int width);

/* --- dfp-table-step.c --- */
void dfp_table_begin (DfpTable *self, const char *label);
void dfp_table_end (DfpTable *self);
void dfp_table_seal (DfpTable *self);
void dfp_table_tell (DfpTable *self, const char *message, gboolean with_undo);
/* A new row at @position in the list, with what "created" sets; inside a group. Borrowed. */
DfpObject *dfp_table_create_row (DfpTable *self, guint position);

/* --- dfp-table-frame.c: head and foot --- */
void dfp_table_build_frame (DfpTable *self);
void dfp_table_fill_foot (DfpTable *self);
void dfp_table_show_sort (DfpTable *self);

/* --- dfp-table-cursor.c --- */
/* NULL outside, and where a column brought a widget of its own. */
DfpTableCell *dfp_table_get_cell (DfpTable *self, int row, int column);
int dfp_table_find_row (DfpTable *self, DfpObject *object);
/* @focus: also put the keyboard there. */
void dfp_table_place_cursor (DfpTable *self, int row, int column, gboolean extend, gboolean focus);
void dfp_table_set_cursor (DfpTable *self, int row, int column, gboolean extend);
void dfp_table_select_range (DfpTable *self, const DfpTableRange *range);

/* --- dfp-table-edit.c: one edit at a time --- */
/* @initial: what was typed to begin; NULL edits what is there. Borrowed. */
GtkText *dfp_table_open_editor (DfpTable *self, DfpTableCell *cell, const DfpField *field, const char *initial);
gboolean dfp_table_is_editing (DfpTable *self);
/* FALSE when what was typed cannot be read, which stays in the cell. */
gboolean dfp_table_finish_edit (DfpTable *self);
void dfp_table_cancel_edit (DfpTable *self);

/* --- dfp-table-rows.c --- */
void dfp_table_queue_update (DfpTable *self);
void dfp_table_queue_rebuild (DfpTable *self);
/* Shows now what waits for the next frame. */
void dfp_table_flush (DfpTable *self);
void dfp_table_rebuild_all (DfpTable *self);
/* Takes all rows away; @kept: object → row, owned. */
void dfp_table_drop_rows (DfpTable *self, GHashTable *kept);
void dfp_table_show_boxed (DfpTable *self, GPtrArray *order);
void dfp_table_show_parts (DfpTable *self);
void dfp_table_show_pager (DfpTable *self);
void dfp_table_limit_height (DfpTable *self);
void dfp_table_sort (DfpTable *self, DfpTableColumn *column);
void dfp_table_turn_page (DfpTable *self, int by);

/* --- dfp-table-editing.c --- */
gboolean dfp_table_edit (DfpTable *self, const char *initial);
void dfp_table_clear_range (DfpTable *self);

/* --- dfp-table-input.c: keys and pointer --- */
void dfp_table_add_input (DfpTable *self, GtkWidget *grid);

G_END_DECLS
