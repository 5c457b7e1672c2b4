/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The versions of a plan that were saved: what changed in each, and the way back to it. */
#pragma once

#include <adwaita.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

#define DFP_TYPE_VERSIONS_WINDOW (dfp_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (DfpVersionsWindow, dfp_versions_window, DFP, VERSIONS_WINDOW, AdwWindow)

/* On @parent, which has the actions "do.open-version" (s: id) and "do.undo-toast" (s). */
void dfp_versions_window_present (GtkWindow *parent, DfpSession *session);

G_END_DECLS
