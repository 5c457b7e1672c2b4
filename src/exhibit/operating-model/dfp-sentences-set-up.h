/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of how a configuration is set up; rules as in dfp-sentence-words.h. */
#pragma once

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* The configuration. */
char *dfp_sentence_set_up (const DfpSubject *subject);
char *dfp_sentence_rights (const DfpSubject *subject);
/* "It leads people and process, but not systems." */
char *dfp_sentence_lead (const DfpSubject *subject);
/* The type, or the level, with the longest way to go. */
char *dfp_sentence_culture_types (const DfpSubject *subject);
char *dfp_sentence_culture_levels (const DfpSubject *subject);
char *dfp_sentence_readiness (const DfpSubject *subject);
/* "September 2027: 500 pilot customers, no severe fault. Stopping then costs €383k." "" without a gate. */
char *dfp_sentence_gate (const DfpSubject *subject);

G_END_DECLS
