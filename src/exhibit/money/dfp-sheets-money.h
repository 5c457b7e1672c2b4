/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The money by month. */
#pragma once

#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line a month of the first subject: cost by kind, exit cost, benefit, run cost, cash flow and its sum. */
DfpSheet *dfp_sheet_cost_new (const DfpSubject *subjects, int n_subjects);

G_END_DECLS
