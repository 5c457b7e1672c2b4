/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names a configuration and picks its colour with the shape that goes with it. */
#pragma once

#include <adwaita.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

void dfp_configuration_dialog_present (GtkWindow *parent, DfpSession *session, DfpConfiguration *configuration);

G_END_DECLS
