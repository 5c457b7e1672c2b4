/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlays of two to five configurations on shared axes, the base as a grey ghost.
 * All: transfer full; never NULL. @base is a position in @subjects; at most five are drawn. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

#define DFP_COMPARE_MAXIMUM 5

DfpChart *dfp_picture_compare_staffing (const DfpExhibitInput *input);
DfpChart *dfp_picture_compare_capacity (const DfpExhibitInput *input);
DfpChart *dfp_picture_compare_cash (const DfpExhibitInput *input);
DfpChart *dfp_picture_compare_exit (const DfpExhibitInput *input);
/* One bar each for a headline figure: net present value. */
DfpChart *dfp_picture_compare_value (const DfpExhibitInput *input);

G_END_DECLS
