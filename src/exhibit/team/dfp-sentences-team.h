/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the people; rules as in dfp-sentence-words.h. */
#pragma once

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Overview: "Approve €4.10m and 24 people for 18 months to bring account opening from ten hours to five minutes" */
char *dfp_sentence_ask (const DfpSubject *subject);
/* Team. "Full strength in July 2027; eleven people stay for the handover" */
char *dfp_sentence_staffing (const DfpSubject *subject);
/* The same without what follows the semicolon, for narrow pages. */
char *dfp_sentence_staffing_short (const DfpSubject *subject);
/* "24 people at the peak, eight from a partner" */
char *dfp_sentence_team (const DfpSubject *subject);
/* "Full strength from July 2027. New people need time: of 210 months contracted to build, 193 count." */
char *dfp_sentence_team_detail (const DfpSubject *subject);
char *dfp_sentence_capacity (const DfpSubject *subject);

G_END_DECLS
