/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card of the plan's own history on a page of its own: from a pasted table to a calibrated plan. */
#include <adwaita.h>
#include <math.h>

#include "analysis/forecast/dfp-history-forecast.h"
#include "gui/forecast/dfp-history-card.h"
#include "gui/widgets/dfp-number-row.h"
#include "gui/widgets/dfp-page.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "gui/widgets/dfp-widgets.h"

#define TABLE "3\n5\n2\n6\n4\n4\n0\n5\n7\n3\n4\n6\n"

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, DfpPage)

struct _TestPage
{
  DfpPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, DFP_TYPE_PAGE)

static void
test_page_update (DfpPage *page)
{
}

static void
test_page_class_init (TestPageClass *klass)
{
  DFP_PAGE_CLASS (klass)->update = test_page_update;
}

static void
test_page_init (TestPage *self)
{
  adw_bin_set_child (ADW_BIN (self), g_object_new (DFP_TYPE_HISTORY_CARD, NULL));
}

typedef struct
{
  DfpPlan *plan;
  DfpDocument *document;
  DfpSession *session;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + 600 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  g_object_set (f->plan, "start", DFP_MONTH (2027, 1), NULL);
  dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
  f->window = gtk_window_new ();
  f->page = g_object_new (TEST_TYPE_PAGE, "session", f->session, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1100, 800);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_finalize_object (f->page);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->plan);
}

/* The visible label or button below @widget that reads @text. */
static GtkWidget *
find_text (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if ((GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0) ||
      (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);
  return found;
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
click (Fixture *f, const char *label)
{
  GtkWidget *button = find_text (f->page, label);

  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
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
  settle ();
}

static void
paste (Fixture *f, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (f->page), text);
  click (f, "Paste");
  g_assert_nonnull (get_dialog ());
}

static guint
count_weeks (Fixture *f)
{
  return dfp_list_get_n_rows (dfp_plan_get (f->plan)->history);
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_assert_nonnull (find_text (f->page, "A forecast without estimates"));
  g_assert_nonnull (find_text (f->page, "Import…"));
  g_assert_null (find_text (f->page, "Remove"));
  g_assert_null (find_text (f->page, "Backlog"));
}

/* Nothing changes before the answer, and all of it is one undo step. */
static void
test_paste (Fixture *f, gconstpointer data)
{
  paste (f, TABLE);
  g_assert_cmpstr (adw_message_dialog_get_body (get_dialog ()), ==,
                   "12 weeks, 2026-10-05 to 2026-12-21: 49 pieces finished.");
  g_assert_cmpuint (count_weeks (f), ==, 0);
  answer ("cancel");
  g_assert_cmpuint (count_weeks (f), ==, 0);
  paste (f, TABLE);
  answer ("apply");
  g_assert_cmpuint (count_weeks (f), ==, 12);
  g_assert_nonnull (find_text (f->page, "Say how many pieces are still to finish, and your history says when"));
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  settle ();
  g_assert_cmpuint (count_weeks (f), ==, 0);
  g_assert_nonnull (find_text (f->page, "A forecast without estimates"));
}

static void
test_problems (Fixture *f, gconstpointer data)
{
  paste (f, "2026-W07,3\n2026-W08,x\n2026-W99,4\n");
  g_assert_cmpstr (adw_message_dialog_get_heading (get_dialog ()), ==, "2 Rows Cannot Be Read");
  answer ("close");
  g_assert_cmpuint (count_weeks (f), ==, 0);
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

static void
test_forecast (Fixture *f, gconstpointer data)
{
  GtkWidget *row;

  paste (f, TABLE);
  answer ("apply");
  row = find_type (f->page, DFP_TYPE_NUMBER_ROW);
  gtk_editable_set_text (GTK_EDITABLE (find_type (row, GTK_TYPE_TEXT)), "60");
  settle ();
  g_assert_cmpint (dfp_plan_get (f->plan)->backlog, ==, 60);
  dfp_toggle_group_set_selected (DFP_TOGGLE_GROUP (find_type (f->page, DFP_TYPE_TOGGLE_GROUP)), 1);
  settle ();
  g_assert_nonnull (
      find_text (f->page, "60 pieces: even odds in 15 weeks (April 2027), 80% sure in 17, 95% sure in 18"));
  dfp_toggle_group_set_selected (DFP_TOGGLE_GROUP (find_type (f->page, DFP_TYPE_TOGGLE_GROUP)), 0);
  settle ();
  g_assert_null (find_text (f->page, "60 pieces: even odds in 15 weeks (April 2027), 80% sure in 17, 95% sure in 18"));
}

/* One button, one undo step, and then the button has nothing more to offer. */
static void
test_drift (Fixture *f, gconstpointer data)
{
  const double weekly[] = { 3, 5, 2, 6, 4, 4, 0, 5, 7, 3, 4, 6 };
  const double spread = dfp_throughput_learn (weekly, G_N_ELEMENTS (weekly), DFP_HISTORY_WEEKS_AHEAD).spread;
  g_autofree char *label = g_strdup_printf ("Use %.2f", spread);
  g_autofree char *words =
      g_strdup_printf ("Your history says the rate drifts by %.2f; the plan assumes %.2f", spread, spread);

  paste (f, TABLE);
  answer ("apply");
  click (f, label);
  g_assert_cmpfloat (dfp_plan_get (f->plan)->rate_uncertainty, ==, round (spread * 100) / 100);
  g_assert_null (find_text (f->page, label));
  g_assert_nonnull (find_text (f->page, words));
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  g_assert_cmpfloat (dfp_plan_get (f->plan)->rate_uncertainty, ==, 0.3);
}

static void
test_explain (Fixture *f, gconstpointer data)
{
  paste (f, TABLE);
  answer ("apply");
  adw_action_row_activate (ADW_ACTION_ROW (find_type (f->page, ADW_TYPE_ACTION_ROW)));
  settle ();
  g_assert_nonnull (find_text (f->page, "When the backlog is done"));
}

static void
test_short (Fixture *f, gconstpointer data)
{
  paste (f, "3\n5\n2\n");
  answer ("apply");
  g_assert_nonnull (find_text (f->page, "3 weeks are too short a history: it takes at least 4."));
  paste (f, "0\n0\n0\n0\n0\n");
  answer ("apply");
  g_assert_nonnull (
      find_text (f->page, "Nothing was finished in any week of this history, so it says nothing about the next ones."));
  click (f, "Remove");
  g_assert_cmpuint (count_weeks (f), ==, 0);
}

#define ADD(name, function) g_test_add ("/history-card/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  dfp_widgets_register ();
  ADD ("empty", test_empty);
  ADD ("paste", test_paste);
  ADD ("problems", test_problems);
  ADD ("forecast", test_forecast);
  ADD ("drift", test_drift);
  ADD ("explain", test_explain);
  ADD ("short", test_short);
  return g_test_run ();
}
