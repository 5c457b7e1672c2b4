/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the health check shows of itself. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/health/dfp-sheets-health.h"

static const DfpExhibit exhibits[] = {
  { "findings", N_ ("Lights of the health check"),
    .formula = N_ (
        "Lights of the health check: each check holds one measure against its limits. They are counted, never added up "
        "to a score."),
    .source = N_ ("Every check names its own source or says that its limit is an assumption; see Health."),
    .measures = { "red-findings", "amber-findings" },
    .sheet = { "findings", N_ ("Findings"), dfp_sheet_findings_new } },
};

DfpExhibitTable
dfp_exhibits_health (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
