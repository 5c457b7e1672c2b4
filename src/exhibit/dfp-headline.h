/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few figures that stand large on tiles and on paper: what each is called, how it reads, what it compares with and
 * how it comes about. A headline is a row of its theme's table; who asks for one by name takes dfp-headline-list.h.
 * What explains a figure is also what explains pictures, findings and compared measures. */
#pragma once

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_HEADLINE_LINES_MAXIMUM 8

/* One part of a figure: what it is called, how much it is and where it is entered. */
typedef struct
{
  char *label;
  char *value;
  const char *target; /* page, or page/field; static; NULL for none */
} DfpHeadlineLine;

/* How a figure comes about. All texts are owned; see dfp_headline_explanation_clear (). */
typedef struct
{
  char *title;   /* "How €2.15m comes about" */
  char *formula; /* in words */
  DfpHeadlineLine lines[DFP_HEADLINE_LINES_MAXIMUM];
  int n_lines;
  char *total;        /* the figure in full; its label is the headline's caption; NULL for none */
  const char *source; /* static */
} DfpHeadlineExplanation;

/* All functions get a subject with totals and design. Texts are transfer full, never NULL. */
typedef struct
{
  const char *name;  /* kebab-case: "cost", "autonomy" */
  const char *label; /* what it is called; untranslated N_ (). NULL: what @caption says of the plan */
  char *(*caption) (const DfpSubject *subject);
  char *(*figure) (const DfpSubject *subject); /* "–" for none; NULL: as the measure reads */
  char *(*note) (const DfpSubject *subject);   /* NULL: there is none */
  void (*explain) (const DfpSubject *subject, DfpHeadlineExplanation *explanation); /* adds the parts */
  /* In words, and who says so or that it is an assumption; untranslated N_ (). NULL: as the measure says. */
  const char *formula;
  const char *source;
  const char *measure; /* key of the compared figure that it is, where that has another name; else NULL */
} DfpHeadline;

typedef struct
{
  const DfpHeadline *headlines;
  guint n_headlines;
  guint questions; /* DFP_QUESTION_BIT () of what they need beside totals and design */
} DfpHeadlineTable;

/* Takes @value. @target: what win.go-to takes, static; NULL for none. */
void dfp_headline_add (DfpHeadlineExplanation *explanation, const char *label, char *value, const char *target);
void dfp_headline_add_money (DfpHeadlineExplanation *explanation, const DfpSubject *subject, const char *label,
                             double amount, const char *target);
void dfp_headline_explanation_clear (DfpHeadlineExplanation *explanation);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpHeadlineExplanation, dfp_headline_explanation_clear)

G_END_DECLS
