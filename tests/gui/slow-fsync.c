/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slow or failing disk, to be preloaded: fsync () of what lies under $DFP_SLOW_FOLDER waits for the file
 * $DFP_SLOW_GATE, and fails with EIO when that says "fail". Waits a minute at most. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define WAITS 6000 /* of 10 ms */

static int
is_slow (int fd)
{
  const char *folder = getenv ("DFP_SLOW_FOLDER");
  char link[64], path[4096];
  ssize_t length;

  if (folder == NULL || getenv ("DFP_SLOW_GATE") == NULL)
    return 0;
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';
  return strncmp (path, folder, strlen (folder)) == 0;
}

/* Whether the disk works once the gate is open. */
static int
wait_for_gate (void)
{
  const struct timespec pause = { 0, 10 * 1000 * 1000 };
  char text[8] = "";
  int fd = -1;

  for (int i = 0; i < WAITS && fd < 0; i++)
    {
      fd = open (getenv ("DFP_SLOW_GATE"), O_RDONLY | O_CLOEXEC);
      if (fd < 0)
        nanosleep (&pause, NULL);
    }
  if (fd >= 0)
    {
      if (read (fd, text, sizeof text - 1) < 0)
        text[0] = '\0';
      close (fd);
    }
  return strncmp (text, "fail", 4) != 0;
}

__attribute__ ((visibility ("default"))) int
fsync (int fd)
{
  int (*real) (int) = (int (*) (int)) dlsym (RTLD_NEXT, "fsync");

  if (is_slow (fd) && !wait_for_gate ())
    {
      errno = EIO;
      return -1;
    }
  return real (fd);
}
