/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the themes' sheets have in common. */
#pragma once

#include "base/dfp-sheet.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* The first two columns of what goes by month, and their cells: its number in the plan, and the month. */
void dfp_sheets_add_month_columns (DfpSheetBuilder *builder);
void dfp_sheets_add_month (DfpSheetBuilder *builder, const DfpSubject *subject, int month);
/* The value of @month on a curve of @n_months; @past: what there is behind its end. */
void dfp_sheets_add_point (DfpSheetBuilder *builder, const double *curve, int n_months, int month, double past);

G_END_DECLS
