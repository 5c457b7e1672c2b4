/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the risks and of the work. All: transfer full; never NULL. Risk and row number i are those of the
 * plan's lists. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

/* Probability × mean delay. */
DfpChart *dfp_picture_risks (const DfpExhibitInput *input);
/* The risks that move the date most on average, worst first. */
DfpChart *dfp_picture_risk_delays (const DfpExhibitInput *input);
/* The risks that cost most on average, dearest first. */
DfpChart *dfp_picture_risk_costs (const DfpExhibitInput *input);
/* When each work item would be done if nothing went wrong: the items in list order, served in that
 * order by the planned effective capacity (analysis/line/dfp-schedule.h). */
DfpChart *dfp_picture_work (const DfpExhibitInput *input);

G_END_DECLS
