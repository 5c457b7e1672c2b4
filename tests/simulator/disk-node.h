/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file or a folder of the simulated disk: as it is, and as a power cut would find it. */
#pragma once

#include <glib.h>
#include <sys/stat.h>

#include "tests/simulator/disk.h"

G_BEGIN_DECLS

struct _DiskNode
{
  guint n_references;
  guint64 number; /* as st_ino */
  gboolean is_folder;
  mode_t mode;
  gint64 modified, changed; /* µs since 1970 */
  guint n_links;
  int lock; /* −1: one has it, else how many share it */

  GByteArray *content; /* of a file */
  GBytes *flushed;     /* what it held when it was flushed; NULL: never */
  gboolean dirty;      /* written since */

  GHashTable *entries;         /* of a folder: name to node, both owned */
  GHashTable *flushed_entries; /* the same when it was flushed */
  GPtrArray *pending;          /* what was done to names since, in order */
};

DiskNode *disk_node_new (guint64 number, gboolean is_folder, mode_t mode, gint64 now);
DiskNode *disk_node_ref (DiskNode *self);
void disk_node_unref (DiskNode *self);

void disk_node_stat (const DiskNode *self, struct stat *info);
/* @kind: LOCK_UN, LOCK_SH or LOCK_EX. FALSE when somebody else's is in the way. */
gboolean disk_node_lock (DiskNode *self, int kind);
void disk_node_unlock (DiskNode *self, int kind);

void disk_node_write (DiskNode *self, gsize offset, const void *data, gsize n, gint64 now);
void disk_node_truncate (DiskNode *self, gsize length, gint64 now);

DiskNode *disk_node_find (DiskNode *self, const char *name);
GPtrArray *disk_node_list (const DiskNode *self); /* of char, in order; transfer full */
void disk_node_set (DiskNode *self, const char *name, DiskNode *node, gint64 now); /* NULL: takes the name away */
void disk_node_rename (DiskNode *self, const char *from, const char *to, gint64 now);

void disk_node_flush (DiskNode *self);
/* Leaves of the node, and of all below, what a power cut may leave. */
void disk_node_cut_power (DiskNode *self, GRand *random);
gboolean disk_node_is_durable (DiskNode *self, const char *name, GBytes *bytes);

G_END_DECLS
