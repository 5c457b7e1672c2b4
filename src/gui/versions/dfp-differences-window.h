/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two plans differ in, in a window of its own, to be read before something is chosen. */
#pragma once

#include <adwaita.h>

#include "model/dfp-plan.h"

G_BEGIN_DECLS

#define DFP_TYPE_DIFFERENCES_WINDOW (dfp_differences_window_get_type ())
G_DECLARE_FINAL_TYPE (DfpDifferencesWindow, dfp_differences_window, DFP, DIFFERENCES_WINDOW, AdwWindow)

/* @subtitle: what is set against what, such as "From the saved plan to yours". */
void dfp_differences_window_present (GtkWindow *parent, DfpPlan *before, DfpPlan *after, const char *subtitle);

G_END_DECLS
