/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the handover; rules as in dfp-sentence-words.h. */
#pragma once

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Handover. "“Everyday Banking” takes over in June 2028" */
char *dfp_sentence_handover (const DfpSubject *subject);
char *dfp_sentence_adoption (const DfpSubject *subject); /* "The coach leaves seven months before …" */
/* "Twelve of 19 tasks of the handover are prepared; the first notice is due in March 2028" */
char *dfp_sentence_dismantle (const DfpSubject *subject);

G_END_DECLS
