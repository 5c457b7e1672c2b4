/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The health check over the templates: the numbers and lights of doc/model.md §15.4 cell
 * by cell, that no first configuration is red, that every fix makes its finding better, and
 * what empty and very large plans say. */
#include <math.h>
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-check.h"
#include "analysis/health/dfp-health.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-const.h"
#include "model/dfp-edit.h"
#include "random-plan.h"
#include "store/dfp-templates.h"

#define N_COLUMNS 9
#define MANY_ROWS 10000
#define MANY_SECONDS 5 /* far more than it takes; a quadratic walk takes longer */

static const struct
{
  const char *key;
  double unit; /* that the table shows: 0.01 for per cent */
} columns[N_COLUMNS] = {
  { "squad-size", 0.1 },     { "product-owners", 0.01 }, { "coaches", 0.1 },
  { "scrum-masters", 0.01 }, { "testers", 0.1 },         { "lean-share", 0.01 },
  { "partner-share", 0.01 }, { "newcomers", 0.01 },      { "dedication", 0.01 },
};

static const struct
{
  const char *id;
  int squads;
  double values[N_COLUMNS];
  const char *amber; /* the columns marked so */
} table[] = {
  { "retail-bank-mvp", 2, { 9, 1, 2, 1, 5, 0.28, 0.26, 0.09, 1 }, "" },
  { "fashion-capsule", 1, { 11, 1, 2, 1, 4, 0.35, 0.23, 0, 0.94 }, "squad-size lean-share" },
  { "insurer-claims-incubator", 2, { 7, 0.5, 2, 2, 6, 0.31, 0.19, 0.18, 0.96 }, "product-owners lean-share" },
  { "manufacturing-ai-iot", 2, { 7.5, 1, 2, 2, 8, 0.37, 0.21, 0.06, 0.97 }, "testers lean-share" },
  { "telecom-venture", 3, { 9.3, 1, 3, 1.5, 6.5, 0.22, 0.16, 0.18, 0.98 }, "testers" },
  { "public-service", 2, { 6.5, 0.5, 4, 2, 3, 0.25, 0.23, 0.07, 0.95 }, "product-owners coaches" },
  { "pharma-capability", 2, { 10, 1.5, 1, 1, 10, 0.36, 0, 0.18, 0.99 }, "testers lean-share" },
  { "logistics-scaling", 5, { 8.8, 1, 5, 1.25, 5.5, 0.29, 0.44, 0.41, 0.99 }, "coaches partner-share newcomers" },
};

static DfpPlan *
load (const char *id)
{
  g_autoptr (GError) error = NULL;
  DfpPlan *plan = dfp_templates_load (id, &error);

  g_assert_no_error (error);
  return plan;
}

static DfpDesign *
judge (DfpPlan *plan, guint position)
{
  const DfpPlanData *data = dfp_plan_get (plan);

  return dfp_design_new (data, dfp_list_get_data (data->configurations, position), NULL);
}

static gboolean
is_marked (const char *marked, const char *key)
{
  g_auto (GStrv) words = g_strsplit (marked, " ", -1);

  return g_strv_contains ((const char *const *) words, key);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (DfpPlan) plan = load (table[i].id);
      g_autoptr (DfpDesign) design = judge (plan, 0);

      g_assert_cmpint (design->totals->staffing->n_squads, ==, table[i].squads);
      for (guint j = 0; j < N_COLUMNS; j++)
        {
          const DfpFinding *finding = dfp_health_find (design->health, columns[j].key);

          g_test_message ("%s, %s: %g", table[i].id, columns[j].key, finding->value);
          g_assert_cmpfloat_with_epsilon (finding->value, table[i].values[j], columns[j].unit / 2 + 1e-9);
          g_assert_cmpstr (dfp_light_get_nick (finding->light), ==,
                           is_marked (table[i].amber, columns[j].key) ? "amber" : "green");
        }
      g_assert_cmpuint (design->health->n_lights[DFP_LIGHT_RED], ==, 0);
    }
}

/* --- properties of every finding --- */

static void
check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_false (g_regex_match_simple ("\\b-?(nan|inf)\\b|\\(null\\)", text, 0, 0));
}

static void
check_gauge (const DfpGauge *gauge)
{
  if (gauge->kind == DFP_GAUGE_BAR)
    {
      g_assert_true (isfinite (gauge->value) && gauge->full > 0);
      g_assert_cmpfloat (gauge->limit, <=, gauge->full + 1e-9);
      check_text (gauge->value_text);
      check_text (gauge->limit_text);
    }
  for (int i = 0; i < gauge->n_parts; i++)
    check_text (gauge->parts[i].label);
}

static void
check_finding (const DfpFinding *finding)
{
  check_text (finding->title);
  check_text (finding->detail);
  g_assert_cmpint (*finding->title, !=, '\0');
  g_assert_cmpint (*finding->target, !=, '\0');
  g_assert_false (g_str_has_suffix (finding->title, "."));
  g_assert_true (*finding->detail == '\0' || g_str_has_suffix (finding->detail, "."));
  g_assert_false (isinf (finding->value));
  if (finding->fix != NULL)
    g_assert_cmpstr (finding->fix_label, !=, NULL);
  check_gauge (&finding->gauge);
}

static void
check_health (const DfpHealth *health)
{
  guint n[DFP_N_LIGHTS] = { 0 };

  for (guint i = 0; i < health->n_findings; i++)
    {
      check_finding (&health->findings[i]);
      n[health->findings[i].light]++;
      if (i > 0)
        g_assert_cmpint (health->findings[i - 1].light, <=, health->findings[i].light);
    }
  g_assert_cmpmem (n, sizeof n, health->n_lights, sizeof n);
  if (n[DFP_LIGHT_RED] + n[DFP_LIGHT_AMBER] > 0)
    g_assert_true (dfp_health_get_worst (health) == &health->findings[0]);
  else
    g_assert_null (dfp_health_get_worst (health));
}

static void
test_findings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (DfpPlan) plan = load (table[i].id);

      for (guint j = 0; j < dfp_list_get_n_rows (dfp_plan_get (plan)->configurations); j++)
        {
          g_autoptr (DfpDesign) design = judge (plan, j);

          check_health (design->health);
          g_assert_cmpuint (design->health->n_findings, >=, 28);
        }
    }
}

static void
test_texts (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < dfp_health_get_n_checks (); i++)
    {
      const DfpCheck *check = dfp_health_get_check (i);

      g_test_message ("%s", check->key);
      g_assert_true (g_hash_table_add (keys, dfp_drop_const (check->key)));
      g_assert_true (g_str_has_suffix (dfp_check_get_question (check), "?") || check->group == DFP_CHECK_FIT);
      g_assert_cmpint (*dfp_check_get_principle (check), !=, '\0');
      g_assert_cmpint (*dfp_check_get_measure (check), !=, '\0');
      g_assert_nonnull (strstr (dfp_check_get_thresholds (check), "reen"));
      g_assert_cmpint (*dfp_check_get_source (check), !=, '\0');
    }
}

/* --- fixes --- */

/* How far from its limit the finding is; parts that are missing. */
static double
measure_distance (const DfpFinding *finding)
{
  int missing = 0;

  if (finding->gauge.kind == DFP_GAUGE_BAR)
    return fabs (finding->gauge.value - finding->gauge.limit);
  for (int i = 0; i < finding->gauge.n_parts; i++)
    missing += finding->gauge.parts[i].there ? 0 : 1;
  return missing;
}

/* On a copy: the configuration with what finding @key offers. */
static void
check_fix (DfpPlan *plan, guint position, const DfpFinding *finding)
{
  g_autoptr (DfpPlan) copy = DFP_PLAN (dfp_object_copy (DFP_OBJECT (plan)));
  g_autoptr (DfpDesign) after = NULL;
  const DfpFinding *then;

  g_test_message ("%s: %s", finding->title, finding->fix_label);
  g_assert_true (dfp_edits_apply (finding->fix, copy, dfp_list_get (dfp_plan_get (copy)->configurations, position)));
  after = judge (copy, position);
  then = dfp_health_find (after->health, finding->check->key);
  if (then == NULL || then->light > finding->light)
    return;
  g_assert_cmpint (then->light, ==, finding->light);
  g_assert_cmpfloat (measure_distance (then), <, measure_distance (finding));
}

static void
test_fixes (void)
{
  guint n_fixes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (DfpPlan) plan = load (table[i].id);

      for (guint j = 0; j < dfp_list_get_n_rows (dfp_plan_get (plan)->configurations); j++)
        {
          g_autoptr (DfpDesign) design = judge (plan, j);

          for (guint k = 0; k < design->health->n_findings; k++)
            if (design->health->findings[k].fix != NULL)
              {
                check_fix (plan, j, &design->health->findings[k]);
                n_fixes++;
              }
        }
    }
  g_assert_cmpuint (n_fixes, >, 20);
}

/* --- empty and large --- */

static void
test_empty (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpList *configurations = dfp_plan_get (plan)->configurations;
  g_autoptr (DfpDesign) design = NULL;
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  const DfpFinding *finding;

  if (dfp_list_get_n_rows (configurations) == 0)
    dfp_list_add (configurations, 0);
  design = judge (plan, 0);
  check_health (design->health);
  finding = dfp_health_find (design->health, "peak-heads");
  g_assert_cmpstr (finding->title, ==, "Nobody is planned yet");
  g_assert_cmpint (finding->light, ==, DFP_LIGHT_RED);
  for (guint i = 0; i < design->health->n_findings; i++)
    {
      const DfpFinding *found = &design->health->findings[i];

      if (found->check->group == DFP_CHECK_TEAM)
        g_assert_cmpint (found->light, <=, DFP_LIGHT_AMBER);
      if (found->light < DFP_LIGHT_GREEN && g_str_has_suffix (found->title, "?"))
        g_error ("%s only asks: %s", found->check->key, found->title);
      if (!g_hash_table_add (titles, found->title))
        g_error ("“%s” is said twice", found->title);
    }
}

/* People without time, roles of nobody, roles that end before they begin. */
static void
test_odd (void)
{
  static const struct
  {
    int heads, start, end;
    double allocation;
  } odd[] = { { 5, 1, 12, 0 }, { 0, 1, 12, 1 }, { 5, 9, 3, 1 }, { 500, 600, 600, 1 }, { 1, 1, 600, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (DfpPlan) plan = dfp_plan_new ();
      DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
      g_autoptr (DfpDesign) design = NULL;

      dfp_list_add (dfp_configuration_get (configuration)->squads, 0);
      g_object_set (dfp_list_add (dfp_configuration_get (configuration)->roles, 0), "heads", odd[i].heads,
                    "start-month", odd[i].start, "end-month", odd[i].end, "allocation", odd[i].allocation, NULL);
      design = judge (plan, 0);
      check_health (design->health);
    }
}

static void
test_many (void)
{
  g_autoptr (DfpPlan) configurations = random_plan_new (1, 64, 20, 36);
  g_autoptr (DfpPlan) rows = random_plan_new (1, 1, MANY_ROWS, 36);
  g_autoptr (DfpDesign) large = NULL;
  g_autoptr (GTimer) timer = NULL;

  for (guint i = 0; i < 64; i++)
    {
      g_autoptr (DfpDesign) design = judge (configurations, i);

      check_health (design->health);
    }
  timer = g_timer_new ();
  large = judge (rows, 0);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, MANY_SECONDS);
  check_health (large->health);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/health/templates/table", test_table);
  g_test_add_func ("/health/templates/findings", test_findings);
  g_test_add_func ("/health/templates/fixes", test_fixes);
  g_test_add_func ("/health/texts", test_texts);
  g_test_add_func ("/health/empty", test_empty);
  g_test_add_func ("/health/odd", test_odd);
  g_test_add_func ("/health/many", test_many);
  return g_test_run ();
}
