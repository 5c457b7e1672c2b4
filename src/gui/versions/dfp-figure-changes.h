/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change did: the figures that a decision looks at, before and after, as Compare shows them. */
#pragma once

#include <gtk/gtk.h>

#include "model/dfp-plan.h"

G_BEGIN_DECLS

#define DFP_TYPE_FIGURE_CHANGES (dfp_figure_changes_get_type ())
G_DECLARE_FINAL_TYPE (DfpFigureChanges, dfp_figure_changes, DFP, FIGURE_CHANGES, GtkWidget)

/* @configuration: id of the one to look at; the base of a plan that does not have it. Chances follow when the futures
 * have been played. References to both plans are kept. */
void dfp_figure_changes_show (DfpFigureChanges *self, DfpPlan *before, DfpPlan *after, const char *configuration);

G_END_DECLS
