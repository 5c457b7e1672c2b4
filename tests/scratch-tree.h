/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder with whatever in it, also folders, that is gone after the test. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Its path. Transfer full. */
char *scratch_tree_new (void);
/* Removes all that is in it; links are not followed. */
void scratch_tree_empty (const char *folder);
/* The same, and the folder. */
void scratch_tree_remove (const char *folder);

G_END_DECLS
