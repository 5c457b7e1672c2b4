/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table holds, for the files that make it up. */
#pragma once

#include <adwaita.h>

#include "base/dfp-list.h"
#include "document/dfp-session.h"
#include "gui/table/dfp-table.h"

G_BEGIN_DECLS

#define DFP_TABLE_PAGE 150 /* rows shown at once */

/* Where the columns lie, the same for head, rows and foot. */
typedef struct
{
  int n;
  int *x;     /* px from the start, before scrolling */
  int *width; /* px */
  int total;  /* px, all columns */
  int offset; /* px scrolled: moves all but the first column */
} DfpTableGeometry;

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
  char *form_fields;
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

G_END_DECLS
