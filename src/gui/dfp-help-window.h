/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few pages of help, written where they are shown: ui/dfp-help-window.ui. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DFP_TYPE_HELP_WINDOW (dfp_help_window_get_type ())
G_DECLARE_FINAL_TYPE (DfpHelpWindow, dfp_help_window, DFP, HELP_WINDOW, AdwWindow)

void dfp_help_window_present (GtkWindow *parent);

G_END_DECLS
