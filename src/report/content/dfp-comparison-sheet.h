/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Configurations side by side on one sheet: what is different, in the order of the decision. */
#pragma once

#include "exhibit/dfp-subject.h"
#include "report/content/dfp-content.h"

G_BEGIN_DECLS

/* @subjects: one to five, all with figures; @base: a position among them. Transfer full. */
DfpContent *dfp_comparison_sheet_new (const DfpSubject *subjects, int n_subjects, int base, gboolean with_nothing);

G_END_DECLS
