/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A second start hands its arguments to the first, which opens its files in windows of its own. The first brings back
 * what a crash left behind, whatever it is asked for. */
#include "gui/dfp-application.h"

#include <glib/gi18n.h>

#include "base/dfp-list.h"
#include "config.h"
#include "base/dfp-const.h"
#include "document/dfp-session.h"
#include "gui/dfp-commands.h"
#include "gui/dfp-ending.h"
#include "gui/dfp-help-window.h"
#include "gui/dfp-open-plans.h"
#include "gui/dfp-open.h"
#include "gui/dfp-pages.h"
#include "gui/dfp-private-actions.h"
#include "gui/dfp-shortcuts-window.h"
#include "gui/dfp-window-actions.h"
#include "gui/widgets/dfp-settings.h"
#include "model/dfp-plan.h"

#define RESTORE_KEY "restore-session"

struct _DfpApplication
{
  AdwApplication parent_instance;

  DfpOpenPlans *open_plans; /* owned, from startup on */
  GSettings *settings;      /* owned, NULL when not installed */
  gboolean begun;           /* what was left behind has come back */
};

G_DEFINE_FINAL_TYPE (DfpApplication, dfp_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "page", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Show this page first: overview, team, money …"),
    N_ ("NAME") },
  { "configuration", 'c', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Look at this configuration"),
    N_ ("NAME") },
  { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FILE…]") },
  { NULL },
};

/* The window in front, or a new one with the welcome page. */
static DfpWindow *
get_window (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  while (window != NULL && !DFP_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? DFP_WINDOW (window) : dfp_window_new (GTK_APPLICATION (application));
}

static void
present_welcome (DfpWindow *window)
{
  if (dfp_window_get_session (window) == NULL)
    dfp_window_show_welcome (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_welcome (dfp_window_new (user_data));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  dfp_open_plans_hold (DFP_APPLICATION (user_data)->open_plans);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_help_window_present (gtk_application_get_active_window (user_data));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_shortcuts_window_present (gtk_application_get_active_window (user_data));
}

/* To click on the version copies it, and the toasts that say so are libadwaita's own: in 1.2 two of them closed in quick
 * succession end the program, as gui/widgets/dfp-toasts.c says. So the version is only to be read. */
static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *about =
      g_object_new (ADW_TYPE_ABOUT_WINDOW, "transient-for", gtk_application_get_active_window (user_data),
                    "application-name", _ ("Factory Planner"), "application-icon", DFP_APPLICATION_ID, "version",
                    DFP_VERSION, "developer-name", _ ("The Factory Planner authors"), "license-type",
                    GTK_LICENSE_GPL_3_0, "comments",
                    _ ("Sketch, compare and share the plan of a digital factory: its people, its money and its "
                       "objectives, month by month."),
                    "translator-credits", _ ("translator-credits"), NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (about), "about.copy-property", FALSE);
  gtk_window_present (about);
}

static const GActionEntry actions[] = {
  { "new-window", new_window_cb }, { "quit", quit_cb },   { "help", help_cb },
  { "shortcuts", shortcuts_cb },   { "about", about_cb },
};

/* The system ends the program: nothing is asked, and nothing is lost. */
static gboolean
end_cb (gpointer user_data)
{
  dfp_ending_flush (user_data);
  dfp_open_plans_hold (DFP_APPLICATION (user_data)->open_plans);
  dfp_ending_begin (user_data);
  return G_SOURCE_CONTINUE;
}

/* The person logs out, or is about to. */
static void
query_end_cb (DfpApplication *self)
{
  dfp_ending_flush (GTK_APPLICATION (self));
  dfp_open_plans_remember (self->open_plans);
}

static void
add_preferences (DfpApplication *self)
{
  g_autoptr (GAction) action = NULL;

  if (self->settings == NULL)
    return;
  action = g_settings_create_action (self->settings, RESTORE_KEY);
  g_action_map_add_action (G_ACTION_MAP (self), action);
}

static void
dfp_application_startup (GApplication *application)
{
  DfpApplication *self = DFP_APPLICATION (application);

  G_APPLICATION_CLASS (dfp_application_parent_class)->startup (application);
  self->settings = dfp_settings_new ();
  self->open_plans = dfp_open_plans_new (GTK_APPLICATION (application));
  add_preferences (self);
  dfp_ending_watch_signals (end_cb, application);
  g_signal_connect (application, "query-end", G_CALLBACK (query_end_cb), NULL);
  gtk_window_set_default_icon_name (DFP_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  dfp_commands_install (GTK_APPLICATION (application));
}

static void
dfp_application_activate (GApplication *application)
{
  present_welcome (get_window (application));
}

static void
dfp_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  DfpWindow *window = get_window (application);

  for (int i = 0; i < n_files; i++)
    if (!dfp_open (window, files[i]) && dfp_window_get_session (window) == NULL)
      present_welcome (window);
}

static DfpConfiguration *
find_configuration (DfpSession *session, const char *name)
{
  DfpList *list = dfp_plan_get (dfp_session_get_plan (session))->configurations;

  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    {
      const DfpConfigurationData *data = dfp_list_get_data (list, i);

      if (g_str_equal (data->name, name) || g_str_equal (data->id, name))
        return dfp_list_get (list, i);
    }
  return NULL;
}

/* What --page and --configuration ask for, in the window that was opened last. */
static void
apply_options (GApplication *application, GApplicationCommandLine *line)
{
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  DfpSession *session = DFP_IS_WINDOW (window) ? dfp_window_get_session (DFP_WINDOW (window)) : NULL;
  DfpConfiguration *configuration = NULL;
  const char *page, *name;

  if (session == NULL)
    return;
  if (g_variant_dict_lookup (dict, "page", "&s", &page))
    {
      if (dfp_pages_find (page) == NULL)
        g_application_command_line_printerr (line, _ ("There is no page “%s”\n"), page);
      dfp_window_go_to (DFP_WINDOW (window), page);
    }
  if (g_variant_dict_lookup (dict, "configuration", "&s", &name))
    {
      configuration = find_configuration (session, name);
      if (configuration == NULL)
        g_application_command_line_printerr (line, _ ("There is no configuration “%s”\n"), name);
      else
        dfp_session_set_configuration (session, configuration);
    }
}

static void
open_arguments (GApplication *application, GApplicationCommandLine *line, const char *const *paths)
{
  const int n = (int) g_strv_length (dfp_drop_const (paths));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n; i++)
    g_ptr_array_add (files, g_application_command_line_create_file_for_arg (line, paths[i]));
  dfp_application_open (application, (GFile **) files->pdata, n, "");
}

/* Once, at the first start. @with_session: what was open then, too, unless the person does not want that. FALSE when
 * nothing came. */
static gboolean
bring_back (DfpApplication *self, gboolean with_session)
{
  if (self->begun)
    return FALSE;
  self->begun = TRUE;
  if (self->settings != NULL && !g_settings_get_boolean (self->settings, RESTORE_KEY))
    with_session = FALSE;
  return dfp_open_plans_bring_back (self->open_plans, with_session);
}

static int
dfp_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  g_autofree const char **paths = NULL;
  const gboolean with_files = g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &paths);

  const gboolean came_back = bring_back (DFP_APPLICATION (application), !with_files);

  if (with_files)
    open_arguments (application, line, paths);
  else if (!came_back)
    g_application_activate (application);
  apply_options (application, line);
  return 0;
}

static int
dfp_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  if (!g_variant_dict_contains (dict, "version"))
    return -1;
  g_print ("factory-planner %s\n", DFP_VERSION);
  return 0;
}

/* The window knows nothing of what can be asked of it, for that makes windows in turn. */
static void
dfp_application_window_added (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (dfp_application_parent_class)->window_added (application, window);
  if (!DFP_IS_WINDOW (window))
    return;
  dfp_window_actions_install (DFP_WINDOW (window));
  dfp_private_actions_install (DFP_WINDOW (window));
}

static void
dfp_application_dispose (GObject *object)
{
  DfpApplication *self = DFP_APPLICATION (object);

  g_clear_object (&self->open_plans);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (dfp_application_parent_class)->dispose (object);
}

static void
dfp_application_class_init (DfpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_application_dispose;
  GTK_APPLICATION_CLASS (klass)->window_added = dfp_application_window_added;
  application_class->startup = dfp_application_startup;
  application_class->activate = dfp_application_activate;
  application_class->open = dfp_application_open;
  application_class->command_line = dfp_application_command_line;
  application_class->handle_local_options = dfp_application_handle_local_options;
}

static void
dfp_application_init (DfpApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

DfpApplication *
dfp_application_new (void)
{
  return g_object_new (DFP_TYPE_APPLICATION, "application-id", DFP_APPLICATION_ID, "resource-base-path",
                       "/io/github/digitalfactory/Planner", "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE, "register-session", TRUE, NULL);
}
