/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders are independent of one another, as POSIX has it: flushing one says nothing about another, nor does flushing
 * a file say anything about its name. Real file systems promise more; what survives here survives there. */
#include "tests/simulator/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "tests/simulator/disk-node.h"

#define FIRST_FD (1 << 20) /* no descriptor of the system is that high */

/* What open () makes; descriptors that were duplicated share it. */
typedef struct
{
  guint n_references;
  DiskNode *node; /* owned */
  gsize offset;
  int lock; /* LOCK_UN, LOCK_SH or LOCK_EX */
} Opening;

struct _Disk
{
  gint64 *now;
  DiskLoss loss;
  guint64 last_number;
  DiskNode *root;      /* owned; stands for DISK_ROOT */
  GPtrArray *openings; /* of Opening or NULL; the index is the descriptor */

  DiskEvent event;
  guint countdown; /* 0: nothing is planned */
  int number;
  guint n_errors;
  gboolean crashed;
  gboolean may_pause;
  void (*pause) (gpointer);
  gpointer pause_data;
};

struct _DiskFolder
{
  GPtrArray *names; /* of char */
  guint position;
};

static int
fail (int number)
{
  errno = number;
  return -1;
}

static DiskNode *
create_node (Disk *self, gboolean is_folder, mode_t mode)
{
  return disk_node_new (++self->last_number, is_folder, mode, *self->now);
}

Disk *
disk_new (gint64 *now, DiskLoss loss)
{
  Disk *self = g_new0 (Disk, 1);

  self->now = now;
  self->loss = loss;
  self->root = create_node (self, TRUE, 0700);
  self->openings = g_ptr_array_new ();
  return self;
}

static void
close_opening (Opening *opening)
{
  if (--opening->n_references > 0)
    return;
  disk_node_unlock (opening->node, opening->lock);
  disk_node_unref (opening->node);
  g_free (opening);
}

static void
close_all (Disk *self)
{
  for (guint i = 0; i < self->openings->len; i++)
    g_clear_pointer ((Opening **) &g_ptr_array_index (self->openings, i), close_opening);
  g_ptr_array_set_size (self->openings, 0);
}

void
disk_free (Disk *self)
{
  close_all (self);
  g_ptr_array_unref (self->openings);
  disk_node_unref (self->root);
  g_free (self);
}

/* --- what happens to it --- */

void
disk_plan (Disk *self, DiskEvent event, guint countdown, int number)
{
  self->event = event;
  self->countdown = event == DISK_EVENT_NONE ? 0 : countdown;
  self->number = number;
}

guint
disk_get_n_errors (Disk *self)
{
  return self->n_errors;
}

void
disk_set_pause (Disk *self, void (*pause) (gpointer), gpointer data)
{
  self->pause = pause;
  self->pause_data = data;
}

void
disk_allow_pause (Disk *self, gboolean allowed)
{
  self->may_pause = allowed;
}

void
disk_crash (Disk *self)
{
  self->crashed = TRUE;
}

gboolean
disk_is_crashed (Disk *self)
{
  return self->crashed;
}

void
disk_restart (Disk *self, GRand *power_cut)
{
  close_all (self);
  disk_plan (self, DISK_EVENT_NONE, 0, 0);
  self->crashed = FALSE;
  self->may_pause = FALSE;
  if (power_cut != NULL)
    disk_node_cut_power (self->root, power_cut);
}

/* Whether the call that it happens to is carried out all the same. */
static gboolean
happen (Disk *self, DiskEvent event)
{
  if (event == DISK_EVENT_PAUSE)
    self->pause (self->pause_data);
  if (event == DISK_EVENT_CRASH)
    self->crashed = TRUE;
  if (self->crashed)
    return fail (EIO), FALSE;
  if (event != DISK_EVENT_ERROR)
    return TRUE;
  self->n_errors++;
  return fail (self->number), FALSE;
}

gboolean
disk_enter (Disk *self)
{
  if (self->crashed)
    return fail (EIO), FALSE;
  ++*self->now;
  if (self->countdown == 0 || (self->event == DISK_EVENT_PAUSE && !self->may_pause) || --self->countdown > 0)
    return TRUE;
  return happen (self, self->event);
}

/* --- finding --- */

static Opening *
get_opening (Disk *self, int fd)
{
  const guint index = (guint) (fd - FIRST_FD);

  return fd >= FIRST_FD && index < self->openings->len ? g_ptr_array_index (self->openings, index) : NULL;
}

gboolean
disk_owns (Disk *self, int fd)
{
  return fd >= FIRST_FD;
}

/* The folder that @path begins in, which is moved behind it; NULL when it is not on this disk. */
static DiskNode *
find_start (Disk *self, int folder_fd, const char **path)
{
  const Opening *opening = get_opening (self, folder_fd);

  if (**path != '/')
    return opening != NULL ? opening->node : NULL;
  g_assert_true (g_str_has_prefix (*path, DISK_ROOT));
  *path += strlen (DISK_ROOT);
  return self->root;
}

/* The node at @path, or NULL with ENOENT; @parent: the folder where it is or would be, NULL when there is none;
 * @name: what it is called there, transfer full. */
static DiskNode *
find (Disk *self, int folder_fd, const char *path, DiskNode **parent, char **name)
{
  DiskNode *node = find_start (self, folder_fd, &path);
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  *parent = NULL;
  *name = NULL;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0' || g_str_equal (parts[i], "."))
        continue;
      *parent = node != NULL && node->is_folder ? node : NULL;
      node = *parent != NULL ? disk_node_find (*parent, parts[i]) : NULL;
      g_free (*name);
      *name = g_strdup (parts[i]);
    }
  errno = node == NULL ? ENOENT : errno;
  return node;
}

static DiskNode *
find_node (Disk *self, int folder_fd, const char *path)
{
  g_autofree char *name = NULL;
  DiskNode *parent;

  return find (self, folder_fd, path, &parent, &name);
}

/* --- open files --- */

static int
add_opening (Disk *self, Opening *opening)
{
  opening->n_references++;
  g_ptr_array_add (self->openings, opening);
  return FIRST_FD + (int) self->openings->len - 1;
}

static DiskNode *
open_node (Disk *self, int folder_fd, const char *path, int flags, mode_t mode)
{
  g_autofree char *name = NULL;
  DiskNode *parent, *node = find (self, folder_fd, path, &parent, &name);

  if (node != NULL && (flags & O_CREAT) && (flags & O_EXCL))
    return fail (EEXIST), NULL;
  if (node != NULL && (flags & O_DIRECTORY) && !node->is_folder)
    return fail (ENOTDIR), NULL;
  if (node != NULL || (flags & O_CREAT) == 0)
    return node;
  if (parent == NULL)
    return fail (ENOENT), NULL;
  node = create_node (self, FALSE, mode);
  disk_node_set (parent, name, node, *self->now);
  disk_node_unref (node);
  return node;
}

int
disk_open (Disk *self, int folder_fd, const char *path, int flags, mode_t mode)
{
  DiskNode *node = open_node (self, folder_fd, path, flags, mode);
  Opening *opening;

  if (node == NULL)
    return -1;
  opening = g_new0 (Opening, 1);
  opening->node = disk_node_ref (node);
  opening->lock = LOCK_UN;
  return add_opening (self, opening);
}

int
disk_close (Disk *self, int fd)
{
  Opening *opening = get_opening (self, fd);

  if (opening == NULL)
    return fail (EBADF);
  g_ptr_array_index (self->openings, (guint) (fd - FIRST_FD)) = NULL;
  close_opening (opening);
  return 0;
}

int
disk_duplicate (Disk *self, int fd)
{
  Opening *opening = get_opening (self, fd);

  return opening != NULL ? add_opening (self, opening) : fail (EBADF);
}

gssize
disk_pread (Disk *self, int fd, void *data, gsize n, gint64 offset)
{
  Opening *opening = get_opening (self, fd);
  const gsize from = offset >= 0 ? (gsize) offset : opening->offset;
  const gsize length = opening->node->content->len;
  const gsize n_read = from < length ? MIN (n, length - from) : 0;

  if (n_read > 0)
    memcpy (data, opening->node->content->data + from, n_read);
  if (offset < 0)
    opening->offset += n_read;
  return (gssize) n_read;
}

gssize
disk_pwrite (Disk *self, int fd, const void *data, gsize n, gint64 offset)
{
  Opening *opening = get_opening (self, fd);
  const gsize from = offset >= 0 ? (gsize) offset : opening->offset;

  disk_node_write (opening->node, from, data, n, *self->now);
  if (offset < 0)
    opening->offset += n;
  return (gssize) n;
}

int
disk_truncate (Disk *self, int fd, gint64 length)
{
  disk_node_truncate (get_opening (self, fd)->node, (gsize) length, *self->now);
  return 0;
}

int
disk_flush (Disk *self, int fd)
{
  DiskNode *node = get_opening (self, fd)->node;

  if (self->loss != (node->is_folder ? DISK_LOSS_FOLDER_FLUSH : DISK_LOSS_FILE_FLUSH))
    disk_node_flush (node);
  return 0;
}

int
disk_lock (Disk *self, int fd, int operation)
{
  Opening *opening = get_opening (self, fd);
  const int wanted = operation & ~LOCK_NB, before = opening->lock;

  disk_node_unlock (opening->node, before);
  if (disk_node_lock (opening->node, wanted))
    {
      opening->lock = wanted;
      return 0;
    }
  disk_node_lock (opening->node, before);
  return fail (EWOULDBLOCK);
}

int
disk_stat (Disk *self, int folder_fd, const char *path, struct stat *info)
{
  const DiskNode *node = find_node (self, folder_fd, path);

  if (node == NULL)
    return -1;
  disk_node_stat (node, info);
  return 0;
}

int
disk_stat_open (Disk *self, int fd, struct stat *info)
{
  disk_node_stat (get_opening (self, fd)->node, info);
  return 0;
}

int
disk_set_mode (Disk *self, int fd, mode_t mode)
{
  DiskNode *node = get_opening (self, fd)->node;

  node->mode = mode;
  node->changed = *self->now;
  return 0;
}

/* --- names --- */

int
disk_link (Disk *self, int from_fd, const char *from, int to_fd, const char *to)
{
  g_autofree char *name = NULL;
  DiskNode *parent, *node = find_node (self, from_fd, from);

  if (node == NULL)
    return -1;
  if (find (self, to_fd, to, &parent, &name) != NULL)
    return fail (EEXIST);
  if (parent == NULL)
    return -1;
  disk_node_set (parent, name, node, *self->now);
  return 0;
}

int
disk_rename (Disk *self, int from_fd, const char *from, int to_fd, const char *to)
{
  g_autofree char *old_name = NULL, *new_name = NULL;
  DiskNode *old_parent, *new_parent, *node = find (self, from_fd, from, &old_parent, &old_name);

  if (node == NULL)
    return -1;
  if (find (self, to_fd, to, &new_parent, &new_name) == node)
    return 0;                               /* two names of one file stay as they are */
  g_assert_true (old_parent == new_parent); /* nobody moves files from one folder to another */
  disk_node_rename (old_parent, old_name, new_name, *self->now);
  return 0;
}

int
disk_unlink (Disk *self, int folder_fd, const char *path)
{
  g_autofree char *name = NULL;
  DiskNode *parent, *node = find (self, folder_fd, path, &parent, &name);

  if (node == NULL)
    return -1;
  if (node->is_folder)
    return fail (EISDIR);
  disk_node_set (parent, name, NULL, *self->now);
  return 0;
}

int
disk_remove_folder (Disk *self, const char *path)
{
  g_autofree char *name = NULL;
  DiskNode *parent, *node = find (self, AT_FDCWD, path, &parent, &name);

  if (node == NULL)
    return -1;
  if (!node->is_folder)
    return fail (ENOTDIR);
  if (g_hash_table_size (node->entries) > 0)
    return fail (ENOTEMPTY);
  disk_node_set (parent, name, NULL, *self->now);
  return 0;
}

int
disk_make_folders (Disk *self, const char *path)
{
  DiskNode *folder = find_start (self, AT_FDCWD, &path);
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      DiskNode *next = *parts[i] != '\0' ? disk_node_find (folder, parts[i]) : folder;

      if (next != NULL && !next->is_folder)
        return fail (ENOTDIR);
      if (next == NULL)
        {
          next = create_node (self, TRUE, 0700);
          disk_node_set (folder, parts[i], next, *self->now);
          disk_node_unref (next);
        }
      folder = next;
    }
  return 0;
}

DiskFolder *
disk_folder_open (Disk *self, int folder_fd, const char *path)
{
  const Opening *opening = get_opening (self, folder_fd);
  const DiskNode *node = path != NULL ? find_node (self, folder_fd, path) : opening->node;
  DiskFolder *folder;

  if (node == NULL || !node->is_folder)
    return NULL;
  folder = g_new0 (DiskFolder, 1);
  folder->names = disk_node_list (node);
  return folder;
}

const char *
disk_folder_read (DiskFolder *folder)
{
  return folder->position < folder->names->len ? g_ptr_array_index (folder->names, folder->position++) : NULL;
}

void
disk_folder_close (DiskFolder *folder)
{
  g_ptr_array_unref (folder->names);
  g_free (folder);
}

/* --- other programs --- */

GBytes *
disk_read (Disk *self, const char *path)
{
  const DiskNode *node = find_node (self, AT_FDCWD, path);

  return node != NULL && !node->is_folder ? g_bytes_new (node->content->data, node->content->len) : NULL;
}

static void
put (Disk *self, const char *path, GBytes *bytes, gboolean in_place)
{
  g_autofree char *name = NULL;
  DiskNode *parent, *node = find (self, AT_FDCWD, path, &parent, &name);

  ++*self->now;
  if (node == NULL || !in_place)
    {
      node = create_node (self, FALSE, 0600);
      disk_node_set (parent, name, node, *self->now);
      disk_node_unref (node);
    }
  disk_node_truncate (node, 0, *self->now);
  disk_node_write (node, 0, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), *self->now);
  disk_node_flush (node);
  disk_node_flush (parent);
}

void
disk_write (Disk *self, const char *path, GBytes *bytes)
{
  put (self, path, bytes, TRUE);
}

void
disk_replace (Disk *self, const char *path, GBytes *bytes)
{
  put (self, path, bytes, FALSE);
}

void
disk_touch (Disk *self, const char *path)
{
  DiskNode *node = find_node (self, AT_FDCWD, path);

  if (node != NULL)
    node->modified = node->changed = ++*self->now;
}

void
disk_remove (Disk *self, const char *path)
{
  g_autofree char *name = NULL;
  DiskNode *parent;

  if (find (self, AT_FDCWD, path, &parent, &name) == NULL)
    return;
  disk_node_set (parent, name, NULL, ++*self->now);
  disk_node_flush (parent);
}

guint
disk_count (Disk *self, const char *folder, const char *prefix)
{
  const DiskNode *node = find_node (self, AT_FDCWD, folder);
  g_autoptr (GPtrArray) names = node != NULL ? disk_node_list (node) : g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    n += g_str_has_prefix (g_ptr_array_index (names, i), prefix);
  return n;
}

gboolean
disk_is_durable (Disk *self, const char *path, GBytes *bytes)
{
  g_autofree char *name = NULL;
  DiskNode *parent;

  find (self, AT_FDCWD, path, &parent, &name);
  return parent != NULL && disk_node_is_durable (parent, name, bytes);
}

gboolean
disk_is_locked (Disk *self, const char *path)
{
  const DiskNode *node = find_node (self, AT_FDCWD, path);

  return node != NULL && node->lock < 0;
}
