/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A headline on a page follows the plan and explains itself, whichever widget shows it. */
#include <adwaita.h>

#include "figure/dfp-headline.h"
#include "gui/widgets/dfp-explain.h"
#include "gui/widgets/dfp-headline-label.h"
#include "gui/widgets/dfp-headline-row.h"
#include "gui/widgets/dfp-headline-tile.h"
#include "gui/widgets/dfp-page-subjects.h"
#include "gui/widgets/dfp-widgets.h"

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
}

static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + 400 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
assert_shows_people (GtkWidget *widget, DfpPage *page)
{
  g_autofree char *figure = NULL;
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  figure = dfp_headline_get_figure ("people", &subject);
  g_assert_true (shows (widget, figure));
}

static DfpExplain *
find_explain (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (DFP_IS_EXPLAIN (child))
      return DFP_EXPLAIN (child);
  return NULL;
}

static void
test_headline (gconstpointer data)
{
  const GType type = (*(GType (*const *) (void)) data) ();
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  DfpRole *role = dfp_list_add (dfp_configuration_get (configuration)->roles, 0);
  g_autoptr (DfpDocument) document = dfp_document_new (plan);
  g_autoptr (DfpSession) session = dfp_session_new (document);
  GtkWidget *window = gtk_window_new (), *list = gtk_list_box_new ();
  GtkWidget *page = g_object_new (TEST_TYPE_PAGE, "session", session, NULL);
  GtkWidget *widget = g_object_new (type, "headline", "people", NULL);

  g_object_set (role, "heads", 3, "start-month", 1, "end-month", 12, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), widget);
  adw_bin_set_child (ADW_BIN (page), list);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  assert_shows_people (widget, DFP_PAGE (page));
  g_object_set (role, "heads", 14, NULL);
  settle ();
  assert_shows_people (widget, DFP_PAGE (page));
  g_assert_null (find_explain (widget));
  if (GTK_IS_LIST_BOX_ROW (widget))
    g_signal_emit_by_name (list, "row-activated", widget);
  else
    g_signal_emit_by_name (widget, "clicked");
  settle ();
  g_assert_nonnull (find_explain (widget));
  g_assert_nonnull (dfp_explain_get_title (find_explain (widget)));
  gtk_popover_popdown (GTK_POPOVER (find_explain (widget)));
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

int
main (int argc, char **argv)
{
  static GType (*const types[]) (void) = { dfp_headline_tile_get_type, dfp_headline_row_get_type,
                                           dfp_headline_label_get_type };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  dfp_widgets_register ();
  g_test_add_data_func ("/headlines/tile", &types[0], test_headline);
  g_test_add_data_func ("/headlines/row", &types[1], test_headline);
  g_test_add_data_func ("/headlines/label", &types[2], test_headline);
  return g_test_run ();
}
