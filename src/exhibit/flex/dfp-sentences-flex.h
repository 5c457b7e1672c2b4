/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages say of the lean ledger, of fragility and of flexibility; rules as in dfp-sentence-words.h. Those with
 * numbers of their own follow sliders, so they say what the pictures beside them show. */
#pragma once

#include "analysis/flex/dfp-flex.h"
#include "analysis/storms/dfp-storms.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* "It keeps 52 of 100 in the same storms; a hiring freeze would hurt most" */
char *dfp_sentence_flex (const DfpSubject *subject);
char *dfp_sentence_flex_detail (const DfpSubject *subject);
/* "33 of the 210 months contracted to build do not count" */
char *dfp_sentence_lean (const DfpSubject *subject);
/* "One more builder in engineering costs €8.6k for each month that counts" */
char *dfp_sentence_next_builder (const DfpSubject *subject);
/* "Four roles that nobody else can fill; DevOps hurts most" */
char *dfp_sentence_fragility (const DfpSubject *subject);
/* "DevOps: nobody else leads release; the line loses half its rate for four months". @row: of the fragility. */
char *dfp_sentence_fragility_row (const DfpSubject *subject, int row);

/* "Five more contractors asked for in March give four people’s work from May on" */
char *dfp_sentence_response (const DfpSubject *subject, DfpSourcing sourcing, int heads, int month);
char *dfp_sentence_scale_down (const DfpSubject *subject, int heads, int month);
/* "Contract: the need may disappear with 50%, and from 41% on a contractor is cheaper" */
char *dfp_sentence_contract_or_hire (const DfpSubject *subject, const DfpContractOrHire *choice, double chance);
/* "Stopping is cheap until March 2027 and again from March 2028" */
char *dfp_sentence_cheap_return (const DfpSubject *subject);
/* "All work done 5.5 months later"; @figure: −1 for the one that loses most. */
char *dfp_sentence_storm (const DfpSubject *subject, DfpStorm storm, int figure);

G_END_DECLS
