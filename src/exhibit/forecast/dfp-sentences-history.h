/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan's own history of finished work says, in sentences and pictures, and how its numbers come about.
 * All char *: transfer full. */
#pragma once

#include "analysis/forecast/dfp-history-forecast.h"
#include "chart/dfp-chart.h"
#include "exhibit/dfp-headline.h"

G_BEGIN_DECLS

/* "60 pieces: even odds in 15 weeks (April 2027), 80% sure in 17, 95% sure in 18"; what is missing without a
 * backlog. */
char *dfp_sentence_history_when (const DfpHistoryForecast *forecast, DfpThroughputMethod method);
/* "June 2028, in 78 weeks"; "the next 12 weeks" */
char *dfp_sentence_history_ahead (const DfpHistory *history);
/* "at least 229 pieces 80% sure, 317 even odds, 152 95% sure" */
char *dfp_sentence_history_many (const DfpHistoryForecast *forecast, DfpThroughputMethod method);
/* "Of 360 forecasts whose outcome this history holds, the 80% held in 80%; plain resampling’s in 66%" */
char *dfp_sentence_history_backtest (const DfpHistoryForecast *forecast);
/* "Your history says the rate drifts by 0.42; the plan assumes 0.30" */
char *dfp_sentence_history_drift (const DfpHistoryForecast *forecast, const DfpPlanData *plan);
/* What to do where nothing can be forecast; @history: NULL for none. */
char *dfp_sentence_history_missing (const DfpHistory *history);
/* The spread rounded as it is shown and taken into the plan: 0.42. */
double dfp_history_get_shown_spread (const DfpHistoryForecast *forecast);

/* How "when", "how many" and the drift come about. */
void dfp_history_explain_when (const DfpHistoryForecast *forecast, DfpThroughputMethod method,
                               DfpHeadlineExplanation *explanation);
void dfp_history_explain_many (const DfpHistoryForecast *forecast, DfpThroughputMethod method,
                               DfpHeadlineExplanation *explanation);
void dfp_history_explain_drift (const DfpHistoryForecast *forecast, const DfpPlanData *plan,
                                DfpHeadlineExplanation *explanation);

/* Pieces of each week as columns; of more than DFP_HISTORY_COLUMNS weeks, means of stretches. */
#define DFP_HISTORY_COLUMNS 60
DfpChart *dfp_picture_history_new (const DfpHistory *history); /* NULL: none */
/* What @method said, 80% sure, and how many weeks it took, for every forecast that was tried again. */
DfpChart *dfp_picture_backtest_new (const DfpHistoryForecast *forecast, DfpThroughputMethod method);

G_END_DECLS
