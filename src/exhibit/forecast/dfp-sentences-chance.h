/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How likely and how safe, in words; rules as in dfp-sentence-words.h. Configurations whose chances differ by no more
 * than two standard errors, or read the same, are level: no sentence makes a winner of luck. */
#pragma once

#include "analysis/dfp-light.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_CHANCE_SAFE 0.8 /* asked of each objective (assumption) */
#define DFP_CHANCE_EVEN 0.5 /* below it an objective is more likely missed than met */

/* Green from 80% on, amber from even odds on, red below (assumption), as the chance reads in whole per cent. */
DfpLight dfp_chance_get_light (double chance);

/* "Chance of all three objectives" */
char *dfp_sentence_chance_caption (const DfpSubject *subject);
/* "Chance of all three", for paper. */
char *dfp_sentence_chance_caption_short (const DfpSubject *subject);
/* "Estimates · seed 2027 · 20,000 futures"; "Estimates" where none were played. */
char *dfp_sentence_futures (const DfpSubject *subject);
/* Why there is no chance yet: "needs work and people who build"; "" where there is one. */
char *dfp_sentence_no_chance (const DfpSubject *subject);

/* "Hybrid factory is the safest way to all three objectives: 66% of futures against 51%"; NULL when none is safest. */
char *dfp_sentence_safest (const DfpSubject *subjects, int n);
/* "No configuration is safest: Hybrid factory and Partner-led cluster are level at 51% of futures"; NULL when one is, or nothing
 * is known. */
char *dfp_sentence_level_chances (const DfpSubject *subjects, int n);
/* "It reaches all three objectives in 66% of futures, 15 points more than either alternative"; NULL without chances. */
char *dfp_sentence_chance_reason (const DfpSubject *subjects, int n, int position);

G_END_DECLS
