/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every call of the durable store to the system fails once, is cut short once and is the last
 * once. What stands under the name afterwards is one whole version, and the result says which.
 *
 * The linker puts the functions below in the place of the system's (--wrap). */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/dfp-file.h"
#include "tests/scratch-folder.h"

#define OLD "the version before"
#define NEW "the version after, which is longer"
#define KILLED 99
#define CALLS_MAXIMUM 100

typedef enum
{
  FAULT_NONE,
  FAULT_ERROR, /* the call fails with EIO and does nothing */
  FAULT_SHORT, /* write takes half; others as FAULT_NONE */
  FAULT_KILL,  /* the process ends before the call */
  N_FAULTS,
} Fault;

static struct
{
  gboolean active;
  Fault fault;
  int at; /* the number of the call that it happens to */
  int n;  /* calls so far */
  GString *log;
} faults;

int __real_open64 (const char *path, int flags, ...);
int __real_openat64 (int folder, const char *path, int flags, ...);
int __real_close (int fd);
int __real_fchmod (int fd, mode_t mode);
int __real_fchown (int fd, uid_t owner, gid_t group);
int __real_flock (int fd, int operation);
int __real_fstat64 (int fd, struct stat *info);
int __real_fstatat64 (int folder, const char *path, struct stat *info, int flags);
int __real_fsync (int fd);
int __real_linkat (int from, const char *old, int to, const char *new, int flags);
int __real_renameat (int from, const char *old, int to, const char *new);
int __real_unlinkat (int folder, const char *path, int flags);
ssize_t __real_write (int fd, const void *data, size_t n);

int __wrap_open64 (const char *path, int flags, ...);
int __wrap_openat64 (int folder, const char *path, int flags, ...);
int __wrap_close (int fd);
int __wrap_fchmod (int fd, mode_t mode);
int __wrap_fchown (int fd, uid_t owner, gid_t group);
int __wrap_flock (int fd, int operation);
int __wrap_fstat64 (int fd, struct stat *info);
int __wrap_fstatat64 (int folder, const char *path, struct stat *info, int flags);
int __wrap_fsync (int fd);
int __wrap_linkat (int from, const char *old, int to, const char *new, int flags);
int __wrap_renameat (int from, const char *old, int to, const char *new);
int __wrap_unlinkat (int folder, const char *path, int flags);
ssize_t __wrap_write (int fd, const void *data, size_t n);

/* One more call; TRUE when it must fail. */
static gboolean
count_call (const char *name)
{
  if (!faults.active)
    return FALSE;
  if (faults.log != NULL)
    g_string_append_printf (faults.log, "%s ", name);
  if (faults.n++ != faults.at)
    return FALSE;
  if (faults.fault == FAULT_KILL)
    _exit (KILLED);
  errno = EIO;
  return faults.fault == FAULT_ERROR;
}

int
__wrap_open64 (const char *path, int flags, ...)
{
  return count_call ("open") ? -1 : __real_open64 (path, flags);
}

int
__wrap_openat64 (int folder, const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  return count_call ("openat") ? -1 : __real_openat64 (folder, path, flags, mode);
}

/* A close that fails has closed all the same. */
int
__wrap_close (int fd)
{
  const gboolean fails = count_call ("close");

  __real_close (fd);
  errno = EIO;
  return fails ? -1 : 0;
}

int
__wrap_fchmod (int fd, mode_t mode)
{
  return count_call ("fchmod") ? -1 : __real_fchmod (fd, mode);
}

int
__wrap_fchown (int fd, uid_t owner, gid_t group)
{
  return count_call ("fchown") ? -1 : __real_fchown (fd, owner, group);
}

int
__wrap_flock (int fd, int operation)
{
  return count_call ("flock") ? -1 : __real_flock (fd, operation);
}

int
__wrap_fstat64 (int fd, struct stat *info)
{
  return count_call ("fstat") ? -1 : __real_fstat64 (fd, info);
}

int
__wrap_fstatat64 (int folder, const char *path, struct stat *info, int flags)
{
  return count_call ("fstatat") ? -1 : __real_fstatat64 (folder, path, info, flags);
}

int
__wrap_fsync (int fd)
{
  struct stat info;
  const gboolean is_folder = __real_fstat64 (fd, &info) == 0 && S_ISDIR (info.st_mode);

  return count_call (is_folder ? "fsync-folder" : "fsync-file") ? -1 : __real_fsync (fd);
}

int
__wrap_linkat (int from, const char *old, int to, const char *new, int flags)
{
  return count_call ("linkat") ? -1 : __real_linkat (from, old, to, new, flags);
}

int
__wrap_renameat (int from, const char *old, int to, const char *new)
{
  return count_call (g_str_has_suffix (new, "~") ? "rename-backup" : "rename") ? -1
                                                                               : __real_renameat (from, old, to, new);
}

int
__wrap_unlinkat (int folder, const char *path, int flags)
{
  return count_call ("unlinkat") ? -1 : __real_unlinkat (folder, path, flags);
}

ssize_t
__wrap_write (int fd, const void *data, size_t n)
{
  const int call = faults.n;

  if (count_call ("write"))
    return -1;
  return __real_write (fd, data, faults.active && faults.fault == FAULT_SHORT && call == faults.at ? (n + 1) / 2 : n);
}

static DfpSaveResult
save_with_fault (const char *path, Fault fault, int at)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  DfpSaveResult result;

  faults.fault = fault;
  faults.at = at;
  faults.n = 0;
  faults.active = TRUE;
  result = dfp_file_write (path, bytes, DFP_SAVE_BACKUP, NULL, NULL, NULL);
  faults.active = FALSE;
  return result;
}

/* In a child, because the fault may end it. The result, or KILLED. */
static int
run_save (const char *path, Fault fault, int at, gboolean *reached)
{
  const pid_t child = fork ();
  int status;

  if (child == 0)
    {
      const DfpSaveResult result = save_with_fault (path, fault, at);

      _exit ((int) result + (faults.n > at ? 10 : 0));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  *reached = WEXITSTATUS (status) >= 10;
  return WEXITSTATUS (status) == KILLED ? KILLED : WEXITSTATUS (status) % 10;
}

static char *
read_text (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* What must hold after a fault: the version that the result says, and the one before kept. */
static void
check_outcome (const char *folder, const char *path, int result, Fault fault)
{
  g_autofree char *text = read_text (path);
  g_autofree char *backup_path = dfp_file_get_backup_path (path);
  g_autofree char *backup = read_text (backup_path);

  g_assert_true (g_strcmp0 (text, OLD) == 0 || g_strcmp0 (text, NEW) == 0);
  if (result == DFP_SAVE_FAILED)
    g_assert_cmpstr (text, ==, OLD);
  if (result == DFP_SAVE_SAVED || result == DFP_SAVE_NOT_FLUSHED)
    g_assert_cmpstr (text, ==, NEW);
  if (g_strcmp0 (text, NEW) == 0)
    g_assert_cmpstr (backup, ==, OLD);
  if (backup != NULL)
    g_assert_cmpstr (backup, ==, OLD);
  if (fault == FAULT_SHORT)
    g_assert_cmpuint (scratch_folder_count (folder), ==, 2);
}

static void
test_faults (void)
{
  char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);
  guint n_reached = 0;

  for (Fault fault = FAULT_ERROR; fault < N_FAULTS; fault++)
    for (int at = 0; at < CALLS_MAXIMUM; at++)
      {
        gboolean reached;
        int result;

        g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
        result = run_save (path, fault, at, &reached);
        check_outcome (folder, path, result, fault);
        scratch_folder_empty (folder);
        if (!reached)
          break;
        n_reached++;
      }
  g_assert_cmpuint (n_reached, >, 40);
  scratch_folder_remove (folder);
}

/* Only the fault of the last fsync leaves a new version that may not survive a power cut. */
static void
test_not_flushed (void)
{
  char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);
  guint n_not_flushed = 0;

  for (int at = 0; at < CALLS_MAXIMUM; at++)
    {
      g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
      n_not_flushed += save_with_fault (path, FAULT_ERROR, at) == DFP_SAVE_NOT_FLUSHED;
      scratch_folder_empty (folder);
    }
  g_assert_cmpuint (n_not_flushed, ==, 1);
  scratch_folder_remove (folder);
}

static void
test_order (void)
{
  char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);

  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
  faults.log = g_string_new (NULL);
  g_assert_cmpint (save_with_fault (path, FAULT_NONE, -1), ==, DFP_SAVE_SAVED);
  g_assert_cmpstr (
      faults.log->str, ==,
      "open fstatat openat flock fstat write fstatat openat fchown fchmod close fsync-file fstat close flock "
      "fstatat linkat rename-backup unlinkat rename fsync-folder openat close close ");
  g_string_free (g_steal_pointer (&faults.log), TRUE);
  scratch_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-faults/faults", test_faults);
  g_test_add_func ("/file-faults/not-flushed", test_not_flushed);
  g_test_add_func ("/file-faults/order", test_order);
  return g_test_run ();
}
