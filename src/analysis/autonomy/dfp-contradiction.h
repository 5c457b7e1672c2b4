/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where two things that a plan says about who decides cannot both be true (doc/model.md §12.4). Each kind is
 * a row of a table: a word, and a function that looks for it. What counts as a contradiction is an
 * assumption. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key; /* "recruits-elsewhere": the word in files */
  char *sentence;  /* translated, plain, no full stop; owned */
  char *target;    /* where to mend it, as win.go-to takes it; owned */
} DfpContradiction;

/* Of DfpContradiction, in the order of the table; within a kind, of the rows. Several of a kind when several
 * rows are wrong. Transfer full. */
GPtrArray *dfp_contradictions_find (const DfpPlanData *plan, const DfpConfigurationData *configuration);

/* How many kinds there are. */
guint dfp_contradiction_get_n_kinds (void);

G_END_DECLS
