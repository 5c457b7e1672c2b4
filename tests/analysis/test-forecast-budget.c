/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What playing costs is known beforehand: usual plans get all futures, large ones fewer, monsters none, and nothing
 * but the plan decides. */
#include <math.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast-obstacle.h"
#include "analysis/forecast/dfp-forecast-plan.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "base/dfp-error.h"
#include "forecast-plan.h"
#include "model/dfp-objective.h"

#define A_LOT 500 /* heads of a row */

static void
test_steps (void)
{
  static const struct
  {
    double time, bytes;
    guint wanted, affordable;
  } cases[] = {
    { 0, 0, 20000, 20000 },    { 1e5, 0, 20000, 20000 }, { 1.1e5, 0, 20000, 10000 }, { 1e6, 0, 20000, 2000 },
    { 1e6, 0, 500, 500 },      { 1.9e7, 0, 20000, 100 }, { 5e7, 0, 20000, 100 },     { 7e7, 0, 20000, 0 },
    { 1e5, 1e5, 20000, 5000 }, { 1, 1e7, 20000, 0 },     { 7e7, 0, 1, 0 },           { 1e7, 0, 150, 150 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (dfp_forecast_afford (cases[i].time, cases[i].bytes, cases[i].wanted), ==, cases[i].affordable);
}

/* A plan of @n_roles rows with as many heads as fit, of whom @attrition leave in a year. */
static DfpPlan *
make_crowd (guint n_roles, double attrition)
{
  DfpPlan *plan = forecast_plan_new ();
  DfpList *roles = dfp_configuration_get (DFP_CONFIGURATION (forecast_plan_get_configuration (plan)))->roles;

  for (guint i = 0; i < DFP_N_SOURCINGS; i++)
    g_object_set (dfp_list_get (dfp_plan_get (plan)->sourcing, i), "attrition", attrition, NULL);
  for (guint i = 0; i < n_roles; i++)
    g_object_set (dfp_list_add (roles, 0), "heads", A_LOT, "end-month", 60, NULL);
  forecast_plan_add_item (plan, 100, 200, 300, NULL);
  return plan;
}

static DfpForecast *
play (DfpPlan *plan, GError **error)
{
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);

  return dfp_forecast_new (model, NULL, NULL, error);
}

static void
test_large (void)
{
  g_autoptr (DfpPlan) plan = make_crowd (18, 0.15);
  g_autoptr (DfpForecast) forecast = play (plan, NULL), one = NULL;
  const guint n = dfp_forecast_count_trials (dfp_plan_get (plan));

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, DFP_FORECAST_TRIALS);
  g_assert_cmpuint (forecast->n_trials, ==, n);
  g_assert_cmpuint (forecast->n_affordable, ==, n);
  one = forecast_plan_play (plan, 1); /* who asks for a number gets it */
  g_assert_cmpuint (one->n_trials, ==, 1);
  g_assert_cmpfloat (one->finish_by_trial[0], ==, forecast->finish_by_trial[0]);
}

/* More heads, more people who leave: never more futures. */
static void
test_falls (void)
{
  guint before = DFP_FORECAST_TRIALS, first = 0;

  for (guint n_roles = 0; n_roles <= 400; n_roles += 8)
    {
      g_autoptr (DfpPlan) calm = make_crowd (n_roles, 0.1), wild = make_crowd (n_roles, 0.9);
      const guint n = dfp_forecast_count_trials (dfp_plan_get (calm));

      g_assert_cmpuint (n, <=, before);
      g_assert_cmpuint (dfp_forecast_count_trials (dfp_plan_get (wild)), <=, n);
      first = n_roles == 0 ? n : first;
      before = n;
    }
  g_assert_cmpuint (first, ==, DFP_FORECAST_TRIALS);
  g_assert_cmpuint (before, <, 1000);
}

static void
test_too_large (void)
{
  g_autoptr (DfpPlan) plan = make_crowd (3000, 0.99);
  const DfpPlanData *data = dfp_plan_get (plan);
  const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (dfp_forecast_count_trials (data), ==, 0);
  g_assert_cmpint (dfp_forecast_find_obstacle (data, configuration).kind, ==, DFP_OBSTACLE_TOO_LARGE);
  g_assert_false (dfp_forecast_can (data, configuration));
  g_assert_null (play (plan, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_LIMIT);
}

/* Ten thousand objectives leave more numbers of each future than fit twenty thousand times. */
static void
test_memory (void)
{
  g_autoptr (DfpPlan) plan = make_crowd (0, 0);

  for (int i = 0; i < 10000; i++)
    dfp_list_add (dfp_plan_get (plan)->objectives, 0);
  g_assert_cmpuint (dfp_forecast_count_trials (dfp_plan_get (plan)), <=, 6000);
}

/* What moves the forecast takes some sixty times as long. */
static void
test_sensitivity (void)
{
  g_autoptr (DfpPlan) small = make_crowd (1, 0.1), large = make_crowd (10, 0.1), huge = make_crowd (300, 0.9);
  g_autoptr (DfpForecastModel) quick = forecast_plan_take (small, 0), slow = forecast_plan_take (large, 0),
                               never = forecast_plan_take (huge, 0);
  g_autoptr (DfpForecastSensitivity) sensitivity = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100; i++)
    forecast_plan_add_risk (small, i / 100.0, 1, NULL);
  g_clear_pointer (&quick, dfp_forecast_model_unref);
  quick = forecast_plan_take (small, 0);
  sensitivity = dfp_forecast_sensitivity_new (quick, 50, NULL, NULL);
  g_assert_cmpint (sensitivity->n_responses, ==, DFP_FORECAST_RESPONSES_MAXIMUM);
  g_assert_cmpuint (dfp_forecast_sensitivity_count_trials (slow, 1, 2000), <, 2000);
  g_assert_cmpuint (dfp_forecast_sensitivity_count_trials (slow, 1, 2000), >=,
                    dfp_forecast_sensitivity_count_trials (slow, 5, 2000));
  g_assert_null (dfp_forecast_sensitivity_new (never, 2000, NULL, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-budget/steps", test_steps);
  g_test_add_func ("/forecast-budget/large", test_large);
  g_test_add_func ("/forecast-budget/falls", test_falls);
  g_test_add_func ("/forecast-budget/too-large", test_too_large);
  g_test_add_func ("/forecast-budget/memory", test_memory);
  g_test_add_func ("/forecast-budget/sensitivity", test_sensitivity);
  return g_test_run ();
}
