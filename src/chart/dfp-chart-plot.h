/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a plot: an x axis of months or numbers, a value axis, series and notes.
 * All x positions are in units of the x axis: month number n of the plan covers n − 1 … n. */
#pragma once

#include "base/dfp-month.h"
#include "chart/dfp-chart.h"

G_BEGIN_DECLS

/* A mark is how a series is drawn. Those called stacks stand on one another in the order added. */
typedef enum
{
  DFP_MARK_STACK_AREA,   /* stack of steps with gaps, an outline on top and a label inside */
  DFP_MARK_STACK_COLUMN, /* stack of columns, 4 px apart; a single series is a plain column chart */
  DFP_MARK_LINE,         /* 2.4 px from point to point */
  DFP_MARK_STEP,         /* 2.2 px in steps */
  DFP_MARK_GHOST_AREA,   /* the base under an overlay: steps filled grey */
  DFP_MARK_GHOST_LINE,   /* the base under an overlay: 4.5 px grey */
  DFP_MARK_DASHED_STEP,  /* dashed in ink: contracted */
  DFP_MARK_EDGED_LINE,   /* 2.6 px with an edge in the card's colour: effective */
} DfpMark;

typedef enum
{
  DFP_SIDE_AUTO,
  DFP_SIDE_ABOVE,
  DFP_SIDE_BELOW,
  DFP_SIDE_START,
  DFP_SIDE_END,
} DfpSide;

typedef enum
{
  DFP_RULE_SOLID,  /* over the whole height, words on top */
  DFP_RULE_DASHED, /* the same, dashed */
  DFP_RULE_FLAG,   /* short, from the marks upwards, words beside it */
} DfpRule;

/* The x axis, one of two. At most 600 months. */
void dfp_chart_set_months (DfpChart *chart, int n_months, DfpMonth start);
void dfp_chart_set_numbers (DfpChart *chart, double minimum, double maximum, DfpChartFormat format);
/* Names of months under the middle of their columns rather than at a tick (distributions). */
void dfp_chart_set_centred_ticks (DfpChart *chart, gboolean centred);
/* Ends of the value axis; NaN: from the data. Columns and stacks keep zero in any case. */
void dfp_chart_set_value_range (DfpChart *chart, double minimum, double maximum);
/* A shaded band between two values, named at its start. */
void dfp_chart_add_band (DfpChart *chart, double from, double to, const char *name);

/* Adds a series of @n @values (copied) and returns its number; −1 when there are 64 already.
 * Areas, columns and steps: value i is that of month i. Lines: point i stands at
 * i + offset, see below; on a number axis n points are spread evenly from end to end. */
int dfp_chart_add_series (DfpChart *chart, DfpMark mark, DfpColor color, const char *name, int n, const double *values);
/* Where a line's points stand in their month: 0 the start (initial), 0.5 the middle, 1 the end. */
void dfp_chart_set_series_offset (DfpChart *chart, int series, double offset);
void dfp_chart_set_series_pattern (DfpChart *chart, int series, DfpPattern pattern);
/* From position @x on, columns are drawn in @color (in time, late). */
void dfp_chart_set_series_change (DfpChart *chart, int series, double x, DfpColor color);
/* The amount in the key at the end of a chart of stacked columns ("€0.34m"). */
void dfp_chart_set_series_total (DfpChart *chart, int series, const char *total);
/* Fills between a line and zero, below zero only, at 10 %. */
void dfp_chart_set_series_below_zero (DfpChart *chart, int series, gboolean below_zero);
/* A shape on the line at @x and the series' name beside it in its colour (overlays). */
void dfp_chart_set_series_label (DfpChart *chart, int series, double x, const char *text, DfpSide side);

/* A dot at a point; DFP_SHAPE_NONE draws none. */
void dfp_chart_add_dot (DfpChart *chart, double x, double value, DfpColor color, DfpShape shape, double size);
/* Words at a point: @strong in bold, then @plain in secondary; either may be NULL. Kept inside the
 * plot, moved to another side rather than over another note. At most three are drawn with facts. */
void dfp_chart_add_note (DfpChart *chart, double x, double value, const char *strong, const char *plain, DfpSide side);
/* A large figure in the plot with words under it ("70%", "by the date promised"). */
void dfp_chart_add_figure (DfpChart *chart, double x, double value, DfpColor color, const char *figure,
                           const char *words);
/* A line across the plot at @x, or at @value for a horizontal one (a budget). */
void dfp_chart_add_rule (DfpChart *chart, double x, DfpRule rule, DfpColor color, const char *strong, const char *plain,
                         DfpSide side);
void dfp_chart_add_level (DfpChart *chart, double value, DfpRule rule, DfpColor color, const char *words);
/* A short word under the x axis of a small multiple ("1 year"). */
void dfp_chart_add_tick (DfpChart *chart, double x, const char *name);

G_END_DECLS
