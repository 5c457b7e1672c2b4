/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every sheet of every plan can be made, names its columns, and adds up to what analysis found. */
#include <math.h>
#include <string.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "exhibit-subjects.h"
#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/money/dfp-sheets-money.h"
#include "exhibit/team/dfp-sheets-team.h"
#include "model/dfp-squad.h"

#define TOLERANCE 1e-6

static void
check_sheet (const DfpSheet *sheet)
{
  g_assert_cmpuint (dfp_sheet_get_n_columns (sheet), >, 1);
  for (guint column = 0; column < dfp_sheet_get_n_columns (sheet); column++)
    {
      const DfpSheetColumn *head = dfp_sheet_get_column (sheet, column);

      g_assert_nonnull (head->label);
      g_assert_true (head->unit != DFP_UNIT_MONEY || head->decimals == 0);
      for (guint row = 0; row < dfp_sheet_get_n_rows (sheet); row++)
        {
          const DfpCell *cell = dfp_sheet_get_cell (sheet, row, column);

          g_assert_true (cell->kind != DFP_CELL_NUMBER || isfinite (cell->number));
          g_assert_true (cell->kind != DFP_CELL_MONTH || g_str_equal (head->key, "month"));
        }
    }
}

static void
test_all (void)
{
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);
  guint n_sheets = 0;

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_case_create (&cases[c]));

      for (guint i = 0; i < dfp_exhibit_get_n () && subjects->subjects[0].configuration != NULL; i++)
        if (dfp_exhibit_get (i)->sheet.name != NULL)
          {
            const DfpExhibitInput input = { subjects->subjects, MIN (subjects->n_subjects, 5), 0, 0 };
            g_autoptr (DfpSheet) sheet = dfp_exhibit_list (dfp_exhibit_get (i), &input);

            check_sheet (sheet);
            n_sheets++;
          }
    }
  g_assert_cmpuint (n_sheets, >, 12);
}

/* The sum of row @row from column @first on, @n of them. */
static double
sum (const DfpSheet *sheet, guint row, const char *first, guint n)
{
  const guint column = (guint) dfp_sheet_find_column (sheet, first);
  double total = 0;

  for (guint i = column; i < column + n; i++)
    total += dfp_sheet_get_cell (sheet, row, i)->number;
  return total;
}

/* Disciplines, sourcings, and squads with the shared core are three ways to part the same people. */
static void
test_staffing_adds_up (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  g_autoptr (DfpSheet) sheet = dfp_sheet_staffing_new (subjects->subjects, 1);
  const DfpStaffing *staffing = subjects->subjects[0].totals->staffing;
  const char *squad = ((const DfpSquadData *) dfp_list_get_data (subjects->subjects[0].configuration->squads, 0))->name;

  g_assert_cmpint (dfp_sheet_get_n_rows (sheet), ==, subjects->subjects[0].totals->cost->n_months);
  for (int month = 1; month <= staffing->n_months; month++)
    {
      const double heads = staffing->heads[month - 1];

      g_assert_cmpfloat (sum (sheet, month - 1, "heads", 1), ==, heads);
      g_assert_cmpfloat_with_epsilon (sum (sheet, month - 1, dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, 0),
                                           DFP_N_DISCIPLINES),
                                      heads, TOLERANCE);
      g_assert_cmpfloat_with_epsilon (sum (sheet, month - 1, dfp_enum_get_nick (DFP_TYPE_SOURCING, 0), DFP_N_SOURCINGS),
                                      heads, TOLERANCE);
      g_assert_cmpfloat_with_epsilon (sum (sheet, month - 1, squad, staffing->n_squads + 1), heads, TOLERANCE);
    }
}

static void
test_cost_adds_up (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  g_autoptr (DfpSheet) sheet = dfp_sheet_cost_new (subjects->subjects, 1);

  for (guint row = 0; row < dfp_sheet_get_n_rows (sheet); row++)
    g_assert_cmpfloat_with_epsilon (sum (sheet, row, "own-people", DFP_N_COST_KINDS), sum (sheet, row, "total", 1),
                                    TOLERANCE);
}

/* Squads of one name share a column between configurations, two of one name within one do not. */
static void
test_squads (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  const int n_squads = subjects->subjects[0].totals->staffing->n_squads;
  g_autoptr (DfpSheet) alone = dfp_sheet_staffing_new (subjects->subjects, 1), twice = NULL, same = NULL;
  const DfpSubject pair[] = { subjects->subjects[0], subjects->subjects[0] };
  DfpList *squads = dfp_configuration_get (exhibit_subjects_get_configuration (subjects, 0))->squads;

  g_assert_cmpint (n_squads, >=, 2);
  twice = dfp_sheet_staffing_new (pair, 2);
  g_assert_cmpuint (dfp_sheet_get_n_columns (twice), ==, dfp_sheet_get_n_columns (alone));
  g_assert_cmpuint (dfp_sheet_get_n_rows (twice), ==, 2 * dfp_sheet_get_n_rows (alone));
  for (int i = 0; i < n_squads; i++)
    g_object_set (dfp_list_get (squads, i), "name", "Same", NULL);
  exhibit_subjects_refresh (subjects);
  same = dfp_sheet_staffing_new (subjects->subjects, 1);
  g_assert_cmpuint (dfp_sheet_get_n_columns (same), ==, dfp_sheet_get_n_columns (alone));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/all", test_all);
  g_test_add_func ("/sheets/staffing-adds-up", test_staffing_adds_up);
  g_test_add_func ("/sheets/cost-adds-up", test_cost_adds_up);
  g_test_add_func ("/sheets/squads", test_squads);
  return g_test_run ();
}
