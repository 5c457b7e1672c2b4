/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a writer lives is not guessed from a process id, which means nothing in another
 * container or on another computer, nor from the age of a file: a writer holds a lock (flock) on
 * the file that it writes, and the system drops it with the process. Between making and locking
 * its file a writer is unprotected for a moment; so it looks afterwards whether the file is still
 * there, and makes another one when not.
 *
 * The second name of the version before exists only while its writer holds the lock of the folder,
 * so whoever holds that lock knows it for a left-over. */
#include "store/dfp-sweep.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX ".dfp-"
#define N_DIGITS 16

char *
dfp_sweep_make_name (const char *ending)
{
  return g_strdup_printf (PREFIX "%08x%08x%s", g_random_int (), g_random_int (), ending);
}

/* TRUE when dfp_sweep_make_name () made @name with @ending. */
static gboolean
is_made_name (const char *name, const char *ending)
{
  const char *digits = name + strlen (PREFIX);

  return g_str_has_prefix (name, PREFIX) && strspn (digits, "0123456789abcdef") == N_DIGITS &&
         strcmp (digits + N_DIGITS, ending) == 0;
}

gboolean
dfp_sweep_protect (int fd)
{
  struct stat info;

  if (TEMP_FAILURE_RETRY (flock (fd, LOCK_EX | LOCK_NB)) != 0 && errno == EWOULDBLOCK)
    return FALSE;
  return fstat (fd, &info) != 0 || info.st_nlink > 0;
}

static gboolean
is_own (int folder_fd, const char *name)
{
  struct stat info;

  return fstatat (folder_fd, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (info.st_mode) &&
         info.st_uid == geteuid ();
}

/* Where there are no locks nobody can tell, and the file stays. */
static void
remove_unless_written (int folder_fd, const char *name)
{
  /* Some systems want a file open for writing to lock it. */
  const int fd = TEMP_FAILURE_RETRY (openat (folder_fd, name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));

  if (fd < 0)
    return;
  if (TEMP_FAILURE_RETRY (flock (fd, LOCK_EX | LOCK_NB)) == 0)
    unlinkat (folder_fd, name, 0);
  close (fd);
}

void
dfp_sweep_left_overs (int folder_fd)
{
  const int fd = TEMP_FAILURE_RETRY (openat (folder_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  DIR *folder = fd >= 0 ? fdopendir (fd) : NULL;

  if (folder == NULL)
    {
      if (fd >= 0)
        close (fd);
      return;
    }
  for (const struct dirent *entry; (entry = readdir (folder)) != NULL;)
    {
      if (is_made_name (entry->d_name, DFP_SWEEP_NEW) && is_own (folder_fd, entry->d_name))
        remove_unless_written (folder_fd, entry->d_name);
      else if (is_made_name (entry->d_name, DFP_SWEEP_OLD) && is_own (folder_fd, entry->d_name))
        unlinkat (folder_fd, entry->d_name, 0);
    }
  closedir (folder);
}
