/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the money. All: transfer full; never NULL; nothing to show gives the empty state. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

/* Cost by month and kind in stacked columns: own people, partner with overhead, places and joiners,
 * lines; totals at the end, the dearest month and the largest one-off line named. */
DfpChart *dfp_picture_cost (const DfpExhibitInput *input);
/* Cumulative cash to the horizon: first benefit, deepest need, paid back, end. */
DfpChart *dfp_picture_cash (const DfpExhibitInput *input);
/* Cost to stop at the end of each month, with the gate. */
DfpChart *dfp_picture_exit (const DfpExhibitInput *input);

G_END_DECLS
