/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be in place before the start (doc/model.md §12.2; the six factors are BCG’s, “Flipping the odds of
 * digital transformation success”, 2020). How many factors stand at 4 or 5 is counted; a chance of success is
 * never derived from it. */
#pragma once

#include "analysis/dfp-light.h"
#include "base/dfp-list.h"

G_BEGIN_DECLS

/* All three: assumption. */
#define DFP_READINESS_STRONG 4 /* score from which a factor is in place */
#define DFP_READINESS_AMBER 3  /* factors in place; fewer are red */
#define DFP_READINESS_GREEN 5  /* factors in place and more */

typedef struct _DfpReadiness
{
  int n_factors;
  int n_strong;
  double strong;  /* the same; NAN without factors */
  DfpLight light; /* NOT_NEEDED without factors */
  int n_weakest;  /* how many share the lowest score */
  int weakest;    /* position of the first of them; −1 */
  int lowest;     /* 1 … 5: their score; 0 without factors */
  int n_without_evidence;
  int first_without_evidence; /* position; −1 */
} DfpReadiness;

/* @factors: of DfpReadinessFactor. */
DfpReadiness dfp_readiness_measure (const DfpList *factors);
DfpLight dfp_readiness_judge (int n_strong);

G_END_DECLS
