/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases whose answer is known: percentiles of one estimate and of sums of them, lognormal rates, one person and
 * one item, and everything without luck against the deterministic schedule. */
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/forecast/dfp-distribution.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/forecast/dfp-pert.h"
#include "analysis/line/dfp-line.h"
#include "analysis/line/dfp-schedule.h"
#include "analysis/staffing/dfp-discipline-capacity.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-elementary.h"
#include "forecast-plan.h"
#include "forecast-reference.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"
#include "store/dfp-templates.h"

#define N_TRIALS 100000
#define ERRORS 5.5 /* standard errors: one run of a million is that unlucky, in which ids are drawn anew */
#define CELLS_A_MONTH 200
#define CELL (1.0 / CELLS_A_MONTH)

typedef struct
{
  double low, likely, high;
} Estimate;

/* doc/model.md §8.8, in weeks there and in months here. */
static const Estimate phases[] = { { 8, 12, 18 }, { 12, 16, 26 }, { 3, 5, 10 } };

static void
test_pert (void)
{
  const double shares[] = { 0.5, 0.8, 0.95 }, answers[] = { 16.765177202758736, 19.251759281200435, 21.54784298567202 };
  DfpPert pert = dfp_pert_init (12, 16, 26);
  g_autoptr (DfpPertShape) shape = dfp_pert_shape_new (pert.k);

  pert.shape = shape;
  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (dfp_pert_draw (&pert, dfp_elementary_normal_quantile (shares[i])), answers[i],
                                      1e-5);
      g_assert_cmpfloat_with_epsilon (reference_get_pert (12, 16, 26, shares[i]), answers[i], 1e-6);
    }
}

/* All shapes, far into both tails. */
static void
test_pert_shapes (void)
{
  for (int i = 0; i <= 20; i++)
    {
      const double k = i / 20.0;
      g_autoptr (DfpPertShape) shape = dfp_pert_shape_new (k);
      double before = 0;

      for (int j = -60; j <= 60; j++)
        {
          const double z = j / 10.0, found = dfp_pert_shape_get (shape, z);

          g_assert_cmpfloat_with_epsilon (found, reference_get_pert (0, k, 1, erfc (-z / M_SQRT2) / 2), 2e-6);
          g_assert_cmpfloat (found, >=, before - 1e-9);
          before = found;
        }
    }
}

/* The share of a triangular estimate below @x. */
static double
get_triangular_share (const Estimate *estimate, double x)
{
  const double a = estimate->low, m = estimate->likely, b = estimate->high;

  if (x <= a || x >= b)
    return x >= b;
  return x <= m ? (x - a) * (x - a) / (b - a) / (m - a) : 1 - (b - x) * (b - x) / (b - a) / (b - m);
}

static double
get_pert_share (const Estimate *estimate, double x)
{
  double low = 0, high = 1;

  if (x <= estimate->low || x >= estimate->high)
    return x >= estimate->high;
  for (int i = 0; i < 40; i++)
    {
      const double share = (low + high) / 2;

      *(reference_get_pert (estimate->low, estimate->likely, estimate->high, share) < x ? &low : &high) = share;
    }
  return (low + high) / 2;
}

typedef double (*GetShare) (const Estimate *estimate, double x);

#define N_CELLS (60 * CELLS_A_MONTH)

/* The distribution of the sum of the phases at the cells, by adding one after the other. */
static double *
convolve (GetShare get_share)
{
  double *sum = g_new0 (double, N_CELLS);

  sum[0] = 1;
  for (guint p = 0; p < G_N_ELEMENTS (phases); p++)
    {
      const int first = (int) phases[p].low * CELLS_A_MONTH, last = (int) phases[p].high * CELLS_A_MONTH;
      g_autofree double *before = sum;
      double below = 0;

      sum = g_new0 (double, N_CELLS);
      for (int cell = first; cell < last; cell++)
        {
          const double share = get_share (&phases[p], (cell + 1) * CELL), chance = share - below;

          below = share;
          for (int i = 0; i + cell < N_CELLS; i++)
            sum[i + cell] += chance * before[i];
        }
    }
  return sum;
}

/* Where the sum reaches @share; each phase is half a cell above its cell on average. */
static double
find_percentile (const double *sum, double share)
{
  double below = 0;
  int cell = 0;

  while (below + sum[cell] < share)
    below += sum[cell++];
  return (cell + (share - below) / sum[cell] - 0.5 + G_N_ELEMENTS (phases) / 2.0) * CELL;
}

static DfpForecast *
play_phases (double dependence)
{
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  const char *after = NULL;

  g_object_set (plan, "item-dependence", dependence, NULL);
  for (guint p = 0; p < G_N_ELEMENTS (phases); p++)
    after =
        forecast_plan_get_id (forecast_plan_add_item (plan, phases[p].low, phases[p].likely, phases[p].high, after));
  return forecast_plan_play (plan, N_TRIALS);
}

/* The published case has triangular phases: P80 40.01 in series, 42.60 when fully dependent. The engine's are
 * PERT, which has less in its tails; its answers are convolved here by the code that finds the published ones. */
static void
test_phases (void)
{
  g_autofree double *triangular = convolve (get_triangular_share), *pert = convolve (get_pert_share);
  g_autoptr (DfpForecast) forecast = play_phases (0);
  const double shares[] = { 0.1, 0.5, 0.8, 0.9, 0.95 };
  const double published[] = { 31.744747583856523, 36.48752835733355, 40.008281359924084, 41.86311307266083,
                               43.35434246532911 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_assert_cmpfloat_with_epsilon (find_percentile (triangular, shares[i]), published[i], 2e-3);
      g_assert_cmpfloat_with_epsilon (dfp_distribution_get_percentile (&forecast->finish, shares[i]),
                                      find_percentile (pert, shares[i]),
                                      ERRORS * dfp_distribution_get_error (&forecast->finish, shares[i]) + 2e-3);
    }
  g_assert_cmpfloat_with_epsilon (forecast->finish.mean, (8 + 4 * 12 + 18) / 6.0 + 17 + (3 + 4 * 5 + 10) / 6.0, 0.04);
}

static double
get_triangular (const Estimate *estimate, double share)
{
  double low = estimate->low, high = estimate->high;

  for (int i = 0; i < 60; i++)
    {
      const double x = (low + high) / 2;

      *(get_triangular_share (estimate, x) < share ? &low : &high) = x;
    }
  return low;
}

static void
test_dependent_phases (void)
{
  g_autoptr (DfpForecast) forecast = play_phases (1);
  const double shares[] = { 0.5, 0.8, 0.95 },
               published[] = { 35.972874026937205, 42.59864445166848, 48.29932222583423 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double triangular = 0, pert = 0;

      for (guint p = 0; p < G_N_ELEMENTS (phases); p++)
        {
          triangular += get_triangular (&phases[p], shares[i]);
          pert += reference_get_pert (phases[p].low, phases[p].likely, phases[p].high, shares[i]);
        }
      g_assert_cmpfloat_with_epsilon (triangular, published[i], 1e-9);
      g_assert_cmpfloat_with_epsilon (dfp_distribution_get_percentile (&forecast->finish, shares[i]), pert,
                                      ERRORS * dfp_distribution_get_error (&forecast->finish, shares[i]));
    }
}

/* Triangular (12, 16, 26), as published; the product has no such estimates. */
static void
test_triangular (void)
{
  const double shares[] = { 0.05, 0.5, 0.8, 0.95 };
  const double answers[] = { 13.673320053068151, 17.633399734659243, 20.70849737787082, 23.354248688935407 };

  for (int i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (get_triangular (&phases[1], shares[i]), answers[i], 1e-9);
}

/* The rate's luck alone: a fixed effort takes lognormal time. */
static void
test_lognormal (void)
{
  const double mu = 2.8715015939047412, sigma = 0.3016616377449126;
  const double shares[] = { 0.5, 0.8, 0.95 }, answers[] = { 17.663521732655695, 22.768691980984322, 29.01145734607148 };
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  g_autoptr (DfpForecast) forecast = NULL;

  forecast_plan_add_item (plan, exp (mu), exp (mu), exp (mu), NULL);
  g_object_set (plan, "rate-uncertainty", sigma, NULL);
  forecast = forecast_plan_play (plan, N_TRIALS);
  for (int i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (dfp_distribution_get_percentile (&forecast->finish, shares[i]), answers[i],
                                    ERRORS * dfp_distribution_get_error (&forecast->finish, shares[i]));
  g_assert_cmpfloat_with_epsilon (forecast->finish.mean, 18.485774045258356, 0.06);
}

/* One person who ramps to full over R months from p₀ has given E after E + R (1 − p₀)/2 months. */
static void
test_one_person (void)
{
  for (int ramp = 0; ramp <= 8; ramp += 2)
    for (int p0 = 0; p0 <= 4; p0++)
      {
        g_autoptr (DfpPlan) plan = forecast_plan_new ();
        g_autoptr (DfpForecast) forecast = NULL;

        g_object_set (forecast_plan_get_role (plan, 0), "joiners", 1, NULL);
        g_object_set (dfp_list_get (dfp_plan_get (plan)->sourcing, DFP_SOURCING_IN_HOUSE), "ramp-months", (double) ramp,
                      "start-productivity", p0 / 4.0, "workplace", 0.0, "equipment", 0.0, NULL);
        forecast_plan_add_item (plan, 17.3, 17.3, 17.3, NULL);
        forecast = forecast_plan_play (plan, 100);
        g_assert_cmpfloat_with_epsilon (forecast->finish.sorted[0], 17.3 + ramp * (1 - p0 / 4.0) / 2, 1e-12);
        g_assert_cmpfloat (forecast->finish.sorted[0], ==, forecast->finish.sorted[99]);
        g_assert_cmpfloat_with_epsilon (forecast->cost.p50, 60000, 1e-6);
      }
}

/* One person, one estimate: the finish is the effort, future by future, whatever its order of magnitude. */
static void
test_one_item (void)
{
  g_autoptr (DfpPlan) plan = forecast_plan_new ();
  g_autoptr (DfpForecast) forecast = NULL;

  forecast_plan_add_item (plan, 12, 16, 26, NULL);
  forecast = forecast_plan_play (plan, N_TRIALS);
  for (int i = 1; i < 100; i++)
    g_assert_cmpfloat_with_epsilon (dfp_distribution_get_percentile (&forecast->finish, i / 100.0),
                                    reference_get_pert (12, 16, 26, i / 100.0),
                                    ERRORS * dfp_distribution_get_error (&forecast->finish, i / 100.0) + 1e-4);
}

/* Takes all luck out. A schedule counts ramps in whole months and for whole rows, so both are made so. */
static void
take_luck_out (DfpPlan *plan)
{
  const DfpPlanData *data = dfp_plan_get (plan);

  g_object_set (plan, "rate-uncertainty", 0.0, NULL);
  while (dfp_list_get_n_rows (data->risks) > 0)
    dfp_list_remove (data->risks, 0);
  for (guint i = 0; i < dfp_list_get_n_rows (data->work); i++)
    {
      const double likely = ((const DfpWorkItemData *) dfp_list_get_data (data->work, i))->effort_likely;

      g_object_set (dfp_list_get (data->work, i), "effort-low", likely, "effort-high", likely, NULL);
    }
  for (guint i = 0; i < dfp_list_get_n_rows (data->sourcing); i++)
    {
      const DfpSourcingTermsData *terms = dfp_list_get_data (data->sourcing, i);

      g_object_set (dfp_list_get (data->sourcing, i), "attrition", 0.0, "ramp-months", ceil (terms->ramp_months), NULL);
    }
  for (guint i = 0; i < dfp_list_get_n_rows (data->configurations); i++)
    {
      const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, i);

      for (guint j = 0; j < dfp_list_get_n_rows (configuration->roles); j++)
        {
          const DfpRoleData *role = dfp_list_get_data (configuration->roles, j);

          g_object_set (dfp_list_get (configuration->roles, j), "external-hires", 0, "joiners",
                        role->joiners > 0 ? role->heads : 0, NULL);
        }
    }
}

static void
check_schedule (const DfpPlanData *plan, guint position)
{
  const DfpConfigurationData *configuration = dfp_list_get_data (plan->configurations, position);
  g_autoptr (DfpTotals) totals = dfp_totals_new (plan, configuration);
  g_autoptr (DfpDisciplineCapacity) capacity = dfp_discipline_capacity_new (plan, configuration, totals->capacity);
  g_autoptr (DfpLine) line =
      dfp_line_new (configuration, (const double *const *) capacity->effective, capacity->n_months);
  g_autoptr (DfpSchedule) schedule = dfp_schedule_new (plan->work, line->rates, line->n_months);
  g_autoptr (DfpForecastModel) model = dfp_forecast_model_new (plan, configuration, totals);
  g_autoptr (DfpForecast) forecast = dfp_forecast_new (model, &(DfpForecastOptions){ .n_trials = 8 }, NULL, NULL);

  for (guint i = 0; i < 8; i++)
    {
      g_assert_cmpfloat_with_epsilon (forecast->finish_by_trial[i], schedule->finish, 1e-9);
      if (schedule->finish <= totals->capacity->n_months)
        g_assert_cmpfloat_with_epsilon (forecast->cost_by_trial[i], totals->cost->sum, 1e-3);
    }
}

static void
test_no_luck (void)
{
  guint n_templates;
  const DfpTemplate *templates = dfp_templates_get (&n_templates);

  for (guint i = 0; i < n_templates; i++)
    {
      g_autoptr (DfpPlan) plan = dfp_templates_load (templates[i].id, NULL);

      take_luck_out (plan);
      for (guint j = 0; j < dfp_list_get_n_rows (dfp_plan_get (plan)->configurations); j++)
        check_schedule (dfp_plan_get (plan), j);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-exact/pert", test_pert);
  g_test_add_func ("/forecast-exact/pert-shapes", test_pert_shapes);
  g_test_add_func ("/forecast-exact/triangular", test_triangular);
  g_test_add_func ("/forecast-exact/phases", test_phases);
  g_test_add_func ("/forecast-exact/dependent-phases", test_dependent_phases);
  g_test_add_func ("/forecast-exact/lognormal", test_lognormal);
  g_test_add_func ("/forecast-exact/one-person", test_one_person);
  g_test_add_func ("/forecast-exact/one-item", test_one_item);
  g_test_add_func ("/forecast-exact/no-luck", test_no_luck);
  return g_test_run ();
}
