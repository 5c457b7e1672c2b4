/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people by month. */
#pragma once

#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line a month and subject: people, full-time people, capacity, cost, and people by discipline, sourcing and squad.
 * Squads of one name share a column. Needs totals only. */
DfpSheet *dfp_sheet_staffing_new (const DfpSubject *subjects, int n_subjects);

G_END_DECLS
