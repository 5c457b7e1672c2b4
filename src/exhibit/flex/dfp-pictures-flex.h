/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the lean ledger, of fragility and of flexibility. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

/* Where the months go: contracted, what is lost on the way, effective. */
DfpChart *dfp_picture_lean (const DfpExhibitInput *input);
/* What one more builder of each discipline costs for each month that counts. */
DfpChart *dfp_picture_next_builder (const DfpExhibitInput *input);
/* What the loss of each role costs, worst first, at most ten. */
DfpChart *dfp_picture_fragility (const DfpExhibitInput *input);
/* What @heads people give over the months after the decision; those of @sourcing stand out. */
DfpChart *dfp_picture_response_new (const DfpSubject *subject, DfpSourcing sourcing, int heads);
DfpChart *dfp_picture_response (const DfpExhibitInput *input);
/* Months to 80 % of each sourcing. */
DfpChart *dfp_picture_responses (const DfpExhibitInput *input);
/* What it costs to let @heads people go at the end of each month; @month stands out, 0 for none. */
DfpChart *dfp_picture_scale_down_new (const DfpSubject *subject, int heads, int month);
DfpChart *dfp_picture_scale_down (const DfpExhibitInput *input);
/* What each storm takes of the figure that loses most. */
DfpChart *dfp_picture_storms (const DfpExhibitInput *input);
/* The same for all subjects, a shape each; @figure: of DfpStormFigure, −1 for the one that loses most. */
DfpChart *dfp_picture_compare_storms_new (const DfpSubject *subjects, int n_subjects, int figure);
DfpChart *dfp_picture_compare_storms (const DfpExhibitInput *input);

G_END_DECLS
