/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Months stand in every sheet alike. */
#include "exhibit/dfp-sheets.h"

#include <glib/gi18n.h>

static const DfpSheetColumn columns[] = {
  { "number", N_ ("Month of the plan"), DFP_UNIT_NONE, 0 },
  { "month", N_ ("Month"), DFP_UNIT_MONTH, 0 },
};

void
dfp_sheets_add_month_columns (DfpSheetBuilder *builder)
{
  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
}

void
dfp_sheets_add_month (DfpSheetBuilder *builder, const DfpSubject *subject, int month)
{
  dfp_sheet_builder_add_number (builder, month);
  dfp_sheet_builder_add_month (builder, subject->plan->start, month);
}

void
dfp_sheets_add_point (DfpSheetBuilder *builder, const double *curve, int n_months, int month, double past)
{
  dfp_sheet_builder_add_number (builder, month <= n_months ? curve[month - 1] : past);
}
