/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content on pages of paper: vector text and pictures, embedded fonts, outline, tags, metadata. */
#pragma once

#include "report/content/dfp-content.h"
#include "report/dfp-report-list.h"

G_BEGIN_DECLS

typedef struct
{
  DfpPaper paper;
  gboolean right_to_left;
  const char *date;    /* "YYYY-MM-DD" */
  const char *version; /* of the plan */
  int seed;            /* of the plan */
  const char *futures; /* "20,000 futures": played for the chances on the pages; NULL when there are none */
} DfpPdfImprint;

/* The same content and imprint give the same bytes. DFP_ERROR_IO when cairo refuses. */
GBytes *dfp_pdf_write (const DfpContent *content, const DfpPdfImprint *imprint, GError **error);

/* "22 November 2026" of "2026-11-22". Transfer full. */
char *dfp_imprint_format_date (const char *date);
/* "Estimates · seed 2027 · 20,000 futures · version 12 · 22 November 2026". Transfer full. */
char *dfp_imprint_format (const DfpPdfImprint *imprint);

G_END_DECLS
