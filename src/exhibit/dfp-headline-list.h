/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All headlines by name. One table for window, report and command line. */
#pragma once

#include "exhibit/dfp-headline.h"

G_BEGIN_DECLS

guint dfp_headline_get_n (void);
const char *dfp_headline_get_name (guint position);

/* @subject: one with totals and design. All char *: transfer full, never NULL. */
gboolean dfp_headline_exists (const char *name);
/* What it is called in every plan; NULL where that depends on the plan. Translated, borrowed. */
const char *dfp_headline_get_label (const char *name);
char *dfp_headline_get_caption (const char *name, const DfpSubject *subject); /* "Cost to June 2028" */
char *dfp_headline_get_figure (const char *name, const DfpSubject *subject);  /* "€3.73m", "–" for none */
char *dfp_headline_get_note (const char *name, const DfpSubject *subject);    /* "€4.10m with 10% contingency" */
/* DFP_QUESTION_BIT () of what must have been asked beside totals and design. */
guint dfp_headline_get_questions (const char *name);
/* How all of them come about, and who says so; translated, borrowed. */
const char *dfp_headline_get_formula (const char *name);
const char *dfp_headline_get_source (const char *name);
void dfp_headline_explain (const char *name, const DfpSubject *subject, DfpHeadlineExplanation *explanation);

G_END_DECLS
