/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever explains itself – measures, headlines, exhibits and checks – as entries of one shape, each of which says in
 * words how it comes about and who says so. It needs no plan; with one, each also says what it comes to there. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

/* All texts are translated and borrowed. */
typedef struct
{
  const char *kind; /* "measure", "headline", "exhibit" or "check" */
  guint position;   /* of the kind among all */
  const char *key;
  const char *label; /* NULL of a headline whose words depend on the plan */
  const char *formula;
  const char *limits; /* of a check: where green ends; else NULL */
  const char *source;
  const char *target;        /* where it is entered, as win.go-to takes it; NULL for none or several */
  const DfpExhibit *exhibit; /* whose entry it is, else NULL */
} DfpReferenceEntry;

/* All of one kind after the other, or those of @kind alone. A headline that has the key of a measure is no entry of its
 * own: the measure says both. Transfer full. */
GArray *dfp_reference_list (const char *kind);
/* DFP_QUESTION_BIT () of what dfp_reference_say () needs beside totals and design. */
guint dfp_reference_get_questions (const DfpReferenceEntry *entry);
/* What it comes to: lines of exhibit/dfp-saying.h. Transfer full. */
DfpSheet *dfp_reference_say (const DfpReferenceEntry *entry, const DfpExhibitInput *input);
/* All as a page of Markdown. Transfer full. */
char *dfp_reference_format (void);

G_END_DECLS
