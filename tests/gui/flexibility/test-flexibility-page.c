/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Flexibility page: sliders ask and answer at once without changing the plan, and a change of the plan is
 * asked again. */

#include "document/dfp-session.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/flexibility/dfp-slider-row.h"
#include "gui/flexibility/dfp-storm-table.h"
#include "model/dfp-role.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

static DfpList *
get_roles (GuiFixture *f)
{
  return dfp_configuration_get (f->configuration)->roles;
}

static void
fill (DfpConfiguration *configuration)
{
  g_object_set (configuration, "months", 18, "name", "A configuration", NULL);
  g_object_set (dfp_list_add (dfp_configuration_get (configuration)->roles, 0), "title", "Developer", "sourcing",
                DFP_SOURCING_IN_HOUSE, "heads", 10, "rate", 8000.0, "end-month", 18, "external-hires", 2, NULL);
}

static void
set_up (GuiFixture *f, gconstpointer n_configurations)
{
  gui_fixture_add_plan (f);
  fill (f->configuration);
  for (int i = 1; i < GPOINTER_TO_INT (n_configurations); i++)
    fill (dfp_list_add (dfp_plan_get (f->plan)->configurations, (guint) i));
  gui_fixture_open (f, "flexibility");
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  return gui_find_text (widget, text) != NULL;
}

static GtkRange *
get_range (GuiFixture *f, guint n)
{
  return GTK_RANGE (gui_find (gui_find_nth (f->page, DFP_TYPE_SLIDER_ROW, n), GTK_TYPE_SCALE));
}

/* As the arrow keys do: → is one step up. */
static void
press (GuiFixture *f, guint n, GtkScrollType scroll)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (get_range (f, n), "move-slider", scroll, &handled);
  gui_settle ();
}

static void
test_sliders (GuiFixture *f, gconstpointer data)
{
  g_assert_true (
      says (f->page, "Decided in January 2027, five people (Contractor) give 80% after 2.1 months: by April 2027"));
  press (f, 0, GTK_SCROLL_STEP_RIGHT);
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 0)), ==, 6);
  g_assert_true (
      says (f->page, "Decided in January 2027, six people (Contractor) give 80% after 2.1 months: by April 2027"));
  press (f, 1, GTK_SCROLL_STEP_RIGHT);
  g_assert_true (
      says (f->page, "Decided in February 2027, six people (Contractor) give 80% after 2.1 months: by May 2027"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (gui_find (f->page, ADW_TYPE_COMBO_ROW)), DFP_SOURCING_IN_HOUSE);
  g_assert_true (
      says (f->page, "Decided in February 2027, six people (In-house) give 80% after 5.9 months: by August 2027"));
  /* Nothing of it is written. */
  g_assert_cmpint (dfp_role_get (dfp_list_get (get_roles (f), 0))->heads, ==, 10);
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

/* Two people for three months of notice at 8,000; a pay rise is seen at once, and the question stays. */
static void
test_fewer (GuiFixture *f, gconstpointer data)
{
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 2)), ==, 2);
  g_assert_true (
      says (f->page, "Two people fewer at the end of January 2027: €48k of notice, the last is gone after 3 months"));
  press (f, 2, GTK_SCROLL_STEP_RIGHT);
  g_assert_true (
      says (f->page, "Three people fewer at the end of January 2027: €72k of notice, the last is gone after 3 months"));
  g_object_set (dfp_list_get (get_roles (f), 0), "rate", 9000.0, NULL);
  gui_settle ();
  g_assert_true (
      says (f->page, "Three people fewer at the end of January 2027: €81k of notice, the last is gone after 3 months"));
  g_object_set (dfp_list_get (get_roles (f), 0), "heads", 1, NULL);
  gui_settle ();
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 2)), ==, 1);
}

static void
test_choice (GuiFixture *f, gconstpointer data)
{
  press (f, 5, GTK_SCROLL_START);
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 5)), ==, 0);
  press (f, 4, GTK_SCROLL_END);
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 4)), ==, 36);
  g_assert_true (says (f->page, "36 months"));
  g_assert_true (says (f->page, "0%"));
}

static void
test_storms (GuiFixture *f, gconstpointer data)
{
  GtkDropDown *figure = GTK_DROP_DOWN (gui_find (f->page, GTK_TYPE_DROP_DOWN));

  g_assert_nonnull (gui_find (f->page, DFP_TYPE_STORM_TABLE));
  g_assert_true (says (gui_find (f->page, DFP_TYPE_STORM_TABLE), "Hiring freeze"));
  gtk_drop_down_set_selected (figure, 2);
  gui_settle ();
  g_assert_true (says (gui_find (f->page, DFP_TYPE_STORM_TABLE), "nothing lost"));
}

static void
test_empty (GuiFixture *f, gconstpointer data)
{
  dfp_list_splice (get_roles (f), 0, dfp_list_get_n_rows (get_roles (f)), NULL);
  gui_settle ();
  g_assert_true (says (f->page, "Nothing to bend yet: no people and no money"));
  g_assert_false (says (f->page, "0"));
}

#define ADD(name, n, function) \
  g_test_add ("/flexibility/" name, GuiFixture, GINT_TO_POINTER (n), set_up, function, gui_fixture_tear_down)

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  ADD ("sliders", 1, test_sliders);
  ADD ("fewer", 1, test_fewer);
  ADD ("choice", 1, test_choice);
  ADD ("storms", 2, test_storms);
  ADD ("many", 64, test_storms);
  ADD ("empty", 1, test_empty);
  return g_test_run ();
}
