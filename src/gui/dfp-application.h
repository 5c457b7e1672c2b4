/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One process for all windows, and what the command line, the session bus and the menu ask of it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DFP_TYPE_APPLICATION (dfp_application_get_type ())
G_DECLARE_FINAL_TYPE (DfpApplication, dfp_application, DFP, APPLICATION, AdwApplication)

DfpApplication *dfp_application_new (void);

G_END_DECLS
