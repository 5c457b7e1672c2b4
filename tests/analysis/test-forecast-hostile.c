/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans at the edge of what the fields allow: a bounded answer, and no figure that is not a number. */
#include <math.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast-trials.h"
#include "analysis/forecast/dfp-forecast.h"
#include "base/dfp-error.h"
#include "forecast-plan.h"
#include "model/dfp-objective.h"
#include "random-plan.h"

#define N_TRIALS 200
#define MANY 10000

static void
assert_sane (const DfpForecast *forecast)
{
  for (guint i = 0; i < forecast->n_trials; i++)
    {
      g_assert_true (forecast->finish_by_trial[i] >= 0);
      g_assert_true (forecast->cost_by_trial[i] >= 0);
    }
  g_assert_false (isnan (forecast->finish.p80) || isnan (forecast->cost.p80));
  g_assert_false (isnan (forecast->finish.mean) || isnan (forecast->cost.mean));
}

static DfpForecast *
play (DfpPlan *plan)
{
  DfpForecast *forecast = forecast_plan_play (plan, N_TRIALS);

  assert_sane (forecast);
  return forecast;
}

static void
test_cycle (void)
{
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  const char *first = forecast_plan_get_id (forecast_plan_add_item (plan, 1, 1, 1, NULL));
  const char *const second[] = { forecast_plan_get_id (forecast_plan_add_item (plan, 1, 1, 1, first)), NULL };
  g_autoptr (DfpForecast) forecast = NULL;

  g_object_set (dfp_list_get (dfp_plan_get (plan)->work, 0), "after", second, NULL);
  forecast = play (plan);
  g_assert_cmpfloat (forecast->finish.never, ==, 1);
  g_assert_cmpfloat (forecast->cost.never, ==, 1);
}

static void
test_nobody (void)
{
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  g_autoptr (DfpForecast) idle = NULL, empty = NULL, effortless = NULL;

  empty = play (plan);
  g_assert_cmpfloat (empty->finish.p95, ==, 0);
  g_assert_cmpfloat (empty->cost.p50, ==, 60000 + 60 * 900);
  forecast_plan_add_item (plan, 1, 2, 3, NULL);
  g_object_set (forecast_plan_get_role (plan, 0), "allocation", 0.0, NULL);
  idle = play (plan);
  g_assert_cmpfloat (idle->finish.never, ==, 1);
  g_object_set (dfp_list_get (dfp_plan_get (plan)->work, 0), "effort-low", 0.0, "effort-likely", 0.0, "effort-high",
                0.0, NULL);
  effortless = play (plan);
  g_assert_cmpfloat (effortless->finish.p95, ==, 0);
}

static void
test_chances (void)
{
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  g_autoptr (DfpForecast) forecast = NULL;
  GObject *objective = dfp_list_add (dfp_plan_get (plan)->objectives, 0);
  GObject *idle = dfp_list_add (dfp_plan_get (plan)->objectives, 1);

  g_object_set (objective, "due-month", 600, NULL);
  g_object_set (idle, "due-month", 1, NULL);
  g_object_set (forecast_plan_add_item (plan, 5, 5, 5, NULL), "objective", forecast_plan_get_id (objective), NULL);
  forecast_plan_add_risk (plan, 1, 7, NULL);
  forecast_plan_add_risk (plan, 0, 100, NULL);
  forecast = play (plan);
  g_assert_cmpfloat (forecast->finish.p10, ==, 12);
  g_assert_cmpfloat (forecast->finish.p95, ==, 12);
  g_assert_cmpfloat (forecast->objectives[0].probability, ==, 1);
  g_assert_cmpfloat (forecast->objectives[0].error, ==, 0);
  g_assert_true (isnan (forecast->objectives[1].probability)); /* nothing is to be done for it */
  g_assert_cmpfloat (forecast->all, ==, 1);
}

/* As many people as fit, who leave as fast as one can and take ever so long to deliver. */
static void
test_crowded (void)
{
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  const DfpPlanData *data = dfp_plan_get (plan);
  g_autoptr (DfpForecastModel) model = NULL;
  g_autoptr (DfpForecast) forecast = NULL;

  g_object_set (forecast_plan_get_configuration (plan), "months", 120, "mentor-drain", 1.0, NULL);
  for (guint i = 0; i < DFP_N_SOURCINGS; i++)
    g_object_set (dfp_list_get (data->sourcing, i), "attrition", 0.99, "lead-months", i % 2 == 0 ? 0.0 : 24.0,
                  "ramp-months", 36.0, "start-productivity", 0.0, NULL);
  for (guint i = 0; i < 12; i++)
    g_object_set (
        dfp_list_add (dfp_configuration_get (DFP_CONFIGURATION (forecast_plan_get_configuration (plan)))->roles, 0),
        "heads", 500, "joiners", 500, "external-hires", 500, "end-month", 120, "sourcing", (int) i % DFP_N_SOURCINGS,
        NULL);
  forecast_plan_add_item (plan, 1e4, 2e4, 1e5, NULL);
  model = forecast_plan_take (plan, 0);
  forecast = dfp_forecast_new (model, &(DfpForecastOptions){ .n_trials = 20 }, NULL, NULL);
  assert_sane (forecast);
}

typedef enum
{
  CHAINED,
  BACKWARDS,
  PARALLEL,
  LIMITED,
  IN_A_RING,
} Shape;

static DfpPlan *
make_many (Shape shape)
{
  DfpPlan *plan = forecast_plan_new ();
  DfpList *work = dfp_plan_get (plan)->work;
  const char *after = NULL;

  for (int i = 0; i < MANY; i++)
    {
      GObject *item = forecast_plan_add_item (plan, 0.001, 0.002, 0.006, after);

      if (shape == CHAINED || shape == IN_A_RING)
        after = forecast_plan_get_id (item);
      if (shape == LIMITED)
        g_object_set (item, "max-people", 0.00012, NULL);
    }
  for (guint i = 0; i + 1 < MANY && shape == BACKWARDS; i++)
    {
      const char *const next[] = { forecast_plan_get_id (dfp_list_get (work, i + 1)), NULL };

      g_object_set (dfp_list_get (work, i), "after", next, NULL);
    }
  if (shape == IN_A_RING)
    g_object_set (dfp_list_get (work, 0), "after", (const char *const[]){ after, NULL }, NULL);
  return plan;
}

static void
test_many_items (void)
{
  for (Shape shape = CHAINED; shape <= IN_A_RING; shape++)
    {
      g_autoptr (DfpPlan) plan = make_many (shape);
      g_autoptr (DfpForecast) forecast = forecast_plan_play (plan, 20);

      assert_sane (forecast);
      if (shape == IN_A_RING)
        g_assert_cmpfloat (forecast->finish.never, ==, 1);
      else
        g_assert_cmpfloat_with_epsilon (forecast->finish.p50, shape == LIMITED ? 57 : 25, 3);
    }
}

/* The way of a crowd and that of a few give the same answer. */
static void
check_crowd (guint32 seed)
{
  g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, 12, 24);
  DfpList *work = dfp_plan_get (plan)->work;
  GRand *random = g_rand_new_with_seed (seed);
  g_autoptr (DfpForecastModel) model = NULL;
  g_autoptr (DfpTrials) crowd = NULL, few = NULL;

  random_plan_add_work (plan, seed);
  for (int i = 0; i < 2 * DFP_TRIALS_CROWD; i++)
    {
      const guint n = dfp_list_get_n_rows (work);
      const guint before = (guint) g_rand_int_range (random, 0, (int) n + 1);
      const char *after =
          before < n && g_rand_boolean (random) ? forecast_plan_get_id (dfp_list_get (work, before)) : NULL;

      g_object_set (forecast_plan_add_item (plan, 0, g_rand_double_range (random, 0, 0.2), 0.4, after), "max-people",
                    g_rand_int_range (random, 0, 3) > 0 ? g_rand_double_range (random, 0.01, 0.3) : 0.0, "not-before",
                    g_rand_int_range (random, 0, 4) == 0 ? g_rand_int_range (random, 1, 20) : 0, NULL);
    }
  g_rand_free (random);
  model = forecast_plan_take (plan, 0);
  dfp_forecast_model_prepare (model);
  crowd = dfp_trials_new (model);
  few = dfp_trials_new (model);
  few->board = dfp_forecast_board_new (model);
  dfp_trials_play (crowd, 0);
  dfp_trials_play (few, 0);
  for (int item = 0; item < model->n_items; item++)
    for (int i = 0; i < DFP_TRIALS_AT_ONCE; i++)
      {
        const double first = crowd->items[item][i], second = few->items[item][i];

        g_assert_true (first == second || fabs (first - second) < 1e-7);
      }
}

static void
test_crowd (void)
{
  for (guint32 seed = 1; seed <= 60; seed++)
    check_crowd (seed);
}

static void
test_limits (void)
{
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  g_autoptr (DfpForecastModel) small = forecast_plan_take (plan, 0), large = NULL;
  g_autoptr (GError) trials = NULL, memory = NULL;

  g_assert_null (
      dfp_forecast_new (small, &(DfpForecastOptions){ .n_trials = DFP_FORECAST_TRIALS_MAXIMUM + 1 }, NULL, &trials));
  g_assert_error (trials, DFP_ERROR, DFP_ERROR_LIMIT);
  for (int i = 0; i < MANY; i++)
    dfp_list_add (dfp_plan_get (plan)->objectives, 0);
  large = forecast_plan_take (plan, 0);
  g_assert_null (dfp_forecast_new (large, &(DfpForecastOptions){ .n_trials = DFP_FORECAST_TRIALS }, NULL, &memory));
  g_assert_error (memory, DFP_ERROR, DFP_ERROR_LIMIT);
}

static void
test_sensitivity (void)
{
  for (guint32 seed = 1; seed <= 30; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, seed % 9, 12);
      g_autoptr (DfpForecastModel) model = NULL;
      g_autoptr (DfpForecastSensitivity) sensitivity = NULL;

      random_plan_add_work (plan, seed);
      model = forecast_plan_take (plan, 0);
      sensitivity = dfp_forecast_sensitivity_new (model, 50, NULL, NULL);
      for (int i = 0; i < DFP_N_FORECAST_INPUTS; i++)
        {
          g_assert_false (isnan (sensitivity->swings[i].low.finish80) || isnan (sensitivity->swings[i].high.finish80));
          g_assert_false (isnan (sensitivity->swings[i].low.cost80) || isnan (sensitivity->swings[i].high.cost80));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-hostile/cycle", test_cycle);
  g_test_add_func ("/forecast-hostile/nobody", test_nobody);
  g_test_add_func ("/forecast-hostile/chances", test_chances);
  g_test_add_func ("/forecast-hostile/crowded", test_crowded);
  g_test_add_func ("/forecast-hostile/many-items", test_many_items);
  g_test_add_func ("/forecast-hostile/crowd", test_crowd);
  g_test_add_func ("/forecast-hostile/limits", test_limits);
  g_test_add_func ("/forecast-hostile/sensitivity", test_sensitivity);
  return g_test_run ();
}
