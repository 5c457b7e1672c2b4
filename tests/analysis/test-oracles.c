/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worked examples, month by month and figure by figure. */
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/objectives/dfp-progress.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "model/dfp-role.h"
#include "oracle-plan.h"

#define COST_TOLERANCE 0.01
#define VALUE_TOLERANCE 0.5
#define RATIO_TOLERANCE 1e-9

static DfpTotals *
compute (DfpPlan *plan)
{
  return dfp_totals_new (dfp_plan_get (plan), dfp_configuration_get (oracle_plan_get_configuration (plan)));
}

/* The value of month @t, 0 past the end. */
static double
at (const double *curve, int n_months, int t)
{
  return t <= n_months ? curve[t - 1] : 0;
}

static void
check_month (const DfpTotals *totals, JsonObject *row)
{
  const DfpStaffing *staffing = totals->staffing;
  const DfpCost *cost = totals->cost;
  const int t = (int) oracle_get (row, "t"), n = staffing->n_months, m = cost->n_months;
  const double personnel = at (cost->by_kind[DFP_COST_OWN], m, t) + at (cost->by_kind[DFP_COST_PARTNER], m, t);

  g_assert_cmpfloat (at (staffing->heads, n, t), ==, oracle_get (row, "heads"));
  g_assert_cmpfloat (at (staffing->fte, n, t), ==, oracle_get (row, "fte"));
  g_assert_cmpfloat (at (staffing->partner_heads, n, t), ==, oracle_get (row, "vendor_heads"));
  g_assert_cmpfloat_with_epsilon (personnel, oracle_get (row, "personnel"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (at (cost->by_kind[DFP_COST_WORKPLACE], m, t), oracle_get (row, "workplace"),
                                  COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (at (cost->by_kind[DFP_COST_OVERHEAD], m, t), oracle_get (row, "vendor_ovh"),
                                  COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (at (cost->by_kind[DFP_COST_JOINERS], m, t), oracle_get (row, "joiner"),
                                  COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (at (cost->by_kind[DFP_COST_LINES], m, t), oracle_get (row, "fixed"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (at (cost->total, m, t), oracle_get (row, "cost"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (totals->value->benefit[t - 1], oracle_get (row, "benefit"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (totals->value->run[t - 1], oracle_get (row, "run"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (totals->value->cash_flow[t - 1], oracle_get (row, "cf"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (at (totals->capacity->contracted, n, t), oracle_get (row, "nom_deliv"), 1e-9);
  g_assert_cmpfloat_with_epsilon (at (totals->capacity->ramped, n, t), oracle_get (row, "eff_deliv"), 1e-9);
}

static void
test_months (gconstpointer name)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new (name);
  g_autoptr (DfpTotals) totals = compute (plan);
  JsonArray *rows = json_object_get_array_member (json_object_get_object_member (oracle_load (), name), "rows");

  g_assert_cmpint (totals->value->n_months, ==, json_array_get_length (rows));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    check_month (totals, json_array_get_object_element (rows, i));
}

static void
check_staffing (const DfpTotals *totals, JsonObject *expected)
{
  const DfpStaffing *staffing = totals->staffing;

  g_assert_cmpint (staffing->peak_heads, ==, (int) oracle_get (expected, "peak_heads"));
  g_assert_cmpfloat (staffing->peak_fte, ==, oracle_get (expected, "peak_fte"));
  g_assert_cmpfloat (staffing->fte_months, ==, oracle_get (expected, "fte_months"));
  g_assert_cmpfloat (staffing->head_months, ==, oracle_get (expected, "head_months"));
  g_assert_cmpfloat_with_epsilon (staffing->partner_share, oracle_get (expected, "vendor_share_fte_months"), 1e-12);
  g_assert_cmpfloat_with_epsilon (totals->capacity->contracted_total, oracle_get (expected, "nom_deliv_months"), 1e-9);
  g_assert_cmpfloat_with_epsilon (totals->capacity->ramped_total, oracle_get (expected, "eff_deliv_months"), 1e-9);
}

static void
check_cost (const DfpCost *cost, JsonObject *expected)
{
  g_assert_cmpfloat_with_epsilon (cost->personnel, oracle_get (expected, "personnel"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->totals[DFP_COST_WORKPLACE], oracle_get (expected, "workplace"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->totals[DFP_COST_OVERHEAD], oracle_get (expected, "vendor_ovh"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->totals[DFP_COST_JOINERS], oracle_get (expected, "joiner"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->totals[DFP_COST_LINES], oracle_get (expected, "fixed"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->sum, oracle_get (expected, "factory_total"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->contingency, oracle_get (expected, "contingency10"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->with_contingency, oracle_get (expected, "budget"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->mean, oracle_get (expected, "avg_burn"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (cost->peak, oracle_get (expected, "peak_burn"), COST_TOLERANCE);
  g_assert_cmpint (cost->peak_month, ==, (int) oracle_get (expected, "peak_burn_month"));
}

/* A figure that the example gives as null must not exist here either. */
static void
check_month_number (double month, JsonObject *expected, const char *member)
{
  if (json_object_get_null_member (expected, member))
    g_assert_true (isnan (month));
  else
    g_assert_cmpfloat_with_epsilon (month, oracle_get (expected, member), 1e-6);
}

static void
check_value (const DfpValue *value, JsonObject *expected)
{
  g_assert_cmpfloat_with_epsilon (value->run_total, oracle_get (expected, "run_total"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (value->benefit_total, oracle_get (expected, "benefit_total"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (value->net, oracle_get (expected, "net_undiscounted"), COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (value->present_cost, oracle_get (expected, "npv_cost"), VALUE_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (value->npv, oracle_get (expected, "npv"), VALUE_TOLERANCE);
  g_assert_cmpfloat (value->npv, ==, value->npv_by[DFP_DISCOUNTING_END]);
  g_assert_cmpfloat_with_epsilon (value->npv_by[DFP_DISCOUNTING_START], oracle_get (expected, "npv_start"),
                                  VALUE_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (value->npv_by[DFP_DISCOUNTING_MID], oracle_get (expected, "npv_mid"),
                                  VALUE_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (value->npv_with_contingency, oracle_get (expected, "npv_with_contingency"),
                                  VALUE_TOLERANCE);
  check_month_number (value->payback_month, expected, "payback");
  check_month_number (value->discounted_payback_month, expected, "disc_payback");
  g_assert_cmpfloat_with_epsilon (value->roi, oracle_get (expected, "roi"), RATIO_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (value->peak_funding, oracle_get (expected, "peak_funding"), COST_TOLERANCE);
  g_assert_cmpint (value->peak_funding_month, ==, (int) oracle_get (expected, "peak_funding_month"));
}

static void
test_summary (gconstpointer name)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new (name);
  g_autoptr (DfpTotals) totals = compute (plan);
  JsonObject *expected =
      json_object_get_object_member (json_object_get_object_member (oracle_load (), name), "summary");

  check_staffing (totals, expected);
  check_cost (totals->cost, expected);
  check_value (totals->value, expected);
}

static void
test_second_drop (void)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new_second_drop ();
  g_autoptr (DfpTotals) totals = compute (plan);
  JsonObject *expected = json_object_get_object_member (oracle_load (), "fashion_second_drop");
  static const double months[] = { 77370, 85130, 725130, 79130, 53980, 53980 };

  check_staffing (totals, expected);
  check_cost (totals->cost, expected);
  check_value (totals->value, expected);
  for (int i = 0; i < (int) G_N_ELEMENTS (months); i++)
    g_assert_cmpfloat_with_epsilon (totals->cost->total[9 + i], months[i], COST_TOLERANCE);
  /* The cash flow changes sign three times: the solver's 25 % means nothing. */
  g_assert_true (isnan (totals->irr));
}

static void
test_irr (void)
{
  g_autoptr (DfpPlan) bank = oracle_plan_new ("bank"), fashion = oracle_plan_new ("fashion");
  g_autoptr (DfpTotals) of_bank = compute (bank), of_fashion = compute (fashion);
  JsonObject *expected =
      json_object_get_object_member (json_object_get_object_member (oracle_load (), "bank"), "summary");

  g_assert_cmpfloat_with_epsilon (of_bank->irr, oracle_get (expected, "irr"), RATIO_TOLERANCE);
  /* Example B1: money that never comes back has no rate. */
  g_assert_true (isnan (of_fashion->irr));
}

static double
get_npv (DfpPlan *plan)
{
  g_autoptr (DfpTotals) totals = compute (plan);

  return totals->npv;
}

static void
scale_rates (DfpPlan *plan, gboolean partner, double factor)
{
  DfpList *roles = dfp_configuration_get (oracle_plan_get_configuration (plan))->roles;

  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);

      if (role->sourcing == (partner ? DFP_SOURCING_NEARSHORE : DFP_SOURCING_SECONDED) ||
          (!partner && role->sourcing == DFP_SOURCING_IN_HOUSE))
        g_object_set (dfp_list_get (roles, i), "rate", role->rate * factor, NULL);
    }
}

/* One input of the bank brought to its low (0) or high (1) end. */
static void
turn (DfpPlan *plan, const char *input, int end)
{
  GObject *benefit = oracle_plan_get_line (plan, DFP_CASH_KIND_BENEFIT);
  GObject *run = oracle_plan_get_line (plan, DFP_CASH_KIND_RUN_COST);

  if (g_str_has_prefix (input, "Benefit run-rate"))
    g_object_set (benefit, "amount", 260000 * (end ? 1.2 : 0.8), NULL);
  else if (g_str_has_prefix (input, "Benefit ramp"))
    g_object_set (benefit, "ramp-months", end ? 6 : 18, NULL);
  else if (g_str_has_prefix (input, "Launch"))
    g_object_set (benefit, "start-month", end ? 8 : 12, NULL);
  else if (g_str_has_prefix (input, "Run cost"))
    g_object_set (run, "amount", 70000 * (end ? 0.75 : 1.25), NULL);
  else if (g_str_has_prefix (input, "Discount"))
    g_object_set (plan, "discount-rate", end ? 0.06 : 0.12, NULL);
  else if (g_str_has_prefix (input, "In-house"))
    scale_rates (plan, FALSE, end ? 0.9 : 1.1);
  else if (g_str_has_prefix (input, "Nearshore"))
    scale_rates (plan, TRUE, end ? 0.85 : 1.15);
  else
    g_assert_not_reached ();
}

static void
test_tornado (void)
{
  JsonObject *tornado = json_object_get_object_member (oracle_load (), "bank_tornado");
  g_autoptr (GList) inputs = json_object_get_members (tornado);
  int n_checked = 0;

  for (GList *input = inputs; input != NULL; input = input->next)
    for (int end = 0; end < 2 && !g_str_equal (input->data, "base"); end++)
      {
        g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");
        JsonArray *ends = json_object_get_array_member (tornado, input->data);

        turn (plan, input->data, end);
        g_assert_cmpfloat_with_epsilon (get_npv (plan), json_array_get_double_element (ends, (guint) end),
                                        VALUE_TOLERANCE);
        n_checked++;
      }
  g_assert_cmpint (n_checked, ==, 14);
}

static void
test_cost_of_delay (void)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");
  g_autoptr (DfpTotals) totals = compute (plan);
  const DfpPlanData *data = dfp_plan_get (plan);
  const DfpConfigurationData *configuration = dfp_configuration_get (oracle_plan_get_configuration (plan));
  JsonObject *expected = json_object_get_object_member (oracle_load (), "bank_cod");
  g_autoptr (GList) delays = json_object_get_members (expected);
  const double base = get_npv (plan);

  g_assert_cmpfloat_with_epsilon (totals->month_of_delay, oracle_get (expected, "1"), VALUE_TOLERANCE);
  g_assert_cmpfloat (dfp_value_compute_delay (data, configuration, 0), ==, 0);
  /* The tornado's launch one month sooner. */
  g_assert_cmpfloat_with_epsilon (dfp_value_compute_delay (data, configuration, -1), 2154366.40 - 2392860.73,
                                  VALUE_TOLERANCE);
  for (GList *delay = delays; delay != NULL; delay = delay->next)
    {
      const int months = atoi (delay->data);
      g_autoptr (DfpPlan) late = oracle_plan_new ("bank");

      g_object_set (oracle_plan_get_line (late, DFP_CASH_KIND_BENEFIT), "start-month", 9 + months, NULL);
      g_assert_cmpfloat_with_epsilon (base - get_npv (late), oracle_get (expected, delay->data), VALUE_TOLERANCE);
      g_assert_cmpfloat_with_epsilon (dfp_value_compute_delay (data, configuration, months),
                                      oracle_get (expected, delay->data), VALUE_TOLERANCE);
    }
}

static void
test_break_even (void)
{
  g_autoptr (DfpPlan) bank = oracle_plan_new ("bank"), fashion = oracle_plan_new ("fashion");
  g_autoptr (DfpTotals) of_bank = compute (bank), of_fashion = compute (fashion);
  const double needed = oracle_get (oracle_load (), "bank_breakeven_B");

  g_assert_cmpfloat_with_epsilon (of_bank->break_even_benefit, needed, COST_TOLERANCE);
  g_object_set (oracle_plan_get_line (bank, DFP_CASH_KIND_BENEFIT), "amount", needed, NULL);
  g_assert_cmpfloat_with_epsilon (get_npv (bank), 0, VALUE_TOLERANCE);
  /* Example B1: the sales factor that breaks even. */
  g_assert_cmpfloat_with_epsilon (of_fashion->break_even_benefit / of_fashion->value->full_benefit, 1.09348, 1e-5);
}

/* Notice × rate at the end of each month, added up by hand (mock-up 05: never more than €383k). */
static void
test_exit_cost (void)
{
  static const double expected[] = { 50900,  100400, 165400, 342900, 342900, 354900, 382900, 382900, 382900,
                                     382900, 382900, 367500, 350700, 272200, 176500, 141500, 106500, 0 };
  g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");
  g_autoptr (DfpTotals) totals = compute (plan);

  g_assert_cmpint (totals->cost->n_months, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat_with_epsilon (totals->cost->exit[i], expected[i], COST_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (totals->peak_exit_cost, 382900, COST_TOLERANCE);
  g_assert_cmpint (totals->cost->peak_exit_month, ==, 7);
}

static void
test_coordination (void)
{
  g_autoptr (DfpConfiguration) configuration = dfp_configuration_new ();
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  static const struct
  {
    double links;
    double people;
    double share;
  } cases[] = { { 36, 9, 0.05 }, { 276, 24, 0.14375 }, { 90, 24, 0.046875 }, { 0, 0, 0 }, { 1e9, 50, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (dfp_capacity_get_coordination (data, cases[i].links, cases[i].people),
                                    cases[i].share, 1e-12);
}

static void
test_key_results (void)
{
  static const double cases[][4] = { { 600, 5, 95, 0.8487394957983193 },
                                     { 22, 40, 33, 0.6111111111111112 },
                                     { 0, 50000, 31000, 0.62 },
                                     { 0, 10, 12, 1 },
                                     { 0, 10, -3, 0 },
                                     { 5, 5, 5, 1 },
                                     { 5, 5, 4, 0 } };
  static const double weights[] = { 40, 30, 30 };
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpProgress) progress = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DfpKeyResultData data = { .baseline = cases[i][0], .target = cases[i][1], .current = cases[i][2] };

      g_assert_cmpfloat_with_epsilon (dfp_progress_of_key_result (&data), cases[i][3], 1e-12);
    }
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      DfpObjective *objective = dfp_list_add (dfp_plan_get (plan)->objectives, i);

      g_object_set (objective, "weight", weights[i], NULL);
      g_object_set (dfp_list_add (dfp_objective_get (objective)->key_results, 0), "baseline", cases[i][0], "target",
                    cases[i][1], "current", cases[i][2], NULL);
    }
  progress = dfp_progress_new (dfp_plan_get (plan));
  g_assert_cmpfloat_with_epsilon (progress->overall, 0.7088291316526611, 1e-12);
}

static void
test_months_to_capacity (void)
{
  static const char *const words[] = { "seconded", "inhouse", "contractor", "nearshore", "offshore", "agency" };
  JsonObject *expected = json_object_get_object_member (oracle_load (), "t80");

  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    {
      g_autoptr (DfpPlan) plan = dfp_plan_new ();
      DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
      g_autoptr (DfpTotals) totals = NULL;

      g_object_set (dfp_list_add (dfp_configuration_get (configuration)->roles, 0), "sourcing", i, NULL);
      totals = compute (plan);
      g_assert_cmpfloat_with_epsilon (totals->months_to_capacity, oracle_get (expected, words[i]), 1e-12);
    }
}

/* The harness must be able to fail: a wrong rate gives another value. */
static void
test_can_fail (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");

      g_object_set (plan, "discount-rate", 0.0801, NULL);
      g_assert_cmpfloat_with_epsilon (get_npv (plan), 2154366.40, VALUE_TOLERANCE);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/oracles/bank/months", "bank", test_months);
  g_test_add_data_func ("/oracles/bank/summary", "bank", test_summary);
  g_test_add_data_func ("/oracles/fashion/months", "fashion", test_months);
  g_test_add_data_func ("/oracles/fashion/summary", "fashion", test_summary);
  g_test_add_func ("/oracles/fashion/second-drop", test_second_drop);
  g_test_add_func ("/oracles/irr", test_irr);
  g_test_add_func ("/oracles/tornado", test_tornado);
  g_test_add_func ("/oracles/cost-of-delay", test_cost_of_delay);
  g_test_add_func ("/oracles/break-even", test_break_even);
  g_test_add_func ("/oracles/exit-cost", test_exit_cost);
  g_test_add_func ("/oracles/coordination", test_coordination);
  g_test_add_func ("/oracles/key-results", test_key_results);
  g_test_add_func ("/oracles/months-to-capacity", test_months_to_capacity);
  g_test_add_func ("/oracles/can-fail", test_can_fail);
  return g_test_run ();
}
