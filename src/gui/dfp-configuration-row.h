/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One configuration in the list of the switcher, with a menu of what can be done to it. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

#define DFP_TYPE_CONFIGURATION_ROW (dfp_configuration_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpConfigurationRow, dfp_configuration_row, DFP, CONFIGURATION_ROW, GtkListBoxRow)

GtkWidget *dfp_configuration_row_new (DfpConfiguration *configuration);
DfpConfiguration *dfp_configuration_row_get_configuration (DfpConfigurationRow *self);
/* Marks the base and the configuration looked at. */
void dfp_configuration_row_update (DfpConfigurationRow *self, DfpSession *session);

G_END_DECLS
