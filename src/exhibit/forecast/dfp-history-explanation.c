/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the numbers from a history come about: the same parts for all, as they rest on the same weeks. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "exhibit/dfp-headline.h"
#include "exhibit/forecast/dfp-sentences-history.h"

#define SOURCE_PLAIN N_ ("Resampling of weekly throughput, the method of the common forecasting tools")
#define SOURCE_CALIBRATED \
  N_ ("Spreads on projects of a large industrial data set: Jones and Cullum 2019; the tail is an assumption")

static char *
format_number (double value, int decimals)
{
  return dfp_format_number (value, decimals, DFP_FORMAT_PLAIN);
}

static const char *
get_formula (DfpThroughputMethod method)
{
  return method == DFP_THROUGHPUT_PLAIN
             ? _ ("In each of 20,000 futures the last 26 weeks are drawn again and again, in any order. So a rate that "
                  "changes is not foreseen, and 80% sure holds less often than that.")
             : _ ("In each of 20,000 futures pairs of weeks are drawn from the last 26, and their rate differs by a "
                  "factor as large as this history has drifted before; a short history leans on that of others.");
}

static void
begin (const DfpHistoryForecast *forecast, DfpThroughputMethod method, const char *title,
       DfpHeadlineExplanation *explanation)
{
  memset (explanation, 0, sizeof *explanation);
  explanation->title = g_strdup (title);
  explanation->formula = g_strdup (get_formula (method));
  explanation->source = method == DFP_THROUGHPUT_PLAIN ? _ (SOURCE_PLAIN) : _ (SOURCE_CALIBRATED);
  dfp_headline_add (explanation, _ ("Weeks of history"), format_number (forecast->history->n_weeks, 0), NULL);
  dfp_headline_add (explanation, _ ("Pieces a week, mean of the last 26"), format_number (forecast->rate, 1), NULL);
  if (method == DFP_THROUGHPUT_CALIBRATED)
    dfp_headline_add (explanation, _ ("Drift of the rate"), format_number (forecast->spread, 2), NULL);
}

static char *
format_day (const GDate *day)
{
  char text[64];

  g_date_strftime (text, sizeof text, "%x", day);
  return g_strdup (text);
}

void
dfp_history_explain_when (const DfpHistoryForecast *forecast, DfpThroughputMethod method,
                          DfpHeadlineExplanation *explanation)
{
  const DfpDistribution *when = &forecast->answers[method].when;

  begin (forecast, method, _ ("When the backlog is done"), explanation);
  dfp_headline_add (explanation, _ ("Backlog"), format_number (forecast->history->backlog, 0), "forecast/backlog");
  dfp_headline_add (explanation, _ ("Counted from"), format_day (&forecast->history->begin), NULL);
  if (!forecast->answers[method].has_when)
    {
      explanation->total = g_strdup ("–");
      return;
    }
  dfp_headline_add (explanation, _ ("Weeks, even odds"), format_number (when->p50, 0), NULL);
  dfp_headline_add (explanation, _ ("Weeks, 95% sure"), format_number (when->p95, 0), NULL);
  explanation->total = format_number (when->p80, 0);
}

void
dfp_history_explain_many (const DfpHistoryForecast *forecast, DfpThroughputMethod method,
                          DfpHeadlineExplanation *explanation)
{
  const DfpDistribution *many = &forecast->answers[method].many;

  begin (forecast, method, _ ("How many pieces are done by then"), explanation);
  dfp_headline_add (explanation, _ ("Counted from"), format_day (&forecast->history->begin), NULL);
  dfp_headline_add (explanation, _ ("Weeks"), format_number (forecast->history->ahead, 0),
                    forecast->history->due_month > 0 ? "objectives/due-month" : NULL);
  dfp_headline_add (explanation, _ ("Pieces, even odds"), format_number (dfp_throughput_get_sure (many, 0.5), 0), NULL);
  dfp_headline_add (explanation, _ ("Pieces, 95% sure"), format_number (dfp_throughput_get_sure (many, 0.95), 0), NULL);
  explanation->total = format_number (dfp_throughput_get_sure (many, 0.8), 0);
}

void
dfp_history_explain_drift (const DfpHistoryForecast *forecast, const DfpPlanData *plan,
                           DfpHeadlineExplanation *explanation)
{
  begin (forecast, DFP_THROUGHPUT_CALIBRATED, _ ("How far the rate drifts"), explanation);
  g_free (explanation->formula);
  explanation->formula =
      g_strdup (_ ("Stretches of the history are compared with the weeks before them. What the chance of single weeks "
                   "does not explain is drift: the spread of the logarithm of the rate. It is pooled with a spread of "
                   "0.40, which counts like four comparisons. 0.40 means that two futures in three lie between "
                   "two thirds of the rate and one and a half times it."));
  dfp_headline_add (explanation, _ ("Weeks ahead it is meant for"), format_number (forecast->horizon, 0), NULL);
  dfp_headline_add (explanation, _ ("Rate uncertainty of the plan"), format_number (plan->rate_uncertainty, 2),
                    "forecast/rate-uncertainty");
  explanation->total = format_number (forecast->spread, 2);
}
