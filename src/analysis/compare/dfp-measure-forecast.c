/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the numbers of a forecast; nothing is worked out here but which objective is the least certain. */
#include "analysis/compare/dfp-measure-forecast.h"

#include <math.h>

static double
read_percentile (const DfpDistribution *distribution, double share, double *error)
{
  *error = dfp_distribution_get_error (distribution, share);
  return dfp_distribution_get_percentile (distribution, share);
}

static double
read_share (const DfpForecast *forecast, double share, double *error)
{
  *error = isnan (share) ? NAN : dfp_share_error (share, forecast->n_trials);
  return share;
}

double
dfp_measure_forecast_all (const DfpForecast *forecast, const char *objective, double *error)
{
  *error = forecast->all_error;
  return forecast->all;
}

double
dfp_measure_forecast_objective (const DfpForecast *forecast, const char *objective, double *error)
{
  *error = NAN;
  for (int i = 0; i < forecast->n_objectives; i++)
    if (g_str_equal (forecast->objectives[i].id, objective))
      {
        *error = forecast->objectives[i].error;
        return forecast->objectives[i].probability;
      }
  return NAN;
}

double
dfp_measure_forecast_least (const DfpForecast *forecast, const char *objective, double *error)
{
  const DfpForecastChance *least = NULL;

  for (int i = 0; i < forecast->n_objectives; i++)
    if (forecast->objectives[i].counts && (least == NULL || forecast->objectives[i].probability < least->probability))
      least = &forecast->objectives[i];
  *error = least != NULL ? least->error : NAN;
  return least != NULL ? least->probability : NAN;
}

double
dfp_measure_forecast_cost_80 (const DfpForecast *forecast, const char *objective, double *error)
{
  return read_percentile (&forecast->cost, 0.8, error);
}

double
dfp_measure_forecast_in_budget (const DfpForecast *forecast, const char *objective, double *error)
{
  return read_share (forecast, forecast->in_budget, error);
}

double
dfp_measure_forecast_finish_50 (const DfpForecast *forecast, const char *objective, double *error)
{
  return read_percentile (&forecast->finish, 0.5, error);
}

double
dfp_measure_forecast_finish_80 (const DfpForecast *forecast, const char *objective, double *error)
{
  return read_percentile (&forecast->finish, 0.8, error);
}

double
dfp_measure_forecast_finish_95 (const DfpForecast *forecast, const char *objective, double *error)
{
  return read_percentile (&forecast->finish, 0.95, error);
}

double
dfp_measure_forecast_never (const DfpForecast *forecast, const char *objective, double *error)
{
  return read_share (forecast, forecast->finish.never, error);
}
