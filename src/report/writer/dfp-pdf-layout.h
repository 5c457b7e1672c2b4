/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where each block of a content stands: which page, which box, which rows of a table. Found before
 * anything is drawn, because a footer names the number of pages. */
#pragma once

#include "report/content/dfp-content.h"
#include "report/writer/dfp-pdf-ink.h"

G_BEGIN_DECLS

typedef struct
{
  const DfpBlock *block;
  int page; /* from 0 */
  double x, y, width, height;
  int max_lines;   /* of a text that had more than the page has room for; 0: all of them */
  guint first_row; /* of a table's part on this page */
  guint n_rows;
  const double *row_heights; /* borrowed from the layout; of all rows of the table */
  double head_height;
  gboolean dense;
} DfpPlace;

typedef struct
{
  DfpPdfInk *ink; /* borrowed */
  double width;   /* of the lines */
  double top;     /* of the first line and bottom of the last one, on every page */
  double bottom;
  double start;        /* x of the lines */
  DfpTextStyle title;  /* how titles are set */
  double chart_height; /* of each picture, chosen so that fewest pages are needed */
  GArray *places;      /* of DfpPlace */
  int n_pages;
  GHashTable *heights;     /* DfpBlock → double: measured once */
  GHashTable *row_heights; /* DfpContentTable → double[] */
} DfpLayout;

void dfp_layout_init (DfpLayout *layout, DfpPdfInk *ink, const DfpContent *content, double start, double top,
                      double width, double bottom);
void dfp_layout_clear (DfpLayout *layout);

/* The box of column @column inside a table of @width. */
void dfp_layout_get_column (const DfpContentTable *table, guint column, double width, double *x, double *column_width);
/* Measures that drawing shares. */
void dfp_layout_measure_tiles (DfpPdfInk *ink, const DfpBlock *block, double width, double *captions, double *notes);
double dfp_layout_get_chart_head (DfpPdfInk *ink, const DfpBlock *block, double width);
DfpTextStyle dfp_layout_get_table_style (gboolean dense, gboolean strong);

#define DFP_LAYOUT_GAP 20       /* points between parts beside one another */
#define DFP_LAYOUT_CELL_PAD 6   /* points at either end of a cell */
#define DFP_LAYOUT_CALLOUT_X 13 /* points from a callout's edge to its text */
#define DFP_LAYOUT_CALLOUT_Y 9
#define DFP_LAYOUT_MARK 20 /* points for the mark before a name */
#define DFP_LAYOUT_MARK_DENSE 11

G_END_DECLS
