/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/simulator/calls.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/dfp-file.h"
#include "store/dfp-recovery.h"

static struct
{
  Disk *disk;
  Clock *clock;
  Breach breach;
} world;

void
calls_lead (Disk *disk, Clock *clock, Breach breach)
{
  world.disk = disk;
  world.clock = clock;
  world.breach = breach;
}

static gboolean
is_simulated (const char *path)
{
  return g_str_has_prefix (path, DISK_ROOT "/");
}

static gboolean
enter (void)
{
  return disk_enter (world.disk);
}

/* --- files of the system --- */

int __real_open64 (const char *path, int flags, ...);
int __wrap_open64 (const char *path, int flags, ...);
int __wrap_openat64 (int folder, const char *path, int flags, ...);
int __real_close (int fd);
int __wrap_close (int fd);
ssize_t __real_read (int fd, void *data, size_t n);
ssize_t __wrap_read (int fd, void *data, size_t n);
ssize_t __real_write (int fd, const void *data, size_t n);
ssize_t __wrap_write (int fd, const void *data, size_t n);
ssize_t __wrap_pread64 (int fd, void *data, size_t n, off_t offset);
ssize_t __wrap_pwrite64 (int fd, const void *data, size_t n, off_t offset);
int __wrap_ftruncate64 (int fd, off_t length);
int __wrap_fcntl64 (int fd, int command, ...);
int __wrap_fsync (int fd);
int __wrap_flock (int fd, int operation);
int __wrap_fchmod (int fd, mode_t mode);
int __wrap_fchown (int fd, uid_t owner, gid_t group);
int __wrap_chmod (const char *path, mode_t mode);
int __wrap_access (const char *path, int mode);
int __wrap_faccessat (int folder, const char *path, int mode, int flags);
int __wrap_fstat64 (int fd, struct stat *info);
int __wrap_fstatat64 (int folder, const char *path, struct stat *info, int flags);
int __wrap_stat64 (const char *path, struct stat *info);
int __wrap_lstat64 (const char *path, struct stat *info);
int __wrap_linkat (int from, const char *old, int to, const char *new, int flags);
int __wrap_renameat (int from, const char *old, int to, const char *new);
int __wrap_unlinkat (int folder, const char *path, int flags);
char *__wrap_realpath (const char *path, char *resolved);
DIR *__wrap_fdopendir (int fd);
struct dirent *__wrap_readdir64 (DIR *dir);
int __wrap_closedir (DIR *dir);

int
__wrap_open64 (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  if (!is_simulated (path))
    return __real_open64 (path, flags, mode);
  return enter () ? disk_open (world.disk, AT_FDCWD, path, flags, mode) : -1;
}

int
__wrap_openat64 (int folder, const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  return enter () ? disk_open (world.disk, folder, path, flags, mode) : -1;
}

/* A close that fails has closed all the same. */
int
__wrap_close (int fd)
{
  gboolean entered;
  int number;

  if (world.disk == NULL || !disk_owns (world.disk, fd))
    return __real_close (fd);
  entered = enter ();
  number = errno;
  if (!disk_is_crashed (world.disk))
    disk_close (world.disk, fd);
  errno = number;
  return entered ? 0 : -1;
}

ssize_t
__wrap_read (int fd, void *data, size_t n)
{
  if (world.disk == NULL || !disk_owns (world.disk, fd))
    return __real_read (fd, data, n);
  return enter () ? disk_pread (world.disk, fd, data, n, -1) : -1;
}

ssize_t
__wrap_write (int fd, const void *data, size_t n)
{
  if (world.disk == NULL || !disk_owns (world.disk, fd))
    return __real_write (fd, data, n);
  return enter () ? disk_pwrite (world.disk, fd, data, n, -1) : -1;
}

ssize_t
__wrap_pread64 (int fd, void *data, size_t n, off_t offset)
{
  return enter () ? disk_pread (world.disk, fd, data, n, offset) : -1;
}

ssize_t
__wrap_pwrite64 (int fd, const void *data, size_t n, off_t offset)
{
  return enter () ? disk_pwrite (world.disk, fd, data, n, offset) : -1;
}

int
__wrap_ftruncate64 (int fd, off_t length)
{
  return enter () ? disk_truncate (world.disk, fd, length) : -1;
}

int
__wrap_fcntl64 (int fd, int command, ...)
{
  g_assert_cmpint (command, ==, F_DUPFD_CLOEXEC);
  return enter () ? disk_duplicate (world.disk, fd) : -1;
}

int
__wrap_fsync (int fd)
{
  return enter () ? disk_flush (world.disk, fd) : -1;
}

int
__wrap_flock (int fd, int operation)
{
  return enter () ? disk_lock (world.disk, fd, operation) : -1;
}

int
__wrap_fchmod (int fd, mode_t mode)
{
  return enter () ? disk_set_mode (world.disk, fd, mode) : -1;
}

int
__wrap_fchown (int fd, uid_t owner, gid_t group)
{
  return enter () ? 0 : -1;
}

int
__wrap_chmod (const char *path, mode_t mode)
{
  return enter () ? 0 : -1;
}

static int
stat_path (int folder, const char *path, struct stat *info)
{
  return enter () ? disk_stat (world.disk, folder, path, info) : -1;
}

int
__wrap_access (const char *path, int mode)
{
  struct stat info;

  return stat_path (AT_FDCWD, path, &info);
}

int
__wrap_faccessat (int folder, const char *path, int mode, int flags)
{
  struct stat info;

  return stat_path (folder, path, &info);
}

int
__wrap_fstat64 (int fd, struct stat *info)
{
  return enter () ? disk_stat_open (world.disk, fd, info) : -1;
}

int
__wrap_fstatat64 (int folder, const char *path, struct stat *info, int flags)
{
  return stat_path (folder, path, info);
}

int
__wrap_stat64 (const char *path, struct stat *info)
{
  return stat_path (AT_FDCWD, path, info);
}

int
__wrap_lstat64 (const char *path, struct stat *info)
{
  return stat_path (AT_FDCWD, path, info);
}

int
__wrap_linkat (int from, const char *old, int to, const char *new, int flags)
{
  return enter () ? disk_link (world.disk, from, old, to, new) : -1;
}

int
__wrap_renameat (int from, const char *old, int to, const char *new)
{
  return enter () ? disk_rename (world.disk, from, old, to, new) : -1;
}

int
__wrap_unlinkat (int folder, const char *path, int flags)
{
  return enter () ? disk_unlink (world.disk, folder, path) : -1;
}

/* There are no links to follow. */
char *
__wrap_realpath (const char *path, char *resolved)
{
  struct stat info;

  g_assert_null (resolved);
  return stat_path (AT_FDCWD, path, &info) == 0 ? strdup (path) : NULL;
}

typedef struct
{
  DiskFolder *folder;
  int fd;
  struct dirent entry;
} Directory;

DIR *
__wrap_fdopendir (int fd)
{
  DiskFolder *folder = enter () ? disk_folder_open (world.disk, fd, NULL) : NULL;
  Directory *directory;

  if (folder == NULL)
    return NULL;
  directory = g_new0 (Directory, 1);
  directory->folder = folder;
  directory->fd = fd;
  return (DIR *) directory;
}

struct dirent *
__wrap_readdir64 (DIR *dir)
{
  Directory *directory = (Directory *) dir;
  const char *name = enter () ? disk_folder_read (directory->folder) : NULL;

  if (name == NULL)
    return NULL;
  g_strlcpy (directory->entry.d_name, name, sizeof directory->entry.d_name);
  return &directory->entry;
}

int
__wrap_closedir (DIR *dir)
{
  Directory *directory = (Directory *) dir;
  const int result = __wrap_close (directory->fd);

  disk_folder_close (directory->folder);
  g_free (directory);
  return result;
}

/* --- files of GLib --- */

int __real_g_mkdir_with_parents (const char *path, int mode);
int __wrap_g_mkdir_with_parents (const char *path, int mode);
int __wrap_g_unlink (const char *path);
int __wrap_g_rmdir (const char *path);
gboolean __wrap_g_file_test (const char *path, GFileTest test);
GDir *__wrap_g_dir_open (const char *path, guint flags, GError **error);
const char *__wrap_g_dir_read_name (GDir *dir);
void __wrap_g_dir_close (GDir *dir);
GFileMonitor *__wrap_g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable,
                                          GError **error);

int
__wrap_g_mkdir_with_parents (const char *path, int mode)
{
  if (!is_simulated (path))
    return __real_g_mkdir_with_parents (path, mode);
  return enter () ? disk_make_folders (world.disk, path) : -1;
}

int
__wrap_g_unlink (const char *path)
{
  return enter () ? disk_unlink (world.disk, AT_FDCWD, path) : -1;
}

int
__wrap_g_rmdir (const char *path)
{
  return enter () ? disk_remove_folder (world.disk, path) : -1;
}

gboolean
__wrap_g_file_test (const char *path, GFileTest test)
{
  struct stat info;

  return stat_path (AT_FDCWD, path, &info) == 0 && (test != G_FILE_TEST_IS_REGULAR || S_ISREG (info.st_mode));
}

GDir *
__wrap_g_dir_open (const char *path, guint flags, GError **error)
{
  return enter () ? (GDir *) disk_folder_open (world.disk, AT_FDCWD, path) : NULL;
}

const char *
__wrap_g_dir_read_name (GDir *dir)
{
  return disk_folder_read ((DiskFolder *) dir);
}

void
__wrap_g_dir_close (GDir *dir)
{
  disk_folder_close ((DiskFolder *) dir);
}

/* A place that cannot be watched: whoever works there looks now and then. */
GFileMonitor *
__wrap_g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* --- time and workers --- */

gint64 __real_g_get_monotonic_time (void);
gint64 __wrap_g_get_monotonic_time (void);
gint64 __real_g_get_real_time (void);
gint64 __wrap_g_get_real_time (void);
guint __wrap_g_timeout_add (guint interval, GSourceFunc function, gpointer data);
gboolean __wrap_g_source_remove (guint id);
void __wrap_g_usleep (gulong microseconds);
void __wrap_g_task_run_in_thread (GTask *task, GTaskThreadFunc function);

gint64
__wrap_g_get_monotonic_time (void)
{
  return world.clock != NULL ? *clock_get_now (world.clock) : __real_g_get_monotonic_time ();
}

gint64
__wrap_g_get_real_time (void)
{
  return world.clock != NULL ? *clock_get_now (world.clock) : __real_g_get_real_time ();
}

guint
__wrap_g_timeout_add (guint interval, GSourceFunc function, gpointer data)
{
  return clock_add_timer (world.clock, interval, function, data);
}

gboolean
__wrap_g_source_remove (guint id)
{
  clock_remove_timer (world.clock, id);
  return TRUE;
}

void
__wrap_g_usleep (gulong microseconds)
{
  *clock_get_now (world.clock) += (gint64) microseconds;
}

void
__wrap_g_task_run_in_thread (GTask *task, GTaskThreadFunc function)
{
  clock_add_worker (world.clock, task, function);
}

/* --- rules to break --- */

DfpSaveResult __real_dfp_file_write (const char *path, GBytes *bytes, DfpSaveFlags flags, const DfpStamp *expected,
                                     DfpStamp *stamp, GError **error);
DfpSaveResult __wrap_dfp_file_write (const char *path, GBytes *bytes, DfpSaveFlags flags, const DfpStamp *expected,
                                     DfpStamp *stamp, GError **error);
gboolean __real_dfp_recovery_discard (DfpRecovery *recovery);
gboolean __wrap_dfp_recovery_discard (DfpRecovery *recovery);

/* While a plan is being written the main loop goes on, so the disk may pause. */
DfpSaveResult
__wrap_dfp_file_write (const char *path, GBytes *bytes, DfpSaveFlags flags, const DfpStamp *expected, DfpStamp *stamp,
                       GError **error)
{
  const gboolean is_plan = g_str_has_prefix (path, CALLS_HOME "/");
  DfpSaveResult result;

  disk_allow_pause (world.disk, is_plan);
  result = __real_dfp_file_write (path, bytes, flags, world.breach == BREACH_BLIND ? NULL : expected, stamp, error);
  disk_allow_pause (world.disk, FALSE);
  return result;
}

gboolean
__wrap_dfp_recovery_discard (DfpRecovery *recovery)
{
  return world.breach == BREACH_HOARDER || __real_dfp_recovery_discard (recovery);
}
