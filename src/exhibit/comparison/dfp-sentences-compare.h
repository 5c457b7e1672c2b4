/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of configurations beside one another; rules as in dfp-sentence-words.h. */
#pragma once

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* "Recommended: Hybrid factory" and why, against the others; NULL when the plan recommends none. */
char *dfp_sentence_recommended (const DfpSubject *subjects, int n);
char *dfp_sentence_recommended_reason (const DfpSubject *subjects, int n);
/* Compare. "Partner-led cluster is worth most: €2.20m, €0.04m more than Hybrid factory" */
char *dfp_sentence_compare (const DfpSubject *subjects, int n, int base);
/* The cheapest, the leanest, the soonest paid back, as far as they differ from the first sentence. */
char *dfp_sentence_compare_detail (const DfpSubject *subjects, int n, int base);

G_END_DECLS
