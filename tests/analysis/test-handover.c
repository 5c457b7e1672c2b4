/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adoption against its oracle and against a slow integration of the equation it solves, the months of notice,
 * and what carries over to another purpose. */
#include <math.h>
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/handover/dfp-adoption.h"
#include "analysis/handover/dfp-dismantle.h"
#include "analysis/handover/dfp-reuse.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-phase.h"
#include "model/dfp-role.h"
#include "oracle-plan.h"

#define CLOSE 1e-4

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration; /* borrowed */
  DfpDesign *design;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->design, dfp_result_unref);
  g_assert_finalize_object (f->plan);
}

static const DfpDesign *
answer (Fixture *f)
{
  g_clear_pointer (&f->design, dfp_result_unref);
  f->design = dfp_design_new (dfp_plan_get (f->plan), dfp_configuration_get (f->configuration), NULL);
  return f->design;
}

static GObject *
add_role (Fixture *f, DfpDiscipline discipline, DfpSourcing sourcing, int heads, int start, int end)
{
  DfpList *roles = dfp_configuration_get (f->configuration)->roles;
  GObject *role = dfp_list_add (roles, dfp_list_get_n_rows (roles));

  g_object_set (role, "discipline", discipline, "sourcing", sourcing, "heads", heads, "joiners", heads, "start-month",
                start, "end-month", end, "rate", 10000.0, "delivers", discipline >= DFP_DISCIPLINE_DESIGN, NULL);
  return role;
}

static void
add_phase (Fixture *f, DfpPhaseKind kind, int start, int end)
{
  DfpList *phases = dfp_configuration_get (f->configuration)->phases;

  g_object_set (dfp_list_add (phases, dfp_list_get_n_rows (phases)), "kind", kind, "start-month", start, "end-month",
                end, NULL);
}

/* --- adoption --- */

static void
test_oracle (void)
{
  static const struct
  {
    double months, share;
  } cases[] = {
    { 3, .0846159 }, { 6, .2309047 }, { 9, .4341730 }, { 12, .6450518 }, { 18, .9046099 }, { 24, .9796831 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpfloat_with_epsilon (dfp_adoption_compute_share (.02, .25, cases[i].months), cases[i].share, 1e-6);
      g_assert_cmpfloat_with_epsilon (dfp_adoption_compute_months (.02, .25, cases[i].share), cases[i].months, CLOSE);
    }
  g_assert_cmpfloat_with_epsilon (dfp_adoption_compute_fastest (.02, .25), 9.35, .005);
}

/* dF/dt = (p + q·F)(1 − F), in steps of a ten-thousandth of a month. */
static double
integrate (double push, double pull, double months)
{
  const double step = 1e-4;
  const long n = lround (months / step);
  double share = 0;

  for (long i = 0; i < n; i++)
    {
      const double half = share + step / 2 * (push + pull * share) * (1 - share);

      share += step * (push + pull * half) * (1 - half);
    }
  return share;
}

static void
test_integration (void)
{
  static const double rates[][2] = { { .02, .25 }, { .2, .1 }, { .1, .1 }, { .3, 0 }, { 0, .5 }, { 0, 0 }, { 1, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    for (int months = 0; months <= 30; months += 5)
      g_assert_cmpfloat_with_epsilon (dfp_adoption_compute_share (rates[i][0], rates[i][1], months),
                                      integrate (rates[i][0], rates[i][1], months), 1e-6);
}

static void
test_edges (void)
{
  g_assert_true (isnan (dfp_adoption_compute_fastest (0, .25)));
  g_assert_true (isnan (dfp_adoption_compute_fastest (.1, .1)));
  g_assert_true (isnan (dfp_adoption_compute_fastest (.1, .09)));
  g_assert_cmpfloat (dfp_adoption_compute_fastest (.1, .11), >, 0);
  g_assert_true (isnan (dfp_adoption_compute_months (0, .25, .5)));
  g_assert_true (isnan (dfp_adoption_compute_months (.02, .25, 1)));
  g_assert_cmpfloat (dfp_adoption_compute_months (.02, .25, 0), ==, 0);
  g_assert_cmpfloat (dfp_adoption_compute_share (1e-300, 2, 600), >=, 0);
  g_assert_cmpfloat (dfp_adoption_compute_share (1, 2, 600), ==, 1);
}

static void
test_begin (Fixture *f, gconstpointer data)
{
  const DfpDesign *design = answer (f);

  g_assert_false (design->adoption->wanted);
  g_assert_cmpint (design->adoption->first_month, ==, 0);
  g_assert_true (isnan (design->adoption_month) && isnan (design->adoption_reached));

  g_object_set (f->configuration, "exit-month", 12, "set-up", DFP_SET_UP_INCUBATOR, NULL);
  design = answer (f);
  g_assert_cmpfloat (design->adoption_month, ==, 13);
  g_assert_cmpfloat (design->adoption->share[11], ==, 0);
  g_assert_cmpfloat_with_epsilon (design->adoption->share[20], .4341730, CLOSE);

  add_phase (f, DFP_PHASE_KIND_RE_INJECT, 10, 12);
  add_phase (f, DFP_PHASE_KIND_RE_INJECT, 8, 9);
  g_assert_cmpfloat (answer (f)->adoption_month, ==, 8);
}

static void
test_wanted (Fixture *f, gconstpointer data)
{
  g_object_set (f->configuration, "exit-month", 12, NULL);
  g_assert_true (isnan (answer (f)->adoption_month));
  g_object_set (f->configuration, "graduates-per-quarter", 1.0, NULL);
  g_assert_cmpfloat (answer (f)->adoption_month, ==, 13);
  g_object_set (f->configuration, "graduates-per-quarter", 0.0, "adoption-uplift", 1.0, NULL);
  g_assert_cmpfloat (answer (f)->adoption_month, ==, 13);
}

static void
test_self_sustained (Fixture *f, gconstpointer data)
{
  double share;

  g_object_set (f->configuration, "exit-month", 12, "set-up", DFP_SET_UP_INCUBATOR, NULL);
  g_assert_cmpfloat_with_epsilon (answer (f)->self_sustained_month, 12 + 9.3546, 1e-3);
  g_object_set (f->configuration, "adoption-push", .1, "adoption-pull", .2, NULL);
  share = dfp_adoption_compute_share (.1, .2, answer (f)->self_sustained_month - 12);
  g_assert_cmpfloat_with_epsilon (.2 * share, .1, 1e-9); /* past its fastest, but the push still did more */
  g_object_set (f->configuration, "adoption-pull", .1, NULL);
  g_assert_true (isnan (answer (f)->self_sustained_month));
  g_object_set (f->configuration, "adoption-push", 0.0, NULL);
  g_assert_true (isnan (answer (f)->self_sustained_month));
  g_assert_cmpfloat (answer (f)->adoption_reached, ==, 0);
}

static void
test_coach (Fixture *f, gconstpointer data)
{
  const DfpAdoption *adoption;
  GObject *coach;

  g_object_set (f->configuration, "months", 12, "exit-month", 12, "set-up", DFP_SET_UP_INCUBATOR,
                "graduates-per-quarter", 2.0, NULL);
  add_phase (f, DFP_PHASE_KIND_RE_INJECT, 10, 12);
  adoption = answer (f)->adoption;
  g_assert_cmpint (adoption->coach_months, ==, 0);
  g_assert_true (isnan (adoption->coach_hours_per_graduate));
  g_assert_cmpfloat (adoption->graduates, ==, 2);

  coach = add_role (f, DFP_DISCIPLINE_COACHING, DFP_SOURCING_CONTRACTOR, 1, 1, 9);
  g_assert_cmpint (answer (f)->adoption->coach_months, ==, 0);
  g_assert_cmpfloat (f->design->adoption->unpushed[20], ==, 0);
  g_object_set (coach, "end-month", 12, "allocation", .5, NULL);
  adoption = answer (f)->adoption;
  g_assert_cmpint (adoption->coach_months, ==, 3);
  g_assert_cmpfloat_with_epsilon (adoption->coach_hours_per_quarter, .5 * 3 * 40 * 52 / 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (adoption->coach_hours_per_graduate, .5 * 3 * 40 * 52 / 12 / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (adoption->share_at_coach_end, .0846159, CLOSE);
  g_assert_cmpfloat (adoption->unpushed[11], ==, adoption->share[11]);
  g_assert_cmpfloat (adoption->unpushed[17], <, adoption->share[17]);
  for (int month = 11; month < adoption->n_months; month++)
    g_assert_cmpfloat (adoption->unpushed[month], >=, adoption->unpushed[month - 1]);
}

/* What the unit earns by month, added to the cash of the factory, discounted one by one. */
static void
test_unit (Fixture *f, gconstpointer data)
{
  DfpPlan *bank = oracle_plan_new ("bank");
  DfpConfiguration *configuration = oracle_plan_get_configuration (bank);
  g_autoptr (DfpDesign) without = dfp_design_new (dfp_plan_get (bank), dfp_configuration_get (configuration), NULL);
  g_autoptr (DfpDesign) with = NULL;
  double npv = 0, cash = 0;

  g_object_set (configuration, "exit-month", 18, "adoption-uplift", 30000.0, NULL);
  with = dfp_design_new (dfp_plan_get (bank), dfp_configuration_get (configuration), NULL);
  for (int month = 1; month <= 48; month++)
    {
      const double unit = month > 18 ? 30000 * integrate (.02, .25, month - 18) : 0;

      npv += unit * pow (1.08, -month / 12.0);
      cash += unit;
    }
  g_assert_true (isnan (without->npv_with_unit) && isnan (without->payback_with_unit_month));
  g_assert_cmpfloat_with_epsilon (with->npv_with_unit, without->totals->npv + npv, 0.5);
  g_assert_cmpfloat_with_epsilon (with->adoption->uplift_total, cash, 0.5);
  g_assert_cmpfloat (with->payback_with_unit_month, <, without->totals->payback_month);
  g_assert_cmpfloat (with->payback_with_unit_month, >, 18);
  g_assert_finalize_object (bank);
}

/* --- dismantle --- */

static const DfpTask *
find_task (const DfpDesign *design, const char *key)
{
  for (guint i = 0; i < design->dismantle->n_tasks; i++)
    if (g_str_equal (dfp_task_get_key (&design->dismantle->tasks[i]), key))
      return &design->dismantle->tasks[i];
  return NULL;
}

static void
assert_state (Fixture *f, const char *key, DfpTaskState state)
{
  const DfpTask *task = find_task (answer (f), key);

  g_assert_nonnull (task);
  g_assert_cmpstr (dfp_task_state_get_nick (task->state), ==, dfp_task_state_get_nick (state));
}

static void
test_notice (Fixture *f, gconstpointer data)
{
  GObject *row = add_role (f, DFP_DISCIPLINE_ENGINEERING, DFP_SOURCING_IN_HOUSE, 3, 1, 18);
  const DfpTask *task = find_task (answer (f), "notice");

  g_assert_cmpint (task->month, ==, 15); /* three months' notice */
  g_assert_cmpint (task->count, ==, 3);
  g_assert_cmpint (task->last_month, ==, 18);
  g_assert_cmpint (task->state, ==, DFP_TASK_OPEN); /* nobody leads the factory */

  add_role (f, DFP_DISCIPLINE_DATA, DFP_SOURCING_IN_HOUSE, 2, 4, 18);
  g_assert_cmpfloat (answer (f)->notices_due, ==, 1);
  g_assert_cmpint (find_task (f->design, "notice")->count, ==, 5);

  g_object_set (row, "end-month", 2, NULL); /* too short for its notice */
  g_assert_cmpint (find_task (answer (f), "notice")->month, ==, 1);
  g_assert_cmpfloat (f->design->notices_due, ==, 2);
  g_object_set (row, "returns", TRUE, NULL);
  g_assert_cmpfloat (answer (f)->notices_due, ==, 1);
  g_object_set (row, "returns", FALSE, "heads", 0, NULL);
  g_assert_cmpfloat (answer (f)->notices_due, ==, 1);
  g_object_set (row, "lead", DFP_LEAD_FACTORY, "title", "Head", NULL);
  assert_state (f, "notice", DFP_TASK_READY);
}

static void
test_partner_notice (Fixture *f, gconstpointer data)
{
  GObject *first = add_role (f, DFP_DISCIPLINE_ENGINEERING, DFP_SOURCING_NEARSHORE, 3, 1, 12);
  GObject *second = add_role (f, DFP_DISCIPLINE_QUALITY, DFP_SOURCING_NEARSHORE, 1, 1, 12);
  const DfpTask *task;

  g_object_set (f->configuration, "exit-month", 12, NULL);
  g_object_set (first, "partner", "Alpha", NULL);
  g_object_set (second, "partner", "Beta", NULL);
  g_assert_cmpfloat (answer (f)->notices_due, ==, 2); /* one letter to each */
  g_object_set (second, "partner", "Alpha", NULL);
  g_assert_cmpfloat (answer (f)->notices_due, ==, 1);
  task = find_task (f->design, "partner-notice");
  g_assert_cmpint (task->month, ==, 10); /* two months' notice */
  g_assert_cmpint (task->count, ==, 4);
  g_assert_cmpint (f->design->dismantle->first_notice_month, ==, 10);
  assert_state (f, "partner-notice", DFP_TASK_READY);
  assert_state (f, "partner", DFP_TASK_READY);
  g_object_set (first, "partner", "", NULL);
  g_object_set (second, "partner", "", NULL);
  assert_state (f, "partner-notice", DFP_TASK_OPEN);
  assert_state (f, "partner", DFP_TASK_OPEN);
}

static void
test_decision_month (Fixture *f, gconstpointer data)
{
  g_object_set (f->configuration, "exit-month", 18, NULL);
  g_assert_cmpint (find_task (answer (f), "decision")->month, ==, 15);
  add_role (f, DFP_DISCIPLINE_ENGINEERING, DFP_SOURCING_IN_HOUSE, 3, 1, 17);
  g_assert_cmpint (find_task (answer (f), "decision")->month, ==, 14); /* before the first notice */
  g_object_set (f->configuration, "exit-month", 2, NULL);
  g_assert_cmpint (find_task (answer (f), "decision")->month, ==, 1);
}

static void
test_states (Fixture *f, gconstpointer data)
{
  DfpList *culture = dfp_configuration_get (f->configuration)->culture;
  DfpList *cash = dfp_configuration_get (f->configuration)->cash;
  GObject *role;

  g_object_set (f->configuration, "exit-month", 12, "contingency", 0.0, NULL);
  assert_state (f, "product", DFP_TASK_OPEN);
  g_object_set (f->configuration, "transfer-owner", "Anna", NULL);
  assert_state (f, "product", DFP_TASK_READY);
  assert_state (f, "benefits", DFP_TASK_NOT_NEEDED);
  assert_state (f, "partner", DFP_TASK_NOT_NEEDED);
  assert_state (f, "equipment", DFP_TASK_NOT_NEEDED);
  assert_state (f, "contingency", DFP_TASK_NOT_NEEDED);
  assert_state (f, "orders", DFP_TASK_NOT_NEEDED);
  assert_state (f, "culture", DFP_TASK_NOT_NEEDED);
  assert_state (f, "restart", DFP_TASK_NOT_NEEDED);
  assert_state (f, "returning", DFP_TASK_NOT_NEEDED);
  g_object_set (dfp_list_add (cash, 0), "kind", DFP_CASH_KIND_BENEFIT, "amount", 5.0, NULL);
  assert_state (f, "benefits", DFP_TASK_READY);

  g_object_set (f->configuration, "receiving-unit", "Claims", NULL);
  assert_state (f, "unit", DFP_TASK_OPEN); /* nobody goes there */
  role = add_role (f, DFP_DISCIPLINE_ENGINEERING, DFP_SOURCING_SECONDED, 1, 1, 12);
  g_object_set (role, "returns", TRUE, "lead", DFP_LEAD_FACTORY, "title", "Head", NULL);
  assert_state (f, "unit", DFP_TASK_READY);
  assert_state (f, "returning", DFP_TASK_READY);
  assert_state (f, "equipment", DFP_TASK_READY);

  dfp_list_add (culture, 0);
  assert_state (f, "culture", DFP_TASK_OPEN);
  g_object_set (dfp_list_get (culture, 0), "practice", "Daily quarter of an hour", NULL);
  assert_state (f, "culture", DFP_TASK_READY);
  add_phase (f, DFP_PHASE_KIND_RECONSTRUCT, 12, 12);
  assert_state (f, "restart", DFP_TASK_READY);

  g_object_set (f->configuration, "exit-month", 0, NULL);
  assert_state (f, "product", DFP_TASK_OPEN);
  g_assert_cmpint (find_task (f->design, "product")->month, ==, 0);
  g_assert_cmpstr (dfp_task_get_target (find_task (f->design, "product")), ==, "handover/exit-month");
}

static void
test_list (Fixture *f, gconstpointer data)
{
  const DfpDismantle *dismantle;
  guint n = 0;

  for (int s = 0; s < DFP_N_SOURCINGS; s++)
    for (int end = 1; end <= 4; end++)
      add_role (f, DFP_DISCIPLINE_ENGINEERING, s, 2, 1, end);
  dismantle = answer (f)->dismantle;
  g_assert_cmpuint (dismantle->n_notices, ==, 4 * DFP_N_SOURCINGS);
  for (guint i = 0; i < dismantle->n_tasks; i++)
    {
      const DfpTask *task = &dismantle->tasks[i];
      g_autofree char *words = dfp_task_describe (task, dfp_plan_get (f->plan)->start, "EUR");

      g_assert_null (strstr (words, "nan"));
      g_assert_cmpstr (dfp_task_get_title (task), !=, "");
      if (i > 0)
        g_assert_cmpint (dfp_task_get_theme (task), >=, dfp_task_get_theme (&dismantle->tasks[i - 1]));
    }
  for (int state = 0; state < DFP_N_TASK_STATES; state++)
    n += dismantle->n_states[state];
  g_assert_cmpuint (n, ==, dismantle->n_tasks);
}

/* --- reconstruct --- */

static DfpReuse *
reuse (Fixture *f, DfpPurpose purpose)
{
  const DfpReuseWish wish = { purpose };

  return dfp_reuse_new (dfp_plan_get (f->plan), dfp_configuration_get (f->configuration), &wish);
}

static void
test_same_purpose (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpReuse) same = NULL;

  g_object_set (f->plan, "purpose", DFP_PURPOSE_MVP, NULL);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    g_object_set (add_role (f, d, d % DFP_N_SOURCINGS, 1 + d, 1, 1 + d), "external-hires", 1, NULL);
  dfp_list_add (dfp_configuration_get (f->configuration)->squads, 0);
  dfp_list_add (dfp_configuration_get (f->configuration)->stages, 0);
  same = reuse (f, DFP_PURPOSE_MVP);
  for (guint i = 0; i < same->n_roles; i++)
    g_assert_cmpint (same->roles[i].heads, ==, 1 + (int) i);
  g_assert_cmpint (same->released_heads + same->joining_heads, ==, 0);
  g_assert_cmpint (same->kept_squads, ==, 1);
  g_assert_cmpint (same->kept_stages, ==, 1);
  g_assert_cmpfloat (same->months_to_80, ==, 0);
  g_assert_cmpfloat (same->months_from_nothing, >, 0);
  g_assert_cmpfloat (same->restart_cost, ==, 0);
  g_assert_cmpfloat (same->saving, ==, same->cost_from_nothing);
  g_assert_cmpint (same->start_month, ==, 13);
}

static void
test_other_purpose (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpReuse) other = NULL;

  g_object_set (f->plan, "purpose", DFP_PURPOSE_MVP, NULL);
  add_role (f, DFP_DISCIPLINE_LEADERSHIP, DFP_SOURCING_SECONDED, 1, 1, 12);
  add_role (f, DFP_DISCIPLINE_ENGINEERING, DFP_SOURCING_IN_HOUSE, 8, 1, 12);
  add_role (f, DFP_DISCIPLINE_QUALITY, DFP_SOURCING_NEARSHORE, 2, 1, 12);
  other = reuse (f, DFP_PURPOSE_NEW_TECHNOLOGY); /* 5 engineers, 2 data, 1.5 business, 1 quality, 0.5 design of 10 */
  g_assert_cmpint (other->roles[0].heads, ==, 1);
  g_assert_cmpint (other->roles[1].heads, ==, 5);
  g_assert_cmpint (other->roles[2].heads, ==, 0);
  g_assert_cmpint (other->partner_released, ==, 2);
  g_assert_cmpint (other->released_heads, ==, 5);
  g_assert_cmpint (other->joiners[DFP_DISCIPLINE_DATA].heads, ==, 2);
  g_assert_cmpint (other->joiners[DFP_DISCIPLINE_BUSINESS].heads, ==, 2);
  g_assert_cmpint (other->joiners[DFP_DISCIPLINE_QUALITY].heads, ==, 1);
  g_assert_cmpint (other->joiners[DFP_DISCIPLINE_QUALITY].sourcing, ==, DFP_SOURCING_NEARSHORE);
  g_assert_cmpint (other->joiners[DFP_DISCIPLINE_DATA].sourcing, ==, DFP_SOURCING_CONTRACTOR);
  g_assert_cmpfloat (other->months_to_80, >, 0);
  g_assert_cmpfloat (other->months_to_80, <, other->months_from_nothing);
  g_assert_cmpfloat (other->saving, >, 0);
}

/* Ten contractors, all new: the whole ramp to 80 %, as the worked figure for a contractor has it. */
static void
test_months (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpReuse) reuse_ = NULL;

  g_object_set (f->plan, "purpose", DFP_PURPOSE_MVP, NULL);
  add_role (f, DFP_DISCIPLINE_ENGINEERING, DFP_SOURCING_CONTRACTOR, 10, 1, 12);
  reuse_ = reuse (f, DFP_PURPOSE_MVP);
  g_assert_cmpfloat_with_epsilon (reuse_->months_from_nothing, 2.0833333, 1e-6);
}

static void
test_set_up_lines (Fixture *f, gconstpointer data)
{
  DfpList *cash = dfp_configuration_get (f->configuration)->cash;
  g_autoptr (DfpReuse) other = NULL;

  add_phase (f, DFP_PHASE_KIND_SET_UP, 1, 3);
  g_object_set (dfp_list_add (cash, 0), "amount", 1000.0, "start-month", 1, "end-month", 3, NULL);
  g_object_set (dfp_list_add (cash, 1), "amount", 1000.0, "start-month", 3, "end-month", 4, NULL);
  g_assert_true (dfp_reuse_is_set_up_line (dfp_list_get_data (cash, 0), 3));
  g_assert_false (dfp_reuse_is_set_up_line (dfp_list_get_data (cash, 1), 3));
  other = reuse (f, DFP_PURPOSE_START_UP);
  g_assert_cmpfloat (other->new_share, ==, 1); /* nobody there who could stay */
  g_assert_cmpfloat (other->restart_cost, ==, 3000);
  g_assert_cmpfloat (other->saving, ==, 0);
  g_assert_true (isnan (other->months_to_80));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adoption/oracle", test_oracle);
  g_test_add_func ("/adoption/integration", test_integration);
  g_test_add_func ("/adoption/edges", test_edges);
  ADD ("/adoption/begin", test_begin);
  ADD ("/adoption/wanted", test_wanted);
  ADD ("/adoption/self-sustained", test_self_sustained);
  ADD ("/adoption/coach", test_coach);
  ADD ("/adoption/unit", test_unit);
  ADD ("/dismantle/notice", test_notice);
  ADD ("/dismantle/partner-notice", test_partner_notice);
  ADD ("/dismantle/decision-month", test_decision_month);
  ADD ("/dismantle/states", test_states);
  ADD ("/dismantle/list", test_list);
  ADD ("/reuse/same-purpose", test_same_purpose);
  ADD ("/reuse/other-purpose", test_other_purpose);
  ADD ("/reuse/months", test_months);
  ADD ("/reuse/set-up-lines", test_set_up_lines);
  return g_test_run ();
}
