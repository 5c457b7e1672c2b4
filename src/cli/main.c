/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp`, the command line, as a process: its locale, its standard files, and errors turned into exit statuses. */
#include "config.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/dfp-error.h"
#include "cli/dfp-command-list.h"
#include "cli/dfp-output.h"

/* Says once what went wrong, and ends the program without asking again. */
G_GNUC_NORETURN static void
fail (const GError *error, int status)
{
  fflush (stdout);
  dfp_output_complain ("%s", error->message);
  _exit (status);
}

/* A file that is opened must never become standard output because that was closed: what is missing is taken by
 * something that refuses, so that a lost answer is noticed. */
static void
hold_standard_files (void)
{
  for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++)
    if (fcntl (file, F_GETFD) < 0)
      open ("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* What machines read is the same everywhere: without the locale, sentences in it too. */
static gboolean
is_for_machines (int argc, char **argv)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    if (strcmp (argv[i], "--json") == 0 || strcmp (argv[i], "--raw") == 0)
      return TRUE;
  return FALSE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean saved;
  int status;

  hold_standard_files ();
  if (setlocale (LC_ALL, is_for_machines (argc, argv) ? "C.UTF-8" : "") == NULL)
    setlocale (LC_ALL, "C");
  bindtextdomain (GETTEXT_PACKAGE, DFP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  status = dfp_command_list_run (argc, argv, &error);
  if (error != NULL)
    fail (error, dfp_error_get_exit_status (error));
  saved = (status & DFP_EXIT_SAVED) != 0;
  if (!dfp_output_flush (saved, &error))
    fail (error, saved ? DFP_EXIT_UNSAID : dfp_error_get_exit_status (error));
  return status & ~DFP_EXIT_SAVED;
}
