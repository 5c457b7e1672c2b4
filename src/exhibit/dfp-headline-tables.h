/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of headlines, one file for each theme, and what they share. Only dfp-headline.c and the
 * files dfp-headlines-*.c include this. */
#pragma once

#include "exhibit/dfp-headline.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* kebab-case: "cost", "autonomy" */
  char *(*caption) (const DfpSubject *subject);
  char *(*figure) (const DfpSubject *subject); /* "–" for none */
  char *(*note) (const DfpSubject *subject);
  void (*explain) (const DfpSubject *subject, DfpHeadlineExplanation *explanation); /* adds the parts */
  const char *formula;                                                              /* in words; untranslated N_ () */
  const char *source; /* who says so, or that it is an assumption; untranslated N_ () */
} DfpHeadline;

typedef struct
{
  const DfpHeadline *headlines;
  guint n_headlines;
} DfpHeadlineTable;

DfpHeadlineTable dfp_headlines_basic (void);
DfpHeadlineTable dfp_headlines_chance (void);
DfpHeadlineTable dfp_headlines_flex (void);
DfpHeadlineTable dfp_headlines_forecast (void);
DfpHeadlineTable dfp_headlines_handover (void);
DfpHeadlineTable dfp_headlines_leadership (void);
DfpHeadlineTable dfp_headlines_line (void);
DfpHeadlineTable dfp_headlines_operating (void);

char *dfp_headline_format_money (const DfpSubject *subject, double amount);
/* Takes @value. @target: what win.go-to takes, static; NULL for none. */
void dfp_headline_add (DfpHeadlineExplanation *explanation, const char *label, char *value, const char *target);
void dfp_headline_add_money (DfpHeadlineExplanation *explanation, const DfpSubject *subject, const char *label,
                             double amount, const char *target);

G_END_DECLS
