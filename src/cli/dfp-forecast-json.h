/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `dfp forecast --json` says of a configuration. */
#pragma once

#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-outside-view.h"
#include "cli/dfp-json.h"

G_BEGIN_DECLS

/* Adds an object to a list. @sensitivity, @outside: NULL when nobody asks. */
void dfp_forecast_add_json (DfpJson *json, const DfpForecast *forecast, const DfpForecastSensitivity *sensitivity,
                            const DfpOutsideView *outside);

G_END_DECLS
