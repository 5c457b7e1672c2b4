/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule for work where several things end at once: the schedule and both ways of the forecast against whole
 * numbers. A rest that rounding has left would wait for room again and come months too late. */
#include <math.h>

#include "analysis/forecast/dfp-forecast-trials.h"
#include "analysis/line/dfp-schedule.h"
#include "exact-work.h"
#include "forecast-plan.h"
#include "model/dfp-work-item.h"

#define N_RANDOM 2000
#define TOLERANCE 1e-9 /* months */

/* A plan with these items, @work's months and somebody in each of them. */
static DfpPlan *
make_plan (const ExactWork *work)
{
  DfpPlan *plan = forecast_plan_new ();
  DfpList *items = dfp_plan_get (plan)->work;

  g_object_set (forecast_plan_get_configuration (plan), "months", work->n_months, NULL);
  g_object_set (forecast_plan_get_role (plan, 0), "end-month", work->n_months, NULL);
  for (int i = 0; i < work->n_items; i++)
    {
      const double effort = (double) work->items[i].effort / work->parts;

      g_object_set (forecast_plan_add_item (plan, effort, effort, effort, NULL), "not-before",
                    work->items[i].not_before, "max-people", (double) work->items[i].max_people, NULL);
    }
  for (int i = 0; i < work->n_items; i++)
    {
      const char *after[EXACT_ITEMS_MAXIMUM + 1] = { NULL };

      for (int j = 0, n = 0; j < work->n_items; j++)
        if (work->items[i].after & 1u << j)
          after[n++] = forecast_plan_get_id (dfp_list_get (items, (guint) j));
      g_object_set (dfp_list_get (items, (guint) i), "after", after, NULL);
    }
  return plan;
}

static void
assert_finish (const char *who, int item, double found, double expected)
{
  if (found == expected || fabs (found - expected) <= TOLERANCE)
    return;
  g_test_message ("item %d in the %s: %.12g instead of %.12g", item, who, found, expected);
  g_test_fail ();
}

static void
check_schedule (const ExactWork *work, DfpPlan *plan, const double *expected)
{
  g_autoptr (DfpSchedule) schedule = NULL;
  double rates[EXACT_MONTHS_MAXIMUM];

  for (int month = 0; month < work->n_months; month++)
    rates[month] = work->rates[month];
  schedule = dfp_schedule_new (dfp_plan_get (plan)->work, rates, work->n_months);
  for (int i = 0; i < work->n_items; i++)
    assert_finish ("schedule", i, schedule->items[i].finish, expected[i]);
}

static void
fill_trials (DfpTrials *trials, const ExactWork *work)
{
  for (int lane = 0; lane < DFP_TRIALS_AT_ONCE; lane++)
    {
      for (int month = 0; month < work->n_months; month++)
        trials->rates[month][lane] = work->rates[month];
      for (int i = 0; i < work->n_items; i++)
        trials->left[i][lane] = (double) work->items[i].effort / work->parts;
    }
}

static void
check_forecast (const ExactWork *work, DfpPlan *plan, const double *expected)
{
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);
  g_autoptr (DfpTrials) trials = dfp_trials_new (model);

  fill_trials (trials, work);
  dfp_forecast_board_work (trials->board, trials);
  for (int i = 0; i < work->n_items; i++)
    assert_finish ("forecast", i, trials->items[i][DFP_TRIALS_AT_ONCE - 1], expected[i]);
  trials->crowd = dfp_forecast_crowd_new (model);
  dfp_forecast_crowd_work (trials->crowd, trials, 0);
  for (int i = 0; i < work->n_items; i++)
    assert_finish ("crowd", i, trials->items[i][0], expected[i]);
}

static void
check (const ExactWork *work)
{
  g_autoptr (DfpPlan) plan = make_plan (work);
  double expected[EXACT_ITEMS_MAXIMUM];

  exact_work_play (work, DFP_FORECAST_PATIENCE, expected);
  check_schedule (work, plan, expected);
  check_forecast (work, plan, expected);
}

/* Two plans in which an item is all but done when one of higher priority takes everybody: it waits for its rest. */
static void
test_rest_waits (void)
{
  static const ExactWork plans[] = {
    { 100000,
      3,
      8,
      { { 554571, 3, 3, 0 }, { 300076, 2, 3, 0 }, { 789446, 3, 1, 1 << 0 | 1 << 1 } },
      { 7, 3, 3, 3, 3, 5, 3, 3 } },
    { 100000,
      5,
      8,
      { { 738889, 3, 0, 0 },
        { 192621, 2, 1, 1 << 0 },
        { 632633, 3, 0, 1 << 1 },
        { 637411, 2, 2, 0 },
        { 378819, 2, 0, 0 } },
      { 2, 1, 2, 6, 4, 6, 4, 2 } },
  };
  double finish[EXACT_ITEMS_MAXIMUM];

  exact_work_play (&plans[0], DFP_FORECAST_PATIENCE, finish);
  g_assert_cmpfloat_with_epsilon (finish[1], 2 + 5.54571 / 3 + 0.00076 / 3, TOLERANCE);
  exact_work_play (&plans[1], DFP_FORECAST_PATIENCE, finish);
  g_assert_cmpfloat_with_epsilon (finish[4], 8.4, 0.01);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    check (&plans[i]);
}

/* An item that ends with its month is done then, and not when there is somebody again. */
static void
test_ends_with_month (void)
{
  const ExactWork work = { 1, 1, 4, { { 6, 0, 3, 0 } }, { 6, 3, 0, 5 } };
  double finish[EXACT_ITEMS_MAXIMUM];

  exact_work_play (&work, DFP_FORECAST_PATIENCE, finish);
  g_assert_cmpfloat (finish[0], ==, 2);
  check (&work);
}

/* The second item is opened by the first one and by its month at once, which counts once for the third. */
static void
test_opened_once (void)
{
  const ExactWork work = {
    1, 4, 4, { { 0, 2, 0, 0 }, { 0, 2, 0, 1 << 0 }, { 4, 0, 0, 1 << 1 | 1 << 3 }, { 2, 3, 0, 0 } }, { 2, 2, 2, 2 }
  };
  double finish[EXACT_ITEMS_MAXIMUM];

  exact_work_play (&work, DFP_FORECAST_PATIENCE, finish);
  g_assert_cmpfloat (finish[2], ==, 5);
  check (&work);
}

static void
test_random (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      ExactWork work;

      exact_work_init_random (&work);
      check (&work);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work/rest-waits", test_rest_waits);
  g_test_add_func ("/work/ends-with-month", test_ends_with_month);
  g_test_add_func ("/work/opened-once", test_opened_once);
  g_test_add_func ("/work/random", test_random);
  return g_test_run ();
}
