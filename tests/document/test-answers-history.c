/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window shows of a history comes from the background, and only the newest of it. */
#include "analysis/forecast/dfp-history-forecast.h"
#include "document/dfp-answers.h"
#include "document/dfp-document.h"
#include "document/dfp-history-loader.h"
#include "model/dfp-configuration.h"
#include "undo/dfp-undo-stack.h"

static void
settle (DfpAnswers *answers)
{
  const gint64 end = g_get_monotonic_time () + 120 * G_TIME_SPAN_SECOND;

  while (!dfp_answers_is_settled (answers) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (dfp_answers_is_settled (answers));
}

static void
take (DfpPlan *plan, const char *text)
{
  g_autoptr (DfpHistoryImport) import = dfp_history_import_new (text, strlen (text), DFP_MONTH (2027, 1), NULL);

  g_assert_cmpuint (import->n_problems, ==, 0);
  dfp_history_import_apply (import, plan);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_follows (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpAnswers) answers = dfp_answers_new (plan);
  const DfpHistoryForecast *forecast;
  guint n = 0;

  g_signal_connect_swapped (answers, "answered::history-forecast", G_CALLBACK (count_cb), &n);
  settle (answers);
  g_assert_null (dfp_answers_get_history (answers));
  g_assert_null (dfp_answers_get_history_forecast (answers));
  take (plan, "3\n5\n2\n6\n4\n4\n0\n5\n7\n3\n4\n6\n");
  g_object_set (plan, "backlog", 60, NULL);
  settle (answers);
  forecast = dfp_answers_get_history_forecast (answers);
  g_assert_cmpuint (dfp_answers_get_history (answers)->n_weeks, ==, 12);
  g_assert_cmpfloat (forecast->answers[DFP_THROUGHPUT_PLAIN].when.p80, ==, 17);
  g_assert_nonnull (forecast->backtest);
  g_assert_cmpuint (n, ==, 3); /* the history, the answer, the test */
  g_object_set (plan, "title", "Another name", NULL);
  settle (answers);
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (dfp_answers_get_history_forecast (answers) == forecast);
  g_object_set (plan, "backlog", 0, NULL);
  settle (answers);
  g_assert_false (dfp_answers_get_history_forecast (answers)->answers[DFP_THROUGHPUT_PLAIN].has_when);
  take (plan, "3\n5\n");
  settle (answers);
  g_assert_nonnull (dfp_answers_get_history (answers));
  g_assert_null (dfp_answers_get_history_forecast (answers));
}

/* Nobody waits for a job whose plan has gone. */
static void
test_gone (void)
{
  DfpPlan *plan = dfp_plan_new ();
  DfpAnswers *answers;

  take (plan, "3\n5\n2\n6\n");
  answers = dfp_answers_new (plan);
  dfp_answers_get_history_forecast (answers);
  g_main_context_iteration (NULL, FALSE);
  g_object_run_dispose (G_OBJECT (answers));
  g_object_unref (answers);
  g_assert_finalize_object (plan);
  for (int i = 0; i < 200; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static DfpHistoryImport *
read_table (const char *path, const char *text, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dfp_history_loader_read_async (path, text, DFP_MONTH (2027, 1), read_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dfp_history_loader_read_finish (result, error);
}

static void
test_loader (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpDocument) document = dfp_document_new (plan);
  g_autoptr (DfpSession) session = dfp_session_new (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpHistoryImport) import = read_table (NULL, "2026-W07\t3\n2026-W08\t4\n", &error);
  g_autoptr (DfpHistoryImport) none = NULL;

  g_assert_no_error (error);
  dfp_history_loader_apply (session, import);
  g_assert_cmpuint (dfp_list_get_n_rows (dfp_plan_get (plan)->history), ==, 2);
  dfp_undo_stack_undo (dfp_session_get_undo (session));
  g_assert_cmpuint (dfp_list_get_n_rows (dfp_plan_get (plan)->history), ==, 0);
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (session)));
  none = read_table ("/nonexistent/weekly.csv", NULL, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/answers-history/follows", test_follows);
  g_test_add_func ("/document/answers-history/gone", test_gone);
  g_test_add_func ("/document/history-loader/read", test_loader);
  return g_test_run ();
}
