/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles that say the finding. Each sentence is chosen by rules from the numbers and bound to them:
 * nothing is said that the figures of the subject do not hold. All: transfer full, never NULL, plain
 * text in the language of the process, no full stop unless there are two sentences. */
#pragma once

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Overview: "Approve €4.10m and 24 people for 18 months to bring account opening from ten hours to five minutes" */
char *dfp_sentence_ask (const DfpSubject *subject);
/* "Recommended: Hybrid factory" and why, against the others; NULL when the plan recommends none. */
char *dfp_sentence_recommended (const DfpSubject *subjects, int n);
char *dfp_sentence_recommended_reason (const DfpSubject *subjects, int n);

/* Team. "Full strength in July 2027; eleven people stay for the handover" */
char *dfp_sentence_staffing (const DfpSubject *subject);
/* The same without what follows the semicolon, for narrow pages. */
char *dfp_sentence_staffing_short (const DfpSubject *subject);
/* "24 people at the peak, eight from a partner" */
char *dfp_sentence_team (const DfpSubject *subject);
/* "Full strength from July 2027. New people need time: of 210 months contracted to build, 193 count." */
char *dfp_sentence_team_detail (const DfpSubject *subject);
char *dfp_sentence_capacity (const DfpSubject *subject);

/* Money. "€3.73m buys €2.15m of value, and the money is back in two years and eight months" */
char *dfp_sentence_money (const DfpSubject *subject);
char *dfp_sentence_cost (const DfpSubject *subject); /* "Four euros in five pay for people" */
char *dfp_sentence_cash (const DfpSubject *subject); /* "The money is back by August 2029" */
char *dfp_sentence_exit (const DfpSubject *subject); /* "Stopping never costs more than €383k" */

/* The proposal. */
char *dfp_sentence_purpose (const DfpSubject *subject);
char *dfp_sentence_objectives (const DfpSubject *subject);
char *dfp_sentence_objectives_detail (const DfpSubject *subject);
char *dfp_sentence_work (const DfpSubject *subject);
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
char *dfp_sentence_risks (const DfpSubject *subject);
char *dfp_sentence_assumptions (const DfpSubject *subject);

/* The configuration. */
char *dfp_sentence_set_up (const DfpSubject *subject);
/* Line: "“Build” sets the pace of the line: its load is 72%"; the same and more under any load of its flow. */
char *dfp_sentence_line (const DfpSubject *subject);
char *dfp_sentence_line_at (const DfpSubject *subject, const DfpFlowLoad *load);
char *dfp_sentence_line_detail (const DfpSubject *subject, const DfpFlowLoad *load);
char *dfp_sentence_line_room (const DfpSubject *subject); /* "“Build” breaks first, at 40% more work" */
char *dfp_sentence_next_person (const DfpSubject *subject);
char *dfp_sentence_next_person_detail (const DfpSubject *subject);
char *dfp_sentence_rights (const DfpSubject *subject);
/* "It leads people and process, but not systems." */
char *dfp_sentence_lead (const DfpSubject *subject);
/* The trait of @kind with the longest way to go. */
char *dfp_sentence_culture_of (const DfpSubject *subject, DfpTraitKind kind);
char *dfp_sentence_readiness (const DfpSubject *subject);
/* "September 2027: 500 pilot customers, no severe fault. Stopping then costs €383k." "" without a gate. */
char *dfp_sentence_gate (const DfpSubject *subject);

/* Health. "One thing would sink the handover, four need a decision" */
char *dfp_sentence_health (const DfpHealth *health);
/* "20 checks from practice, worst first. Checks never turn into a chance of success." */
char *dfp_sentence_health_detail (const DfpHealth *health);
char *dfp_sentence_health_counts (const DfpHealth *health); /* "1 red, 4 amber", or "20 green" */
/* The worst finding with what follows from it, in full sentences; that all is in order when it is. */
char *dfp_sentence_worst (const DfpHealth *health);
char *dfp_sentence_worst_head (const DfpHealth *health); /* "Worst of 5 findings", or "20 checks in order" */

/* Handover. "“Everyday Banking” takes over in June 2028" */
char *dfp_sentence_handover (const DfpSubject *subject);
char *dfp_sentence_adoption (const DfpSubject *subject); /* "The coach leaves seven months before …" */
/* "Twelve of 19 tasks of the handover are prepared; the first notice is due in March 2028" */
char *dfp_sentence_dismantle (const DfpSubject *subject);

/* Compare. "Partner-led cluster is worth most: €2.20m, €0.04m more than Hybrid factory" */
char *dfp_sentence_compare (const DfpSubject *subjects, int n, int base);
/* The cheapest, the leanest, the soonest paid back, as far as they differ from the first sentence. */
char *dfp_sentence_compare_detail (const DfpSubject *subjects, int n, int base);

G_END_DECLS
