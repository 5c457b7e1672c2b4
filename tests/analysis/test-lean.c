/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger adds up to the effective curve; hand-offs, meetings and the next person against figures found by
 * hand and against the engine with that person really added. */
#include <math.h>

#include "analysis/lean/dfp-lean.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"
#include "oracle-plan.h"
#include "random-plan.h"

#define TOLERANCE 1e-9
#define CLOSE(a, b)                                           \
  g_assert_cmpfloat_with_epsilon ((double) (a), (double) (b), \
                                  TOLERANCE *fmax (1, fmax (fabs ((double) (a)), fabs ((double) (b)))))

static void
test_bank (void)
{
  g_autoptr (DfpPlan) plan = oracle_plan_new ("bank");
  const DfpConfigurationData *data = dfp_configuration_get (oracle_plan_get_configuration (plan));
  g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), data);
  g_autoptr (DfpLean) lean = dfp_lean_new (dfp_plan_get (plan), data, totals);

  CLOSE (lean->months.contracted, 210);
  CLOSE (lean->months.contracted - lean->months.ramp, 192.6);
  CLOSE (lean->maker_months, 210);
  CLOSE (lean->makers_share, 210 / 332.5);
  g_assert_cmpint (lean->peak_makers, ==, 16);
  g_assert_cmpint (lean->peak_others, ==, 8);
  /* All 24 in one group: 276 pairs of half an hour. */
  CLOSE (lean->meeting_hours, 138);
  CLOSE (lean->meeting_per_head, 5.75);
  CLOSE (lean->between_meetings, 0);
  CLOSE (lean->cost_per_effective_month, 3728620 / totals->effective_capacity);
  g_assert_true (isnan (lean->hand_off_times));
}

static void
check_ledger (const DfpLean *lean, const DfpTotals *totals)
{
  const DfpLeanMonths *months = &lean->months;
  double sum = 0, makers = 0, meetings = lean->between_meetings;

  CLOSE (months->contracted - months->ramp - months->mentors - months->coordination - months->experiments,
         months->effective);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      sum += lean->disciplines[d].months;
      makers += lean->disciplines[d].maker_months;
    }
  CLOSE (sum, totals->staffing->fte_months);
  CLOSE (makers, lean->maker_months);
  CLOSE (makers, totals->capacity->contracted_total);
  CLOSE (lean->maker_months + lean->other_months, sum);
  for (int i = 0; i <= lean->n_squads; i++)
    meetings += lean->squad_meetings[i];
  CLOSE (meetings, lean->meeting_hours);
  if (totals->staffing->peak_heads > 0)
    g_assert_cmpint (lean->peak_makers + lean->peak_others, ==, totals->staffing->peak_heads);
}

/* As the forecast of the ledger, but with a row of one person more. */
static void
check_next (const DfpLean *lean, DfpPlan *plan, const DfpTotals *totals, DfpDiscipline discipline)
{
  const DfpLeanNext *next = &lean->next[discipline];
  DfpConfiguration *configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 0);
  DfpList *roles = dfp_configuration_get (configuration)->roles;
  g_autoptr (DfpTotals) after = NULL;
  g_autoptr (DfpObject) row = NULL;
  const DfpRoleData *data;

  if (next->role < 0)
    return;
  row = dfp_object_duplicate (dfp_list_get (roles, (guint) next->role));
  data = dfp_object_get_data (row);
  g_object_set (row, "heads", 1, "joiners", 1, "external-hires", MIN (data->external_hires, 1), NULL);
  dfp_list_append (roles, row);
  after = dfp_totals_new (dfp_plan_get (plan), dfp_configuration_get (configuration));
  g_assert_cmpfloat_with_epsilon (next->effective, after->effective_capacity - totals->effective_capacity, 1e-6);
  g_assert_cmpfloat_with_epsilon (next->cost, after->cost_total - totals->cost_total, 1e-3);
  dfp_list_remove (roles, dfp_list_get_n_rows (roles) - 1);
  if (next->effective > 0)
    g_assert_cmpfloat (lean->next[lean->best_next].cost_per_month, <=, next->cost_per_month);
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (seed, 1, seed % 30, 24);
      const DfpConfigurationData *configuration = dfp_list_get_data (dfp_plan_get (plan)->configurations, 0);
      g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), configuration);
      g_autoptr (DfpLean) lean = dfp_lean_new (dfp_plan_get (plan), configuration, totals);

      check_ledger (lean, totals);
      for (int d = 0; d < DFP_N_DISCIPLINES; d++)
        check_next (lean, plan, totals, d);
    }
}

static void
add_builder (DfpConfiguration *configuration, DfpDiscipline discipline, DfpSourcing sourcing, const char *squad,
             int heads)
{
  DfpList *roles = dfp_configuration_get (configuration)->roles;

  g_object_set (dfp_list_add (roles, dfp_list_get_n_rows (roles)), "discipline", discipline, "sourcing", sourcing,
                "squad", squad, "heads", heads, "delivers", TRUE, "joiners", 0, NULL);
}

static void
add_stage (DfpConfiguration *configuration, DfpDiscipline discipline, double rework)
{
  DfpList *stages = dfp_configuration_get (configuration)->stages;

  g_object_set (dfp_list_add (stages, dfp_list_get_n_rows (stages)), "discipline", discipline, "effort-share", 0.25,
                "rework", rework, NULL);
}

/* Design → engineering → engineering → quality: two hand-offs, the second to people of another squad, half of
 * them a partner's, and it comes back every fifth time. */
static void
test_hand_offs (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  const char *one = dfp_object_get_id (dfp_list_add (data->squads, 0));
  const char *other = dfp_object_get_id (dfp_list_add (data->squads, 1));
  g_autoptr (DfpTotals) totals = NULL;
  g_autoptr (DfpLean) lean = NULL;

  add_builder (configuration, DFP_DISCIPLINE_DESIGN, DFP_SOURCING_IN_HOUSE, one, 1);
  add_builder (configuration, DFP_DISCIPLINE_ENGINEERING, DFP_SOURCING_IN_HOUSE, one, 3);
  add_builder (configuration, DFP_DISCIPLINE_QUALITY, DFP_SOURCING_OFFSHORE, other, 2);
  add_builder (configuration, DFP_DISCIPLINE_QUALITY, DFP_SOURCING_IN_HOUSE, other, 2);
  add_stage (configuration, DFP_DISCIPLINE_DESIGN, 0);
  add_stage (configuration, DFP_DISCIPLINE_ENGINEERING, 0);
  add_stage (configuration, DFP_DISCIPLINE_ENGINEERING, 0.5);
  add_stage (configuration, DFP_DISCIPLINE_QUALITY, 0.2);
  totals = dfp_totals_new (dfp_plan_get (plan), data);
  lean = dfp_lean_new (dfp_plan_get (plan), data, totals);

  g_assert_cmpint (lean->n_hand_offs, ==, 3);
  CLOSE (lean->hand_offs[0].times, 1);
  CLOSE (lean->hand_offs[1].times, 0);
  CLOSE (lean->hand_offs[2].times, 1.25);
  g_assert_false (lean->hand_offs[0].other_squad);
  g_assert_true (lean->hand_offs[2].other_squad);
  CLOSE (lean->hand_offs[0].partner, 0);
  CLOSE (lean->hand_offs[2].partner, 0.5);
  CLOSE (lean->hand_off_times, 2.25);
  CLOSE (lean->squad_hand_offs, 1.25);
  CLOSE (lean->partner_hand_offs, 0.625);
  /* Squads of 4 and 4: twice 6 pairs and one between them, half an hour each. */
  CLOSE (lean->squad_meetings[0], 3);
  CLOSE (lean->squad_meetings[1], 3);
  CLOSE (lean->squad_meetings[2], 0);
  CLOSE (lean->between_meetings, 0.5);
  CLOSE (lean->meeting_hours, 6.5);
}

static void
test_all_partner (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  g_autoptr (DfpTotals) totals = NULL;
  g_autoptr (DfpLean) lean = NULL;

  add_builder (configuration, DFP_DISCIPLINE_DESIGN, DFP_SOURCING_AGENCY, "", 1);
  add_builder (configuration, DFP_DISCIPLINE_QUALITY, DFP_SOURCING_OFFSHORE, "", 2);
  add_stage (configuration, DFP_DISCIPLINE_DESIGN, 0);
  add_stage (configuration, DFP_DISCIPLINE_QUALITY, 0);
  totals = dfp_totals_new (dfp_plan_get (plan), data);
  lean = dfp_lean_new (dfp_plan_get (plan), data, totals);
  CLOSE (lean->hand_off_times, 1);
  CLOSE (lean->partner_hand_offs, 0);
  CLOSE (lean->makers_share, 1);
}

static void
test_empty (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), dfp_configuration_get (configuration));
  g_autoptr (DfpLean) lean = dfp_lean_new (dfp_plan_get (plan), dfp_configuration_get (configuration), totals);

  g_assert_true (isnan (lean->makers_share) && isnan (lean->steering_share) && isnan (lean->hand_off_times));
  g_assert_true (isnan (lean->cost_per_effective_month));
  g_assert_cmpint (lean->meeting_month, ==, 0);
  g_assert_cmpint (lean->best_next, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lean/bank", test_bank);
  g_test_add_func ("/lean/random", test_random);
  g_test_add_func ("/lean/hand-offs", test_hand_offs);
  g_test_add_func ("/lean/all-partner", test_all_partner);
  g_test_add_func ("/lean/empty", test_empty);
  return g_test_run ();
}
