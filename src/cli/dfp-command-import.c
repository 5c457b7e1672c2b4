/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp import`: a table of another program into a list of a plan, all rows or none, by one durable save. */
#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-error.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-change.h"
#include "cli/dfp-history-table.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"

#define LIST "history" /* the one list that tables are read into */

static gboolean
check_list (const char *list, GError **error)
{
  if (list != NULL && strcmp (list, LIST) == 0)
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Into which list? Say --into %s."), LIST);
  return FALSE;
}

static void
print_json (const DfpHistoryImport *import, gboolean dry_run)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_object (json, NULL);
  dfp_json_add_boolean (json, "saved", !dry_run);
  dfp_json_add_number (json, "pieces", import->n_pieces);
  dfp_json_add_number (json, "weeks-without-row", import->n_filled);
  dfp_json_begin_list (json, "weeks");
  for (guint i = 0; i < import->n_weeks; i++)
    {
      g_autofree char *week = dfp_history_import_get_week (import, i);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "week", week);
      dfp_json_add_number (json, "finished", import->finished[i]);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_end_object (json);
  dfp_json_print (json);
}

static void
print_words (const DfpHistoryImport *import, gboolean dry_run)
{
  g_autofree char *words = dfp_history_import_describe (import);

  dfp_output_line ("%s", words);
  if (dry_run)
    dfp_output_line ("%s", _ ("Nothing was written."));
}

int
dfp_command_import (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean as_json = FALSE, dry_run = FALSE;
  g_autofree char *list = NULL;
  const GOptionEntry entries[] = {
    { "into", 'i', 0, G_OPTION_ARG_FILENAME, &list, N_ ("The list of the plan that is replaced: history"),
      N_ ("LIST") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only say what was read"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (DfpPlan) plan = NULL;
  g_autoptr (DfpObject) before = NULL;
  g_autoptr (DfpHistoryImport) import = NULL;
  DfpStamp stamp;
  int status = DFP_EXIT_DONE;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 2, 2, error) || !check_list (list, error))
    return DFP_EXIT_DONE;
  plan = dfp_change_load (argv[1], &stamp, error);
  import = plan != NULL ? dfp_history_table_load (argv[2], plan, error) : NULL;
  if (import == NULL)
    return DFP_EXIT_DONE;
  before = dfp_object_copy (DFP_OBJECT (plan));
  dfp_history_import_apply (import, plan);
  if (!dry_run && !dfp_change_write (plan, before, argv[1], &stamp, &status, error))
    return status;
  if (as_json)
    print_json (import, dry_run);
  else
    print_words (import, dry_run);
  return status;
}
