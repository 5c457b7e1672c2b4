/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Subjects side by side: one way from what pages and papers hold to the table of comparison. */
#pragma once

#include "analysis/compare/dfp-comparison.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* @subjects: one to five, which all have a design. The objectives of the plan get rows of their own. Transfer full. */
DfpComparison *dfp_subject_compare (const DfpSubject *subjects, int n, int base, gboolean with_nothing);
/* The compared figure @key of one that has a design, and of doing nothing in its place; as people read it. Transfer
 * full. */
char *dfp_subject_format_measure (const DfpSubject *subject, const char *key);
char *dfp_subject_format_nothing (const DfpSubject *subject, const char *key);

G_END_DECLS
