/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month of the plan or of the calendar, shown and typed as a calendar month. */
#pragma once

#include "gui/form/dfp-entry-row.h"

G_BEGIN_DECLS

#define DFP_TYPE_MONTH_ROW (dfp_month_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpMonthRow, dfp_month_row, DFP, MONTH_ROW, DfpEntryRow)

G_END_DECLS
