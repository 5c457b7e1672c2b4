/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp set`: values changed in memory, all or none, then one durable save against the version read. */
#include <glib/gi18n.h>

#include "cli/dfp-arguments.h"
#include "cli/dfp-change.h"
#include "cli/dfp-value-path.h"

static gboolean
assign_all (DfpPlan *plan, const char *configuration, int argc, char **argv, GError **error)
{
  DfpObject *root = DFP_OBJECT (plan);

  if (configuration != NULL)
    {
      root = DFP_OBJECT (dfp_arguments_find_configuration (plan, configuration, error));
      if (root == NULL)
        return FALSE;
    }
  for (int i = 2; i < argc; i++)
    if (!dfp_value_path_assign (root, argv[i], error))
      return FALSE;
  return TRUE;
}

int
dfp_command_set (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean as_json = FALSE;
  g_autofree char *configuration = NULL;
  const GOptionEntry entries[] = {
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &configuration,
      N_ ("Paths begin at the configuration with this name or id"), N_ ("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (DfpPlan) plan = NULL;
  g_autoptr (DfpObject) before = NULL;
  DfpStamp stamp;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 2, -1, error))
    return DFP_EXIT_DONE;
  plan = dfp_change_load (argv[1], &stamp, error);
  if (plan == NULL)
    return DFP_EXIT_DONE;
  before = dfp_object_copy (DFP_OBJECT (plan));
  if (!assign_all (plan, configuration, argc, argv, error))
    return DFP_EXIT_DONE;
  return dfp_change_save (plan, before, argv[1], &stamp, as_json, error);
}
