/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings of the health check. */
#pragma once

#include "exhibit/dfp-sheets.h"

G_BEGIN_DECLS

/* One line a finding of each subject, worst first: what was found, what it was held against and who says so. */
DfpSheet *dfp_sheet_findings_new (const DfpSubject *subjects, int n_subjects);

/* The same of one plan after the other. @all: those in order and not needed, too. */
DfpSheetBuilder *dfp_sheet_findings_begin (void);
void dfp_sheet_findings_add (DfpSheetBuilder *builder, const char *plan, const DfpDesign *design, gboolean all);

G_END_DECLS
