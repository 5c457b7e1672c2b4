/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp schema`: the JSON Schema of plan files, as it ships. */
#include <string.h>

#include "cli/dfp-arguments.h"
#include "cli/dfp-output.h"
#include "store/dfp-schema.h"

int
dfp_command_schema (const DfpCommand *command, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autofree char *schema = NULL;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 0, 0, error))
    return DFP_EXIT_DONE;
  schema = dfp_schema_create ();
  dfp_output_raw (schema, strlen (schema));
  return DFP_EXIT_DONE;
}
