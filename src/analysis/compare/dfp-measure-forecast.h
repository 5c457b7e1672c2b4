/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a forecast answers the measures of chance, each with one standard error from the number of its futures. Only
 * the table of measures and the comparison include this. */
#pragma once

#include "analysis/forecast/dfp-forecast.h"

G_BEGIN_DECLS

#define DFP_MEASURE_CHANCE_ALL "chance-all" /* the rows of single objectives stand behind it */

/* @objective: id of the one that is asked about, where the question is of one; else NULL. NAN where there is no
 * answer, INFINITY for never. */
double dfp_measure_forecast_all (const DfpForecast *forecast, const char *objective, double *error);
double dfp_measure_forecast_objective (const DfpForecast *forecast, const char *objective, double *error);
double dfp_measure_forecast_least (const DfpForecast *forecast, const char *objective, double *error);
double dfp_measure_forecast_cost_80 (const DfpForecast *forecast, const char *objective, double *error);
double dfp_measure_forecast_in_budget (const DfpForecast *forecast, const char *objective, double *error);
double dfp_measure_forecast_finish_50 (const DfpForecast *forecast, const char *objective, double *error);
double dfp_measure_forecast_finish_80 (const DfpForecast *forecast, const char *objective, double *error);
double dfp_measure_forecast_finish_95 (const DfpForecast *forecast, const char *objective, double *error);
double dfp_measure_forecast_never (const DfpForecast *forecast, const char *objective, double *error);

G_END_DECLS
