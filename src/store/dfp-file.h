/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The durable store. What stands under a name is always the last complete version or the one
 * before, whatever crashes; when a result says saved, it survives a power cut; nobody else's
 * change is overwritten unseen.
 *
 * All functions block and touch nothing shared, so a worker thread may call them. Paths are in
 * the encoding of file names. Plans are not known here: only bytes. */
#pragma once

#include "store/dfp-stamp.h"

G_BEGIN_DECLS

#define DFP_FILE_BYTES_MAXIMUM (16 * 1024 * 1024) /* of a file that is read */

typedef enum
{
  DFP_FILE_SAME,    /* what is expected, perhaps with other times */
  DFP_FILE_CHANGED, /* something else, or something where nothing was expected */
  DFP_FILE_GONE,    /* nothing, where something was expected */
  DFP_FILE_UNKNOWN, /* the system does not let us look */
} DfpFileChange;

typedef enum
{
  DFP_SAVE_FAILED,      /* nothing was changed; the error says why */
  DFP_SAVE_CONFLICT,    /* nothing was changed: the file is not the one expected */
  DFP_SAVE_NOT_FLUSHED, /* saved, but the system could not promise that it survives a power cut */
  DFP_SAVE_SAVED,
} DfpSaveResult;

typedef enum
{
  DFP_SAVE_PLAIN = 0,        /* a new file is for its owner only; an old one keeps its rights */
  DFP_SAVE_BACKUP = 1 << 0,  /* keep the version before as NAME~ */
  DFP_SAVE_SHARED = 1 << 1,  /* a new file gets the rights that the system gives: it is made for others */
  DFP_SAVE_PRIVATE = 1 << 2, /* for its owner only, whatever the rights of an old file */
} DfpSaveFlags;

/* The content of a regular file of at most DFP_FILE_BYTES_MAXIMUM bytes. Never waits for a pipe or
 * a device: those are refused with DFP_ERROR_INVALID, too large files with DFP_ERROR_LIMIT, the
 * rest is DFP_ERROR_IO. @stamp: NULL or where to keep which version was read, with its hash. Transfer full. */
GBytes *dfp_file_read (const char *path, DfpStamp *stamp, GError **error);

/* What has become of the version @expected (all zero: there was no file). @now: NULL or where to keep the stamp of what
 * stands there now, with its hash when it was read; all zero with GONE, @expected with UNKNOWN. */
DfpFileChange dfp_file_compare (const char *path, const DfpStamp *expected, DfpStamp *now);

/* Puts @bytes in the place of what stands at @path. @expected: the version that may be replaced
 * (all zero: there must be none), or NULL to replace any; when only times moved and it has a hash, the content
 * decides. @stamp: NULL or where to keep, with SAVED and NOT_FLUSHED, which version was written; with FAILED,
 * @expected as it stands now, because even an attempt that changed nothing may move its times; it is not touched
 * with CONFLICT. It may be @expected itself. The error is set with FAILED and CONFLICT. */
DfpSaveResult dfp_file_write (const char *path, GBytes *bytes, DfpSaveFlags flags, const DfpStamp *expected,
                              DfpStamp *stamp, GError **error);

/* What a message calls the file at @path: its name without folder, escaped. */
char *dfp_file_describe (const char *path);
/* The path of the version before, whether or not it exists. */
char *dfp_file_get_backup_path (const char *path);

G_END_DECLS
