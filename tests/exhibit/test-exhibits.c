/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every picture of every plan is drawn; what a picture shows adds up to what analysis found. */
#include <math.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/cost/dfp-cost.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "chart/dfp-chart-sheet.h"
#include "exhibit-subjects.h"
#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/money/dfp-pictures-money.h"
#include "exhibit/team/dfp-pictures-team.h"

#define TOLERANCE 1e-6

static void
draw (const DfpChart *chart, double width, double height, DfpAppearance appearance, gboolean right_to_left)
{
  const DfpChartStyle style = {
    .appearance = appearance, .right_to_left = right_to_left, .background = TRUE, .titles = TRUE
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);

  dfp_chart_draw (chart, cr, width, height, &style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
check_picture (const DfpExhibit *exhibit, const DfpExhibitInput *input)
{
  g_autoptr (DfpChart) chart = dfp_exhibit_draw (exhibit, input);
  g_autoptr (DfpSheet) sheet = dfp_chart_get_sheet (chart);
  const double height =
      exhibit->height > 0 ? exhibit->height : dfp_chart_get_natural_height (chart, exhibit->width, NULL);

  g_assert_nonnull (chart);
  g_assert_nonnull (dfp_chart_get_caption (chart));
  if (dfp_chart_get_empty (chart) == NULL)
    {
      g_assert_cmpfloat (height, >, 0);
      g_assert_cmpuint (strlen (dfp_chart_get_description (chart)), >, 0);
      g_assert_cmpuint (dfp_sheet_get_n_rows (sheet), >, 0);
    }
  draw (chart, 160, 100, input->current % DFP_N_APPEARANCES, input->current % 2 == 1);
}

static void
test_all (void)
{
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_case_create (&cases[c]));
      DfpExhibitInput input = { subjects->subjects, subjects->n_subjects, 0, 0 };

      exhibit_subjects_forecast (subjects, 3, TRUE); /* the others are drawn without */
      for (; input.current < MIN (subjects->n_subjects, 6); input.current++)
        for (guint i = 0; i < dfp_exhibit_get_n (); i++)
          if (dfp_exhibit_get (i)->picture != NULL)
            check_picture (dfp_exhibit_get (i), &input);
    }
}

static void
test_names (void)
{
  for (guint i = 0; i < dfp_exhibit_get_n (); i++)
    {
      const DfpExhibit *exhibit = dfp_exhibit_get (i);

      g_assert_true (dfp_exhibit_find (exhibit->name) == exhibit);
      g_assert_cmpuint (strspn (exhibit->name, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (exhibit->name));
      g_assert_true ((exhibit->picture != NULL) == (exhibit->width > 0));
    }
  g_assert_null (dfp_exhibit_find ("pie"));
  g_assert_nonnull (dfp_exhibit_find_picture ("cash"));
  g_assert_null (dfp_exhibit_find_picture ("squads"));
}

/* Every row is whole, and whatever it names is there. */
static void
test_rows (void)
{
  for (guint i = 0; i < dfp_exhibit_get_n (); i++)
    {
      const DfpExhibit *exhibit = dfp_exhibit_get (i);

      g_test_message ("%s", exhibit->name);
      g_assert_cmpuint (strlen (dfp_exhibit_get_label (exhibit)), >, 0);
      g_assert_true (*exhibit->formula != '\0' && *exhibit->source != '\0');
      g_assert_true (exhibit->measures[0] != NULL || exhibit->inputs[0].label != NULL);
      for (int k = 0; k < DFP_EXHIBIT_NAMES_MAXIMUM && exhibit->measures[k] != NULL; k++)
        g_assert_nonnull (dfp_measure_find (exhibit->measures[k]));
      for (int k = 0; k < DFP_EXHIBIT_NAMES_MAXIMUM && exhibit->headlines[k] != NULL; k++)
        g_assert_true (dfp_headline_exists (exhibit->headlines[k]));
      for (int k = 0; k < DFP_EXHIBIT_INPUTS_MAXIMUM && exhibit->inputs[k].label != NULL; k++)
        g_assert_nonnull (exhibit->inputs[k].target);
    }
}

/* The sum of all numbers in row @row of the data behind @chart. */
static double
sum_row (const DfpChart *chart, int row)
{
  g_autoptr (DfpSheet) sheet = dfp_chart_get_sheet (chart);
  double sum = 0;

  for (guint c = 0; c < dfp_sheet_get_n_columns (sheet); c++)
    {
      const DfpCell *cell = dfp_sheet_get_cell (sheet, row, c);

      sum += cell->kind == DFP_CELL_NUMBER ? cell->number : 0;
    }
  return sum;
}

static void
test_stacks_add_up (void)
{
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_case_create (&cases[c]));
      const DfpSubject *subject = &subjects->subjects[0];

      if (subject->totals == NULL || subject->totals->staffing->peak_heads == 0)
        continue;
      for (int split = DFP_SPLIT_DISCIPLINE; split <= DFP_SPLIT_SQUAD; split++)
        {
          g_autoptr (DfpChart) chart = dfp_picture_staffing_new (subject, split, FALSE);

          for (int i = 0; i < subject->totals->staffing->n_months; i++)
            g_assert_cmpfloat_with_epsilon (sum_row (chart, i), subject->totals->staffing->heads[i], TOLERANCE);
        }
      g_autoptr (DfpChart) cost = dfp_picture_cost (&(DfpExhibitInput){ subject, 1, 0, 0 });

      for (int i = 0; i < subject->totals->cost->n_months; i++)
        g_assert_cmpfloat_with_epsilon (sum_row (cost, i), subject->totals->cost->total[i], 0.01);
    }
}

/* The dearest first, and with few enough risks to show all, what they cost together is the figure of Compare. */
static void
test_risk_costs (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  const DfpExhibitInput input = { subjects->subjects, subjects->n_subjects, 0, 0 };
  const DfpList *risks = subjects->subjects->plan->risks;
  g_autoptr (DfpChart) chart = dfp_exhibit_draw (dfp_exhibit_find ("risk-costs"), &input), none = NULL;
  g_autoptr (DfpSheet) sheet = dfp_chart_get_sheet (chart);
  double sum = 0, before = INFINITY;

  for (guint i = 0; i < dfp_sheet_get_n_rows (sheet); i++)
    {
      const double cost = sum_row (chart, i);

      g_assert_cmpfloat (cost, <=, before);
      sum += before = cost;
    }
  g_assert_cmpfloat_with_epsilon (sum, subjects->subjects->totals->risk_cost, TOLERANCE);
  for (guint i = 0; i < dfp_list_get_n_rows (risks); i++)
    g_object_set (dfp_list_get (risks, i), "cost", 0.0, NULL);
  none = dfp_exhibit_draw (dfp_exhibit_find ("risk-costs"), &input);
  g_assert_nonnull (dfp_chart_get_empty (none));
}

/* A sum that is wrong must be seen: the harness itself is tried. */
static void
test_harness (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  g_autoptr (DfpChart) chart = dfp_picture_staffing_new (&subjects->subjects[0], DFP_SPLIT_DISCIPLINE, FALSE);

  g_assert_cmpfloat (fabs (sum_row (chart, 0) - subjects->subjects[0].totals->staffing->heads[6]), >, 1);
}

static void
test_groups (void)
{
  int counts[DFP_N_GROUPS] = { 0 };

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    counts[dfp_group_from_discipline (d)]++;
  for (int g = 0; g < DFP_N_GROUPS; g++)
    {
      g_assert_cmpint (counts[g], >, 0);
      for (int other = 0; other < g; other++)
        g_assert_cmpint (dfp_group_get_color (g), !=, dfp_group_get_color (other));
    }
}

static void
test_short_names (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *expected;
  } cases[] = {
    { "Hybrid factory", "In-house incubator", "Hybrid" },
    { "Core, lean", "Core, large", "Core, lean" },
    { "All ours", "Partner", "All ours" },
    { "Build, operate, transfer", "Other", "Build" },
    { "The whole of it goes on for so many words", "Other", "The whole of it goes on…" },
    { "", "Other", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DfpConfigurationData first = { .name = cases[i].first }, second = { .name = cases[i].second };
      const DfpSubject subjects[] = { { .configuration = &first }, { .configuration = &second } };
      g_autofree char *name = dfp_subject_get_short_name (subjects, 2, 0);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exhibit/exhibits/names", test_names);
  g_test_add_func ("/exhibit/exhibits/rows", test_rows);
  g_test_add_func ("/exhibit/exhibits/groups", test_groups);
  g_test_add_func ("/exhibit/exhibits/short-names", test_short_names);
  g_test_add_func ("/exhibit/exhibits/stacks-add-up", test_stacks_add_up);
  g_test_add_func ("/exhibit/exhibits/risk-costs", test_risk_costs);
  g_test_add_func ("/exhibit/exhibits/harness", test_harness);
  g_test_add_func ("/exhibit/exhibits/all", test_all);
  return g_test_run ();
}
