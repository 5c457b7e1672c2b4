/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions on configurations take the id of one, or "" for the one looked at. */
#include "gui/dfp-window-actions.h"

#include <glib/gi18n.h>

#include "draft/dfp-starting-point.h"
#include "gui/dfp-configuration-dialog.h"
#include "gui/dfp-open.h"
#include "gui/dfp-save.h"
#include "gui/share/dfp-share-dialog.h"
#include "gui/versions/dfp-versions-window.h"

static DfpConfiguration *
find_configuration (DfpWindow *window, GVariant *parameter)
{
  DfpSession *session = dfp_window_get_session (window);
  const char *id = parameter != NULL ? g_variant_get_string (parameter, NULL) : "";

  if (*id == '\0')
    return dfp_session_get_configuration (session);
  return dfp_list_find (dfp_plan_get (dfp_session_get_plan (session))->configurations, id);
}

static DfpDocument *
get_document (DfpWindow *window)
{
  return dfp_session_get_document (dfp_window_get_session (window));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_undo_stack_undo (dfp_session_get_undo (dfp_window_get_session (user_data)));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_undo_stack_redo (dfp_session_get_undo (dfp_window_get_session (user_data)));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_save (user_data, get_document (user_data), NULL, NULL);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_save_as (user_data, get_document (user_data), NULL, NULL);
}

static void
versions_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_versions_window_present (user_data, dfp_window_get_session (user_data));
}

static void
open_response_cb (GtkNativeDialog *dialog, int response, DfpWindow *window)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  if (file != NULL)
    dfp_open (window, file);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Open Plan"), user_data, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _ ("_Open"), _ ("_Cancel"));
  GtkFileFilter *plans = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_set_name (plans, _ ("Plans of a digital factory"));
  gtk_file_filter_add_pattern (plans, "*.dfplan");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), plans);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  g_object_unref (plans);
  g_object_unref (all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (open_response_cb), user_data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (user_data);
}

static void
go_to_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_window_go_to (user_data, g_variant_get_string (parameter, NULL));
}

static void
next_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_window_go_by (user_data, 1);
}

static void
previous_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_window_go_by (user_data, -1);
}

static void
return_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_window_return (user_data);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_window_go_back (user_data);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_window_set_searching (user_data, TRUE);
}

static void
look_at_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpConfiguration *configuration = find_configuration (user_data, parameter);

  if (configuration != NULL)
    dfp_session_set_configuration (dfp_window_get_session (user_data), configuration);
}

static void
look_by (DfpWindow *window, int by)
{
  DfpSession *session = dfp_window_get_session (window);
  DfpList *list = dfp_plan_get (dfp_session_get_plan (session))->configurations;
  const int n = (int) dfp_list_get_n_rows (list);
  guint position;

  if (n == 0 || dfp_session_get_configuration (session) == NULL ||
      dfp_object_get_siblings (DFP_OBJECT (dfp_session_get_configuration (session)), &position) != list)
    return;
  dfp_session_set_configuration (session, dfp_list_get (list, (guint) (((int) position + by + n) % n)));
}

static void
next_configuration_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  look_by (user_data, 1);
}

static void
previous_configuration_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  look_by (user_data, -1);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpSession *session = dfp_window_get_session (user_data);

  dfp_configuration_dialog_present (GTK_WINDOW (user_data), session, dfp_session_add_configuration (session));
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpConfiguration *configuration = find_configuration (user_data, parameter);

  if (configuration != NULL)
    dfp_session_duplicate_configuration (dfp_window_get_session (user_data), configuration);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpConfiguration *configuration = find_configuration (user_data, parameter);

  if (configuration != NULL)
    dfp_configuration_dialog_present (GTK_WINDOW (user_data), dfp_window_get_session (user_data), configuration);
}

static void
move (DfpWindow *window, GVariant *parameter, int by)
{
  DfpConfiguration *configuration = find_configuration (window, parameter);

  if (configuration == NULL)
    return;
  dfp_session_begin (dfp_window_get_session (window), _ ("Move Configuration"));
  dfp_object_move (DFP_OBJECT (configuration), by);
  dfp_session_end (dfp_window_get_session (window));
}

static void
move_up_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move (user_data, parameter, -1);
}

static void
move_down_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move (user_data, parameter, 1);
}

static void
set_base_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpConfiguration *configuration = find_configuration (user_data, parameter);

  if (configuration != NULL)
    dfp_session_set_baseline (dfp_window_get_session (user_data), configuration);
}

static void
recommend_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpConfiguration *configuration = find_configuration (user_data, parameter);
  DfpSession *session = dfp_window_get_session (user_data);

  if (configuration == NULL)
    return;
  dfp_session_begin (session, _ ("Recommend Configuration"));
  g_object_set (dfp_session_get_plan (session), "recommended", dfp_configuration_get (configuration)->id, NULL);
  dfp_session_end (session);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpConfiguration *configuration = find_configuration (user_data, parameter);
  g_autofree char *text = NULL;

  if (configuration == NULL)
    return;
  /* Translators: a configuration was deleted; the toast has an Undo button. */
  text = g_strdup_printf (_ ("“%s” deleted"), dfp_configuration_get (configuration)->name);
  if (dfp_session_remove_configuration (dfp_window_get_session (user_data), configuration))
    dfp_window_add_action_toast (user_data, text, _ ("Undo"), "win.undo");
  else
    dfp_window_add_toast (user_data, _ ("A plan keeps at least one configuration"));
}

static void
share_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dfp_share_dialog_present (user_data, dfp_window_get_session (user_data), g_variant_get_string (parameter, NULL));
}

static void
new_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = dfp_starting_point_create_plan (g_variant_get_string (parameter, NULL), &error);
  g_autoptr (DfpDocument) document = plan != NULL ? dfp_document_new (plan) : NULL;
  DfpWindow *window = user_data;

  if (document == NULL)
    {
      dfp_window_add_toast (window, error->message);
      return;
    }
  dfp_open_document (window, document);
}

static void
new_sketch_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpWindow *window = user_data;

  if (dfp_window_get_session (window) != NULL)
    window = dfp_window_new (gtk_window_get_application (user_data));
  dfp_window_show_sketch (window);
  gtk_window_present (GTK_WINDOW (window));
}

static const GActionEntry always[] = {
  { "find", find_cb },   { "new-plan", new_plan_cb, "s" }, { "new-sketch", new_sketch_cb }, { "open", open_cb },
  { "close", close_cb },
};

/* These need a plan. */
static const GActionEntry with_plan[] = {
  { "save", save_cb },
  { "save-as", save_as_cb },
  { "versions", versions_cb },
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "return", return_cb },
  { "back", back_cb },
  { "go-to", go_to_cb, "s" },
  { "next-page", next_page_cb },
  { "previous-page", previous_page_cb },
  { "look-at", look_at_cb, "s" },
  { "next-configuration", next_configuration_cb },
  { "previous-configuration", previous_configuration_cb },
  { "configuration-add", add_cb },
  { "configuration-duplicate", duplicate_cb, "s" },
  { "configuration-edit", edit_cb, "s" },
  { "configuration-move-up", move_up_cb, "s" },
  { "configuration-move-down", move_down_cb, "s" },
  { "configuration-set-base", set_base_cb, "s" },
  { "configuration-recommend", recommend_cb, "s" },
  { "configuration-delete", delete_cb, "s" },
  { "share", share_cb, "s" },
};

static GSimpleAction *
find_action (DfpWindow *window, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name));
}

static void
enable_with_plan (DfpWindow *window, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (with_plan); i++)
    g_simple_action_set_enabled (find_action (window, with_plan[i].name), enabled);
}

static void
follow_session (DfpWindow *window)
{
  DfpUndoStack *undo = dfp_session_get_undo (dfp_window_get_session (window));

  enable_with_plan (window, TRUE);
  g_object_bind_property (undo, "can-undo", find_action (window, "undo"), "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (undo, "can-redo", find_action (window, "redo"), "enabled", G_BINDING_SYNC_CREATE);
}

void
dfp_window_actions_install (DfpWindow *window)
{
  g_return_if_fail (DFP_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), always, G_N_ELEMENTS (always), window);
  g_action_map_add_action_entries (G_ACTION_MAP (window), with_plan, G_N_ELEMENTS (with_plan), window);
  enable_with_plan (window, FALSE);
  g_signal_connect (window, "notify::session", G_CALLBACK (follow_session), NULL);
}
