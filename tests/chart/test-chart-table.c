/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table behind each picture. */
#include "tests/chart/samples.h"

#include "chart/dfp-chart-table.h"

#include <math.h>

static DfpChartTable *
create_table (const char *name)
{
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    if (g_str_equal (sample->name, name))
      {
        g_autoptr (DfpChart) chart = sample->create ();

        return dfp_chart_get_table (chart);
      }
  g_assert_not_reached ();
}

/* Every picture has a table whose cells are all there. */
static void
test_all (void)
{
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    {
      g_autoptr (DfpChart) chart = sample->create ();
      g_autoptr (DfpChartTable) table = dfp_chart_get_table (chart);
      int n_rows = dfp_chart_table_get_n_rows (table), n_columns = dfp_chart_table_get_n_columns (table);

      g_assert_cmpint (n_columns, >=, 1);
      for (int column = 0; column < n_columns; column++)
        g_assert_nonnull (dfp_chart_table_get_title (table, column));
      for (int row = 0; row < n_rows; row++)
        for (int column = 0; column < n_columns; column++)
          {
            double number;

            g_assert_cmpstr (dfp_chart_table_get_text (table, row, column), !=, "");
            if (dfp_chart_table_get_number (table, row, column, &number))
              g_assert_true (isfinite (number));
          }
    }
}

static void
test_plot (void)
{
  g_autoptr (DfpChartTable) staffing = create_table ("staffing");
  g_autoptr (DfpChartTable) cash = create_table ("cash");
  g_autoptr (DfpChartTable) overlay = create_table ("overlay");
  g_autoptr (DfpChartTable) distribution = create_table ("cost-distribution");
  double number;

  g_assert_cmpint (dfp_chart_table_get_n_rows (distribution), ==, 10);
  g_assert_cmpstr (dfp_chart_table_get_title (distribution, 0), ==, "Value");
  g_assert_true (dfp_chart_table_get_number (distribution, 9, 1, &number));
  g_assert_cmpfloat (number, ==, 0.01);
  g_assert_cmpint (dfp_chart_table_get_n_rows (staffing), ==, 18);
  g_assert_cmpint (dfp_chart_table_get_n_columns (staffing), ==, 7);
  g_assert_cmpstr (dfp_chart_table_get_text (staffing, 6, 0), ==, "July 2027");
  g_assert_cmpstr (dfp_chart_table_get_text (staffing, 6, 1), ==, "11");
  g_assert_cmpint (dfp_chart_table_get_n_rows (cash), ==, 49); /* the start and 48 months */
  g_assert_cmpstr (dfp_chart_table_get_text (cash, 15, 0), ==, "March 2028");
  g_assert_cmpstr (dfp_chart_table_get_text (cash, 15, 1), ==, "−€2.71m");
  g_assert_true (dfp_chart_table_get_number (cash, 15, 1, &number));
  g_assert_cmpfloat (number, ==, -2707403);
  g_assert_cmpstr (dfp_chart_table_get_text (overlay, 19, 1), ==, "–"); /* the base has ended */
  g_assert_false (dfp_chart_table_get_number (overlay, 19, 1, &number));
}

static void
test_rows (void)
{
  g_autoptr (DfpChartTable) dumbbells = create_table ("dumbbells");
  g_autoptr (DfpChartTable) gantt = create_table ("gantt");
  g_autoptr (DfpChartTable) map = create_table ("power-map");

  g_assert_cmpstr (dfp_chart_table_get_title (dumbbells, 2), ==, "In-house incubator");
  g_assert_cmpstr (dfp_chart_table_get_text (dumbbells, 0, 1), ==, "66%");
  g_assert_cmpstr (dfp_chart_table_get_text (gantt, 3, 0), ==, "Developer, core");
  g_assert_cmpstr (dfp_chart_table_get_text (gantt, 3, 1), ==, "March 2027");
  g_assert_cmpstr (dfp_chart_table_get_text (gantt, 3, 2), ==, "June 2028");
  g_assert_cmpstr (dfp_chart_table_get_text (gantt, 6, 2), ==, "December 2027");
  g_assert_cmpstr (dfp_chart_table_get_text (map, 2, 0), ==, "Chief Risk Officer");
  g_assert_cmpstr (dfp_chart_table_get_text (map, 2, 3), ==, "−1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/all", test_all);
  g_test_add_func ("/table/plot", test_plot);
  g_test_add_func ("/table/rows", test_rows);
  return g_test_run ();
}
