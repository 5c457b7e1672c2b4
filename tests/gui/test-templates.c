/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template of the window is made once, and every page is shown with every plan there is:
 * GTK says only at run time that a name in a template is wrong. */
#include <adwaita.h>
#include <string.h>

#include "document/dfp-answers.h"
#include "document/dfp-document.h"
#include "draft/dfp-starting-point.h"
#include "gui/compare/dfp-compare-head.h"
#include "gui/dfp-configuration-row.h"
#include "gui/dfp-help-window.h"
#include "gui/dfp-pages.h"
#include "gui/dfp-window.h"
#include "gui/exhibit/dfp-headline-row.h"
#include "gui/exhibit/dfp-headline-tile.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/health/dfp-finding-row.h"
#include "gui/objectives/dfp-objective-card.h"
#include "gui/overview/dfp-overview-row.h"
#include "gui/page/dfp-page.h"
#include "gui/share/dfp-share-dialog.h"
#include "gui/sketch/dfp-sketch-page.h"
#include "gui/sketch/dfp-sketch-preview.h"
#include "gui/versions/dfp-differences-window.h"
#include "gui/versions/dfp-versions-window.h"
#include "gui/welcome/dfp-recent-row.h"
#include "gui/welcome/dfp-template-card.h"
#include "gui/welcome/dfp-welcome.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

#define NARROW_WIDTH 360
#define PATIENCE (120 * G_TIME_SPAN_SECOND)
#define PHRASE "R&D <b> & more of a name "
#define LONG_NAME PHRASE PHRASE PHRASE PHRASE PHRASE PHRASE PHRASE PHRASE
#define FOLDER "/io/github/digitalfactory/Planner/ui"
#define STYLE "/io/github/digitalfactory/Planner/style.css"

static void
register_types (void)
{
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  dfp_widgets_register ();
  g_type_class_unref (g_type_class_ref (DFP_TYPE_WINDOW));
  g_type_ensure (DFP_TYPE_COMPARE_HEAD);
  g_type_ensure (DFP_TYPE_CONFIGURATION_ROW);
  g_type_ensure (DFP_TYPE_FINDING_ROW);
  g_type_ensure (DFP_TYPE_HEADLINE_ROW);
  g_type_ensure (DFP_TYPE_HEADLINE_TILE);
  g_type_ensure (DFP_TYPE_HELP_WINDOW);
  g_type_ensure (DFP_TYPE_OBJECTIVE_CARD);
  g_type_ensure (DFP_TYPE_OVERVIEW_ROW);
  g_type_ensure (DFP_TYPE_RECENT_ROW);
  g_type_ensure (DFP_TYPE_SHARE_DIALOG);
  g_type_ensure (DFP_TYPE_SKETCH_PAGE);
  g_type_ensure (DFP_TYPE_SKETCH_PREVIEW);
  g_type_ensure (DFP_TYPE_TEMPLATE_CARD);
  g_type_class_unref (g_type_class_ref (DFP_TYPE_DIFFERENCES_WINDOW));
  g_type_class_unref (g_type_class_ref (DFP_TYPE_VERSIONS_WINDOW));
  g_type_ensure (DFP_TYPE_WELCOME);
  for (guint i = 0; i < n; i++)
    g_type_class_unref (g_type_class_ref (dfp_page_info_get_type (&pages[i])));
}

/* Widths are those of the program's own style. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, STYLE);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
collect_templates (const char *folder, GPtrArray *paths)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (int i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", folder, names[i], NULL);

      if (g_str_has_suffix (names[i], "/"))
        collect_templates (path, paths);
      else
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
}

/* The class that a template is of, or NULL. */
static char *
find_class (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (text, "<template class=\"", 2);
  g_auto (GStrv) rest = parts[1] != NULL ? g_strsplit (parts[1], "\"", 2) : NULL;

  return rest != NULL ? g_strdup (rest[0]) : NULL;
}

static void
test_instantiate (gconstpointer data)
{
  g_autofree char *name = find_class (data);
  GType type;
  GtkWidget *widget;

  if (name == NULL)
    {
      g_test_skip ("no template in it");
      return;
    }
  g_test_message ("%s", name);
  type = g_type_from_name (name);
  g_assert_cmpuint (type, !=, 0);
  if (G_TYPE_IS_ABSTRACT (type))
    {
      g_test_skip ("its subclasses are made elsewhere");
      return;
    }
  widget = g_object_new (type, NULL);
  if (GTK_IS_WINDOW (widget))
    {
      gtk_window_destroy (GTK_WINDOW (widget));
      return;
    }
  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
}

/* Every text that a person may type is as long as it may be, and full of markup. */
static void
lengthen (DfpObject *object)
{
  guint n;
  const DfpField *fields = dfp_object_get_fields (object, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i].kind == DFP_FIELD_TEXT && strcmp (fields[i].name, "currency") != 0)
      g_object_set (object, fields[i].name, LONG_NAME, NULL);
    else if (fields[i].kind == DFP_FIELD_LIST)
      for (guint row = 0; row < dfp_list_get_n_rows (dfp_object_get_list (object, fields[i].name)); row++)
        lengthen (dfp_list_get (dfp_object_get_list (object, fields[i].name), row));
}

static DfpPlan *
create_plan (const char *id)
{
  DfpPlan *plan = dfp_starting_point_create_plan (strcmp (id, "long") == 0 ? "logistics-scaling" : id, NULL);

  if (strcmp (id, "long") == 0)
    lengthen (DFP_OBJECT (plan));
  return plan;
}

/* Chances are wider than the dashes before them. */
static void
wait_for_forecasts (DfpSession *session)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  do
    gui_draw ();
  while (!dfp_answers_is_settled (dfp_session_get_answers (session)) && g_get_monotonic_time () < end);
  gui_draw ();
}

/* A narrow page fits a telephone. */
static void
check_width (GtkWidget *page, const char *name, DfpSession *session)
{
  int minimum;

  wait_for_forecasts (session);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%s needs %d pixels", name, minimum);
  g_assert_cmpint (minimum, <=, NARROW_WIDTH);
}

/* Ctrl+Z in a field takes back the plan's last step: GTK's own undo would empty what it never typed. */
static void
check_undo (GtkWidget *page)
{
  g_autoptr (GPtrArray) texts = gui_find_all (page, GTK_TYPE_TEXT);
  g_autoptr (GPtrArray) views = gui_find_all (page, GTK_TYPE_TEXT_VIEW);

  for (guint i = 0; i < texts->len; i++)
    if (gtk_widget_get_ancestor (texts->pdata[i], GTK_TYPE_SEARCH_ENTRY) == NULL) /* what is looked for is no plan */
      g_assert_false (gtk_editable_get_enable_undo (texts->pdata[i]));
  for (guint i = 0; i < views->len; i++)
    g_assert_false (gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (views->pdata[i])));
}

/* Shows all pages of the plan that @id begins with, wide and narrow, and one more change each. */
static void
test_pages (gconstpointer id)
{
  g_autoptr (DfpPlan) plan = create_plan (id);
  g_autoptr (DfpDocument) document = dfp_document_new (plan);
  g_autoptr (DfpSession) session = dfp_session_new (document);
  GtkWidget *window = gtk_window_new ();
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *page = GTK_WIDGET (dfp_page_info_create_page (&pages[i], session));

      g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
      gtk_window_set_child (GTK_WINDOW (window), page);
      gui_draw ();
      dfp_page_set_narrow (DFP_PAGE (page), TRUE);
      gui_draw ();
      check_width (page, pages[i].name, session);
      check_undo (page);
      dfp_page_set_narrow (DFP_PAGE (page), FALSE);
      g_object_set (plan, "title", "R&D <b>", NULL);
      gui_draw ();
      gtk_window_set_child (GTK_WINDOW (window), NULL);
      gui_draw ();
      if (page != NULL)
        g_test_message ("%s is still held by somebody", pages[i].name);
      g_assert_null (page);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A page follows configurations as they come and go. */
static void
test_configurations (void)
{
  g_autoptr (DfpPlan) plan = dfp_starting_point_create_plan ("retail-bank-mvp", NULL);
  g_autoptr (DfpDocument) document = dfp_document_new (plan);
  g_autoptr (DfpSession) session = dfp_session_new (document);
  GtkWidget *window = gtk_window_new ();
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < n; i++)
    {
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (dfp_page_info_create_page (&pages[i], session)));
      gui_draw ();
      dfp_session_add_configuration (session);
      gui_draw ();
      dfp_session_remove_configuration (session, dfp_session_get_configuration (session));
      gui_draw ();
      dfp_undo_stack_undo (dfp_session_get_undo (session));
      dfp_undo_stack_undo (dfp_session_get_undo (session));
      gui_draw ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  register_types ();
  collect_templates (FOLDER, paths);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *name = g_strconcat ("/gui/template", path + strlen (FOLDER), NULL);

      g_test_add_data_func (name, path, test_instantiate);
    }
  g_test_add_data_func ("/gui/pages/empty", "", test_pages);
  g_test_add_data_func ("/gui/pages/long", "long", test_pages);
  for (guint i = 0; i < dfp_starting_points_get_n (); i++)
    {
      DfpStartingPoint point;
      g_autofree char *name = NULL;

      dfp_starting_points_get (i, &point);
      name = g_strconcat ("/gui/pages/", point.id, NULL);
      g_test_add_data_func (name, point.id, test_pages);
    }
  g_test_add_func ("/gui/pages/configurations", test_configurations);
  return g_test_run ();
}
