/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which version of a file it is: what the system says about it, and what is in it. Two stamps are
 * equal when the system says the same; when only times moved (rights, a hard link, a program that
 * synchronises), the hash of the content still tells that nothing was changed. */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

#define DFP_STAMP_HASH_BYTES 32

/* All zero: there is no file. The change time is part of it because a restored copy may carry the
 * modification time of the original. */
typedef struct
{
  guint64 device;
  guint64 inode;
  gint64 size;                       /* bytes */
  gint64 modified;                   /* ns since 1970 */
  gint64 changed;                    /* ns since 1970 */
  guint8 hash[DFP_STAMP_HASH_BYTES]; /* SHA-256 of the content; all zero: not known */
} DfpStamp;

/* Whether the system says the same of both; the hash is not looked at. */
gboolean dfp_stamp_equal (const DfpStamp *a, const DfpStamp *b);
/* Whether the content is known of both, and the same. */
gboolean dfp_stamp_equal_content (const DfpStamp *a, const DfpStamp *b);
/* Whether there is a file. */
gboolean dfp_stamp_is_set (const DfpStamp *stamp);
gboolean dfp_stamp_has_hash (const DfpStamp *stamp);

/* The stamp of what stands at @path now, without hash; all zero when there is nothing. Links are
 * followed. Blocks. */
void dfp_stamp_read (DfpStamp *stamp, const char *path);
/* What the system said, without hash. */
void dfp_stamp_set_info (DfpStamp *stamp, const struct stat *info);
/* @bytes: the content of the file. */
void dfp_stamp_set_content (DfpStamp *stamp, GBytes *bytes);

G_END_DECLS
