/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work and people make a forecast; without one of them there is nothing to say. */
#include "analysis/forecast/dfp-forecast-plan.h"

#include "analysis/forecast/dfp-forecast-obstacle.h"

gboolean
dfp_forecast_can (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const DfpForecastObstacleKind kind = dfp_forecast_find_obstacle (plan, configuration).kind;

  return kind != DFP_OBSTACLE_NO_WORK && kind != DFP_OBSTACLE_NOBODY && kind != DFP_OBSTACLE_TOO_LARGE;
}
