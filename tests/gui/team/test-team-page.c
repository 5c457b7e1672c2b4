/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Team page: bars write what they show, and a month lies under itself from chart to table. */
#include <adwaita.h>

#include "gui/team/dfp-month-bar.h"
#include "gui/team/dfp-team-page.h"
#include "gui/widgets/dfp-chart-view.h"
#include "gui/widgets/dfp-table-private.h"
#include "gui/widgets/dfp-table-row.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "gui/widgets/dfp-widgets.h"
#include "model/dfp-squad.h"

typedef struct
{
  DfpPlan *plan;
  DfpDocument *document;
  DfpSession *session;
  DfpConfiguration *configuration; /* borrowed, as the list */
  DfpList *roles;
} Fixture;

static DfpRole *
add_role (Fixture *f, const char *title, DfpSourcing sourcing, int heads, int start, int end)
{
  DfpRole *role = dfp_list_add (f->roles, dfp_list_get_n_rows (f->roles));

  g_object_set (role, "title", title, "sourcing", sourcing, "heads", heads, "rate", 7000.0, "start-month", start,
                "end-month", end, NULL);
  return role;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  g_object_set (f->plan, "start", DFP_MONTH (2027, 1), "currency", "EUR", NULL);
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  g_object_set (f->configuration, "months", 18, "partner-overhead", 0.08, NULL);
  f->roles = dfp_configuration_get (f->configuration)->roles;
  add_role (f, "Developer, core", DFP_SOURCING_IN_HOUSE, 9, 1, 18);
  add_role (f, "Developer, flex", DFP_SOURCING_NEARSHORE, 2, 7, 15);
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->plan);
}

static DfpRole *
get_role (Fixture *f, guint position)
{
  return dfp_list_get (f->roles, position);
}

static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + 400 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static void
test_moves (Fixture *f, gconstpointer data)
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
test_words (Fixture *f, gconstpointer data)
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

static GtkWidget *
open_page (Fixture *f, GtkWidget **page)
{
  GtkWidget *window = gtk_window_new ();

  *page = g_object_new (DFP_TYPE_TEAM_PAGE, "session", f->session, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 850);
  gtk_window_set_child (GTK_WINDOW (window), *page);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  return window;
}

static void
close_page (GtkWidget *window, GtkWidget *page)
{
  g_object_ref (page);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_finalize_object (page);
}

/* The plot of the chart and the month column of the table, both in coordinates of the page. */
static void
assert_aligned (GtkWidget *page)
{
  DfpChartView *chart = DFP_CHART_VIEW (find_widget (page, DFP_TYPE_CHART_VIEW));
  DfpTable *table = DFP_TABLE (find_widget (page, DFP_TYPE_TABLE));
  GPtrArray *columns = dfp_table_get_columns (table);
  graphene_point_t chart_corner, table_corner;
  DfpChartArea area;
  double x, width;

  g_assert_true (dfp_chart_view_get_plot_area (chart, &area));
  g_assert_true (dfp_table_get_column_area (table, g_ptr_array_index (columns, columns->len - 1), &x, &width));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (chart), page, &GRAPHENE_POINT_INIT (0, 0), &chart_corner));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (table), page, &GRAPHENE_POINT_INIT (0, 0), &table_corner));
  g_assert_cmpfloat_with_epsilon (chart_corner.x + area.x, table_corner.x + x, 0.51);
  g_assert_cmpfloat_with_epsilon (area.width, width, 0.51);
}

static void
test_months_align (Fixture *f, gconstpointer data)
{
  GtkWidget *page, *window = open_page (f, &page);

  assert_aligned (page);
  g_object_set (get_role (f, 0), "end-month", 30, NULL);
  settle ();
  assert_aligned (page);
  close_page (window, page);
}

static void
test_right_to_left (Fixture *f, gconstpointer data)
{
  GtkWidget *page, *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = open_page (f, &page);
  assert_aligned (page);
  close_page (window, page);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_narrow (Fixture *f, gconstpointer data)
{
  GtkWidget *page, *window = open_page (f, &page);

  for (int i = 0; i < 2; i++)
    {
      dfp_page_set_narrow (DFP_PAGE (page), TRUE);
      settle ();
      g_assert_true (gtk_widget_get_mapped (find_widget (page, GTK_TYPE_LIST_BOX)));
      dfp_page_set_narrow (DFP_PAGE (page), FALSE);
      settle ();
      assert_aligned (page);
    }
  close_page (window, page);
}

static void
test_splits (Fixture *f, gconstpointer data)
{
  GtkWidget *page, *window = open_page (f, &page);
  DfpToggleGroup *split = DFP_TOGGLE_GROUP (find_widget (page, DFP_TYPE_TOGGLE_GROUP));
  DfpChartView *chart = DFP_CHART_VIEW (find_widget (page, DFP_TYPE_CHART_VIEW));

  for (int i = 2; i >= 0; i--)
    {
      const DfpChart *before = dfp_chart_view_get_chart (chart);

      dfp_toggle_group_set_selected (split, i);
      settle ();
      g_assert_true (i == 0 || dfp_chart_view_get_chart (chart) != before);
      assert_aligned (page);
    }
  close_page (window, page);
}

static void
test_without_people (Fixture *f, gconstpointer data)
{
  GtkWidget *page, *window;
  DfpSquad *squad = dfp_list_add (dfp_configuration_get (f->configuration)->squads, 0);

  g_object_set (squad, "name", "R&D", NULL);
  dfp_list_splice (f->roles, 0, dfp_list_get_n_rows (f->roles), NULL);
  window = open_page (f, &page);
  dfp_table_add (DFP_TABLE (find_widget (page, DFP_TYPE_TABLE)));
  settle ();
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 1);
  g_assert_cmpint (dfp_role_get (get_role (f, 0))->end_month, ==, 18);
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  settle ();
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 0);
  close_page (window, page);
}

#define ADD(name, function) g_test_add ("/team/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  dfp_widgets_register ();
  g_test_add_func ("/team/scale-waits", test_scale_waits);
  ADD ("moves", test_moves);
  ADD ("words", test_words);
  ADD ("months-align", test_months_align);
  ADD ("right-to-left", test_right_to_left);
  ADD ("narrow", test_narrow);
  ADD ("splits", test_splits);
  ADD ("without-people", test_without_people);
  return g_test_run ();
}
