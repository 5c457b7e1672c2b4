/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same arithmetic as DfpCapacity, kept apart by discipline. */
#include "analysis/staffing/dfp-discipline-capacity.h"

#include <math.h>

static void
add_role (struct _DfpDisciplineCapacity *self, const DfpPlanData *plan, const DfpConfigurationData *configuration,
          const DfpRoleData *role)
{
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, role->sourcing);
  double *effective = self->effective[role->discipline];

  for (int month = role->start_month; month <= MIN (role->end_month, self->n_months); month++)
    {
      const int k = month - role->start_month;

      effective[month - 1] += dfp_capacity_get_delivery (role, terms, k);
      effective[month - 1] -= dfp_capacity_get_mentoring (configuration, role, terms, k);
    }
}

DfpDisciplineCapacity *
dfp_discipline_capacity_new (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                             const DfpCapacity *capacity)
{
  struct _DfpDisciplineCapacity *self = dfp_result_new (struct _DfpDisciplineCapacity);

  g_return_val_if_fail (plan != NULL && configuration != NULL && capacity != NULL, self);
  self->n_months = capacity->n_months;
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    self->effective[d] = dfp_result_add_array (self, double, self->n_months);
  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->delivers)
        add_role (self, plan, configuration, role);
    }
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    for (int month = 0; month < self->n_months; month++)
      self->effective[d][month] = fmax (0, self->effective[d][month]) * (1 - capacity->coordination[month]) *
                                  (1 - configuration->experiment_share);
  return self;
}
