/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What risks cost on average, and which of them most. In the plan's currency. */
#pragma once

#include "model/dfp-plan.h"
#include "model/dfp-risk.h"

G_BEGIN_DECLS

/* Its cost times its probability. */
double dfp_risk_cost_get_expected (const DfpRiskData *risk);

/* The plan's risks that cost anything (DfpRiskData, borrowed), the dearest on average first; equals keep the order of
 * the plan. Transfer container. */
GPtrArray *dfp_risk_cost_sort (const DfpPlanData *plan);

G_END_DECLS
