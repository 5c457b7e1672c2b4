/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the values of a series lie: on the x axis, on one another, and in all. */
#include "chart/dfp-chart-private.h"

#include <math.h>

gboolean
dfp_mark_is_stack (DfpMark mark)
{
  return mark == DFP_MARK_STACK_AREA || mark == DFP_MARK_STACK_COLUMN;
}

gboolean
dfp_mark_is_stepped (DfpMark mark)
{
  return dfp_mark_is_stack (mark) || mark == DFP_MARK_STEP || mark == DFP_MARK_GHOST_AREA ||
         mark == DFP_MARK_DASHED_STEP;
}

double
dfp_chart_get_x_maximum (const DfpChart *chart)
{
  return chart->axis == DFP_AXIS_NUMBERS ? chart->x_maximum : MAX (chart->n_columns, 1);
}

double
dfp_series_get_x (const DfpChart *chart, const DfpSeries *series, int i)
{
  double span = chart->x_maximum - chart->x_minimum;

  if (chart->axis != DFP_AXIS_NUMBERS)
    return dfp_mark_is_stepped (series->mark) ? i : i + series->offset;
  if (dfp_mark_is_stepped (series->mark))
    return chart->x_minimum + span * i / MAX (series->n_values, 1);
  return chart->x_minimum + span * i / MAX (series->n_values - 1, 1);
}

double
dfp_chart_get_reading_offset (const DfpChart *chart)
{
  double offset = 0.5;

  for (guint s = 0; chart->axis != DFP_AXIS_NUMBERS && s < chart->series->len; s++)
    {
      const DfpSeries *series = &g_array_index (chart->series, DfpSeries, s);

      if (dfp_mark_is_stepped (series->mark))
        return 0.5;
      offset = series->offset > 0 ? series->offset : 1;
    }
  return offset;
}

/* The position of @x counted in values of the series. */
static double
get_position (const DfpChart *chart, const DfpSeries *series, double x)
{
  gboolean stepped = dfp_mark_is_stepped (series->mark);
  double share;

  if (chart->axis != DFP_AXIS_NUMBERS)
    return stepped ? x : x - series->offset;
  share = (x - chart->x_minimum) / (chart->x_maximum - chart->x_minimum);
  return share * (stepped ? series->n_values : series->n_values - 1);
}

double
dfp_series_get_value (const DfpChart *chart, const DfpSeries *series, double x)
{
  double position = get_position (chart, series, x);
  double before, after;
  int i;

  if (!(position >= -1e-9 && position < series->n_values + 1e-9))
    return NAN;
  i = CLAMP ((int) floor (position + 1e-9), 0, series->n_values - 1);
  if (series->n_values == 0)
    return NAN;
  before = series->values[i];
  if (dfp_mark_is_stepped (series->mark) || position - i < 1e-9)
    return before;
  if (i + 1 >= series->n_values)
    return position - i > 1e-6 ? NAN : before;
  after = series->values[i + 1];
  return before + (after - before) * (position - i);
}

/* An area cannot go below zero, and what is missing counts as nothing. */
static double
get_part (const DfpSeries *series, int i)
{
  double value = i >= 0 && i < series->n_values ? series->values[i] : 0;

  if (isnan (value) || (series->mark == DFP_MARK_STACK_AREA && value < 0))
    return 0;
  return value;
}

gboolean
dfp_chart_get_stacked (const DfpChart *chart, guint index, int i, double *from, double *to)
{
  const DfpSeries *series = &g_array_index (chart->series, DfpSeries, index);
  double part = get_part (series, i);
  double base = 0;

  for (guint j = 0; j < index; j++)
    {
      const DfpSeries *below = &g_array_index (chart->series, DfpSeries, j);
      double other = dfp_mark_is_stack (below->mark) ? get_part (below, i) : 0;

      if ((other < 0) == (part < 0))
        base += other;
    }
  *from = base;
  *to = base + part;
  return part != 0;
}

static void
include_stacks (const DfpChart *chart, double *minimum, double *maximum)
{
  int n = 0;

  for (guint s = 0; s < chart->series->len; s++)
    if (dfp_mark_is_stack (g_array_index (chart->series, DfpSeries, s).mark))
      n = MAX (n, g_array_index (chart->series, DfpSeries, s).n_values);
  for (int i = 0; i < n; i++)
    {
      double above = 0, below = 0;

      for (guint s = 0; s < chart->series->len; s++)
        {
          const DfpSeries *series = &g_array_index (chart->series, DfpSeries, s);
          double part = dfp_mark_is_stack (series->mark) ? get_part (series, i) : 0;

          above += MAX (part, 0);
          below += MIN (part, 0);
        }
      *maximum = MAX (*maximum, above);
      *minimum = MIN (*minimum, below);
    }
}

static void
include_lines (const DfpChart *chart, double *minimum, double *maximum)
{
  for (guint s = 0; s < chart->series->len; s++)
    {
      const DfpSeries *series = &g_array_index (chart->series, DfpSeries, s);

      for (int i = 0; !dfp_mark_is_stack (series->mark) && i < series->n_values; i++)
        {
          if (isnan (series->values[i]))
            continue;
          *minimum = MIN (*minimum, series->values[i]);
          *maximum = MAX (*maximum, series->values[i]);
        }
    }
}

void
dfp_chart_get_extent (const DfpChart *chart, double *minimum, double *maximum)
{
  *minimum = *maximum = 0;
  include_stacks (chart, minimum, maximum);
  include_lines (chart, minimum, maximum);
  for (guint i = 0; i < chart->rulers->len; i++)
    {
      const DfpRuler *ruler = &g_array_index (chart->rulers, DfpRuler, i);

      if (!ruler->level)
        continue;
      *minimum = MIN (*minimum, ruler->at);
      *maximum = MAX (*maximum, ruler->at);
    }
}
