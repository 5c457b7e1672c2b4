/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights grow only when everything is in place, so a file that takes over those of another one
 * begins as one for its owner only. An error of fsync is never tried again on the same file: the
 * system may have thrown the data away and would say yes the second time. */
#include "store/dfp-new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "store/dfp-rights.h"
#include "store/dfp-sweep.h"

#define ATTEMPTS 100

void
dfp_new_file_init (DfpNewFile *self, int folder_fd)
{
  *self = (DfpNewFile){ .folder_fd = folder_fd, .guard_fd = -1 };
}

void
dfp_new_file_clear (DfpNewFile *self)
{
  if (self->name != NULL)
    unlinkat (self->folder_fd, self->name, 0);
  g_clear_pointer (&self->name, g_free);
  if (self->guard_fd >= 0)
    close (self->guard_fd); /* and unlock */
  self->guard_fd = -1;
}

/* The descriptor of a new file that is protected, or −1 with errno. */
static int
create_file (DfpNewFile *self, mode_t mode)
{
  errno = EEXIST;
  for (int attempt = 0; attempt < ATTEMPTS; attempt++)
    {
      g_autofree char *name = dfp_sweep_make_name (DFP_SWEEP_NEW);
      const int fd = TEMP_FAILURE_RETRY (
          openat (self->folder_fd, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));

      if (fd < 0 && errno != EEXIST)
        return -1;
      if (fd >= 0 && dfp_sweep_protect (fd))
        {
          self->name = g_steal_pointer (&name);
          return fd;
        }
      if (fd >= 0)
        {
          unlinkat (self->folder_fd, name, 0);
          close (fd);
          errno = EEXIST;
        }
    }
  return -1;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize rest;
  const char *p = g_bytes_get_data (bytes, &rest);

  while (rest > 0)
    {
      const gssize n = TEMP_FAILURE_RETRY (write (fd, p, rest));

      if (n < 0)
        return FALSE;
      p += n;
      rest -= (gsize) n;
    }
  return TRUE;
}

static gboolean
fill_file (DfpNewFile *self, int fd, GBytes *bytes, const char *like)
{
  struct stat info;

  if (!write_all (fd, bytes) || (like != NULL && !dfp_rights_copy (self->folder_fd, like, fd)) || fsync (fd) != 0 ||
      fstat (fd, &info) != 0)
    return FALSE;
  dfp_stamp_set_info (&self->stamp, &info);
  dfp_stamp_set_content (&self->stamp, bytes);
  return TRUE;
}

gboolean
dfp_new_file_write (DfpNewFile *self, GBytes *bytes, mode_t mode, const char *like, gboolean *created)
{
  const int fd = create_file (self, like != NULL ? 0600 : mode);
  int number = 0;

  *created = fd >= 0;
  if (fd < 0)
    return FALSE;
  /* The lock of the first descriptor lives on in the second: closing one tells what went wrong on
   * file systems that find out only then. */
  self->guard_fd = fcntl (fd, F_DUPFD_CLOEXEC, 0);
  if (self->guard_fd < 0 || !fill_file (self, fd, bytes, like))
    number = errno;
  if (close (fd) != 0 && number == 0 && errno != EINTR)
    number = errno;
  errno = number;
  return number == 0;
}

gboolean
dfp_new_file_move (DfpNewFile *self, const char *name)
{
  if (renameat (self->folder_fd, self->name, self->folder_fd, name) != 0)
    return FALSE;
  g_clear_pointer (&self->name, g_free);
  return TRUE;
}
