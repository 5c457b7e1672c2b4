/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands between a program and the system (LD_PRELOAD) and lets one call go wrong: the one with the
 * number DFP_FAULT_AT, from 0, of those that reach into the folder DFP_FAULT_FOLDER. DFP_FAULT says
 * how: "error" (EIO, nothing done; ENOSPC where something is written), "interrupt" (EINTR, nothing
 * done, where the system may say so), "short" (half is written or read), "kill" (the process ends
 * before the call) or "signal" (SIGINT comes before the call). When it happens, the file DFP_FAULT_HIT
 * gets the name of the call.
 *
 * Single-threaded on purpose: calls are counted in the order in which the program makes them. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

#define DESCRIPTORS_MAXIMUM 1024
#define KILLED 99

typedef enum
{
  PLAIN,         /* ends with "error" or is done */
  INTERRUPTIBLE, /* may also end with EINTR */
  PARTIAL,       /* may also be done by half */
} Kind;

static struct
{
  const char *fault;
  const char *folder;
  const char *hit;
  long at;
  long n; /* calls so far */
  char inside[DESCRIPTORS_MAXIMUM];
} shim;

__attribute__ ((constructor)) static void
set_up (void)
{
  const char *at = getenv ("DFP_FAULT_AT");

  shim.fault = getenv ("DFP_FAULT");
  shim.folder = getenv ("DFP_FAULT_FOLDER");
  shim.hit = getenv ("DFP_FAULT_HIT");
  shim.at = at != NULL ? atol (at) : -1;
}

static void *
find_real (const char *name)
{
  return dlsym (RTLD_NEXT, name);
}

static int
is_fault (const char *name)
{
  return shim.fault != NULL && strcmp (shim.fault, name) == 0;
}

/* The system's own calls, because those of the library lead here. */
static void
note_hit (const char *call)
{
  const int fd = (int) syscall (SYS_openat, AT_FDCWD, shim.hit, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  syscall (SYS_write, fd, call, strlen (call));
  syscall (SYS_close, fd);
}

static int
is_open_inside (int fd)
{
  return fd >= 0 && fd < DESCRIPTORS_MAXIMUM && shim.inside[fd];
}

static int
is_path_inside (int folder, const char *path)
{
  if (shim.folder == NULL || path == NULL)
    return 0;
  return path[0] == '/' ? strncmp (path, shim.folder, strlen (shim.folder)) == 0 : is_open_inside (folder);
}

/* Counts a call that is @inside the folder. Its fault, or NULL; does not come back from "kill", nor from "signal" unless
 * the program waits with its end. */
static const char *
meet (const char *call, int inside, Kind kind)
{
  if (!inside || (is_fault ("interrupt") && kind == PLAIN) || (is_fault ("short") && kind != PARTIAL))
    return NULL;
  if (shim.n++ != shim.at)
    return NULL;
  note_hit (call);
  if (is_fault ("kill"))
    _exit (KILLED);
  if (!is_fault ("signal"))
    return shim.fault;
  raise (SIGINT);
  return NULL;
}

/* TRUE when the call must fail, and with what. */
static int
fails (const char *call, int inside, Kind kind)
{
  const char *fault = meet (call, inside, kind);

  if (fault == NULL)
    return 0;
  errno = is_fault ("interrupt") ? EINTR : EIO;
  return 1;
}

static int
note_open (int fd, int inside)
{
  if (fd >= 0 && fd < DESCRIPTORS_MAXIMUM)
    shim.inside[fd] = (char) inside;
  return fd;
}

static mode_t
read_mode (int flags, va_list arguments)
{
  return (flags & O_CREAT) != 0 ? va_arg (arguments, mode_t) : 0;
}

int
open64 (const char *path, int flags, ...)
{
  int (*real) (const char *, int, ...) = find_real ("open64");
  const int inside = is_path_inside (AT_FDCWD, path);
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = read_mode (flags, arguments);
  va_end (arguments);
  return fails ("open", inside, INTERRUPTIBLE) ? -1 : note_open (real (path, flags, mode), inside);
}

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = read_mode (flags, arguments);
  va_end (arguments);
  return open64 (path, flags, mode);
}

int
openat64 (int folder, const char *path, int flags, ...)
{
  int (*real) (int, const char *, int, ...) = find_real ("openat64");
  const int inside = is_path_inside (folder, path);
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = read_mode (flags, arguments);
  va_end (arguments);
  return fails ("openat", inside, INTERRUPTIBLE) ? -1 : note_open (real (folder, path, flags, mode), inside);
}

int
openat (int folder, const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = read_mode (flags, arguments);
  va_end (arguments);
  return openat64 (folder, path, flags, mode);
}

/* A close that fails has closed all the same. */
int
close (int fd)
{
  int (*real) (int) = find_real ("close");
  const int failed = fails ("close", is_open_inside (fd), INTERRUPTIBLE);
  const int number = errno, result = real (fd);

  note_open (fd, 0);
  if (!failed)
    return result;
  errno = number;
  return -1;
}

static size_t
cut (const char *call, int fd, size_t n, int *failed)
{
  const char *fault = meet (call, is_open_inside (fd), PARTIAL);

  *failed = fault != NULL && !is_fault ("short");
  if (*failed)
    errno = is_fault ("interrupt") ? EINTR : strcmp (call, "write") == 0 ? ENOSPC : EIO;
  return fault != NULL && !*failed && n > 1 ? n / 2 : n;
}

ssize_t
read (int fd, void *data, size_t n)
{
  ssize_t (*real) (int, void *, size_t) = find_real ("read");
  int failed;
  const size_t length = cut ("read", fd, n, &failed);

  return failed ? -1 : real (fd, data, length);
}

ssize_t
write (int fd, const void *data, size_t n)
{
  ssize_t (*real) (int, const void *, size_t) = find_real ("write");
  int failed;
  const size_t length = cut ("write", fd, n, &failed);

  return failed ? -1 : real (fd, data, length);
}

int
fsync (int fd)
{
  int (*real) (int) = find_real ("fsync");

  return fails ("fsync", is_open_inside (fd), PLAIN) ? -1 : real (fd);
}

int
flock (int fd, int operation)
{
  int (*real) (int, int) = find_real ("flock");

  return fails ("flock", is_open_inside (fd), INTERRUPTIBLE) ? -1 : real (fd, operation);
}

int
fcntl64 (int fd, int command, ...)
{
  int (*real) (int, int, ...) = find_real ("fcntl64");
  const int inside = is_open_inside (fd);
  va_list arguments;
  void *argument;
  int result;

  va_start (arguments, command);
  argument = va_arg (arguments, void *);
  va_end (arguments);
  if (fails ("fcntl", inside, PLAIN))
    return -1;
  result = real (fd, command, argument);
  return command == F_DUPFD_CLOEXEC ? note_open (result, inside) : result;
}

int
fchmod (int fd, mode_t mode)
{
  int (*real) (int, mode_t) = find_real ("fchmod");

  return fails ("fchmod", is_open_inside (fd), PLAIN) ? -1 : real (fd, mode);
}

int
fchown (int fd, uid_t owner, gid_t group)
{
  int (*real) (int, uid_t, gid_t) = find_real ("fchown");

  return fails ("fchown", is_open_inside (fd), PLAIN) ? -1 : real (fd, owner, group);
}

int
fstat64 (int fd, struct stat64 *info)
{
  int (*real) (int, struct stat64 *) = find_real ("fstat64");

  return fails ("fstat", is_open_inside (fd), PLAIN) ? -1 : real (fd, info);
}

int
fstatat64 (int folder, const char *path, struct stat64 *info, int flags)
{
  int (*real) (int, const char *, struct stat64 *, int) = find_real ("fstatat64");

  return fails ("fstatat", is_path_inside (folder, path), PLAIN) ? -1 : real (folder, path, info, flags);
}

int
stat64 (const char *path, struct stat64 *info)
{
  int (*real) (const char *, struct stat64 *) = find_real ("stat64");

  return fails ("stat", is_path_inside (AT_FDCWD, path), PLAIN) ? -1 : real (path, info);
}

int
faccessat (int folder, const char *path, int mode, int flags)
{
  int (*real) (int, const char *, int, int) = find_real ("faccessat");

  return fails ("faccessat", is_path_inside (folder, path), PLAIN) ? -1 : real (folder, path, mode, flags);
}

int
linkat (int from, const char *old, int to, const char *new, int flags)
{
  int (*real) (int, const char *, int, const char *, int) = find_real ("linkat");

  return fails ("linkat", is_path_inside (to, new), PLAIN) ? -1 : real (from, old, to, new, flags);
}

int
renameat (int from, const char *old, int to, const char *new)
{
  int (*real) (int, const char *, int, const char *) = find_real ("renameat");

  return fails ("renameat", is_path_inside (to, new), PLAIN) ? -1 : real (from, old, to, new);
}

int
unlinkat (int folder, const char *path, int flags)
{
  int (*real) (int, const char *, int) = find_real ("unlinkat");

  return fails ("unlinkat", is_path_inside (folder, path), PLAIN) ? -1 : real (folder, path, flags);
}

int
unlink (const char *path)
{
  int (*real) (const char *) = find_real ("unlink");

  return fails ("unlink", is_path_inside (AT_FDCWD, path), PLAIN) ? -1 : real (path);
}

int
rmdir (const char *path)
{
  int (*real) (const char *) = find_real ("rmdir");

  return fails ("rmdir", is_path_inside (AT_FDCWD, path), PLAIN) ? -1 : real (path);
}

int
mkdir (const char *path, mode_t mode)
{
  int (*real) (const char *, mode_t) = find_real ("mkdir");

  return fails ("mkdir", is_path_inside (AT_FDCWD, path), PLAIN) ? -1 : real (path, mode);
}

int
chmod (const char *path, mode_t mode)
{
  int (*real) (const char *, mode_t) = find_real ("chmod");

  return fails ("chmod", is_path_inside (AT_FDCWD, path), PLAIN) ? -1 : real (path, mode);
}

DIR *
opendir (const char *path)
{
  DIR *(*real) (const char *) = find_real ("opendir");

  return fails ("opendir", is_path_inside (AT_FDCWD, path), PLAIN) ? NULL : real (path);
}

DIR *
fdopendir (int fd)
{
  DIR *(*real) (int) = find_real ("fdopendir");

  return fails ("fdopendir", is_open_inside (fd), PLAIN) ? NULL : real (fd);
}

ssize_t
flistxattr (int fd, char *list, size_t n)
{
  ssize_t (*real) (int, char *, size_t) = find_real ("flistxattr");

  return fails ("flistxattr", is_open_inside (fd), PLAIN) ? -1 : real (fd, list, n);
}

ssize_t
fgetxattr (int fd, const char *name, void *value, size_t n)
{
  ssize_t (*real) (int, const char *, void *, size_t) = find_real ("fgetxattr");

  return fails ("fgetxattr", is_open_inside (fd), PLAIN) ? -1 : real (fd, name, value, n);
}

int
fsetxattr (int fd, const char *name, const void *value, size_t n, int flags)
{
  int (*real) (int, const char *, const void *, size_t, int) = find_real ("fsetxattr");

  return fails ("fsetxattr", is_open_inside (fd), PLAIN) ? -1 : real (fd, name, value, n, flags);
}

int
fremovexattr (int fd, const char *name)
{
  int (*real) (int, const char *) = find_real ("fremovexattr");

  return fails ("fremovexattr", is_open_inside (fd), PLAIN) ? -1 : real (fd, name);
}

int
ftruncate64 (int fd, off64_t length)
{
  int (*real) (int, off64_t) = find_real ("ftruncate64");

  return fails ("ftruncate", is_open_inside (fd), PLAIN) ? -1 : real (fd, length);
}

ssize_t
pwrite64 (int fd, const void *data, size_t n, off64_t offset)
{
  ssize_t (*real) (int, const void *, size_t, off64_t) = find_real ("pwrite64");

  return fails ("pwrite", is_open_inside (fd), PLAIN) ? -1 : real (fd, data, n, offset);
}
