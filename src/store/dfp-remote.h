/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans in places without a path: phones, servers, what the file chooser reaches beyond the disk. The promise is smaller
 * than that of dfp-file.h: what was written is read back and compared, and a change of somebody else's is looked for
 * before it is overwritten; whether it survives a power cut there, nobody can know. All functions
 * block. */
#pragma once

#include <gio/gio.h>

#include "store/dfp-file.h"

G_BEGIN_DECLS

/* The content of @file, at most DFP_FILE_BYTES_MAXIMUM bytes. @version: NULL or where to keep which version it is;
 * transfer full. NULL with DFP_ERROR_IO or DFP_ERROR_LIMIT. Transfer full. */
GBytes *dfp_remote_read (GFile *file, char **version, GError **error);

/* Puts @bytes in the place of @file. @expected: the version that may be replaced, or NULL to replace any or none.
 * @version: as above, of what was written. Never SAVED: NOT_FLUSHED is the most that can be said. FAILED also when what
 * is there afterwards is not what was written; the error then says that the file may be damaged. */
DfpSaveResult dfp_remote_write (GFile *file, GBytes *bytes, const char *expected, char **version, GError **error);

G_END_DECLS
