/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What applying the fix of a finding would come to, tried on a copy of the plan. */
#pragma once

#include "analysis/health/dfp-health.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* By how much the cost of @configuration (of @plan) would change with the fix of each of the first
 * @n_findings of @health, in the plan's currency; NAN where there is no fix that can be applied. @costs: room
 * for @n_findings. */
void dfp_fix_get_costs (DfpPlan *plan, DfpConfiguration *configuration, const DfpHealth *health, guint n_findings,
                        double *costs);

G_END_DECLS
