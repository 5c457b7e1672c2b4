/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of tables and charts are named here for people to read; their widgets handle them. */
#include "gui/dfp-commands.h"

#include <glib/gi18n.h>

#include "gui/dfp-pages.h"

static const DfpCommand commands[] = {
  { "win.save", N_ ("Save"), N_ ("Plan"), { "<Primary>s" } },
  { "win.save-as", N_ ("Save as…"), N_ ("Plan"), { "<Primary><Shift>s" } },
  { "win.versions", N_ ("Version history…"), N_ ("Plan"), { "<Primary><Shift>h" } },
  { "win.open", N_ ("Open a plan…"), N_ ("Plan"), { "<Primary>o" } },
  { "win.new-sketch", N_ ("New sketch out of six answers…"), N_ ("Plan"), { "<Primary><Alt>n" } },
  { "win.new-plan::", N_ ("New empty plan"), N_ ("Plan"), { "<Primary><Shift>n" } },
  { "app.new-window", N_ ("New window"), N_ ("Plan"), { "<Primary>n" } },
  { "win.close", N_ ("Close the window"), N_ ("Plan"), { "<Primary>w" } },
  { "app.quit", N_ ("Quit"), N_ ("Plan"), { "<Primary>q" } },
  { "win.undo", N_ ("Undo"), N_ ("Editing"), { "<Primary>z" } },
  { "win.redo", N_ ("Redo"), N_ ("Editing"), { "<Primary><Shift>z", "<Primary>y" } },
  { "win.find", N_ ("Search"), N_ ("Moving"), { "<Primary>f" } },
  { "win.next-page", N_ ("Next page"), N_ ("Moving"), { "<Primary>Page_Down" } },
  { "win.previous-page", N_ ("Previous page"), N_ ("Moving"), { "<Primary>Page_Up" } },
  { "win.return", N_ ("Back to where you came from"), N_ ("Moving"), { "<Alt>Left" } },
  { "win.next-configuration", N_ ("Next configuration"), N_ ("Moving"), { "<Primary><Alt>Page_Down" } },
  { "win.previous-configuration", N_ ("Previous configuration"), N_ ("Moving"), { "<Primary><Alt>Page_Up" } },
  { NULL, N_ ("First to ninth page"), N_ ("Moving"), { "<Alt>1...9" } },
  { "win.configuration-add", N_ ("Add a configuration"), N_ ("Configurations"), { NULL } },
  { "win.configuration-duplicate::",
    N_ ("Duplicate this configuration"),
    N_ ("Configurations"),
    { "<Primary><Shift>d" } },
  { "win.configuration-edit::", N_ ("Rename this configuration"), N_ ("Configurations"), { "<Shift>F2" } },
  { "win.share::one-pager", N_ ("One-pager as PDF…"), N_ ("Sharing"), { "<Primary>p" } },
  { "win.share::comparison", N_ ("Comparison as PDF…"), N_ ("Sharing"), { "<Primary><Shift>p" } },
  { "win.share::pictures", N_ ("Pictures…"), N_ ("Sharing"), { NULL } },
  { "win.share::tables", N_ ("Tables as CSV…"), N_ ("Sharing"), { NULL } },
  { NULL, N_ ("Edit the cell"), N_ ("Tables"), { "F2", "Return" } },
  { NULL, N_ ("Add a row"), N_ ("Tables"), { "<Primary>Return" } },
  { NULL, N_ ("Duplicate the row"), N_ ("Tables"), { "<Primary>d" } },
  { NULL, N_ ("Delete the row"), N_ ("Tables"), { "<Primary>Delete" } },
  { NULL, N_ ("Move the row up or down"), N_ ("Tables"), { "<Alt>Up", "<Alt>Down" } },
  { NULL, N_ ("Paste from a spreadsheet"), N_ ("Tables"), { "<Primary>v" } },
  { NULL, N_ ("Leave the table"), N_ ("Tables"), { "<Primary>Tab" } },
  { NULL, N_ ("Read the values of a picture"), N_ ("Pictures"), { "Left", "Right" } },
  { "app.help", N_ ("Help"), N_ ("Help"), { "F1" } },
  { "app.shortcuts", N_ ("Keyboard shortcuts"), N_ ("Help"), { "<Primary>question" } },
  { "app.about", N_ ("About Factory Planner"), N_ ("Help"), { NULL } },
};

const DfpCommand *
dfp_commands_list (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

const char *
dfp_command_get_title (const DfpCommand *command)
{
  return _ (command->title);
}

const char *
dfp_command_get_group (const DfpCommand *command)
{
  return _ (command->group);
}

/* Alt+1 … Alt+9 go to the first nine pages. */
static void
install_pages (GtkApplication *application)
{
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  for (guint i = 0; i < MIN (n, 9); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.go-to::%s", pages[i].name);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i + 1);

      gtk_application_set_accels_for_action (application, action, (const char *[]){ key, NULL });
    }
}

void
dfp_commands_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].action != NULL && commands[i].keys[0] != NULL)
      gtk_application_set_accels_for_action (application, commands[i].action, commands[i].keys);
  install_pages (application);
}
