/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of how the leaders carry the plan. All: transfer full; never NULL. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* The six parts of the gate, from 1 (missing) to 5 (in place). Row i is DfpGatePart i. */
DfpChart *dfp_picture_gate_new (const DfpSubject *subject);
/* The affected units with the average of their strongest sponsor. */
DfpChart *dfp_picture_sponsors_new (const DfpSubject *subject);
/* What one step of stance of each leader adds to the buy-in, most first. */
DfpChart *dfp_picture_stance_steps_new (const DfpSubject *subject);

G_END_DECLS
