/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wherever an explanation, a measure or a finding leads, the page is there and shows the place; and every explanation
 * opens on its page. */
#include <adwaita.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "document/dfp-document.h"
#include "document/dfp-session.h"
#include "draft/dfp-starting-point.h"
#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/dfp-headline-list.h"
#include "gui/dfp-pages.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/exhibit/dfp-explain.h"
#include "gui/exhibit/dfp-headline-label.h"
#include "gui/exhibit/dfp-headline-row.h"
#include "gui/exhibit/dfp-headline-tile.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/page/dfp-page-subjects.h"
#include "tests/gui/gui-fixture.h"

/* Of the window of the popovers, so large that all of a page is in sight; the display is larger. */
#define WIDTH 1200
#define HEIGHT 5800

/* --- the targets of a plan --- */

static void
add_target (GHashTable *targets, const char *target)
{
  if (target != NULL)
    g_hash_table_add (targets, g_strdup (target));
}

static void
add_lines (GHashTable *targets, const DfpHeadlineExplanation *explanation)
{
  for (int i = 0; i < explanation->n_lines; i++)
    add_target (targets, explanation->lines[i].target);
}

static void
add_findings (GHashTable *targets, const DfpSubject *subject)
{
  for (guint i = 0; i < subject->design->health->n_findings; i++)
    add_target (targets, subject->design->health->findings[i].target);
}

/* Those of misfits that no template has are there too. */
static void
add_checks (GHashTable *targets)
{
  for (guint i = 0; i < dfp_health_get_n_checks (); i++)
    add_target (targets, dfp_health_get_check (i)->target);
}

static void
add_headlines (GHashTable *targets, const DfpSubject *subject)
{
  for (guint i = 0; i < dfp_headline_get_n (); i++)
    {
      g_auto (DfpHeadlineExplanation) explanation = { 0 };

      dfp_headline_explain (dfp_headline_get_name (i), subject, &explanation);
      add_lines (targets, &explanation);
    }
}

/* Those that do not depend on the plan. */
static void
add_tables (GHashTable *targets)
{
  guint n;
  const DfpMeasure *measures = dfp_measure_get_all (&n);

  for (guint i = 0; i < n; i++)
    add_target (targets, measures[i].target);
  for (guint i = 0; i < dfp_exhibit_get_n (); i++)
    for (int k = 0; k < DFP_EXHIBIT_INPUTS_MAXIMUM; k++)
      add_target (targets, dfp_exhibit_get (i)->inputs[k].target);
}

/* Of the configuration looked at, as @page knows it. */
static GHashTable *
list_targets (DfpPage *page)
{
  GHashTable *targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  add_checks (targets);
  add_findings (targets, &subject);
  add_headlines (targets, &subject);
  add_tables (targets);
  return targets;
}

/* --- pages --- */

static GtkWidget *
show_page (GtkWidget *window, DfpSession *session, const DfpPageInfo *info)
{
  GtkWidget *page = GTK_WIDGET (dfp_page_info_create_page (info, session));

  gtk_window_set_child (GTK_WINDOW (window), page);
  gui_draw ();
  return page;
}

/* Goes from @page wherever a target on it leads; counts those that lead nowhere. */
static guint
visit (DfpPage *page, const char *name, GHashTable *targets, const char *id)
{
  GHashTableIter iter;
  gpointer target;
  guint n_lost = 0;

  g_hash_table_iter_init (&iter, targets);
  while (g_hash_table_iter_next (&iter, &target, NULL))
    {
      g_auto (GStrv) parts = g_strsplit (target, "/", 2);

      g_assert_nonnull (dfp_pages_find (parts[0]));
      if (strcmp (parts[0], name) != 0 || parts[1] == NULL || dfp_page_show_target (page, parts[1]))
        continue;
      g_printerr ("# %s: nothing to show at %s\n", id, (char *) target);
      n_lost++;
    }
  return n_lost;
}

static DfpSession *
open_plan (const char *id)
{
  g_autoptr (DfpPlan) plan = dfp_starting_point_create_plan (id, NULL);
  g_autoptr (DfpDocument) document = dfp_document_new (plan);

  return dfp_session_new (document);
}

static void
test_targets (gconstpointer id)
{
  g_autoptr (DfpSession) session = open_plan (id);
  g_autoptr (GHashTable) targets = NULL;
  GtkWidget *window = gtk_window_new ();
  guint n, n_lost = 0;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *page = show_page (window, session, &pages[i]);

      if (targets == NULL)
        targets = list_targets (DFP_PAGE (page));
      n_lost += visit (DFP_PAGE (page), pages[i].name, targets, *(const char *) id != '\0' ? id : "empty");
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpuint (n_lost, ==, 0);
}

/* --- explanations --- */

static gboolean
is_asked (GtkWidget *widget)
{
  return DFP_IS_EXPLAIN_BUTTON (widget) || DFP_IS_HEADLINE_TILE (widget) || DFP_IS_HEADLINE_LABEL (widget);
}

/* The popover below @widget, or NULL. */
static GtkWidget *
find_popover (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (DFP_IS_EXPLAIN (child))
      return child;
  return NULL;
}

/* Asks everything below @widget that can be asked and is seen; counts. */
static guint
ask_all (GtkWidget *widget)
{
  guint n = 0;

  if (is_asked (widget) && gtk_widget_get_mapped (widget))
    {
      GtkWidget *popover;

      gtk_widget_grab_focus (widget);
      g_signal_emit_by_name (widget, "clicked");
      popover = find_popover (widget);
      g_assert_nonnull (popover);
      while (!gtk_widget_get_mapped (popover))
        g_main_context_iteration (NULL, TRUE);
      g_assert_nonnull (dfp_explain_get_title (DFP_EXPLAIN (popover)));
      gtk_popover_popdown (GTK_POPOVER (popover));
      while (gtk_widget_get_mapped (popover) || gtk_root_get_focus (gtk_widget_get_root (widget)) != widget)
        g_main_context_iteration (NULL, TRUE);
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += ask_all (child);
  return n;
}

static void
test_popovers (gconstpointer id)
{
  static const char *const without[] = { "health", NULL }; /* its findings explain themselves */
  g_autoptr (DfpSession) session = open_plan (id);
  GtkWidget *window = gtk_window_new ();
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *page = show_page (window, session, &pages[i]);
      const guint n_asked = ask_all (page);

      g_test_message ("%s explains %u times", pages[i].name, n_asked);
      if (*(const char *) id != '\0' && !g_strv_contains (without, pages[i].name))
        g_assert_cmpuint (n_asked, >, 0);
      gui_draw ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The first below @widget that can be asked and is seen. */
static GtkWidget *
find_asked (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (is_asked (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_asked (child);
  return found;
}

typedef enum
{
  GO_AT_ONCE, /* the window goes before the popover was ever seen */
  GO_SHOWN,
  GO_CLOSING, /* while the popover goes too */
  GO_HIDDEN,  /* the window is hidden first, and the question is asked again */
} WayToGo;

/* A popover outlives its window by no frame, whenever that goes. */
static void
test_window_goes (gconstpointer data)
{
  const WayToGo way = GPOINTER_TO_UINT (data);
  g_autoptr (DfpSession) session = open_plan ("retail-bank-mvp");
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *window = gtk_window_new (), *page, *asked;

      gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
      gtk_window_present (GTK_WINDOW (window));
      page = show_page (window, session, &pages[i]);
      asked = find_asked (page);
      if (asked != NULL)
        g_signal_emit_by_name (asked, "clicked");
      if (way != GO_AT_ONCE)
        gui_draw ();
      if (asked != NULL && way == GO_CLOSING)
        gtk_popover_popdown (GTK_POPOVER (find_popover (asked)));
      if (asked != NULL && way == GO_HIDDEN)
        {
          gtk_widget_set_visible (window, FALSE);
          gui_draw ();
          g_signal_emit_by_name (asked, "clicked");
          gui_draw ();
        }
      gtk_window_destroy (GTK_WINDOW (window));
      gui_draw ();
    }
}

/* A popover does not follow what it explains out of sight. */
static void
test_scrolled_away (void)
{
  g_autoptr (DfpSession) session = open_plan ("retail-bank-mvp");
  GtkWidget *window = gtk_window_new (), *page, *asked, *scroller;
  GtkAdjustment *adjustment;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 300);
  gtk_window_present (GTK_WINDOW (window));
  page = show_page (window, session, dfp_pages_find ("overview"));
  scroller = gui_find (page, GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  asked = find_asked (page);
  g_signal_emit_by_name (asked, "clicked");
  gui_draw ();
  gtk_adjustment_set_value (adjustment, 1);
  g_assert_true (gtk_widget_get_visible (find_popover (asked)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  g_assert_false (gtk_widget_get_visible (find_popover (asked)));
  gui_draw ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every name in a template is one that there is. */
static void
check_names (GtkWidget *widget, const char *page)
{
  if (DFP_IS_EXPLAIN_BUTTON (widget))
    {
      const char *name = dfp_explain_button_get_explains (DFP_EXPLAIN_BUTTON (widget));

      g_test_message ("%s: %s", page, name);
      g_assert_true (dfp_exhibit_find (name) != NULL || dfp_measure_find (name) != NULL ||
                     g_str_has_prefix (name, "chance-of-"));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child, page);
}

static void
test_names (void)
{
  g_autoptr (DfpSession) session = open_plan ("retail-bank-mvp");
  GtkWidget *window = gtk_window_new ();
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  for (guint i = 0; i < n; i++)
    check_names (show_page (window, session, &pages[i]), pages[i].name);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_for_plan (const char *id)
{
  const char *word = *id != '\0' ? id : "empty";
  g_autofree char *targets = g_strconcat ("/gui/explain/targets/", word, NULL);

  g_test_add_data_func (targets, id, test_targets);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  dfp_widgets_register ();
  add_for_plan ("");
  for (guint i = 0; i < dfp_starting_points_get_n (); i++)
    {
      DfpStartingPoint point;

      dfp_starting_points_get (i, &point);
      add_for_plan (point.id);
    }
  g_test_add_data_func ("/gui/explain/popovers/empty", "", test_popovers);
  g_test_add_data_func ("/gui/explain/popovers/full", "retail-bank-mvp", test_popovers);
  g_test_add_data_func ("/gui/explain/window-goes/at-once", GUINT_TO_POINTER (GO_AT_ONCE), test_window_goes);
  g_test_add_data_func ("/gui/explain/window-goes/shown", GUINT_TO_POINTER (GO_SHOWN), test_window_goes);
  g_test_add_data_func ("/gui/explain/window-goes/closing", GUINT_TO_POINTER (GO_CLOSING), test_window_goes);
  g_test_add_data_func ("/gui/explain/window-goes/hidden", GUINT_TO_POINTER (GO_HIDDEN), test_window_goes);
  g_test_add_func ("/gui/explain/scrolled-away", test_scrolled_away);
  g_test_add_func ("/gui/explain/names", test_names);
  return g_test_run ();
}
