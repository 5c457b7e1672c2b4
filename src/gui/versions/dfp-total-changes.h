/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change did: the figures that a decision looks at, before and after, as Compare shows them. */
#pragma once

#include <gtk/gtk.h>

#include "model/dfp-plan.h"

G_BEGIN_DECLS

#define DFP_TYPE_TOTAL_CHANGES (dfp_total_changes_get_type ())
G_DECLARE_FINAL_TYPE (DfpTotalChanges, dfp_total_changes, DFP, TOTAL_CHANGES, GtkWidget)

/* @configuration: id of the one to look at; the base of a plan that does not have it. Chances follow when the futures
 * have been played. References to both plans are kept. */
void dfp_total_changes_show (DfpTotalChanges *self, DfpPlan *before, DfpPlan *after, const char *configuration);

G_END_DECLS
