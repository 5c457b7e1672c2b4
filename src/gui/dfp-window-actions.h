/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions "win.…" as one table, and what enables them. */
#pragma once

#include "gui/dfp-window.h"

G_BEGIN_DECLS

/* Adds all actions, which then follow the window's session. To be called once. */
void dfp_window_actions_install (DfpWindow *window);

G_END_DECLS
