/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every row that cannot be read is named, so that a table is mended in one go. */
#include "cli/dfp-history-table.h"

#include <glib/gi18n.h>

#include "base/dfp-error.h"
#include "cli/dfp-output.h"
#include "store/dfp-file.h"

DfpHistoryImport *
dfp_history_table_load (const char *path, DfpPlan *plan, GError **error)
{
  g_autoptr (DfpHistoryImport) import = dfp_history_import_load (path, dfp_plan_get (plan)->start, error);
  g_autofree char *name = NULL;

  if (import == NULL || import->n_problems == 0)
    return g_steal_pointer (&import);
  name = dfp_file_describe (path);
  for (guint i = 0; i < import->problems->len; i++)
    {
      g_autofree char *words = dfp_history_problem_describe (import->problems->pdata[i]);

      dfp_output_complain ("%s: %s", name, words);
    }
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               ngettext ("%s: %u row could not be read; nothing was taken.",
                         "%s: %u rows could not be read; nothing was taken.", import->n_problems),
               name, import->n_problems);
  return NULL;
}
