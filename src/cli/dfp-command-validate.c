/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp validate`: whether files are plans. The worst of them decides the exit status. */
#include <glib/gi18n.h>

#include "base/dfp-error.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"

/* An unreadable path may hold any bytes; JSON wants UTF-8. */
static void
add_result (DfpJson *json, const char *path, const GError *problem)
{
  g_autofree char *name = g_filename_display_name (path);

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "file", name);
  dfp_json_add_boolean (json, "valid", problem == NULL);
  dfp_json_add_text (json, "error", problem != NULL ? problem->message : NULL);
  dfp_json_end_object (json);
}

int
dfp_command_validate (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (DfpJson) json = dfp_json_new ();
  int status = DFP_EXIT_DONE;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 1, -1, error))
    return status;
  dfp_json_begin_list (json, NULL);
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autoptr (DfpPlan) plan = dfp_arguments_load (argv[i], &problem);

      status = MAX (status, dfp_error_get_exit_status (problem));
      add_result (json, argv[i], problem);
      if (problem != NULL && !as_json)
        dfp_output_complain ("%s", problem->message);
      else if (!as_json)
        dfp_output_line (_ ("%s is a plan."), argv[i]);
    }
  dfp_json_end_list (json);
  if (as_json)
    dfp_json_print (json);
  return status;
}
