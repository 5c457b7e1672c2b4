/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last versions of a plan that were saved, to go back to. They are kept in the state
 * directory of the user, one folder per path, each under the hash of its content: saving the same
 * twice keeps it once, and what was damaged is noticed. All functions block. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_HISTORY_MAXIMUM 20 /* versions of one plan */

typedef struct
{
  char *hash;  /* SHA-256 of the content, hexadecimal */
  gint64 time; /* when it was saved, ms since 1970 */
  gint64 size; /* bytes */
} DfpHistoryVersion;

/* Where versions are kept when nobody says otherwise. */
char *dfp_history_get_default_folder (void);

/* Keeps @bytes, which were saved to @path at @time (ms since 1970), and lets go of the oldest.
 * FALSE with DFP_ERROR_IO. */
gboolean dfp_history_add (const char *folder, const char *path, GBytes *bytes, gint64 time, GError **error);

/* The versions of the plan at @path, latest first; of DfpHistoryVersion. Never NULL. */
GPtrArray *dfp_history_list (const char *folder, const char *path);

/* The content of the version with @hash. NULL with DFP_ERROR_IO when there is none, with
 * DFP_ERROR_INVALID when it is damaged. Transfer full. */
GBytes *dfp_history_read (const char *folder, const char *path, const char *hash, GError **error);

G_END_DECLS
