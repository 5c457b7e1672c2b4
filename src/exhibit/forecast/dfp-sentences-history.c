/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weeks and pieces are whole numbers, and never is said in words. */
#include "exhibit/forecast/dfp-sentences-history.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-format.h"

static char *
format_number (double value)
{
  return dfp_format_number (value, 0, DFP_FORMAT_PLAIN);
}

/* "15 weeks" */
static char *
format_weeks (double weeks)
{
  g_autofree char *number = format_number (weeks);

  return g_strdup_printf (ngettext ("%s week", "%s weeks", (gulong) weeks), number);
}

static char *
format_pieces (double pieces)
{
  g_autofree char *number = format_number (pieces);

  return g_strdup_printf (ngettext ("%s piece", "%s pieces", (gulong) pieces), number);
}

char *
dfp_sentence_history_when (const DfpHistoryForecast *forecast, DfpThroughputMethod method)
{
  const DfpHistory *history = forecast->history;
  const DfpDistribution *when = &forecast->answers[method].when;
  g_autofree char *pieces = format_pieces (history->backlog), *even = NULL, *month = NULL, *p80 = NULL, *p95 = NULL;

  if (!forecast->answers[method].has_when)
    return g_strdup (_ ("Say how many pieces are still to finish, and your history says when"));
  if (!isfinite (when->p50))
    return g_strdup_printf (_ ("%s: more likely than not never done"), pieces);
  even = format_weeks (when->p50);
  month = dfp_format_month (dfp_history_get_month (history, when->p50), DFP_MONTH_STYLE_LONG);
  p80 = format_number (when->p80);
  p95 = format_number (when->p95);
  if (isfinite (when->p95))
    return g_strdup_printf (_ ("%s: even odds in %s (%s), 80%% sure in %s, 95%% sure in %s"), pieces, even, month, p80,
                            p95);
  if (isfinite (when->p80))
    return g_strdup_printf (_ ("%s: even odds in %s (%s), 80%% sure in %s, never 95%% sure"), pieces, even, month, p80);
  return g_strdup_printf (_ ("%s: even odds in %s (%s), never 80%% sure"), pieces, even, month);
}

char *
dfp_sentence_history_ahead (const DfpHistory *history)
{
  const guint n = history->ahead;
  g_autofree char *weeks = format_weeks (n), *month = NULL;

  if (history->due_month == 0)
    return g_strdup_printf (ngettext ("Pieces in the next week", "Pieces in the next %u weeks", n), n);
  month = dfp_format_month (dfp_history_get_month (history, n), DFP_MONTH_STYLE_LONG);
  return g_strdup_printf (_ ("Pieces by %s, in %s"), month, weeks);
}

char *
dfp_sentence_history_many (const DfpHistoryForecast *forecast, DfpThroughputMethod method)
{
  const DfpDistribution *many = &forecast->answers[method].many;
  g_autofree char *p50 = format_number (dfp_throughput_get_sure (many, 0.5));
  g_autofree char *p80 = format_number (dfp_throughput_get_sure (many, 0.8));
  g_autofree char *p95 = format_number (dfp_throughput_get_sure (many, 0.95));

  return g_strdup_printf (_ ("even odds %s, 80%% sure %s, 95%% sure %s"), p50, p80, p95);
}

char *
dfp_sentence_history_backtest (const DfpHistoryForecast *forecast)
{
  const DfpThroughputBacktest *test = forecast->backtest;
  g_autofree char *calibrated = NULL, *plain = NULL;

  if (test == NULL)
    return g_strdup (_ ("Trying forecasts again on this history…"));
  if (test->n_points == 0)
    return g_strdup_printf (_ ("With more than %d weeks, this says how often such forecasts would have been right."),
                            DFP_THROUGHPUT_WINDOW);
  calibrated = dfp_format_share (test->calibrated.held80, 0, DFP_FORMAT_PLAIN);
  plain = dfp_format_share (test->plain.held80, 0, DFP_FORMAT_PLAIN);
  return g_strdup_printf (
      ngettext ("Of %u forecast whose outcome this history holds, the 80%% held in %s; plain resampling’s in %s",
                "Of %u forecasts whose outcome this history holds, the 80%% held in %s; plain resampling’s in %s",
                test->n_points),
      test->n_points, calibrated, plain);
}

double
dfp_history_get_shown_spread (const DfpHistoryForecast *forecast)
{
  return round (forecast->spread * 100) / 100;
}

char *
dfp_sentence_history_drift (const DfpHistoryForecast *forecast, const DfpPlanData *plan)
{
  g_autofree char *spread = dfp_format_number (forecast->spread, 2, DFP_FORMAT_PLAIN);
  g_autofree char *planned = dfp_format_number (plan->rate_uncertainty, 2, DFP_FORMAT_PLAIN);

  return g_strdup_printf (_ ("Your history says the rate drifts by %s; the plan assumes %s"), spread, planned);
}

char *
dfp_sentence_history_missing (const DfpHistory *history)
{
  if (history == NULL)
    return g_strdup (_ ("How many pieces of work a week did this team finish? A table of past weeks forecasts without "
                        "any estimate."));
  if (history->n_weeks < DFP_THROUGHPUT_WEEKS_MINIMUM)
    return g_strdup_printf (ngettext ("%u week is too short a history: it takes at least %d.",
                                      "%u weeks are too short a history: it takes at least %d.", history->n_weeks),
                            history->n_weeks, DFP_THROUGHPUT_WEEKS_MINIMUM);
  return g_strdup (_ ("Nothing was finished in any week of this history, so it says nothing about the next ones."));
}
