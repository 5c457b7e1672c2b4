/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card of the plan's own history on a page of its own: from a pasted table to a calibrated plan. */
#include <math.h>

#include "analysis/forecast/dfp-history-forecast.h"
#include "document/dfp-session.h"
#include "gui/forecast/dfp-history-card.h"
#include "gui/form/dfp-number-row.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

#define TABLE "3\n5\n2\n6\n4\n4\n0\n5\n7\n3\n4\n6\n"

static void
set_up (GuiFixture *f, gconstpointer data)
{
  gui_fixture_add_plan (f);
  gui_fixture_open (f, NULL);
  adw_bin_set_child (ADW_BIN (f->page), g_object_new (DFP_TYPE_HISTORY_CARD, NULL));
  dfp_page_queue_update (DFP_PAGE (f->page));
  gui_settle ();
}

static AdwMessageDialog *
get_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data))
      return link->data;
  return NULL;
}

static void
answer (const char *response)
{
  adw_message_dialog_response (get_dialog (), response);
  gui_settle ();
}

static void
paste (GuiFixture *f, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (f->page), text);
  gui_click (f->page, "Paste");
  g_assert_nonnull (get_dialog ());
}

static guint
count_weeks (GuiFixture *f)
{
  return dfp_list_get_n_rows (dfp_plan_get (f->plan)->history);
}

static void
test_empty (GuiFixture *f, gconstpointer data)
{
  g_assert_nonnull (gui_find_text (f->page, "A forecast without estimates"));
  g_assert_nonnull (gui_find_text (f->page, "Import…"));
  g_assert_null (gui_find_text (f->page, "Remove"));
  g_assert_null (gui_find_text (f->page, "Backlog"));
}

/* Nothing changes before the answer, and all of it is one undo step. */
static void
test_paste (GuiFixture *f, gconstpointer data)
{
  paste (f, TABLE);
  g_assert_cmpstr (adw_message_dialog_get_body (get_dialog ()), ==,
                   "12 weeks, 2026-10-05 to 2026-12-21: 49 pieces finished.");
  g_assert_cmpuint (count_weeks (f), ==, 0);
  answer ("cancel");
  g_assert_cmpuint (count_weeks (f), ==, 0);
  gtk_widget_child_focus (f->page, GTK_DIR_TAB_FORWARD);
  paste (f, TABLE);
  answer ("apply");
  g_assert_cmpuint (count_weeks (f), ==, 12);
  g_assert_nonnull (gtk_widget_get_focus_child (gui_find (f->page, DFP_TYPE_NUMBER_ROW)));
  g_assert_nonnull (gui_find_text (f->page, "Say how many pieces are still to finish, and your history says when"));
  gui_fixture_undo (f, NULL);
  g_assert_cmpuint (count_weeks (f), ==, 0);
  g_assert_nonnull (gui_find_text (f->page, "A forecast without estimates"));
}

static void
test_problems (GuiFixture *f, gconstpointer data)
{
  paste (f, "2026-W07,3\n2026-W08,x\n2026-W99,4\n");
  g_assert_cmpstr (adw_message_dialog_get_heading (get_dialog ()), ==, "2 Rows Cannot Be Read");
  answer ("close");
  g_assert_cmpuint (count_weeks (f), ==, 0);
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

static void
test_forecast (GuiFixture *f, gconstpointer data)
{
  GtkWidget *row;

  paste (f, TABLE);
  answer ("apply");
  row = gui_find (f->page, DFP_TYPE_NUMBER_ROW);
  gtk_editable_set_text (GTK_EDITABLE (gui_find (row, GTK_TYPE_TEXT)), "60");
  gui_settle ();
  g_assert_cmpint (dfp_plan_get (f->plan)->backlog, ==, 60);
  dfp_toggle_group_set_selected (DFP_TOGGLE_GROUP (gui_find (f->page, DFP_TYPE_TOGGLE_GROUP)), 1);
  gui_settle ();
  g_assert_nonnull (
      gui_find_text (f->page, "60 pieces: even odds in 15 weeks (April 2027), 80% sure in 17, 95% sure in 18"));
  dfp_toggle_group_set_selected (DFP_TOGGLE_GROUP (gui_find (f->page, DFP_TYPE_TOGGLE_GROUP)), 0);
  gui_settle ();
  g_assert_null (
      gui_find_text (f->page, "60 pieces: even odds in 15 weeks (April 2027), 80% sure in 17, 95% sure in 18"));
}

/* One button, one undo step, and then the button has nothing more to offer. */
static void
test_drift (GuiFixture *f, gconstpointer data)
{
  const double weekly[] = { 3, 5, 2, 6, 4, 4, 0, 5, 7, 3, 4, 6 };
  const double spread = dfp_throughput_learn (weekly, G_N_ELEMENTS (weekly), DFP_HISTORY_WEEKS_AHEAD).spread;
  g_autofree char *label = g_strdup_printf ("Use %.2f", spread);
  g_autofree char *words =
      g_strdup_printf ("Your history says the rate drifts by %.2f; the plan assumes %.2f", spread, spread);

  paste (f, TABLE);
  answer ("apply");
  gui_click (f->page, label);
  g_assert_cmpfloat (dfp_plan_get (f->plan)->rate_uncertainty, ==, round (spread * 100) / 100);
  g_assert_null (gui_find_text (f->page, label));
  g_assert_nonnull (gui_find_text (f->page, words));
  gui_fixture_undo (f, NULL);
  g_assert_cmpfloat (dfp_plan_get (f->plan)->rate_uncertainty, ==, 0.3);
}

static void
test_explain (GuiFixture *f, gconstpointer data)
{
  paste (f, TABLE);
  answer ("apply");
  adw_action_row_activate (ADW_ACTION_ROW (gui_find (f->page, ADW_TYPE_ACTION_ROW)));
  gui_spin (600); /* the tooltip that GTK 4.8 looks for after half a second wants a window that is still there */
  g_assert_nonnull (gui_find_text (f->page, "When the backlog is done"));
}

static void
test_short (GuiFixture *f, gconstpointer data)
{
  paste (f, "3\n5\n2\n");
  answer ("apply");
  g_assert_nonnull (gui_find_text (f->page, "3 weeks are too short a history: it takes at least 4."));
  paste (f, "0\n0\n0\n0\n0\n");
  answer ("apply");
  g_assert_nonnull (
      gui_find_text (f->page,
                     "Nothing was finished in any week of this history, so it says nothing about the next ones."));
  gui_click (f->page, "Remove");
  g_assert_cmpuint (count_weeks (f), ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/history-card/" name, GuiFixture, NULL, set_up, function, gui_fixture_tear_down)

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  ADD ("empty", test_empty);
  ADD ("paste", test_paste);
  ADD ("problems", test_problems);
  ADD ("forecast", test_forecast);
  ADD ("drift", test_drift);
  ADD ("explain", test_explain);
  ADD ("short", test_short);
  return g_test_run ();
}
