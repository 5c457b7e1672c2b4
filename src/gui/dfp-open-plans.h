/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers what the windows show, and brings it back after a restart or a crash. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_OPEN_PLANS (dfp_open_plans_get_type ())
G_DECLARE_FINAL_TYPE (DfpOpenPlans, dfp_open_plans, DFP, OPEN_PLANS, GObject)

/* Follows the windows of @application, which outlives it. */
DfpOpenPlans *dfp_open_plans_new (GtkApplication *application);

/* Opens a window for all the unsaved work that a crash or the end of a session left behind, and with @with_session for
 * what was open then. TRUE when there is such a window. Blocks. */
gboolean dfp_open_plans_bring_back (DfpOpenPlans *self, gboolean with_session);
/* Writes down what is open, now. Blocks. */
void dfp_open_plans_remember (DfpOpenPlans *self);
/* The same, as all windows are about to close: it stays until somebody goes on working. Blocks. */
void dfp_open_plans_hold (DfpOpenPlans *self);

G_END_DECLS
