/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stays is decided row by row, in the order of the team; who joins is what their disciplines then lack. */
#include "analysis/handover/dfp-reuse.h"

#include <math.h>
#include <string.h>

#include "model/dfp-cash-line.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-phase.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"

#define PURPOSES (DFP_PURPOSE_DEPARTMENTAL_ACCELERATION + 1)
#define FULL_ENOUGH 0.8    /* of the capacity asked for */
#define MONTHS_MAXIMUM 120 /* as long as a configuration may last */
#define ALL_JOINED 60      /* months: the longest lead time and the longest ramp */
#define BISECTIONS 40

/* What builds a factory of each purpose: mean shares of the time to build in the templates, in round numbers. */
static const double mixes[PURPOSES][DFP_N_DISCIPLINES] = {
  [DFP_PURPOSE_NEW_TECHNOLOGY] = { [DFP_DISCIPLINE_ENGINEERING] = 0.50,
                                   [DFP_DISCIPLINE_DATA] = 0.20,
                                   [DFP_DISCIPLINE_BUSINESS] = 0.15,
                                   [DFP_DISCIPLINE_QUALITY] = 0.10,
                                   [DFP_DISCIPLINE_DESIGN] = 0.05 },
  [DFP_PURPOSE_MVP] = { [DFP_DISCIPLINE_ENGINEERING] = 0.55,
                        [DFP_DISCIPLINE_DESIGN] = 0.20,
                        [DFP_DISCIPLINE_QUALITY] = 0.10,
                        [DFP_DISCIPLINE_OPERATIONS] = 0.10,
                        [DFP_DISCIPLINE_BUSINESS] = 0.05 },
  [DFP_PURPOSE_START_UP] = { [DFP_DISCIPLINE_ENGINEERING] = 0.60,
                             [DFP_DISCIPLINE_DESIGN] = 0.15,
                             [DFP_DISCIPLINE_QUALITY] = 0.10,
                             [DFP_DISCIPLINE_OPERATIONS] = 0.10,
                             [DFP_DISCIPLINE_DATA] = 0.05 },
  [DFP_PURPOSE_DEPARTMENTAL_ACCELERATION] = { [DFP_DISCIPLINE_ENGINEERING] = 0.60,
                                              [DFP_DISCIPLINE_DESIGN] = 0.10,
                                              [DFP_DISCIPLINE_DATA] = 0.10,
                                              [DFP_DISCIPLINE_QUALITY] = 0.10,
                                              [DFP_DISCIPLINE_BUSINESS] = 0.10 },
};

/* The time to build, in FTE-months of the present factory. */
typedef struct
{
  double total;
  double lacking[DFP_N_DISCIPLINES]; /* still to be found */
  double kept[DFP_N_SOURCINGS];
  double joining[DFP_N_SOURCINGS];
} Capacity;

static const DfpRoleData *
get_role (const DfpConfigurationData *configuration, guint i)
{
  return dfp_list_get_data (configuration->roles, i);
}

/* What one head of @role builds over its months. */
static double
get_building_time (const DfpRoleData *role)
{
  return role->delivers ? role->allocation * MAX (role->end_month - role->start_month + 1, 0) : 0;
}

static void
ask_for_capacity (const DfpReuse *self, const DfpConfigurationData *configuration, Capacity *capacity)
{
  for (guint i = 0; i < self->n_roles; i++)
    capacity->total += get_role (configuration, i)->heads * get_building_time (get_role (configuration, i));
  for (int d = 0; d < DFP_N_DISCIPLINES && !self->same_purpose; d++)
    capacity->lacking[d] = capacity->total * mixes[self->purpose][d];
}

static int
count_stayers (const DfpReuse *self, const DfpRoleData *role, Capacity *capacity)
{
  const double time = get_building_time (role);
  double *lacking = &capacity->lacking[role->discipline];
  int n = role->heads;

  if (self->same_purpose)
    return n;
  if (dfp_sourcing_is_partner (role->sourcing))
    return 0;
  if (time <= 0)
    return n;
  n = (int) fmin (n, ceil (*lacking / time - 1e-9));
  *lacking = fmax (*lacking - n * time, 0);
  return n;
}

static void
keep_roles (struct _DfpReuse *self, const DfpConfigurationData *configuration, Capacity *capacity)
{
  for (guint i = 0; i < self->n_roles; i++)
    {
      const DfpRoleData *role = get_role (configuration, i);
      const int kept = count_stayers (self, role, capacity), released = role->heads - kept;

      self->roles[i] = (DfpReuseRole){ kept, released };
      self->kept_heads += kept;
      self->released_heads += released;
      self->partner_released += dfp_sourcing_is_partner (role->sourcing) ? released : 0;
      self->kept_by_discipline[role->discipline] += kept;
      self->leads += role->lead != DFP_LEAD_NONE && role->heads > 0;
      self->kept_leads += role->lead != DFP_LEAD_NONE && kept > 0;
      capacity->kept[role->sourcing] += kept * get_building_time (role);
    }
}

/* As those came who leave, or as contractors; at the pay of their discipline, or else of all who build. */
static void
choose_terms (const DfpReuse *self, const DfpConfigurationData *configuration, DfpDiscipline discipline,
              DfpReuseJoiners *joiners)
{
  double pay[2] = { 0 }, people[2] = { 0 };
  int most = 0;

  joiners->sourcing = DFP_SOURCING_CONTRACTOR;
  for (guint i = 0; i < self->n_roles; i++)
    {
      const DfpRoleData *role = get_role (configuration, i);
      const gboolean alike = role->discipline == discipline;

      if (!role->delivers)
        continue;
      pay[alike] += role->heads * role->rate;
      people[alike] += role->heads;
      if (alike && self->roles[i].released > most)
        {
          most = self->roles[i].released;
          joiners->sourcing = role->sourcing;
        }
    }
  joiners->rate = people[TRUE] > 0 ? pay[TRUE] / people[TRUE] : people[FALSE] > 0 ? pay[FALSE] / people[FALSE] : 0;
}

/* As many as a row of the team can hold: what is beyond any real factory asks for more. */
static int
count_joiners (double lacking, double months)
{
  const DfpField *heads = dfp_type_find_field (DFP_TYPE_ROLE, "heads");

  return (int) CLAMP (floor (lacking / months + 0.5), heads->minimum, heads->maximum);
}

static void
bring_in_joiners (struct _DfpReuse *self, const DfpConfigurationData *configuration, Capacity *capacity)
{
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      DfpReuseJoiners *joiners = &self->joiners[d];

      joiners->heads = count_joiners (capacity->lacking[d], configuration->months);
      self->wanted_by_discipline[d] = self->kept_by_discipline[d] + joiners->heads;
      if (joiners->heads == 0)
        continue;
      choose_terms (self, configuration, d, joiners);
      self->joining_heads += joiners->heads;
      capacity->joining[joiners->sourcing] += joiners->heads * configuration->months;
    }
}

/* --- what else carries over --- */

static gboolean
keeps_squad (const DfpReuse *self, const DfpConfigurationData *configuration, const char *squad)
{
  for (guint i = 0; i < self->n_roles; i++)
    if (self->roles[i].heads > 0 && strcmp (get_role (configuration, i)->squad, squad) == 0)
      return TRUE;
  return FALSE;
}

static void
count_what_stays (struct _DfpReuse *self, const DfpConfigurationData *configuration)
{
  const int people = self->kept_heads + self->joining_heads;

  self->squads = dfp_list_get_n_rows (configuration->squads);
  for (int i = 0; i < self->squads; i++)
    {
      const DfpSquadData *squad = dfp_list_get_data (configuration->squads, i);

      self->kept_squads += self->same_purpose || keeps_squad (self, configuration, squad->id);
    }
  self->stages = dfp_list_get_n_rows (configuration->stages);
  for (int i = 0; i < self->stages; i++)
    {
      const DfpStageData *stage = dfp_list_get_data (configuration->stages, i);

      self->kept_stages += self->same_purpose || self->wanted_by_discipline[stage->discipline] > 0;
    }
  self->guidelines = dfp_list_get_n_rows (configuration->rights);
  self->new_share = people > 0 ? (double) self->joining_heads / people : 1;
}

/* Who stays has come as far as was wanted; who joins has the whole way to go. */
static void
measure_culture (struct _DfpReuse *self, const DfpConfigurationData *configuration)
{
  double gap = NAN;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->culture); i++)
    {
      const DfpCultureTraitData *trait = dfp_list_get_data (configuration->culture, i);

      if (trait->kind == DFP_TRAIT_KIND_TYPE_SHARE)
        gap = (isnan (gap) ? 0 : gap) + fabs (trait->now - trait->wanted) / 2;
    }
  self->culture_gap = gap * self->new_share;
}

/* --- how soon --- */

static double
get_productivity (const DfpSourcingTermsData *terms, double months)
{
  const double p0 = terms->start_productivity;

  if (months < 0)
    return 0;
  return months >= terms->ramp_months ? 1 : p0 + (1 - p0) * months / terms->ramp_months;
}

/* Time to build that is at work @months after the decision. */
static double
get_capacity_at (const DfpPlanData *plan, const double *there, const double *joining, double months)
{
  double capacity = 0;

  for (int s = 0; s < DFP_N_SOURCINGS; s++)
    {
      const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, s);

      capacity += there[s] + joining[s] * get_productivity (terms, months - terms->lead_months);
    }
  return capacity;
}

static double
find_months (const DfpPlanData *plan, const double *there, const double *joining)
{
  const double wanted = FULL_ENOUGH * get_capacity_at (plan, there, joining, ALL_JOINED);
  double low = 0, high = ALL_JOINED;

  if (wanted <= 0)
    return NAN;
  if (get_capacity_at (plan, there, joining, 0) >= wanted)
    return 0;
  for (int i = 0; i < BISECTIONS; i++)
    {
      const double middle = (low + high) / 2;

      if (get_capacity_at (plan, there, joining, middle) >= wanted)
        high = middle;
      else
        low = middle;
    }
  return high;
}

static void
time_restart (struct _DfpReuse *self, const DfpPlanData *plan, const Capacity *capacity)
{
  const double nobody[DFP_N_SOURCINGS] = { 0 };
  double everybody[DFP_N_SOURCINGS];

  for (int s = 0; s < DFP_N_SOURCINGS; s++)
    everybody[s] = capacity->kept[s] + capacity->joining[s];
  self->months_to_80 = find_months (plan, capacity->kept, capacity->joining);
  self->months_from_nothing = find_months (plan, nobody, everybody);
}

/* --- how much --- */

int
dfp_reuse_get_set_up_month (const DfpConfigurationData *configuration)
{
  const DfpPhaseData *first = NULL;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (configuration->phases, i);

      if (phase->kind == DFP_PHASE_KIND_SET_UP && (first == NULL || phase->start_month < first->start_month))
        first = phase;
    }
  return first != NULL ? first->end_month : 0;
}

gboolean
dfp_reuse_is_set_up_line (gconstpointer cash_line, int set_up_month)
{
  const DfpCashLineData *line = cash_line;

  return line->kind == DFP_CASH_KIND_COST && line->end_month <= set_up_month;
}

static double
sum_set_up (const DfpConfigurationData *configuration)
{
  const int month = dfp_reuse_get_set_up_month (configuration);
  double sum = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->cash); i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (configuration->cash, i);

      if (dfp_reuse_is_set_up_line (line, month))
        sum += line->amount * MAX (line->end_month - line->start_month + 1, 0);
    }
  return sum;
}

/* What it costs when @people of these terms join, @hires of them from outside. */
static double
get_joining_cost (const DfpPlanData *plan, const DfpConfigurationData *configuration, DfpSourcing sourcing,
                  double people, double hires, double pay)
{
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, sourcing);
  const double ramp = terms->ramp_months * (1 - terms->start_productivity) / 2 * pay;

  return people * (terms->equipment + configuration->induction + ramp) + hires * configuration->recruitment;
}

static void
cost_restart (struct _DfpReuse *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const double set_up = sum_set_up (configuration);
  double before = 0;

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      const DfpReuseJoiners *joiners = &self->joiners[d];
      const int hires = joiners->sourcing == DFP_SOURCING_IN_HOUSE ? joiners->heads : 0;

      self->restart_cost +=
          get_joining_cost (plan, configuration, joiners->sourcing, joiners->heads, hires, joiners->rate);
    }
  for (guint i = 0; i < self->n_roles; i++)
    {
      const DfpRoleData *role = get_role (configuration, i);
      const double part = role->heads > 0 ? (double) self->roles[i].heads / role->heads : 0;
      const double pay = role->delivers ? role->rate * role->allocation : 0;

      before += get_joining_cost (plan, configuration, role->sourcing, role->joiners * part,
                                  role->external_hires * part, pay);
    }
  self->cost_from_nothing = before + self->restart_cost + set_up;
  self->restart_cost += set_up * self->new_share;
  self->saving = self->cost_from_nothing - self->restart_cost;
}

DfpReuse *
dfp_reuse_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpReuseWish *wish)
{
  struct _DfpReuse *self = dfp_result_new (struct _DfpReuse);
  Capacity capacity = { 0 };

  self->purpose = wish->purpose;
  self->same_purpose = wish->purpose == plan->purpose;
  self->months = CLAMP (wish->months > 0 ? wish->months : configuration->months, 1, MONTHS_MAXIMUM);
  self->start_month = wish->start_month > 0 ? wish->start_month : configuration->months + 1;
  self->n_roles = dfp_list_get_n_rows (configuration->roles);
  self->roles = dfp_result_add_array (self, DfpReuseRole, self->n_roles);
  ask_for_capacity (self, configuration, &capacity);
  keep_roles (self, configuration, &capacity);
  bring_in_joiners (self, configuration, &capacity);
  count_what_stays (self, configuration);
  measure_culture (self, configuration);
  time_restart (self, plan, &capacity);
  cost_restart (self, plan, configuration);
  return self;
}
