/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work and people make a forecast; without one of them there is nothing to say. */
#include "analysis/forecast/dfp-forecast-plan.h"

#include "model/dfp-role.h"
#include "model/dfp-work-item.h"

gboolean
dfp_forecast_can (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  gboolean works = FALSE, builds = FALSE;

  for (guint i = 0; i < dfp_list_get_n_rows (plan->work) && !works; i++)
    {
      const DfpWorkItemData *item = dfp_list_get_data (plan->work, i);

      works = item->effort_low > 0 || item->effort_likely > 0 || item->effort_high > 0;
    }
  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles) && !builds; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      builds = role->delivers && role->heads > 0 && role->allocation > 0 && role->start_month <= role->end_month;
    }
  return works && builds;
}

DfpForecast *
dfp_forecast_play (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpFigures *figures)
{
  g_autoptr (DfpForecastModel) model = NULL;

  if (!dfp_forecast_can (plan, configuration))
    return NULL;
  model = dfp_forecast_model_new (plan, configuration, figures);
  return dfp_forecast_new (model, NULL, NULL, NULL);
}
