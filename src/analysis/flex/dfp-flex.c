/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary of one configuration, from the functions that sliders use too. */
#include "analysis/flex/dfp-flex.h"

#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/staffing/dfp-staffing.h"
#include "model/dfp-phase.h"
#include "model/dfp-role.h"

double
dfp_flex_get_response (const DfpSourcingTermsData *terms)
{
  const double p0 = terms->start_productivity;

  return terms->lead_months + (p0 < DFP_FLEX_ENOUGH ? terms->ramp_months * (DFP_FLEX_ENOUGH - p0) / (1 - p0) : 0);
}

double
dfp_flex_get_delivery (const DfpSourcingTermsData *terms, double months)
{
  const double p0 = terms->start_productivity, k = months - terms->lead_months;

  if (k < 0)
    return 0;
  return k < terms->ramp_months ? p0 + (1 - p0) * k / terms->ramp_months : 1;
}

double
dfp_flex_get_leaver_loss (const DfpSourcingTermsData *terms, double vacancy, double mentor_drain)
{
  return vacancy + terms->ramp_months * (1 - terms->start_productivity) / 2 + mentor_drain * terms->ramp_months;
}

double
dfp_flex_get_attrition_factor (double attrition, double loss)
{
  return fmax (0, 1 - attrition / 12 * loss);
}

/* Leaves after the lead time of their own sourcing: that long the place is empty. */
static void
expect_leavers (struct _DfpFlex *self, const DfpPlanData *plan, const DfpConfigurationData *configuration, int n_months)
{
  double months = 0, left = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, role->sourcing);
      const double loss = dfp_flex_get_leaver_loss (terms, terms->lead_months, configuration->mentor_drain);
      const double head_months =
          role->heads * (double) MAX (MIN (role->end_month, n_months) - role->start_month + 1, 0);

      self->leavers += head_months * (1 - pow (1 - terms->attrition, 1.0 / 12));
      if (!role->delivers)
        continue;
      months += head_months * role->allocation;
      left += head_months * role->allocation * dfp_flex_get_attrition_factor (terms->attrition, loss);
    }
  self->attrition_factor = months > 0 ? left / months : NAN;
}

static void
find_cheap_months (struct _DfpFlex *self, const DfpCost *cost)
{
  self->cheap_limit = self->cheap_return_month = self->cheap_again_month = NAN;
  if (cost->peak_exit_month == 0)
    return;
  self->cheap_limit = DFP_FLEX_CHEAP * cost->peak_exit;
  self->cheap_return_month = 0;
  while (cost->exit[(int) self->cheap_return_month] <= self->cheap_limit)
    self->cheap_return_month++;
  for (int t = cost->n_months; t > cost->peak_exit_month && cost->exit[t - 1] <= self->cheap_limit; t--)
    self->cheap_again_month = t;
}

static void
price_gates (struct _DfpFlex *self, const DfpConfigurationData *configuration, const DfpCost *cost)
{
  const guint n_phases = dfp_list_get_n_rows (configuration->phases);

  self->gates = dfp_result_add_array (self, DfpGateExit, n_phases);
  for (guint i = 0; i < n_phases; i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (configuration->phases, i);

      if (phase->gate)
        self->gates[self->n_gates++] = (DfpGateExit){ i, phase->end_month,
                                                      phase->end_month >= 1 && phase->end_month <= cost->n_months
                                                          ? cost->exit[phase->end_month - 1]
                                                          : 0 };
    }
}

DfpFlex *
dfp_flex_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  struct _DfpFlex *self = dfp_result_new (struct _DfpFlex);
  const DfpStaffing *staffing = totals->staffing;

  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    self->response[sourcing] = dfp_flex_get_response (dfp_plan_get_terms (plan, sourcing));
  expect_leavers (self, plan, configuration, staffing->n_months);
  self->scale_down_cost = NAN;
  if (staffing->peak_heads > 0)
    {
      self->band = dfp_flex_scale_down (plan, configuration, staffing->peak_heads_month,
                                        (int) ceil (DFP_FLEX_BAND * staffing->peak_heads));
      self->scale_down_cost = self->band.cost;
    }
  find_cheap_months (self, totals->cost);
  price_gates (self, configuration, totals->cost);
  return self;
}
