/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of `dfp forecast` that comes from a history of finished work: its options, and what it prints. */
#pragma once

#include "analysis/forecast/dfp-history-forecast.h"
#include "cli/dfp-json.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;        /* of the table; NULL: the plan's own history */
  int backlog;       /* pieces; DFP_ARGUMENTS_UNSET: the plan's */
  int weeks;         /* "how many in"; DFP_ARGUMENTS_UNSET: to the last due month */
  char *method_name; /* NULL: calibrated */
  gboolean backtest;
  DfpThroughputMethod method; /* by its name */
} DfpForecastHistoryOptions;

void dfp_forecast_history_options_clear (DfpForecastHistoryOptions *options);
/* FALSE with DFP_ERROR_USAGE. */
gboolean dfp_forecast_history_options_check (DfpForecastHistoryOptions *options, GError **error);

/* Takes the table into @plan, in memory, and forecasts. *@forecast: NULL when there is no history and nobody asked
 * for one. FALSE with DFP_ERROR, also when the history asked for is too short. */
gboolean dfp_forecast_history_ask (const DfpForecastHistoryOptions *options, DfpPlan *plan, guint n_trials,
                                   DfpHistoryForecast **forecast, GError **error);

void dfp_forecast_history_add_json (DfpJson *json, const DfpForecastHistoryOptions *options,
                                    const DfpHistoryForecast *forecast);
void dfp_forecast_history_print (const DfpForecastHistoryOptions *options, const DfpHistoryForecast *forecast);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpForecastHistoryOptions, dfp_forecast_history_options_clear)

G_END_DECLS
