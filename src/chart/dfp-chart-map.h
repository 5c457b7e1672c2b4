/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of the maps (power × interest, probability × delay), of the bar of weights and of the line. */
#pragma once

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

/* DFP_CHART_POWER_MAP: @interest and @power 1 … 5, @stance −2 … +2 (below 0 is against), @ringed: the
 * strongest opponent. Words of axes and corners are the map's own. Returns the person's number. */
int dfp_chart_add_person (DfpChart *chart, const char *name, double interest, double power, double stance,
                          gboolean ringed);

/* On the two axes of a map, in their own units and within their ends. */
typedef struct
{
  double across;
  double upwards;
} DfpMapPlace;

/* What the point @x, @y of a map's picture stands for: where something dropped there goes. FALSE when there is no room
 * for the map. */
gboolean dfp_chart_map_read (const DfpChart *chart, double width, double height, const DfpChartStyle *style, double x,
                             double y, DfpMapPlace *place);

/* DFP_CHART_RISK_MATRIX: @probability 0 … 1, @delay in months (0 …), @color DFP_COLOR_A for what
 * is open, DFP_COLOR_N2 for what is closed. Returns the risk's number. */
int dfp_chart_add_risk (DfpChart *chart, const char *name, double probability, double delay, DfpColor color);

/* DFP_CHART_WEIGHTS: one segment; @weight ≥ 0 in any unit, @words behind the name ("40"). */
int dfp_chart_add_segment (DfpChart *chart, const char *name, double weight, DfpColor color, const char *words);
/* DFP_CHART_STATIONS: one stage of a line, from start to end. @capacity: what it can pass, and @arrivals: what
 * comes, in one unit, ≥ 0; a stage that needs no capacity has NaN. @queue: pieces that wait in front, INFINITY when
 * they grow without end. Words: @load inside the box ("72%"), @capacity_text on it ("13.8"), @people and
 * @queue_text below. @finding: DFP_COLOR_AMBER or DFP_COLOR_WORSE for a lamp, else DFP_COLOR_TEXT. @slowest: the
 * bottleneck. Returns the station's number. The words of dfp_chart_set_reference () stand on the line of arrivals. */
typedef struct
{
  const char *name;
  double capacity;
  double arrivals;
  double queue;
  const char *load;
  const char *capacity_text;
  const char *people;
  const char *queue_text;
  DfpColor finding;
  gboolean slowest;
} DfpStationMark;
int dfp_chart_add_station (DfpChart *chart, const DfpStationMark *mark);

G_END_DECLS
