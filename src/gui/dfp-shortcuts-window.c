/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GtkShortcutsWindow 4.8 can only be filled from XML, so the list is a plain window of rows. */
#include "gui/dfp-shortcuts-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/dfp-commands.h"

static GtkWidget *
create_row (const DfpCommand *command)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), dfp_command_get_title (command));
  for (guint i = 0; i < G_N_ELEMENTS (command->keys) && command->keys[i] != NULL; i++)
    {
      GtkWidget *keys = gtk_shortcut_label_new (command->keys[i]);

      gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
    }
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const DfpCommand *command)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = g_markup_escape_text (dfp_command_get_group (command), -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
create_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *name = NULL;
  guint n;
  const DfpCommand *commands = dfp_commands_list (&n);

  for (guint i = 0; i < n; i++)
    {
      if (commands[i].keys[0] == NULL)
        continue;
      if (g_strcmp0 (name, commands[i].group) != 0)
        group = add_group (ADW_PREFERENCES_PAGE (page), &commands[i]);
      name = commands[i].group;
      adw_preferences_group_add (group, create_row (&commands[i]));
    }
  return page;
}

void
dfp_shortcuts_window_present (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();

  gtk_window_set_title (GTK_WINDOW (window), _ ("Keyboard Shortcuts"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (create_page ()));
  gtk_window_present (GTK_WINDOW (window));
}
