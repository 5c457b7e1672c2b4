/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The durable store. What stands under a name is always the last complete version or the one
 * before, whatever crashes; when a result says saved, it survives a power cut; nobody else's
 * change is overwritten unseen.
 *
 * All functions block and touch nothing shared, so a worker thread may call them. Paths are in
 * the encoding of file names. Plans are not known here: only bytes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_FILE_BYTES_MAXIMUM (16 * 1024 * 1024) /* of a file that is read */

/* Which version of a file it is. All zero: there is no file. The change time is part of it
 * because a restored copy may carry the modification time of the original. */
typedef struct
{
  guint64 device;
  guint64 inode;
  gint64 size;     /* bytes */
  gint64 modified; /* ns since 1970 */
  gint64 changed;  /* ns since 1970 */
} DfpStamp;

typedef enum
{
  DFP_SAVE_FAILED,      /* nothing was changed; the error says why */
  DFP_SAVE_CONFLICT,    /* nothing was changed: the file is not the one expected */
  DFP_SAVE_NOT_FLUSHED, /* saved, but the system could not promise that it survives a power cut */
  DFP_SAVE_SAVED,
} DfpSaveResult;

typedef enum
{
  DFP_SAVE_PLAIN = 0,
  DFP_SAVE_BACKUP = 1 << 0,  /* keep the version before as NAME~ */
  DFP_SAVE_PRIVATE = 1 << 1, /* a new file is for its owner only */
} DfpSaveFlags;

gboolean dfp_stamp_equal (const DfpStamp *a, const DfpStamp *b);
gboolean dfp_stamp_is_set (const DfpStamp *stamp);
/* The stamp of what stands at @path now; all zero when there is nothing. Links are followed. */
void dfp_stamp_read (DfpStamp *stamp, const char *path);

/* The content of a regular file of at most DFP_FILE_BYTES_MAXIMUM bytes. Never waits for a pipe or
 * a device: those are refused with DFP_ERROR_INVALID, too large files with DFP_ERROR_LIMIT, the
 * rest is DFP_ERROR_IO. @stamp: NULL or where to keep which version was read. Transfer full. */
GBytes *dfp_file_read (const char *path, DfpStamp *stamp, GError **error);

/* Puts @bytes in the place of what stands at @path. @expected: the version that may be replaced
 * (all zero: there must be none), or NULL to replace any. @stamp: NULL or where to keep which
 * version was written. The error is set with FAILED and CONFLICT. */
DfpSaveResult dfp_file_write (const char *path, GBytes *bytes, DfpSaveFlags flags, const DfpStamp *expected,
                              DfpStamp *stamp, GError **error);

/* What a message calls the file at @path: its name without folder, escaped. */
char *dfp_file_describe (const char *path);
/* The path of the version before, whether or not it exists. */
char *dfp_file_get_backup_path (const char *path);

G_END_DECLS
