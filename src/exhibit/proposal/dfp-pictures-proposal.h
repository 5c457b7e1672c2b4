/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the people whose buy-in is needed, of the risks and of the work.
 * All: transfer full; never NULL. Person, risk and row number i are those of the plan's lists. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Power × interest with the stance of each; the strongest opponent is ringed. */
DfpChart *dfp_picture_leaders_new (const DfpSubject *subject);
/* Stance now and wanted, one row each in list order. */
DfpChart *dfp_picture_stances_new (const DfpSubject *subject);
/* Probability × mean delay. */
DfpChart *dfp_picture_risks_new (const DfpSubject *subject);
/* The risks that move the date most on average, worst first. */
DfpChart *dfp_picture_risk_delays_new (const DfpSubject *subject);
/* When each work item would be done if nothing went wrong: the items in list order, served in that
 * order by the planned effective capacity (analysis/line/dfp-schedule.h). */
DfpChart *dfp_picture_work_new (const DfpSubject *subject);

G_END_DECLS
