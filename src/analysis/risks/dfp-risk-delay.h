/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What risks do to the date on average, and which of them most. Months. */
#pragma once

#include "model/dfp-plan.h"
#include "model/dfp-risk.h"

G_BEGIN_DECLS

/* When it strikes: the mean of its three-point delay, (low + 4 likely + high)/6. */
double dfp_risk_delay_get_mean (const DfpRiskData *risk);
/* The same times its probability. */
double dfp_risk_delay_get_expected (const DfpRiskData *risk);

/* The plan's risks (DfpRiskData, borrowed), those first that move the date most; equals keep the order of the
 * plan. Transfer container. */
GPtrArray *dfp_risk_delay_sort (const DfpPlanData *plan);

G_END_DECLS
