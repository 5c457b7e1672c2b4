/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lamp for each finding, with the count of each colour below. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/health/dfp-health.h"

G_BEGIN_DECLS

#define DFP_TYPE_HEALTH_LAMPS (dfp_health_lamps_get_type ())
G_DECLARE_FINAL_TYPE (DfpHealthLamps, dfp_health_lamps, DFP, HEALTH_LAMPS, GtkBox)

/* Signal "finding" (lamps, key): the lamp of that finding was pressed. */
void dfp_health_lamps_set_health (DfpHealthLamps *self, const DfpHealth *health);
/* The colours below one another. */
void dfp_health_lamps_set_narrow (DfpHealthLamps *self, gboolean narrow);
guint dfp_health_lamps_get_n_lamps (DfpHealthLamps *self);

G_END_DECLS
