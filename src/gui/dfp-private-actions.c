/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What carries a path, an address or words of the caller's, or is only half of a gesture, is asked
 * here: the window's own map of actions is exported to every program on the session bus. */
#include "gui/dfp-private-actions.h"

#include <glib/gi18n.h>

#include "document/dfp-session.h"
#include "document/dfp-version-history.h"
#include "draft/dfp-reconstruction.h"
#include "gui/dfp-notice-acts.h"
#include "gui/dfp-open.h"
#include "gui/form/dfp-form.h"

/* The next change is a step of its own. Rows lose the keyboard even while the window that held them goes. */
static void
seal_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpSession *session = dfp_window_get_session (user_data);

  if (session != NULL)
    dfp_undo_stack_seal (dfp_session_get_undo (session));
}

static void
open_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  dfp_open (user_data, file);
}

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_window_add_toast (user_data, g_variant_get_string (parameter, NULL));
}

static void
undo_toast_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_window_add_action_toast (user_data, g_variant_get_string (parameter, NULL), _ ("Undo"), "win.undo");
}

/* What follows the configuration looked at, for the purpose and months asked for, in a window of its own. */
static void
reconstruct_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpSession *session = dfp_window_get_session (user_data);
  g_autoptr (DfpPlan) plan = NULL;
  g_autoptr (DfpDocument) document = NULL;
  DfpReuseWish wish = { 0 };
  int purpose;

  g_variant_get (parameter, "(ii)", &purpose, &wish.months);
  wish.purpose = purpose;
  plan =
      dfp_reconstruction_create_plan (dfp_session_get_plan (session), dfp_session_get_configuration (session), &wish);
  document = dfp_document_new (plan);
  dfp_open_document (user_data, document);
}

/* Says that a file was written, with a button that opens it; tables are better shown in their folder. Addresses pass
 * through actions, because the bytes of a path may not. */
static void
exported_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autofree char *basename = g_file_get_basename (file), *name = g_filename_display_name (basename);
  const gboolean table = g_str_has_suffix (basename, ".csv");
  /* Translators: a file was exported; %s is its name. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” written"), name);
  g_autofree char *detailed = g_action_print_detailed_name (table ? "do.show-folder" : "do.show-file", parameter);

  dfp_window_add_action_toast (user_data, text, table ? _ ("Show in Folder") : _ ("Open"), detailed);
}

static void
show_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_show_uri (user_data, g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
show_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *address = g_file_get_uri (folder);

  gtk_show_uri (user_data, address, GDK_CURRENT_TIME);
}

static void
notice_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_notice_acts_do (user_data, g_variant_get_int32 (parameter));
}

/* An earlier version as a plan of its own, without a file. */
static void
open_version_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpDocument *shown = dfp_session_get_document (dfp_window_get_session (user_data));
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = dfp_version_history_read (shown, g_variant_get_string (parameter, NULL), &error);
  g_autoptr (DfpDocument) document = plan != NULL ? dfp_document_new (plan) : NULL;

  if (document != NULL)
    dfp_open_document (user_data, document);
  else
    dfp_window_add_toast (user_data, error->message);
}

static const GActionEntry always[] = {
  { "toast", toast_cb, "s" },
  { "undo-toast", undo_toast_cb, "s" },
  { "seal", seal_cb },
  { "open-file", open_file_cb, "s" },
  { "exported", exported_cb, "s" },
  { "show-file", show_file_cb, "s" },
  { "show-folder", show_folder_cb, "s" },
};

static const GActionEntry with_plan[] = {
  { "reconstruct-plan", reconstruct_plan_cb, "(ii)" },
  { "notice", notice_cb, "i" },
  { "open-version", open_version_cb, "s" },
};

static void
enable_with_plan (DfpWindow *window, GParamSpec *pspec, GActionMap *map)
{
  for (guint i = 0; i < G_N_ELEMENTS (with_plan); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, with_plan[i].name)),
                                 dfp_window_get_session (window) != NULL);
}

void
dfp_private_actions_install (DfpWindow *window)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_return_if_fail (DFP_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (group), always, G_N_ELEMENTS (always), window);
  g_action_map_add_action_entries (G_ACTION_MAP (group), with_plan, G_N_ELEMENTS (with_plan), window);
  enable_with_plan (window, NULL, G_ACTION_MAP (group));
  g_signal_connect_object (window, "notify::session", G_CALLBACK (enable_with_plan), group, 0);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "do", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (window), DFP_FORM_PRIVATE_ACTIONS, g_steal_pointer (&group), g_object_unref);
}
