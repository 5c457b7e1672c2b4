/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of files, without folders in it, that is gone after the test. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Its path. Transfer full. */
char *scratch_folder_new (void);
guint scratch_folder_count (const char *folder);
void scratch_folder_empty (const char *folder);
/* With all that is in it. Takes @folder. */
void scratch_folder_remove (char *folder);

G_END_DECLS
