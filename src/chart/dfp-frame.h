/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of a picture: where the plot lies and how its axes map, for drawing and picking alike.
 * All in the chart's pixels, start side left; mirroring is the pen's business. */
#pragma once

#include "chart/dfp-chart-private.h"
#include "chart/dfp-ink.h"
#include "chart/dfp-scale.h"

G_BEGIN_DECLS

#define DFP_FRAME_MAXIMUM_TICKS 160

typedef struct
{
  double left; /* the plot */
  double top;
  double right;
  double bottom;
  double head;      /* where the part below title and key begins */
  DfpScale scale;   /* of the values: upwards in a plot, sideways in rows */
  double x_minimum; /* of the x axis of a plot */
  double x_maximum;
  gboolean labelled; /* there is room for axes and words */
  double names;      /* rows: width of the names */
  double row_height;
  double lift;                                 /* rows: height of the names when they stand above their marks, else 0 */
  double rule_tiers[DFP_CHART_MAXIMUM_SERIES]; /* plots: top of each ruler's line */
} DfpFrame;

/* FALSE: no room for anything. */
gboolean dfp_frame_init (DfpFrame *frame, const DfpChart *chart, DfpInk *ink, const DfpChartStyle *style);

/* Height of title, caption and key together. */
double dfp_frame_measure_head (const DfpChart *chart, DfpInk *ink, const DfpChartStyle *style);
void dfp_frame_draw_head (const DfpChart *chart, DfpInk *ink, const DfpChartStyle *style);

/* Plots. */
gboolean dfp_frame_init_plot (DfpFrame *frame, const DfpChart *chart, DfpInk *ink);
double dfp_frame_get_x (const DfpFrame *frame, double x);
double dfp_frame_get_y (const DfpFrame *frame, double value);
double dfp_frame_get_column_width (const DfpFrame *frame, const DfpChart *chart);
void dfp_frame_draw_grid (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink);
void dfp_frame_draw_x_axis (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink);

/* Rows. */
gboolean dfp_frame_init_rows (DfpFrame *frame, const DfpChart *chart, DfpInk *ink);
double dfp_frame_get_value_x (const DfpFrame *frame, double value);
/* Of the marks; names that are lifted stand above it. */
double dfp_frame_get_row_top (const DfpFrame *frame, int row);
DfpFace dfp_frame_get_name_face (const DfpRow *row);
double dfp_frame_get_lifted_room (const DfpRow *row, DfpInk *ink);
double dfp_frame_measure_rows (const DfpChart *chart, DfpInk *ink);

/* Maps and weights. */
gboolean dfp_frame_init_map (DfpFrame *frame, const DfpChart *chart, DfpInk *ink);

G_END_DECLS
