/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weeks stand on an axis of numbers, counted back from now: the last one is −1. */
#include <glib/gi18n.h>
#include <math.h>

#include "chart/dfp-chart-plot.h"
#include "exhibit/forecast/dfp-pictures-forecast.h"
#include "exhibit/forecast/dfp-sentences-history.h"

/* Means of stretches of equal length, the last one whole. Transfer full. */
static double *
take_means (const double *values, guint n, guint length, guint *n_means)
{
  double *means;

  *n_means = n / length;
  means = g_new0 (double, MAX (*n_means, 1));
  for (guint i = 0; i < *n_means; i++)
    {
      const double *stretch = values + n - (*n_means - i) * length;

      for (guint j = 0; j < length; j++)
        means[i] += stretch[j] / length;
    }
  return means;
}

static void
add_weeks (DfpChart *chart, const DfpHistory *history)
{
  const guint length = (history->n_weeks + DFP_HISTORY_COLUMNS - 1) / DFP_HISTORY_COLUMNS;
  g_autofree char *mean = g_strdup_printf (ngettext ("Pieces a week, by weeks before now; mean of %u week",
                                                     "Pieces a week, by weeks before now; means of %u weeks", length),
                                           length);
  guint n;
  g_autofree double *means = take_means (history->weekly, history->n_weeks, length, &n);

  dfp_chart_set_numbers (chart, -(double) (n * length), 0, DFP_CHART_NUMBER);
  dfp_chart_set_caption (chart, length > 1 ? mean : _ ("Pieces a week, by weeks before now"));
  dfp_chart_add_series (chart, DFP_MARK_STACK_COLUMN, DFP_COLOR_S1, _ ("Pieces a week"), (int) n, means);
}

DfpChart *
dfp_picture_history_new (const DfpHistory *history)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_caption (chart, _ ("Pieces a week"));
  dfp_chart_set_title (chart, _ ("Pieces finished a week"));
  dfp_chart_set_value_range (chart, 0, NAN);
  if (history == NULL)
    {
      dfp_chart_set_numbers (chart, -1, 0, DFP_CHART_NUMBER);
      dfp_chart_set_empty (chart, _ ("No history yet. Import a table of finished work by week."));
      return chart;
    }
  add_weeks (chart, history);
  return chart;
}

DfpChart *
dfp_picture_history (const DfpExhibitInput *input)
{
  g_autoptr (DfpHistory) history = dfp_history_new (dfp_exhibit_get_subject (input)->plan);

  return dfp_picture_history_new (history);
}

DfpChart *
dfp_picture_backtest_new (const DfpHistoryForecast *forecast, DfpThroughputMethod method)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const DfpThroughputBacktest *test = forecast->backtest;
  const int n = test != NULL ? (int) test->n_points : 0;
  g_autofree double *said = g_new (double, MAX (n, 1)), *took = g_new (double, MAX (n, 1));

  for (int i = 0; i < n; i++)
    {
      said[i] = method == DFP_THROUGHPUT_PLAIN ? test->points[i].plain80 : test->points[i].calibrated80;
      took[i] = test->points[i].actual;
    }
  dfp_chart_set_caption (chart, _ ("Weeks, by the week it was said in"));
  dfp_chart_set_value_range (chart, 0, NAN);
  dfp_chart_set_numbers (chart, n > 0 ? test->points[0].week : 0, n > 1 ? test->points[n - 1].week : 1,
                         DFP_CHART_NUMBER);
  if (n == 0)
    {
      dfp_chart_set_empty (chart, test == NULL ? _ ("Trying forecasts again on this history…")
                                               : _ ("Too few weeks to try forecasts again."));
      return chart;
    }
  dfp_chart_add_series (chart, DFP_MARK_GHOST_LINE, DFP_COLOR_N2, _ ("Weeks it took"), n, took);
  dfp_chart_add_series (chart, DFP_MARK_LINE, DFP_COLOR_A, _ ("Said 80% sure"), n, said);
  dfp_chart_add_key (chart, DFP_COLOR_A, DFP_SHAPE_DISC, _ ("Said 80% sure"));
  dfp_chart_add_key (chart, DFP_COLOR_N2, DFP_SHAPE_DISC, _ ("Weeks it took"));
  return chart;
}
