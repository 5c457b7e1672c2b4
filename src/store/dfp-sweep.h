/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a writer that was killed leaves beside a plan: `.dfp-*.new`, the version that it was
 * writing, and `.dfp-*.old`, the second name of the version before. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_SWEEP_NEW ".new"
#define DFP_SWEEP_OLD ".old"

/* A name that nobody else uses, with one of the endings above. Transfer full. */
char *dfp_sweep_make_name (const char *ending);

/* Locks the open @fd for a file that is being written, so that nobody takes it for a left-over.
 * FALSE when somebody does right now: then another one must be made. */
gboolean dfp_sweep_protect (int fd);

/* Removes the left-overs of dead writers of this user from the folder that is open as @folder_fd.
 * The caller holds the lock of the folder. Says nothing when it cannot: left-overs harm nobody.
 * Blocks. */
void dfp_sweep_left_overs (int folder_fd);

G_END_DECLS
