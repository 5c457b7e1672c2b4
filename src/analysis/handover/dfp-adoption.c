/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One walk over the months of the horizon; everything else is in closed form. */
#include "analysis/handover/dfp-adoption.h"

#include <math.h>

#include "analysis/value/dfp-value.h"
#include "model/dfp-phase.h"
#include "model/dfp-role.h"

#define WEEKS_A_MONTH (52.0 / 12)
#define MONTHS_A_QUARTER 3

double
dfp_adoption_compute_share (double push, double pull, double months)
{
  const double rest = exp (-(push + pull) * months);

  return push > 0 && months > 0 ? push * (1 - rest) / (push + pull * rest) : 0;
}

double
dfp_adoption_compute_months (double push, double pull, double share)
{
  if (push <= 0 || share >= 1)
    return NAN;
  return share > 0 ? log ((push + pull * share) / (push * (1 - share))) / (push + pull) : 0;
}

double
dfp_adoption_compute_fastest (double push, double pull)
{
  return push > 0 && pull > push ? log (pull / push) / (push + pull) : NAN;
}

/* By pull alone: dF/dt = q·F·(1 − F) from @share on. */
static double
grow_by_pull (double pull, double share, double months)
{
  const double rest = exp (-pull * months);

  return share > 0 ? share / (share + (1 - share) * rest) : 0;
}

static int
find_first_month (const DfpConfigurationData *configuration)
{
  int first = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (configuration->phases, i);

      if (phase->kind == DFP_PHASE_KIND_RE_INJECT && (first == 0 || phase->start_month < first))
        first = phase->start_month;
    }
  return first == 0 && configuration->exit_month > 0 ? configuration->exit_month + 1 : first;
}

/* Walks the coaches: how long there is one, and how much of them adoption sees. */
static void
measure_coaching (struct _DfpAdoption *self, const DfpConfigurationData *configuration)
{
  double time = 0;
  int from = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const int start = MAX (role->start_month, self->first_month);

      self->returning_heads += role->returns ? role->heads : 0;
      if (role->discipline != DFP_DISCIPLINE_COACHING || role->heads == 0 || role->end_month < role->start_month)
        continue;
      self->coach_last_month = MAX (self->coach_last_month, role->end_month);
      if (self->first_month == 0 || start > role->end_month)
        continue;
      time += role->heads * role->allocation * (role->end_month - start + 1);
      from = from == 0 ? start : MIN (from, start);
    }
  self->coach_months = from > 0 ? self->coach_last_month - from + 1 : 0;
  self->coach_hours_per_quarter =
      self->coach_months > 0 ? time / self->coach_months * MONTHS_A_QUARTER * configuration->week_hours * WEEKS_A_MONTH
                             : NAN;
  self->coach_hours_per_graduate = configuration->graduates_per_quarter > 0
                                       ? self->coach_hours_per_quarter / configuration->graduates_per_quarter
                                       : NAN;
}

static void
measure_graduates (struct _DfpAdoption *self, const DfpConfigurationData *configuration)
{
  const int months = configuration->months - self->first_month + 1;

  if (self->first_month > 0 && months > 0)
    self->graduates = configuration->graduates_per_quarter * months / MONTHS_A_QUARTER;
}

static void
fill_curves (struct _DfpAdoption *self, const DfpConfigurationData *configuration)
{
  const double push = configuration->adoption_push, pull = configuration->adoption_pull;
  const int before = self->first_month - 1;

  if (self->coach_last_month > before)
    self->share_at_coach_end = dfp_adoption_compute_share (push, pull, self->coach_last_month - before);
  for (int month = self->first_month; month <= self->n_months; month++)
    {
      const int alone = month - MAX (self->coach_last_month, before);

      self->share[month - 1] = dfp_adoption_compute_share (push, pull, month - before);
      self->unpushed[month - 1] =
          alone > 0 ? grow_by_pull (pull, self->share_at_coach_end, alone) : self->share[month - 1];
      self->uplift[month - 1] = configuration->adoption_uplift * self->share[month - 1];
      self->uplift_total += self->uplift[month - 1];
    }
  self->share_at_end = self->share[self->n_months - 1];
}

static void
find_turns (struct _DfpAdoption *self, const DfpConfigurationData *configuration)
{
  const double push = configuration->adoption_push, pull = configuration->adoption_pull;
  const double fastest = dfp_adoption_compute_fastest (push, pull);
  const double carried = pull > push ? dfp_adoption_compute_months (push, pull, push / pull) : NAN;

  self->fastest_month = self->first_month - 1 + fastest;
  self->self_sustained_month = isnan (fastest) ? NAN : self->first_month - 1 + fmax (fastest, carried);
}

static void
value_unit (struct _DfpAdoption *self, const DfpPlanData *plan, const DfpValue *value)
{
  g_autofree double *cash = NULL;

  if (self->uplift_total <= 0)
    return;
  cash = g_new (double, self->n_months);
  for (int t = 0; t < self->n_months; t++)
    cash[t] = value->cash_flow[t] + self->uplift[t];
  self->npv = dfp_value_discount (plan, cash, self->n_months);
  self->payback_month = dfp_value_find_payback (cash, self->n_months);
}

DfpAdoption *
dfp_adoption_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  struct _DfpAdoption *self = dfp_result_new (struct _DfpAdoption);

  self->wanted = configuration->set_up == DFP_SET_UP_INCUBATOR || configuration->graduates_per_quarter > 0 ||
                 configuration->adoption_uplift > 0;
  self->n_months = totals->value->n_months;
  self->share = dfp_result_add_array (self, double, 3 * self->n_months);
  self->unpushed = self->share + self->n_months;
  self->uplift = self->unpushed + self->n_months;
  self->first_month = find_first_month (configuration);
  self->fastest_month = self->self_sustained_month = self->npv = self->payback_month = NAN;
  measure_coaching (self, configuration);
  if (self->first_month == 0)
    return self;
  measure_graduates (self, configuration);
  fill_curves (self, configuration);
  find_turns (self, configuration);
  value_unit (self, plan, totals->value);
  return self;
}
