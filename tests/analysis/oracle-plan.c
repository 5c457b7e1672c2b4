/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the examples' JSON to the model, through the properties as any other writer does. */
#include "oracle-plan.h"

#include <string.h>

#include "base/dfp-list.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-configuration.h"
#include "model/dfp-plan.h"
#include "model/dfp-role.h"

static const char *const sourcings[] = { "seconded", "inhouse", "contractor", "nearshore", "offshore", "agency" };

JsonObject *
oracle_load (void)
{
  static JsonParser *parser;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "figures.json", NULL);
  g_autoptr (GError) error = NULL;

  if (parser == NULL)
    {
      parser = json_parser_new_immutable ();
      json_parser_load_from_file (parser, path, &error);
      g_assert_no_error (error);
    }
  return json_node_get_object (json_parser_get_root (parser));
}

double
oracle_get (JsonObject *object, const char *member)
{
  g_assert_true (json_object_has_member (object, member));
  return json_object_get_double_member (object, member);
}

DfpConfiguration *
oracle_plan_get_configuration (DfpPlan *plan)
{
  return dfp_list_get (dfp_plan_get (plan)->configurations, 0);
}

gpointer
oracle_plan_get_line (DfpPlan *plan, DfpCashKind kind)
{
  DfpList *cash = dfp_configuration_get (oracle_plan_get_configuration (plan))->cash;

  for (guint i = 0; i < dfp_list_get_n_rows (cash); i++)
    if (((const DfpCashLineData *) dfp_list_get_data (cash, i))->kind == kind)
      return dfp_list_get (cash, i);
  g_assert_not_reached ();
}

static int
find_sourcing (const char *word)
{
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    if (strcmp (sourcings[i], word) == 0)
      return i;
  g_assert_not_reached ();
}

static void
add_role (DfpConfiguration *configuration, JsonObject *line)
{
  DfpList *roles = dfp_configuration_get (configuration)->roles;
  GObject *role = dfp_list_add (roles, dfp_list_get_n_rows (roles));

  g_object_set (role, "title", json_object_get_string_member (line, "role"), "sourcing",
                find_sourcing (json_object_get_string_member (line, "src")), "heads", (int) oracle_get (line, "n"),
                "allocation", oracle_get (line, "alloc"), "start-month", (int) oracle_get (line, "s"), "end-month",
                (int) oracle_get (line, "e"), "rate", oracle_get (line, "rate"), "joiners",
                (int) oracle_get (line, "join"), "external-hires", (int) oracle_get (line, "ext"), "delivers",
                json_object_get_boolean_member (line, "deliv"), NULL);
}

static GObject *
add_line (DfpConfiguration *configuration, DfpCashKind kind, double amount, int start, int end)
{
  DfpList *cash = dfp_configuration_get (configuration)->cash;
  GObject *line = dfp_list_add (cash, dfp_list_get_n_rows (cash));

  g_object_set (line, "kind", kind, "amount", amount, "start-month", start, "end-month", end, NULL);
  return line;
}

static void
add_fixed (DfpConfiguration *configuration, JsonArray *fixed)
{
  for (guint i = 0; i < json_array_get_length (fixed); i++)
    {
      JsonArray *entry = json_array_get_array_element (fixed, i);
      const int month = (int) json_array_get_int_element (entry, 1);

      add_line (configuration, DFP_CASH_KIND_COST, json_array_get_double_element (entry, 2), month, month);
    }
}

static void
add_benefits (DfpConfiguration *configuration, JsonObject *benefit)
{
  GObject *line;
  JsonObject *values;

  if (strcmp (json_object_get_string_member (benefit, "type"), "linearRamp") == 0)
    {
      line = add_line (configuration, DFP_CASH_KIND_BENEFIT, oracle_get (benefit, "runRatePerMonth"),
                       (int) oracle_get (benefit, "startMonth"), (int) oracle_get (benefit, "endMonth"));
      g_object_set (line, "ramp-months", (int) oracle_get (benefit, "rampMonths"), NULL);
      return;
    }
  values = json_object_get_object_member (benefit, "values");
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *name = g_strdup_printf ("%d", month);

      if (!json_object_has_member (values, name))
        continue;
      line = add_line (configuration, DFP_CASH_KIND_BENEFIT, oracle_get (values, name), month, month);
      g_object_set (line, "variable-cost", 1 - oracle_get (benefit, "factor"), NULL);
    }
}

static void
set_terms (DfpPlan *plan, JsonObject *example)
{
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    g_object_set (dfp_list_get (dfp_plan_get (plan)->sourcing, (guint) i), "workplace",
                  oracle_get (json_object_get_object_member (example, "workplace"), sourcings[i]), "equipment",
                  oracle_get (json_object_get_object_member (example, "equipment"), sourcings[i]), NULL);
}

static void
set_configuration (DfpConfiguration *configuration, JsonObject *example)
{
  g_object_set (configuration, "months", (int) oracle_get (example, "months"), "induction",
                oracle_get (example, "induction"), "recruitment", oracle_get (example, "recruitment"),
                "partner-overhead", oracle_get (example, "overhead"), "contingency", 0.1, NULL);
}

DfpPlan *
oracle_plan_new (const char *name)
{
  JsonObject *example = json_object_get_object_member (oracle_load (), name);
  JsonObject *run = json_object_get_object_member (example, "run");
  JsonArray *lines = json_object_get_array_member (example, "lines");
  const int horizon = (int) oracle_get (example, "horizon");
  DfpPlan *plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);

  g_object_set (plan, "title", name, "horizon-months", horizon, "discount-rate", oracle_get (example, "rate"), NULL);
  set_terms (plan, example);
  set_configuration (configuration, example);
  for (guint i = 0; i < json_array_get_length (lines); i++)
    add_role (configuration, json_array_get_object_element (lines, i));
  add_fixed (configuration, json_object_get_array_member (example, "fixed"));
  add_benefits (configuration, json_object_get_object_member (example, "benefit"));
  if (oracle_get (run, "perMonth") > 0)
    add_line (configuration, DFP_CASH_KIND_RUN_COST, oracle_get (run, "perMonth"), (int) oracle_get (run, "fromMonth"),
              horizon);
  return plan;
}

/* Example B2: who stays, until when. The others of the first drop are not asked again. */
static const struct
{
  const char *title;
  int heads;
  int start;
  int end;
} second_drop[] = {
  { "Capsule factory lead", 1, 10, 15 },
  { "Product owner / merchandiser", 1, 10, 15 },
  { "Scrum master / calendar", 1, 10, 15 },
  { "Apparel designer", 2, 10, 13 },
  { "3D digital product creator", 1, 10, 13 },
  { "Sourcing & production developer", 1, 10, 15 },
  { "E-commerce developer", 1, 10, 15 },
  { "Content & campaign", 1, 11, 15 },
  { "Fit & quality technician (half-time)", 1, 10, 13 },
  { "CRM/data analyst", 1, 10, 15 },
};

static DfpObject *
find_role (DfpList *roles, const char *title)
{
  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    if (strcmp (dfp_object_get_name (dfp_list_get (roles, i)), title) == 0)
      return dfp_list_get (roles, i);
  g_assert_not_reached ();
}

/* The sales of the first drop once more, six months later. */
static void
repeat_sales (DfpConfiguration *configuration)
{
  DfpList *cash = dfp_configuration_get (configuration)->cash;
  const guint n_lines = dfp_list_get_n_rows (cash);

  for (guint i = 0; i < n_lines; i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (cash, i);

      if (line->kind == DFP_CASH_KIND_BENEFIT)
        g_object_set (add_line (configuration, line->kind, line->amount, line->start_month + 6, line->end_month + 6),
                      "variable-cost", line->variable_cost, NULL);
    }
}

DfpPlan *
oracle_plan_new_second_drop (void)
{
  DfpPlan *plan = oracle_plan_new ("fashion");
  DfpConfiguration *configuration = oracle_plan_get_configuration (plan);
  DfpList *roles = dfp_configuration_get (configuration)->roles;

  g_object_set (plan, "horizon-months", 18, NULL);
  g_object_set (configuration, "months", 15, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (second_drop); i++)
    {
      g_autoptr (DfpObject) role = dfp_object_duplicate (find_role (roles, second_drop[i].title));

      g_object_set (role, "heads", second_drop[i].heads, "start-month", second_drop[i].start, "end-month",
                    second_drop[i].end, "joiners", 0, "external-hires", 0, NULL);
      dfp_list_append (roles, role);
    }
  repeat_sales (configuration);
  add_line (configuration, DFP_CASH_KIND_COST, 6000, 10, 12);
  add_line (configuration, DFP_CASH_KIND_COST, 640000, 12, 12);
  return plan;
}
