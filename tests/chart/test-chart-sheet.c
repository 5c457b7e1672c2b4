/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet behind each picture. */
#include "tests/chart/samples.h"

#include "chart/dfp-chart-sheet.h"

#include <math.h>

static void
assert_text (const DfpSheet *sheet, guint row, guint column, const char *expected)
{
  g_autofree char *text = dfp_sheet_format_cell (sheet, row, column);

  g_assert_cmpstr (text, ==, expected);
}

static DfpSheet *
create_sheet (const char *name)
{
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    if (g_str_equal (sample->name, name))
      {
        g_autoptr (DfpChart) chart = sample->create ();

        return dfp_chart_get_sheet (chart);
      }
  g_assert_not_reached ();
}

/* Every picture has a sheet whose cells are all there. */
static void
test_all (void)
{
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    {
      g_autoptr (DfpChart) chart = sample->create ();
      g_autoptr (DfpSheet) sheet = dfp_chart_get_sheet (chart);
      const guint n_rows = dfp_sheet_get_n_rows (sheet), n_columns = dfp_sheet_get_n_columns (sheet);

      g_assert_cmpuint (n_columns, >=, 1);
      for (guint column = 0; column < n_columns; column++)
        g_assert_nonnull (dfp_sheet_get_column (sheet, column)->label);
      for (guint row = 0; row < n_rows; row++)
        for (guint column = 0; column < n_columns; column++)
          {
            const DfpCell *cell = dfp_sheet_get_cell (sheet, row, column);
            g_autofree char *text = dfp_sheet_format_cell (sheet, row, column);

            g_assert_cmpstr (text, !=, "");
            g_assert_true (isfinite (cell->number) == (cell->kind == DFP_CELL_NUMBER));
          }
    }
}

static void
test_plot (void)
{
  g_autoptr (DfpSheet) staffing = create_sheet ("staffing");
  g_autoptr (DfpSheet) cash = create_sheet ("cash");
  g_autoptr (DfpSheet) overlay = create_sheet ("overlay");
  g_autoptr (DfpSheet) distribution = create_sheet ("cost-distribution");

  g_assert_cmpuint (dfp_sheet_get_n_rows (distribution), ==, 10);
  g_assert_cmpstr (dfp_sheet_get_column (distribution, 0)->label, ==, "Value");
  g_assert_cmpfloat (dfp_sheet_get_cell (distribution, 9, 1)->number, ==, 0.01);
  g_assert_cmpuint (dfp_sheet_get_n_rows (staffing), ==, 18);
  g_assert_cmpuint (dfp_sheet_get_n_columns (staffing), ==, 7);
  assert_text (staffing, 6, 0, "July 2027");
  assert_text (staffing, 6, 1, "11");
  g_assert_cmpuint (dfp_sheet_get_n_rows (cash), ==, 49); /* the start and 48 months */
  assert_text (cash, 15, 0, "March 2028");
  assert_text (cash, 15, 1, "−€2.71m");
  g_assert_cmpfloat (dfp_sheet_get_cell (cash, 15, 1)->number, ==, -2707403);
  assert_text (overlay, 19, 1, "–"); /* the base has ended */
  g_assert_cmpint (dfp_sheet_get_cell (overlay, 19, 1)->kind, ==, DFP_CELL_NOTHING);
}

static void
test_rows (void)
{
  g_autoptr (DfpSheet) dumbbells = create_sheet ("dumbbells");
  g_autoptr (DfpSheet) gantt = create_sheet ("gantt");
  g_autoptr (DfpSheet) map = create_sheet ("power-map");

  g_assert_cmpstr (dfp_sheet_get_column (dumbbells, 2)->label, ==, "In-house incubator");
  assert_text (dumbbells, 0, 1, "66%");
  assert_text (gantt, 3, 0, "Developer, core");
  assert_text (gantt, 3, 1, "March 2027");
  assert_text (gantt, 3, 2, "June 2028");
  assert_text (gantt, 6, 2, "December 2027");
  assert_text (map, 2, 0, "Chief Risk Officer");
  assert_text (map, 2, 3, "−1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-sheet/all", test_all);
  g_test_add_func ("/chart-sheet/plot", test_plot);
  g_test_add_func ("/chart-sheet/rows", test_rows);
  return g_test_run ();
}
