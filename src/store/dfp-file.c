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
#include "base/dfp-escape.h"
#include "store/dfp-new-file.h"
#include "store/dfp-sweep.h"

#define READ_ATTEMPTS 3    /* while somebody is writing */
#define LOCK_ATTEMPTS 1000 /* each LOCK_PAUSE long */
#define LOCK_PAUSE 10000   /* µs */

typedef struct
{
  const char *path; /* as it was asked for, for messages */
  DfpSaveFlags flags;
  const DfpStamp *expected; /* NULL: any */
  char *folder;
  char *name;
  int folder_fd;
  gboolean is_locked;
  struct stat old; /* what stands at the target, when something does */
  gboolean exists;
  DfpNewFile new_file;
} Job;

static void
job_clear (Job *job)
{
  dfp_new_file_clear (&job->new_file);
  if (job->folder_fd >= 0)
    close (job->folder_fd); /* and unlock */
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
  dfp_stamp_set_info (stamp, &before);
  dfp_stamp_set_info (&end, &after);
  *stable = dfp_stamp_equal (stamp, &end) && content->len == (gsize) before.st_size;
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* dfp_file_read () of @name in an open folder; @path is for messages. */
static GBytes *
read_at (int folder_fd, const char *name, const char *path, DfpStamp *stamp, GError **error)
{
  g_autofree char *description = dfp_file_describe (path);

  for (int attempt = 0; attempt < READ_ATTEMPTS; attempt++)
    {
      g_autoptr (GBytes) bytes = NULL;
      gboolean stable = FALSE;
      DfpStamp read_stamp;
      const int fd = TEMP_FAILURE_RETRY (openat (folder_fd, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));

      if (fd < 0 && (errno == ENXIO || errno == ENODEV))
        return fail_not_regular (error, path), NULL;
      if (fd < 0)
        return fail_io (error, path, _ ("The file could not be opened"), errno), NULL;
      bytes = read_open_file (fd, path, &read_stamp, &stable, error);
      close (fd);
      if (bytes == NULL)
        return NULL;
      if (!stable)
        continue;
      if (stamp != NULL)
        {
          *stamp = read_stamp;
          dfp_stamp_set_content (stamp, bytes);
        }
      return g_steal_pointer (&bytes);
    }
  g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("%s is being written by another program. Try again in a moment."),
               description);
  return NULL;
}

GBytes *
dfp_file_read (const char *path, DfpStamp *stamp, GError **error)
{
  return read_at (AT_FDCWD, path, path, stamp, error);
}

/* Looks into the file that stands there, because its stamp is not the one expected. */
static DfpFileChange
compare_content (int folder_fd, const char *name, const DfpStamp *expected, DfpStamp *now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_at (folder_fd, name, name, now, &error);

  if (bytes != NULL)
    return dfp_stamp_equal (now, expected) || dfp_stamp_equal_content (expected, now) ? DFP_FILE_SAME
                                                                                      : DFP_FILE_CHANGED;
  return g_error_matches (error, DFP_ERROR, DFP_ERROR_IO) ? DFP_FILE_UNKNOWN : DFP_FILE_CHANGED;
}

/* dfp_file_compare () of @name in an open folder. */
static DfpFileChange
compare_at (int folder_fd, const char *name, const DfpStamp *expected, DfpStamp *now)
{
  DfpFileChange change;
  struct stat info;

  *now = (DfpStamp){ 0 };
  if (TEMP_FAILURE_RETRY (fstatat (folder_fd, name, &info, 0)) == 0)
    dfp_stamp_set_info (now, &info);
  else if (errno != ENOENT && errno != ENOTDIR)
    {
      *now = *expected;
      return DFP_FILE_UNKNOWN;
    }
  if (dfp_stamp_equal (now, expected))
    {
      *now = *expected;
      return DFP_FILE_SAME;
    }
  if (!dfp_stamp_is_set (now))
    return DFP_FILE_GONE;
  change = compare_content (folder_fd, name, expected, now);
  if (change != DFP_FILE_UNKNOWN)
    return change;
  if (!dfp_stamp_is_set (expected))
    return DFP_FILE_CHANGED; /* whatever it is, nothing was expected */
  *now = *expected;
  return DFP_FILE_UNKNOWN;
}

DfpFileChange
dfp_file_compare (const char *path, const DfpStamp *expected, DfpStamp *now)
{
  DfpStamp found;

  g_return_val_if_fail (path != NULL && expected != NULL, DFP_FILE_UNKNOWN);
  return compare_at (AT_FDCWD, path, expected, now != NULL ? now : &found);
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
  job->folder_fd = TEMP_FAILURE_RETRY (open (job->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (job->folder_fd < 0)
    return fail_io (error, job->path, _ ("Its folder could not be opened"), errno);
  dfp_new_file_init (&job->new_file, job->folder_fd);
  return TRUE;
}

/* In a folder such as /tmp only its owner may move a file away. Even the second name that keeps the
 * version before could not be removed again. */
static gboolean
may_replace (const Job *job)
{
  const uid_t user = geteuid ();
  struct stat folder;

  return user == 0 || job->old.st_uid == user || fstat (job->folder_fd, &folder) != 0 ||
         (folder.st_mode & S_ISVTX) == 0 || folder.st_uid == user;
}

/* What stands at the target now. FALSE when it is something that must not be replaced. */
static gboolean
examine_target (Job *job, GError **error)
{
  job->exists = TEMP_FAILURE_RETRY (fstatat (job->folder_fd, job->name, &job->old, AT_SYMLINK_NOFOLLOW)) == 0;
  if (!job->exists && errno != ENOENT)
    return fail_io (error, job->path, _ ("The file could not be examined"), errno);
  if (job->exists && !S_ISREG (job->old.st_mode))
    return fail_not_regular (error, job->path);
  if (job->exists && faccessat (job->folder_fd, job->name, W_OK, AT_EACCESS) != 0)
    return fail_io (error, job->path, _ ("The file may not be changed"), errno);
  if (job->exists && !may_replace (job))
    return fail_io (error, job->path,
                    _ ("The file belongs to somebody else, and only they may replace it in this folder"), EPERM);
  return TRUE;
}

/* TRUE when what stands at the target is the version that may be replaced. */
static gboolean
check_expected (Job *job, GError **error)
{
  g_autofree char *name = dfp_file_describe (job->path);
  DfpFileChange change;
  DfpStamp now;

  if (job->expected == NULL)
    return TRUE;
  change = compare_at (job->folder_fd, job->name, job->expected, &now);
  if (change == DFP_FILE_SAME)
    return TRUE;
  if (change == DFP_FILE_UNKNOWN)
    g_set_error (error, DFP_ERROR, DFP_ERROR_IO,
                 _ ("%s could not be saved: nobody can tell whether another program changed it."), name);
  else if (change == DFP_FILE_GONE)
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s was moved or removed by another program."), name);
  else if (!dfp_stamp_is_set (job->expected))
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s exists already."), name);
  else
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s was changed by another program since it was opened."),
                 name);
  return FALSE;
}

/* Writes and flushes the file beside the target. */
static gboolean
write_new_file (Job *job, GBytes *bytes, GError **error)
{
  const gboolean takes_rights = job->exists && (job->flags & DFP_SAVE_PRIVATE) == 0;
  gboolean created;

  if (dfp_new_file_write (&job->new_file, bytes, (job->flags & DFP_SAVE_SHARED) ? 0666 : 0600,
                          takes_rights ? job->name : NULL, &created))
    return TRUE;
  return fail_io (error, job->path,
                  created ? _ ("The file could not be saved")
                          : _ ("The file could not be saved, because nothing can be written to its folder"),
                  errno);
}

/* Keeps other writers that know this lock out until the folder is closed. File systems without
 * locks are no reason not to save. */
static gboolean
lock_folder (Job *job, GError **error)
{
  for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++)
    {
      job->is_locked = TEMP_FAILURE_RETRY (flock (job->folder_fd, LOCK_EX | LOCK_NB)) == 0;
      if (job->is_locked || errno != EWOULDBLOCK)
        return TRUE;
      g_usleep (LOCK_PAUSE);
    }
  return fail_io (error, job->path, _ ("The file could not be saved, because another program keeps its folder locked"),
                  EWOULDBLOCK);
}

/* For file systems without hard links: the version before is written again. */
static gboolean
copy_to_backup (Job *job, const char *backup, GError **error)
{
  g_autoptr (GBytes) bytes = read_at (job->folder_fd, job->name, job->path, NULL, error);
  g_auto (DfpNewFile) copy = { .guard_fd = -1 };
  gboolean created;

  if (bytes == NULL)
    return FALSE;
  dfp_new_file_init (&copy, job->folder_fd);
  if (!dfp_new_file_write (&copy, bytes, 0600, job->name, &created) || !dfp_new_file_move (&copy, backup))
    return fail_io (error, job->path, _ ("The version before could not be kept"), errno);
  return TRUE;
}

/* Links the old version to NAME~, over the one that was there, without a moment without one. */
static gboolean
keep_backup (Job *job, GError **error)
{
  g_autofree char *backup = g_strconcat (job->name, "~", NULL);
  g_autofree char *link_name = dfp_sweep_make_name (DFP_SWEEP_OLD);
  int number = 0;

  if (linkat (job->folder_fd, job->name, job->folder_fd, link_name, 0) != 0)
    return copy_to_backup (job, backup, error);
  if (renameat (job->folder_fd, link_name, job->folder_fd, backup) != 0)
    number = errno;
  /* When both names were links to the same file already, rename leaves them as they are. */
  unlinkat (job->folder_fd, link_name, 0);
  if (number == 0 || number == ENAMETOOLONG)
    return TRUE;
  return fail_io (error, job->path, _ ("The version before could not be kept"), number);
}

/* With the new file complete beside it: replaces the target. */
static gboolean
replace_target (Job *job, GError **error)
{
  /* Looked at again under the lock: only what is seen now can be relied on. */
  if (!lock_folder (job, error) || !examine_target (job, error) || !check_expected (job, error))
    return FALSE;
  if (job->exists && (job->flags & DFP_SAVE_BACKUP) && !keep_backup (job, error))
    return FALSE;
  if (dfp_new_file_move (&job->new_file, job->name))
    return TRUE;
  return fail_io (error, job->path, _ ("The file could not be saved"), errno);
}

static gboolean
run_job (Job *job, GBytes *bytes, GError **error)
{
  /* Whether it is the version expected is asked first, so that a conflict costs nothing. */
  return open_folder (job, error) && examine_target (job, error) && check_expected (job, error) &&
         write_new_file (job, bytes, error) && replace_target (job, error);
}

static gboolean
is_changed_only (const DfpStamp *now, const DfpStamp *expected)
{
  DfpStamp other = *now;

  other.changed = expected->changed;
  return dfp_stamp_equal (&other, expected);
}

/* After the rename: the change time has moved. Somebody who writes without looking at the lock
 * may have come between; then the stamp stays that of our file and the next save notices. */
static void
read_written_stamp (Job *job, DfpStamp *stamp)
{
  const DfpStamp *written = &job->new_file.stamp;
  struct stat info;

  *stamp = *written;
  if (TEMP_FAILURE_RETRY (fstatat (job->folder_fd, job->name, &info, AT_SYMLINK_NOFOLLOW)) != 0)
    return;
  dfp_stamp_set_info (stamp, &info);
  if (is_changed_only (stamp, written))
    memcpy (stamp->hash, written->hash, sizeof stamp->hash);
  else
    *stamp = *written;
}

/* After an attempt that failed. A link that was made and removed has moved the change time of the
 * version expected; when its hash is not known, the rest of the stamp has to do. */
static void
read_expected_stamp (Job *job, DfpStamp *stamp)
{
  DfpStamp now;

  if (job->folder_fd >= 0 && (compare_at (job->folder_fd, job->name, job->expected, &now) == DFP_FILE_SAME ||
                              (!dfp_stamp_has_hash (job->expected) && is_changed_only (&now, job->expected))))
    *stamp = now;
  else
    *stamp = *job->expected;
}

static DfpSaveResult
report_failure (Job *job, GError *reason, DfpStamp *stamp, GError **error)
{
  const gboolean is_conflict = g_error_matches (reason, DFP_ERROR, DFP_ERROR_CONFLICT);

  g_propagate_error (error, reason);
  if (is_conflict)
    return DFP_SAVE_CONFLICT;
  if (stamp != NULL && job->expected != NULL)
    read_expected_stamp (job, stamp);
  return DFP_SAVE_FAILED;
}

DfpSaveResult
dfp_file_write (const char *path, GBytes *bytes, DfpSaveFlags flags, const DfpStamp *expected, DfpStamp *stamp,
                GError **error)
{
  g_auto (Job) job = { .path = path, .flags = flags, .expected = expected, .folder_fd = -1, .new_file.guard_fd = -1 };
  GError *reason = NULL;
  DfpSaveResult result;

  g_return_val_if_fail (path != NULL && bytes != NULL, DFP_SAVE_FAILED);
  if (!run_job (&job, bytes, &reason))
    return report_failure (&job, reason, stamp, error);
  if (stamp != NULL)
    read_written_stamp (&job, stamp);
  result = fsync (job.folder_fd) == 0 ? DFP_SAVE_SAVED : DFP_SAVE_NOT_FLUSHED;
  if (job.is_locked)
    dfp_sweep_left_overs (job.folder_fd);
  return result;
}
