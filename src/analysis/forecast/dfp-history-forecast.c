/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list's order is that of the weeks; its last date says where the future begins. */
#include "analysis/forecast/dfp-history-forecast.h"

#include <math.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast.h"
#include "base/dfp-const.h"
#include "base/dfp-fingerprint.h"
#include "model/dfp-history-week.h"
#include "model/dfp-objective.h"

#define DAYS 7
#define BACKTEST_WEEKS_MINIMUM 4 /* of work in a forecast that is tried again */
#define BACKTEST_WEEKS_MAXIMUM 26
#define YEARS_MAXIMUM 300 /* a date further out is shown as that */

/* --- the snapshot --- */

static void
set_day (GDate *date, DfpMonth month)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, 1, (GDateMonth) dfp_month_get_number (month), (GDateYear) dfp_month_get_year (month));
}

/* FALSE for a week without a date. */
static gboolean
read_day (GDate *date, const char *text)
{
  g_date_clear (date, 1);
  if (!dfp_month_is_date (text))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) g_ascii_strtoull (text + 8, NULL, 10),
                  (GDateMonth) g_ascii_strtoull (text + 5, NULL, 10), (GDateYear) g_ascii_strtoull (text, NULL, 10));
  return TRUE;
}

static void
find_begin (struct _DfpHistory *self, const DfpPlanData *plan)
{
  const DfpHistoryWeekData *last = dfp_list_get_data (plan->history, self->n_weeks - 1);
  GDate after;

  set_day (&self->begin, plan->start);
  if (!read_day (&after, last->week))
    return;
  g_date_add_days (&after, DAYS);
  if (g_date_compare (&after, &self->begin) > 0)
    self->begin = after;
}

static void
find_ahead (struct _DfpHistory *self, const DfpPlanData *plan)
{
  int due_month = 0, days;
  GDate after;

  for (guint i = 0; i < dfp_list_get_n_rows (plan->objectives); i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (plan->objectives, i);

      due_month = MAX (due_month, objective->due_month);
    }
  set_day (&after, plan->start + due_month);
  days = g_date_days_between (&self->begin, &after);
  self->due_month = due_month > 0 && days >= DAYS ? due_month : 0;
  self->ahead = self->due_month > 0 ? MIN ((guint) days / DAYS, DFP_THROUGHPUT_LIMIT) : DFP_HISTORY_WEEKS_AHEAD;
}

DfpHistory *
dfp_history_new (const DfpPlanData *plan)
{
  const DfpHistoryWeekData *first = dfp_list_get_data (plan->history, 0);
  struct _DfpHistory *self;

  if (first == NULL)
    return NULL;
  self = g_new0 (struct _DfpHistory, 1);
  self->n_weeks = dfp_list_get_n_rows (plan->history);
  self->weekly = g_new (double, self->n_weeks);
  for (guint i = 0; i < self->n_weeks; i++)
    self->weekly[i] = ((const DfpHistoryWeekData *) dfp_list_get_data (plan->history, i))->finished;
  read_day (&self->first, first->week);
  self->backlog = plan->backlog;
  self->seed = (guint32) plan->seed;
  find_begin (self, plan);
  find_ahead (self, plan);
  return self;
}

static struct _DfpHistory *
copy_history (const DfpHistory *self)
{
  struct _DfpHistory *copy = g_memdup2 (self, sizeof *self);

  copy->weekly = g_memdup2 (self->weekly, self->n_weeks * sizeof *self->weekly);
  return copy;
}

DfpHistory *
dfp_history_look_ahead (const DfpHistory *self, guint weeks)
{
  struct _DfpHistory *copy = copy_history (self);

  copy->ahead = weeks;
  copy->due_month = 0;
  return copy;
}

void
dfp_history_free (DfpHistory *self)
{
  if (self == NULL)
    return;
  g_free (self->weekly);
  g_free (dfp_drop_const (self));
}

gboolean
dfp_history_can (const DfpHistory *self)
{
  if (self->n_weeks < DFP_THROUGHPUT_WEEKS_MINIMUM)
    return FALSE;
  for (guint i = 0; i < self->n_weeks; i++)
    if (self->weekly[i] > 0)
      return TRUE;
  return FALSE;
}

static double
number_day (const GDate *day)
{
  return g_date_valid (day) ? g_date_get_julian (day) : 0;
}

guint64
dfp_history_get_fingerprint (const DfpHistory *self)
{
  const double numbers[] = { self->n_weeks,
                             self->backlog,
                             self->ahead,
                             self->due_month,
                             self->seed,
                             number_day (&self->first),
                             number_day (&self->begin) };

  return dfp_fingerprint_mix (dfp_fingerprint_mix (DFP_FINGERPRINT_INIT, numbers, sizeof numbers), self->weekly,
                              self->n_weeks * sizeof *self->weekly);
}

DfpMonth
dfp_history_get_month (const DfpHistory *self, double weeks)
{
  GDate day = self->begin;

  g_date_add_days (&day, (guint) MIN (MAX (weeks * DAYS - 1, 0), YEARS_MAXIMUM * 365));
  return DFP_MONTH (g_date_get_year (&day), (int) g_date_get_month (&day));
}

/* --- the forecast --- */

static double
measure_rate (const DfpHistory *history)
{
  const guint n = MIN (history->n_weeks, DFP_THROUGHPUT_WINDOW);
  double sum = 0;

  for (guint i = history->n_weeks - n; i < history->n_weeks; i++)
    sum += history->weekly[i];
  return sum / n;
}

static void
add_answer (struct _DfpHistoryForecast *self, DfpThroughputMethod method)
{
  const DfpHistory *history = self->history;
  DfpHistoryAnswer *answer = &self->answers[method];

  answer->has_when = history->backlog > 0;
  if (answer->has_when)
    dfp_throughput_forecast_weeks (history->weekly, history->n_weeks, history->backlog, method, history->seed,
                                   self->n_trials, &answer->when);
  dfp_throughput_forecast_items (history->weekly, history->n_weeks, history->ahead, method, history->seed,
                                 self->n_trials, &answer->many);
}

/* Forecasts of about the length that is asked for, but short enough that the history holds the outcome of some. */
static void
test_again (struct _DfpHistoryForecast *self)
{
  const DfpHistory *history = self->history;
  const guint n = history->n_weeks > DFP_THROUGHPUT_WINDOW ? history->n_weeks - DFP_THROUGHPUT_WINDOW : 0;
  const double longest = CLAMP (n / 2.0, BACKTEST_WEEKS_MINIMUM, BACKTEST_WEEKS_MAXIMUM);

  self->backtest_weeks = CLAMP (floor (self->horizon + 0.5), BACKTEST_WEEKS_MINIMUM, floor (longest));
  self->backtest =
      dfp_throughput_backtest (history->weekly, history->n_weeks, self->backtest_weeks,
                               MAX ((n + DFP_HISTORY_BACKTEST_MAXIMUM - 1) / DFP_HISTORY_BACKTEST_MAXIMUM, 1),
                               history->seed, DFP_HISTORY_BACKTEST_TRIALS);
}

DfpHistoryForecast *
dfp_history_forecast_new (const DfpHistory *history, guint n_trials, gboolean with_backtest)
{
  struct _DfpHistoryForecast *self;

  g_return_val_if_fail (dfp_history_can (history), NULL);

  self = g_new0 (struct _DfpHistoryForecast, 1);
  self->history = copy_history (history);
  self->n_trials = n_trials > 0 ? n_trials : DFP_FORECAST_TRIALS;
  self->rate = measure_rate (history);
  self->horizon = history->backlog > 0 && self->rate > 0 ? MIN (history->backlog / self->rate, DFP_THROUGHPUT_LIMIT)
                                                         : history->ahead;
  self->spread = dfp_throughput_learn (history->weekly, history->n_weeks, self->horizon).spread;
  for (int method = 0; method < DFP_N_THROUGHPUT_METHODS; method++)
    add_answer (self, method);
  if (with_backtest)
    test_again (self);
  return self;
}

void
dfp_history_forecast_free (DfpHistoryForecast *result)
{
  struct _DfpHistoryForecast *self = dfp_drop_const (result);

  if (self == NULL)
    return;
  for (int method = 0; method < DFP_N_THROUGHPUT_METHODS; method++)
    {
      if (self->answers[method].has_when)
        dfp_distribution_clear (&self->answers[method].when);
      dfp_distribution_clear (&self->answers[method].many);
    }
  dfp_throughput_backtest_free (self->backtest);
  dfp_history_free (self->history);
  g_free (self);
}
