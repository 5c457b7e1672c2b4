/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the people can deliver, month by month: three curves. Index 0 is month 1.
 *
 * Contracted: Σ over rows that build of heads × time. Ramped: each row × p (k) = p0 + (1 − p0)(k + 0.5)/R
 * in the months k < R after its start (rows without joiners are at 1). Effective: ramped, less the
 * mentors' time (mentor-drain of an FTE for each joiner while he ramps up), × (1 − coordination)
 * × (1 − experiments), never below 0. */
#pragma once

#include "model/dfp-plan.h"
#include "model/dfp-role.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef const struct _DfpCapacity DfpCapacity;

struct _DfpCapacity
{
  int n_months; /* as in DfpStaffing */

  double *contracted;   /* FTE */
  double *ramped;       /* FTE */
  double *effective;    /* FTE */
  double *coordination; /* share of the time lost to links between people, 0 … 1 */

  double contracted_total; /* FTE-months */
  double ramped_total;
  double effective_total;
  double peak_effective; /* FTE */
  int peak_effective_month;
  double peak_coordination;
};

DfpCapacity *dfp_capacity_new (const DfpPlanData *plan, const DfpConfigurationData *configuration);

/* What all of @role deliver in its month @k, in FTE: with joiners the whole row ramps up. */
double dfp_capacity_get_delivery (const DfpRoleData *role, const DfpSourcingTermsData *terms, int k);

/* What its joiners take of their mentors' time in its month @k, in FTE; nothing without heads. */
double dfp_capacity_get_mentoring (const DfpConfigurationData *configuration, const DfpRoleData *role,
                                   const DfpSourcingTermsData *terms, int k);

/* Share of the time that @links pairs cost @people: 2 × links × pair-hours / (people × week-hours), at most 1. */
double dfp_capacity_get_coordination (const DfpConfigurationData *configuration, double links, double people);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpCapacity, dfp_result_unref)

G_END_DECLS
