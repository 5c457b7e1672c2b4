/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings of the health check as lines of CSV: what was found, what it was held against and who says so. */
#pragma once

#include "analysis/design/dfp-design.h"

G_BEGIN_DECLS

/* The line of headings. @raw: text as it is, not disarmed for spreadsheets. */
void dfp_csv_findings_begin (GString *csv, gboolean raw);
/* One line a finding, worst first. @all: those in order and not needed, too. @plan: its title. */
void dfp_csv_findings_append (GString *csv, const char *plan, const DfpDesign *design, gboolean all, gboolean raw);

G_END_DECLS
