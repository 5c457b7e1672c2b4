/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules about misfits share: when one arises, how it is said. Nothing here knows a rule; only
 * dfp-health-fit-*.c include this. */
#pragma once

#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "model/dfp-edit.h"
#include "model/dfp-phase.h"
#include "model/dfp-role.h"

G_BEGIN_DECLS

/* TRUE when @aim has the most weight; of equals the first in the order speed, capability, scale. */
gboolean dfp_fit_comes_first (const DfpHealthInput *input, DfpAim aim);
/* TRUE when there is anybody to judge. */
gboolean dfp_fit_has_people (const DfpHealthInput *input);

/* Says the misfit, unless @light is green. Takes @title and @detail (may be NULL). */
void dfp_fit_raise (DfpFinding *finding, DfpLight light, double value, char *title, char *detail);
/* A bar of @value, a share, with its limit. Nothing when the misfit does not arise. */
void dfp_fit_gauge_share (DfpFinding *finding, double limit);
/* Offers @edit, taken, under @label. Frees it when the misfit does not arise. */
void dfp_fit_offer (DfpFinding *finding, const char *label, DfpEdit *edit);

/* The first phase of @kind; NULL for none. */
const DfpPhaseData *dfp_fit_find_phase (const DfpHealthInput *input, DfpPhaseKind kind);
/* The month of the first gate; 0 without any. */
int dfp_fit_find_first_gate (const DfpHealthInput *input);
int dfp_fit_count_gates (const DfpHealthInput *input);
/* FTE-months of roles for which @counts holds, of all; 0 without people. */
typedef gboolean (*DfpFitRoleFunc) (const DfpRoleData *role);
double dfp_fit_measure_share (const DfpHealthInput *input, DfpFitRoleFunc counts, DfpFitRoleFunc among);
/* Heads of roles for which @counts holds, over all rows. */
int dfp_fit_count_heads (const DfpHealthInput *input, DfpFitRoleFunc counts);
gboolean dfp_fit_is_own (const DfpRoleData *role); /* seconded or in-house */
gboolean dfp_fit_is_builder (const DfpRoleData *role);
gboolean dfp_fit_returns (const DfpRoleData *role);
/* Makes all own people who build go back to the unit. Transfer full. */
void dfp_fit_offer_returns (const DfpHealthInput *input, DfpFinding *finding);
gboolean dfp_fit_has_cash (const DfpHealthInput *input, DfpCashKind kind);

G_END_DECLS
