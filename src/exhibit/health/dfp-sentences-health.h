/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the findings of the health check come to; rules as in dfp-sentence-words.h. */
#pragma once

#include "analysis/health/dfp-health.h"

G_BEGIN_DECLS

/* Health. "One thing would sink the handover, four need a decision" */
char *dfp_sentence_health (const DfpHealth *health);
/* "20 checks from practice, worst first. Checks never turn into a chance of success." */
char *dfp_sentence_health_detail (const DfpHealth *health);
char *dfp_sentence_health_counts (const DfpHealth *health); /* "1 red, 4 amber", or "20 green" */
/* The worst finding with what follows from it, in full sentences; that all is in order when it is. */
char *dfp_sentence_worst (const DfpHealth *health);
char *dfp_sentence_worst_head (const DfpHealth *health); /* "Worst of 5 findings", or "20 checks in order" */

G_END_DECLS
