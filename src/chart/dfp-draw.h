/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every kind of mark offers to dfp_chart_draw (): one function each, and those that picking
 * shares with drawing because they decide where something lies. */
#pragma once

#include "chart/dfp-frame.h"

G_BEGIN_DECLS

/* Plots. */
void dfp_draw_stack_areas (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
/* Over the lines, which would hide them. */
void dfp_draw_stack_labels (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_stack_columns (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_totals (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_ghosts (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_lines (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_dots (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_rulers (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_notes (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_peak (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);

/* The longest, highest stretch of columns from @first to before @after in which no stacked value
 * changes: where labels are best placed. FALSE: nothing is stacked. */
gboolean dfp_stack_find_stretch (const DfpChart *chart, int *first, int *after);
/* The top of all stacks in column @i, as a value. */
double dfp_stack_get_top (const DfpChart *chart, int i);
/* The top of whatever stands in the plot at x position @x: stack, line or step; −inf for nothing. */
double dfp_plot_get_top (const DfpChart *chart, double x);

/* Rows. */
void dfp_draw_row_names (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
/* Above the marks, where a picture is narrow; over everything else. */
void dfp_draw_lifted_names (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_row_axis (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_reference (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_bars (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_bullets (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_gantt (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_dumbbells (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_stances (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_waterfall (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_tornado (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);

#define DFP_DUMBBELL_MAXIMUM 16

typedef struct
{
  int piece; /* of the row */
  double x;
  double y;
  gboolean grouped; /* shares its place with others */
} DfpDumbbellPoint;

/* Where the shapes of a row stand; returns how many, in the order added. */
int dfp_dumbbell_place (const DfpFrame *frame, const DfpRow *row, int index, DfpDumbbellPoint *points);
/* The rectangle of a bar of a Gantt row. */
DfpChartArea dfp_gantt_get_area (const DfpFrame *frame, const DfpPiece *piece, int row);

/* Maps and weights. */
void dfp_draw_power_map (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_risk_matrix (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);
void dfp_draw_weights (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);

/* The middle of an item's mark; those that share a place stand round it. */
void dfp_map_place (const DfpChart *chart, const DfpFrame *frame, guint item, double *x, double *y);
/* The line. */
void dfp_draw_stations (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);

typedef struct
{
  double left; /* where what waits begins */
  double box;
  double right;
} DfpStationPlace;

void dfp_station_place (const DfpChart *chart, const DfpFrame *frame, guint index, DfpStationPlace *place);
/* The largest of what stations can pass and of what comes; 1 without any. */
double dfp_stations_get_maximum (const DfpChart *chart);
/* The span of a segment of the bar of weights. */
void dfp_weights_get_span (const DfpChart *chart, const DfpFrame *frame, guint item, double *left, double *right);

G_END_DECLS
