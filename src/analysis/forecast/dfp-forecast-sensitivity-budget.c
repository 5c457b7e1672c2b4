/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What turning a plan costs, known before the first future, so that a forecast can say whether it can be turned. */
#include <glib/gi18n.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"

#define OTHER_LEVERS 3 /* beside people and risks */

guint
dfp_forecast_sensitivity_count_trials (const DfpForecastModel *model, guint n_models, guint wanted)
{
  const int n_variations = 1 + 2 * DFP_N_FORECAST_INPUTS + MIN (model->n_risks, DFP_FORECAST_RESPONSES_MAXIMUM) +
                           DFP_N_DISCIPLINES + OTHER_LEVERS;

  g_return_val_if_fail (model != NULL, 0);
  return dfp_forecast_afford (model->time * n_variations * n_models,
                              sizeof (double) * (DFP_FORECAST_KEPT + model->n_objectives), wanted);
}

const char *
dfp_forecast_sensitivity_describe_too_large (void)
{
  return _ ("This plan is too large to find out what moves its forecast.");
}
