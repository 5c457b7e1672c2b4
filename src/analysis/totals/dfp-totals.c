/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks the four questions and draws the headline numbers from the answers. */
#include "analysis/totals/dfp-totals.h"

#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/risks/dfp-risk-cost.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/value/dfp-value.h"
#include "model/dfp-objective.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"

#define FULL_ENOUGH 0.8 /* of a person's full delivery */
#define SHORT_NOTICE 1  /* months */

static void
copy_identity (struct _DfpTotals *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  self->id = dfp_result_add_text (self, configuration->id);
  self->name = dfp_result_add_text (self, configuration->name);
  self->summary = dfp_result_add_text (self, configuration->summary);
  self->colour = configuration->colour;
  self->set_up = configuration->set_up;
  self->currency = dfp_result_add_text (self, plan->currency);
  self->start = plan->start;
  self->months = configuration->months;
}

static double
or_none (int month)
{
  return month > 0 ? month : NAN;
}

static void
take_team (struct _DfpTotals *self)
{
  const DfpStaffing *staffing = self->staffing;

  self->peak_heads = staffing->peak_heads;
  self->peak_heads_month = or_none (staffing->peak_heads_month);
  self->peak_fte = staffing->peak_fte;
  self->fte_months = staffing->fte_months;
  self->delivery_share = staffing->delivery_share;
  self->squads = staffing->n_squads;
  self->peak_coordination = self->capacity->peak_coordination;
  self->effective_capacity = self->capacity->effective_total;
  self->joiners = staffing->joiners;
  self->external_hires = staffing->external_hires;
  self->partner_share = staffing->partner_share;
  self->partner_peak_heads = staffing->partner_peak_heads;
}

static void
take_money (struct _DfpTotals *self)
{
  const DfpCost *cost = self->cost;
  const DfpValue *value = self->value;

  self->cost_total = cost->sum;
  self->cost_with_contingency = cost->with_contingency;
  self->contingency = cost->contingency;
  self->budget_left = cost->budget_left;
  self->peak_burn = cost->peak;
  self->peak_exit_cost = cost->peak_exit;
  self->npv = value->npv;
  self->irr = value->irr;
  self->roi = value->roi;
  self->peak_funding = value->peak_funding;
  self->break_even_benefit = value->break_even_benefit;
  self->month_of_delay = value->month_of_delay;
  self->first_benefit_month = or_none (value->first_benefit_month);
  self->payback_month = value->payback_month;
}

/* Lead time, and the part of the ramp until a joiner delivers enough. */
static double
get_months_to_capacity (const DfpSourcingTermsData *terms)
{
  const double p0 = terms->start_productivity;

  return terms->lead_months + (p0 < FULL_ENOUGH ? terms->ramp_months * (FULL_ENOUGH - p0) / (1 - p0) : 0);
}

static void
measure_roles (struct _DfpTotals *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  double short_notice = 0, waiting = 0, builders = 0;

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, role->sourcing);
      const int n_months = MIN (role->end_month, self->staffing->n_months) - role->start_month + 1;

      if (terms->notice_months <= SHORT_NOTICE)
        short_notice += role->heads * role->allocation * MAX (n_months, 0);
      if (role->delivers)
        {
          waiting += role->heads * get_months_to_capacity (terms);
          builders += role->heads;
        }
      self->returning_heads += role->returns ? role->heads : 0;
    }
  self->short_notice_share = self->fte_months > 0 ? short_notice / self->fte_months : NAN;
  self->months_to_capacity = builders > 0 ? waiting / builders : NAN;
}

static void
measure_objectives (struct _DfpTotals *self, const DfpPlanData *plan)
{
  const guint n_objectives = dfp_list_get_n_rows (plan->objectives), n_items = dfp_list_get_n_rows (plan->work);
  double effort = 0;

  for (guint i = 0; i < n_objectives; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (plan->objectives, i);

      if (objective->due_month > 0 && objective->due_month <= self->months)
        self->objectives_in_time++;
    }
  for (guint i = 0; i < n_items; i++)
    effort += ((const DfpWorkItemData *) dfp_list_get_data (plan->work, i))->effort_likely;
  self->work_covered = effort > 0 ? self->effective_capacity / effort : NAN;
}

static void
measure_risks (struct _DfpTotals *self, const DfpPlanData *plan)
{
  const guint n_risks = dfp_list_get_n_rows (plan->risks);

  for (guint i = 0; i < n_risks; i++)
    {
      const DfpRiskData *risk = dfp_list_get_data (plan->risks, i);

      self->risk_cost += dfp_risk_cost_get_expected (risk);
      self->risk_delay += dfp_risk_delay_get_expected (risk);
    }
}

DfpTotals *
dfp_totals_new (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  struct _DfpTotals *self = dfp_result_new (struct _DfpTotals);

  copy_identity (self, plan, configuration);
  self->staffing = dfp_result_keep_result (self, dfp_staffing_new (plan, configuration));
  self->capacity = dfp_result_keep_result (self, dfp_capacity_new (plan, configuration));
  self->cost = dfp_result_keep_result (self, dfp_cost_new (plan, configuration));
  self->value =
      dfp_result_keep_result (self, dfp_value_new (plan, configuration, self->cost->total, self->cost->n_months));
  self->last_month = configuration->months;
  self->exit_month = or_none (configuration->exit_month);
  take_team (self);
  take_money (self);
  measure_roles (self, plan, configuration);
  measure_objectives (self, plan);
  measure_risks (self, plan);
  return self;
}
