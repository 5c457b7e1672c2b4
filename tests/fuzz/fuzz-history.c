/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes: they are refused with a proper error, or every problem has its place, or they are a history that a
 * plan takes. libFuzzer calls this; so does the replay of the corpus. */
#include "fuzz-target.h"

#include "base/dfp-error.h"
#include "model/dfp-history-week.h"
#include "store/dfp-history-import.h"

#define QUOTE "“"
#define END_QUOTE "”"

/* What stands in the table, as the message says it. */
static void
watch_quoted (const char *message)
{
  const char *end = strstr (message, END_QUOTE);

  if (g_str_has_prefix (message, QUOTE) && end != NULL)
    {
      g_autofree char *quoted = g_strndup (message + strlen (QUOTE), (gsize) (end - message) - strlen (QUOTE));

      fuzz_watch (quoted);
    }
}

static void
check_problems (const DfpHistoryImport *import)
{
  g_assert_cmpuint (import->problems->len, ==, MIN (import->n_problems, DFP_HISTORY_PROBLEMS_MAXIMUM));
  for (guint i = 0; i < import->problems->len; i++)
    {
      const DfpHistoryProblem *problem = import->problems->pdata[i];
      g_autofree char *words = dfp_history_problem_describe (problem);

      fuzz_check_line (words);
      watch_quoted (problem->message);
    }
}

static void
check_history (const DfpHistoryImport *import)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autofree char *words = dfp_history_import_describe (import);
  DfpList *history = dfp_plan_get (plan)->history;
  double n_pieces = 0;

  dfp_history_import_apply (import, plan);
  g_assert_cmpuint (dfp_list_get_n_rows (history), ==, import->n_weeks);
  g_assert_cmpuint (import->n_weeks, >=, 1);
  g_assert_cmpuint (import->n_weeks, <=, DFP_HISTORY_WEEKS_MAXIMUM);
  for (guint i = 0; i < import->n_weeks; i++)
    {
      const DfpHistoryWeekData *week = dfp_list_get_data (history, i);

      g_assert_true (dfp_month_is_date (week->week));
      n_pieces += week->finished;
    }
  g_assert_cmpfloat (n_pieces, <=, import->n_pieces);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpHistoryImport) import = dfp_history_import_new ((const char *) data, size, DFP_MONTH (2027, 1), &error);

  if (import == NULL)
    g_assert_true (error->domain == DFP_ERROR);
  else if (import->n_problems > 0)
    check_problems (import);
  else
    check_history (import);
  return 0;
}
