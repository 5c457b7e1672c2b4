/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of aims, work and risks; rules as in dfp-sentence-words.h. */
#pragma once

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* The proposal. */
char *dfp_sentence_purpose (const DfpSubject *subject);
char *dfp_sentence_objectives (const DfpSubject *subject);
char *dfp_sentence_objectives_detail (const DfpSubject *subject);
char *dfp_sentence_work (const DfpSubject *subject);
char *dfp_sentence_risks (const DfpSubject *subject);
/* "“Core banking release slips” costs most on average: a 30% chance of €120k" */
char *dfp_sentence_risk_costs (const DfpSubject *subject);

G_END_DECLS
