/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GOption reads the options; its errors become ours. Its own --help would end the program before anybody asked whether
 * the answer was written, so there is one of ours. */
#include "config.h"

#include "cli/dfp-arguments.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-output.h"
#include "store/dfp-codec.h"

static GOptionContext *
create_context (const DfpCommand *command, const GOptionEntry *entries, gboolean *help)
{
  const GOptionEntry own[] = { { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_ ("Show this help"), NULL }, { NULL } };
  GOptionContext *context = g_option_context_new (command->synopsis);

  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  return context;
}

static void
print_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  dfp_output_raw (help, strlen (help));
}

/* GOption takes its own copy apart, so that nothing of @argv is freed. FALSE also when --help was answered. */
static gboolean
parse_options (const DfpCommand *command, const GOptionEntry *entries, int *argc, char **argv, GError **error)
{
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = create_context (command, entries, &help);
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = g_strdup_printf ("dfp %s", command->name);

  g_set_prgname (name);
  if (!g_option_context_parse (context, argc, &argv, &problem))
    g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, "%s", problem->message);
  else if (help)
    print_help (context);
  return problem == NULL && !help;
}

gboolean
dfp_arguments_parse (const DfpCommand *command, const GOptionEntry *entries, int *argc, char **argv, int minimum,
                     int maximum, GError **error)
{
  if (!parse_options (command, entries, argc, argv, error))
    return FALSE;
  /* "--" ends the options and is none of the arguments. */
  if (*argc > 1 && strcmp (argv[1], "--") == 0)
    {
      memmove (&argv[1], &argv[2], sizeof (char *) * (gsize) (*argc - 1));
      --*argc;
    }
  if (*argc - 1 >= minimum && (maximum < 0 || *argc - 1 <= maximum))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Usage: dfp %s %s"), command->name, command->synopsis);
  return FALSE;
}

gboolean
dfp_arguments_check_number (const char *option, int value, int minimum, int maximum, GError **error)
{
  if (value == DFP_ARGUMENTS_UNSET || (value >= minimum && value <= maximum))
    return TRUE;
  g_set_error (error, DFP_ERROR, value < minimum ? DFP_ERROR_USAGE : DFP_ERROR_LIMIT,
               _ ("--%s takes a number from %d to %d."), option, minimum, maximum);
  return FALSE;
}

DfpPlan *
dfp_arguments_load (const char *path, GError **error)
{
  return dfp_codec_load (path, NULL, NULL, error);
}

static DfpConfiguration *
find_by_name (DfpList *configurations, const char *name, guint *n_found)
{
  DfpConfiguration *found = NULL;

  *n_found = 0;
  for (guint i = 0; i < dfp_list_get_n_rows (configurations); i++)
    {
      DfpConfiguration *configuration = dfp_list_get (configurations, i);

      if (strcmp (dfp_configuration_get (configuration)->name, name) != 0)
        continue;
      found = configuration;
      ++*n_found;
    }
  return found;
}

DfpConfiguration *
dfp_arguments_find_configuration (DfpPlan *plan, const char *name, GError **error)
{
  DfpList *configurations = dfp_plan_get (plan)->configurations;
  DfpConfiguration *found = dfp_list_find (configurations, name);
  g_autofree char *quoted = dfp_escape_quote (name, -1);
  guint n_found = 1;

  if (found == NULL)
    found = find_by_name (configurations, name, &n_found);
  if (n_found == 1)
    return found;
  if (n_found > 1)
    g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%u configurations are called %s: name one by its id."),
                 n_found, quoted);
  else
    g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("The plan has no configuration called %s."), quoted);
  return NULL;
}

GPtrArray *
dfp_arguments_choose_configurations (DfpPlan *plan, const char *name, GError **error)
{
  DfpList *configurations = dfp_plan_get (plan)->configurations;
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  if (name != NULL)
    {
      DfpConfiguration *configuration = dfp_arguments_find_configuration (plan, name, error);

      if (configuration == NULL)
        return NULL;
      g_ptr_array_add (chosen, configuration);
      return g_steal_pointer (&chosen);
    }
  for (guint i = 0; i < dfp_list_get_n_rows (configurations); i++)
    g_ptr_array_add (chosen, dfp_list_get (configurations, i));
  return g_steal_pointer (&chosen);
}
