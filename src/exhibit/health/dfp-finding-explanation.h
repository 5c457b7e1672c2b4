/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a finding of the health check comes about, in the words of Explain. */
#pragma once

#include "analysis/health/dfp-health.h"
#include "exhibit/dfp-headline.h"

G_BEGIN_DECLS

/* The question, how it is measured, what is green, the principle, the measure with a link to where it is
 * entered, and who says so. @place: what that is called, "Team"; the links borrow the finding's target. The
 * total is the light; its caption "Judged". */
void dfp_finding_explain (const DfpFinding *finding, const char *place, DfpHeadlineExplanation *explanation);
/* "amber: 37% of the people’s time does not build. Green is up to 30%. Principle: Lean unit"; transfer full. */
char *dfp_finding_read (const DfpFinding *finding);

G_END_DECLS
