/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is the same in all trials of a row is worked out once, in the members of DfpForecastRow; what is asked for each
 * head and month only adds. */
#include "analysis/forecast/dfp-forecast-row.h"

#include "base/dfp-elementary.h"
#include "model/dfp-sourcing-terms.h"

#define MONTHS_A_YEAR 12

/* What a ramping head has given in the first @x months since it came, @x ≤ ramp. */
static double
integrate_ramp (const DfpForecastRow *row, double x)
{
  return x * (row->first_day + x * row->steeper);
}

/* The ramp's part of dfp_forecast_row_give (); returns where it ends. */
static double
give_ramp (const DfpForecastRow *row, double origin, double from, double to, double sign, double *capacity)
{
  const double full = origin + row->ramp, end = MIN (full, to);
  double before = integrate_ramp (row, from - origin);

  for (int month = (int) from; month < end; month++)
    {
      const double until = MIN (month + 1, end), after = integrate_ramp (row, until - origin);

      capacity[month] += sign * (after - before);
      before = after;
    }
  return end;
}

void
dfp_forecast_row_give (const DfpForecastRow *row, gboolean ramps, double origin, double from, double to, double sign,
                       double *capacity)
{
  const double rate = sign * row->allocation;
  int month, last;

  if (ramps && from < origin + row->ramp && from < to)
    from = give_ramp (row, origin, from, to, sign, capacity);
  if (from >= to)
    return;
  month = (int) from;
  last = (int) to;
  if (month == last)
    {
      capacity[month] += rate * (to - from);
      return;
    }
  capacity[month] += rate * (month + 1 - from);
  while (++month < last)
    capacity[month] += rate;
  if (to > last)
    capacity[last] += rate * (to - last);
}

static void
set_terms (DfpForecastRow *row, const DfpConfigurationData *configuration, const DfpSourcingTermsData *terms,
           const DfpRoleData *role)
{
  const double overhead = dfp_sourcing_is_partner (role->sourcing) ? configuration->partner_overhead : 0;
  const double equip = terms->equipment + configuration->induction;

  row->hazard = terms->attrition > 0 ? -dfp_elementary_log (1 - terms->attrition) / MONTHS_A_YEAR : 0;
  row->stays = dfp_elementary_exp (-row->hazard * (row->end - row->start));
  row->lead = terms->lead_months;
  row->slip = terms->lead_months / 2;
  row->ramp = terms->ramp_months;
  row->drain = configuration->mentor_drain;
  row->first_day = role->allocation * terms->start_productivity - configuration->mentor_drain;
  row->steeper = row->ramp > 0 ? role->allocation * (1 - terms->start_productivity) / (2 * row->ramp) : 0;
  row->pay = role->allocation * role->rate * (1 + overhead) + terms->workplace;
  row->joining = equip + (role->sourcing == DFP_SOURCING_IN_HOUSE ? configuration->recruitment : 0);
  row->not_joining[0] = equip;
  row->not_joining[1] = equip + configuration->recruitment;
}

gboolean
dfp_forecast_row_init (DfpForecastRow *row, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                       const DfpRoleData *role, int n_months)
{
  const int end = MIN (role->end_month, n_months);

  if (role->heads <= 0 || role->start_month > end)
    return FALSE;
  row->stream = dfp_random_stream ((guint32) plan->seed, "role", role->id);
  row->id = g_strdup (role->id);
  row->kind = role->discipline;
  row->partner = dfp_sourcing_is_partner (role->sourcing);
  row->heads = role->heads;
  row->n_joiners = CLAMP (role->joiners, 0, role->heads);
  row->n_late = CLAMP (role->external_hires, 0, row->n_joiners);
  row->discipline = role->delivers ? 0 : -1;
  row->allocation = role->allocation;
  row->start = role->start_month - 1;
  row->end = end;
  set_terms (row, configuration, dfp_plan_get_terms (plan, role->sourcing), role);
  row->surplus = (role->joiners - row->n_joiners) * row->not_joining[0] +
                 (role->external_hires - row->n_late) * configuration->recruitment;
  return TRUE;
}

double
dfp_forecast_row_get_cost (const DfpForecastRow *row)
{
  return row->heads * row->pay * (row->end - row->start) + (row->n_joiners - row->n_late) * row->not_joining[0] +
         row->n_late * row->not_joining[1] + row->surplus;
}
