/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page Health: a lamp for each finding, and a fix that is pressed changes the plan in one step. */

#include "analysis/design/dfp-design.h"
#include "document/dfp-answers.h"
#include "document/dfp-session.h"
#include "draft/dfp-starting-point.h"
#include "gui/health/dfp-finding-row.h"
#include "gui/health/dfp-health-lamps.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "tests/gui/gui-fixture.h"

static void
set_up (GuiFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->plan = dfp_starting_point_create_plan ("retail-bank-mvp", &error);
  g_assert_no_error (error);
  f->configuration = dfp_plan_get_baseline (f->plan);
  g_object_set (f->configuration, "exit-month", 0, "transfer-owner", "Ann", NULL);
  gui_fixture_open (f, "health");
}

static const DfpHealth *
get_health (GuiFixture *f)
{
  return dfp_answers_get_design (dfp_session_get_answers (f->session), f->configuration)->health;
}

static guint
count_rows (GtkWidget *widget)
{
  g_autoptr (GPtrArray) rows = gui_find_all (widget, DFP_TYPE_FINDING_ROW);

  return rows->len;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *key)
{
  g_autoptr (GPtrArray) rows = gui_find_all (widget, DFP_TYPE_FINDING_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (dfp_finding_row_get_key (rows->pdata[i]), key))
      return rows->pdata[i];
  return NULL;
}

static guint
count_to_do (GuiFixture *f)
{
  return get_health (f)->n_lights[DFP_LIGHT_RED] + get_health (f)->n_lights[DFP_LIGHT_AMBER];
}

static void
test_lamps (GuiFixture *f, gconstpointer data)
{
  DfpHealthLamps *lamps = DFP_HEALTH_LAMPS (gui_find (f->page, DFP_TYPE_HEALTH_LAMPS));

  g_assert_cmpuint (dfp_health_lamps_get_n_lamps (lamps), ==, get_health (f)->n_findings);
  g_assert_cmpuint (count_to_do (f), >, 0);
  g_assert_cmpuint (count_rows (f->page), ==, count_to_do (f));
  dfp_toggle_group_set_selected (DFP_TOGGLE_GROUP (gui_find (f->page, DFP_TYPE_TOGGLE_GROUP)), 1);
  gui_settle ();
  g_assert_cmpuint (count_rows (f->page), ==, get_health (f)->n_findings);
}

/* A finding in order is shown among all of them. */
static void
test_show_target (GuiFixture *f, gconstpointer data)
{
  g_assert_null (find_row (f->page, "peak-heads"));
  g_assert_true (dfp_page_show_target (DFP_PAGE (f->page), "peak-heads"));
  gui_settle ();
  g_assert_nonnull (find_row (f->page, "peak-heads"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), find_row (f->page, "peak-heads")));
  g_assert_false (dfp_page_show_target (DFP_PAGE (f->page), "no such check"));
}

static void
test_fix (GuiFixture *f, gconstpointer data)
{
  GtkWidget *row = find_row (f->page, "exit");
  const guint before = count_to_do (f);
  GtkWidget *fix;

  g_assert_nonnull (row);
  fix = gtk_widget_get_last_child (dfp_finding_row_get_buttons (DFP_FINDING_ROW (row)));
  g_assert_true (gtk_widget_grab_focus (fix));
  g_signal_emit_by_name (fix, "clicked");
  gui_settle ();
  g_assert_cmpint (dfp_configuration_get (f->configuration)->exit_month, ==,
                   dfp_configuration_get (f->configuration)->months);
  g_assert_null (find_row (f->page, "exit"));
  g_assert_cmpuint (count_rows (f->page), ==, before - 1);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (f->window)));
  gui_fixture_undo (f, NULL);
  g_assert_cmpint (dfp_configuration_get (f->configuration)->exit_month, ==, 0);
  g_assert_nonnull (find_row (f->page, "exit"));
}

static void
test_nothing_to_do (GuiFixture *f, gconstpointer data)
{
  while (count_to_do (f) > 0 && dfp_session_apply_fix (f->session, get_health (f)->findings[0].check->key))
    gui_settle ();
  g_assert_cmpuint (count_rows (f->page), ==, count_to_do (f));
  dfp_page_set_narrow (DFP_PAGE (f->page), TRUE);
  gui_settle ();
  g_assert_cmpuint (count_rows (f->page), ==, count_to_do (f));
}

#define ADD(name, function) g_test_add ("/health/" name, GuiFixture, NULL, set_up, function, gui_fixture_tear_down)

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  ADD ("lamps", test_lamps);
  ADD ("show-target", test_show_target);
  ADD ("fix", test_fix);
  ADD ("nothing-to-do", test_nothing_to_do);
  return g_test_run ();
}
