/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Flexibility page: sliders ask and answer at once without changing the plan, and a change of the plan is
 * asked again. */
#include <adwaita.h>

#include "gui/flexibility/dfp-flexibility-page.h"
#include "gui/flexibility/dfp-slider-row.h"
#include "gui/flexibility/dfp-storm-table.h"
#include "gui/widgets/dfp-chart-view.h"
#include "gui/widgets/dfp-widgets.h"
#include "model/dfp-role.h"

typedef struct
{
  DfpPlan *plan;
  DfpDocument *document;
  DfpSession *session;
  DfpList *roles;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + 400 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
open_page (Fixture *f)
{
  f->window = gtk_window_new ();
  f->page = g_object_new (DFP_TYPE_FLEXIBILITY_PAGE, "session", f->session, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 850);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static void
set_up (Fixture *f, gconstpointer n_configurations)
{
  f->plan = dfp_plan_new ();
  g_object_set (f->plan, "start", DFP_MONTH (2027, 1), "currency", "EUR", NULL);
  for (int i = 0; i < GPOINTER_TO_INT (n_configurations); i++)
    {
      DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, (guint) i);

      g_object_set (configuration, "months", 18, "name", "A configuration", NULL);
      f->roles = dfp_configuration_get (configuration)->roles;
      g_object_set (dfp_list_add (f->roles, 0), "title", "Developer", "sourcing", DFP_SOURCING_IN_HOUSE, "heads", 10,
                    "rate", 8000.0, "end-month", 18, "external-hires", 2, NULL);
    }
  f->roles = dfp_configuration_get (dfp_list_get (dfp_plan_get (f->plan)->configurations, 0))->roles;
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
  open_page (f);
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

/* The widget of @type that comes as number @n, from 0. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, int *n)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, n);
  return found;
}

static GtkWidget *
get_nth (Fixture *f, GType type, int n)
{
  return find_nth (f->page, type, &n);
}

/* Whether a label on the page reads @text in full. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  gboolean found = GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, text);
  return found;
}

static GtkRange *
get_range (Fixture *f, int n)
{
  int first = 0;

  return GTK_RANGE (find_nth (get_nth (f, DFP_TYPE_SLIDER_ROW, n), GTK_TYPE_SCALE, &first));
}

/* As the arrow keys do: → is one step up. */
static void
press (Fixture *f, int n, GtkScrollType scroll)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (get_range (f, n), "move-slider", scroll, &handled);
  settle ();
}

static void
test_sliders (Fixture *f, gconstpointer data)
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
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_nth (f, ADW_TYPE_COMBO_ROW, 0)), DFP_SOURCING_IN_HOUSE);
  g_assert_true (
      says (f->page, "Decided in February 2027, six people (In-house) give 80% after 5.9 months: by August 2027"));
  /* Nothing of it is written. */
  g_assert_cmpint (dfp_role_get (dfp_list_get (f->roles, 0))->heads, ==, 10);
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

/* Two people for three months of notice at 8,000; a pay rise is seen at once, and the question stays. */
static void
test_fewer (Fixture *f, gconstpointer data)
{
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 2)), ==, 2);
  g_assert_true (
      says (f->page, "Two people fewer at the end of January 2027: €48k of notice, the last is gone after 3 months"));
  press (f, 2, GTK_SCROLL_STEP_RIGHT);
  g_assert_true (
      says (f->page, "Three people fewer at the end of January 2027: €72k of notice, the last is gone after 3 months"));
  g_object_set (dfp_list_get (f->roles, 0), "rate", 9000.0, NULL);
  settle ();
  g_assert_true (
      says (f->page, "Three people fewer at the end of January 2027: €81k of notice, the last is gone after 3 months"));
  g_object_set (dfp_list_get (f->roles, 0), "heads", 1, NULL);
  settle ();
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 2)), ==, 1);
}

static void
test_choice (Fixture *f, gconstpointer data)
{
  press (f, 5, GTK_SCROLL_START);
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 5)), ==, 0);
  press (f, 4, GTK_SCROLL_END);
  g_assert_cmpfloat (gtk_range_get_value (get_range (f, 4)), ==, 36);
  g_assert_true (says (f->page, "36 months"));
  g_assert_true (says (f->page, "0%"));
}

static void
test_storms (Fixture *f, gconstpointer data)
{
  GtkDropDown *figure = GTK_DROP_DOWN (get_nth (f, GTK_TYPE_DROP_DOWN, 0));

  g_assert_nonnull (get_nth (f, DFP_TYPE_STORM_TABLE, 0));
  g_assert_true (says (get_nth (f, DFP_TYPE_STORM_TABLE, 0), "Hiring freeze"));
  gtk_drop_down_set_selected (figure, 2);
  settle ();
  g_assert_true (says (get_nth (f, DFP_TYPE_STORM_TABLE, 0), "nothing lost"));
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  dfp_list_splice (f->roles, 0, dfp_list_get_n_rows (f->roles), NULL);
  settle ();
  g_assert_true (says (f->page, "Nothing to bend yet: no people and no money"));
  g_assert_false (says (f->page, "0"));
}

#define ADD(name, n, function) \
  g_test_add ("/flexibility/" name, Fixture, GINT_TO_POINTER (n), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  dfp_widgets_register ();
  ADD ("sliders", 1, test_sliders);
  ADD ("fewer", 1, test_fewer);
  ADD ("choice", 1, test_choice);
  ADD ("storms", 2, test_storms);
  ADD ("many", 64, test_storms);
  ADD ("empty", 1, test_empty);
  return g_test_run ();
}
