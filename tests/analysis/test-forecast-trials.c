/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine against the reference, future by future: all templates and configurations, and plans that nobody
 * would write. The tolerance is that of the engine's table of PERT quantiles. */
#include <math.h>

#include "analysis/forecast/dfp-forecast-trials.h"
#include "forecast-reference.h"
#include "random-plan.h"
#include "store/dfp-templates.h"

#define N_TRIALS_OF_TEMPLATES 300
#define N_PLANS 400
#define N_TRIALS_OF_PLANS 8
#define TOLERANCE 3e-6

static guint n_played, n_finished;

static void
assert_close (double found, double expected, const char *what, const char *plan, guint32 trial)
{
  if (found == expected || fabs (found - expected) <= TOLERANCE * fmax (1, fabs (expected)))
    return;
  g_test_message ("%s of trial %u of %s: %.12g instead of %.12g", what, trial, plan, found, expected);
  g_test_fail ();
}

static void
check_trial (const DfpTrials *trials, const DfpPlanData *plan, const DfpConfigurationData *configuration, int lane)
{
  ReferenceTrial reference = { 0 };
  const double scale = fmax (1, trials->model->planned_cost);
  const guint32 number = trials->numbers[lane];

  reference_trial_play (plan, configuration, number, &reference);
  n_played++;
  n_finished += isfinite (trials->finish[lane]) && trials->finish[lane] > 0;
  for (guint i = 0; i < dfp_list_get_n_rows (plan->work); i++)
    assert_close (trials->items[i][lane], reference.items[i], "item", plan->title, number);
  for (guint i = 0; i < dfp_list_get_n_rows (plan->objectives); i++)
    assert_close (trials->objectives[i][lane], reference.objectives[i], "objective", plan->title, number);
  assert_close (trials->finish[lane], reference.finish, "finish", plan->title, number);
  assert_close (trials->cost[lane] / scale, reference.cost / scale, "cost", plan->title, number);
  reference_trial_clear (&reference);
}

static void
check_configurations (DfpPlan *plan, guint n_trials)
{
  const DfpPlanData *data = dfp_plan_get (plan);

  for (guint i = 0; i < dfp_list_get_n_rows (data->configurations); i++)
    {
      const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, i);
      g_autoptr (DfpTotals) totals = dfp_totals_new (data, configuration);
      g_autoptr (DfpForecastModel) model = dfp_forecast_model_new (data, configuration, totals);
      g_autoptr (DfpTrials) trials = NULL;

      dfp_forecast_model_prepare (model);
      trials = dfp_trials_new (model);
      for (guint32 number = 0; number < n_trials; number++)
        {
          const int lane = number % DFP_TRIALS_AT_ONCE;

          if (lane == 0)
            dfp_trials_play (trials, number);
          check_trial (trials, data, configuration, lane);
        }
    }
}

static void
test_template (gconstpointer id)
{
  g_autoptr (DfpPlan) plan = dfp_templates_load (id, NULL);

  check_configurations (plan, N_TRIALS_OF_TEMPLATES);
}

static void
test_random (void)
{
  n_played = n_finished = 0;
  for (guint32 seed = 1; seed <= N_PLANS; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, 1 + seed % 14, 1 + (int) (seed % 30));
      g_autofree char *title = g_strdup_printf ("random %u", seed);

      random_plan_add_work (plan, seed);
      g_object_set (plan, "title", title, NULL);
      check_configurations (plan, N_TRIALS_OF_PLANS);
    }
  g_assert_cmpuint (n_finished, >, n_played / 4); /* they are not all hopeless */
}

int
main (int argc, char **argv)
{
  guint n_templates;
  const DfpTemplate *templates = dfp_templates_get (&n_templates);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_templates; i++)
    {
      g_autofree char *path = g_strconcat ("/forecast-trials/", templates[i].id, NULL);

      g_test_add_data_func (path, templates[i].id, test_template);
    }
  g_test_add_func ("/forecast-trials/random", test_random);
  return g_test_run ();
}
