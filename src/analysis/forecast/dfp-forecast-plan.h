/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forecast of a configuration as a plan stands: the one way in which papers, tables and the command line come
 * to their chances, so that all of them print the same ones as the window. */
#pragma once

#include "analysis/forecast/dfp-forecast-sensitivity.h"

G_BEGIN_DECLS

/* TRUE when there is at least one work item with effort and somebody who builds. */
gboolean dfp_forecast_can (const DfpPlanData *plan, const DfpConfigurationData *configuration);
/* Plays @n_trials futures (0: DFP_FORECAST_TRIALS, some 60 ms of work) in the calling thread and what helps it; NULL
 * where nothing can be forecast, or @cancellable (may be NULL) was cancelled. @figures: of @configuration. Transfer full. */
DfpForecast *dfp_forecast_play (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                const DfpTotals *totals, guint n_trials, GCancellable *cancellable);
/* What moves it, in @n_trials futures for each variation (0: as many as the window shows, some 120 ms of work). The
 * same otherwise. */
DfpForecastSensitivity *dfp_forecast_turn (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                           const DfpTotals *totals, guint n_trials, GCancellable *cancellable);

G_END_DECLS
