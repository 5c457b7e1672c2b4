/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What playing a plan costs, known before the first future: how many futures it can afford. The answer depends on
 * nothing but the plan, so that window, papers and command line play the same ones on any machine. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Futures of a plan that is not large. */
#define DFP_FORECAST_TRIALS 20000
#define DFP_FORECAST_KEPT 5 /* numbers of a future that are kept, beside its objectives */
/* Bytes for the results of all trials. */
#define DFP_FORECAST_MEMORY_MAXIMUM (512.0 * 1024 * 1024)

/* Nanoseconds of one usual processor for one future of @configuration, about. */
double dfp_forecast_estimate_time (const DfpPlanData *plan, const DfpConfigurationData *configuration);
/* How many futures, at most @wanted, go into two seconds when each takes @time nanoseconds and leaves @bytes. In
 * a few steps, so that one row more or less seldom changes it; 0 when not even a hundred go into six seconds. */
guint dfp_forecast_afford (double time, double bytes, guint wanted);
/* The futures of each configuration of @plan: DFP_FORECAST_TRIALS, fewer for a large plan, or 0 for one that cannot
 * be forecast at all. */
guint dfp_forecast_count_trials (const DfpPlanData *plan);
/* What to say then, a sentence; translated, static. */
const char *dfp_forecast_describe_too_large (void);

G_END_DECLS
