/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window. */
#include <glib/gi18n.h>
#include <locale.h>

#include "config.h"
#include "gui/dfp-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (DfpApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, DFP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Factory Planner"));
  application = dfp_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
