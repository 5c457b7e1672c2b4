/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything by properties, as any other writer of plans does. */
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-list.h"
#include "base/dfp-object.h"
#include "forecast-plan.h"
#include "model/dfp-configuration.h"
#include "model/dfp-enums.h"
#include "model/dfp-plan.h"

DfpPlan *
forecast_plan_new (void)
{
  DfpPlan *plan = dfp_plan_new ();
  const DfpPlanData *data = dfp_plan_get (plan);
  DfpConfiguration *configuration = dfp_list_add (data->configurations, 0);

  g_object_set (plan, "seed", 2027, "rate-uncertainty", 0.0, "item-dependence", 0.0, NULL);
  for (guint i = 0; i < DFP_N_SOURCINGS; i++)
    g_object_set (dfp_list_get (data->sourcing, i), "attrition", 0.0, NULL);
  g_object_set (configuration, "months", 60, "pair-hours", 0.0, "experiment-share", 0.0, "mentor-drain", 0.0,
                "induction", 0.0, "recruitment", 0.0, NULL);
  g_object_set (dfp_list_add (dfp_configuration_get (configuration)->roles, 0), "heads", 1, "allocation", 1.0,
                "start-month", 1, "end-month", 60, "joiners", 0, "rate", 1000.0, NULL);
  return plan;
}

GObject *
forecast_plan_add_item (DfpPlan *plan, double low, double likely, double high, const char *after)
{
  const char *const ids[] = { after, NULL };
  DfpList *work = dfp_plan_get (plan)->work;
  GObject *item = dfp_list_add (work, dfp_list_get_n_rows (work));

  g_object_set (item, "effort-low", low, "effort-likely", likely, "effort-high", high, "after", ids, NULL);
  return item;
}

GObject *
forecast_plan_add_risk (DfpPlan *plan, double probability, double delay, const char *objective)
{
  DfpList *risks = dfp_plan_get (plan)->risks;
  GObject *risk = dfp_list_add (risks, dfp_list_get_n_rows (risks));

  g_object_set (risk, "probability", probability, "delay-low", delay, "delay-likely", delay, "delay-high", delay,
                "cost", 1000.0, "objective", objective != NULL ? objective : "", NULL);
  return risk;
}

GObject *
forecast_plan_get_configuration (DfpPlan *plan)
{
  return dfp_list_get (dfp_plan_get (plan)->configurations, 0);
}

GObject *
forecast_plan_get_role (DfpPlan *plan, guint position)
{
  return dfp_list_get (dfp_configuration_get (DFP_CONFIGURATION (forecast_plan_get_configuration (plan)))->roles,
                       position);
}

const char *
forecast_plan_get_id (gpointer row)
{
  return dfp_object_get_id (row);
}

DfpForecastModel *
forecast_plan_take (DfpPlan *plan, guint configuration)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  const DfpConfigurationData *chosen = dfp_list_get_data (data->configurations, configuration);
  g_autoptr (DfpTotals) totals = dfp_totals_new (data, chosen);

  return dfp_forecast_model_new (data, chosen, totals);
}

DfpForecast *
forecast_plan_play (DfpPlan *plan, guint n_trials)
{
  const DfpForecastOptions options = { .n_trials = n_trials };
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);
  g_autoptr (GError) error = NULL;
  DfpForecast *forecast = dfp_forecast_new (model, &options, NULL, &error);

  g_assert_no_error (error);
  return forecast;
}
