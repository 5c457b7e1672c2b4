/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry is a folder with three files: the plan, what is known about where it came from, and an
 * empty one that is locked. The lock is of the kind that the system drops with its process, so
 * nothing has to be guessed about whether a process still lives. */
#include "store/dfp-recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/dfp-error.h"

#define PLAN "plan.dfplan"
#define ORIGIN "origin.ini"
#define LOCK "lock"
#define GROUP "origin"

#define LOCK_ATTEMPTS 20
#define LOCK_PAUSE 10000 /* µs */
#define EMPTY_AGE 60     /* s after which an empty entry is certainly not just being made */

struct _DfpRecovery
{
  char *folder; /* of the entry */
  int lock_fd;
};

char *
dfp_recovery_get_default_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "factory-planner", "recovery", NULL);
}

static gboolean
has_plan (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, PLAN, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static void
remove_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
}

static void
remove_entry (const char *folder)
{
  remove_file (folder, PLAN);
  remove_file (folder, ORIGIN);
  remove_file (folder, LOCK);
  g_rmdir (folder);
}

/* A descriptor that holds the lock of the entry in @folder, or −1 when somebody else does. */
static int
lock_entry (const char *folder, int flags)
{
  g_autofree char *path = g_build_filename (folder, LOCK, NULL);
  const int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      close (fd);
      errno = EWOULDBLOCK;
      return -1;
    }
  return fd;
}

static DfpRecovery *
take_entry (char *folder, int flags, GError **error)
{
  DfpRecovery *self;
  int fd = lock_entry (folder, flags);

  /* Somebody who looks for what was left behind holds it for a moment. */
  for (int attempt = 0; fd < 0 && errno == EWOULDBLOCK && attempt < LOCK_ATTEMPTS; attempt++)
    {
      g_usleep (LOCK_PAUSE);
      fd = lock_entry (folder, flags);
    }
  if (fd < 0)
    {
      g_set_error_literal (error, DFP_ERROR, DFP_ERROR_IO,
                           _ ("Unsaved work cannot be kept or taken over in the state folder."));
      g_free (folder);
      return NULL;
    }
  self = g_new0 (DfpRecovery, 1);
  self->folder = folder;
  self->lock_fd = fd;
  return self;
}

DfpRecovery *
dfp_recovery_create (const char *folder, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%08x%08x", g_random_int (), g_random_int ());
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (path, 0700) != 0)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("The folder for unsaved work could not be made (%s)."),
                   g_strerror (errno));
      return NULL;
    }
  return take_entry (g_steal_pointer (&path), O_CREAT, error);
}

DfpRecovery *
dfp_recovery_adopt (const char *folder, const char *id, GError **error)
{
  return take_entry (g_build_filename (folder, id, NULL), 0, error);
}

static char *
describe_origin (const char *origin, const DfpStamp *stamp)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *escaped = g_uri_escape_string (origin, "/", FALSE);

  g_key_file_set_string (keys, GROUP, "path", escaped);
  g_key_file_set_uint64 (keys, GROUP, "device", stamp->device);
  g_key_file_set_uint64 (keys, GROUP, "inode", stamp->inode);
  g_key_file_set_int64 (keys, GROUP, "size", stamp->size);
  g_key_file_set_int64 (keys, GROUP, "modified", stamp->modified);
  g_key_file_set_int64 (keys, GROUP, "changed", stamp->changed);
  return g_key_file_to_data (keys, NULL, NULL);
}

static gboolean
write_file (DfpRecovery *self, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return dfp_file_write (path, bytes, DFP_SAVE_PRIVATE, NULL, NULL, error) >= DFP_SAVE_NOT_FLUSHED;
}

gboolean
dfp_recovery_write (DfpRecovery *self, GBytes *bytes, const char *origin, const DfpStamp *stamp, GError **error)
{
  const DfpStamp none = { 0 };

  g_return_val_if_fail (self != NULL && bytes != NULL, FALSE);
  if (origin != NULL)
    {
      char *text = describe_origin (origin, stamp != NULL ? stamp : &none);
      g_autoptr (GBytes) about = g_bytes_new_take (text, strlen (text));

      if (!write_file (self, ORIGIN, about, error))
        return FALSE;
    }
  else
    remove_file (self->folder, ORIGIN);
  return write_file (self, PLAN, bytes, error);
}

GBytes *
dfp_recovery_read (DfpRecovery *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, PLAN, NULL);

  return dfp_file_read (path, NULL, error);
}

void
dfp_recovery_discard (DfpRecovery *self)
{
  remove_file (self->folder, PLAN);
  remove_file (self->folder, ORIGIN);
}

void
dfp_recovery_free (DfpRecovery *self)
{
  if (!has_plan (self->folder))
    remove_entry (self->folder);
  close (self->lock_fd); /* and unlock */
  g_free (self->folder);
  g_free (self);
}

static void
free_entry (gpointer data)
{
  DfpRecoveryEntry *entry = data;

  g_free (entry->id);
  g_free (entry->origin);
  g_free (entry);
}

static void
read_origin (DfpRecoveryEntry *entry, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, ORIGIN, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *escaped = NULL;

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return;
  escaped = g_key_file_get_string (keys, GROUP, "path", NULL);
  entry->origin = escaped != NULL ? g_uri_unescape_string (escaped, NULL) : NULL;
  entry->origin_stamp = (DfpStamp){
    .device = g_key_file_get_uint64 (keys, GROUP, "device", NULL),
    .inode = g_key_file_get_uint64 (keys, GROUP, "inode", NULL),
    .size = g_key_file_get_int64 (keys, GROUP, "size", NULL),
    .modified = g_key_file_get_int64 (keys, GROUP, "modified", NULL),
    .changed = g_key_file_get_int64 (keys, GROUP, "changed", NULL),
  };
}

static gboolean
is_old (const char *folder)
{
  struct stat info;

  return stat (folder, &info) == 0 && g_get_real_time () / G_USEC_PER_SEC - info.st_mtim.tv_sec > EMPTY_AGE;
}

/* What was left behind under @id; NULL when its process lives or it holds nothing, which is
 * tidied up. */
static DfpRecoveryEntry *
examine_entry (const char *parent, const char *id)
{
  g_autofree char *folder = g_build_filename (parent, id, NULL);
  g_autofree char *plan = g_build_filename (folder, PLAN, NULL);
  const int fd = lock_entry (folder, 0);
  DfpRecoveryEntry *entry = NULL;
  struct stat info;

  if (fd < 0)
    return NULL;
  if (stat (plan, &info) == 0)
    {
      entry = g_new0 (DfpRecoveryEntry, 1);
      entry->id = g_strdup (id);
      entry->time = info.st_mtim.tv_sec;
      read_origin (entry, folder);
    }
  else if (is_old (folder))
    remove_entry (folder);
  close (fd);
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const DfpRecoveryEntry *x = *(const DfpRecoveryEntry *const *) a, *y = *(const DfpRecoveryEntry *const *) b;

  return (x->time < y->time) - (x->time > y->time);
}

GPtrArray *
dfp_recovery_list (const char *folder)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *id; dir != NULL && (id = g_dir_read_name (dir)) != NULL;)
    {
      DfpRecoveryEntry *entry = examine_entry (folder, id);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}
