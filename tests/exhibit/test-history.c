/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a history says, in words and pictures, of good weeks, of none and of a team that stopped. */
#include <string.h>

#include "exhibit/forecast/dfp-sentences-history.h"
#include "model/dfp-history-week.h"

typedef int (*Rate) (int week);

static int
steady (int week)
{
  return 4 + week % 3;
}

static int
stopped (int week)
{
  return week < 20 ? 5 : 0;
}

static int
fading (int week)
{
  return week < 59 ? 0 : 1;
}

static DfpHistoryForecast *
make_forecast (Rate rate, int n, int backlog, gboolean with_backtest)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpHistory) history = NULL;

  for (int i = 0; i < n; i++)
    g_object_set (dfp_list_add (dfp_plan_get (plan)->history, (guint) i), "finished", rate (i), NULL);
  g_object_set (plan, "backlog", backlog, "start", DFP_MONTH (2027, 1), NULL);
  history = dfp_history_new (dfp_plan_get (plan));
  return dfp_history_forecast_new (history, 2000, with_backtest);
}

static void
check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strstr (text, "nan"));
  g_assert_null (strstr (text, "inf"));
  g_assert_null (strstr (text, "(null)"));
}

static void
check_explanation (DfpHeadlineExplanation *explanation)
{
  check_text (explanation->title);
  check_text (explanation->formula);
  check_text (explanation->total);
  check_text (explanation->source);
  g_assert_cmpint (explanation->n_lines, <=, DFP_HEADLINE_LINES_MAXIMUM);
  for (int i = 0; i < explanation->n_lines; i++)
    check_text (explanation->lines[i].value);
  dfp_headline_explanation_clear (explanation);
}

static void
check_all (const DfpHistoryForecast *forecast, DfpThroughputMethod method)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autofree char *when = dfp_sentence_history_when (forecast, method);
  g_autofree char *many = dfp_sentence_history_many (forecast, method);
  g_autofree char *ahead = dfp_sentence_history_ahead (forecast->history);
  g_autofree char *test = dfp_sentence_history_backtest (forecast);
  g_autofree char *drift = dfp_sentence_history_drift (forecast, dfp_plan_get (plan));
  g_autoptr (DfpChart) weeks = dfp_picture_history_new (forecast->history);
  g_autoptr (DfpChart) tested = dfp_picture_backtest_new (forecast, method);
  DfpHeadlineExplanation explanation;

  check_text (when);
  check_text (many);
  check_text (ahead);
  check_text (test);
  check_text (drift);
  dfp_history_explain_when (forecast, method, &explanation);
  check_explanation (&explanation);
  dfp_history_explain_many (forecast, method, &explanation);
  check_explanation (&explanation);
  dfp_history_explain_drift (forecast, dfp_plan_get (plan), &explanation);
  check_explanation (&explanation);
}

static void
test_all (void)
{
  static const Rate rates[] = { steady, stopped, fading };
  static const int lengths[] = { 60, 61, 400 }, backlogs[] = { 0, 1, 60, 1000000 };

  for (guint r = 0; r < G_N_ELEMENTS (rates); r++)
    for (guint l = 0; l < G_N_ELEMENTS (lengths); l++)
      for (guint b = 0; b < G_N_ELEMENTS (backlogs); b++)
        {
          g_autoptr (DfpHistoryForecast) forecast = make_forecast (rates[r], lengths[l], backlogs[b], b == 1 && l < 2);

          check_all (forecast, DFP_THROUGHPUT_PLAIN);
          check_all (forecast, DFP_THROUGHPUT_CALIBRATED);
        }
}

static void
expect_when (DfpHistoryForecast *forecast, const char *words)
{
  g_autoptr (DfpHistoryForecast) owned = forecast;
  g_autofree char *when = dfp_sentence_history_when (owned, DFP_THROUGHPUT_PLAIN);

  g_assert_cmpstr (when, ==, words);
}

static int
one (int week)
{
  return 1;
}

static void
test_words (void)
{
  expect_when (make_forecast (one, 10, 1, FALSE),
               "1 piece: even odds in 1 week (January 2027), 80% sure in 1, 95% sure in 1");
  expect_when (make_forecast (one, 10, 10, FALSE),
               "10 pieces: even odds in 10 weeks (March 2027), 80% sure in 10, 95% sure in 10");
  expect_when (make_forecast (one, 10, 1040, FALSE),
               "1,040 pieces: even odds in 1,040 weeks (December 2046), 80% sure in 1,040, 95% sure in 1,040");
  expect_when (make_forecast (one, 10, 1041, FALSE), "1,041 pieces: more likely than not never done");
  expect_when (make_forecast (one, 10, 0, FALSE),
               "Say how many pieces are still to finish, and your history says when");
}

static void
test_backtest (void)
{
  g_autoptr (DfpHistoryForecast) tested = make_forecast (one, 60, 10, TRUE),
                                 pending = make_forecast (one, 60, 10, FALSE);
  g_autoptr (DfpHistoryForecast) brief = make_forecast (one, 20, 10, TRUE);
  g_autofree char *words = dfp_sentence_history_backtest (tested), *wait = dfp_sentence_history_backtest (pending);
  g_autofree char *more = dfp_sentence_history_backtest (brief);

  g_assert_cmpstr (
      words, ==, "Of 25 forecasts whose outcome this history holds, the 80% held in 100%; plain resampling’s in 100%");
  g_assert_cmpstr (wait, ==, "Trying forecasts again on this history…");
  g_assert_cmpstr (more, ==, "With more than 26 weeks, this says how often such forecasts would have been right.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exhibit/history/all", test_all);
  g_test_add_func ("/exhibit/history/words", test_words);
  g_test_add_func ("/exhibit/history/backtest", test_backtest);
  return g_test_run ();
}
