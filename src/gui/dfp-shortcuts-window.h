/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All keys in one list, straight from the table of commands. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dfp_shortcuts_window_present (GtkWindow *parent);

G_END_DECLS
