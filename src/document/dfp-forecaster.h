/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the forecast of every configuration that somebody looks at, in the background. After a change a first
 * answer comes within a tenth of a second and is refined to full precision; a change that moves no forecast
 * moves no number. What is asked for meanwhile is the last answer there is. */
#pragma once

#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "document/dfp-analyst.h"

G_BEGIN_DECLS

#define DFP_FORECASTER_FIRST_TRIALS 2000

#define DFP_TYPE_FORECASTER (dfp_forecaster_get_type ())
G_DECLARE_FINAL_TYPE (DfpForecaster, dfp_forecaster, DFP, FORECASTER, GObject)

/* Signal "updated" (): a forecast or a sensitivity is there or has changed. */
DfpForecaster *dfp_forecaster_new (DfpPlan *plan, DfpAnalyst *analyst);

/* NULL until there is one, which "updated" tells; NULL for good where nothing can be forecast (see
 * dfp_forecast_can ()). Borrowed until the next "updated". Names in it are those of the time it was made: show
 * those of the plan. */
const DfpForecast *dfp_forecaster_get (DfpForecaster *self, DfpConfiguration *configuration);
/* The same for what moves it, which comes last. */
const DfpForecastSensitivity *dfp_forecaster_get_sensitivity (DfpForecaster *self, DfpConfiguration *configuration);

/* FALSE while something asked for is still being worked on. */
gboolean dfp_forecaster_is_settled (DfpForecaster *self);

G_END_DECLS
