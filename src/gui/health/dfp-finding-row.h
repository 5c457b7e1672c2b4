/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One finding on the page Health: what it says, what it measures, where to go and how to mend it. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/health/dfp-health.h"
#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_FINDING_ROW (dfp_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpFindingRow, dfp_finding_row, DFP, FINDING_ROW, GtkBox)

/* @page: borrowed. Signal "fix" (row): its fix is to be applied. */
GtkWidget *dfp_finding_row_new (DfpPage *page);
/* @cost: what the fix changes of the cost; NAN for nobody knows. Nothing of @finding is kept but its key. */
void dfp_finding_row_set_finding (DfpFindingRow *self, const DfpFinding *finding, double cost);
const char *dfp_finding_row_get_key (DfpFindingRow *self);
/* The box of the buttons: go to, fix. */
GtkWidget *dfp_finding_row_get_buttons (DfpFindingRow *self);
/* On a narrow page everything begins at the start. */
void dfp_finding_row_set_narrow (DfpFindingRow *self, gboolean narrow);

G_END_DECLS
