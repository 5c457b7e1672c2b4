/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rival: the seven steps of a forecast as one would write them in an afternoon, with the C library's functions,
 * every head, month and item in a loop of its own, and a small sequential generator. */
#pragma once

#include "analysis/forecast/dfp-forecast-model.h"

G_BEGIN_DECLS

typedef struct _StraightForecast StraightForecast;

/* Borrows @model, which is prepared. */
StraightForecast *straight_forecast_new (const DfpForecastModel *model);
void straight_forecast_free (StraightForecast *self);
void straight_forecast_play (StraightForecast *self, guint n_trials, double *finish, double *cost);

G_END_DECLS
