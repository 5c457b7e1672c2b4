/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window from the outside: what it shows, what its actions do, what search finds. */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "base/dfp-const.h"
#include "draft/dfp-starting-point.h"
#include "gui/dfp-application.h"
#include "gui/dfp-commands.h"
#include "gui/dfp-open.h"
#include "gui/dfp-pages.h"
#include "gui/dfp-save.h"
#include "gui/dfp-search-index.h"
#include "gui/dfp-window.h"
#include "gui/form/dfp-form.h"
#include "gui/page/dfp-page.h"
#include "tests/gui/gui-fixture.h"
#include "tests/scratch-folder.h"

typedef struct
{
  DfpApplication *application;
  DfpWindow *window;
  DfpPlan *plan; /* borrowed, as all below */
  DfpSession *session;
  DfpList *configurations;
  int saved; /* what the last attempt to save said */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpPlan) plan = dfp_starting_point_create_plan ("retail-bank-mvp", NULL);
  g_autoptr (DfpDocument) document = dfp_document_new (plan);

  f->application = dfp_drop_const (data);
  f->window = dfp_window_new (GTK_APPLICATION (f->application));
  dfp_window_set_document (f->window, document);
  gtk_window_present (GTK_WINDOW (f->window));
  f->plan = plan;
  f->session = dfp_window_get_session (f->window);
  f->configurations = dfp_plan_get (plan)->configurations;
  gui_draw ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  gui_draw ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (f->application)));
}

static void
act (Fixture *f, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (f->window), name, target));
  gui_draw ();
}

static const char *
get_name (Fixture *f, guint position)
{
  return dfp_configuration_get (dfp_list_get (f->configurations, position))->name;
}

static void
test_pages (Fixture *f, gconstpointer data)
{
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.go-to::%s", pages[i].name);

      act (f, action);
      g_assert_cmpstr (dfp_session_get_page (f->session), ==, pages[i].name);
    }
  act (f, "win.next-page");
  g_assert_cmpstr (dfp_session_get_page (f->session), ==, pages[0].name);
  act (f, "win.previous-page");
  g_assert_cmpstr (dfp_session_get_page (f->session), ==, pages[n - 1].name);
  act (f, "win.go-to::nowhere");
  g_assert_cmpstr (dfp_session_get_page (f->session), ==, pages[n - 1].name);
}

static GtkWidget *
focus_in_page (Fixture *f, const char *go)
{
  act (f, go);
  gtk_widget_child_focus (gtk_window_get_child (GTK_WINDOW (f->window)), GTK_DIR_TAB_FORWARD);
  while (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), DFP_TYPE_PAGE) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_FORWARD);
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

/* Where a lever or a finding leads, there is a way back to it. */
static void
test_return (Fixture *f, gconstpointer data)
{
  GtkWidget *focus = focus_in_page (f, "win.go-to::forecast");

  act (f, "win.go-to::money/budget-cap");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) != focus);
  act (f, "win.go-to::team");
  act (f, "win.return");
  g_assert_cmpstr (dfp_session_get_page (f->session), ==, "money");
  act (f, "win.return");
  g_assert_cmpstr (dfp_session_get_page (f->session), ==, "forecast");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == focus);
  for (int i = 0; i < 5; i++)
    act (f, "win.return"); /* and not further than the first page */
}

static void
let_go_cb (DfpSession *session, GParamSpec *pspec, GtkWidget **widget)
{
  g_signal_handlers_disconnect_by_func (session, let_go_cb, widget);
  gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (*widget)), NULL);
  gtk_widget_unparent (*widget);
  g_assert_null (*widget);
}

/* The way back led to a widget that the page had let go of by then. */
static void
test_return_to_what_has_gone (Fixture *f, gconstpointer data)
{
  GtkWidget *gone = gtk_button_new ();

  g_object_add_weak_pointer (G_OBJECT (gone), (gpointer *) &gone);
  gtk_widget_set_parent (gone, gtk_widget_get_ancestor (focus_in_page (f, "win.go-to::forecast"), DFP_TYPE_PAGE));
  g_assert_true (gtk_widget_grab_focus (gone));
  act (f, "win.go-to::money");
  g_signal_connect (f->session, "notify::page", G_CALLBACK (let_go_cb), &gone);
  act (f, "win.return");
  g_assert_cmpstr (dfp_session_get_page (f->session), ==, "forecast");
}

/* "Reconstruct" crashed in a window that shows no plan yet. */
static void
test_asks_without_plan (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "reconstruct-plan", "open-version", "notice" };
  DfpWindow *empty = dfp_window_new (GTK_APPLICATION (f->application));
  GActionGroup *without = g_object_get_data (G_OBJECT (empty), DFP_FORM_PRIVATE_ACTIONS);
  GActionGroup *with = g_object_get_data (G_OBJECT (f->window), DFP_FORM_PRIVATE_ACTIONS);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_false (g_action_group_get_action_enabled (without, names[i]));
      g_assert_true (g_action_group_get_action_enabled (with, names[i]));
    }
  gtk_window_destroy (GTK_WINDOW (empty));
}

static void
test_undo (Fixture *f, gconstpointer data)
{
  GAction *undo = g_action_map_lookup_action (G_ACTION_MAP (f->window), "undo");

  g_assert_false (g_action_get_enabled (undo));
  g_object_set (f->plan, "title", "Another title", NULL);
  gui_draw ();
  g_assert_true (g_action_get_enabled (undo));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Another title");
  act (f, "win.undo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Account opening in five minutes");
  act (f, "win.redo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Another title");
  act (f, "win.undo");
}

static void
test_configurations (Fixture *f, gconstpointer data)
{
  const guint n = dfp_list_get_n_rows (f->configurations);
  g_autofree char *first = g_strdup (get_name (f, 0));
  g_autofree char *second = g_strdup (get_name (f, 1));

  act (f, "win.configuration-duplicate::");
  g_assert_cmpuint (dfp_list_get_n_rows (f->configurations), ==, n + 1);
  g_assert_true (dfp_session_get_configuration (f->session) == dfp_list_get (f->configurations, 1));
  act (f, "win.configuration-move-up::");
  g_assert_cmpstr (get_name (f, 1), ==, first);
  act (f, "win.configuration-set-base::");
  g_assert_true (dfp_plan_get_baseline (f->plan) == dfp_list_get (f->configurations, 0));
  act (f, "win.configuration-delete::");
  g_assert_cmpuint (dfp_list_get_n_rows (f->configurations), ==, n);
  for (int i = 0; i < 4; i++)
    act (f, "win.undo");
  g_assert_cmpuint (dfp_list_get_n_rows (f->configurations), ==, n);
  g_assert_cmpstr (get_name (f, 0), ==, first);
  g_assert_cmpstr (get_name (f, 1), ==, second);
  g_assert_false (dfp_document_get_modified (dfp_session_get_document (f->session)));
}

/* The last configuration stays. */
static void
test_last_configuration (Fixture *f, gconstpointer data)
{
  while (dfp_list_get_n_rows (f->configurations) > 1)
    act (f, "win.configuration-delete::");
  act (f, "win.configuration-delete::");
  g_assert_cmpuint (dfp_list_get_n_rows (f->configurations), ==, 1);
}

static void
test_next_configuration (Fixture *f, gconstpointer data)
{
  const guint n = dfp_list_get_n_rows (f->configurations);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (dfp_session_get_configuration (f->session) == dfp_list_get (f->configurations, i));
      act (f, "win.next-configuration");
    }
  g_assert_true (dfp_session_get_configuration (f->session) == dfp_list_get (f->configurations, 0));
  act (f, "win.previous-configuration");
  g_assert_true (dfp_session_get_configuration (f->session) == dfp_list_get (f->configurations, n - 1));
}

static void
test_new_plan (Fixture *f, gconstpointer data)
{
  GList *windows;

  act (f, "win.new-plan::");
  windows = gtk_application_get_windows (GTK_APPLICATION (f->application));
  g_assert_cmpuint (g_list_length (windows), ==, 2);
  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != f->window)
      {
        gtk_window_destroy (l->data);
        break;
      }
  gui_draw ();
}

typedef struct
{
  const char *text;
  const char *action; /* of the first that is found; NULL: nothing is found */
} Search;

static const Search searches[] = {
  { "overview", "win.go-to::overview" },
  { "OVERVIEW", "win.go-to::overview" },
  { "undo", "win.undo" },
  { "compare", "win.go-to::compare" },
  { "hybrid fact", "win.look-at::" },
  { "", NULL },
  { "   ", NULL },
  { "no such thing at all", NULL },
};

static void
test_search (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) index = dfp_search_index_new (f->session);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GPtrArray) found = dfp_search_index_find (index, searches[i].text, 10);

      g_test_message ("“%s” finds %u", searches[i].text, found->len);
      if (searches[i].action == NULL)
        g_assert_cmpuint (found->len, ==, 0);
      else
        g_assert_true (g_str_has_prefix (((DfpSearchItem *) g_ptr_array_index (found, 0))->action, searches[i].action));
    }
}

/* Whatever search offers can be done: the action exists and takes the target. */
static void
test_search_actions (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) index = dfp_search_index_new (f->session);

  for (guint i = 0; i < index->len; i++)
    {
      const DfpSearchItem *item = g_ptr_array_index (index, i);
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      const GVariantType *type;
      GActionMap *map;

      g_assert_true (g_action_parse_detailed_name (item->action, &name, &target, NULL));
      map = g_str_has_prefix (name, "app.") ? G_ACTION_MAP (f->application) : G_ACTION_MAP (f->window);
      g_assert_nonnull (g_action_map_lookup_action (map, name + 4));
      type = g_action_get_parameter_type (g_action_map_lookup_action (map, name + 4));
      g_assert_true ((type == NULL) == (target == NULL));
    }
}

/* What any program on the session bus may ask of a window: no words to show and no path to open. */
static const char *const exported[] = {
  "back",
  "close",
  "configuration-add",
  "configuration-delete",
  "configuration-duplicate",
  "configuration-edit",
  "configuration-move-down",
  "configuration-move-up",
  "configuration-recommend",
  "configuration-set-base",
  "find",
  "go-to",
  "look-at",
  "new-plan",
  "new-sketch",
  "next-configuration",
  "next-page",
  "open",
  "previous-configuration",
  "previous-page",
  "redo",
  "return",
  "save",
  "save-as",
  "share",
  "undo",
  "versions",
  NULL,
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
test_other_programs_cannot_show_files_or_words (Fixture *f, gconstpointer data)
{
  const char *address = g_application_get_dbus_object_path (G_APPLICATION (f->application));
  g_autofree char *path =
      g_strdup_printf ("%s/window/%u", address, gtk_application_window_get_id (GTK_APPLICATION_WINDOW (f->window)));
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (f->application));
  g_autoptr (GDBusActionGroup) group = g_dbus_action_group_get (bus, g_dbus_connection_get_unique_name (bus), path);
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (group)); /* asks the bus for them */

  g_strfreev (names);
  for (names = NULL; names == NULL || names[0] == NULL; names = g_action_group_list_actions (G_ACTION_GROUP (group)))
    {
      g_strfreev (names);
      gui_draw ();
    }
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; i < G_N_ELEMENTS (exported); i++)
    g_assert_cmpstr (names[i], ==, exported[i]);
}

/* The question that is asked now. */
static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static void
answer (const char *response)
{
  AdwMessageDialog *question = find_question ();

  g_assert_nonnull (question);
  adw_message_dialog_response (question, response); /* which does not close it, as a click does */
  gtk_window_destroy (GTK_WINDOW (question));
  gui_draw ();
}

/* Nothing is asked while nothing would be lost; then the window stays until it is answered. */
/* What is typed into two fields of a form is two steps: leaving a field reaches the window below. */
static void
test_form_has_actions (Fixture *f, gconstpointer data)
{
  GtkWindow *form;

  dfp_form_present (DFP_OBJECT (f->plan), GTK_WIDGET (f->window));
  gui_draw ();
  form =
      g_list_model_get_item (gtk_window_get_toplevels (), g_list_model_get_n_items (gtk_window_get_toplevels ()) - 1);
  g_assert_true (gtk_window_get_transient_for (form) == GTK_WINDOW (f->window));
  g_assert_true (gtk_widget_activate_action (gtk_window_get_focus (form), "do.seal", NULL));
  g_object_unref (form);
  gtk_window_destroy (form);
}

static void
test_close (Fixture *f, gconstpointer data)
{
  g_object_set (f->plan, "title", "Changed", NULL);
  gui_draw ();
  gtk_window_close (GTK_WINDOW (f->window));
  gui_draw ();
  answer ("cancel");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->window)));
  g_object_ref (f->window);
  gtk_window_close (GTK_WINDOW (f->window));
  gui_draw ();
  answer ("discard");
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (f->application)));
  g_object_unref (f->window);
  f->window = NULL;
}

/* The person logs out the moment after. */
static void
test_logging_out_keeps_work (Fixture *f, gconstpointer data)
{
  DfpDocument *document = dfp_session_get_document (f->session);
  g_autofree char *id = NULL, *path = NULL, *kept = NULL;

  g_object_set (f->plan, "title", "Typed the moment before", NULL);
  g_signal_emit_by_name (f->application, "query-end");
  id = dfp_document_get_recovery_id (document);
  g_assert_nonnull (id);
  path = g_build_filename (g_get_user_state_dir (), "factory-planner", "recovery", id, "plan", NULL);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_nonnull (strstr (kept, "\"title\": \"Typed the moment before\""));
  dfp_document_discard_work (document);
}

static void
saved_cb (gboolean saved, gpointer result)
{
  *(int *) result = saved;
}

/* Ends with an answer, or with a question that is still open: −1. */
static int
save (Fixture *f)
{
  f->saved = -1;
  dfp_save (GTK_WINDOW (f->window), dfp_session_get_document (dfp_window_get_session (f->window)), saved_cb, &f->saved);
  for (int i = 0; i < 40 && f->saved < 0 && find_question () == NULL; i++)
    gui_draw ();
  return f->saved;
}

static char *
read_title (const char *path)
{
  g_autoptr (DfpPlan) plan = dfp_document_peek (path, NULL);

  return g_strdup (dfp_plan_get (plan)->title);
}

/* Opens a template's file in the fixture's window, in place of the plan that it shows. Transfer full: its folder. */
static char *
open_file (Fixture *f, char **path)
{
  char *folder = scratch_folder_new ();
  g_autofree char *source =
      g_test_build_filename (G_TEST_DIST, "../resources/templates/logistics-scaling.dfplan", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = NULL;
  gsize length;

  *path = g_build_filename (folder, "plan.dfplan", NULL);
  file = g_file_new_for_path (*path);
  g_assert_true (g_file_get_contents (source, &text, &length, NULL));
  g_assert_true (g_file_set_contents (*path, text, (gssize) length, NULL));
  g_assert_true (dfp_open (f->window, file));
  gui_draw ();
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_draw ();
  f->window = gtk_application_get_windows (GTK_APPLICATION (f->application))->data;
  f->session = dfp_window_get_session (f->window);
  gui_draw ();
  return folder;
}

/* Until the window's notice is of @kind. */
static void
wait_for_notice (Fixture *f, DfpNoticeKind kind)
{
  const DfpNotice *notice;

  do
    {
      gui_draw ();
      notice = dfp_document_get_notice (dfp_session_get_document (f->session));
    }
  while (notice == NULL || notice->kind != kind);
}

/* Somebody else writes the file meanwhile: nothing is overwritten, and the bar says what can be done. */
static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  char *folder = open_file (f, &path);
  g_autofree char *theirs = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_object_set (dfp_session_get_plan (f->session), "title", "Ours", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "Track and book in twenty countries", "Theirs", 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  g_assert_cmpint (save (f), ==, FALSE);
  wait_for_notice (f, DFP_NOTICE_CONFLICT);
  theirs = read_title (path);
  g_assert_cmpstr (theirs, ==, "Theirs");
  g_assert_nonnull (gui_find_text (GTK_WIDGET (f->window), "_Take Theirs"));
  gui_click (GTK_WIDGET (f->window), "_Take Theirs");
  gui_draw ();
  f->session = dfp_window_get_session (f->window);
  g_assert_cmpstr (dfp_document_get_title (dfp_session_get_document (f->session)), ==, "Theirs");
  scratch_folder_remove (folder);
}

/* A file that was deleted meanwhile is written again by the button of the bar. */
static void
test_save_again (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  char *folder = open_file (f, &path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  dfp_document_look (dfp_session_get_document (f->session));
  wait_for_notice (f, DFP_NOTICE_GONE);
  gui_click (GTK_WIDGET (f->window), "_Save Again");
  while (!g_file_test (path, G_FILE_TEST_EXISTS) ||
         dfp_document_get_notice (dfp_session_get_document (f->session)) != NULL)
    gui_draw ();
  scratch_folder_remove (folder);
}

/* A name with bytes that are no UTF-8 could not be said, and ended the program. */
static void
test_exported_under_an_odd_name (Fixture *f, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "do.exported", "s", "file:///tmp/pl%E9n.pdf"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "do.exported", "s", "mtp://phone/R%26D.csv"));
  gui_draw ();
}

static DfpPage *
find_page (GtkWidget *widget)
{
  DfpPage *page = NULL;

  if (DFP_IS_PAGE (widget) && gtk_widget_get_mapped (widget))
    return DFP_PAGE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && page == NULL;
       child = gtk_widget_get_next_sibling (child))
    page = find_page (child);
  return page;
}

/* Whatever search finds on a page is there to be seen. */
static void
test_search_targets (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) index = dfp_search_index_new (f->session);
  guint missing = 0;

  for (guint i = 0; i < index->len; i++)
    {
      const DfpSearchItem *item = g_ptr_array_index (index, i);
      g_auto (GStrv) parts = g_strsplit (item->action, "/", 2);

      if (!g_str_has_prefix (item->action, "win.go-to::") || parts[1] == NULL)
        continue;
      if (g_strcmp0 (strchr (parts[0], ':') + 2, dfp_session_get_page (f->session)) != 0)
        act (f, parts[0]);
      if (dfp_page_show_target (find_page (GTK_WIDGET (f->window)), parts[1]))
        continue;
      g_test_message ("“%s” leads nowhere: %s", item->title, item->action);
      missing++;
    }
  g_assert_cmpuint (missing, ==, 0);
}

/* No two commands want the same key. */
static void
test_keys (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const DfpCommand *commands = dfp_commands_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < G_N_ELEMENTS (commands[i].keys) && commands[i].keys[k] != NULL; k++)
      {
        g_test_message ("%s", commands[i].keys[k]);
        g_assert_true (g_hash_table_add (taken, dfp_drop_const (commands[i].keys[k])));
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (DfpApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = dfp_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
#define ADD(name, function) g_test_add ("/gui/window/" name, Fixture, application, set_up, function, tear_down)
  ADD ("pages", test_pages);
  ADD ("return", test_return);
  ADD ("return-to-what-has-gone", test_return_to_what_has_gone);
  ADD ("asks-without-plan", test_asks_without_plan);
  ADD ("undo", test_undo);
  ADD ("form-has-actions", test_form_has_actions);
  ADD ("configurations", test_configurations);
  ADD ("last-configuration", test_last_configuration);
  ADD ("next-configuration", test_next_configuration);
  ADD ("new-plan", test_new_plan);
  ADD ("other-programs-cannot-show-files-or-words", test_other_programs_cannot_show_files_or_words);
  ADD ("close", test_close);
  ADD ("logging-out-keeps-work", test_logging_out_keeps_work);
  ADD ("conflict", test_conflict);
  ADD ("save-again", test_save_again);
  ADD ("exported-under-an-odd-name", test_exported_under_an_odd_name);
  ADD ("search", test_search);
  ADD ("search-actions", test_search_actions);
  ADD ("search-targets", test_search_targets);
  g_test_add_func ("/gui/window/keys", test_keys);
  return g_test_run ();
}
