/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the numbers of pictures, cards and compared rows come about, in the form in which headlines say it: the
 * formula in words, figures and inputs with the place where they are entered, and who says so. There is no total. */
#pragma once

#include "analysis/compare/dfp-comparison.h"
#include "exhibit/dfp-exhibit.h"
#include "exhibit/dfp-headline.h"

G_BEGIN_DECLS

/* Clear with dfp_headline_explanation_clear (). */
void dfp_explanation_explain (const DfpExhibit *exhibit, const DfpExhibitInput *input,
                              DfpHeadlineExplanation *explanation);
/* One line for each column, and a link to where the measure is entered. @place: what that page is called. */
void dfp_explanation_explain_measure (const DfpComparison *comparison, const char *key, const char *place,
                                      DfpHeadlineExplanation *explanation);

G_END_DECLS
