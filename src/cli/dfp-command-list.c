/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of commands, and what `dfp` says of itself. */
#include "config.h"

#include "cli/dfp-command-list.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-command.h"
#include "cli/dfp-output.h"

static const DfpCommand commands[] = {
  { "new", "TEMPLATE | --sketch [-o FILE]",
    N_ ("Start a plan from a template or out of six answers; --list names the templates"), dfp_command_new },
  { "show", "FILE", N_ ("Show a plan and the figures of its configurations"), dfp_command_show },
  { "staffing", "FILE", N_ ("Show people and capacity month by month"), dfp_command_staffing },
  { "forecast", "FILE", N_ ("Play many futures: dates, cost and chances"), dfp_command_forecast },
  { "compare", "FILE [FILE2]", N_ ("Put configurations side by side"), dfp_command_compare },
  { "check", "FILE…", N_ ("Judge configurations by the health check, worst first"), dfp_command_check },
  { "explain", "[KEY…]", N_ ("Say how figures come about and who says so, and what they come to in a plan"),
    dfp_command_explain },
  { "export", "FILE -o OUT", N_ ("Write a document, a chart or a table for others"), dfp_command_export },
  { "set", "FILE PATH=VALUE…", N_ ("Change values of a plan file"), dfp_command_set },
  { "import", "FILE --into history TABLE", N_ ("Read a table of another program into a plan file"),
    dfp_command_import },
  { "reconstruct", "FILE --purpose PURPOSE", N_ ("Put a factory together again for another purpose"),
    dfp_command_reconstruct },
  { "recover", "FILE [-o OUT]", N_ ("Bring back what was not saved when a window went down"), dfp_command_recover },
  { "versions", "FILE", N_ ("List the versions of a plan that were saved, or bring one back"), dfp_command_versions },
  { "validate", "FILE…", N_ ("Check that files are plans"), dfp_command_validate },
  { "schema", "", N_ ("Print the JSON Schema of plan files"), dfp_command_schema },
};

static void
print_help (void)
{
  printf ("%s\n  dfp %s\n\n%s\n", _ ("Usage:"), _ ("COMMAND [OPTION…]"), _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    printf ("  %-12s%s\n", commands[i].name, _ (commands[i].summary));
  printf ("\n%s\n", _ ("dfp COMMAND --help says more. Exit status: 0 done, 1 findings or differences, 2 invalid "
                       "input,\n3 over a limit, 4 not read or written, 5 changed by somebody else, 6 saved but answer "
                       "not printed,\n64 wrong usage."));
}

static const DfpCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

int
dfp_command_list_run (int argc, char **argv, GError **error)
{
  const DfpCommand *command = argc > 1 ? find_command (argv[1]) : NULL;
  g_autofree char *quoted = argc > 1 ? dfp_escape_quote (argv[1], -1) : NULL;
  g_autofree char **arguments = NULL;

  if (argc > 1 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0))
    {
      print_help ();
      return DFP_EXIT_DONE;
    }
  if (argc > 1 && strcmp (argv[1], "--version") == 0)
    {
      dfp_output_line ("dfp %s", DFP_VERSION);
      return DFP_EXIT_DONE;
    }
  if (command != NULL)
    {
      /* GOption moves the pointers about; the block itself stays. */
      arguments = g_memdup2 (argv + 1, sizeof (char *) * (gsize) argc);
      return command->run (command, argc - 1, arguments, error);
    }
  if (argc > 1)
    g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("There is no command %s; dfp --help names them."), quoted);
  else
    g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Which command? dfp --help names them."));
  return DFP_EXIT_DONE;
}
