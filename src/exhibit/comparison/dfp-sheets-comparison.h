/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of configurations side by side. */
#pragma once

#include "analysis/compare/dfp-comparison.h"
#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line a figure of the first subject. */
DfpSheet *dfp_sheet_figures_new (const DfpSubject *subjects, int n_subjects);

/* One line a measure, one column a configuration; behind each that is not the base its difference from it.
 * @titles: what the columns are called, as many as the comparison has; NULL: as it calls them itself. Transfer full. */
DfpSheet *dfp_sheet_comparison_new (const DfpComparison *comparison, const char *const *titles);

G_END_DECLS
