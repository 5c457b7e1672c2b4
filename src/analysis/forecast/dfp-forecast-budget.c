/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times were measured on a processor with registers of 256 bits and are a little on the long side. They are part
 * of what a forecast is: who changes them changes the number of futures of large plans. */
#include "analysis/forecast/dfp-forecast-budget.h"

#include <glib/gi18n.h>

#include "analysis/dfp-span.h"
#include "base/dfp-elementary.h"
#include "model/dfp-role.h"

#define SECOND 1e9 /* nanoseconds */
#define BUDGET (2 * SECOND)
#define LIMIT (6 * SECOND) /* for the fewest futures */
#define MONTHS_A_YEAR 12

/* Nanoseconds. */
#define HEAD 12.0 /* of a role that somebody can leave or come late to */
#define STAY 50.0 /* of each holder of a seat after the first, and of each who comes late */
#define MONTH 15.0
#define ITEM 30.0 /* of work, among few */
#define OPEN 2.5  /* for each other item that may be open beside it */
#define CROWD_ITEM 200.0
#define FEW 96 /* items */
#define RISK 90.0
#define OBJECTIVE 90.0
#define FUTURE 400.0

#define WATCHED 3 /* numbers of a future that drive it, beside its risks */

static const guint steps[] = { 20000, 10000, 5000, 2000, 1000, 500, 200, 100 };

static double
estimate_role (const DfpPlanData *plan, const DfpRoleData *role, int n_months)
{
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, role->sourcing);
  const double months = MIN (role->end_month, n_months) - role->start_month + 1;
  const double late = terms->lead_months > 0 ? MIN (role->external_hires, role->heads) : 0;
  double hazard, stays;

  if (months <= 0 || role->heads <= 0 || (terms->attrition <= 0 && late <= 0))
    return 0;
  hazard = terms->attrition > 0 ? -dfp_elementary_log (1 - terms->attrition) / MONTHS_A_YEAR : 0;
  stays = months * hazard / (1 + hazard * terms->lead_months);
  return role->heads * (HEAD + STAY * stays) + late * STAY;
}

double
dfp_forecast_estimate_time (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const int n_months = dfp_span_count_staffed (configuration);
  const double n_items = dfp_list_get_n_rows (plan->work);
  double time = FUTURE + MONTH * n_months;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    time += estimate_role (plan, dfp_list_get_data (configuration->roles, i), n_months);
  time += n_items * (n_items > FEW ? CROWD_ITEM : ITEM + OPEN * n_items);
  time += dfp_list_get_n_rows (plan->risks) * RISK;
  return time + dfp_list_get_n_rows (plan->objectives) * OBJECTIVE;
}

guint
dfp_forecast_afford (double time, double bytes, guint wanted)
{
  const guint least = steps[G_N_ELEMENTS (steps) - 1];

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const guint n = MIN (steps[i], wanted);

      if (MAX (n, least) * time <= (n <= least ? LIMIT : BUDGET) && n * bytes <= DFP_FORECAST_MEMORY_MAXIMUM)
        return n;
    }
  return 0;
}

guint
dfp_forecast_count_trials (const DfpPlanData *plan)
{
  const guint n_configurations = dfp_list_get_n_rows (plan->configurations);
  const double kept = (double) n_configurations * (DFP_FORECAST_KEPT + dfp_list_get_n_rows (plan->objectives));
  const double watched = WATCHED + dfp_list_get_n_rows (plan->risks);
  double time = 0;

  for (guint i = 0; i < n_configurations; i++)
    time += dfp_forecast_estimate_time (plan, dfp_list_get_data (plan->configurations, i));
  return dfp_forecast_afford (time, sizeof (double) * (kept + watched), DFP_FORECAST_TRIALS);
}

const char *
dfp_forecast_describe_too_large (void)
{
  return _ ("This plan has too many people or too much work to be forecast: take fewer heads, work items or "
            "configurations.");
}
