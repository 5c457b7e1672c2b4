/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With an access list the rights of the group in the mode are only the most that the list may give.
 * So where the list or the group cannot be kept, nobody but the owner and all others get what they
 * had; and a list that the file has from its folder goes, as the old file did not have it. */
#include "store/dfp-rights.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"

/* Made by the system out of the content or for programs: of no use on other bytes. */
static const char *const left_out[] = { ACCESS_LIST, "security.ima", "security.evm", "security.capability" };

static gboolean
is_left_out (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (strcmp (name, left_out[i]) == 0)
      return TRUE;
  return FALSE;
}

/* FALSE when the attribute is there and could not be copied. */
static gboolean
copy_attribute (int from, int to, const char *name)
{
  gssize length = fgetxattr (from, name, NULL, 0);
  g_autofree char *value = length > 0 ? g_malloc ((gsize) length) : NULL;

  if (length > 0)
    length = fgetxattr (from, name, value, (gsize) length);
  if (length < 0)
    return errno == ENODATA || errno == ENOTSUP;
  return fsetxattr (to, name, value, (gsize) length, 0) == 0;
}

static void
copy_attributes (int from, int to)
{
  const gssize room = flistxattr (from, NULL, 0);
  g_autofree char *names = room > 0 ? g_malloc ((gsize) room) : NULL;
  const gssize length = room > 0 ? flistxattr (from, names, (gsize) room) : 0;

  for (gssize at = 0; at < length; at += (gssize) strlen (names + at) + 1)
    if (!is_left_out (names + at))
      copy_attribute (from, to, names + at);
}

/* @from: −1 when the old file may not be read, and so nothing is known of its list. */
static gboolean
copy_access_list (int from, int to)
{
  if (from < 0 || !copy_attribute (from, to, ACCESS_LIST))
    return FALSE;
  if (fgetxattr (from, ACCESS_LIST, NULL, 0) <= 0)
    fremovexattr (to, ACCESS_LIST);
  return TRUE;
}

static gboolean
copy_group (int fd, const struct stat *old)
{
  return fchown (fd, old->st_uid, old->st_gid) == 0 || fchown (fd, (uid_t) -1, old->st_gid) == 0;
}

static gboolean
copy_from (int from, int fd, const struct stat *old)
{
  mode_t mode = old->st_mode & 07777;

  if (from >= 0)
    copy_attributes (from, fd);
  if (!copy_group (fd, old) || !copy_access_list (from, fd))
    mode = (mode & ~(mode_t) 06070) | (mode & 07) << 3;
  return fchmod (fd, mode) == 0;
}

gboolean
dfp_rights_copy (int folder_fd, const char *like, int fd)
{
  struct stat old;
  gboolean copied;
  int from, number;

  if (TEMP_FAILURE_RETRY (fstatat (folder_fd, like, &old, AT_SYMLINK_NOFOLLOW)) != 0)
    return errno == ENOENT;
  from = TEMP_FAILURE_RETRY (openat (folder_fd, like, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  copied = copy_from (from, fd, &old);
  number = errno;
  if (from >= 0)
    close (from);
  errno = number;
  return copied;
}
