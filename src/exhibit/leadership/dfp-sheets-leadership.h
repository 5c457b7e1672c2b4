/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The leaders. */
#pragma once

#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line a leader: where they stand, what moving them adds to the buy-in of the first subject, how they sponsor, what
 * they commit. */
DfpSheet *dfp_sheet_leadership_new (const DfpSubject *subjects, int n_subjects);

G_END_DECLS
