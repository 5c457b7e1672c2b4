/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All widgets at once, so that templates find them by name. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void dfp_widgets_register (void);

G_END_DECLS
