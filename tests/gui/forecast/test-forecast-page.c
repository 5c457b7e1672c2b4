/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Forecast page: an edit anywhere brings a first look and then the whole answer, while the window goes on;
 * what moves no forecast moves no number; levers open their field. */

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/questions/dfp-question.h"
#include "document/dfp-answers.h"
#include "document/dfp-session.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/forecast/dfp-lever-list.h"
#include "gui/widgets/dfp-empty.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "model/dfp-objective.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

#define PATIENCE (120 * G_TIME_SPAN_SECOND)

typedef struct
{
  GuiFixture base;
  DfpRole *role;
  char *went_to;   /* by win.go-to */
  GArray *answers; /* how many futures each forecast had, since the last clear () */
} Fixture;

static DfpAnswers *
get_answers (Fixture *f)
{
  return dfp_session_get_answers (f->base.session);
}

static const DfpForecast *
get_forecast (Fixture *f)
{
  return dfp_answers_get_forecast (get_answers (f), f->base.configuration);
}

/* Until everything is played and shown. */
static void
settle (Fixture *f)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  do
    gui_spin (50);
  while (!dfp_answers_is_settled (get_answers (f)) && g_get_monotonic_time () < end);
  g_assert_true (dfp_answers_is_settled (get_answers (f)));
  gui_spin (100);
}

static void
answered_cb (Fixture *f)
{
  const DfpForecast *forecast = get_forecast (f);

  if (forecast != NULL)
    g_array_append_val (f->answers, forecast->n_trials);
}

static void
go_to_cb (GSimpleAction *action, GVariant *target, gpointer fixture)
{
  Fixture *f = fixture;

  g_free (f->went_to);
  f->went_to = g_variant_dup_string (target, NULL);
}

static void
open_page (Fixture *f)
{
  static const GActionEntry entries[] = { { .name = "go-to", .activate = go_to_cb, .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), f);
  gui_fixture_open (&f->base, "forecast");
  gtk_widget_insert_action_group (f->base.window, "win", G_ACTION_GROUP (actions));
  settle (f);
}

/* Ten people and 100 person-months to be done by month 12; @filled: FALSE for a plan with nothing in it. */
static void
set_up (Fixture *f, gconstpointer filled)
{
  DfpObject *objective;

  gui_fixture_add_plan (&f->base);
  g_object_set (f->base.plan, "seed", 2027, NULL);
  g_object_set (f->base.configuration, "months", 18, "name", "Ours", NULL);
  if (GPOINTER_TO_INT (filled))
    {
      objective = dfp_list_add (dfp_plan_get (f->base.plan)->objectives, 0);
      g_object_set (objective, "name", "Live", "due-month", 12, NULL);
      g_object_set (dfp_list_add (dfp_plan_get (f->base.plan)->work, 0), "name", "Build it", "objective",
                    dfp_object_get_id (objective), "effort-low", 60.0, "effort-likely", 90.0, "effort-high", 150.0,
                    NULL);
      f->role = dfp_list_add (dfp_configuration_get (f->base.configuration)->roles, 0);
      g_object_set (f->role, "title", "Developer", "sourcing", DFP_SOURCING_IN_HOUSE, "heads", 10, "rate", 8000.0,
                    "end-month", 18, NULL);
    }
  gui_fixture_add_session (&f->base);
  f->answers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_signal_connect_swapped (get_answers (f), "answered::forecast", G_CALLBACK (answered_cb), f);
  open_page (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (get_answers (f), f);
  gui_fixture_tear_down (&f->base, NULL);
  g_array_unref (f->answers);
  g_free (f->went_to);
}

/* The whole text that can be read on the page, one label a line. */
static void
read_labels (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, text);
}

static char *
read_page (Fixture *f)
{
  GString *text = g_string_new (NULL);

  read_labels (f->base.page, text);
  return g_string_free (text, FALSE);
}

static const DfpChart *
get_picture (Fixture *f)
{
  return dfp_chart_view_get_chart (DFP_CHART_VIEW (gui_find (f->base.page, DFP_TYPE_CHART_VIEW)));
}

static void
clear_answers (Fixture *f)
{
  g_array_set_size (f->answers, 0);
}

/* The edit itself waits for nothing: the old answer still stands right after it. */
static void
test_person (Fixture *f, gconstpointer data)
{
  const double before = get_forecast (f)->all;
  g_autofree char *first = gui_fixture_get_sentence (&f->base), *with_five = NULL, *again = NULL;

  clear_answers (f);
  g_object_set (f->role, "heads", 5, NULL);
  g_assert_cmpuint (f->answers->len, ==, 0);
  g_assert_cmpfloat (get_forecast (f)->all, ==, before);
  settle (f);
  g_assert_cmpuint (f->answers->len, >=, 2);
  g_assert_cmpuint (g_array_index (f->answers, guint, 0), ==, DFP_QUESTION_FIRST_TRIALS);
  g_assert_cmpuint (get_forecast (f)->n_trials, ==, DFP_FORECAST_TRIALS);
  g_assert_cmpfloat (get_forecast (f)->all, <, before);
  with_five = gui_fixture_get_sentence (&f->base);
  g_assert_cmpstr (with_five, !=, first);
  dfp_undo_stack_undo (dfp_session_get_undo (f->base.session));
  settle (f);
  again = gui_fixture_get_sentence (&f->base);
  g_assert_cmpstr (again, ==, first);
  g_assert_cmpfloat (get_forecast (f)->all, ==, before);
}

static void
test_nothing_changed (Fixture *f, gconstpointer data)
{
  const DfpForecast *forecast = get_forecast (f);
  g_autofree char *before = read_page (f), *after = NULL;

  clear_answers (f);
  g_object_set (f->base.plan, "summary", "Words that move nothing.", NULL);
  settle (f);
  after = read_page (f);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (get_forecast (f) == forecast);
  g_assert_cmpuint (f->answers->len, ==, 0);
}

static void
test_lever (Fixture *f, gconstpointer data)
{
  GtkWidget *list = gui_find (f->base.page, DFP_TYPE_LEVER_LIST);
  GtkWidget *row = gui_find (list, GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *page = read_page (f), *target = g_strdup_printf ("team/%s/heads", dfp_role_get (f->role)->id);
  gboolean found = FALSE;

  g_assert_nonnull (strstr (page, "One more person: Developer"));
  for (guint i = 0; row != NULL && !found; row = gui_find_nth (list, GTK_TYPE_LIST_BOX_ROW, ++i))
    if (gtk_widget_get_visible (row))
      {
        gtk_widget_activate (row);
        found = g_strcmp0 (f->went_to, target) == 0;
      }
  g_assert_true (found);
}

static void
test_seed (Fixture *f, gconstpointer data)
{
  GtkWidget *row = gui_find_field (f->base.page, "seed");
  const double before = get_forecast (f)->finish.mean;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (gui_find (row, GTK_TYPE_EDITABLE))), ==, "2027");
  gtk_editable_set_text (GTK_EDITABLE (gui_find (row, GTK_TYPE_EDITABLE)), "2028");
  g_signal_emit_by_name (gui_find (row, GTK_TYPE_TEXT), "activate");
  settle (f);
  g_assert_cmpint (dfp_plan_get (f->base.plan)->seed, ==, 2028);
  g_assert_cmpuint (get_forecast (f)->seed, ==, 2028);
  g_assert_cmpfloat (get_forecast (f)->finish.mean, !=, before);
  g_autofree char *page = read_page (f);

  g_assert_nonnull (strstr (page, "seed 2028"));
}

/* Off at first; on, it says where it comes from, and the forecast stays what it was. */
static void
test_outside (Fixture *f, gconstpointer data)
{
  GtkCheckButton *outside = GTK_CHECK_BUTTON (gui_find (f->base.page, GTK_TYPE_CHECK_BUTTON));
  g_autofree char *before = read_page (f), *with = NULL, *sentence = gui_fixture_get_sentence (&f->base), *same = NULL;
  const DfpChart *picture = get_picture (f);

  g_assert_false (gtk_check_button_get_active (outside));
  g_assert_null (strstr (before, "Flyvbjerg"));
  gtk_check_button_set_active (outside, TRUE);
  settle (f);
  with = read_page (f);
  same = gui_fixture_get_sentence (&f->base);
  g_assert_nonnull (strstr (with, "Flyvbjerg"));
  g_assert_true (get_picture (f) != picture);
  g_assert_cmpstr (same, ==, sentence);
}

static void
test_number (Fixture *f, gconstpointer data)
{
  DfpToggleGroup *group = DFP_TOGGLE_GROUP (gui_find (f->base.page, DFP_TYPE_TOGGLE_GROUP));
  g_autofree char *finish = read_page (f), *cost = NULL;

  g_assert_nonnull (strstr (finish, "moves the finish most"));
  dfp_toggle_group_set_selected (group, 1);
  settle (f);
  cost = read_page (f);
  g_assert_nonnull (strstr (cost, "moves the cost most"));
}

static void
test_circle (Fixture *f, gconstpointer data)
{
  DfpObject *item = dfp_list_get (dfp_plan_get (f->base.plan)->work, 0);
  const char *after[] = { dfp_object_get_id (item), NULL };
  g_autofree char *page = NULL, *target = g_strdup_printf ("work/%s/after", dfp_object_get_id (item));

  g_object_set (item, "after", after, NULL);
  settle (f);
  page = read_page (f);
  g_assert_nonnull (strstr (page, "“Build it” waits for itself."));
  gtk_widget_activate (gui_find (gui_find (f->base.page, DFP_TYPE_EMPTY), GTK_TYPE_BUTTON));
  gui_spin (400);
  g_assert_cmpstr (f->went_to, ==, target);
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autofree char *page = read_page (f), *sentence = gui_fixture_get_sentence (&f->base);

  g_assert_cmpstr (sentence, ==, "No forecast yet");
  g_assert_nonnull (strstr (page, "Needs at least one work item and one person who builds."));
  g_assert_null (strstr (page, "0%"));
  gtk_widget_activate (gui_find (gui_find (f->base.page, DFP_TYPE_EMPTY), GTK_TYPE_BUTTON));
  gui_spin (400);
  g_assert_cmpstr (f->went_to, ==, "work");
}

/* What could be forecast and no longer can shows nothing of it. */
static void
test_emptied (Fixture *f, gconstpointer data)
{
  g_autofree char *sentence = NULL;

  g_object_set (f->role, "delivers", FALSE, NULL);
  settle (f);
  sentence = gui_fixture_get_sentence (&f->base);
  g_assert_null (get_forecast (f));
  g_assert_cmpstr (sentence, ==, "No forecast yet");
}

#define ADD(name, filled, function) \
  g_test_add ("/forecast-page/" name, Fixture, GINT_TO_POINTER (filled), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  ADD ("person", TRUE, test_person);
  ADD ("nothing-changed", TRUE, test_nothing_changed);
  ADD ("lever", TRUE, test_lever);
  ADD ("seed", TRUE, test_seed);
  ADD ("outside", TRUE, test_outside);
  ADD ("number", TRUE, test_number);
  ADD ("circle", TRUE, test_circle);
  ADD ("empty", FALSE, test_empty);
  ADD ("emptied", TRUE, test_emptied);
  return g_test_run ();
}
