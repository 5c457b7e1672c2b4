/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page Health: a lamp for each finding, and a fix that is pressed changes the plan in one step. */
#include <adwaita.h>

#include "document/dfp-starting-point.h"
#include "gui/health/dfp-finding-row.h"
#include "gui/health/dfp-health-lamps.h"
#include "gui/health/dfp-health-page.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "gui/widgets/dfp-widgets.h"

typedef struct
{
  DfpPlan *plan;
  DfpDocument *document;
  DfpSession *session;
  DfpConfiguration *configuration; /* borrowed */
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
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->plan = dfp_starting_point_create_plan ("retail-bank-mvp", &error);
  g_assert_no_error (error);
  f->configuration = dfp_plan_get_baseline (f->plan);
  g_object_set (f->configuration, "exit-month", 0, "transfer-owner", "Ann", NULL);
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
  f->window = gtk_window_new ();
  f->page = g_object_new (DFP_TYPE_HEALTH_PAGE, "session", f->session, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 850);
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

static const DfpHealth *
get_health (Fixture *f)
{
  return dfp_analyst_get_design (dfp_session_get_analyst (f->session), f->configuration)->health;
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

static guint
count_rows (GtkWidget *widget)
{
  guint n = DFP_IS_FINDING_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *key)
{
  GtkWidget *found = NULL;

  if (DFP_IS_FINDING_ROW (widget))
    return g_str_equal (dfp_finding_row_get_key (DFP_FINDING_ROW (widget)), key) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, key);
  return found;
}

static guint
count_to_do (Fixture *f)
{
  return get_health (f)->n_lights[DFP_LIGHT_RED] + get_health (f)->n_lights[DFP_LIGHT_AMBER];
}

static void
test_lamps (Fixture *f, gconstpointer data)
{
  DfpHealthLamps *lamps = DFP_HEALTH_LAMPS (find_widget (f->page, DFP_TYPE_HEALTH_LAMPS));

  g_assert_cmpuint (dfp_health_lamps_get_n_lamps (lamps), ==, get_health (f)->n_findings);
  g_assert_cmpuint (count_to_do (f), >, 0);
  g_assert_cmpuint (count_rows (f->page), ==, count_to_do (f));
  dfp_toggle_group_set_selected (DFP_TOGGLE_GROUP (find_widget (f->page, DFP_TYPE_TOGGLE_GROUP)), 1);
  settle ();
  g_assert_cmpuint (count_rows (f->page), ==, get_health (f)->n_findings);
}

/* A finding in order is shown among all of them. */
static void
test_show_target (Fixture *f, gconstpointer data)
{
  g_assert_null (find_row (f->page, "peak-heads"));
  g_assert_true (dfp_page_show_target (DFP_PAGE (f->page), "peak-heads"));
  settle ();
  g_assert_nonnull (find_row (f->page, "peak-heads"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), find_row (f->page, "peak-heads")));
  g_assert_false (dfp_page_show_target (DFP_PAGE (f->page), "no such check"));
}

static void
test_fix (Fixture *f, gconstpointer data)
{
  GtkWidget *row = find_row (f->page, "exit");
  const guint before = count_to_do (f);
  GtkWidget *fix;

  g_assert_nonnull (row);
  fix = gtk_widget_get_last_child (dfp_finding_row_get_buttons (DFP_FINDING_ROW (row)));
  g_assert_true (gtk_widget_grab_focus (fix));
  g_signal_emit_by_name (fix, "clicked");
  settle ();
  g_assert_cmpint (dfp_configuration_get (f->configuration)->exit_month, ==,
                   dfp_configuration_get (f->configuration)->months);
  g_assert_null (find_row (f->page, "exit"));
  g_assert_cmpuint (count_rows (f->page), ==, before - 1);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (f->window)));
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  settle ();
  g_assert_cmpint (dfp_configuration_get (f->configuration)->exit_month, ==, 0);
  g_assert_nonnull (find_row (f->page, "exit"));
}

static void
test_nothing_to_do (Fixture *f, gconstpointer data)
{
  while (count_to_do (f) > 0 && dfp_session_apply_fix (f->session, get_health (f)->findings[0].check->key))
    settle ();
  g_assert_cmpuint (count_rows (f->page), ==, count_to_do (f));
  dfp_page_set_narrow (DFP_PAGE (f->page), TRUE);
  settle ();
  g_assert_cmpuint (count_rows (f->page), ==, count_to_do (f));
}

#define ADD(name, function) g_test_add ("/health/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  dfp_widgets_register ();
  ADD ("lamps", test_lamps);
  ADD ("show-target", test_show_target);
  ADD ("fix", test_fix);
  ADD ("nothing-to-do", test_nothing_to_do);
  return g_test_run ();
}
