/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forecasts from a history of finished items a week, where there is one (doc/model.md §9). Plain: weeks
 * are drawn with replacement until the backlog is done, the method of the usual forecasting tools; on real
 * histories its 80% holds in two futures of three. Calibrated, the default: draws come in blocks of weeks, and
 * the rate of each future differs from the history's by a lognormal factor whose spread is learned from how much
 * the history itself has drifted before, with a prior for what it cannot tell. */
#pragma once

#include "analysis/forecast/dfp-distribution.h"

G_BEGIN_DECLS

#define DFP_THROUGHPUT_WINDOW 26       /* weeks that are drawn from: the last ones */
#define DFP_THROUGHPUT_WEEKS_MINIMUM 4 /* of history, below which nothing is said */
#define DFP_THROUGHPUT_LIMIT 1040      /* weeks after which a backlog is never done */

typedef enum
{
  DFP_THROUGHPUT_PLAIN,
  DFP_THROUGHPUT_CALIBRATED,
} DfpThroughputMethod;

typedef struct
{
  double spread; /* of the logarithm of the rate over the horizon asked for */
  double weight; /* what it rests on: periods of the history and 4 of the prior */
} DfpThroughputDrift;

/* What @weekly, items finished in each of @n weeks, oldest first, says about the next @horizon weeks. */
DfpThroughputDrift dfp_throughput_learn (const double *weekly, guint n, double horizon);

/* When: weeks until @backlog items are done; INFINITY for never. The upper tail is the late one. */
void dfp_throughput_forecast_weeks (const double *weekly, guint n, double backlog, DfpThroughputMethod method,
                                    guint32 seed, guint n_trials, DfpDistribution *weeks);
/* How many: items done in @weeks. The lower tail is the bad one: 80% sure is the percentile 0.2. */
void dfp_throughput_forecast_items (const double *weekly, guint n, guint weeks, DfpThroughputMethod method,
                                    guint32 seed, guint n_trials, DfpDistribution *items);
/* At least so many items with @chance: the largest number that this share of the futures reaches. */
double dfp_throughput_get_sure (const DfpDistribution *items, double chance);

/* How often a method would have been right on this very history, forecasting from every week on from the
 * DFP_THROUGHPUT_WINDOW weeks before it (and learning from all before it). */
typedef struct
{
  guint n;                       /* forecasts whose outcome the history holds */
  double held50, held80, held95; /* shares that were done by the week said */
  double loss80, loss95;         /* weeks, mean pinball loss */
} DfpThroughputScore;

typedef struct
{
  DfpThroughputScore plain, calibrated;
  guint n_points; /* one for each forecast, for the picture */
  struct
  {
    guint week;    /* origin: weeks of history before it */
    double actual; /* weeks it took */
    double plain80, plain95, calibrated50, calibrated80, calibrated95;
  } * points;
} DfpThroughputBacktest;

/* @mean_weeks: the backlog of each forecast, in mean weeks of its window. @step: weeks from one origin to the next. */
DfpThroughputBacktest *dfp_throughput_backtest (const double *weekly, guint n, double mean_weeks, guint step,
                                                guint32 seed, guint n_trials);
void dfp_throughput_backtest_free (DfpThroughputBacktest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpThroughputBacktest, dfp_throughput_backtest_free)

G_END_DECLS
