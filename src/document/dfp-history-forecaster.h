/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the forecast from a plan's own history, in the background: first when and how many, then how often such
 * forecasts would have been right, which takes a second. A change that moves no forecast moves no number. */
#pragma once

#include "analysis/forecast/dfp-history-forecast.h"

G_BEGIN_DECLS

#define DFP_TYPE_HISTORY_FORECASTER (dfp_history_forecaster_get_type ())
G_DECLARE_FINAL_TYPE (DfpHistoryForecaster, dfp_history_forecaster, DFP, HISTORY_FORECASTER, GObject)

/* Signal "updated" (): the history or its forecast is there or has changed. Whoever drops it before a job is done
 * runs its dispose first, as the job holds it. */
DfpHistoryForecaster *dfp_history_forecaster_new (DfpPlan *plan);

/* The history as the plan has it; NULL without one. Borrowed until the next "updated". */
const DfpHistory *dfp_history_forecaster_get_history (DfpHistoryForecaster *self);
/* NULL until there is one, and for good where dfp_history_can () does not hold. The last there is while a change is
 * worked on; its `backtest` is NULL until that is done too. Borrowed until the next "updated". */
const DfpHistoryForecast *dfp_history_forecaster_get (DfpHistoryForecaster *self);
/* FALSE while something is still being worked on. */
gboolean dfp_history_forecaster_is_settled (DfpHistoryForecaster *self);

G_END_DECLS
