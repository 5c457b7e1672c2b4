/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work and people make a forecast; without one of them there is nothing to say. */
#include "analysis/forecast/dfp-forecast-plan.h"

#include "analysis/forecast/dfp-forecast-obstacle.h"

#define TURNED_TRIALS 2000 /* as in the window */

gboolean
dfp_forecast_can (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const DfpForecastObstacleKind kind = dfp_forecast_find_obstacle (plan, configuration).kind;

  return kind != DFP_OBSTACLE_NO_WORK && kind != DFP_OBSTACLE_NOBODY && kind != DFP_OBSTACLE_TOO_LARGE;
}

DfpForecast *
dfp_forecast_play (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals,
                   guint n_trials, GCancellable *cancellable)
{
  const DfpForecastOptions options = { .n_trials = n_trials, .drivers = TRUE };
  g_autoptr (DfpForecastModel) model = NULL;

  if (!dfp_forecast_can (plan, configuration))
    return NULL;
  model = dfp_forecast_model_new (plan, configuration, totals);
  return dfp_forecast_new (model, &options, cancellable, NULL);
}

DfpForecastSensitivity *
dfp_forecast_turn (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals,
                   guint n_trials, GCancellable *cancellable)
{
  g_autoptr (DfpForecastModel) model = NULL;

  if (!dfp_forecast_can (plan, configuration))
    return NULL;
  model = dfp_forecast_model_new (plan, configuration, totals);
  return dfp_forecast_sensitivity_new (model, n_trials > 0 ? n_trials : TURNED_TRIALS, cancellable, NULL);
}
