/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builders of maps, of the bar of weights and of the line. */
#include "chart/dfp-chart-private.h"

#include <math.h>

static int
append_item (DfpChart *chart, DfpItem item, const char *name, const char *words)
{
  if (!dfp_chart_has_room (chart->items, DFP_CHART_MAXIMUM_PARTS))
    return -1;
  item.name = dfp_chart_clean_text (name != NULL ? name : "");
  item.words = dfp_chart_clean_text (words);
  g_array_append_val (chart->items, item);
  return chart->items->len - 1;
}

static double
clamp_number (double value, double minimum, double maximum)
{
  return isfinite (value) ? CLAMP (value, minimum, maximum) : minimum;
}

int
dfp_chart_add_person (DfpChart *chart, const char *name, double interest, double power, double stance, gboolean ringed)
{
  g_return_val_if_fail (chart != NULL, -1);

  return append_item (chart,
                      (DfpItem){ .x = clamp_number (interest, 1, 5),
                                 .y = clamp_number (power, 1, 5),
                                 .value = isfinite (stance) ? CLAMP (stance, -2, 2) : 0,
                                 .ringed = ringed },
                      name, NULL);
}

int
dfp_chart_add_risk (DfpChart *chart, const char *name, double probability, double delay, DfpColor color)
{
  g_return_val_if_fail (chart != NULL, -1);

  return append_item (chart,
                      (DfpItem){
                          .x = clamp_number (delay, 0, 1e6), .y = clamp_number (probability, 0, 1), .color = color },
                      name, NULL);
}

int
dfp_chart_add_segment (DfpChart *chart, const char *name, double weight, DfpColor color, const char *words)
{
  g_return_val_if_fail (chart != NULL, -1);

  return append_item (chart, (DfpItem){ .x = clamp_number (weight, 0, 1e15), .color = color }, name, words);
}

int
dfp_chart_add_station (DfpChart *chart, const DfpStationMark *mark)
{
  DfpItem item = { .x = -1, .color = mark->finding, .ringed = mark->slowest };

  g_return_val_if_fail (chart != NULL, -1);

  if (!isnan (mark->capacity))
    item.x = clamp_number (mark->capacity, 0, 1e15);
  item.y = clamp_number (mark->arrivals, 0, 1e15);
  item.value = isinf (mark->queue) ? INFINITY : clamp_number (mark->queue, 0, 1e15);
  if (!dfp_chart_has_room (chart->items, DFP_CHART_MAXIMUM_PARTS))
    return -1;
  item.texts[0] = dfp_chart_clean_text (mark->capacity_text);
  item.texts[1] = dfp_chart_clean_text (mark->people);
  item.texts[2] = dfp_chart_clean_text (mark->queue_text);
  return append_item (chart, item, mark->name, mark->load);
}
