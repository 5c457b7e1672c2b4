/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ending the program because the system says so, not the person: nothing can be asked. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes what is not saved to recovery, now. Blocks for as long as the disk takes. */
void dfp_ending_flush (GtkApplication *application);
/* Flushes, waits for running saves, then quits. Again while it waits: flushes again. */
void dfp_ending_begin (GtkApplication *application);
/* Calls @func from the main loop on each SIGTERM, SIGINT and SIGHUP. */
void dfp_ending_watch_signals (GSourceFunc func, gpointer user_data);

G_END_DECLS
