/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever explains itself – measures, headlines, exhibits and checks – as entries of one shape, each of which says in
 * words how it comes about and who says so. It needs no plan. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

/* All texts are translated and borrowed. */
typedef struct
{
  const char *kind; /* "measure", "headline", "exhibit" or "check" */
  const char *key;
  const char *label; /* NULL of a headline, whose words depend on the plan */
  const char *formula;
  const char *limits; /* of a check: where green ends; else NULL */
  const char *source;
  const char *target;        /* where it is entered, as win.go-to takes it; NULL for none or several */
  const DfpExhibit *exhibit; /* whose entry it is, else NULL */
} DfpReferenceEntry;

/* All of one kind after the other, or those of @kind alone. Transfer full. */
GArray *dfp_reference_list (const char *kind);
/* All as a page of Markdown. Transfer full. */
char *dfp_reference_format (void);

G_END_DECLS
