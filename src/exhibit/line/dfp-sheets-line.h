/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stages of the production line. */
#pragma once

#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line a stage of the first subject: capacity, need, rate and load at full strength, queue and weeks. */
DfpSheet *dfp_sheet_line_new (const DfpSubject *subjects, int n_subjects);

G_END_DECLS
