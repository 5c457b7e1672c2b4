/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/simulator/disk-node.h"

#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* One change of names that a power cut takes or leaves as a whole. */
typedef struct
{
  char *gone;     /* a name that goes, or NULL */
  char *name;     /* a name that comes, or NULL */
  DiskNode *node; /* what it is then the name of; owned */
} Renaming;

static void
free_renaming (gpointer data)
{
  Renaming *renaming = data;

  g_free (renaming->gone);
  g_free (renaming->name);
  g_clear_pointer (&renaming->node, disk_node_unref);
  g_free (renaming);
}

static GHashTable *
create_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) disk_node_unref);
}

DiskNode *
disk_node_new (guint64 number, gboolean is_folder, mode_t mode, gint64 now)
{
  DiskNode *self = g_new0 (DiskNode, 1);

  self->n_references = 1;
  self->number = number;
  self->is_folder = is_folder;
  self->mode = mode;
  self->modified = self->changed = now;
  self->dirty = TRUE;
  if (!is_folder)
    {
      self->content = g_byte_array_new ();
      return self;
    }
  self->entries = create_table ();
  self->flushed_entries = create_table ();
  self->pending = g_ptr_array_new_with_free_func (free_renaming);
  return self;
}

DiskNode *
disk_node_ref (DiskNode *self)
{
  self->n_references++;
  return self;
}

void
disk_node_unref (DiskNode *self)
{
  if (--self->n_references > 0)
    return;
  g_clear_pointer (&self->content, g_byte_array_unref);
  g_clear_pointer (&self->flushed, g_bytes_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->flushed_entries, g_hash_table_unref);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_free (self);
}

void
disk_node_stat (const DiskNode *self, struct stat *info)
{
  *info = (struct stat){
    .st_dev = 1,
    .st_ino = self->number,
    .st_mode = (self->is_folder ? S_IFDIR : S_IFREG) | self->mode,
    .st_nlink = self->n_links,
    .st_uid = getuid (),
    .st_gid = getgid (),
    .st_size = self->is_folder ? 0 : self->content->len,
    .st_mtim = { self->modified / G_USEC_PER_SEC, self->modified % G_USEC_PER_SEC * 1000 },
    .st_ctim = { self->changed / G_USEC_PER_SEC, self->changed % G_USEC_PER_SEC * 1000 },
  };
}

gboolean
disk_node_lock (DiskNode *self, int kind)
{
  if ((kind == LOCK_EX && self->lock != 0) || (kind == LOCK_SH && self->lock < 0))
    return FALSE;
  if (kind == LOCK_EX)
    self->lock = -1;
  if (kind == LOCK_SH)
    self->lock++;
  return TRUE;
}

void
disk_node_unlock (DiskNode *self, int kind)
{
  if (kind == LOCK_EX)
    self->lock = 0;
  if (kind == LOCK_SH)
    self->lock--;
}

void
disk_node_write (DiskNode *self, gsize offset, const void *data, gsize n, gint64 now)
{
  if (self->content->len < offset + n)
    g_byte_array_set_size (self->content, (guint) (offset + n));
  if (n > 0)
    memcpy (self->content->data + offset, data, n);
  self->modified = self->changed = now;
  self->dirty = TRUE;
}

void
disk_node_truncate (DiskNode *self, gsize length, gint64 now)
{
  g_byte_array_set_size (self->content, (guint) length);
  self->modified = self->changed = now;
  self->dirty = TRUE;
}

/* --- names --- */

DiskNode *
disk_node_find (DiskNode *self, const char *name)
{
  return g_hash_table_lookup (self->entries, name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
disk_node_list (const DiskNode *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
apply (GHashTable *entries, const Renaming *renaming)
{
  if (renaming->gone != NULL)
    g_hash_table_remove (entries, renaming->gone);
  if (renaming->name != NULL)
    g_hash_table_replace (entries, g_strdup (renaming->name), disk_node_ref (renaming->node));
}

/* Takes the name away, or gives it to @node; @gone is a name that @node had till then. */
static void
change_names (DiskNode *self, const char *gone, const char *name, DiskNode *node, gint64 now)
{
  DiskNode *replaced = name != NULL ? disk_node_find (self, name) : NULL;
  Renaming *renaming = g_new0 (Renaming, 1);

  renaming->gone = g_strdup (gone);
  renaming->name = g_strdup (name);
  renaming->node = node != NULL ? disk_node_ref (node) : NULL;
  if (replaced != NULL)
    {
      replaced->n_links--;
      replaced->changed = now;
    }
  g_ptr_array_add (self->pending, renaming);
  apply (self->entries, renaming);
  self->modified = self->changed = now;
}

void
disk_node_set (DiskNode *self, const char *name, DiskNode *node, gint64 now)
{
  DiskNode *before = disk_node_find (self, name);

  if (node != NULL)
    {
      node->n_links++;
      node->changed = now;
      change_names (self, NULL, name, node, now);
      return;
    }
  before->n_links--;
  before->changed = now;
  change_names (self, name, NULL, NULL, now);
}

void
disk_node_rename (DiskNode *self, const char *from, const char *to, gint64 now)
{
  DiskNode *node = disk_node_find (self, from);

  node->changed = now;
  change_names (self, from, to, node, now);
}

/* --- flushing --- */

static void
copy_entries (GHashTable *from, GHashTable *to)
{
  GHashTableIter iter;
  gpointer name, node;

  g_hash_table_remove_all (to);
  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &name, &node))
    g_hash_table_replace (to, g_strdup (name), disk_node_ref (node));
}

void
disk_node_flush (DiskNode *self)
{
  if (self->is_folder)
    {
      for (guint i = 0; i < self->pending->len; i++)
        apply (self->flushed_entries, g_ptr_array_index (self->pending, i));
      g_ptr_array_set_size (self->pending, 0);
      return;
    }
  g_clear_pointer (&self->flushed, g_bytes_unref);
  self->flushed = g_bytes_new (self->content->data, self->content->len);
  self->dirty = FALSE;
}

/* What was not flushed may be as before, empty, cut short, zeros or there. */
static void
tear (DiskNode *self, GRand *random)
{
  const guint length = self->content->len, kept = length > 0 ? g_rand_int (random) % length : 0;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      g_byte_array_set_size (self->content, 0);
      if (self->flushed != NULL)
        g_byte_array_append (self->content, g_bytes_get_data (self->flushed, NULL),
                             (guint) g_bytes_get_size (self->flushed));
      break;
    case 1:
      g_byte_array_set_size (self->content, kept);
      break;
    case 2:
      if (length > 0)
        memset (self->content->data + kept, 0, length - kept);
      break;
    default:
      break;
    }
}

static void
cut_folder (DiskNode *self, GRand *random)
{
  const guint n = (guint) g_rand_int_range (random, 0, (int) self->pending->len + 1);
  GHashTableIter iter;
  gpointer node;

  for (guint i = 0; i < n; i++)
    apply (self->flushed_entries, g_ptr_array_index (self->pending, i));
  g_ptr_array_set_size (self->pending, 0);
  copy_entries (self->flushed_entries, self->entries);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    disk_node_cut_power (node, random);
  /* Links are counted anew: some names did not come about, and some did not go. */
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    ((DiskNode *) node)->n_links = 0;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    ((DiskNode *) node)->n_links++;
}

void
disk_node_cut_power (DiskNode *self, GRand *random)
{
  self->lock = 0;
  if (self->is_folder)
    cut_folder (self, random);
  else if (self->dirty)
    {
      tear (self, random);
      disk_node_flush (self);
    }
}

static gboolean
holds (GHashTable *entries, const char *name, GBytes *bytes)
{
  const DiskNode *node = g_hash_table_lookup (entries, name);

  return node != NULL && !node->dirty && node->flushed != NULL && g_bytes_equal (node->flushed, bytes);
}

gboolean
disk_node_is_durable (DiskNode *self, const char *name, GBytes *bytes)
{
  g_autoptr (GHashTable) entries = create_table ();
  gboolean durable;

  copy_entries (self->flushed_entries, entries);
  durable = holds (entries, name, bytes);
  for (guint i = 0; durable && i < self->pending->len; i++)
    {
      apply (entries, g_ptr_array_index (self->pending, i));
      durable = holds (entries, name, bytes);
    }
  return durable;
}
