/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What storms take, and whose loss hurts most. */
#pragma once

#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line a storm and figure of each subject: before, after and the share lost. */
DfpSheet *dfp_sheet_storms_new (const DfpSubject *subjects, int n_subjects);
/* One line a role of the first subject, worst first: what the loss of one person costs. */
DfpSheet *dfp_sheet_fragility_new (const DfpSubject *subjects, int n_subjects);

G_END_DECLS
