/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A state folder for one test program: recovery, versions and what was open go there. Make it first in main (), before
 * GLib has looked for the real one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _StateFolder StateFolder;

StateFolder *state_folder_new (void);
/* The folder itself. */
const char *state_folder_get_path (const StateFolder *self);
/* Removes everything in it. */
void state_folder_empty (const StateFolder *self);
void state_folder_free (StateFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StateFolder, state_folder_free)

G_END_DECLS
