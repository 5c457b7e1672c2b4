/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions "do.…", by which widgets ask something of their window. Nobody else can: they are not
 * exported to the session bus as "win.…" is. */
#pragma once

#include "gui/dfp-window.h"

G_BEGIN_DECLS

/* To be called once. */
void dfp_private_actions_install (DfpWindow *window);

G_END_DECLS
