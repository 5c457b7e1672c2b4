/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold of any forecast: the same bytes whoever plays and in whatever order things stand, and that more
 * of the good is never worse. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast-trials.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/forecast/dfp-outside-view.h"
#include "forecast-plan.h"
#include "model/dfp-objective.h"
#include "model/dfp-risk.h"
#include "model/dfp-role.h"
#include "random-plan.h"
#include "store/dfp-templates.h"

#define N_TRIALS 2100 /* not a whole number of chunks */
#define N_PLANS 60
#define ROUNDING 1e-9

typedef void (*Check) (DfpPlan *plan);

static void
for_each_template (Check check)
{
  guint n_templates;
  const DfpTemplate *templates = dfp_templates_get (&n_templates);

  for (guint i = 0; i < n_templates; i++)
    {
      g_autoptr (DfpPlan) plan = dfp_templates_load (templates[i].id, NULL);

      check (plan);
    }
}

static void
for_each_random_plan (Check check)
{
  for (guint32 seed = 1; seed <= N_PLANS; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, 1 + seed % 14, 1 + (int) (seed % 30));

      random_plan_add_work (plan, seed);
      check (plan);
    }
}

static DfpForecast *
play (DfpPlan *plan, guint n_threads)
{
  const DfpForecastOptions options = { .n_trials = N_TRIALS, .n_threads = n_threads, .drivers = TRUE };
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);

  return dfp_forecast_new (model, &options, NULL, NULL);
}

/* --- repeatable --- */

#define SAME(a, b, n) g_assert_cmpmem (a, sizeof *(a) * (n), b, sizeof *(b) * (n))

static void
assert_same (const DfpForecast *a, const DfpForecast *b)
{
  SAME (a->finish_by_trial, b->finish_by_trial, N_TRIALS);
  SAME (a->cost_by_trial, b->cost_by_trial, N_TRIALS);
  SAME (a->all_by_trial, b->all_by_trial, N_TRIALS);
  SAME (a->finish.sorted, b->finish.sorted, N_TRIALS);
  SAME (&a->finish.mean, &b->finish.mean, 1);
  SAME (&a->cost.mean, &b->cost.mean, 1);
  for (int o = 0; o < a->n_objectives; o++)
    SAME (a->objectives[o].finish.sorted, b->objectives[o].finish.sorted, N_TRIALS);
  g_assert_cmpint (a->n_drivers, ==, b->n_drivers);
  for (int i = 0; i < a->n_drivers; i++)
    {
      g_assert_cmpstr (a->drivers[i].id, ==, b->drivers[i].id);
      g_assert_cmpfloat (a->drivers[i].correlation, ==, b->drivers[i].correlation);
    }
}

static void
check_threads (DfpPlan *plan)
{
  g_autoptr (DfpForecast) one = play (plan, 1), two = play (plan, 2), seven = play (plan, 7);

  assert_same (one, two);
  assert_same (one, seven);
}

static void
test_threads (void)
{
  for_each_template (check_threads);
  for_each_random_plan (check_threads);
}

static void
shuffle (DfpList *list, GRand *random)
{
  const int n = (int) dfp_list_get_n_rows (list);

  for (int i = n - 1; i > 0; i--)
    dfp_list_move (list, (guint) i, (guint) g_rand_int_range (random, 0, i + 1));
}

static void
check_order (DfpPlan *plan)
{
  const DfpConfigurationData *configuration =
      dfp_configuration_get (DFP_CONFIGURATION (forecast_plan_get_configuration (plan)));
  g_autoptr (DfpForecast) before = play (plan, 1), after = NULL;
  GRand *random = g_rand_new_with_seed (4);

  shuffle (configuration->roles, random);
  shuffle (configuration->stages, random);
  shuffle (configuration->squads, random);
  shuffle (configuration->cash, random);
  shuffle (dfp_plan_get (plan)->risks, random);
  shuffle (dfp_plan_get (plan)->sourcing, random);
  g_rand_free (random);
  after = play (plan, 1);
  assert_same (before, after);
}

static void
test_order (void)
{
  for_each_template (check_order);
  for_each_random_plan (check_order);
}

static void
test_cancelled (void)
{
  g_autoptr (DfpPlan) plan = dfp_templates_load ("retail-bank-mvp", NULL);
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL, another = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dfp_forecast_new (model, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (dfp_forecast_sensitivity_new (model, 100, cancellable, &another));
  g_assert_error (another, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  GCancellable *cancellable;
  int trials_done;
} Watch;

static gpointer
cancel_soon (gpointer data)
{
  Watch *watch = data;

  while (g_atomic_int_get (&watch->trials_done) == 0)
    g_usleep (100);
  g_cancellable_cancel (watch->cancellable);
  return NULL;
}

/* A long one stops where it stands. */
static void
test_cancelled_midway (void)
{
  g_autoptr (DfpPlan) plan = dfp_templates_load ("retail-bank-mvp", NULL);
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { cancellable, 0 };
  const DfpForecastOptions options = { .n_trials = 900000, .n_threads = 2, .trials_done = &watch.trials_done };
  GThread *thread = g_thread_new ("cancel", cancel_soon, &watch);

  g_assert_null (dfp_forecast_new (model, &options, cancellable, &error));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (watch.trials_done, <, 900000);
}

static void
test_progress (void)
{
  g_autoptr (DfpPlan) plan = dfp_templates_load ("retail-bank-mvp", NULL);
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);
  g_autoptr (DfpForecast) forecast = NULL;
  int trials_done = 0;
  const DfpForecastOptions options = { .n_trials = N_TRIALS, .n_threads = 3, .trials_done = &trials_done };

  forecast = dfp_forecast_new (model, &options, NULL, NULL);
  g_assert_cmpint (trials_done, ==, N_TRIALS);
  g_assert_cmpuint (forecast->n_trials, ==, N_TRIALS);
}

/* --- never worse --- */

static void
assert_never_earlier (const DfpForecast *later, const DfpForecast *sooner)
{
  for (guint i = 0; i < N_TRIALS; i++)
    g_assert_true (later->finish_by_trial[i] >= sooner->finish_by_trial[i] - ROUNDING);
}

static void
assert_no_percentile_earlier (const DfpForecast *later, const DfpForecast *sooner)
{
  g_assert_cmpfloat (later->finish.p10, >=, sooner->finish.p10);
  g_assert_cmpfloat (later->finish.p50, >=, sooner->finish.p50);
  g_assert_cmpfloat (later->finish.p80, >=, sooner->finish.p80);
  g_assert_cmpfloat (later->finish.p95, >=, sooner->finish.p95);
  g_assert_true (later->finish.mean >= sooner->finish.mean);
}

/* Without ramps, with everybody able to help everywhere, and nobody held up by meetings. Handing out work in a
 * fixed order with limits has exceptions (Graham 1969, "Bounds on multiprocessing timing anomalies"): there only
 * what is shown, the percentiles, must not be later. */
static void
check_more_people (DfpPlan *plan, gboolean limits)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  const DfpConfigurationData *configuration =
      dfp_configuration_get (DFP_CONFIGURATION (forecast_plan_get_configuration (plan)));
  g_autoptr (DfpForecast) before = NULL;

  g_object_set (forecast_plan_get_configuration (plan), "cross-skill", 1.0, "pair-hours", 0.0, "mentor-drain", 0.0,
                NULL);
  for (guint i = 0; i < dfp_list_get_n_rows (data->sourcing); i++)
    g_object_set (dfp_list_get (data->sourcing, i), "ramp-months", 0.0, NULL);
  for (guint i = 0; i < dfp_list_get_n_rows (data->work) && !limits; i++)
    g_object_set (dfp_list_get (data->work, i), "max-people", 0.0, NULL);
  before = play (plan, 1);
  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i += 3)
    {
      const int heads = ((const DfpRoleData *) dfp_list_get_data (configuration->roles, i))->heads;
      g_autoptr (DfpForecast) after = NULL;

      if (heads == 0) /* its months would begin to count */
        continue;
      g_object_set (dfp_list_get (configuration->roles, i), "heads", heads + 1, NULL);
      after = play (plan, 1);
      if (limits)
        assert_no_percentile_earlier (before, after);
      else
        assert_never_earlier (before, after);
      g_object_set (dfp_list_get (configuration->roles, i), "heads", heads, NULL);
    }
}

static void
check_more_people_with_limits (DfpPlan *plan)
{
  check_more_people (plan, TRUE);
}

static void
check_more_people_without (DfpPlan *plan)
{
  check_more_people (plan, FALSE);
}

static void
test_more_people (void)
{
  for_each_template (check_more_people_with_limits);
  for_each_template (check_more_people_without);
  for_each_random_plan (check_more_people_without);
}

static void
check_more_risk (DfpPlan *plan)
{
  DfpList *risks = dfp_plan_get (plan)->risks;
  g_autoptr (DfpForecast) before = play (plan, 1);

  for (guint i = 0; i < dfp_list_get_n_rows (risks); i++)
    {
      const double probability = ((const DfpRiskData *) dfp_list_get_data (risks, i))->probability;
      g_autoptr (DfpForecast) after = NULL;

      g_object_set (dfp_list_get (risks, i), "probability", fmin (1, probability * 1.5 + 0.1), NULL);
      after = play (plan, 1);
      assert_never_earlier (after, before);
      g_assert_cmpfloat (after->cost.mean, >=, before->cost.mean);
      g_object_set (dfp_list_get (risks, i), "probability", probability, NULL);
    }
}

static void
test_more_risk (void)
{
  for_each_template (check_more_risk);
  for_each_random_plan (check_more_risk);
}

/* --- the shape of every result --- */

static void
assert_in_order (const DfpDistribution *distribution)
{
  g_assert_true (distribution->p10 <= distribution->p50 && distribution->p50 <= distribution->p80);
  g_assert_true (distribution->p80 <= distribution->p90 && distribution->p90 <= distribution->p95);
  for (guint i = 1; i < distribution->n; i++)
    g_assert_true (distribution->sorted[i - 1] <= distribution->sorted[i]);
}

static void
check_objective (const DfpForecast *forecast, const DfpForecastChance *chance)
{
  assert_in_order (&chance->finish);
  for (int month = 1; month < forecast->n_months; month++)
    g_assert_cmpfloat (dfp_distribution_get_share (&chance->finish, month), <=,
                       dfp_distribution_get_share (&chance->finish, month + 1));
  if (!chance->counts)
    {
      g_assert_true (isnan (chance->probability) && isnan (chance->all_without));
      return;
    }
  g_assert_cmpfloat (forecast->all, <=, chance->probability);
  g_assert_cmpfloat (chance->all_without, >=, forecast->all);
  g_assert_cmpfloat_with_epsilon (chance->error,
                                  sqrt (chance->probability * (1 - chance->probability) / forecast->n_trials), 1e-12);
}

static void
check_shape (DfpPlan *plan)
{
  g_autoptr (DfpForecast) forecast = play (plan, 0);
  g_autoptr (DfpOutsideView) outside = dfp_outside_view_new (forecast, 1e6);
  const DfpDistribution *curves[] = { &outside->finish, &outside->cost };
  const DfpDistribution *inside[] = { &forecast->finish, &forecast->cost };
  guint n_all = 0;

  assert_in_order (&forecast->finish);
  assert_in_order (&forecast->cost);
  for (int o = 0; o < forecast->n_objectives; o++)
    check_objective (forecast, &forecast->objectives[o]);
  for (int curve = 0; curve < 2; curve++)
    for (guint i = 0; i < forecast->n_trials; i++)
      g_assert_true (curves[curve]->sorted[i] >= inside[curve]->sorted[i]);
  for (guint i = 0; i < forecast->n_trials; i++)
    n_all += forecast->all_by_trial[i];
  if (forecast->n_counting > 0)
    g_assert_cmpfloat (forecast->all, ==, (double) n_all / forecast->n_trials);
  else
    g_assert_true (isnan (forecast->all));
}

static void
test_shape (void)
{
  for_each_template (check_shape);
  for_each_random_plan (check_shape);
}

static void
assert_same_time (double a, double b)
{
  g_assert_true (a == b || fabs (a - b) < ROUNDING);
}

/* An item that comes after all others in priority, and a risk to a new objective, leave everything else alone. */
static void
check_unrelated (DfpPlan *plan)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  g_autoptr (DfpForecastModel) before = forecast_plan_take (plan, 0), after = NULL;
  g_autoptr (DfpTrials) trials_before = NULL, trials_after = NULL;
  const char *objective;

  objective = forecast_plan_get_id (dfp_list_add (data->objectives, dfp_list_get_n_rows (data->objectives)));
  forecast_plan_add_risk (plan, 0.5, 3, objective);
  g_object_set (forecast_plan_add_item (plan, 1, 2, 3, NULL), "objective", objective, NULL);
  after = forecast_plan_take (plan, 0);
  dfp_forecast_model_prepare (before);
  dfp_forecast_model_prepare (after);
  trials_before = dfp_trials_new (before);
  trials_after = dfp_trials_new (after);
  for (guint32 number = 0; number < 200; number++)
    {
      const int i = number % DFP_TRIALS_AT_ONCE;

      if (i == 0)
        {
          dfp_trials_play (trials_before, number);
          dfp_trials_play (trials_after, number);
        }
      g_assert_cmpfloat (trials_before->factor[i], ==, trials_after->factor[i]);
      g_assert_cmpfloat (trials_before->months_lost[i], ==, trials_after->months_lost[i]);
      for (int item = 0; item < before->n_items; item++)
        assert_same_time (trials_before->items[item][i], trials_after->items[item][i]);
      for (int o = 0; o < before->n_objectives; o++)
        assert_same_time (trials_before->objectives[o][i], trials_after->objectives[o][i]);
    }
}

static void
test_unrelated (void)
{
  for_each_template (check_unrelated);
}

/* The same person, item and risk meet the same fate in two configurations. */
static void
test_common_fate (void)
{
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  const DfpPlanData *data = dfp_plan_get (plan);
  g_autoptr (DfpConfiguration) copy = NULL;
  g_autoptr (DfpForecastModel) first = NULL, second = NULL;
  g_autoptr (DfpForecast) one = NULL, other = NULL;

  forecast_plan_add_item (plan, 4, 8, 20, NULL);
  g_object_set (plan, "rate-uncertainty", 0.4, NULL);
  copy = DFP_CONFIGURATION (dfp_object_duplicate (DFP_OBJECT (dfp_list_get (data->configurations, 0))));
  dfp_list_append (data->configurations, copy);
  first = forecast_plan_take (plan, 0);
  second = forecast_plan_take (plan, 1);
  one = dfp_forecast_new (first, NULL, NULL, NULL);
  other = dfp_forecast_new (second, NULL, NULL, NULL);
  g_assert_cmpstr (one->id, !=, other->id);
  SAME (one->finish_by_trial, other->finish_by_trial, one->n_trials);
}

/* --- what moves it --- */

static void
check_sensitivity (DfpPlan *plan)
{
  const guint n_trials = 600;
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);
  g_autoptr (DfpForecastSensitivity) sensitivity = dfp_forecast_sensitivity_new (model, n_trials, NULL, NULL);
  g_autoptr (DfpForecast) forecast = forecast_plan_play (plan, n_trials);
  const DfpForecastSwing *swings = sensitivity->swings;

  g_assert_cmpfloat (sensitivity->base.finish80, ==, forecast->finish.p80);
  g_assert_cmpfloat (sensitivity->base.cost80, ==, forecast->cost.p80);
  g_assert_true (sensitivity->base.all == forecast->all || isnan (forecast->all));
  g_assert_true (swings[DFP_INPUT_PEOPLE].low.finish80 >= swings[DFP_INPUT_PEOPLE].high.finish80);
  g_assert_true (swings[DFP_INPUT_RAMP].low.finish80 <= swings[DFP_INPUT_RAMP].high.finish80);
  g_assert_true (swings[DFP_INPUT_EFFORT].low.finish80 <= swings[DFP_INPUT_EFFORT].high.finish80);
  g_assert_true (swings[DFP_INPUT_RISKS].low.finish80 <= swings[DFP_INPUT_RISKS].high.finish80);
  g_assert_true (swings[DFP_INPUT_ATTRITION].low.finish80 <= swings[DFP_INPUT_ATTRITION].high.finish80);
  g_assert_true (swings[DFP_INPUT_START].low.finish80 <= swings[DFP_INPUT_START].high.finish80);
  for (int i = 0; i < sensitivity->n_responses; i++)
    {
      g_assert_true (sensitivity->responses[i].without.finish80 <= sensitivity->base.finish80);
      g_assert_true (sensitivity->responses[i].without.cost80 <= sensitivity->base.cost80);
      g_assert_true (sensitivity->responses[i].without.all >= sensitivity->base.all);
    }
  for (int i = 1; i < sensitivity->n_levers; i++)
    g_assert_true (sensitivity->levers[i - 1].with.all >= sensitivity->levers[i].with.all);
}

static void
test_sensitivity (void)
{
  for_each_template (check_sensitivity);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-properties/threads", test_threads);
  g_test_add_func ("/forecast-properties/order", test_order);
  g_test_add_func ("/forecast-properties/cancelled", test_cancelled);
  g_test_add_func ("/forecast-properties/cancelled-midway", test_cancelled_midway);
  g_test_add_func ("/forecast-properties/progress", test_progress);
  g_test_add_func ("/forecast-properties/more-people", test_more_people);
  g_test_add_func ("/forecast-properties/more-risk", test_more_risk);
  g_test_add_func ("/forecast-properties/shape", test_shape);
  g_test_add_func ("/forecast-properties/unrelated", test_unrelated);
  g_test_add_func ("/forecast-properties/common-fate", test_common_fate);
  g_test_add_func ("/forecast-properties/sensitivity", test_sensitivity);
  return g_test_run ();
}
