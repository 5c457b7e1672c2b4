/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The losses are taken in the order of DfpCapacity, month by month, so that the ledger adds up to its
 * effective curve exactly. */
#include "analysis/lean/dfp-lean.h"

#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/dfp-membership.h"
#include "analysis/lean/dfp-lean-private.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "model/dfp-role.h"

/* Disciplines that steer rather than build: lead, coach, scrum master, product owner, change. */
static gboolean
steers (DfpDiscipline discipline)
{
  return discipline == DFP_DISCIPLINE_LEADERSHIP || discipline == DFP_DISCIPLINE_COACHING ||
         discipline == DFP_DISCIPLINE_DELIVERY_LEAD || discipline == DFP_DISCIPLINE_PRODUCT ||
         discipline == DFP_DISCIPLINE_CHANGE;
}

static double *
sum_mentoring (const DfpPlanData *plan, const DfpConfigurationData *configuration, int n_months)
{
  double *mentoring = g_new0 (double, n_months);

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, role->sourcing);
      const int last = MIN (role->end_month, n_months);

      if (role->delivers && role->joiners > 0)
        for (int t = role->start_month; t <= last && t - role->start_month < terms->ramp_months; t++)
          mentoring[t - 1] += dfp_capacity_get_mentoring (configuration, role, terms, t - role->start_month);
    }
  return mentoring;
}

static void
count_people (struct _DfpLean *self, const DfpLeanSurvey *survey)
{
  const DfpStaffing *staffing = survey->totals->staffing;
  double steering = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (survey->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (survey->configuration->roles, i);
      const int n_months = MIN (role->end_month, staffing->n_months) - role->start_month + 1;
      const double months = role->heads * role->allocation * MAX (n_months, 0);
      const int peak = staffing->peak_heads_month;

      self->disciplines[role->discipline].months += months;
      self->disciplines[role->discipline].maker_months += role->delivers ? months : 0;
      *(role->delivers ? &self->maker_months : &self->other_months) += months;
      steering += steers (role->discipline) ? months : 0;
      if (role->start_month <= peak && peak <= role->end_month)
        *(role->delivers ? &self->peak_makers : &self->peak_others) += role->heads;
    }
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    for (int t = 0; t < staffing->n_months; t++)
      self->disciplines[d].peak_heads = MAX (self->disciplines[d].peak_heads, (int) staffing->by_discipline[d][t]);
  self->makers_share = self->steering_share = NAN;
  if (staffing->fte_months > 0)
    {
      self->makers_share = self->maker_months / (self->maker_months + self->other_months);
      self->steering_share = steering / (self->maker_months + self->other_months);
    }
}

static void
count_meetings (struct _DfpLean *self, const DfpLeanSurvey *survey)
{
  const DfpStaffing *staffing = survey->totals->staffing;
  const int month = self->meeting_month = staffing->peak_heads_month;
  const double hours = 2 * survey->configuration->pair_hours;
  double n_peopled = 0;

  self->n_squads = staffing->n_squads;
  self->squad_meetings = dfp_result_add_array (self, double, self->n_squads + 1);
  if (month == 0)
    return;
  for (int i = 0; i <= self->n_squads; i++)
    {
      const double people = staffing->by_squad[i][month - 1];

      if (people <= 0)
        continue;
      n_peopled++;
      self->squad_meetings[i] = hours * people * (people - 1) / 2;
      self->meeting_hours += self->squad_meetings[i];
    }
  self->between_meetings = hours * n_peopled * (n_peopled - 1) / 2;
  self->meeting_hours += self->between_meetings;
  self->meeting_per_head = self->meeting_hours / staffing->heads[month - 1];
}

static void
follow_months (struct _DfpLean *self, const DfpLeanSurvey *survey)
{
  const DfpCapacity *capacity = survey->totals->capacity;
  DfpLeanMonths *months = &self->months;

  months->contracted = capacity->contracted_total;
  months->ramp = capacity->contracted_total - capacity->ramped_total;
  months->effective = capacity->effective_total;
  for (int t = 0; t < capacity->n_months; t++)
    {
      const double mentors = fmin (survey->mentoring[t], capacity->ramped[t]);
      const double left = capacity->ramped[t] - mentors;

      months->mentors += mentors;
      months->coordination += left * capacity->coordination[t];
      months->experiments += left * (1 - capacity->coordination[t]) * survey->configuration->experiment_share;
    }
  self->cost_per_effective_month =
      months->effective > 0 && survey->totals->cost->sum > 0 ? survey->totals->cost->sum / months->effective : NAN;
}

DfpLean *
dfp_lean_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  struct _DfpLean *self = dfp_result_new (struct _DfpLean);
  g_autofree int *squads = dfp_membership_new (configuration);
  g_autofree double *mentoring = sum_mentoring (plan, configuration, totals->capacity->n_months);
  const DfpLeanSurvey survey = { plan, configuration, totals, squads, mentoring };

  count_people (self, &survey);
  count_meetings (self, &survey);
  follow_months (self, &survey);
  dfp_lean_count_hand_offs (self, &survey);
  dfp_lean_add_next (self, &survey);
  return self;
}
