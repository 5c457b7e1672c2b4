/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding of the health check in words: its lamp, its sentence, what follows and the principle. A click
 * explains how it is judged. Stands on a DfpPage. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/health/dfp-health.h"

G_BEGIN_DECLS

#define DFP_TYPE_FINDING_BUTTON (dfp_finding_button_get_type ())
G_DECLARE_FINAL_TYPE (DfpFindingButton, dfp_finding_button, DFP, FINDING_BUTTON, GtkButton)

/* Property: compact (boolean: the sentence alone). */
GtkWidget *dfp_finding_button_new (gboolean compact);
/* Nothing of @finding is kept but its key. */
void dfp_finding_button_set_finding (DfpFindingButton *self, const DfpFinding *finding);

G_END_DECLS
