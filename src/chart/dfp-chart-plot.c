/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builders of plots. */
#include "chart/dfp-chart-private.h"

#include <math.h>

void
dfp_chart_set_months (DfpChart *chart, int n_months, DfpMonth start)
{
  g_return_if_fail (chart != NULL);

  chart->axis = DFP_AXIS_MONTHS;
  chart->n_columns = CLAMP (n_months, 0, DFP_CHART_MAXIMUM_COLUMNS);
  chart->start = CLAMP (start, DFP_MONTH_FIRST, DFP_MONTH_LAST);
}

void
dfp_chart_set_numbers (DfpChart *chart, double minimum, double maximum, DfpChartFormat format)
{
  g_return_if_fail (chart != NULL);

  minimum = dfp_chart_clean_value (minimum);
  maximum = dfp_chart_clean_value (maximum);
  chart->axis = DFP_AXIS_NUMBERS;
  chart->x_minimum = isnan (minimum) ? 0 : minimum;
  chart->x_maximum = isnan (maximum) || maximum <= chart->x_minimum ? chart->x_minimum + 1 : maximum;
  chart->x_format = format;
}

void
dfp_chart_set_centred_ticks (DfpChart *chart, gboolean centred)
{
  g_return_if_fail (chart != NULL);

  chart->centred_ticks = centred;
}

void
dfp_chart_set_value_range (DfpChart *chart, double minimum, double maximum)
{
  g_return_if_fail (chart != NULL);

  chart->minimum = dfp_chart_clean_value (minimum);
  chart->maximum = dfp_chart_clean_value (maximum);
}

void
dfp_chart_add_band (DfpChart *chart, double from, double to, const char *name)
{
  DfpBand band = { dfp_chart_clean_value (from), dfp_chart_clean_value (to), NULL };

  g_return_if_fail (chart != NULL);

  if (isnan (band.from) || isnan (band.to) || !dfp_chart_has_room (chart->bands, DFP_CHART_MAXIMUM_SERIES))
    return;
  band.name = dfp_chart_clean_text (name);
  g_array_append_val (chart->bands, band);
}

int
dfp_chart_add_series (DfpChart *chart, DfpMark mark, DfpColor color, const char *name, int n, const double *values)
{
  DfpSeries series = { .mark = mark, .color = color, .changed_color = color, .change_x = NAN, .label_x = NAN };

  g_return_val_if_fail (chart != NULL, -1);
  g_return_val_if_fail (n <= 0 || values != NULL, -1);

  if (!dfp_chart_has_room (chart->series, DFP_CHART_MAXIMUM_SERIES))
    return -1;
  series.name = dfp_chart_clean_text (name != NULL ? name : "");
  series.n_values = CLAMP (n, 0, DFP_CHART_MAXIMUM_POINTS);
  series.values = g_new (double, MAX (series.n_values, 1));
  for (int i = 0; i < series.n_values; i++)
    series.values[i] = dfp_chart_clean_value (values[i]);
  g_array_append_val (chart->series, series);
  return chart->series->len - 1;
}

static DfpSeries *
get_series (DfpChart *chart, int series)
{
  if (chart == NULL || series < 0 || (guint) series >= chart->series->len)
    return NULL;
  return &g_array_index (chart->series, DfpSeries, series);
}

void
dfp_chart_set_series_offset (DfpChart *chart, int series, double offset)
{
  DfpSeries *s = get_series (chart, series);

  if (s != NULL)
    s->offset = CLAMP (offset, 0, 1);
}

void
dfp_chart_set_series_pattern (DfpChart *chart, int series, DfpPattern pattern)
{
  DfpSeries *s = get_series (chart, series);

  if (s != NULL)
    s->pattern = pattern;
}

void
dfp_chart_set_series_change (DfpChart *chart, int series, double x, DfpColor color)
{
  DfpSeries *s = get_series (chart, series);

  if (s == NULL)
    return;
  s->change_x = dfp_chart_clean_value (x);
  s->changed_color = color;
}

void
dfp_chart_set_series_total (DfpChart *chart, int series, const char *total)
{
  DfpSeries *s = get_series (chart, series);

  if (s == NULL)
    return;
  g_free (s->total);
  s->total = dfp_chart_clean_text (total);
}

void
dfp_chart_set_series_below_zero (DfpChart *chart, int series, gboolean below_zero)
{
  DfpSeries *s = get_series (chart, series);

  if (s != NULL)
    s->below_zero = below_zero;
}

void
dfp_chart_set_series_label (DfpChart *chart, int series, double x, const char *text, DfpSide side)
{
  DfpSeries *s = get_series (chart, series);

  if (s == NULL)
    return;
  g_free (s->label);
  s->label = dfp_chart_clean_text (text);
  s->label_x = dfp_chart_clean_value (x);
  s->label_side = side;
}

void
dfp_chart_add_dot (DfpChart *chart, double x, double value, DfpColor color, DfpShape shape, double size)
{
  DfpDot dot = { dfp_chart_clean_value (x), dfp_chart_clean_value (value), color, shape, size };

  g_return_if_fail (chart != NULL);

  if (isnan (dot.x) || isnan (dot.value) || !dfp_chart_has_room (chart->dots, DFP_CHART_MAXIMUM_PARTS))
    return;
  dot.size = isfinite (size) && size > 0 ? MIN (size, 64) : 4.5;
  g_array_append_val (chart->dots, dot);
}

static void
append_note (DfpChart *chart, DfpNote note, const char *strong, const char *plain)
{
  note.x = dfp_chart_clean_value (note.x);
  note.value = dfp_chart_clean_value (note.value);
  if (isnan (note.x) || isnan (note.value) || !dfp_chart_has_room (chart->notes, DFP_CHART_MAXIMUM_SERIES))
    return;
  note.strong = dfp_chart_clean_text (strong);
  note.plain = dfp_chart_clean_text (plain);
  g_array_append_val (chart->notes, note);
}

void
dfp_chart_add_note (DfpChart *chart, double x, double value, const char *strong, const char *plain, DfpSide side)
{
  g_return_if_fail (chart != NULL);

  append_note (chart, (DfpNote){ .x = x, .value = value, .side = side, .color = DFP_COLOR_TEXT }, strong, plain);
}

void
dfp_chart_add_figure (DfpChart *chart, double x, double value, DfpColor color, const char *figure, const char *words)
{
  g_return_if_fail (chart != NULL);

  append_note (chart, (DfpNote){ .x = x, .value = value, .color = color, .figure = TRUE }, figure, words);
}

static void
append_ruler (DfpChart *chart, DfpRuler ruler, const char *strong, const char *plain)
{
  ruler.at = dfp_chart_clean_value (ruler.at);
  if (isnan (ruler.at) || !dfp_chart_has_room (chart->rulers, DFP_CHART_MAXIMUM_SERIES))
    return;
  ruler.strong = dfp_chart_clean_text (strong);
  ruler.plain = dfp_chart_clean_text (plain);
  g_array_append_val (chart->rulers, ruler);
}

void
dfp_chart_add_rule (DfpChart *chart, double x, DfpRule rule, DfpColor color, const char *strong, const char *plain,
                    DfpSide side)
{
  g_return_if_fail (chart != NULL);

  append_ruler (chart, (DfpRuler){ .at = x, .rule = rule, .color = color, .side = side }, strong, plain);
}

void
dfp_chart_add_level (DfpChart *chart, double value, DfpRule rule, DfpColor color, const char *words)
{
  g_return_if_fail (chart != NULL);

  append_ruler (chart, (DfpRuler){ .at = value, .level = TRUE, .rule = rule, .color = color }, words, NULL);
}

void
dfp_chart_add_tick (DfpChart *chart, double x, const char *name)
{
  DfpTickName tick = { dfp_chart_clean_value (x), NULL };

  g_return_if_fail (chart != NULL);

  if (isnan (tick.x) || !dfp_chart_has_room (chart->ticks, DFP_CHART_MAXIMUM_SERIES))
    return;
  tick.name = dfp_chart_clean_text (name);
  g_array_append_val (chart->ticks, tick);
}
