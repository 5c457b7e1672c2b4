/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlays of two to five configurations on shared axes, the base as a grey ghost.
 * All: transfer full; never NULL. @base is a position in @subjects; at most five are drawn. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_COMPARE_MAXIMUM 5

DfpChart *dfp_picture_compare_staffing_new (const DfpSubject *subjects, int n, int base);
DfpChart *dfp_picture_compare_capacity_new (const DfpSubject *subjects, int n, int base);
DfpChart *dfp_picture_compare_cash_new (const DfpSubject *subjects, int n, int base);
DfpChart *dfp_picture_compare_exit_new (const DfpSubject *subjects, int n, int base);
/* One bar each for a headline figure: net present value. */
DfpChart *dfp_picture_compare_value_new (const DfpSubject *subjects, int n, int base);

G_END_DECLS
