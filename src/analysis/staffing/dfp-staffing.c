/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads are whole numbers, so every row writes only where it comes and where it goes, and one
 * running sum per curve fills the months: exact, and the cost does not grow with rows × months.
 * FTE has fractions and is added month by month, so that nobody leaves a rounding error behind.
 * The result is one block of memory. */
#include "analysis/staffing/dfp-staffing.h"

#include <math.h>

#include "analysis/dfp-membership.h"
#include "analysis/dfp-span.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"

/* Curves before those of the squads: heads, FTE, partner heads, disciplines twice, sourcings. */
#define N_CURVES (3 + 2 * DFP_N_DISCIPLINES + DFP_N_SOURCINGS)

static struct _DfpStaffing *
create (int n_months, int n_squads)
{
  const gsize n_curves = N_CURVES + (gsize) n_squads + 1;
  struct _DfpStaffing *self = dfp_result_alloc (sizeof (DfpStaffing) + sizeof (double *) * ((gsize) n_squads + 1) +
                                                sizeof (double) * n_curves * (gsize) n_months);
  double *next;

  self->n_months = n_months;
  self->n_squads = n_squads;
  self->by_squad = (double **) (self + 1);
  next = (double *) (self->by_squad + n_squads + 1);
  self->heads = next;
  self->fte = next += n_months;
  self->partner_heads = next += n_months;
  for (int i = 0; i < DFP_N_DISCIPLINES; i++)
    {
      self->by_discipline[i] = next += n_months;
      self->partner_discipline[i] = next += n_months;
    }
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    self->by_sourcing[i] = next += n_months;
  for (int i = 0; i <= n_squads; i++)
    self->by_squad[i] = next += n_months;
  return self;
}

/* Notes in @curve that @heads come in month @first and are gone after month @last. */
static inline void
mark (double *curve, int n_months, int first, int last, double heads)
{
  curve[first - 1] += heads;
  if (last < n_months)
    curve[last] -= heads;
}

static void
mark_partner (struct _DfpStaffing *self, const DfpRoleData *role, int last)
{
  mark (self->partner_heads, self->n_months, role->start_month, last, role->heads);
  mark (self->partner_discipline[role->discipline], self->n_months, role->start_month, last, role->heads);
}

static void
add_role (struct _DfpStaffing *self, const DfpRoleData *role, int squad, double *delivery_fte_months)
{
  const int first = role->start_month, last = MIN (role->end_month, self->n_months);
  const int n = last - first + 1;
  const double fte = role->heads * role->allocation;
  const gboolean partner = dfp_sourcing_is_partner (role->sourcing);

  if (role->heads == 0 || n <= 0)
    return;
  mark (self->heads, self->n_months, first, last, role->heads);
  mark (self->by_discipline[role->discipline], self->n_months, first, last, role->heads);
  mark (self->by_sourcing[role->sourcing], self->n_months, first, last, role->heads);
  mark (self->by_squad[squad], self->n_months, first, last, role->heads);
  if (partner)
    mark_partner (self, role, last);
  for (int t = first - 1; t < last; t++)
    self->fte[t] += fte;
  self->fte_months += fte * n;
  self->head_months += (double) role->heads * n;
  self->partner_fte_months += partner ? fte * n : 0;
  *delivery_fte_months += role->delivers ? fte * n : 0;
  self->joiners += role->joiners;
  self->external_hires += role->external_hires;
}

static void
run_up (double *curve, int n_months)
{
  for (int t = 1; t < n_months; t++)
    curve[t] += curve[t - 1];
}

static void
run_up_all (struct _DfpStaffing *self)
{
  run_up (self->heads, self->n_months);
  run_up (self->partner_heads, self->n_months);
  for (int i = 0; i < DFP_N_DISCIPLINES; i++)
    {
      run_up (self->by_discipline[i], self->n_months);
      run_up (self->partner_discipline[i], self->n_months);
    }
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    run_up (self->by_sourcing[i], self->n_months);
  for (int i = 0; i <= self->n_squads; i++)
    run_up (self->by_squad[i], self->n_months);
}

static void
find_peaks (struct _DfpStaffing *self)
{
  for (int t = 0; t < self->n_months; t++)
    {
      self->partner_peak_heads = MAX (self->partner_peak_heads, (int) self->partner_heads[t]);
      if (self->heads[t] > self->peak_heads)
        {
          self->peak_heads = (int) self->heads[t];
          self->peak_heads_month = t + 1;
        }
      if (self->fte[t] > self->peak_fte)
        {
          self->peak_fte = self->fte[t];
          self->peak_fte_month = t + 1;
        }
    }
}

static double
divide (double part, double whole)
{
  return whole > 0 ? part / whole : 0;
}

DfpStaffing *
dfp_staffing_new (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  struct _DfpStaffing *self =
      create (dfp_span_count_staffed (configuration), (int) dfp_list_get_n_rows (configuration->squads));
  g_autofree int *squads = dfp_membership_new (configuration);
  double delivery_fte_months = 0;

  for (guint i = 0; i < n_roles; i++)
    add_role (self, dfp_list_get_data (configuration->roles, i), squads[i], &delivery_fte_months);
  run_up_all (self);
  find_peaks (self);
  self->partner_share = divide (self->partner_fte_months, self->fte_months);
  self->delivery_share = divide (delivery_fte_months, self->fte_months);
  self->mean_allocation = divide (self->fte_months, self->head_months);
  return self;
}
