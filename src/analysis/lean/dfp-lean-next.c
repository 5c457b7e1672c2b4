/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one more builder adds, and what everybody else loses by it: the newcomer ramps up, takes mentors'
 * time and is one more to talk to. */
#include <math.h>

#include "analysis/lean/dfp-lean-private.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"

static double
get_months (const DfpRoleData *role, const DfpLeanSurvey *survey)
{
  return MAX (MIN (role->end_month, survey->totals->staffing->n_months) - role->start_month + 1, 0);
}

/* The building row of each discipline with the most months of work; −1 for none. */
static void
find_rows (struct _DfpLean *self, const DfpLeanSurvey *survey)
{
  double most[DFP_N_DISCIPLINES] = { 0 };

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    self->next[d] = (DfpLeanNext){ -1, NAN, NAN, NAN, NAN };
  for (guint i = 0; i < dfp_list_get_n_rows (survey->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (survey->configuration->roles, i);
      const double months = role->heads * role->allocation * get_months (role, survey);

      if (role->delivers && months > most[role->discipline])
        {
          most[role->discipline] = months;
          self->next[role->discipline].role = i;
        }
    }
}

/* Pairs that one more person in @group talks to in month @t. */
static double
count_new_links (const DfpStaffing *staffing, int group, int t)
{
  double others = 0;

  if (staffing->by_squad[group][t] > 0)
    return staffing->by_squad[group][t];
  for (int i = 0; i <= staffing->n_squads; i++)
    others += staffing->by_squad[i][t] > 0;
  return others;
}

static double
count_links (const DfpStaffing *staffing, int t)
{
  double links = 0, peopled = 0;

  for (int i = 0; i <= staffing->n_squads; i++)
    {
      const double people = staffing->by_squad[i][t];

      links += people > 0 ? people * (people - 1) / 2 : 0;
      peopled += people > 0;
    }
  return links + peopled * (peopled - 1) / 2;
}

static double
add_capacity (const DfpLeanSurvey *survey, const DfpRoleData *person, int group)
{
  const DfpCapacity *capacity = survey->totals->capacity;
  const DfpStaffing *staffing = survey->totals->staffing;
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (survey->plan, person->sourcing);
  double more = 0;

  for (int t = person->start_month - 1; t < MIN (person->end_month, capacity->n_months); t++)
    {
      const int k = t + 1 - person->start_month;
      const double links = count_links (staffing, t) + count_new_links (staffing, group, t);
      const double coordination = dfp_capacity_get_coordination (survey->configuration, links, staffing->heads[t] + 1);
      const double ramped = capacity->ramped[t] + dfp_capacity_get_delivery (person, terms, k);
      const double mentors =
          survey->mentoring[t] + dfp_capacity_get_mentoring (survey->configuration, person, terms, k);

      more += fmax (0, ramped - mentors) * (1 - coordination) * (1 - survey->configuration->experiment_share) -
              capacity->effective[t];
    }
  return more;
}

static double
add_cost (const DfpLeanSurvey *survey, const DfpRoleData *person)
{
  const DfpConfigurationData *configuration = survey->configuration;
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (survey->plan, person->sourcing);
  const double overhead = dfp_sourcing_is_partner (person->sourcing) ? configuration->partner_overhead : 0;
  const double pay = person->allocation * person->rate * (1 + overhead);

  return (pay + terms->workplace) * get_months (person, survey) + terms->equipment + configuration->induction +
         person->external_hires * configuration->recruitment;
}

static double
sum_effort (const DfpPlanData *plan)
{
  double effort = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (plan->work); i++)
    effort += ((const DfpWorkItemData *) dfp_list_get_data (plan->work, i))->effort_likely;
  return effort;
}

void
dfp_lean_add_next (struct _DfpLean *self, const DfpLeanSurvey *survey)
{
  const double effort = sum_effort (survey->plan);
  double least = INFINITY;

  self->best_next = -1;
  find_rows (self, survey);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      DfpLeanNext *next = &self->next[d];
      DfpRoleData person;

      if (next->role < 0)
        continue;
      person = *(const DfpRoleData *) dfp_list_get_data (survey->configuration->roles, next->role);
      person.heads = person.joiners = 1;
      person.external_hires = MIN (person.external_hires, 1);
      next->effective = add_capacity (survey, &person, survey->squads[next->role]);
      next->cost = add_cost (survey, &person);
      next->cost_per_month = next->effective > 0 ? next->cost / next->effective : NAN;
      next->work_covered = effort > 0 ? next->effective / effort : NAN;
      if (next->effective > 0 && next->cost_per_month < least)
        {
          least = next->cost_per_month;
          self->best_next = d;
        }
    }
}
