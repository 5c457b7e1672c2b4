/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the money. All: transfer full; never NULL; nothing to show gives the empty state. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Cost by month and kind in stacked columns: own people, partner with overhead, places and joiners,
 * lines; totals at the end, the dearest month and the largest one-off line named. */
DfpChart *dfp_picture_cost_new (const DfpSubject *subject);
/* Cumulative cash to the horizon: first benefit, deepest need, paid back, end. */
DfpChart *dfp_picture_cash_new (const DfpSubject *subject);
/* Cost to stop at the end of each month, with the gate. */
DfpChart *dfp_picture_exit_new (const DfpSubject *subject);

G_END_DECLS
