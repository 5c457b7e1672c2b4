/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The effective curve of DfpCapacity split by discipline (doc/model.md §5.3): joiners drain the time
 * of mentors of their own discipline, and no discipline gives less than nothing. */
#pragma once

#include "analysis/staffing/dfp-capacity.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef const struct _DfpDisciplineCapacity DfpDisciplineCapacity;

struct _DfpDisciplineCapacity
{
  int n_months;                         /* as in DfpCapacity */
  double *effective[DFP_N_DISCIPLINES]; /* full-time people by month; index 0 is month 1 */
};

/* @capacity: of the same configuration, for its coordination. */
DfpDisciplineCapacity *dfp_discipline_capacity_new (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                                    const DfpCapacity *capacity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpDisciplineCapacity, dfp_result_unref)

G_END_DECLS
