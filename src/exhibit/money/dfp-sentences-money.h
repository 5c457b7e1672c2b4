/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the money; rules as in dfp-sentence-words.h. */
#pragma once

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Money. "€3.73m buys €2.15m of value, and the money is back in two years and eight months" */
char *dfp_sentence_money (const DfpSubject *subject);
char *dfp_sentence_cost (const DfpSubject *subject); /* "Four euros in five pay for people" */
char *dfp_sentence_cash (const DfpSubject *subject); /* "The money is back by August 2029" */
char *dfp_sentence_exit (const DfpSubject *subject); /* "Stopping never costs more than €383k" */

G_END_DECLS
