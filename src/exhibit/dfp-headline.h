/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few figures that stand large on tiles and on paper: what each is called, how it reads, what it
 * compares with and how it comes about. One table for window, report and command line. */
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

/* Every headline there is. */
guint dfp_headline_get_n (void);
const char *dfp_headline_get_name (guint position);

/* @subject: one with figures and design. All char *: transfer full, never NULL. */
gboolean dfp_headline_exists (const char *name);
char *dfp_headline_get_caption (const char *name, const DfpSubject *subject); /* "Cost to June 2028" */
char *dfp_headline_get_figure (const char *name, const DfpSubject *subject);  /* "€3.73m", "–" for none */
char *dfp_headline_get_note (const char *name, const DfpSubject *subject);    /* "€4.10m with 10% contingency" */
void dfp_headline_explain (const char *name, const DfpSubject *subject, DfpHeadlineExplanation *explanation);
void dfp_headline_explanation_clear (DfpHeadlineExplanation *explanation);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpHeadlineExplanation, dfp_headline_explanation_clear)

G_END_DECLS
