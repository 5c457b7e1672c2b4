/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether there is anything to forecast. */
#pragma once

#include "model/dfp-configuration.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* TRUE when there is at least one work item with effort and somebody who builds. */
gboolean dfp_forecast_can (const DfpPlanData *plan, const DfpConfigurationData *configuration);

G_END_DECLS
