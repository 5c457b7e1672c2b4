/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is taken from a plan's history, from which day weeks are counted, and that both methods answer. The methods
 * themselves are tested with dfp-throughput.h. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/dfp-history-forecast.h"
#include "base/dfp-const.h"
#include "model/dfp-history-week.h"
#include "model/dfp-objective.h"

static const int sample[] = { 3, 5, 2, 6, 4, 4, 0, 5, 7, 3, 4, 6 };

static void
add_week (DfpPlan *plan, const char *week, int finished)
{
  DfpList *history = dfp_plan_get (plan)->history;

  g_object_set (dfp_list_add (history, dfp_list_get_n_rows (history)), "week", week, "finished", finished, NULL);
}

static DfpPlan *
create_plan (const char *last_week)
{
  DfpPlan *plan = dfp_plan_new ();

  g_object_set (plan, "start", DFP_MONTH (2027, 1), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sample); i++)
    add_week (plan, i + 1 < G_N_ELEMENTS (sample) ? "" : last_week, sample[i]);
  return plan;
}

static void
test_begin (void)
{
  static const struct
  {
    const char *last_week;
    GDateDay day;
    GDateMonth month;
  } cases[] = {
    { "", 1, G_DATE_JANUARY },                                                /* no dates: the plan's start */
    { "2026-05-04", 1, G_DATE_JANUARY },                                      /* long before the start */
    { "2026-12-21", 1, G_DATE_JANUARY }, { "2026-12-28", 4, G_DATE_JANUARY }, /* a week that reaches into the plan */
    { "2027-03-29", 5, G_DATE_APRIL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DfpPlan) plan = create_plan (cases[i].last_week);
      g_autoptr (DfpHistory) history = dfp_history_new (dfp_plan_get (plan));

      g_assert_cmpint (g_date_get_day (&history->begin), ==, cases[i].day);
      g_assert_cmpint (g_date_get_month (&history->begin), ==, cases[i].month);
    }
}

/* To the end of the last due month, in whole weeks; twelve where that is over or nobody said. */
static void
test_ahead (void)
{
  g_autoptr (DfpPlan) plan = create_plan ("2027-03-29"); /* counted from 5 April */
  DfpList *objectives = dfp_plan_get (plan)->objectives;
  static const struct
  {
    int due_month;
    guint weeks;
    int shown;
  } cases[] = { { 0, 12, 0 }, { 3, 12, 0 }, { 4, 3, 4 }, { 5, 8, 5 }, { 12, 38, 12 } };

  dfp_list_add (objectives, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DfpHistory) history = NULL;

      g_object_set (dfp_list_get (objectives, 0), "due-month", cases[i].due_month, NULL);
      history = dfp_history_new (dfp_plan_get (plan));
      g_assert_cmpuint (history->ahead, ==, cases[i].weeks);
      g_assert_cmpint (history->due_month, ==, cases[i].shown);
    }
}

static void
test_month (void)
{
  g_autoptr (DfpPlan) plan = create_plan (""); /* counted from 1 January, a Friday */
  g_autoptr (DfpHistory) history = dfp_history_new (dfp_plan_get (plan));

  g_assert_cmpint (dfp_history_get_month (history, 0), ==, DFP_MONTH (2027, 1));
  g_assert_cmpint (dfp_history_get_month (history, 4), ==, DFP_MONTH (2027, 1));
  g_assert_cmpint (dfp_history_get_month (history, 5), ==, DFP_MONTH (2027, 2));
  g_assert_cmpint (dfp_history_get_month (history, 15), ==, DFP_MONTH (2027, 4));
  g_assert_cmpint (dfp_history_get_month (history, 1e12), >, DFP_MONTH (2199, 12));
}

static void
test_can (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();

  g_assert_null (dfp_history_new (dfp_plan_get (plan)));
  for (guint n = 1; n <= DFP_THROUGHPUT_WEEKS_MINIMUM; n++)
    {
      g_autoptr (DfpHistory) history = NULL;

      add_week (plan, "", 0);
      history = dfp_history_new (dfp_plan_get (plan));
      g_assert_false (dfp_history_can (history));
      history->weekly[0] = 1;
      g_assert_true (dfp_history_can (history) == (n == DFP_THROUGHPUT_WEEKS_MINIMUM));
    }
}

static void
test_equal (void)
{
  g_autoptr (DfpPlan) plan = create_plan ("2026-12-21");
  g_autoptr (DfpHistory) history = dfp_history_new (dfp_plan_get (plan));
  g_autoptr (DfpHistory) copy = dfp_history_new (dfp_plan_get (plan)), changed = NULL;
  g_autoptr (DfpHistory) ahead = dfp_history_look_ahead (history, history->ahead + 1);
  const guint64 fingerprint = dfp_history_get_fingerprint (history);

  g_assert_cmpuint (dfp_history_get_fingerprint (copy), ==, fingerprint);
  g_assert_cmpuint (dfp_history_get_fingerprint (ahead), !=, fingerprint);
  copy->weekly[3]++;
  g_assert_cmpuint (dfp_history_get_fingerprint (copy), !=, fingerprint);
  g_object_set (plan, "title", "Another", "rate-uncertainty", 0.7, NULL);
  changed = dfp_history_new (dfp_plan_get (plan));
  g_assert_cmpuint (dfp_history_get_fingerprint (changed), ==, fingerprint);
  ((struct _DfpHistory *) dfp_drop_const (changed))->backlog = 1;
  g_assert_cmpuint (dfp_history_get_fingerprint (changed), !=, fingerprint);
}

/* The worked example, exact by convolution; and calibrated is never narrower. */
static void
test_sample (void)
{
  g_autoptr (DfpPlan) plan = create_plan ("2026-12-21");
  g_autoptr (DfpHistory) history = NULL;
  g_autoptr (DfpHistoryForecast) forecast = NULL;
  const DfpDistribution *plain, *calibrated;

  g_object_set (plan, "backlog", 60, NULL);
  history = dfp_history_new (dfp_plan_get (plan));
  forecast = dfp_history_forecast_new (history, 0, TRUE);
  plain = &forecast->answers[DFP_THROUGHPUT_PLAIN].when;
  calibrated = &forecast->answers[DFP_THROUGHPUT_CALIBRATED].when;
  g_assert_cmpfloat (plain->p50, ==, 15);
  g_assert_cmpfloat (plain->p80, ==, 17);
  g_assert_cmpfloat (plain->p95, ==, 18);
  g_assert_cmpfloat (calibrated->p80, >, plain->p80);
  g_assert_cmpfloat (calibrated->p95, >, plain->p95);
  g_assert_cmpfloat (fabs (forecast->rate - 49.0 / 12), <, 1e-12);
  g_assert_cmpfloat (fabs (forecast->horizon - 60 * 12 / 49.0), <, 1e-12);
  g_assert_cmpuint (forecast->backtest->n_points, ==, 0);
}

/* Ten thousand weeks with a stop: bounded, and the number of forecasts tried again too. */
static void
test_long (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpHistory) history = NULL;
  g_autoptr (DfpHistoryForecast) forecast = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < DFP_HISTORY_WEEKS_MAXIMUM; i++)
    {
      g_ptr_array_add (rows, dfp_history_week_new ());
      g_object_set (rows->pdata[i], "finished", i < 9950 ? i % 7 : 0, NULL);
    }
  dfp_list_splice (dfp_plan_get (plan)->history, 0, 0, rows);
  g_object_set (plan, "backlog", 1000000, NULL);
  history = dfp_history_new (dfp_plan_get (plan));
  forecast = dfp_history_forecast_new (history, 1000, TRUE);
  g_assert_cmpfloat (forecast->rate, ==, 0);
  g_assert_true (isinf (forecast->answers[DFP_THROUGHPUT_CALIBRATED].when.p50));
  g_assert_cmpuint (forecast->backtest->n_points, >, 300);
  g_assert_cmpuint (forecast->backtest->n_points, <=, DFP_HISTORY_BACKTEST_MAXIMUM);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/history-forecast/begin", test_begin);
  g_test_add_func ("/analysis/history-forecast/ahead", test_ahead);
  g_test_add_func ("/analysis/history-forecast/month", test_month);
  g_test_add_func ("/analysis/history-forecast/can", test_can);
  g_test_add_func ("/analysis/history-forecast/equal", test_equal);
  g_test_add_func ("/analysis/history-forecast/sample", test_sample);
  g_test_add_func ("/analysis/history-forecast/long", test_long);
  return g_test_run ();
}
