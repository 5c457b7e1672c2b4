/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk in memory that forgets what was not flushed. Every file knows what it held when it was last flushed, every
 * folder its names at that time and, in order, what was done to them since. A power cut leaves of each folder what was
 * flushed and any first part of the rest, and of a file that was not flushed anything at all.
 *
 * Any call may be made the last one of the program: from then on nothing reaches the disk until disk_restart ().
 * Numbers of files, and times to the microsecond, come from the disk too, so that a run is the same every time.
 * Calls return what the system would, with errno. */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

#define DISK_ROOT "/simulated-disk" /* every path on it begins so */

typedef struct _Disk Disk;
typedef struct _DiskNode DiskNode;     /* a file or a folder */
typedef struct _DiskFolder DiskFolder; /* an open one that is being read */

typedef enum
{
  DISK_EVENT_NONE,
  DISK_EVENT_ERROR, /* the call fails and does nothing */
  DISK_EVENT_CRASH, /* the call and all that follow do nothing */
  DISK_EVENT_PAUSE, /* before the call others go on: the pause function is called */
} DiskEvent;

typedef enum
{
  DISK_LOSS_NONE,        /* keeps its word */
  DISK_LOSS_FILE_FLUSH,  /* says that files are flushed, and does nothing */
  DISK_LOSS_FOLDER_FLUSH /* the same of folders */
} DiskLoss;

/* @now: the clock, µs since 1970; borrowed; every call takes a microsecond. */
Disk *disk_new (gint64 *now, DiskLoss loss);
void disk_free (Disk *self);

/* --- what happens to it --- */

/* @event happens to the call number @countdown from now, in the place of what was planned before; @number: errno of
 * an error. */
void disk_plan (Disk *self, DiskEvent event, guint countdown, int number);
guint disk_get_n_errors (Disk *self); /* that happened since the beginning */
void disk_set_pause (Disk *self, void (*pause) (gpointer), gpointer data);
/* Pauses come only while this is set. */
void disk_allow_pause (Disk *self, gboolean allowed);
void disk_crash (Disk *self); /* as if a call had been the last one */
gboolean disk_is_crashed (Disk *self);
/* The program begins anew: nothing is open or locked. @power_cut: NULL, or what decides about what is lost. */
void disk_restart (Disk *self, GRand *power_cut);

/* --- what another program does or sees, at once and flushed --- */

GBytes *disk_read (Disk *self, const char *path);                /* NULL: no such file. Transfer full */
void disk_write (Disk *self, const char *path, GBytes *bytes);   /* into the file that stands there, or a new one */
void disk_replace (Disk *self, const char *path, GBytes *bytes); /* by a new file */
void disk_touch (Disk *self, const char *path);                  /* only the times move */
void disk_remove (Disk *self, const char *path);
/* How many names in the folder begin so. */
guint disk_count (Disk *self, const char *folder, const char *prefix);
/* Whether a power cut at this moment would leave @bytes at @path, whatever else it takes. */
gboolean disk_is_durable (Disk *self, const char *path, GBytes *bytes);
gboolean disk_is_locked (Disk *self, const char *path);

/* --- calls of the program --- */

/* Begins a call: FALSE with errno when it does nothing. */
gboolean disk_enter (Disk *self);
/* @folder_fd: AT_FDCWD or an open folder of this disk. */
int disk_open (Disk *self, int folder_fd, const char *path, int flags, mode_t mode);
int disk_close (Disk *self, int fd);
int disk_duplicate (Disk *self, int fd);
gboolean disk_owns (Disk *self, int fd);
gssize disk_pread (Disk *self, int fd, void *data, gsize n, gint64 offset); /* −1: where reading stopped */
gssize disk_pwrite (Disk *self, int fd, const void *data, gsize n, gint64 offset);
int disk_truncate (Disk *self, int fd, gint64 length);
int disk_flush (Disk *self, int fd);
int disk_lock (Disk *self, int fd, int operation);
int disk_stat (Disk *self, int folder_fd, const char *path, struct stat *info);
int disk_stat_open (Disk *self, int fd, struct stat *info);
int disk_set_mode (Disk *self, int fd, mode_t mode); /* of an open file; the times move */
int disk_link (Disk *self, int from_fd, const char *from, int to_fd, const char *to);
int disk_rename (Disk *self, int from_fd, const char *from, int to_fd, const char *to);
int disk_unlink (Disk *self, int folder_fd, const char *path);
int disk_remove_folder (Disk *self, const char *path);
int disk_make_folders (Disk *self, const char *path);
/* NULL with errno. */
DiskFolder *disk_folder_open (Disk *self, int folder_fd, const char *path);
const char *disk_folder_read (DiskFolder *folder);
void disk_folder_close (DiskFolder *folder);

G_END_DECLS
