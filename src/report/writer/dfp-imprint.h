/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the foot of a document: whence its numbers come, and of which day it is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DFP_PAPER_A4,
  DFP_PAPER_LETTER,
} DfpPaper;

/* Where no luck had a hand in it. */
#define DFP_IMPRINT_NO_SEED (-1)

typedef struct
{
  DfpPaper paper;
  gboolean right_to_left;
  const char *date;    /* "YYYY-MM-DD" */
  const char *version; /* of the plan; NULL: none is said */
  int seed;            /* of the plan, or DFP_IMPRINT_NO_SEED */
  const char *futures; /* "20,000 futures": played for the chances on the pages; NULL when there are none */
} DfpImprint;

/* "Estimates · seed 2027 · 20,000 futures · version 12 · 22 November 2026". Transfer full. */
char *dfp_imprint_format (const DfpImprint *imprint);

G_END_DECLS
