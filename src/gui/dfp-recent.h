/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plans opened last, as the whole desktop remembers them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dfp_recent_add (GFile *file);
/* Of GFile, the newest first, at most @maximum that still exist. Transfer full; free with g_ptr_array_unref (). */
GPtrArray *dfp_recent_list (guint maximum);

G_END_DECLS
