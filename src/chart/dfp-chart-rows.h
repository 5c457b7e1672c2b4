/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of the charts that have one row per thing: bars, bullets, Gantt bars, dumbbells, stances,
 * waterfalls and tornados. A row is added first, then what lies in it. Rows keep the order in
 * which they come. All functions return −1 or do nothing when the chart is full (2,000 rows). */
#pragma once

#include "base/dfp-month.h"
#include "chart/dfp-chart.h"

G_BEGIN_DECLS

/* A row with its name at the start; @detail is a second line below it or NULL. @strong: in bold. */
int dfp_chart_add_row (DfpChart *chart, const char *name, const char *detail, gboolean strong);
/* The whole row on a tint (the base, the chosen one). */
void dfp_chart_set_row_tinted (DfpChart *chart, int row, gboolean tinted);
/* Height of a row in pixels; 0 (initial): that of the kind. The window gives the height of its table's rows. */
void dfp_chart_set_row_height (DfpChart *chart, double height);
/* Ends of the value axis; NaN: from the data (0 … 1 for dumbbells with shares). */
void dfp_chart_set_row_range (DfpChart *chart, double minimum, double maximum);
/* Whether the axis with its numbers is drawn below (initial: bars, dumbbells, tornado, waterfall). */
void dfp_chart_set_row_axis (DfpChart *chart, gboolean axis);
/* A line across all rows with words above it ("80% asked for", "now €2.15m"); NaN: none. */
void dfp_chart_set_reference (DfpChart *chart, double value, const char *words, gboolean strong, gboolean dashed);

/* DFP_CHART_BARS. @strong and @plain follow the bar ("72%", "+6"). @target: a tick, or NaN;
 * @target_words under it ("need 8") or NULL. */
void dfp_chart_set_row_bar (DfpChart *chart, int row, double value, DfpColor color, const char *strong,
                            const char *plain, double target, const char *target_words);

/* DFP_CHART_BULLETS: @now as a share of the way from start (0) to target (1), may be negative or
 * beyond. The three texts stand left of the track, behind the bar and right of the tick. */
void dfp_chart_set_row_bullet (DfpChart *chart, int row, double now, DfpColor color, const char *start_text,
                               const char *now_text, const char *target_text);

/* DFP_CHART_GANTT: the months, at most 600, and the bars, numbered in their row from 0. @from is
 * the first and @to the last month, both whole numbers from 1. @words inside at the start. */
void dfp_chart_set_row_months (DfpChart *chart, int n_months, DfpMonth start);
int dfp_chart_add_row_bar (DfpChart *chart, int row, int from, int to, DfpColor color, DfpPattern pattern,
                           const char *words);
/* Where the bar was before: a grey outline behind. */
void dfp_chart_add_row_ghost (DfpChart *chart, int row, int from, int to);
/* A diamond at the end of month @month with words before it ("Dec ’27"). */
void dfp_chart_add_row_milestone (DfpChart *chart, int row, int month, DfpColor color, const char *words);
/* A phase: a strip above the rows, with its name and a line down where it starts. */
void dfp_chart_add_phase (DfpChart *chart, int from, int to, const char *name, gboolean strong);

/* DFP_CHART_DUMBBELLS: a shape for each configuration; @words above it ("66"), bold for the first
 * one added. Equal values are set above one another. */
void dfp_chart_add_row_point (DfpChart *chart, int row, double value, DfpColor color, const char *words);

/* DFP_CHART_STANCES: −2 (against) … +2 (for). */
void dfp_chart_set_row_stance (DfpChart *chart, int row, double now, double wanted, const char *words);

/* DFP_CHART_WATERFALL: @amount is a step (a total restarts from zero). Colour by meaning. */
void dfp_chart_set_row_step (DfpChart *chart, int row, double amount, gboolean total, DfpColor color,
                             const char *words);

/* DFP_CHART_TORNADO: the result at either end, with the inputs that lead to it. The worse end is
 * grey, the better one blue; around the reference. */
void dfp_chart_set_row_swing (DfpChart *chart, int row, double worse, double better, const char *worse_input,
                              const char *better_input);

G_END_DECLS
