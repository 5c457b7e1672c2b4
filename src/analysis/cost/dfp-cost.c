/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every row of the team and every cost line adds to the curve of its kind; the total is what the
 * kinds add up to, month by month. */
#include "analysis/cost/dfp-cost.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/dfp-span.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-role.h"

static struct _DfpCost *
create (int n_months)
{
  struct _DfpCost *self =
      dfp_result_alloc (sizeof (DfpCost) + sizeof (double) * (DFP_N_COST_KINDS + 2) * (gsize) n_months);
  double *curves = (double *) (self + 1);

  self->n_months = n_months;
  for (int i = 0; i < DFP_N_COST_KINDS; i++)
    self->by_kind[i] = curves + i * n_months;
  self->total = curves + DFP_N_COST_KINDS * n_months;
  self->exit = self->total + n_months;
  return self;
}

static double
get_joining_cost (const DfpConfigurationData *configuration, const DfpSourcingTermsData *terms, const DfpRoleData *role)
{
  return role->joiners * (terms->equipment + configuration->induction) +
         role->external_hires * configuration->recruitment;
}

static void
add_role (struct _DfpCost *self, const DfpConfigurationData *configuration, const DfpSourcingTermsData *terms,
          const DfpRoleData *role)
{
  const int first = role->start_month, last = MIN (role->end_month, self->n_months);
  const gboolean partner = dfp_sourcing_is_partner (role->sourcing);
  double *people = self->by_kind[partner ? DFP_COST_PARTNER : DFP_COST_OWN];
  const double pay = role->heads * role->allocation * role->rate;
  const double overhead = partner ? configuration->partner_overhead * pay : 0;

  for (int t = first - 1; t < last; t++)
    {
      people[t] += pay;
      self->by_kind[DFP_COST_OVERHEAD][t] += overhead;
      self->by_kind[DFP_COST_WORKPLACE][t] += role->heads * terms->workplace;
      self->exit[t] += pay * fmin (terms->notice_months, role->end_month - (t + 1));
    }
  if (first <= last)
    self->by_kind[DFP_COST_JOINERS][first - 1] += get_joining_cost (configuration, terms, role);
}

static void
add_line (struct _DfpCost *self, const DfpCashLineData *line)
{
  const int last = MIN (line->end_month, self->n_months);

  for (int t = line->start_month; t <= last; t++)
    self->by_kind[DFP_COST_LINES][t - 1] += line->amount;
}

static void
add_up (struct _DfpCost *self)
{
  for (int t = 0; t < self->n_months; t++)
    {
      for (int i = 0; i < DFP_N_COST_KINDS; i++)
        {
          self->total[t] += self->by_kind[i][t];
          self->totals[i] += self->by_kind[i][t];
        }
      if (self->total[t] > self->peak)
        {
          self->peak = self->total[t];
          self->peak_month = t + 1;
        }
      if (self->exit[t] > self->peak_exit)
        {
          self->peak_exit = self->exit[t];
          self->peak_exit_month = t + 1;
        }
    }
}

static void
summarise (struct _DfpCost *self, const DfpConfigurationData *configuration)
{
  self->personnel = self->totals[DFP_COST_OWN] + self->totals[DFP_COST_PARTNER];
  for (int i = 0; i < DFP_N_COST_KINDS; i++)
    self->sum += self->totals[i];
  self->contingency = configuration->contingency * self->sum;
  self->with_contingency = self->sum + self->contingency;
  self->mean = self->sum / self->n_months;
  self->budget_left = configuration->budget_cap > 0 ? configuration->budget_cap - self->with_contingency : NAN;
}

DfpCost *
dfp_cost_new (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  const guint n_lines = dfp_list_get_n_rows (configuration->cash);
  struct _DfpCost *self = create (dfp_span_count_paid (configuration));

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->heads > 0)
        add_role (self, configuration, dfp_plan_get_terms (plan, role->sourcing), role);
    }
  for (guint i = 0; i < n_lines; i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (configuration->cash, i);

      if (line->kind == DFP_CASH_KIND_COST)
        add_line (self, line);
    }
  add_up (self);
  summarise (self, configuration);
  return self;
}

const char *
dfp_cost_kind_get_label (DfpCostKind kind)
{
  static const char *const labels[DFP_N_COST_KINDS] = {
    [DFP_COST_OWN] = N_ ("Own people"),
    [DFP_COST_PARTNER] = N_ ("Partner"),
    [DFP_COST_OVERHEAD] = N_ ("Steering the partner"),
    [DFP_COST_WORKPLACE] = N_ ("Workplaces"),
    [DFP_COST_JOINERS] = N_ ("Joiners"),
    [DFP_COST_LINES] = N_ ("Other costs"),
  };

  g_return_val_if_fail ((guint) kind < DFP_N_COST_KINDS, "");
  return _ (labels[kind]);
}
