/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Team page: bars write what they show, and a month lies under itself from chart to table. */

#include "analysis/design/dfp-design.h"
#include "analysis/storms/dfp-fragility.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/table/dfp-table-private.h"
#include "gui/table/dfp-table-row.h"
#include "gui/team/dfp-fragile-list.h"
#include "gui/team/dfp-month-bar.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "model/dfp-squad.h"
#include "tests/gui/gui-fixture.h"

static DfpList *
get_roles (GuiFixture *f)
{
  return dfp_configuration_get (f->configuration)->roles;
}

static DfpRole *
add_role (GuiFixture *f, const char *title, DfpSourcing sourcing, int heads, int start, int end)
{
  DfpRole *role = dfp_list_add (get_roles (f), dfp_list_get_n_rows (get_roles (f)));

  g_object_set (role, "title", title, "sourcing", sourcing, "heads", heads, "rate", 7000.0, "start-month", start,
                "end-month", end, NULL);
  return role;
}

static void
set_up (GuiFixture *f, gconstpointer data)
{
  gui_fixture_add_plan (f);
  g_object_set (f->configuration, "months", 18, "partner-overhead", 0.08, NULL);
  add_role (f, "Developer, core", DFP_SOURCING_IN_HOUSE, 9, 1, 18);
  add_role (f, "Developer, flex", DFP_SOURCING_NEARSHORE, 2, 7, 15);
}

static DfpRole *
get_role (GuiFixture *f, guint position)
{
  return dfp_list_get (get_roles (f), position);
}

static void
test_moves (GuiFixture *f, gconstpointer data)
{
  static const struct
  {
    void (*function) (DfpRole *role, int by);
    int by;
    int start;
    int end;
    int heads;
  } cases[] = {
    { dfp_month_bar_move, 2, 9, 17, 2 },           { dfp_month_bar_move, -6, 1, 9, 2 },
    { dfp_month_bar_move, -99, 1, 9, 2 },          { dfp_month_bar_move, 9999, 592, 600, 2 },
    { dfp_month_bar_move_start, 3, 10, 15, 2 },    { dfp_month_bar_move_start, 99, 15, 15, 2 },
    { dfp_month_bar_move_start, -99, 1, 15, 2 },   { dfp_month_bar_move_end, -3, 7, 12, 2 },
    { dfp_month_bar_move_end, -99, 7, 7, 2 },      { dfp_month_bar_move_end, 9999, 7, 600, 2 },
    { dfp_month_bar_add_heads, 3, 7, 15, 5 },      { dfp_month_bar_add_heads, -99, 7, 15, 0 },
    { dfp_month_bar_add_heads, 9999, 7, 15, 500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DfpRole *role = get_role (f, 1);

      g_object_set (role, "start-month", 7, "end-month", 15, "heads", 2, NULL);
      cases[i].function (role, cases[i].by);
      g_assert_cmpint (dfp_role_get (role)->start_month, ==, cases[i].start);
      g_assert_cmpint (dfp_role_get (role)->end_month, ==, cases[i].end);
      g_assert_cmpint (dfp_role_get (role)->heads, ==, cases[i].heads);
    }
}

static void
test_words (GuiFixture *f, gconstpointer data)
{
  g_autofree char *own = dfp_month_bar_describe (get_role (f, 0)), *partner = dfp_month_bar_describe (get_role (f, 1));

  g_assert_cmpstr (own, ==, "January 2027 to June 2028 · 9 people · €1,134,000");
  g_assert_cmpstr (partner, ==, "July 2027 to March 2028 · 2 people · €136,080 with overhead");
}

static void
test_scale_waits (void)
{
  g_autoptr (DfpTeamScale) scale = dfp_team_scale_new ();

  dfp_team_scale_set (scale, 18, DFP_MONTH (2027, 1));
  g_assert_cmpfloat (dfp_team_scale_get_x (scale, 10, 180), ==, 90);
  dfp_team_scale_hold (scale);
  dfp_team_scale_set (scale, 36, DFP_MONTH (2027, 1));
  g_assert_cmpint (dfp_team_scale_get_n_months (scale), ==, 18);
  dfp_team_scale_release (scale);
  g_assert_cmpint (dfp_team_scale_get_n_months (scale), ==, 36);
}

static void
open_page (GuiFixture *f)
{
  gui_fixture_open (f, "team");
}

/* The plot of the chart and the month column of the table, both in coordinates of the page. */
static void
assert_aligned (GuiFixture *f)
{
  DfpChartView *chart = DFP_CHART_VIEW (gui_find (f->page, DFP_TYPE_CHART_VIEW));
  DfpTable *table = DFP_TABLE (gui_find (f->page, DFP_TYPE_TABLE));
  GPtrArray *columns = table->columns;
  graphene_point_t chart_corner, table_corner;
  DfpChartArea area;
  double x, width;

  g_assert_true (dfp_chart_view_get_plot_area (chart, &area));
  g_assert_true (dfp_table_get_column_area (table, g_ptr_array_index (columns, columns->len - 1), &x, &width));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (chart), f->page, &GRAPHENE_POINT_INIT (0, 0), &chart_corner));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (table), f->page, &GRAPHENE_POINT_INIT (0, 0), &table_corner));
  g_assert_cmpfloat_with_epsilon (chart_corner.x + area.x, table_corner.x + x, 0.51);
  g_assert_cmpfloat_with_epsilon (area.width, width, 0.51);
}

static void
test_months_align (GuiFixture *f, gconstpointer data)
{
  open_page (f);
  assert_aligned (f);
  g_object_set (get_role (f, 0), "end-month", 30, NULL);
  gui_settle ();
  assert_aligned (f);
}

static void
test_right_to_left (GuiFixture *f, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_page (f);
  assert_aligned (f);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_narrow (GuiFixture *f, gconstpointer data)
{
  open_page (f);
  for (int i = 0; i < 2; i++)
    {
      dfp_page_set_narrow (DFP_PAGE (f->page), TRUE);
      gui_settle ();
      g_assert_true (gtk_widget_get_mapped (gui_find (f->page, GTK_TYPE_LIST_BOX)));
      dfp_page_set_narrow (DFP_PAGE (f->page), FALSE);
      gui_settle ();
      assert_aligned (f);
    }
}

static void
test_splits (GuiFixture *f, gconstpointer data)
{
  DfpToggleGroup *split;
  DfpChartView *chart;

  open_page (f);
  split = DFP_TOGGLE_GROUP (gui_find (f->page, DFP_TYPE_TOGGLE_GROUP));
  chart = DFP_CHART_VIEW (gui_find (f->page, DFP_TYPE_CHART_VIEW));
  for (int i = 2; i >= 0; i--)
    {
      const DfpChart *before = dfp_chart_view_get_chart (chart);

      dfp_toggle_group_set_selected (split, i);
      gui_settle ();
      g_assert_true (i == 0 || dfp_chart_view_get_chart (chart) != before);
      assert_aligned (f);
    }
}

static void
test_without_people (GuiFixture *f, gconstpointer data)
{
  DfpSquad *squad = dfp_list_add (dfp_configuration_get (f->configuration)->squads, 0);

  g_object_set (squad, "name", "R&D", NULL);
  dfp_list_splice (get_roles (f), 0, dfp_list_get_n_rows (get_roles (f)), NULL);
  open_page (f);
  dfp_table_add (DFP_TABLE (gui_find (f->page, DFP_TYPE_TABLE)));
  gui_settle ();
  g_assert_cmpuint (dfp_list_get_n_rows (get_roles (f)), ==, 1);
  g_assert_cmpint (dfp_role_get (get_role (f, 0))->end_month, ==, 18);
  gui_fixture_undo (f, NULL);
  g_assert_cmpuint (dfp_list_get_n_rows (get_roles (f)), ==, 0);
}

/* The list shows those whom its title counts, and nobody else. */
static void
test_fragile (GuiFixture *f, gconstpointer data)
{
  struct _DfpFragility fragility = { .n_rows = 2, .n_single = 0 };
  DfpFragilityRow rows[2] = { { .role = 0, .lead = DFP_LEAD_FACTORY, .rate_share = 0.5 }, { .role = 1 } };
  DfpDesign design = { .fragility = &fragility };
  DfpSubject subject = { .plan = dfp_plan_get (f->plan),
                         .configuration = dfp_configuration_get (f->configuration),
                         .design = &design };
  DfpFragileList *list = DFP_FRAGILE_LIST (g_object_ref_sink (g_object_new (DFP_TYPE_FRAGILE_LIST, NULL)));

  fragility.rows = rows;
  for (int single = 0; single < 2; single++)
    {
      int n = 0;

      fragility.n_single = single;
      dfp_fragile_list_show (list, &subject);
      for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        n++;
      g_assert_cmpint (n, ==, single == 0 ? 2 : 1);
    }
  g_object_unref (list);
}

#define ADD(name, function) g_test_add ("/team/" name, GuiFixture, NULL, set_up, function, gui_fixture_tear_down)

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  g_test_add_func ("/team/scale-waits", test_scale_waits);
  ADD ("moves", test_moves);
  ADD ("words", test_words);
  ADD ("months-align", test_months_align);
  ADD ("right-to-left", test_right_to_left);
  ADD ("narrow", test_narrow);
  ADD ("splits", test_splits);
  ADD ("fragile", test_fragile);
  ADD ("without-people", test_without_people);
  return g_test_run ();
}
