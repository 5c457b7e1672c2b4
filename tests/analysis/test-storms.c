/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Storms against the engine with the plan really changed, what must hold of any plan, and fragility against
 * the engine without that person. */
#include <math.h>

#include "analysis/storms/dfp-fragility.h"
#include "analysis/storms/dfp-storms.h"
#include "model/dfp-stage.h"
#include "model/dfp-stakeholder.h"
#include "model/dfp-work-item.h"
#include "oracle-plan.h"
#include "random-plan.h"

#define TOLERANCE 1e-9
#define CLOSE(a, b)                                           \
  g_assert_cmpfloat_with_epsilon ((double) (a), (double) (b), \
                                  TOLERANCE *fmax (1, fmax (fabs ((double) (a)), fabs ((double) (b)))))

static const DfpConfigurationData *
get_first (DfpPlan *plan)
{
  return dfp_list_get_data (dfp_plan_get (plan)->configurations, 0);
}

static DfpStorms *
brew (DfpPlan *plan)
{
  g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), get_first (plan));

  return dfp_storms_new (dfp_plan_get (plan), get_first (plan), totals);
}

static void
add_work (DfpPlan *plan, double effort)
{
  DfpList *work = dfp_plan_get (plan)->work;

  g_object_set (dfp_list_add (work, dfp_list_get_n_rows (work)), "effort-likely", effort, NULL);
}

static void
add_leader (DfpPlan *plan, int stance, gboolean sponsor)
{
  DfpList *leaders = dfp_plan_get (plan)->stakeholders;

  g_object_set (dfp_list_add (leaders, dfp_list_get_n_rows (leaders)), "power", 5, "interest", 4, "stance", stance,
                "is-sponsor", sponsor, NULL);
}

static void
check (const DfpStorms *storms)
{
  double sum = 0;

  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    {
      g_assert_cmpfloat (storms->worst[storm], >=, 0);
      g_assert_cmpfloat (storms->worst[storm], <=, 1);
      sum += storms->worst[storm];
      for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
        {
          if (isnan (storms->base[figure]))
            {
              g_assert_true (isnan (storms->after[storm][figure]) && isnan (storms->loss[storm][figure]));
              continue;
            }
          g_assert_cmpfloat (dfp_storms_get_difference (storms, storm, figure), >=, 0);
          if (!isnan (storms->loss[storm][figure]))
            g_assert_cmpfloat (storms->loss[storm][figure], <=, storms->worst[storm] + 1e-8);
        }
    }
  if (isnan (storms->score))
    return;
  CLOSE (storms->score, 100 * (1 - sum / DFP_N_STORMS));
  g_assert_cmpfloat (storms->score, >=, 0);
  g_assert_cmpfloat (storms->score, <=, 100);
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 100; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, seed % 25, 24);
      g_autoptr (DfpStorms) storms = NULL;

      if (seed % 3 > 0)
        add_work (plan, seed * 3);
      if (seed % 4 > 0)
        add_leader (plan, (int) (seed % 5) - 2, TRUE);
      add_leader (plan, 1, FALSE);
      storms = brew (plan);
      check (storms);
    }
}

/* What nothing hits stays as it is, to the last digit. */
static void
test_calm (void)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");
  const DfpConfigurationData *data = get_first (plan);
  g_autoptr (DfpStorms) storms = NULL;

  for (guint i = 0; i < dfp_list_get_n_rows (data->roles); i++)
    g_object_set (dfp_list_get (data->roles, i), "sourcing", DFP_SOURCING_IN_HOUSE, "external-hires", 0, NULL);
  add_work (plan, 100);
  add_leader (plan, 2, FALSE);
  storms = brew (plan);
  for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
    {
      g_assert_cmpfloat (storms->after[DFP_STORM_HIRING_FREEZE][figure], ==, storms->base[figure]);
      g_assert_cmpfloat (storms->after[DFP_STORM_PARTNER_LEAVES][figure], ==, storms->base[figure]);
      g_assert_cmpfloat (storms->after[DFP_STORM_SPONSOR_LEAVES][figure], ==, storms->base[figure]);
    }
  g_assert_cmpfloat (storms->worst[DFP_STORM_HIRING_FREEZE], ==, 0);
  g_assert_cmpint (storms->worst_figure[DFP_STORM_HIRING_FREEZE], ==, -1);
}

static void
test_rates (void)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");
  const DfpConfigurationData *data = get_first (plan);
  g_autoptr (DfpStorms) storms = brew (plan);
  g_autoptr (DfpTotals) after = NULL;

  for (guint i = 0; i < dfp_list_get_n_rows (data->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (data->roles, i);

      g_object_set (dfp_list_get (data->roles, i), "rate", role->rate * 1.1, NULL);
    }
  after = dfp_totals_new (dfp_plan_get (plan), data);
  CLOSE (storms->base[DFP_STORM_NPV], 2154366.4029891975);
  CLOSE (storms->after[DFP_STORM_COST][DFP_STORM_COST], storms->base[DFP_STORM_COST]);
  CLOSE (storms->after[DFP_STORM_RATES][DFP_STORM_COST], after->cost_total);
  CLOSE (storms->after[DFP_STORM_RATES][DFP_STORM_NPV], after->npv);
  CLOSE (storms->loss[DFP_STORM_RATES][DFP_STORM_COST], (2992900 + 47520) * 0.1 / 3728620);
}

/* One builder for ten months: work of 5 months done by month 5; 30 % more takes until 6.5. */
static DfpPlan *
create_small (double effort)
{
  DfpPlan *plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);

  g_object_set (plan, "horizon-months", 24, "discount-rate", 0.0, NULL);
  g_object_set (configuration, "months", 10, "experiment-share", 0.0, "recruitment", 0.0, "induction", 0.0, NULL);
  g_object_set (dfp_list_add (data->roles, 0), "sourcing", DFP_SOURCING_IN_HOUSE, "heads", 1, "joiners", 0, "rate",
                1000.0, "end-month", 10, NULL);
  g_object_set (dfp_list_add (data->cash, 0), "kind", DFP_CASH_KIND_BENEFIT, "amount", 2000.0, "start-month", 7,
                "end-month", 24, "ramp-months", 0, NULL);
  for (guint sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    g_object_set (dfp_list_get (dfp_plan_get (plan)->sourcing, sourcing), "workplace", 0.0, "equipment", 0.0, NULL);
  add_work (plan, effort);
  return plan;
}

static void
test_scope (void)
{
  g_autoptr (DfpPlan) plan = create_small (5);
  g_autoptr (DfpStorms) storms = brew (plan);

  CLOSE (storms->base[DFP_STORM_FINISH], 5);
  CLOSE (storms->after[DFP_STORM_SCOPE][DFP_STORM_FINISH], 6.5);
  CLOSE (storms->after[DFP_STORM_SCOPE][DFP_STORM_COST], 10000);
  CLOSE (storms->after[DFP_STORM_SCOPE][DFP_STORM_WORK_COVERED], 10 / 6.5);
  CLOSE (storms->after[DFP_STORM_SCOPE][DFP_STORM_CAPACITY], 10);
  /* One and a half months of benefits later. */
  CLOSE (dfp_storms_get_difference (storms, DFP_STORM_SCOPE, DFP_STORM_NPV), 3000);
}

/* Work for ten months: 30 % more is paid for three months longer. */
static void
test_overrun (void)
{
  g_autoptr (DfpPlan) plan = create_small (10);
  g_autoptr (DfpStorms) storms = brew (plan);

  CLOSE (storms->after[DFP_STORM_SCOPE][DFP_STORM_FINISH], 13);
  CLOSE (dfp_storms_get_difference (storms, DFP_STORM_SCOPE, DFP_STORM_COST), 3000);
  CLOSE (dfp_storms_get_difference (storms, DFP_STORM_SCOPE, DFP_STORM_NPV), 3000 + 3 * 2000);
  CLOSE (storms->loss[DFP_STORM_SCOPE][DFP_STORM_FINISH], 0.3);
  /* 15 % less time for the same work; what is not paid is not counted as saved. */
  CLOSE (storms->after[DFP_STORM_BUDGET][DFP_STORM_CAPACITY], 8.5);
  CLOSE (storms->after[DFP_STORM_BUDGET][DFP_STORM_FINISH], 10 / 0.85);
}

static void
test_freeze (void)
{
  g_autoptr (DfpPlan) plan = create_small (5);
  const DfpConfigurationData *data = get_first (plan);
  g_autoptr (DfpStorms) storms = NULL;

  g_object_set (dfp_list_get (data->roles, 0), "external-hires", 1, "joiners", 1, NULL);
  storms = brew (plan);
  CLOSE (storms->after[DFP_STORM_HIRING_FREEZE][DFP_STORM_CAPACITY], 0);
  g_assert_true (isinf (storms->after[DFP_STORM_HIRING_FREEZE][DFP_STORM_FINISH]));
  CLOSE (storms->loss[DFP_STORM_HIRING_FREEZE][DFP_STORM_FINISH], 1);
  CLOSE (storms->worst[DFP_STORM_HIRING_FREEZE], 1);
  check (storms);
}

/* The larger firm goes halfway through its time, the smaller one stays. */
static void
test_partner (void)
{
  g_autoptr (DfpPlan) plan = create_small (5);
  const DfpConfigurationData *data = get_first (plan);
  g_autoptr (DfpStorms) storms = NULL;

  g_object_set (dfp_list_add (data->roles, 1), "sourcing", DFP_SOURCING_OFFSHORE, "partner", "Large", "heads", 3,
                "joiners", 0, "start-month", 3, "end-month", 6, NULL);
  g_object_set (dfp_list_add (data->roles, 2), "sourcing", DFP_SOURCING_AGENCY, "partner", "Small", "heads", 1,
                "joiners", 0, "start-month", 1, "end-month", 10, NULL);
  g_object_set (dfp_list_get (dfp_plan_get (plan)->configurations, 0), "pair-hours", 0.0, NULL);
  storms = brew (plan);
  CLOSE (storms->base[DFP_STORM_CAPACITY], 10 + 12 + 10);
  CLOSE (storms->after[DFP_STORM_PARTNER_LEAVES][DFP_STORM_CAPACITY], 10 + 6 + 10);
}

static void
test_sponsor (void)
{
  g_autoptr (DfpPlan) plan = create_small (5);
  g_autoptr (DfpStorms) storms = NULL;

  add_leader (plan, 2, TRUE);
  add_leader (plan, 0, FALSE);
  storms = brew (plan);
  CLOSE (storms->base[DFP_STORM_BUY_IN], 75);
  CLOSE (storms->after[DFP_STORM_SPONSOR_LEAVES][DFP_STORM_BUY_IN], 50);
  CLOSE (storms->worst[DFP_STORM_SPONSOR_LEAVES], 1.0 / 3);
}

static void
test_empty (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpStorms) storms = NULL;
  g_autoptr (DfpTotals) totals = NULL;
  g_autoptr (DfpFragility) fragility = NULL;

  dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  storms = brew (plan);
  totals = dfp_totals_new (dfp_plan_get (plan), get_first (plan));
  fragility = dfp_fragility_new (dfp_plan_get (plan), get_first (plan), totals);
  g_assert_true (isnan (storms->score));
  check (storms);
  g_assert_cmpint (fragility->n_rows, ==, 0);
  g_assert_null (fragility->partner);
}

static void
test_fragility (void)
{
  g_autoptr (DfpPlan) plan = create_small (5);
  const DfpConfigurationData *data = get_first (plan);
  DfpList *roles = data->roles;
  g_autoptr (DfpTotals) totals = NULL;
  g_autoptr (DfpFragility) fragility = NULL;

  g_object_set (dfp_list_get (dfp_plan_get (plan)->configurations, 0), "pair-hours", 0.0, "cross-skill", 0.0, NULL);
  g_object_set (dfp_list_get (roles, 0), "heads", 4, NULL);
  g_object_set (dfp_list_add (roles, 1), "discipline", DFP_DISCIPLINE_QUALITY, "sourcing", DFP_SOURCING_OFFSHORE,
                "partner", "Firm", "joiners", 0, "end-month", 10, NULL);
  g_object_set (dfp_list_add (roles, 2), "discipline", DFP_DISCIPLINE_LEADERSHIP, "delivers", FALSE, "lead",
                DFP_LEAD_FACTORY, "joiners", 0, "end-month", 10, NULL);
  g_object_set (dfp_list_add (roles, 3), "discipline", DFP_DISCIPLINE_CHANGE, "delivers", FALSE, "joiners", 0,
                "end-month", 10, NULL);
  for (guint i = 0; i < 2; i++)
    g_object_set (dfp_list_add (data->stages, i), "discipline",
                  i == 0 ? DFP_DISCIPLINE_ENGINEERING : DFP_DISCIPLINE_QUALITY, "effort-share", i == 0 ? 0.8 : 0.2,
                  "rework", 0.0, NULL);
  totals = dfp_totals_new (dfp_plan_get (plan), data);
  fragility = dfp_fragility_new (dfp_plan_get (plan), data, totals);

  g_assert_cmpint (fragility->n_rows, ==, 4);
  g_assert_cmpint (fragility->n_single, ==, 2);
  /* The only tester stops the line, the only lead stops nothing that is counted, one of four builders a quarter. */
  g_assert_cmpint (fragility->rows[0].role, ==, 1);
  g_assert_true (fragility->rows[0].single_discipline);
  CLOSE (fragility->rows[0].rate_share, 1);
  g_assert_cmpint (fragility->rows[1].role, ==, 2);
  g_assert_cmpint (fragility->rows[1].lead, ==, DFP_LEAD_FACTORY);
  g_assert_cmpint (fragility->rows[2].role, ==, 0);
  CLOSE (fragility->rows[2].rate_share, 0.25);
  CLOSE (fragility->rows[2].vacancy, 3);
  CLOSE (fragility->rows[2].recovery, 7);
  /* v 3 + R (1 − p0)/2 1.5 + d·R 0.6 */
  CLOSE (fragility->rows[2].capacity_lost, 5.1);
  CLOSE (fragility->rows[3].capacity_lost, 0);
  g_assert_cmpstr (fragility->partner, ==, "Firm");
  CLOSE (fragility->partner_share, 0.2);
  g_assert_false (fragility->partner_single);
}

/* Both sides of the limit: 40 of 100 and 41 of 100 months with one firm. */
static void
test_partner_limit (void)
{
  for (int partner = 40; partner <= 41; partner++)
    {
      g_autoptr (DfpPlan) plan = create_small (5);
      const DfpConfigurationData *data = get_first (plan);
      g_autoptr (DfpTotals) totals = NULL;
      g_autoptr (DfpFragility) fragility = NULL;

      g_object_set (dfp_list_get (data->roles, 0), "heads", 100 - partner, NULL);
      g_object_set (dfp_list_add (data->roles, 1), "sourcing", DFP_SOURCING_NEARSHORE, "heads", partner, "joiners", 0,
                    "end-month", 10, NULL);
      totals = dfp_totals_new (dfp_plan_get (plan), data);
      fragility = dfp_fragility_new (dfp_plan_get (plan), data, totals);
      g_assert_cmpint (fragility->partner_single, ==, partner > 40);
    }
}

static void
test_fragility_random (void)
{
  for (guint32 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, seed % 30, 24);
      g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), get_first (plan));
      g_autoptr (DfpFragility) fragility = dfp_fragility_new (dfp_plan_get (plan), get_first (plan), totals);

      for (int i = 0; i < fragility->n_rows; i++)
        {
          const DfpFragilityRow *row = &fragility->rows[i];

          g_assert_true (row->rate_share >= 0 && row->rate_share <= 1);
          g_assert_true (row->capacity_share >= 0 && row->capacity_share <= 1);
          g_assert_true (isfinite (row->delivery_lost) && row->delivery_lost >= 0);
          if (i > 0 && dfp_fragility_row_is_single (row) == dfp_fragility_row_is_single (row - 1))
            g_assert_cmpfloat (row->delivery_lost, <=, (row - 1)->delivery_lost);
        }
    }
}

static void
test_many (void)
{
  g_autoptr (DfpPlan) plan = random_plan_new (7, 64, 40, 120);

  for (guint i = 0; i < 64; i++)
    {
      const DfpConfigurationData *configuration = dfp_list_get_data (dfp_plan_get (plan)->configurations, i);
      g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), configuration);
      g_autoptr (DfpStorms) storms = dfp_storms_new (dfp_plan_get (plan), configuration, totals);

      check (storms);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storms/random", test_random);
  g_test_add_func ("/storms/calm", test_calm);
  g_test_add_func ("/storms/rates", test_rates);
  g_test_add_func ("/storms/scope", test_scope);
  g_test_add_func ("/storms/overrun", test_overrun);
  g_test_add_func ("/storms/freeze", test_freeze);
  g_test_add_func ("/storms/partner", test_partner);
  g_test_add_func ("/storms/sponsor", test_sponsor);
  g_test_add_func ("/storms/empty", test_empty);
  g_test_add_func ("/storms/many", test_many);
  g_test_add_func ("/fragility/by-hand", test_fragility);
  g_test_add_func ("/fragility/partner-limit", test_partner_limit);
  g_test_add_func ("/fragility/random", test_fragility_random);
  return g_test_run ();
}
