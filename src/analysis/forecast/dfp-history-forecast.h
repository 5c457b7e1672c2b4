/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan's own history of finished work says: when the backlog is done, how many pieces are done by the last
 * due month, by how much the rate drifts, and how often such forecasts would have been right before. Both methods
 * of dfp-throughput.h beside one another. The snapshot and the result are immutable and independent of the plan,
 * so another thread may make the second from the first. */
#pragma once

#include "analysis/forecast/dfp-throughput.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

#define DFP_HISTORY_BACKTEST_TRIALS 1000
#define DFP_HISTORY_BACKTEST_MAXIMUM 400 /* forecasts that are tried again; of longer histories every so manieth */
#define DFP_HISTORY_WEEKS_AHEAD 12       /* "how many in": where no due month says */
#define DFP_N_THROUGHPUT_METHODS 2

typedef const struct _DfpHistory DfpHistory;

struct _DfpHistory
{
  double *weekly; /* pieces of each week, oldest first; owned */
  guint n_weeks;
  GDate first;    /* Monday of the first week; invalid when the history says none */
  GDate begin;    /* the day from which weeks ahead are counted: that after the history, at the earliest the start */
  double backlog; /* pieces; 0: not set */
  guint ahead;    /* weeks for "how many in" */
  int due_month;  /* of the plan: the last one of its objectives, which `ahead` ends with; 0: none after `begin` */
  guint32 seed;
};

/* The history of @plan; NULL when it has none. Transfer full. */
DfpHistory *dfp_history_new (const DfpPlanData *plan);
/* The same that asks for how many in @weeks, whatever is due. Transfer full. */
DfpHistory *dfp_history_look_ahead (const DfpHistory *self, guint weeks);
void dfp_history_free (DfpHistory *self);
/* FALSE with fewer than DFP_THROUGHPUT_WEEKS_MINIMUM weeks, or when nothing was ever finished. */
gboolean dfp_history_can (const DfpHistory *self);
/* The same for histories that forecast the same. */
guint64 dfp_history_get_fingerprint (const DfpHistory *self);
/* The calendar month in which @weeks from `begin` are over. */
DfpMonth dfp_history_get_month (const DfpHistory *self, double weeks);

typedef struct
{
  gboolean has_when;    /* there is a backlog */
  DfpDistribution when; /* weeks */
  DfpDistribution many; /* pieces in `ahead` weeks */
} DfpHistoryAnswer;

typedef const struct _DfpHistoryForecast DfpHistoryForecast;

struct _DfpHistoryForecast
{
  DfpHistory *history; /* what it was made of */
  double rate;         /* pieces a week, mean of the window that is drawn from */
  double horizon;      /* weeks over which the drift was learned: the backlog at that rate, or `ahead` */
  double spread;       /* of the logarithm of the rate over that time */
  DfpHistoryAnswer answers[DFP_N_THROUGHPUT_METHODS]; /* by DfpThroughputMethod */
  guint n_trials;
  double backtest_weeks;           /* mean weeks of work of each forecast that was tried again */
  DfpThroughputBacktest *backtest; /* NULL when not asked for; without points when the history is too short */
};

/* dfp_history_can () must hold. @n_trials: 0: DFP_FORECAST_TRIALS. Transfer full. */
DfpHistoryForecast *dfp_history_forecast_new (const DfpHistory *history, guint n_trials, gboolean with_backtest);
void dfp_history_forecast_free (DfpHistoryForecast *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpHistory, dfp_history_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpHistoryForecast, dfp_history_forecast_free)

G_END_DECLS
