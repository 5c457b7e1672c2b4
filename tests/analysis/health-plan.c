/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "health-plan.h"

#include "analysis/design/dfp-design.h"
#include "model/dfp-configuration.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-key-result.h"
#include "model/dfp-objective.h"
#include "model/dfp-phase.h"
#include "model/dfp-plan.h"
#include "model/dfp-readiness-factor.h"
#include "model/dfp-risk.h"
#include "model/dfp-role.h"
#include "model/dfp-sourcing-terms.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"
#include "model/dfp-stakeholder.h"
#include "model/dfp-work-item.h"

#define N_MONTHS 10

static const struct
{
  const char *title;
  DfpDiscipline discipline;
  gboolean in_squad;
  int heads;
  DfpLead lead;
  gboolean delivers;
} roles[] = {
  { "Lead", DFP_DISCIPLINE_LEADERSHIP, FALSE, 1, DFP_LEAD_FACTORY, FALSE },
  { "Coach", DFP_DISCIPLINE_COACHING, FALSE, 1, DFP_LEAD_NONE, FALSE },
  { "Product owner", DFP_DISCIPLINE_PRODUCT, TRUE, 1, DFP_LEAD_PRODUCT, FALSE },
  { "Scrum master", DFP_DISCIPLINE_DELIVERY_LEAD, TRUE, 1, DFP_LEAD_NONE, FALSE },
  { "Developer", DFP_DISCIPLINE_ENGINEERING, TRUE, 6, DFP_LEAD_NONE, TRUE },
  { "Architect", DFP_DISCIPLINE_ENGINEERING, FALSE, 1, DFP_LEAD_ARCHITECTURE, TRUE },
  { "Tester", DFP_DISCIPLINE_QUALITY, TRUE, 1, DFP_LEAD_RELEASE, TRUE },
  { "Operator", DFP_DISCIPLINE_OPERATIONS, FALSE, 2, DFP_LEAD_NONE, TRUE },
};

DfpConfiguration *
health_plan_get_configuration (DfpPlan *plan)
{
  return dfp_list_get (dfp_plan_get (plan)->configurations, 0);
}

static DfpList *
find_list (DfpObject *owner, DfpPlan *plan, const char *name)
{
  DfpList *list = dfp_type_find_field (G_OBJECT_TYPE (owner), name) != NULL ? dfp_object_get_list (owner, name) : NULL;

  if (list == NULL)
    list = dfp_object_get_list (DFP_OBJECT (plan), name);
  g_assert_nonnull (list);
  return list;
}

static DfpList *
find_top_list (DfpPlan *plan, const char *name)
{
  return find_list (DFP_OBJECT (health_plan_get_configuration (plan)), plan, name);
}

gpointer
health_plan_add (DfpPlan *plan, const char *list)
{
  DfpList *rows = find_top_list (plan, list);

  return dfp_list_add (rows, dfp_list_get_n_rows (rows));
}

static DfpObject *
find_place (DfpPlan *plan, const char *place)
{
  DfpObject *found = DFP_OBJECT (health_plan_get_configuration (plan));
  g_auto (GStrv) parts = g_strsplit (place, "/", -1);

  if (g_str_equal (place, "plan"))
    return DFP_OBJECT (plan);
  for (int i = 0; parts[i] != NULL && parts[i + 1] != NULL; i += 2)
    found = dfp_list_get (find_list (found, plan, parts[i]), (guint) g_ascii_strtoull (parts[i + 1], NULL, 10));
  g_assert_nonnull (found);
  return found;
}

void
health_plan_set (DfpPlan *plan, const char *place, const char *field, double value)
{
  DfpObject *object = find_place (plan, place);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), field);

  g_assert_nonnull (pspec);
  if (G_IS_PARAM_SPEC_DOUBLE (pspec))
    g_object_set (object, field, value, NULL);
  else
    g_object_set (object, field, (int) value, NULL);
}

void
health_plan_set_text (DfpPlan *plan, const char *place, const char *field, const char *text)
{
  g_object_set (find_place (plan, place), field, text, NULL);
}

void
health_plan_clear (DfpPlan *plan, const char *list)
{
  DfpList *rows = find_top_list (plan, list);

  dfp_list_splice (rows, 0, dfp_list_get_n_rows (rows), NULL);
}

DfpDesign *
health_plan_judge (DfpPlan *plan)
{
  return dfp_design_new (dfp_plan_get (plan), dfp_configuration_get (health_plan_get_configuration (plan)), NULL);
}

static void
add_team (DfpPlan *plan)
{
  DfpSquad *squad = health_plan_add (plan, "squads");

  g_object_set (squad, "name", "A", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_object_set (health_plan_add (plan, "roles"), "title", roles[i].title, "discipline", roles[i].discipline, "squad",
                  roles[i].in_squad ? dfp_squad_get (squad)->id : "", "heads", roles[i].heads, "lead", roles[i].lead,
                  "delivers", roles[i].delivers, "rate", 10000.0, "joiners", 0, "end-month", N_MONTHS, NULL);
  health_plan_clear (plan, "sourcing");
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    g_object_set (health_plan_add (plan, "sourcing"), "sourcing", i, "lead-months", 3.0, "start-productivity", 0.8,
                  NULL);
}

static void
add_leaders (DfpPlan *plan)
{
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Leader %d", i), *unit = g_strdup_printf ("Unit %d", i);

      g_object_set (health_plan_add (plan, "stakeholders"), "name", name, "unit", unit, "power", 4, "stance", 1,
                    "is-sponsor", TRUE, "visible", 4, "coalition", 4, "communication", 4, "commits-rules", TRUE,
                    "commits-mindset", TRUE, "commits-construct", TRUE, "commits-time", TRUE, "commits-capital", TRUE,
                    NULL);
    }
  for (int i = 0; i < 6; i++)
    g_object_set (health_plan_add (plan, "readiness"), "factor", "Factor", "score", 4, "evidence", "Seen", NULL);
  for (int i = 0; i < 2; i++)
    g_object_set (health_plan_add (plan, "culture"), "name", "Trait", "kind", DFP_TRAIT_KIND_LEVEL, "now", 6.0,
                  "wanted", 7.0, "practice", "Practice", NULL);
}

static void
add_objectives (DfpPlan *plan)
{
  for (int i = 0; i < 2; i++)
    {
      DfpObjective *objective = health_plan_add (plan, "objectives");
      DfpList *results = dfp_objective_get (objective)->key_results;

      g_object_set (objective, "name", "Objective", "owner", "Owner", "agreed", TRUE, "due-month", 9, NULL);
      for (guint j = 0; j < 2; j++)
        g_object_set (dfp_list_add (results, j), "name", "Result", "baseline", 0.0, "target", 10.0, "due-month", 9,
                      NULL);
    }
  for (int i = 0; i < 3; i++)
    g_object_set (health_plan_add (plan, "risks"), "name", "Risk", "owner", "Owner", "response", "Response", NULL);
  for (int i = 0; i < 10; i++)
    g_object_set (health_plan_add (plan, "rights"), "decision", "Decision", "area", i / 2, "holder", DFP_HOLDER_FACTORY,
                  "weight", 1.0, NULL);
}

static void
add_line (DfpPlan *plan)
{
  g_object_set (health_plan_add (plan, "stages"), "name", "Build", "discipline", DFP_DISCIPLINE_ENGINEERING,
                "effort-share", 1.0, NULL);
  g_object_set (health_plan_add (plan, "work"), "name", "Work", "effort-low", 10.0, "effort-likely", 10.0,
                "effort-high", 10.0, NULL);
  g_object_set (health_plan_add (plan, "phases"), "name", "Gate", "kind", DFP_PHASE_KIND_PILOT, "start-month", 5,
                "end-month", 5, "gate", TRUE, NULL);
  g_object_set (health_plan_add (plan, "phases"), "name", "Giving back", "kind", DFP_PHASE_KIND_RE_INJECT,
                "start-month", 8, "end-month", 10, NULL);
}

DfpPlan *
health_plan_new (void)
{
  DfpPlan *plan = dfp_plan_new ();
  DfpList *configurations = dfp_plan_get (plan)->configurations;

  dfp_list_splice (configurations, 0, dfp_list_get_n_rows (configurations), NULL);
  g_object_set (plan, "title", "Plan", "ambition", "Ambition", "weight-speed", 50.0, "weight-capability", 30.0,
                "weight-scale", 20.0, NULL);
  g_object_set (dfp_list_add (configurations, 0), "name", "First", "months", N_MONTHS, "budget-cap", 1e9,
                "transfer-owner", "Owner", "receiving-unit", "Unit", "exit-month", N_MONTHS, "contingency", 0.1, NULL);
  g_object_set (dfp_list_add (configurations, 1), "name", "Second", NULL);
  add_team (plan);
  add_leaders (plan);
  add_objectives (plan);
  add_line (plan);
  return plan;
}
