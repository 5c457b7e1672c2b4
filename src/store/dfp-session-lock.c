/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Removing and locking a file race with each other: whoever gets the lock looks whether the file
 * still stands under its name, and begins again when not. Whoever only asks holds a lock that
 * others who ask can have too, so nobody is ever taken for a holder because he asked. */
#include "store/dfp-session-lock.h"
#include "base/dfp-escape.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define ATTEMPTS 500      /* each PAUSE long, while others ask */
#define PAUSE 1000        /* µs */
#define TEXT_MAXIMUM 1024 /* bytes of a lock file that are looked at */

struct _DfpSessionLock
{
  char *path;
  int fd;
};

static char *
get_lock_path (const char *path)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (real != NULL ? real : path);
  g_autofree char *name = g_path_get_basename (real != NULL ? real : path);
  g_autofree char *lock_name = g_strconcat (".~lock.", name, "#", NULL);

  return g_build_filename (folder, lock_name, NULL);
}

/* Commas and semicolons separate the parts. */
static char *
clean_part (const char *text)
{
  return g_strdelimit (g_strdup (text), ",;\n", ' ');
}

/* ",Ana Gomez,laptop,22.11.2026 19:31,;": nobody's initials, name, computer, since when, profile. */
static char *
describe_self (void)
{
  g_autofree char *name = clean_part (g_get_real_name ()), *host = clean_part (g_get_host_name ());
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "%d.%m.%Y %H:%M");
  const char *user = strcmp (name, "Unknown") == 0 ? g_get_user_name () : name;

  return g_strdup_printf (",%s,%s,%s,;", user, host, since);
}

static char *
describe_holder (int fd)
{
  char text[TEXT_MAXIMUM + 1];
  const gssize n = pread (fd, text, TEXT_MAXIMUM, 0);
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL, *host = NULL;

  text[MAX (n, 0)] = '\0';
  parts = g_strsplit (text, ",", 5);
  if (g_strv_length (parts) < 3 || *parts[1] == '\0')
    return g_strdup (_ ("Somebody else"));
  name = dfp_escape_terminal (parts[1], -1);
  host = dfp_escape_terminal (parts[2], -1);
  /* Translators: a person and a computer */
  return g_strdup_printf (_ ("%s on %s"), name, host);
}

/* TRUE when @fd is the file that stands at @path. */
static gboolean
stands_at (int fd, const char *path)
{
  struct stat open_file, named;

  return fstat (fd, &open_file) == 0 && lstat (path, &named) == 0 && open_file.st_ino == named.st_ino &&
         open_file.st_dev == named.st_dev;
}

static void
write_self (int fd)
{
  g_autofree char *text = describe_self ();
  const gssize length = (gssize) strlen (text);

  /* Whoever reads it gets a name or "somebody else": the lock is what counts. */
  if (ftruncate (fd, 0) == 0 && pwrite (fd, text, (gsize) length, 0) != length)
    g_debug ("The lock file could not be written: %s", g_strerror (errno));
}

/* Whether somebody who works, not only asks, holds the lock on @fd. */
static gboolean
is_held (int fd)
{
  if (TEMP_FAILURE_RETRY (flock (fd, LOCK_SH | LOCK_NB)) != 0)
    return errno == EWOULDBLOCK;
  flock (fd, LOCK_UN);
  return FALSE;
}

typedef enum
{
  TAKEN,
  HELD,  /* by somebody else */
  MOVED, /* the file is not the one that stands there any more, or somebody asked: again */
  NO_LOCKS,
} Outcome;

static Outcome
try_lock (int fd, const char *lock_path)
{
  if (TEMP_FAILURE_RETRY (flock (fd, LOCK_EX | LOCK_NB)) == 0)
    return stands_at (fd, lock_path) ? TAKEN : MOVED;
  if (errno != EWOULDBLOCK)
    return NO_LOCKS;
  return is_held (fd) ? HELD : MOVED;
}

DfpSessionLock *
dfp_session_lock_take (const char *path, char **holder)
{
  g_autofree char *lock_path = NULL;

  g_return_val_if_fail (path != NULL && holder != NULL, NULL);
  *holder = NULL;
  lock_path = get_lock_path (path);
  for (int attempt = 0; attempt < ATTEMPTS; attempt++)
    {
      const int fd =
          TEMP_FAILURE_RETRY (open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644));
      const Outcome outcome = fd >= 0 ? try_lock (fd, lock_path) : NO_LOCKS;
      DfpSessionLock *self;

      if (outcome == TAKEN)
        {
          write_self (fd);
          self = g_new0 (DfpSessionLock, 1);
          self->path = g_steal_pointer (&lock_path);
          self->fd = fd;
          return self;
        }
      if (outcome == HELD)
        *holder = describe_holder (fd);
      if (fd >= 0)
        close (fd);
      if (outcome != MOVED)
        return NULL;
      g_usleep (PAUSE);
    }
  return NULL;
}

char *
dfp_session_lock_find_holder (const char *path)
{
  g_autofree char *lock_path = NULL;
  char *holder;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);
  lock_path = get_lock_path (path);
  fd = TEMP_FAILURE_RETRY (open (lock_path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (fd < 0)
    return NULL;
  holder = is_held (fd) ? describe_holder (fd) : NULL;
  close (fd);
  return holder;
}

void
dfp_session_lock_free (DfpSessionLock *self)
{
  if (stands_at (self->fd, self->path))
    g_unlink (self->path);
  close (self->fd); /* and unlock */
  g_free (self->path);
  g_free (self);
}
