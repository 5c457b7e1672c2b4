/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hash of zeros stands for one that is not known: no content that anybody can make has it. */
#include "store/dfp-stamp.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define NS_PER_S G_GINT64_CONSTANT (1000000000)

gboolean
dfp_stamp_equal (const DfpStamp *a, const DfpStamp *b)
{
  return a->device == b->device && a->inode == b->inode && a->size == b->size && a->modified == b->modified &&
         a->changed == b->changed;
}

gboolean
dfp_stamp_equal_content (const DfpStamp *a, const DfpStamp *b)
{
  return dfp_stamp_has_hash (a) && a->size == b->size && memcmp (a->hash, b->hash, sizeof a->hash) == 0;
}

gboolean
dfp_stamp_is_set (const DfpStamp *stamp)
{
  return stamp->device != 0 || stamp->inode != 0;
}

gboolean
dfp_stamp_has_hash (const DfpStamp *stamp)
{
  static const guint8 unknown[DFP_STAMP_HASH_BYTES] = { 0 };

  return memcmp (stamp->hash, unknown, sizeof unknown) != 0;
}

void
dfp_stamp_read (DfpStamp *stamp, const char *path)
{
  struct stat info;

  *stamp = (DfpStamp){ 0 };
  if (TEMP_FAILURE_RETRY (stat (path, &info)) == 0)
    dfp_stamp_set_info (stamp, &info);
}

void
dfp_stamp_set_info (DfpStamp *stamp, const struct stat *info)
{
  *stamp = (DfpStamp){
    .device = info->st_dev,
    .inode = info->st_ino,
    .size = info->st_size,
    .modified = info->st_mtim.tv_sec * NS_PER_S + info->st_mtim.tv_nsec,
    .changed = info->st_ctim.tv_sec * NS_PER_S + info->st_ctim.tv_nsec,
  };
}

void
dfp_stamp_set_content (DfpStamp *stamp, GBytes *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length, n_hash = sizeof stamp->hash;
  const guchar *content = g_bytes_get_data (bytes, &length);

  g_checksum_update (checksum, content, (gssize) length);
  g_checksum_get_digest (checksum, stamp->hash, &n_hash);
}
