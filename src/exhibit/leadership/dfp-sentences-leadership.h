/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the leaders; rules as in dfp-sentence-words.h. */
#pragma once

#include "analysis/buy-in/dfp-commitment.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

char *
dfp_sentence_leadership (const DfpSubject *subject); /* "Four leaders can stop this plan; one of them is against" */
char *dfp_sentence_leadership_detail (const DfpSubject *subject);
const char *dfp_sentence_stance_word (int stance); /* "against", "neutral", "for": static */
/* "Time is missing from CEO, CIO and three more", for all that are missing or for one. */
char *dfp_sentence_commitments (const DfpSubject *subject);
char *dfp_sentence_commitment (const DfpSubject *subject, DfpCommitment commitment);
char *dfp_sentence_sponsors (const DfpSubject *subject); /* "No strong sponsor yet for Compliance and Operations" */
char *dfp_sentence_readiness_gate (const DfpSubject *subject); /* "Not ready: Time stands at 1 of 5" */
/* "Chief Risk Officer: from against to for lifts buy-in from 64 to 70", and the risk that is theirs. */
char *dfp_sentence_conversation (const DfpSubject *subject);

G_END_DECLS
