/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of how the leaders carry the plan. All: transfer full; never NULL. Person number i is that of the plan’s
 * list. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

/* Power × interest with the stance of each; the strongest opponent is ringed. */
DfpChart *dfp_picture_leaders (const DfpExhibitInput *input);
/* Stance now and wanted, one row each in list order. */
DfpChart *dfp_picture_stances (const DfpExhibitInput *input);
/* The six parts of the gate, from 1 (missing) to 5 (in place). Row i is DfpGatePart i. */
DfpChart *dfp_picture_gate (const DfpExhibitInput *input);
/* The affected units with the average of their strongest sponsor. */
DfpChart *dfp_picture_sponsors (const DfpExhibitInput *input);
/* What one step of stance of each leader adds to the buy-in, most first. */
DfpChart *dfp_picture_stance_steps (const DfpExhibitInput *input);

G_END_DECLS
