/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each check on both sides of each of its thresholds: a plan in which everything is green, with a few values
 * changed. What a finding then offers must make it better. */
#include <math.h>
#include <string.h>

#include "analysis/buy-in/dfp-gate.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/cost/dfp-cost.h"
#include "analysis/design/dfp-design.h"
#include "analysis/dfp-light.h"
#include "analysis/health/dfp-check.h"
#include "analysis/health/dfp-health.h"
#include "analysis/line/dfp-flow.h"
#include "analysis/storms/dfp-storms.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-list.h"
#include "health-plan.h"
#include "model/dfp-configuration.h"
#include "model/dfp-edit.h"
#include "model/dfp-enums.h"
#include "model/dfp-operating-enums.h"
#include "model/dfp-plan.h"

#define SETTINGS_MAXIMUM 6

typedef struct
{
  const char *place;
  const char *field; /* "+" adds so many rows, "-" removes all of the list, "remove" the row */
  double value;
  const char *text;
} Setting;

typedef struct
{
  const char *key;
  DfpLight light;
  Setting settings[SETTINGS_MAXIMUM];
} Case;

static const Case cases[] = {
  { "peak-heads", DFP_LIGHT_AMBER, { { "roles/4", "heads", 0 } } },
  { "peak-heads", DFP_LIGHT_AMBER, { { "roles/4", "heads", 1 } } },
  { "peak-heads", DFP_LIGHT_GREEN, { { "roles/4", "heads", 2 } } },
  { "peak-heads", DFP_LIGHT_GREEN, { { "roles/4", "heads", 42 } } },
  { "peak-heads", DFP_LIGHT_AMBER, { { "roles/4", "heads", 43 } } },
  { "peak-heads", DFP_LIGHT_AMBER, { { "roles/4", "heads", 47 } } },
  { "peak-heads", DFP_LIGHT_RED, { { "roles/4", "heads", 48 } } },
  { "peak-heads", DFP_LIGHT_RED, { { "roles/4", "heads", 0 }, { "roles/7", "heads", 1 } } },
  { "squad-size", DFP_LIGHT_RED, { { "roles/4", "heads", 0 } } },
  { "squad-size", DFP_LIGHT_AMBER, { { "roles/4", "heads", 1 } } },
  { "squad-size", DFP_LIGHT_GREEN, { { "roles/4", "heads", 2 } } },
  { "squad-size", DFP_LIGHT_GREEN, { { "roles/4", "heads", 7 } } },
  { "squad-size", DFP_LIGHT_AMBER, { { "roles/4", "heads", 8 } } },
  { "squad-size", DFP_LIGHT_AMBER, { { "roles/4", "heads", 9 } } },
  { "squad-size", DFP_LIGHT_RED, { { "roles/4", "heads", 10 } } },
  { "lean-share",
    DFP_LIGHT_GREEN,
    { { "roles/0", "allocation", 0.5 },
      { "roles/1", "allocation", 0.5 },
      { "roles/7", "heads", 0 },
      { "roles/4", "heads", 5 } } },
  { "lean-share",
    DFP_LIGHT_AMBER,
    { { "roles/0", "allocation", 0.5 },
      { "roles/1", "allocation", 0.5 },
      { "roles/7", "heads", 0 },
      { "roles/4", "heads", 4 } } },
  { "lean-share", DFP_LIGHT_AMBER, { { "roles/7", "heads", 0 }, { "roles/4", "heads", 4 } } },
  { "lean-share", DFP_LIGHT_RED, { { "roles/7", "heads", 0 }, { "roles/4", "heads", 3 } } },
  { "dedication",
    DFP_LIGHT_GREEN,
    { { "roles/7", "heads", 0 }, { "roles/4", "heads", 4 }, { "roles/4", "allocation", 0.75 } } },
  { "dedication",
    DFP_LIGHT_AMBER,
    { { "roles/7", "heads", 0 }, { "roles/4", "heads", 4 }, { "roles/4", "allocation", 0.74 } } },
  { "dedication",
    DFP_LIGHT_AMBER,
    { { "roles/7", "heads", 0 }, { "roles/4", "heads", 4 }, { "roles/4", "allocation", 0.5 } } },
  { "dedication",
    DFP_LIGHT_RED,
    { { "roles/7", "heads", 0 }, { "roles/4", "heads", 4 }, { "roles/4", "allocation", 0.49 } } },
  { "newcomers",
    DFP_LIGHT_GREEN,
    { { "roles/7", "heads", 4 }, { "roles/4", "start-month", 5 }, { "roles/4", "joiners", 0 } } },
  { "newcomers",
    DFP_LIGHT_GREEN,
    { { "roles/7", "heads", 4 }, { "roles/4", "start-month", 5 }, { "roles/4", "joiners", 3 } } },
  { "newcomers",
    DFP_LIGHT_AMBER,
    { { "roles/7", "heads", 4 }, { "roles/4", "start-month", 5 }, { "roles/4", "joiners", 4 } } },
  { "newcomers",
    DFP_LIGHT_AMBER,
    { { "roles/7", "heads", 4 }, { "roles/4", "start-month", 5 }, { "roles/4", "joiners", 5 } } },
  { "newcomers",
    DFP_LIGHT_RED,
    { { "roles/7", "heads", 4 }, { "roles/4", "start-month", 5 }, { "roles/4", "joiners", 6 } } },
  { "newcomers",
    DFP_LIGHT_GREEN,
    { { "roles/7", "heads", 4 }, { "roles/4", "start-month", 4 }, { "roles/4", "joiners", 6 } } },
  { "product-owners", DFP_LIGHT_GREEN, { { "roles/2", "allocation", 1 } } },
  { "product-owners", DFP_LIGHT_AMBER, { { "roles/2", "allocation", 0.99 } } },
  { "product-owners", DFP_LIGHT_AMBER, { { "roles/2", "allocation", 0.5 } } },
  { "product-owners", DFP_LIGHT_RED, { { "roles/2", "allocation", 0.49 } } },
  { "product-owners", DFP_LIGHT_RED, { { "roles/2", "allocation", 0 } } },
  { "coaches", DFP_LIGHT_GREEN, { { "squads", "+", 2 } } },
  { "coaches", DFP_LIGHT_AMBER, { { "squads", "+", 3 } } },
  { "coaches", DFP_LIGHT_AMBER, { { "squads", "+", 4 } } },
  { "coaches", DFP_LIGHT_RED, { { "squads", "+", 5 } } },
  { "coaches", DFP_LIGHT_RED, { { "roles/1", "heads", 0 } } },
  { "coaches", DFP_LIGHT_RED, { { "roles/1", "end-month", 5 } } },
  { "coaches", DFP_LIGHT_GREEN, { { "roles/1", "end-month", 6 } } },
  { "scrum-masters", DFP_LIGHT_GREEN, { { "squads", "+", 1 } } },
  { "scrum-masters", DFP_LIGHT_AMBER, { { "squads", "+", 2 } } },
  { "scrum-masters", DFP_LIGHT_RED, { { "squads", "+", 3 } } },
  { "scrum-masters", DFP_LIGHT_RED, { { "roles/3", "heads", 0 } } },
  { "testers", DFP_LIGHT_GREEN, { { "roles/4", "heads", 6 } } },
  { "testers", DFP_LIGHT_AMBER, { { "roles/4", "heads", 7 } } },
  { "testers", DFP_LIGHT_AMBER, { { "roles/4", "heads", 10 } } },
  { "testers", DFP_LIGHT_RED, { { "roles/4", "heads", 11 } } },
  { "testers", DFP_LIGHT_NOT_NEEDED, { { "roles/4", "heads", 0 } } },
  { "testers", DFP_LIGHT_RED, { { "roles/6", "heads", 0 } } },
  { "partner-share",
    DFP_LIGHT_GREEN,
    { { "roles/7", "heads", 0 }, { "roles/4", "heads", 4 }, { "roles/4", "sourcing", DFP_SOURCING_NEARSHORE } } },
  { "partner-share",
    DFP_LIGHT_AMBER,
    { { "roles/7", "heads", 0 },
      { "roles/4", "heads", 4 },
      { "roles/4", "sourcing", DFP_SOURCING_NEARSHORE },
      { "roles/6", "sourcing", DFP_SOURCING_NEARSHORE } } },
  { "partner-share",
    DFP_LIGHT_AMBER,
    { { "roles/7", "heads", 0 },
      { "roles/4", "heads", 4 },
      { "roles/4", "sourcing", DFP_SOURCING_NEARSHORE },
      { "roles/6", "sourcing", DFP_SOURCING_NEARSHORE },
      { "roles/5", "sourcing", DFP_SOURCING_NEARSHORE } } },
  { "partner-share",
    DFP_LIGHT_RED,
    { { "roles/7", "heads", 0 },
      { "roles/4", "heads", 4 },
      { "roles/4", "sourcing", DFP_SOURCING_NEARSHORE },
      { "roles/6", "sourcing", DFP_SOURCING_NEARSHORE },
      { "roles/5", "sourcing", DFP_SOURCING_NEARSHORE },
      { "roles/3", "sourcing", DFP_SOURCING_NEARSHORE } } },
  { "own-leads", DFP_LIGHT_GREEN, { { "roles/5", "sourcing", DFP_SOURCING_CONTRACTOR } } },
  { "own-leads", DFP_LIGHT_AMBER, { { "roles/5", "sourcing", DFP_SOURCING_NEARSHORE } } },
  { "own-leads", DFP_LIGHT_AMBER, { { "roles/6", "lead", DFP_LEAD_NONE } } },
  { "own-leads",
    DFP_LIGHT_RED,
    { { "roles/5", "sourcing", DFP_SOURCING_NEARSHORE }, { "roles/6", "lead", DFP_LEAD_NONE } } },
  { "recruits", DFP_LIGHT_AMBER, { { "roles/6", "group-selects", 0 } } },
  { "recruits",
    DFP_LIGHT_AMBER,
    { { "roles/7", "heads", 0 }, { "roles/4", "heads", 2 }, { "roles/4", "group-selects", 0 } } },
  { "recruits",
    DFP_LIGHT_RED,
    { { "roles/7", "heads", 0 }, { "roles/4", "heads", 3 }, { "roles/4", "group-selects", 0 } } },
  { "factory-leads", DFP_LIGHT_GREEN, { { "rights/0", "holder", DFP_HOLDER_CORPORATE } } },
  { "factory-leads",
    DFP_LIGHT_AMBER,
    { { "rights/0", "holder", DFP_HOLDER_CORPORATE }, { "rights/1", "holder", DFP_HOLDER_SHARED } } },
  { "factory-leads",
    DFP_LIGHT_RED,
    { { "rights/0", "holder", DFP_HOLDER_CORPORATE }, { "rights/1", "holder", DFP_HOLDER_CORPORATE } } },
  { "factory-leads", DFP_LIGHT_AMBER, { { "rights/0", "holder", DFP_HOLDER_PARTNER } } },
  { "factory-leads",
    DFP_LIGHT_RED,
    { { "rights/0", "holder", DFP_HOLDER_PARTNER }, { "rights/2", "holder", DFP_HOLDER_PARTNER } } },
  { "factory-leads", DFP_LIGHT_AMBER, { { "rights", "-", 0 } } },
  { "decisions-agree", DFP_LIGHT_AMBER, { { "rights/0", "holder", DFP_HOLDER_PARTNER } } },
  { "decisions-agree", DFP_LIGHT_NOT_NEEDED, { { "rights", "-", 0 } } },
  { "culture-baseline", DFP_LIGHT_AMBER, { { "culture/1", "practice", .text = "" } } },
  { "culture-baseline", DFP_LIGHT_RED, { { "culture", "-", 0 } } },
  { "time-to-grow", DFP_LIGHT_GREEN, { { "sourcing/1", "lead-months", 4 } } },
  { "time-to-grow", DFP_LIGHT_AMBER, { { "sourcing/1", "lead-months", 4.1 } } },
  { "time-to-grow", DFP_LIGHT_AMBER, { { "sourcing/1", "lead-months", 6 } } },
  { "time-to-grow", DFP_LIGHT_RED, { { "sourcing/1", "lead-months", 6.1 } } },
  { "opponent", DFP_LIGHT_GREEN, { { "stakeholders/1", "stance", 0 } } },
  { "opponent", DFP_LIGHT_AMBER, { { "stakeholders/1", "stance", -1 } } },
  { "opponent", DFP_LIGHT_RED, { { "stakeholders/1", "stance", -2 } } },
  { "opponent", DFP_LIGHT_GREEN, { { "stakeholders/1", "stance", -2 }, { "stakeholders/1", "power", 3 } } },
  { "opponent", DFP_LIGHT_AMBER, { { "stakeholders", "-", 0 } } },
  { "sponsors", DFP_LIGHT_GREEN, { { "stakeholders/0", "is-sponsor", 0 } } },
  { "sponsors", DFP_LIGHT_AMBER, { { "stakeholders/0", "is-sponsor", 0 }, { "stakeholders/1", "is-sponsor", 0 } } },
  { "sponsors",
    DFP_LIGHT_RED,
    { { "stakeholders/0", "is-sponsor", 0 },
      { "stakeholders/1", "is-sponsor", 0 },
      { "stakeholders/2", "is-sponsor", 0 } } },
  { "sponsors", DFP_LIGHT_AMBER, { { "stakeholders/0", "visible", 3 }, { "stakeholders/1", "visible", 3 } } },
  { "commitments", DFP_LIGHT_AMBER, { { "stakeholders/2", "commits-rules", 0 } } },
  { "commitments",
    DFP_LIGHT_AMBER,
    { { "stakeholders/2", "commits-rules", 0 }, { "stakeholders/2", "commits-mindset", 0 } } },
  { "commitments",
    DFP_LIGHT_RED,
    { { "stakeholders/2", "commits-rules", 0 },
      { "stakeholders/2", "commits-mindset", 0 },
      { "stakeholders/2", "commits-time", 0 } } },
  { "readiness", DFP_LIGHT_GREEN, { { "readiness/0", "score", 3 } } },
  { "readiness", DFP_LIGHT_AMBER, { { "readiness/0", "score", 3 }, { "readiness/1", "score", 3 } } },
  { "readiness",
    DFP_LIGHT_AMBER,
    { { "readiness/0", "score", 3 }, { "readiness/1", "score", 3 }, { "readiness/2", "score", 3 } } },
  { "readiness",
    DFP_LIGHT_RED,
    { { "readiness/0", "score", 3 },
      { "readiness/1", "score", 3 },
      { "readiness/2", "score", 3 },
      { "readiness/3", "score", 3 } } },
  { "readiness", DFP_LIGHT_AMBER, { { "readiness", "-", 0 } } },
  { "aims-ranked", DFP_LIGHT_AMBER, { { "plan", "weight-capability", 50 } } },
  { "aims-ranked", DFP_LIGHT_RED, { { "plan", "weight-speed", 30 }, { "plan", "weight-scale", 30 } } },
  { "aims-ranked",
    DFP_LIGHT_RED,
    { { "plan", "weight-speed", 0 }, { "plan", "weight-capability", 0 }, { "plan", "weight-scale", 0 } } },
  { "objectives-measurable", DFP_LIGHT_AMBER, { { "objectives/1/key-results/0", "target", 0 } } },
  { "objectives-measurable", DFP_LIGHT_AMBER, { { "objectives/1/key-results/1", "due-month", 0 } } },
  { "objectives-measurable", DFP_LIGHT_AMBER, { { "objectives/1/key-results/1", "name", .text = "" } } },
  { "objectives-measurable",
    DFP_LIGHT_RED,
    { { "objectives/1/key-results/0", "target", 0 }, { "objectives/1/key-results/1", "due-month", 0 } } },
  { "objectives-measurable", DFP_LIGHT_RED, { { "objectives", "-", 0 } } },
  { "objectives-agreed", DFP_LIGHT_AMBER, { { "objectives/1", "agreed", 0 } } },
  { "objectives-agreed", DFP_LIGHT_RED, { { "objectives/0", "agreed", 0 }, { "objectives/1", "agreed", 0 } } },
  { "objectives-agreed", DFP_LIGHT_RED, { { "objectives", "-", 0 } } },
  { "funding-gate", DFP_LIGHT_GREEN, { { "phases/0", "end-month", 6 } } },
  { "funding-gate", DFP_LIGHT_RED, { { "phases/0", "end-month", 7 } } },
  { "funding-gate", DFP_LIGHT_AMBER, { { "phases/0", "kind", DFP_PHASE_KIND_SET_UP } } },
  { "funding-gate", DFP_LIGHT_RED, { { "phases/0", "gate", 0 } } },
  { "funding-gate", DFP_LIGHT_RED, { { "phases", "-", 0 } } },
  { "contingency", DFP_LIGHT_GREEN, { { "", "contingency", 0.1 } } },
  { "contingency", DFP_LIGHT_AMBER, { { "", "contingency", 0.099 } } },
  { "contingency", DFP_LIGHT_AMBER, { { "", "contingency", 0.05 } } },
  { "contingency", DFP_LIGHT_RED, { { "", "contingency", 0.049 } } },
  { "risks-named", DFP_LIGHT_AMBER, { { "risks/2", "owner", .text = "" } } },
  { "risks-named", DFP_LIGHT_AMBER, { { "risks/2", "response", .text = "" } } },
  { "risks-named", DFP_LIGHT_AMBER, { { "risks/2", "remove", 0 } } },
  { "risks-named", DFP_LIGHT_RED, { { "risks", "-", 0 } } },
  { "exit", DFP_LIGHT_AMBER, { { "", "transfer-owner", .text = "" } } },
  { "exit", DFP_LIGHT_AMBER, { { "", "exit-month", 0 } } },
  { "exit", DFP_LIGHT_RED, { { "", "transfer-owner", .text = "" }, { "", "exit-month", 0 } } },
  { "giving-back", DFP_LIGHT_NOT_NEEDED },
  { "giving-back", DFP_LIGHT_GREEN, { { "", "set-up", DFP_SET_UP_INCUBATOR }, { "roles/4", "returns", 1 } } },
  { "giving-back", DFP_LIGHT_AMBER, { { "", "set-up", DFP_SET_UP_INCUBATOR } } },
  { "giving-back",
    DFP_LIGHT_AMBER,
    { { "", "set-up", DFP_SET_UP_INCUBATOR }, { "roles/4", "returns", 1 }, { "", "receiving-unit", .text = "" } } },
  { "giving-back",
    DFP_LIGHT_AMBER,
    { { "", "set-up", DFP_SET_UP_INCUBATOR }, { "roles/4", "returns", 1 }, { "roles/1", "end-month", 9 } } },
  { "giving-back", DFP_LIGHT_RED, { { "", "set-up", DFP_SET_UP_INCUBATOR }, { "roles/1", "end-month", 9 } } },
};

typedef struct
{
  DfpPlan *plan;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = health_plan_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->plan);
}

static void
apply (DfpPlan *plan, const Setting *setting)
{
  g_auto (GStrv) parts = g_strsplit (setting->place, "/", 2);

  if (g_str_equal (setting->field, "+"))
    for (int i = 0; i < setting->value; i++)
      health_plan_add (plan, setting->place);
  else if (g_str_equal (setting->field, "-"))
    health_plan_clear (plan, setting->place);
  else if (g_str_equal (setting->field, "remove"))
    dfp_list_remove (dfp_plan_get (plan)->risks, 2);
  else if (setting->text != NULL)
    health_plan_set_text (plan, setting->place, setting->field, setting->text);
  else
    health_plan_set (plan, setting->place, setting->field, setting->value);
}

static DfpLight
get_light (DfpPlan *plan, const char *key)
{
  g_autoptr (DfpDesign) design = health_plan_judge (plan);
  const DfpFinding *finding = dfp_health_find (design->health, key);

  g_assert_nonnull (finding);
  return finding->light;
}

static void
assert_light (DfpPlan *plan, const char *key, DfpLight light)
{
  g_assert_cmpstr (dfp_light_get_nick (get_light (plan, key)), ==, dfp_light_get_nick (light));
}

/* Applies what the finding offers, where it offers anything: its light is then better. */
static void
check_fix (DfpPlan *plan, const char *key)
{
  g_autoptr (DfpDesign) design = health_plan_judge (plan);
  const DfpFinding *finding = dfp_health_find (design->health, key);

  if (finding->fix == NULL)
    return;
  g_assert_cmpint (finding->light, <, DFP_LIGHT_GREEN);
  g_assert_cmpstr (finding->fix_label, !=, NULL);
  g_assert_true (dfp_edits_apply (finding->fix, plan, health_plan_get_configuration (plan)));
  g_assert_cmpint (get_light (plan, key), >, finding->light);
}

static void
test_all_green (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDesign) design = health_plan_judge (f->plan);

  for (guint i = 0; i < design->health->n_findings; i++)
    {
      const DfpFinding *finding = &design->health->findings[i];

      if (finding->check->group == DFP_CHECK_FIT)
        continue;
      g_test_message ("%s: %s. %s", finding->check->key, finding->title, finding->detail);
      g_assert_cmpint (finding->light, >=, DFP_LIGHT_GREEN);
      g_assert_null (finding->fix);
    }
}

static void
test_thresholds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DfpPlan) plan = health_plan_new ();

      g_test_message ("case %u: %s is %s", i, cases[i].key, dfp_light_get_nick (cases[i].light));
      for (int j = 0; j < SETTINGS_MAXIMUM && cases[i].settings[j].place != NULL; j++)
        apply (plan, &cases[i].settings[j]);
      assert_light (plan, cases[i].key, cases[i].light);
      check_fix (plan, cases[i].key);
    }
}

/* Every check but those that need a computed limit has a case here. */
static void
test_coverage (void)
{
  for (guint i = 0; i < dfp_health_get_n_checks (); i++)
    {
      const DfpCheck *check = dfp_health_get_check (i);
      gboolean found = g_str_equal (check->key, "line-load") || g_str_equal (check->key, "budget-cap") ||
                       g_str_equal (check->key, "start-gate") || g_str_equal (check->key, "storms");

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        found = found || g_str_equal (cases[j].key, check->key);
      if (check->group != DFP_CHECK_FIT && !found)
        g_error ("No case for %s", check->key);
    }
}

static void
test_load (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDesign) design = health_plan_judge (f->plan);
  const double full = design->flow->deliverable;
  static const struct
  {
    double load;
    DfpLight light;
  } loads[] = {
    { 0.85, DFP_LIGHT_GREEN },
    { 0.86, DFP_LIGHT_AMBER },
    { 1, DFP_LIGHT_AMBER },
    { 1.01, DFP_LIGHT_RED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    {
      health_plan_set (f->plan, "work/0", "effort-likely", loads[i].load * full);
      assert_light (f->plan, "line-load", loads[i].light);
    }
  health_plan_clear (f->plan, "work");
  assert_light (f->plan, "line-load", DFP_LIGHT_AMBER);
  health_plan_clear (f->plan, "stages");
  assert_light (f->plan, "line-load", DFP_LIGHT_AMBER);
}

static void
test_budget (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDesign) design = health_plan_judge (f->plan);
  const DfpCost *cost = design->totals->cost;

  health_plan_set (f->plan, "", "budget-cap", cost->with_contingency);
  assert_light (f->plan, "budget-cap", DFP_LIGHT_GREEN);
  health_plan_set (f->plan, "", "budget-cap", cost->with_contingency - 1);
  assert_light (f->plan, "budget-cap", DFP_LIGHT_AMBER);
  health_plan_set (f->plan, "", "budget-cap", cost->sum);
  assert_light (f->plan, "budget-cap", DFP_LIGHT_AMBER);
  health_plan_set (f->plan, "", "budget-cap", cost->sum - 1);
  assert_light (f->plan, "budget-cap", DFP_LIGHT_RED);
  health_plan_set (f->plan, "", "budget-cap", 0);
  assert_light (f->plan, "budget-cap", DFP_LIGHT_NOT_NEEDED);
}

/* The parts of the gate that are in place are counted: each lost one tells. */
static void
test_start (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDesign) design = health_plan_judge (f->plan);

  g_assert_cmpuint (design->leadership->gate.n_in_place, ==, DFP_N_GATE_PARTS);
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *place = g_strdup_printf ("stakeholders/%d", i);

      health_plan_set (f->plan, place, "commits-time", FALSE);
      health_plan_set (f->plan, place, "is-sponsor", FALSE);
      health_plan_set (f->plan, place, "commits-capital", FALSE);
    }
  assert_light (f->plan, "start-gate", DFP_LIGHT_AMBER);
  health_plan_set (f->plan, "culture/0", "now", 1);
  health_plan_set (f->plan, "culture/1", "now", 1);
  assert_light (f->plan, "start-gate", DFP_LIGHT_RED);
}

/* A unit may be called "Countries": its name is never the subject of a sentence. */
static void
test_unit_without_sponsor (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDesign) design = NULL;
  g_autofree char *words = NULL;
  const DfpFinding *finding;

  health_plan_set (f->plan, "stakeholders/0", "is-sponsor", FALSE);
  health_plan_set (f->plan, "stakeholders/1", "is-sponsor", FALSE);
  design = health_plan_judge (f->plan);
  finding = dfp_health_find (design->health, "sponsors");
  words = g_strconcat (finding->title, " ", finding->detail, NULL);
  g_assert_nonnull (strstr (words, "Without a sponsor: "));
}

/* What the storms leave, as if they had left it. */
static void
test_storms (Fixture *f, gconstpointer data)
{
  static const struct
  {
    double score;
    DfpLight light;
  } scores[] = {
    { 100, DFP_LIGHT_GREEN }, { 60, DFP_LIGHT_GREEN }, { 59.9, DFP_LIGHT_AMBER }, { 40, DFP_LIGHT_AMBER },
    { 39.9, DFP_LIGHT_RED },  { 0, DFP_LIGHT_RED },    { NAN, DFP_LIGHT_AMBER },
  };
  g_autoptr (DfpDesign) design = health_plan_judge (f->plan);
  DfpHealthInput input = dfp_design_get_health_input (design, dfp_plan_get (f->plan),
                                                      dfp_configuration_get (health_plan_get_configuration (f->plan)));
  struct _DfpStorms storms = *design->storms;

  input.storms = &storms;
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autoptr (DfpHealth) health = NULL;

      storms.score = scores[i].score;
      health = dfp_health_new (&input);
      g_assert_cmpint (dfp_health_find (health, "storms")->light, ==, scores[i].light);
    }
}

/* Two scrum masters for one squad: one is enough, and says so. */
static void
test_sharing (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDesign) design = NULL;
  const DfpFinding *finding;

  g_object_set (health_plan_add (f->plan, "roles"), "discipline", DFP_DISCIPLINE_DELIVERY_LEAD, "delivers", FALSE,
                "joiners", 0, "end-month", 10, NULL);
  design = health_plan_judge (f->plan);
  finding = dfp_health_find (design->health, "lean-share");
  g_assert_cmpstr (finding->fix_label, ==, "Share one scrum master");
  check_fix (f->plan, "lean-share");
  assert_light (f->plan, "scrum-masters", DFP_LIGHT_GREEN);
}

/* Rounding never shows the limit for what is beyond it. */
static void
test_rounding (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDesign) design = NULL;
  const DfpFinding *finding;

  health_plan_set (f->plan, "", "contingency", 0.0996);
  design = health_plan_judge (f->plan);
  finding = dfp_health_find (design->health, "contingency");
  g_assert_cmpint (finding->light, ==, DFP_LIGHT_AMBER);
  g_assert_cmpstr (finding->gauge.value_text, ==, "10.0%");
  g_assert_cmpstr (finding->gauge.limit_text, ==, "10%");
}

#define ADD(name, function) g_test_add ("/health/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all-green", test_all_green);
  g_test_add_func ("/health/thresholds", test_thresholds);
  g_test_add_func ("/health/coverage", test_coverage);
  ADD ("load", test_load);
  ADD ("budget", test_budget);
  ADD ("start", test_start);
  ADD ("unit-without-sponsor", test_unit_without_sponsor);
  ADD ("storms", test_storms);
  ADD ("sharing", test_sharing);
  ADD ("rounding", test_rounding);
  return g_test_run ();
}
