/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns, verdicts and words of the comparison; differences of rows and fields. */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/compare/dfp-difference.h"
#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast.h"
#include "base/dfp-const.h"
#include "model/dfp-objective.h"
#include "model/dfp-role.h"
#include "oracle-plan.h"

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *base;
  DfpConfiguration *other;
} Fixture;

/* The bank, and beside it the same with one more developer, who costs more and delivers more. */
static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpObject) copy = NULL;

  f->plan = oracle_plan_new ("bank");
  f->base = oracle_plan_get_configuration (f->plan);
  g_object_set (f->base, "name", "Hybrid factory", NULL);
  copy = dfp_object_duplicate (DFP_OBJECT (f->base));
  dfp_list_append (dfp_plan_get (f->plan)->configurations, copy);
  f->other = DFP_CONFIGURATION (copy);
  g_object_set (f->other, "name", "One more", NULL);
  g_object_set (dfp_list_get (dfp_configuration_get (f->other)->roles, 10), "heads", 3, "joiners", 3, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->plan);
}

static DfpComparison *
compare (Fixture *f, gboolean with_nothing)
{
  const DfpPlanData *plan = dfp_plan_get (f->plan);
  g_autoptr (DfpDesign) base = dfp_design_new (plan, dfp_configuration_get (f->base), NULL);
  g_autoptr (DfpDesign) other = dfp_design_new (plan, dfp_configuration_get (f->other), NULL);

  return dfp_comparison_new (NULL, (DfpComparisonColumn[]){ { base }, { other } }, 2, 0, with_nothing);
}

static void
test_columns (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpComparison) comparison = compare (f, TRUE);
  guint n_without = 0, n_measures;

  dfp_measure_get_all (&n_measures);
  g_assert_cmpint (comparison->n_columns, ==, 3);
  g_assert_cmpint (comparison->n_rows, ==, n_measures);
  g_assert_cmpstr (dfp_comparison_get_column_name (comparison, 0), ==, "Hybrid factory");
  g_assert_cmpstr (dfp_comparison_get_column_name (comparison, 2), ==, "Do nothing");
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const DfpComparisonRow *row = &comparison->rows[i];

      g_assert_cmpint (row->cells[0].verdict, ==, DFP_VERDICT_SAME);
      g_assert_true (i == 0 || row->measure->group >= comparison->rows[i - 1].measure->group);
      g_assert_true (dfp_comparison_find_row (comparison, row->measure->key) == row);
      n_without += row->differs ? 0 : 1;
    }
  g_assert_cmpint (n_without, ==, comparison->n_without_difference);
  g_assert_null (dfp_comparison_find_row (comparison, "no-such-row"));
}

static void
test_verdicts (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpComparison) comparison = compare (f, FALSE);
  static const struct
  {
    const char *key;
    DfpVerdict verdict;
  } cases[] = {
    { "cost-total", DFP_VERDICT_WORSE },
    { "npv", DFP_VERDICT_WORSE },
    { "effective-capacity", DFP_VERDICT_BETTER },
    { "peak-heads", DFP_VERDICT_NEUTRAL },
    { "first-benefit-month", DFP_VERDICT_SAME },
    { "budget-left", DFP_VERDICT_SAME },
    { "set-up", DFP_VERDICT_SAME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DfpComparisonRow *row = dfp_comparison_find_row (comparison, cases[i].key);

      g_assert_cmpint (row->cells[1].verdict, ==, cases[i].verdict);
      g_assert_cmpint (row->differs, ==, cases[i].verdict != DFP_VERDICT_SAME);
    }
}

static void
test_numbers (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpComparison) comparison = compare (f, TRUE);
  const DfpComparisonRow *cost = dfp_comparison_find_row (comparison, "cost-total");
  const DfpComparisonRow *irr = dfp_comparison_find_row (comparison, "irr");

  /* One more head at 8,500 and its place at 900 for 16 months, and its joining. */
  g_assert_cmpfloat_with_epsilon (cost->cells[1].difference, 16 * (8500 + 900) + 3700, 0.01);
  g_assert_cmpfloat_with_epsilon (cost->cells[1].per_cent, (16 * 9400 + 3700) / 3728620.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (cost->cells[2].difference, -3728620, 0.01);
  g_assert_true (isnan (irr->cells[2].value));
  g_assert_true (isnan (irr->cells[2].difference));
  g_assert_cmpint (irr->cells[2].verdict, ==, DFP_VERDICT_NEUTRAL);
}

static void
check_words (const DfpComparison *comparison, const char *key, guint column, const char *value, const char *difference)
{
  const guint row = (guint) (dfp_comparison_find_row (comparison, key) - comparison->rows);
  g_autofree char *of_value = dfp_comparison_format_value (comparison, row, column);
  g_autofree char *of_difference = dfp_comparison_format_difference (comparison, row, column);

  g_assert_cmpstr (of_value, ==, value);
  g_assert_cmpstr (of_difference, ==, difference);
}

static void
test_words (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpComparison) comparison = NULL;

  g_object_set (f->plan, "start", DFP_MONTH (2027, 1), NULL);
  g_object_set (f->other, "months", 20, "set-up", DFP_SET_UP_INCUBATOR, NULL);
  comparison = compare (f, TRUE);
  check_words (comparison, "cost-total", 0, "€3.73m", "");
  check_words (comparison, "cost-total", 1, "€3.88m", "+€0.15m");
  check_words (comparison, "cost-total", 2, "€0", "−€3.73m");
  check_words (comparison, "last-month", 0, "Jun 2028", "");
  check_words (comparison, "last-month", 1, "Aug 2028", "2 months later");
  check_words (comparison, "payback-month", 0, "Aug 2029", "");
  check_words (comparison, "peak-heads", 1, "25", "+1");
  check_words (comparison, "partner-share", 0, "26%", "");
  check_words (comparison, "irr", 0, "45.2%", "");
  check_words (comparison, "irr", 2, "–", "–");
  check_words (comparison, "set-up", 1, "Incubator", "different");
  check_words (comparison, "set-up", 2, "–", "–");
  check_words (comparison, "first-benefit-month", 1, "Sep 2027", "same");
}

static void
test_no_difference (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (DfpObject) copy = dfp_object_duplicate (DFP_OBJECT (f->base));

  found = dfp_difference_list (DFP_OBJECT (f->base), copy);
  g_assert_cmpint (found->len, ==, 0);
}

static void
check_difference (GPtrArray *found, DfpDifferenceKind kind, const char *path, const char *words)
{
  for (guint i = 0; i < found->len; i++)
    {
      const DfpDifference *difference = g_ptr_array_index (found, i);
      g_autofree char *described = dfp_difference_describe (difference);

      if (difference->kind != kind || strcmp (difference->path, path) != 0)
        continue;
      g_assert_cmpstr (described, ==, words);
      return;
    }
  g_error ("%s is not among the %u differences", path, found->len);
}

static void
test_differences (Fixture *f, gconstpointer data)
{
  DfpList *roles = dfp_configuration_get (f->other)->roles;
  const char *first = dfp_object_get_id (dfp_list_get (roles, 0)),
             *changed = dfp_object_get_id (dfp_list_get (roles, 10));
  g_autofree char *heads = g_strconcat ("roles.", changed, ".heads", NULL);
  g_autofree char *sourcing = g_strconcat ("roles.", changed, ".sourcing", NULL);
  g_autofree char *removed = g_strconcat ("roles.", first, NULL);
  g_autofree char *added = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_object_set (dfp_list_get (roles, 10), "sourcing", DFP_SOURCING_AGENCY, NULL);
  dfp_list_remove (roles, 0);
  g_object_set (dfp_list_add (roles, 5), "title", "Newcomer", NULL);
  added = g_strconcat ("roles.", dfp_object_get_id (dfp_list_get (roles, 5)), NULL);
  found = dfp_difference_list (DFP_OBJECT (f->base), DFP_OBJECT (f->other));
  g_assert_cmpint (found->len, ==, 6);
  check_difference (found, DFP_DIFFERENCE_CHANGED, "name", "Name: Hybrid factory → One more");
  check_difference (found, DFP_DIFFERENCE_CHANGED, heads, "Developer core, Heads: 2 → 3");
  check_difference (found, DFP_DIFFERENCE_CHANGED, sourcing, "Developer core, Sourcing: Seconded → Agency");
  check_difference (found, DFP_DIFFERENCE_REMOVED, removed, "Factory lead: removed");
  check_difference (found, DFP_DIFFERENCE_ADDED, added, "Newcomer: added");
}

static void
check_parts (const DfpDifference *difference, const char *subject, const char *place, const char *before,
             const char *after)
{
  g_autofree char *of_subject = dfp_difference_describe_subject (difference);
  g_autofree char *of_place = dfp_difference_describe_place (difference);
  g_autofree char *was = dfp_difference_describe_before (difference);
  g_autofree char *is = dfp_difference_describe_after (difference);

  g_assert_cmpstr (of_subject, ==, subject);
  g_assert_cmpstr (of_place, ==, place);
  g_assert_cmpstr (was, ==, before);
  g_assert_cmpstr (is, ==, after);
}

/* In a table a difference stands in columns. */
static void
test_parts (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpObject) copy = dfp_object_copy (DFP_OBJECT (f->plan));
  DfpConfiguration *configuration = dfp_list_get (dfp_object_get_list (copy, "configurations"), 0);
  DfpList *roles = dfp_object_get_list (DFP_OBJECT (configuration), "roles");
  g_autoptr (GPtrArray) found = NULL;

  g_object_set (copy, "title", "", NULL);
  g_object_set (dfp_list_get (roles, 10), "heads", 4, NULL);
  dfp_list_remove (roles, 0);
  found = dfp_difference_list (DFP_OBJECT (f->plan), copy);
  g_assert_cmpint (found->len, ==, 3);
  check_parts (found->pdata[0], "Title", "", dfp_plan_get (f->plan)->title, "–");
  check_parts (found->pdata[1], "Developer core, Heads", "Roles, Hybrid factory", "2", "4");
  check_parts (found->pdata[2], "Factory lead", "Roles, Hybrid factory", "was there", "removed");
}

/* However far one row is moved, only that one is named. */
static void
test_moved (Fixture *f, gconstpointer data)
{
  static const guint moves[][2] = { { 0, 1 }, { 0, 18 }, { 18, 0 }, { 7, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (DfpObject) copy = dfp_object_copy (DFP_OBJECT (f->base));
      g_autoptr (GPtrArray) found = NULL;
      DfpList *roles = dfp_object_get_list (copy, "roles");

      dfp_list_move (roles, moves[i][0], moves[i][1]);
      found = dfp_difference_list (DFP_OBJECT (f->base), copy);
      g_assert_cmpint (found->len, ==, 1);
      g_assert_cmpint (((DfpDifference *) found->pdata[0])->kind, ==, DFP_DIFFERENCE_MOVED);
      /* Neighbours that change places: either of them. */
      if (i > 0)
        g_assert_true (((DfpDifference *) found->pdata[0])->row == dfp_list_get (roles, moves[i][1]));
    }
}

/* Every row says how it comes about, who says so and where it is entered. */
static void
test_explained (void)
{
  guint n;
  const DfpMeasure *measures = dfp_measure_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", measures[i].key);
      g_assert_true (measures[i].formula != NULL && strlen (measures[i].formula) > 10);
      g_assert_true (measures[i].source != NULL && strlen (measures[i].source) > 10);
      g_assert_true (measures[i].target != NULL && *measures[i].target != '\0');
      g_assert_cmpstr (dfp_measure_get_formula (&measures[i]), !=, dfp_measure_get_label (&measures[i]));
    }
}

/* The bank and its copy with one more developer, from the same futures. */
static void
play (Fixture *f, DfpComparisonColumn *columns)
{
  DfpConfiguration *const configurations[] = { f->base, f->other };
  const DfpForecastOptions options = { .n_trials = 2000 };

  for (guint i = 0; i < 2; i++)
    {
      const DfpConfigurationData *data = dfp_configuration_get (configurations[i]);
      g_autoptr (DfpForecastModel) model = NULL;

      columns[i].design = dfp_design_new (dfp_plan_get (f->plan), data, NULL);
      model = dfp_forecast_model_new (dfp_plan_get (f->plan), data, columns[i].design->totals);
      columns[i].forecast = dfp_forecast_new (model, &options, NULL, NULL);
    }
}

static void
clear_columns (DfpComparisonColumn *columns)
{
  for (guint i = 0; i < 2; i++)
    {
      dfp_result_unref (columns[i].design);
      dfp_forecast_unref (columns[i].forecast);
    }
}

static void
assert_cell (const DfpComparison *comparison, const char *key, guint column, double value, DfpVerdict verdict)
{
  const DfpComparisonRow *row = dfp_comparison_find_row (comparison, key);

  g_assert_nonnull (row);
  g_assert_cmpfloat (row->cells[column].value, ==, value);
  g_assert_cmpint (row->cells[column].verdict, ==, verdict);
}

static void
test_chances (Fixture *f, gconstpointer data)
{
  DfpComparisonColumn columns[2];
  g_autoptr (DfpComparison) comparison = NULL;
  const DfpList *objectives = dfp_plan_get (f->plan)->objectives;
  struct _DfpForecast *base, *other;

  play (f, columns);
  base = dfp_drop_const (columns[0].forecast);
  other = dfp_drop_const (columns[1].forecast);
  base->all = 0.6;
  base->all_error = other->all_error = 0.01;
  other->all = 0.62; /* not more than two errors of the difference: 2 × 0.0141 */
  base->in_budget = 0.5;
  other->in_budget = 0.9;
  comparison = dfp_comparison_new (dfp_plan_get (f->plan), columns, 2, 0, TRUE);

  assert_cell (comparison, "chance-all", 1, 0.62, DFP_VERDICT_NEUTRAL);
  assert_cell (comparison, "chance-all", 2, 0, DFP_VERDICT_WORSE);
  check_words (comparison, "chance-all", 1, "62%", "+2 points");
  assert_cell (comparison, "in-budget", 1, 0.9, DFP_VERDICT_BETTER);
  assert_cell (comparison, "finish-80", 0, base->finish.p80, DFP_VERDICT_SAME);
  g_assert_cmpfloat (dfp_comparison_find_row (comparison, "finish-95")->cells[1].value, ==, other->finish.p95);
  g_assert_true (isnan (dfp_comparison_find_row (comparison, "finish-80")->cells[2].value));
  g_assert_cmpint (comparison->n_objectives, ==, dfp_list_get_n_rows (objectives));
  for (guint i = 0; i < comparison->n_objectives; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (objectives, i);
      g_autofree char *key = g_strdup_printf ("chance-of-%s", objective->id);
      const DfpComparisonRow *row = dfp_comparison_find_row (comparison, key);

      g_assert_cmpstr (dfp_measure_get_label (row->measure), ==, objective->name);
      g_assert_cmpfloat (row->cells[1].value, ==, other->objectives[i].probability);
      g_assert_true (row == dfp_comparison_find_row (comparison, "chance-all") + 1 + i);
    }
  clear_columns (columns);
}

/* Beyond two errors it is a difference; what never ends is said, and is worse than any month. */
static void
test_never (Fixture *f, gconstpointer data)
{
  DfpComparisonColumn columns[2];
  g_autoptr (DfpComparison) comparison = NULL;
  struct _DfpForecast *base, *other;

  play (f, columns);
  base = dfp_drop_const (columns[0].forecast);
  other = dfp_drop_const (columns[1].forecast);
  base->all = 0.6;
  other->all = 0.63;
  base->all_error = other->all_error = 0.01;
  for (guint i = 0; i < other->finish.n; i++)
    other->finish.sorted[i] = other->cost.sorted[i] = INFINITY;
  base->finish.never = 0;
  other->finish.never = 1;
  comparison = dfp_comparison_new (NULL, columns, 2, 0, TRUE);

  assert_cell (comparison, "chance-all", 1, 0.63, DFP_VERDICT_BETTER);
  assert_cell (comparison, "finish-80", 1, INFINITY, DFP_VERDICT_WORSE);
  check_words (comparison, "finish-80", 1, "never", "–");
  check_words (comparison, "never-share", 1, ">99%", "+100 points");
  check_words (comparison, "never-share", 0, "<1%", "");
  check_words (comparison, "chance-all", 2, "0%", "−60 points"); /* nothing is played to know that */
  check_words (comparison, "cost-80", 1, "no end", "–");
  g_assert_cmpint (comparison->n_objectives, ==, 0);
  clear_columns (columns);
}

int
main (int argc, char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/comparison/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/comparison/verdicts", Fixture, NULL, set_up, test_verdicts, tear_down);
  g_test_add ("/comparison/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/comparison/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/comparison/chances", Fixture, NULL, set_up, test_chances, tear_down);
  g_test_add ("/comparison/never", Fixture, NULL, set_up, test_never, tear_down);
  g_test_add ("/difference/none", Fixture, NULL, set_up, test_no_difference, tear_down);
  g_test_add ("/difference/rows-and-fields", Fixture, NULL, set_up, test_differences, tear_down);
  g_test_add ("/difference/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/difference/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add_func ("/comparison/explained", test_explained);
  return g_test_run ();
}
