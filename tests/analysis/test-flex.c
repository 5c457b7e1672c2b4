/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Response, scaling down and contract or hire against the worked examples of doc/model.md §13.1 to
 * §13.4, against slow references, and on both sides of each limit. */
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/flex/dfp-flex.h"
#include "analysis/staffing/dfp-staffing.h"
#include "model/dfp-phase.h"
#include "model/dfp-role.h"
#include "oracle-plan.h"
#include "random-plan.h"

#define TOLERANCE 1e-9
#define CENT 0.005 /* the examples are rounded to two places */
#define CLOSE(a, b) g_assert_cmpfloat_with_epsilon (a, b, TOLERANCE)

static void
test_response (void)
{
  static const double months[DFP_N_SOURCINGS] = {
    2.2, 5.933333333333334, 2.0833333333333335, 3.142857142857143, 4.183333333333334, 1.95
  };

  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    {
      const DfpSourcingTermsData *terms = dfp_sourcing_terms_get_default (sourcing);
      const double response = dfp_flex_get_response (terms);

      CLOSE (response, months[sourcing]);
      CLOSE (dfp_flex_get_delivery (terms, response), 0.8);
      g_assert_cmpfloat (dfp_flex_get_delivery (terms, terms->lead_months - 0.001), ==, 0);
      CLOSE (dfp_flex_get_delivery (terms, terms->lead_months), terms->start_productivity);
      CLOSE (dfp_flex_get_delivery (terms, terms->lead_months + terms->ramp_months), 1);
      for (double t = 0.1; t < 40; t += 0.1)
        g_assert_cmpfloat (dfp_flex_get_delivery (terms, t), >=, dfp_flex_get_delivery (terms, t - 0.1));
    }
}

/* Who is good enough on the first day only takes the lead time. */
static void
test_response_limits (void)
{
  DfpSourcingTermsData terms = { .lead_months = 1.5, .start_productivity = 0.8, .ramp_months = 6 };

  CLOSE (dfp_flex_get_response (&terms), 1.5);
  terms.start_productivity = 1;
  CLOSE (dfp_flex_get_response (&terms), 1.5);
  terms.start_productivity = 0.79;
  g_assert_cmpfloat (dfp_flex_get_response (&terms), >, 1.5);
  terms.start_productivity = 0;
  terms.ramp_months = 0;
  CLOSE (dfp_flex_get_response (&terms), 1.5);
  CLOSE (dfp_flex_get_delivery (&terms, 1.5), 1);
}

static void
test_attrition (void)
{
  const DfpSourcingTermsData terms = { .start_productivity = 0.25, .ramp_months = 4 };

  CLOSE (dfp_flex_get_leaver_loss (&terms, 2, 0.15), 4.1);
  CLOSE (dfp_flex_get_leaver_loss (&terms, 1, 0.15), 3.1);
  g_assert_cmpfloat_with_epsilon (dfp_flex_get_attrition_factor (0.132, 4.1), 0.9549, 5e-5);
  g_assert_cmpfloat_with_epsilon (dfp_flex_get_attrition_factor (0.2, 3.1), 0.9483, 5e-5);
  CLOSE (dfp_flex_get_attrition_factor (0.99, 100), 0);
}

static void
test_break_even (void)
{
  static const struct
  {
    double months, bare, full;
  } cases[] = {
    { 3, 0.20833333333333334, -0.2125 }, { 6, 0.4166666666666667, -0.004166666666666667 },
    { 9, 0.625, 0.20416666666666666 },   { 12, 0.8333333333333334, 0.4125 },
    { 18, 1.25, 0.8291666666666667 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DfpContractOrHire choice = {
        .rate_in = 8500, .rate_out = 11000, .months = cases[i].months, .exit_in = 47000, .exit_out = 11000
      };

      CLOSE (dfp_flex_get_break_even (&choice), cases[i].months * 2500 / 36000);
      choice.recruitment = 9000;
      choice.ramp_in = 12750;
      choice.ramp_out = 6600;
      CLOSE (dfp_flex_get_break_even (&choice), cases[i].full);
      CLOSE (cases[i].bare, cases[i].months * 2500 / 36000);
      CLOSE (dfp_flex_get_contract_gain (&choice, cases[i].full), 0);
      g_assert_cmpfloat (dfp_flex_get_contract_gain (&choice, cases[i].full + 0.01), >, 0);
      g_assert_cmpfloat (dfp_flex_get_contract_gain (&choice, cases[i].full - 0.01), <, 0);
    }
}

/* The terms of the plan give the ramp and the notice of the example; a hire that costs no more to end has no chance
 * to break even at. */
static void
test_break_even_terms (void)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");
  DfpContractOrHire choice = { .rate_in = 8500, .rate_out = 11000 };

  dfp_flex_price_contract_or_hire (&choice, dfp_plan_get (plan));
  CLOSE (choice.ramp_in, 12750);
  CLOSE (choice.ramp_out, 6600);
  CLOSE (choice.exit_out, 11000);
  g_assert_cmpfloat_with_epsilon (choice.exit_in, 47000, 10);
  choice.exit_in = choice.exit_out;
  g_assert_true (isnan (dfp_flex_get_break_even (&choice)));
  choice = dfp_flex_get_contract_or_hire (dfp_plan_get (plan),
                                          dfp_configuration_get (oracle_plan_get_configuration (plan)), 12);
  g_assert_cmpfloat (choice.rate_in, >, 8000);
  CLOSE (choice.rate_out, choice.rate_in * DFP_FLEX_CONTRACT_PREMIUM);
}

static DfpRole *
add_role (DfpConfiguration *configuration, DfpSourcing sourcing, int heads, double rate, int last)
{
  DfpList *roles = dfp_configuration_get (configuration)->roles;
  DfpRole *role = dfp_list_add (roles, dfp_list_get_n_rows (roles));

  g_object_set (role, "sourcing", sourcing, "heads", heads, "rate", rate, "end-month", last, "joiners", 0, NULL);
  return role;
}

/* Contractors have one month of notice, in-house people three, a partner two. */
static void
test_scale_down (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  DfpScaleDown down;

  add_role (configuration, DFP_SOURCING_IN_HOUSE, 4, 8000, 12);
  add_role (configuration, DFP_SOURCING_CONTRACTOR, 2, 11000, 12);
  add_role (configuration, DFP_SOURCING_OFFSHORE, 3, 4000, 12);
  g_object_set (add_role (configuration, DFP_SOURCING_CONTRACTOR, 1, 1, 12), "lead", DFP_LEAD_FACTORY, NULL);

  down = dfp_flex_scale_down (dfp_plan_get (plan), data, 6, 5);
  g_assert_cmpint (down.heads, ==, 5);
  CLOSE (down.cost, 3 * 4000 * 2 + 2 * 11000);
  CLOSE (down.capacity, 5);
  CLOSE (down.months, 2);
  g_assert_cmpint (down.by_sourcing[DFP_SOURCING_OFFSHORE], ==, 3);
  g_assert_cmpint (down.by_sourcing[DFP_SOURCING_CONTRACTOR], ==, 2);

  down = dfp_flex_scale_down (dfp_plan_get (plan), data, 6, 100);
  g_assert_cmpint (down.heads, ==, 9);
  CLOSE (down.cost, 3 * 4000 * 2 + 2 * 11000 + 4 * 8000 * 3);
  /* Near the end there is less notice left to pay, after it nobody to send away. */
  CLOSE (dfp_flex_scale_down (dfp_plan_get (plan), data, 11, 100).cost, 3 * 4000 + 2 * 11000 + 4 * 8000);
  g_assert_cmpint (dfp_flex_scale_down (dfp_plan_get (plan), data, 13, 5).heads, ==, 0);
  g_assert_cmpint (dfp_flex_scale_down (dfp_plan_get (plan), data, 6, 0).heads, ==, 0);
}

static void
check_cheap (const DfpFlex *flex, const DfpCost *cost)
{
  if (cost->peak_exit <= 0)
    {
      g_assert_true (isnan (flex->cheap_return_month) && isnan (flex->cheap_again_month));
      return;
    }
  for (int month = 1; month <= flex->cheap_return_month; month++)
    g_assert_cmpfloat (cost->exit[month - 1], <=, cost->peak_exit / 2);
  g_assert_cmpfloat (cost->exit[(int) flex->cheap_return_month], >, cost->peak_exit / 2);
  if (isnan (flex->cheap_again_month))
    return;
  g_assert_cmpfloat (flex->cheap_again_month, >, cost->peak_exit_month);
  for (int month = (int) flex->cheap_again_month; month <= cost->n_months; month++)
    g_assert_cmpfloat (cost->exit[month - 1], <=, cost->peak_exit / 2);
}

static void
check_leavers (const DfpFlex *flex, const DfpPlanData *plan, const DfpConfigurationData *configuration, int n_months)
{
  double leavers = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      for (int month = role->start_month; month <= MIN (role->end_month, n_months); month++)
        leavers += role->heads * (1 - pow (1 - dfp_plan_get_terms (plan, role->sourcing)->attrition, 1.0 / 12));
    }
  g_assert_cmpfloat_with_epsilon (flex->leavers, leavers, 1e-6 * fmax (1, leavers));
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 100; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, seed % 30, 36);
      const DfpPlanData *data = dfp_plan_get (plan);
      const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, 0);
      g_autoptr (DfpTotals) totals = dfp_totals_new (data, configuration);
      g_autoptr (DfpFlex) flex = dfp_flex_new (data, configuration, totals);

      check_cheap (flex, totals->cost);
      check_leavers (flex, data, configuration, totals->staffing->n_months);
      g_assert_true (isnan (flex->attrition_factor) || (flex->attrition_factor >= 0 && flex->attrition_factor <= 1));
      g_assert_true (isnan (flex->scale_down_cost) == (totals->staffing->peak_heads == 0));
      /* Sending all away but the leads costs no more than stopping altogether. */
      for (int month = 1; month <= totals->cost->n_months; month++)
        g_assert_cmpfloat (dfp_flex_scale_down (data, configuration, month, 100000).cost, <=,
                           totals->cost->exit[month - 1] * (1 + TOLERANCE) + TOLERANCE);
    }
}

static void
test_bank (void)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");
  DfpConfiguration *configuration = oracle_plan_get_configuration (plan);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), data);
  g_autoptr (DfpFlex) flex = NULL;

  g_object_set (dfp_list_add (data->phases, 0), "gate", TRUE, "start-month", 1, "end-month", 9, NULL);
  g_object_set (dfp_list_add (data->phases, 1), "gate", FALSE, "start-month", 10, "end-month", 18, NULL);
  g_object_set (dfp_list_add (data->phases, 2), "gate", TRUE, "start-month", 19, "end-month", 600, NULL);
  flex = dfp_flex_new (dfp_plan_get (plan), data, totals);
  g_assert_cmpint (flex->n_gates, ==, 2);
  g_assert_cmpint (flex->gates[0].month, ==, 9);
  CLOSE (flex->gates[0].cost, totals->cost->exit[8]);
  CLOSE (flex->gates[1].cost, 0);
  g_assert_cmpint (flex->band.heads, ==, 5); /* a fifth of 24, rounded up */
  check_cheap (flex, totals->cost);
}

static void
test_empty (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), data);
  g_autoptr (DfpFlex) flex = dfp_flex_new (dfp_plan_get (plan), data, totals);
  const DfpContractOrHire choice = dfp_flex_get_contract_or_hire (dfp_plan_get (plan), data, 12);

  g_assert_true (isnan (flex->attrition_factor) && isnan (flex->scale_down_cost) && isnan (flex->cheap_limit));
  g_assert_cmpint (flex->n_gates, ==, 0);
  g_assert_true (isnan (dfp_flex_get_break_even (&choice)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flex/response", test_response);
  g_test_add_func ("/flex/response-limits", test_response_limits);
  g_test_add_func ("/flex/attrition", test_attrition);
  g_test_add_func ("/flex/break-even", test_break_even);
  g_test_add_func ("/flex/break-even-terms", test_break_even_terms);
  g_test_add_func ("/flex/scale-down", test_scale_down);
  g_test_add_func ("/flex/random", test_random);
  g_test_add_func ("/flex/bank", test_bank);
  g_test_add_func ("/flex/empty", test_empty);
  return g_test_run ();
}
