/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks every question once, then lets the health check judge the answers. */
#include "analysis/design/dfp-design.h"

#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/design/dfp-next-person.h"
#include "analysis/flex/dfp-flex.h"
#include "analysis/handover/dfp-adoption.h"
#include "analysis/handover/dfp-dismantle.h"
#include "analysis/health/dfp-health.h"
#include "analysis/lean/dfp-lean.h"
#include "analysis/line/dfp-flow.h"
#include "analysis/line/dfp-line.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "analysis/staffing/dfp-discipline-capacity.h"
#include "analysis/storms/dfp-fragility.h"
#include "analysis/storms/dfp-storms.h"
#include "analysis/totals/dfp-totals.h"

static void
measure_operating_model (struct _DfpDesign *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const DfpAutonomyArea *all;

  self->autonomy = dfp_result_keep_result (self, dfp_autonomy_new (plan, configuration));
  self->culture = dfp_culture_measure (configuration->culture);
  self->readiness = dfp_readiness_measure (configuration->readiness);
  all = &self->autonomy->all;
  self->factory_decides = all->weight > 0 ? all->held[DFP_HOLDER_FACTORY] / all->weight : NAN;
  self->autonomy_index = all->index;
  self->key_roles = self->autonomy->key_light != DFP_LIGHT_NOT_NEEDED ? self->autonomy->n_key_roles : NAN;
  self->contradictions = all->n_rights > 0 ? self->autonomy->contradictions->len : NAN;
  self->culture_gap = self->culture.gap;
  self->westrum_now = self->culture.westrum_now;
  self->westrum_wanted = self->culture.westrum_wanted;
  self->readiness_ready = self->readiness.strong;
}

static void
measure_line (struct _DfpDesign *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const DfpCapacity *capacity = self->totals->capacity;
  g_autoptr (DfpDisciplineCapacity) parts = dfp_discipline_capacity_new (plan, configuration, capacity);
  const double *const *people = (const double *const *) parts->effective;

  self->line = dfp_result_keep_result (self, dfp_line_new (configuration, people, parts->n_months));
  self->flow =
      dfp_result_keep_result (self, dfp_flow_new (configuration, self->line, people, dfp_flow_sum_effort (plan->work)));
  self->next_person =
      dfp_result_keep_result (self, dfp_next_person_new (plan, configuration, capacity, parts, self->line));
  self->line_rate = self->flow->line_rate;
  self->line_load = isfinite (self->flow->load) ? self->flow->load : NAN;
  self->line_room = self->flow->room;
  self->cycle_time = isfinite (self->flow->cycle_time) ? self->flow->cycle_time : NAN;
  self->next_gain = self->next_person->n_heads > 0 ? self->next_person->heads[0].gain : NAN;
}

static void
ask_leadership (struct _DfpDesign *self, const DfpPlanData *plan)
{
  const int n_factors = self->readiness.n_factors;
  g_autoptr (GPtrArray) risks = dfp_risk_delay_sort (plan);
  const DfpLeadershipInput input = {
    .plan = plan,
    .risks = risks,
    .facts = { .budget_left = self->totals->budget_left,
               .culture_level = self->culture.westrum_now,
               .culture_gap = self->culture.sum_now > 0 ? self->culture.gap : NAN,
               .evidence_share = n_factors > 0 ? 1 - (double) self->readiness.n_without_evidence / n_factors : NAN },
  };

  self->leadership = dfp_result_keep_result (self, dfp_leadership_new (&input));
  self->buy_in = self->leadership->buy_in.index;
  self->sponsor_coverage = self->leadership->sponsorship.coverage;
  self->commitments_met = self->leadership->commitments_met;
  self->gate = self->leadership->gate.minimum;
}

static void
answer_handover (struct _DfpDesign *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  self->adoption = dfp_result_keep_result (self, dfp_adoption_new (plan, configuration, self->totals));
  self->dismantle = dfp_result_keep_result (self, dfp_dismantle_new (plan, configuration, self->totals));
  self->adoption_month = self->adoption_reached = self->unit_coach_months = self->self_sustained_month = NAN;
  if (self->adoption->wanted && self->adoption->first_month > 0)
    {
      self->adoption_month = self->adoption->first_month;
      self->self_sustained_month = self->adoption->self_sustained_month;
      self->adoption_reached = self->adoption->share_at_end;
      self->unit_coach_months = self->adoption->coach_months;
    }
  self->npv_with_unit = self->adoption->npv;
  self->payback_with_unit_month = self->adoption->payback_month;
  self->notices_due = dfp_list_get_n_rows (configuration->roles) > 0 ? self->dismantle->n_notices : NAN;
  self->handover_tasks_open = self->dismantle->n_states[DFP_TASK_OPEN];
}

static void
measure_flex (struct _DfpDesign *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const DfpLean *lean = self->lean = dfp_result_keep_result (self, dfp_lean_new (plan, configuration, self->totals));

  self->fragility = dfp_result_keep_result (self, dfp_fragility_new (plan, configuration, self->totals));
  self->flex = dfp_result_keep_result (self, dfp_flex_new (plan, configuration, self->totals));
  self->storms = dfp_result_keep_result (self, dfp_storms_new (plan, configuration, self->totals));
  self->makers_share = lean->makers_share;
  self->hand_offs = lean->hand_off_times;
  self->partner_hand_offs = lean->partner_hand_offs;
  self->meeting_hours = lean->meeting_month > 0 ? lean->meeting_hours : NAN;
  self->cost_per_effective_month = lean->cost_per_effective_month;
  self->next_month_cost = lean->best_next >= 0 ? lean->next[lean->best_next].cost_per_month : NAN;
  self->single_points = self->fragility->n_rows > 0 ? self->fragility->n_single : NAN;
  self->flex_score = self->storms->score;
  self->scale_down_cost = self->flex->scale_down_cost;
  self->cheap_return_month = self->flex->cheap_return_month > 0 ? self->flex->cheap_return_month : NAN;
}

DfpHealthInput
dfp_design_get_health_input (const DfpDesign *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  return (DfpHealthInput){
    .plan = plan,
    .configuration = configuration,
    .totals = self->totals,
    .autonomy = self->autonomy,
    .culture = &self->culture,
    .readiness = &self->readiness,
    .flow = self->flow,
    .next_person = self->next_person,
    .leadership = self->leadership,
    .adoption = self->adoption,
    .dismantle = self->dismantle,
    .lean = self->lean,
    .fragility = self->fragility,
    .flex = self->flex,
    .storms = self->storms,
  };
}

DfpDesign *
dfp_design_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, DfpTotals *totals)
{
  struct _DfpDesign *self;
  DfpHealthInput input;

  g_return_val_if_fail (plan != NULL && configuration != NULL, NULL);
  self = dfp_result_new (struct _DfpDesign);
  self->totals =
      dfp_result_keep_result (self, totals != NULL ? dfp_result_ref (totals) : dfp_totals_new (plan, configuration));
  measure_operating_model (self, plan, configuration);
  measure_line (self, plan, configuration);
  ask_leadership (self, plan);
  answer_handover (self, plan, configuration);
  measure_flex (self, plan, configuration);
  input = dfp_design_get_health_input (self, plan, configuration);
  self->health = dfp_result_keep_result (self, dfp_health_new (&input));
  self->red_findings = self->health->n_lights[DFP_LIGHT_RED];
  self->amber_findings = self->health->n_lights[DFP_LIGHT_AMBER];
  return self;
}
