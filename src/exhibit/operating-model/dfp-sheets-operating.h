/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who decides, and what does not fit together. */
#pragma once

#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line an area of the first subject: decisions, weight by holder, index, lamp of the lead principle. */
DfpSheet *dfp_sheet_autonomy_new (const DfpSubject *subjects, int n_subjects);
/* One line a contradiction of the first subject. */
DfpSheet *dfp_sheet_contradictions_new (const DfpSubject *subjects, int n_subjects);

G_END_DECLS
