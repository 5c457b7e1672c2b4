/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The settings of the window, when their schema is installed: a program that is run from where
 * it was built works without them. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL when the schema is not installed; transfer full. */
GSettings *dfp_settings_new (void);

G_END_DECLS
