/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet says what it was given, from left to right and from top to bottom. */
#include <math.h>

#include "base/dfp-sheet.h"
#include "model/dfp-plan.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"

static const DfpSheetColumn columns[] = {
  { "name", "Name", DFP_UNIT_NONE, 0 },
  { "heads", "People", DFP_UNIT_HEADS, 0 },
  { "cost", "Cost", DFP_UNIT_MONEY, 0 },
  { "share", "Share", DFP_UNIT_SHARE, 1 },
};

static void
assert_cell (const DfpSheet *sheet, guint row, guint column, DfpCellKind kind, const char *words)
{
  g_autofree char *text = dfp_sheet_format_cell (sheet, row, column);

  g_assert_cmpint (dfp_sheet_get_cell (sheet, row, column)->kind, ==, kind);
  g_assert_cmpstr (text, ==, words);
}

static void
test_cells (void)
{
  DfpSheetBuilder *builder = dfp_sheet_builder_new ("EUR");
  g_autoptr (DfpSheet) sheet = NULL;

  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
  dfp_sheet_builder_add_text (builder, "one");
  dfp_sheet_builder_add_number (builder, 3);
  dfp_sheet_builder_add_number (builder, 1234.4);
  dfp_sheet_builder_add_number (builder, 0.125);
  dfp_sheet_builder_add_text (builder, NULL);
  dfp_sheet_builder_add_choice (builder, "few", "Few");
  dfp_sheet_builder_add_number_with_words (builder, 2, "two");
  dfp_sheet_builder_add_number_with_words (builder, INFINITY, "never");
  dfp_sheet_builder_add_boolean (builder, TRUE);
  dfp_sheet_builder_add_number (builder, NAN);
  dfp_sheet_builder_add_number (builder, -INFINITY);
  dfp_sheet_builder_add_number (builder, INFINITY);
  dfp_sheet_builder_add_date (builder, "2027-01-31");
  dfp_sheet_builder_add_month (builder, DFP_MONTH (2027, 1), 7);
  dfp_sheet_builder_add_month (builder, DFP_MONTH (2027, 1), 0);
  dfp_sheet_builder_add_calendar (builder, DFP_MONTH (2028, 2));
  sheet = dfp_sheet_builder_finish (builder);

  g_assert_cmpuint (dfp_sheet_get_n_columns (sheet), ==, 4);
  g_assert_cmpuint (dfp_sheet_get_n_rows (sheet), ==, 4);
  assert_cell (sheet, 0, 0, DFP_CELL_TEXT, "one");
  assert_cell (sheet, 0, 1, DFP_CELL_NUMBER, "3");
  assert_cell (sheet, 0, 2, DFP_CELL_NUMBER, "€1,234");
  assert_cell (sheet, 0, 3, DFP_CELL_NUMBER, "12.5%");
  assert_cell (sheet, 1, 0, DFP_CELL_NOTHING, "–");
  assert_cell (sheet, 1, 1, DFP_CELL_CHOICE, "Few");
  assert_cell (sheet, 1, 2, DFP_CELL_NUMBER, "two");
  assert_cell (sheet, 1, 3, DFP_CELL_NOTHING, "never");
  assert_cell (sheet, 2, 0, DFP_CELL_BOOLEAN, "yes");
  for (guint i = 1; i < 4; i++)
    assert_cell (sheet, 2, i, DFP_CELL_NOTHING, "–");
  assert_cell (sheet, 3, 0, DFP_CELL_DATE, "2027-01-31");
  assert_cell (sheet, 3, 1, DFP_CELL_MONTH, "July 2027");
  assert_cell (sheet, 3, 2, DFP_CELL_NOTHING, "–");
  assert_cell (sheet, 3, 3, DFP_CELL_MONTH, "February 2028");
  g_assert_cmpfloat (dfp_sheet_get_cell (sheet, 3, 1)->number, ==, 7);
  g_assert_true (isnan (dfp_sheet_get_cell (sheet, 3, 3)->number));
}

static void
test_columns (void)
{
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);
  g_autoptr (DfpSheet) sheet = NULL;

  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
  dfp_sheet_builder_add_text (builder, "one");
  dfp_sheet_builder_add_number (builder, 3);
  dfp_sheet_builder_add_number (builder, NAN);
  dfp_sheet_builder_add_choice (builder, "few", "Few");
  dfp_sheet_builder_add_text (builder, "two");
  dfp_sheet_builder_add_number (builder, 4);
  dfp_sheet_builder_add_number (builder, NAN);
  dfp_sheet_builder_add_number (builder, 1);
  sheet = dfp_sheet_builder_finish (builder);

  g_assert_cmpint (dfp_sheet_find_column (sheet, "cost"), ==, 2);
  g_assert_cmpint (dfp_sheet_find_column (sheet, "Cost"), ==, -1);
  g_assert_cmpstr (dfp_sheet_get_column (sheet, 2)->label, ==, "Cost");
  g_assert_false (dfp_sheet_is_numeric (sheet, 0));
  g_assert_true (dfp_sheet_is_numeric (sheet, 1));
  g_assert_false (dfp_sheet_is_numeric (sheet, 2)); /* nothing in it */
  g_assert_true (dfp_sheet_is_numeric (sheet, 3));
}

/* What is left of the caller's text does not matter, and half a row is noticed. */
static void
test_own (void)
{
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);
  char *text = g_strdup ("mine");
  DfpSheet *sheet;

  dfp_sheet_builder_add_column (builder, text, text, DFP_UNIT_NONE, 0);
  dfp_sheet_builder_add_reference (builder, text, "");
  memset (text, 'x', 4);
  g_free (text);
  dfp_sheet_builder_add_reference (builder, "id", "Name");
  sheet = dfp_sheet_builder_finish (builder);
  g_assert_cmpstr (dfp_sheet_get_column (sheet, 0)->key, ==, "mine");
  assert_cell (sheet, 0, 0, DFP_CELL_REFERENCE, "mine");
  assert_cell (sheet, 1, 0, DFP_CELL_REFERENCE, "Name");
  g_assert_cmpstr (dfp_sheet_get_cell (sheet, 1, 0)->key, ==, "id");
  dfp_sheet_free (sheet);

  builder = dfp_sheet_builder_new (NULL);
  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
  dfp_sheet_builder_add_text (builder, "half");
  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*");
  dfp_sheet_free (dfp_sheet_builder_finish (builder));
  g_test_assert_expected_messages ();
}

static void
assert_named (const DfpSheet *sheet, guint row, const char *key, DfpCellKind kind, const char *words)
{
  const int column = dfp_sheet_find_column (sheet, key);

  g_assert_cmpint (column, >=, 0);
  assert_cell (sheet, row, (guint) column, kind, words);
}

/* Every value of the class is a column; references are names, months of the plan months. */
static void
test_list (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  const DfpPlanData *data = dfp_plan_get (plan);
  DfpConfiguration *configuration = dfp_list_add (data->configurations, 0);
  DfpSquad *squad = dfp_list_add (dfp_configuration_get (configuration)->squads, 0);
  DfpRole *role = dfp_list_add (dfp_configuration_get (configuration)->roles, 0);
  guint n_fields;
  g_autoptr (DfpSheet) sheet = NULL, all = NULL;

  dfp_type_get_fields (DFP_TYPE_ROLE, &n_fields);
  g_object_set (configuration, "name", "Hybrid", NULL);
  g_object_set (squad, "name", "Core", NULL);
  g_object_set (role, "title", "Lead", "squad", dfp_object_get_id (DFP_OBJECT (squad)), "start-month", 3, "end-month",
                5, NULL);
  sheet = dfp_sheet_new_of_list (dfp_configuration_get (configuration)->roles, DFP_MONTH (2027, 1), "EUR");
  all = dfp_sheet_new_of_lists (data->configurations, "roles", DFP_MONTH (2027, 1), "EUR");

  g_assert_cmpuint (dfp_sheet_get_n_rows (sheet), ==, 1);
  g_assert_cmpuint (dfp_sheet_get_n_columns (sheet), ==, n_fields + 1);
  assert_named (sheet, 0, "title", DFP_CELL_TEXT, "Lead");
  assert_named (sheet, 0, "squad", DFP_CELL_REFERENCE, "Core");
  assert_named (sheet, 0, "start-month", DFP_CELL_MONTH, "March 2027");
  assert_named (sheet, 0, "end-month", DFP_CELL_MONTH, "May 2027");
  g_assert_cmpuint (dfp_sheet_get_n_columns (all), ==, n_fields + 2);
  assert_named (all, 0, "configurations", DFP_CELL_TEXT, "Hybrid");
  assert_named (all, 0, "title", DFP_CELL_TEXT, "Lead");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/cells", test_cells);
  g_test_add_func ("/sheet/columns", test_columns);
  g_test_add_func ("/sheet/own", test_own);
  g_test_add_func ("/sheet/list", test_list);
  return g_test_run ();
}
