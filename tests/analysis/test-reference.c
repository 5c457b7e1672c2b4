/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formulas of the engine once more, slowly and obviously, against it on random plans;
 * and what must hold of any plan: totals equal their parts. */
#include <math.h>
#include <string.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-role.h"
#include "random-plan.h"

#define N_PLANS 300
#define CLOSE(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9 * fmax (1, fmax (fabs (a), fabs (b))))

static gboolean
is_there (const DfpRoleData *role, int t)
{
  return role->start_month <= t && t <= role->end_month;
}

/* The people of @t of one group: of squad number @squad, or of the core when it is the count. */
static double
count_group (const DfpConfigurationData *configuration, guint squad, int t)
{
  double people = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const int position = dfp_list_find_position (configuration->squads, role->squad);
      const guint number = position >= 0 ? (guint) position : dfp_list_get_n_rows (configuration->squads);

      if (is_there (role, t) && number == squad)
        people += role->heads;
    }
  return people;
}

static double
get_coordination (const DfpConfigurationData *configuration, int t)
{
  double links = 0, people = 0;

  for (guint a = 0; a <= dfp_list_get_n_rows (configuration->squads); a++)
    {
      const double of_a = count_group (configuration, a, t);

      people += of_a;
      links += of_a * (of_a - 1) / 2;
      for (guint b = 0; b < a; b++)
        links += of_a > 0 && count_group (configuration, b, t) > 0 ? 1 : 0;
    }
  if (people == 0)
    return 0;
  return fmin (1, 2 * links * configuration->pair_hours / (people * configuration->week_hours));
}

/* All that one role adds in month @t. */
typedef struct
{
  double heads, fte, partner_heads, own, partner, overhead, workplace, joiners, lines, exit;
  double contracted, ramped, mentors;
} Month;

static void
add_capacity (Month *month, const DfpConfigurationData *configuration, const DfpSourcingTermsData *terms,
              const DfpRoleData *role, int t)
{
  const double k = t - role->start_month, ramp = terms->ramp_months, p0 = terms->start_productivity;
  double p = 1;

  if (role->joiners > 0 && k < ramp)
    p = fmin (1, p0 + (1 - p0) * (k + 0.5) / ramp);
  month->contracted += role->heads * role->allocation;
  month->ramped += role->heads * role->allocation * p;
  if (k < ramp && role->heads > 0)
    month->mentors += role->joiners * configuration->mentor_drain * fmin (1, ramp - k);
}

static void
add_role (Month *month, const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpRoleData *role,
          int t)
{
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, role->sourcing);
  const double fte = role->heads * role->allocation, pay = fte * role->rate;
  const gboolean partner = role->sourcing == DFP_SOURCING_NEARSHORE || role->sourcing == DFP_SOURCING_OFFSHORE ||
                           role->sourcing == DFP_SOURCING_AGENCY;

  if (!is_there (role, t))
    return;
  month->heads += role->heads;
  month->fte += fte;
  month->partner_heads += partner ? role->heads : 0;
  month->own += partner ? 0 : pay;
  month->partner += partner ? pay : 0;
  month->overhead += partner ? pay * configuration->partner_overhead : 0;
  month->workplace += role->heads * terms->workplace;
  month->exit += pay * fmin (terms->notice_months, role->end_month - t);
  if (t == role->start_month && role->heads > 0)
    month->joiners += role->joiners * (terms->equipment + configuration->induction) +
                      role->external_hires * configuration->recruitment;
  if (role->delivers)
    add_capacity (month, configuration, terms, role, t);
}

static Month
compute_month (const DfpPlanData *plan, const DfpConfigurationData *configuration, int t)
{
  Month month = { 0 };

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    add_role (&month, plan, configuration, dfp_list_get_data (configuration->roles, i), t);
  for (guint i = 0; i < dfp_list_get_n_rows (configuration->cash); i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (configuration->cash, i);

      if (line->kind == DFP_CASH_KIND_COST && line->start_month <= t && t <= line->end_month)
        month.lines += line->amount;
    }
  return month;
}

static void
check_people (const DfpTotals *totals, const DfpConfigurationData *configuration, const Month *month, int t)
{
  const DfpStaffing *staffing = totals->staffing;
  const DfpCapacity *capacity = totals->capacity;
  const double coordination = get_coordination (configuration, t);

  g_assert_cmpfloat (staffing->heads[t - 1], ==, month->heads);
  g_assert_cmpfloat (staffing->partner_heads[t - 1], ==, month->partner_heads);
  CLOSE (staffing->fte[t - 1], month->fte);
  for (guint squad = 0; squad <= (guint) staffing->n_squads; squad++)
    g_assert_cmpfloat (staffing->by_squad[squad][t - 1], ==, count_group (configuration, squad, t));
  CLOSE (capacity->contracted[t - 1], month->contracted);
  CLOSE (capacity->ramped[t - 1], month->ramped);
  CLOSE (capacity->coordination[t - 1], coordination);
  CLOSE (capacity->effective[t - 1],
         fmax (0, month->ramped - month->mentors) * (1 - coordination) * (1 - configuration->experiment_share));
}

static void
check_money (const DfpCost *cost, const Month *month, int t)
{
  CLOSE (cost->by_kind[DFP_COST_OWN][t - 1], month->own);
  CLOSE (cost->by_kind[DFP_COST_PARTNER][t - 1], month->partner);
  CLOSE (cost->by_kind[DFP_COST_OVERHEAD][t - 1], month->overhead);
  CLOSE (cost->by_kind[DFP_COST_WORKPLACE][t - 1], month->workplace);
  CLOSE (cost->by_kind[DFP_COST_JOINERS][t - 1], month->joiners);
  CLOSE (cost->by_kind[DFP_COST_LINES][t - 1], month->lines);
  CLOSE (cost->exit[t - 1], month->exit);
}

static double
get_net_benefit (const DfpConfigurationData *configuration, int t)
{
  double sum = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->cash); i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (configuration->cash, i);
      const double grown = line->ramp_months > 0 ? (t - line->start_month + 1.0) / line->ramp_months : 1;

      if (t < line->start_month || t > line->end_month)
        continue;
      if (line->kind == DFP_CASH_KIND_BENEFIT)
        sum += line->amount * fmin (1, grown) * (1 - line->variable_cost);
      if (line->kind == DFP_CASH_KIND_RUN_COST)
        sum -= line->amount;
    }
  return sum;
}

static void
check_value (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  const double lag = plan->discounting == DFP_DISCOUNTING_END ? 0 : plan->discounting == DFP_DISCOUNTING_MID ? 0.5 : 1;
  double npv = 0, sum = 0, deepest = 0;

  g_assert_cmpint (totals->value->n_months, ==, plan->horizon_months);
  for (int t = 1; t <= plan->horizon_months; t++)
    {
      const double cost = t <= totals->cost->n_months ? totals->cost->total[t - 1] : 0;
      const double cash_flow = get_net_benefit (configuration, t) - cost;

      sum += cash_flow;
      deepest = fmin (deepest, sum);
      npv += cash_flow / pow (1 + plan->discount_rate, (t - lag) / 12);
      g_assert_cmpfloat_with_epsilon (totals->value->cash_flow[t - 1], cash_flow, 1e-6);
      g_assert_cmpfloat_with_epsilon (totals->value->cumulative[t - 1], sum, 1e-5);
    }
  g_assert_cmpfloat_with_epsilon (totals->npv, npv, 1e-4);
  g_assert_cmpfloat_with_epsilon (totals->peak_funding, -deepest, 1e-5);
}

static void
check_plan (DfpPlan *plan)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, 0);
  g_autoptr (DfpTotals) totals = dfp_totals_new (data, configuration);

  for (int t = 1; t <= totals->cost->n_months; t++)
    {
      const Month month = compute_month (data, configuration, t);

      check_money (totals->cost, &month, t);
      if (t <= totals->staffing->n_months)
        check_people (totals, configuration, &month, t);
      else
        g_assert_cmpfloat (month.heads, ==, 0);
    }
  check_value (data, configuration, totals);
}

static void
test_reference (void)
{
  for (guint32 seed = 1; seed <= N_PLANS; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, seed % 23, 1 + (int) (seed % 40));

      check_plan (plan);
    }
}

static void
check_parts (const DfpTotals *totals)
{
  const DfpStaffing *staffing = totals->staffing;
  const DfpCost *cost = totals->cost;
  double kinds = 0, months = 0;

  for (int t = 0; t < staffing->n_months; t++)
    {
      double disciplines = 0, sourcings = 0, squads = 0, partner = 0;

      for (int i = 0; i < DFP_N_DISCIPLINES; i++)
        {
          disciplines += staffing->by_discipline[i][t];
          partner += staffing->partner_discipline[i][t];
        }
      for (int i = 0; i < DFP_N_SOURCINGS; i++)
        sourcings += staffing->by_sourcing[i][t];
      for (int i = 0; i <= staffing->n_squads; i++)
        squads += staffing->by_squad[i][t];
      g_assert_cmpfloat (disciplines, ==, staffing->heads[t]);
      g_assert_cmpfloat (sourcings, ==, staffing->heads[t]);
      g_assert_cmpfloat (squads, ==, staffing->heads[t]);
      g_assert_cmpfloat (partner, ==, staffing->partner_heads[t]);
      g_assert_cmpfloat (totals->capacity->effective[t], <=, totals->capacity->ramped[t]);
      g_assert_cmpfloat (totals->capacity->ramped[t], <=, totals->capacity->contracted[t] + 1e-9);
      g_assert_cmpfloat (totals->capacity->contracted[t], <=, staffing->fte[t] + 1e-9);
    }
  for (int i = 0; i < DFP_N_COST_KINDS; i++)
    kinds += cost->totals[i];
  for (int t = 0; t < cost->n_months; t++)
    months += cost->total[t];
  CLOSE (kinds, cost->sum);
  CLOSE (months, cost->sum);
  CLOSE (cost->with_contingency, cost->sum + cost->contingency);
}

static void
test_parts (void)
{
  for (guint32 seed = 1; seed <= N_PLANS; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, 20, 24);
      const DfpPlanData *data = dfp_plan_get (plan);
      g_autoptr (DfpTotals) totals = dfp_totals_new (data, dfp_list_get_data (data->configurations, 0));

      check_parts (totals);
    }
}

/* More notice never makes an exit cheaper, in any month. */
static void
test_notice (void)
{
  for (guint32 seed = 1; seed <= N_PLANS; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, 10, 18);
      const DfpPlanData *data = dfp_plan_get (plan);
      const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, 0);
      g_autoptr (DfpCost) before = dfp_cost_new (data, configuration), after = NULL;

      for (guint i = 0; i < DFP_N_SOURCINGS; i++)
        {
          const DfpSourcingTermsData *terms = dfp_list_get_data (data->sourcing, i);

          g_object_set (dfp_list_get (data->sourcing, i), "notice-months", terms->notice_months + 1.5, NULL);
        }
      after = dfp_cost_new (data, configuration);
      for (int t = 0; t < after->n_months; t++)
        g_assert_cmpfloat (after->exit[t], >=, before->exit[t]);
    }
}

/* An empty configuration has no figure that is not a number where one is promised. */
static void
test_empty (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), dfp_configuration_get (configuration));

  g_assert_cmpfloat (totals->peak_heads, ==, 0);
  g_assert_cmpfloat (totals->partner_share, ==, 0);
  g_assert_cmpfloat (totals->cost_total, ==, 0);
  g_assert_cmpfloat (totals->npv, ==, 0);
  g_assert_true (isnan (totals->irr));
  g_assert_true (isnan (totals->roi));
  g_assert_true (isnan (totals->payback_month));
  g_assert_true (isnan (totals->break_even_benefit));
  g_assert_cmpint (totals->staffing->n_months, ==, 12);
}

static void
test_unbounded (void)
{
  g_autoptr (DfpPlan) plan = random_plan_new (7, 1, 30, 600);
  const DfpPlanData *data = dfp_plan_get (plan);
  g_autoptr (DfpTotals) totals = NULL;

  g_object_set (plan, "horizon-months", 600, NULL);
  totals = dfp_totals_new (data, dfp_list_get_data (data->configurations, 0));
  g_assert_cmpint (totals->staffing->n_months, <=, 600);
  g_assert_cmpint (totals->cost->n_months, <=, 600);
}

/* The references are held, not the plan: it may go while its figures stay. */
static void
test_life (void)
{
  DfpPlan *plan = random_plan_new (3, 1, 10, 12);
  const DfpPlanData *data = dfp_plan_get (plan);
  g_autoptr (DfpTotals) totals = dfp_totals_new (data, dfp_list_get_data (data->configurations, 0));
  DfpTotals *again = dfp_result_ref (totals);

  g_assert_finalize_object (plan);
  dfp_result_unref (again);
  g_assert_cmpstr (totals->currency, ==, "EUR");
  g_assert_cmpint (totals->staffing->n_months, >=, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/random", test_reference);
  g_test_add_func ("/reference/parts", test_parts);
  g_test_add_func ("/reference/notice", test_notice);
  g_test_add_func ("/reference/empty", test_empty);
  g_test_add_func ("/reference/unbounded", test_unbounded);
  g_test_add_func ("/reference/life", test_life);
  return g_test_run ();
}
