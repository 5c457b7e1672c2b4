/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Production line page: the table moves the bottleneck, the slider moves sentence and picture and nothing
 * else, the button adds a person and one undo takes him away. */
#include <adwaita.h>

#include "gui/production-line/dfp-production-line-page.h"
#include "gui/widgets/dfp-chart-view.h"
#include "gui/widgets/dfp-heading.h"
#include "gui/widgets/dfp-table.h"
#include "gui/widgets/dfp-widgets.h"
#include "model/dfp-role.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

typedef struct
{
  DfpPlan *plan;
  DfpDocument *document;
  DfpSession *session;
  const DfpConfigurationData *configuration; /* borrowed */
  GtkWindow *window;
  GtkWidget *page;
} Fixture;

static void
add_discipline (Fixture *f, DfpDiscipline discipline, int heads, const char *stage, double share)
{
  g_object_set (dfp_list_add (f->configuration->roles, dfp_list_get_n_rows (f->configuration->roles)), "discipline",
                discipline, "heads", heads, "joiners", 0, NULL);
  g_object_set (dfp_list_add (f->configuration->stages, dfp_list_get_n_rows (f->configuration->stages)), "discipline",
                discipline, "name", stage, "effort-share", share, NULL);
}

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
  DfpConfiguration *configuration;

  f->plan = dfp_plan_new ();
  configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  f->configuration = dfp_configuration_get (configuration);
  g_object_set (configuration, "months", 12, "cross-skill", 0.0, NULL);
  add_discipline (f, DFP_DISCIPLINE_ENGINEERING, 6, "Build", 0.7);
  add_discipline (f, DFP_DISCIPLINE_QUALITY, 2, "Test", 0.2);
  g_object_set (dfp_list_add (dfp_plan_get (f->plan)->work, 0), "effort-likely", 50.0, NULL);
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
  f->page = g_object_new (DFP_TYPE_PRODUCTION_LINE_PAGE, "session", f->session, NULL);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (f->window, 1100, 800);
  gtk_window_set_child (f->window, f->page);
  gtk_window_present (f->window);
  settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  settle ();
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->plan);
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

/* The sentence at the head of the page. */
static void
assert_sentence (Fixture *f, const char *start)
{
  g_autofree char *sentence = NULL;

  g_object_get (find_widget (f->page, DFP_TYPE_HEADING), "sentence", &sentence, NULL);
  if (!g_str_has_prefix (sentence, start))
    g_error ("“%s” does not begin with “%s”", sentence, start);
}

static void
test_table (Fixture *f, gconstpointer data)
{
  DfpTable *table = DFP_TABLE (find_widget (f->page, DFP_TYPE_TABLE));
  DfpObject *test = dfp_list_get (f->configuration->stages, 1);
  g_autoptr (GError) error = NULL;

  assert_sentence (f, "“Build” sets the pace of the line");
  g_assert_true (dfp_table_select (table, test, "rework"));
  dfp_table_paste_text (table, "50%", &error);
  g_assert_no_error (error);
  settle ();
  g_assert_cmpfloat (dfp_stage_get (DFP_STAGE (test))->rework, ==, 0.5);
  assert_sentence (f, "“Test” ");
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  settle ();
  assert_sentence (f, "“Build” ");
}

static void
test_slider (Fixture *f, gconstpointer data)
{
  GtkWidget *scale = find_widget (f->page, GTK_TYPE_SCALE);
  DfpChartView *view = DFP_CHART_VIEW (find_widget (f->page, DFP_TYPE_CHART_VIEW));
  g_autoptr (DfpChart) before = dfp_chart_ref ((DfpChart *) dfp_chart_view_get_chart (view));

  /* What the keys End, Page Down and Home say to it. */
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_END);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 50);
  assert_sentence (f, "With 50% more work: “Build” ");
  g_assert_true (dfp_chart_view_get_chart (view) != before);
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_START);
  assert_sentence (f, "With 50% less work: “Build” ");
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_PAGE_RIGHT);
  assert_sentence (f, "With 40% less work: “Build” ");
  gtk_range_set_value (GTK_RANGE (scale), 0);
  assert_sentence (f, "“Build” sets the pace of the line");
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *start)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL &&
      g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (widget)), start))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, start);
  return found;
}

static void
test_next_person (Fixture *f, gconstpointer data)
{
  GtkWidget *button = find_button (f->page, "Add one to Engineering");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_cmpint (dfp_list_get_n_rows (f->configuration->roles), ==, 3);
  g_assert_cmpint (((const DfpRoleData *) dfp_list_get_data (f->configuration->roles, 2))->discipline, ==,
                   DFP_DISCIPLINE_ENGINEERING);
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  settle ();
  g_assert_cmpint (dfp_list_get_n_rows (f->configuration->roles), ==, 2);
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  while (dfp_list_get_n_rows (f->configuration->stages) > 0)
    dfp_list_remove (f->configuration->stages, 0);
  settle ();
  assert_sentence (f, "No stages yet");
  g_assert_false (gtk_widget_is_visible (find_widget (f->page, GTK_TYPE_SCALE)));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  dfp_widgets_register ();
  g_test_add ("/production-line/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/production-line/slider", Fixture, NULL, set_up, test_slider, tear_down);
  g_test_add ("/production-line/next-person", Fixture, NULL, set_up, test_next_person, tear_down);
  g_test_add ("/production-line/empty", Fixture, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
