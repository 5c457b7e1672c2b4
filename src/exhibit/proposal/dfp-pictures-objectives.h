/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of what is to be reached. All: transfer full; never NULL. The plan alone is needed but
 * for the phases behind the due months. */
#pragma once

#include "exhibit/dfp-exhibit.h"
#include "model/dfp-key-result.h"

G_BEGIN_DECLS

/* One bar cut into the objectives' weights, in list order. */
DfpChart *dfp_picture_weights (const DfpExhibitInput *input);
/* The key results under their objectives' names as bullets: where it started, where it stands, where it must get
 * to. */
DfpChart *dfp_picture_key_results (const DfpExhibitInput *input);
/* The months that objectives and key results are due in, over the phases of the configuration. */
DfpChart *dfp_picture_due_months (const DfpExhibitInput *input);
/* The three aims and how much each matters, as bars. */
DfpChart *dfp_picture_aims (const DfpExhibitInput *input);

G_END_DECLS
