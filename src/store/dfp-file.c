/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one sequence that survived every fault that was tried: resolve links, open the folder,
 * write and flush a new file beside the target, lock the folder, compare the stamp, link the old
 * version to NAME~, rename, flush the folder. An error of fsync is never tried again on the same
 * file: the system may have thrown the data away and would say yes the second time. */
#include "store/dfp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/dfp-error.h"
#include "store/dfp-escape.h"

#define READ_ATTEMPTS 3   /* while somebody is writing */
#define LOCK_ATTEMPTS 100 /* each LOCK_PAUSE long */
#define LOCK_PAUSE 50000  /* µs */
#define NEW_NAME_ATTEMPTS 100

typedef struct
{
  const char *path; /* as it was asked for, for messages */
  char *folder;
  char *name;
  int folder_fd;
  char *new_name; /* the file beside the target, as long as it exists */
  DfpStamp written;
} Job;

static void
job_clear (Job *job)
{
  if (job->new_name != NULL)
    unlinkat (job->folder_fd, job->new_name, 0);
  if (job->folder_fd >= 0)
    close (job->folder_fd); /* and unlock */
  g_free (job->new_name);
  g_free (job->folder);
  g_free (job->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

char *
dfp_file_describe (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return dfp_escape_terminal (name, -1);
}

char *
dfp_file_get_backup_path (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return g_strconcat (real != NULL ? real : path, "~", NULL);
}

/* Sets DFP_ERROR_IO: the file, what could not be done, what the system says. Always FALSE. */
static gboolean
fail_io (GError **error, const char *path, const char *what, int number)
{
  g_autofree char *name = dfp_file_describe (path);

  g_set_error (error, DFP_ERROR, DFP_ERROR_IO, "%s: %s (%s).", name, what, g_strerror (number));
  return FALSE;
}

static gboolean
fail_not_regular (GError **error, const char *path)
{
  g_autofree char *name = dfp_file_describe (path);

  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               _ ("%s is not a file that can hold a plan: it is a folder, a pipe or a device."), name);
  return FALSE;
}

static void
set_stamp (DfpStamp *stamp, const struct stat *info)
{
  *stamp = (DfpStamp){
    .device = info->st_dev,
    .inode = info->st_ino,
    .size = info->st_size,
    .modified = info->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info->st_mtim.tv_nsec,
    .changed = info->st_ctim.tv_sec * G_GINT64_CONSTANT (1000000000) + info->st_ctim.tv_nsec,
  };
}

gboolean
dfp_stamp_equal (const DfpStamp *a, const DfpStamp *b)
{
  return a->device == b->device && a->inode == b->inode && a->size == b->size && a->modified == b->modified &&
         a->changed == b->changed;
}

gboolean
dfp_stamp_is_set (const DfpStamp *stamp)
{
  return stamp->device != 0 || stamp->inode != 0;
}

void
dfp_stamp_read (DfpStamp *stamp, const char *path)
{
  struct stat info;

  *stamp = (DfpStamp){ 0 };
  if (stat (path, &info) == 0)
    set_stamp (stamp, &info);
}

/* Reads up to the end or one byte more than allowed; NULL with errno. */
static GByteArray *
read_all (int fd, gsize expected)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gsize length = 0;

  for (;;)
    {
      const gsize room = MAX (expected + 1, length + 65536) - length;
      gssize n;

      g_byte_array_set_size (content, length + room);
      n = read (fd, content->data + length, room);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return NULL;
      length += n;
      if (n == 0 || length > DFP_FILE_BYTES_MAXIMUM)
        break;
    }
  g_byte_array_set_size (content, length);
  return g_steal_pointer (&content);
}

static gboolean
check_size (const char *path, guint64 size, GError **error)
{
  g_autofree char *name = dfp_file_describe (path);

  if (size <= DFP_FILE_BYTES_MAXIMUM)
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT, _ ("%s is larger than 16 MiB, the most a plan may take."), name);
  return FALSE;
}

/* One attempt at reading; @stable tells whether the file stayed the same meanwhile. */
static GBytes *
read_open_file (int fd, const char *path, DfpStamp *stamp, gboolean *stable, GError **error)
{
  struct stat before, after;
  g_autoptr (GByteArray) content = NULL;
  DfpStamp end;

  if (fstat (fd, &before) != 0)
    return fail_io (error, path, _ ("The file could not be examined"), errno), NULL;
  if (!S_ISREG (before.st_mode))
    return fail_not_regular (error, path), NULL;
  if (!check_size (path, before.st_size, error))
    return NULL;
  content = read_all (fd, before.st_size);
  if (content == NULL || fstat (fd, &after) != 0)
    return fail_io (error, path, _ ("The file could not be read"), errno), NULL;
  if (!check_size (path, content->len, error))
    return NULL;
  set_stamp (stamp, &before);
  set_stamp (&end, &after);
  *stable = dfp_stamp_equal (stamp, &end) && content->len == (gsize) before.st_size;
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

GBytes *
dfp_file_read (const char *path, DfpStamp *stamp, GError **error)
{
  g_autofree char *name = dfp_file_describe (path);

  for (int attempt = 0; attempt < READ_ATTEMPTS; attempt++)
    {
      g_autoptr (GBytes) bytes = NULL;
      gboolean stable = FALSE;
      DfpStamp read_stamp;
      const int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

      if (fd < 0 && (errno == ENXIO || errno == ENODEV))
        return fail_not_regular (error, path), NULL;
      if (fd < 0)
        return fail_io (error, path, _ ("The file could not be opened"), errno), NULL;
      bytes = read_open_file (fd, path, &read_stamp, &stable, error);
      close (fd);
      if (bytes == NULL)
        return NULL;
      if (stamp != NULL)
        *stamp = read_stamp;
      if (stable)
        return g_steal_pointer (&bytes);
    }
  g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("%s is being written by another program. Try again in a moment."),
               name);
  return NULL;
}

/* Follows links to the file itself; what does not exist yet gets the real path of its folder. */
static gboolean
open_folder (Job *job, GError **error)
{
  g_autofree char *real = realpath (job->path, NULL);
  struct stat info;

  if (real == NULL && (errno != ENOENT || lstat (job->path, &info) == 0))
    return fail_io (error, job->path, _ ("The file cannot be reached"), errno != 0 ? errno : ENOENT);
  job->folder = g_path_get_dirname (real != NULL ? real : job->path);
  job->name = g_path_get_basename (real != NULL ? real : job->path);
  job->folder_fd = open (job->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (job->folder_fd < 0)
    return fail_io (error, job->path, _ ("Its folder could not be opened"), errno);
  return TRUE;
}

/* What stands at the target now. FALSE when it is something that must not be replaced. */
static gboolean
examine_target (Job *job, struct stat *info, gboolean *exists, GError **error)
{
  *exists = fstatat (job->folder_fd, job->name, info, AT_SYMLINK_NOFOLLOW) == 0;
  if (!*exists && errno != ENOENT)
    return fail_io (error, job->path, _ ("The file could not be examined"), errno);
  if (*exists && !S_ISREG (info->st_mode))
    return fail_not_regular (error, job->path);
  if (*exists && faccessat (job->folder_fd, job->name, W_OK, AT_EACCESS) != 0)
    return fail_io (error, job->path, _ ("The file may not be changed"), errno);
  return TRUE;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize rest;
  const char *p = g_bytes_get_data (bytes, &rest);

  while (rest > 0)
    {
      const gssize n = write (fd, p, rest);

      if (n < 0 && errno != EINTR)
        return FALSE;
      p += MAX (n, 0);
      rest -= MAX (n, 0);
    }
  return TRUE;
}

/* Owner and mode of the old file. Where the group cannot be kept, the new group must not get
 * the rights of the old one. */
static gboolean
copy_rights (int fd, const struct stat *old)
{
  mode_t mode = old->st_mode & 07777;

  if (fchown (fd, old->st_uid, old->st_gid) != 0 && fchown (fd, -1, old->st_gid) != 0)
    mode = (mode & ~(mode_t) 06070) | (mode & 07) << 3;
  return fchmod (fd, mode) == 0;
}

static int
create_new_file (Job *job, mode_t mode)
{
  for (int attempt = 0; attempt < NEW_NAME_ATTEMPTS; attempt++)
    {
      g_autofree char *name = g_strdup_printf (".dfp-%08x%08x.new", g_random_int (), g_random_int ());
      const int fd = openat (job->folder_fd, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);

      if (fd >= 0)
        job->new_name = g_steal_pointer (&name);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

/* Writes and flushes the file beside the target. @old: whose rights it takes over, or NULL. */
static gboolean
write_new_file (Job *job, GBytes *bytes, DfpSaveFlags flags, const struct stat *old, GError **error)
{
  struct stat info;
  /* Rights grow only when everything is in place; a new file gets what the system gives. */
  const int fd = create_new_file (job, old != NULL || (flags & DFP_SAVE_PRIVATE) ? 0600 : 0666);
  int number = 0;

  if (fd < 0)
    return fail_io (error, job->path, _ ("The file could not be saved, because nothing can be written to its folder"),
                    errno);
  if (!write_all (fd, bytes) || (old != NULL && !copy_rights (fd, old)) || fsync (fd) != 0 || fstat (fd, &info) != 0)
    number = errno;
  if (close (fd) != 0 && number == 0 && errno != EINTR)
    number = errno;
  if (number != 0)
    return fail_io (error, job->path, _ ("The file could not be saved"), number);
  set_stamp (&job->written, &info);
  return TRUE;
}

/* Keeps other writers that know this lock out until the folder is closed. File systems without
 * locks are no reason not to save. */
static gboolean
lock_folder (Job *job, GError **error)
{
  for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++)
    {
      if (flock (job->folder_fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
        return TRUE;
      g_usleep (LOCK_PAUSE);
    }
  return fail_io (error, job->path, _ ("The file could not be saved, because another program keeps its folder locked"),
                  EWOULDBLOCK);
}

/* TRUE when what stands at the target is the version that may be replaced. */
static gboolean
check_expected (Job *job, const DfpStamp *expected, const struct stat *info, gboolean exists, GError **error)
{
  g_autofree char *name = dfp_file_describe (job->path);
  DfpStamp now = { 0 };

  if (exists)
    set_stamp (&now, info);
  if (expected == NULL || dfp_stamp_equal (&now, expected))
    return TRUE;
  if (!exists)
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s was moved or removed by another program."), name);
  else if (!dfp_stamp_is_set (expected))
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s exists already."), name);
  else
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s was changed by another program since it was opened."),
                 name);
  return FALSE;
}

/* For file systems without hard links: the version before is written again. */
static gboolean
copy_to_backup (Job *job, const struct stat *old, const char *backup, GError **error)
{
  g_autofree char *path = g_build_filename (job->folder, job->name, NULL);
  g_autoptr (GBytes) bytes = dfp_file_read (path, NULL, error);
  g_auto (Job) copy = { .path = job->path, .folder_fd = -1 };

  if (bytes == NULL)
    return FALSE;
  copy.folder_fd = dup (job->folder_fd); /* the same lock */
  if (copy.folder_fd < 0 || !write_new_file (&copy, bytes, DFP_SAVE_PRIVATE, old, error))
    return FALSE;
  if (renameat (copy.folder_fd, copy.new_name, job->folder_fd, backup) != 0)
    return fail_io (error, job->path, _ ("The version before could not be kept"), errno);
  g_clear_pointer (&copy.new_name, g_free);
  return TRUE;
}

/* Links the old version to NAME~, over the one that was there, without a moment without one. */
static gboolean
keep_backup (Job *job, const struct stat *old, GError **error)
{
  g_autofree char *backup = g_strconcat (job->name, "~", NULL);
  g_autofree char *link_name = g_strdup_printf (".dfp-%08x%08x.old", g_random_int (), g_random_int ());
  int number = 0;

  if (linkat (job->folder_fd, job->name, job->folder_fd, link_name, 0) != 0)
    return copy_to_backup (job, old, backup, error);
  if (renameat (job->folder_fd, link_name, job->folder_fd, backup) != 0)
    number = errno;
  /* When both names were links to the same file already, rename leaves them as they are. */
  unlinkat (job->folder_fd, link_name, 0);
  if (number == 0 || number == ENAMETOOLONG)
    return TRUE;
  return fail_io (error, job->path, _ ("The version before could not be kept"), number);
}

/* After the rename: the change time has moved. Somebody who writes without looking at the lock
 * may have come between; then the stamp stays that of our file and the next save notices. */
static void
read_new_stamp (Job *job, DfpStamp *stamp)
{
  struct stat info;

  *stamp = job->written;
  if (fstatat (job->folder_fd, job->name, &info, AT_SYMLINK_NOFOLLOW) == 0 && info.st_ino == job->written.inode &&
      info.st_dev == job->written.device)
    set_stamp (stamp, &info);
}

/* With the new file complete beside it: replaces the target. */
static DfpSaveResult
replace_target (Job *job, DfpSaveFlags flags, const DfpStamp *expected, DfpStamp *stamp, GError **error)
{
  struct stat old;
  gboolean exists;
  DfpStamp new_stamp;

  if (!lock_folder (job, error) || !examine_target (job, &old, &exists, error))
    return DFP_SAVE_FAILED;
  if (!check_expected (job, expected, &old, exists, error))
    return DFP_SAVE_CONFLICT;
  if (exists && (flags & DFP_SAVE_BACKUP) && !keep_backup (job, &old, error))
    return DFP_SAVE_FAILED;
  if (renameat (job->folder_fd, job->new_name, job->folder_fd, job->name) != 0)
    {
      fail_io (error, job->path, _ ("The file could not be saved"), errno);
      return DFP_SAVE_FAILED;
    }
  g_clear_pointer (&job->new_name, g_free);
  read_new_stamp (job, &new_stamp);
  if (stamp != NULL)
    *stamp = new_stamp;
  return fsync (job->folder_fd) == 0 ? DFP_SAVE_SAVED : DFP_SAVE_NOT_FLUSHED;
}

DfpSaveResult
dfp_file_write (const char *path, GBytes *bytes, DfpSaveFlags flags, const DfpStamp *expected, DfpStamp *stamp,
                GError **error)
{
  g_auto (Job) job = { .path = path, .folder_fd = -1 };
  struct stat old;
  gboolean exists;

  g_return_val_if_fail (path != NULL && bytes != NULL, DFP_SAVE_FAILED);
  if (!open_folder (&job, error) || !examine_target (&job, &old, &exists, error))
    return DFP_SAVE_FAILED;
  /* Looked at twice: now, so that a conflict costs nothing, and again under the lock. */
  if (!check_expected (&job, expected, &old, exists, error))
    return DFP_SAVE_CONFLICT;
  if (!write_new_file (&job, bytes, flags, exists ? &old : NULL, error))
    return DFP_SAVE_FAILED;
  return replace_target (&job, flags, expected, stamp, error);
}
