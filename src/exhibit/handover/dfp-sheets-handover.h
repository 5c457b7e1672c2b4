/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adoption by the unit, and the tasks of the handover. */
#pragma once

#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line a month of the first subject: the share of the unit that works the new way, with and without push, and its
 * uplift. */
DfpSheet *dfp_sheet_adoption_new (const DfpSubject *subjects, int n_subjects);
/* One line a task of the first subject. */
DfpSheet *dfp_sheet_dismantle_new (const DfpSubject *subjects, int n_subjects);

G_END_DECLS
