/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Applied to the futures of a forecast one by one, each with a draw of its own. */
#include "analysis/forecast/dfp-outside-view.h"

#include <math.h>

#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast.h"
#include "base/dfp-const.h"
#include "base/dfp-random.h"

DfpOutsideView *
dfp_outside_view_new (const DfpForecast *forecast, double budget_cap)
{
  const DfpRandomStream stream = dfp_random_stream (forecast->seed, "outside-view", "");
  const double limit = DFP_FORECAST_PATIENCE * forecast->n_months;
  double *finish = g_new (double, forecast->n_trials), *cost = g_new (double, forecast->n_trials);
  struct _DfpOutsideView *self = g_new0 (struct _DfpOutsideView, 1);

  for (guint i = 0; i < forecast->n_trials; i++)
    {
      const gboolean struck = dfp_random_draw (&stream, i, 0) < DFP_OUTSIDE_CHANCE;
      const double time = forecast->finish_by_trial[i] * (struck ? DFP_OUTSIDE_TIME : 1);

      finish[i] = time <= limit ? time : INFINITY;
      cost[i] = forecast->cost_by_trial[i] * (struck ? DFP_OUTSIDE_COST : 1);
    }
  dfp_distribution_init (&self->finish, finish, forecast->n_trials);
  dfp_distribution_init (&self->cost, cost, forecast->n_trials);
  self->over_twice_budget = budget_cap > 0 ? 1 - dfp_distribution_get_share (&self->cost, 2 * budget_cap) : NAN;
  return self;
}

void
dfp_outside_view_free (DfpOutsideView *result)
{
  struct _DfpOutsideView *self = dfp_drop_const (result);

  if (self == NULL)
    return;
  dfp_distribution_clear (&self->finish);
  dfp_distribution_clear (&self->cost);
  g_free (self);
}
