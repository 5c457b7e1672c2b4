/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The configuration looked at, as a button that opens the list of all of them. */
#pragma once

#include <adwaita.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

#define DFP_TYPE_CONFIGURATION_SWITCHER (dfp_configuration_switcher_get_type ())
G_DECLARE_FINAL_TYPE (DfpConfigurationSwitcher, dfp_configuration_switcher, DFP, CONFIGURATION_SWITCHER, AdwBin)

/* Property session (DfpSession). Changes go through the actions win.configuration-… and win.look-at. */
GtkWidget *dfp_configuration_switcher_new (void);

G_END_DECLS
