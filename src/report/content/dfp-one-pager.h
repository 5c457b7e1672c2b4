/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that a board member reads: what is asked, five figures, two pictures, the options with
 * doing nothing, objectives, risks, and when the board decides again. */
#pragma once

#include "exhibit/dfp-subject.h"
#include "report/content/dfp-content.h"

G_BEGIN_DECLS

/* @subjects: all configurations of the plan (at least one entry, which may have none); @current: the
 * position of the one that is asked for. Transfer full. */
DfpContent *dfp_one_pager_new (const DfpSubject *subjects, int n_subjects, int current);

G_END_DECLS
