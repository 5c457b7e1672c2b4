/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the judges of the tables say their findings with: lights by thresholds, sentences, gauges, fixes.
 * Nothing here knows a check. */
#pragma once

#include "analysis/health/dfp-check.h"
#include "model/dfp-edit.h"
#include "model/dfp-role.h"

G_BEGIN_DECLS

/* Both limits belong to the better side; what lies within a rounding error of one is on it. */
DfpLight dfp_light_at_most (double value, double green, double amber);
DfpLight dfp_light_at_least (double value, double green, double amber);

/* Frees what a judge function filled in, not the finding itself. */
void dfp_finding_clear (DfpFinding *finding);
/* Title and detail. Green: "@fact, @wanted" and nothing more (@wanted may be NULL); otherwise @fact, then
 * "@limit @why". @fact and @why are taken; @why may be NULL. */
void dfp_finding_tell (DfpFinding *finding, char *fact, const char *wanted, const char *limit, char *why);
/* Leaves a question that only a team can answer open, in amber. TRUE when nobody is planned. */
gboolean dfp_finding_lacks_people (DfpFinding *finding, const DfpHealthInput *input);
/* "page/row-id/field". */
void dfp_finding_set_target (DfpFinding *finding, const char *page, const char *row_id, const char *field);

/* The value on a track of 0 … @full; texts are taken. */
void dfp_finding_set_bar (DfpFinding *finding, double limit, double full, char *value_text, char *limit_text);
void dfp_finding_set_share_bar (DfpFinding *finding, double limit);
void dfp_finding_add_part (DfpFinding *finding, const char *label, gboolean there);

/* One edit more towards the fix; @label is for all of them, taken and set when not NULL. */
void dfp_finding_add_fix (DfpFinding *finding, char *label, DfpEdit *edit);

/* "31%", with a decimal where rounding would put it on the other side of @limit. Transfer full. */
char *dfp_finding_format_share (double share, double limit);
/* 1 or 2: which form of ngettext () an amount that may have a part takes. */
gulong dfp_finding_get_plural (double amount);

/* FTE of one discipline in a month; 0 for month 0. */
double dfp_finding_count_fte (const DfpConfigurationData *configuration, DfpDiscipline discipline, int month);
/* What one of the factory's own people of this discipline costs a month, or of any when there is none; 0 without people.
 */
double dfp_finding_get_own_rate (const DfpConfigurationData *configuration, DfpDiscipline discipline);
/* Months that @role is there among the first @n_months. */
int dfp_finding_count_months (const DfpRoleData *role, int n_months);

G_END_DECLS
