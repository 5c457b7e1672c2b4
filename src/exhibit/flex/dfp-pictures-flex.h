/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the lean ledger, of fragility and of flexibility. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Where the months go: contracted, what is lost on the way, effective. */
DfpChart *dfp_picture_lean_new (const DfpSubject *subject);
/* What one more builder of each discipline costs for each month that counts. */
DfpChart *dfp_picture_next_builder_new (const DfpSubject *subject);
/* What the loss of each role costs, worst first, at most ten. */
DfpChart *dfp_picture_fragility_new (const DfpSubject *subject);
/* What @heads people give over the months after the decision; those of @sourcing stand out. */
DfpChart *dfp_picture_response_new (const DfpSubject *subject, DfpSourcing sourcing, int heads);
/* Months to 80 % of each sourcing. */
DfpChart *dfp_picture_responses_new (const DfpSubject *subject);
/* What it costs to let @heads people go at the end of each month; @month stands out, 0 for none. */
DfpChart *dfp_picture_scale_down_new (const DfpSubject *subject, int heads, int month);
/* What each storm takes; @figure: of DfpStormFigure, −1 for the one that loses most. */
DfpChart *dfp_picture_storms_new (const DfpSubject *subject, int figure);
/* The same for all subjects, a shape each. */
DfpChart *dfp_picture_compare_storms_new (const DfpSubject *subjects, int n_subjects, int figure);

G_END_DECLS
