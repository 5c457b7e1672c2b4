/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry is a folder with two files: the plan with what is known about it, and an empty one that
 * is locked. The lock is of the kind that the system drops with its process, so nothing has to be
 * guessed about whether a process still lives. Whoever only looks takes a lock that others who look
 * can have too, so that two who look do not take each other for the owner. */
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
#include "store/dfp-envelope.h"
#include "store/dfp-sweep.h"

#define PLAN "plan"
#define LOCK "lock"

#define LOCK_ATTEMPTS 20
#define LOCK_PAUSE 10000 /* µs */
#define EMPTY_AGE 60     /* s after which an empty entry is certainly not just being made */

struct _DfpRecovery
{
  char *folder; /* of the entry */
  char *id;     /* its name */
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

/* Not the opposite of the above: when the system does not let us look, there may be a plan. */
static gboolean
has_no_plan (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, PLAN, NULL);
  struct stat info;

  return TEMP_FAILURE_RETRY (lstat (path, &info)) != 0 && errno == ENOENT;
}

static int
open_folder (const char *folder)
{
  return TEMP_FAILURE_RETRY (open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

/* Removes the plan, and what a writer that was killed left of it, so that no power cut brings it back. */
static gboolean
empty_entry (const char *folder)
{
  const int fd = open_folder (folder);
  gboolean emptied;

  if (fd < 0)
    return FALSE;
  emptied = unlinkat (fd, PLAN, 0) == 0 || errno == ENOENT;
  dfp_sweep_left_overs (fd);
  emptied = fsync (fd) == 0 && emptied;
  close (fd);
  return emptied;
}

/* Of an entry without a plan. */
static void
remove_entry (const char *folder)
{
  g_autofree char *lock = g_build_filename (folder, LOCK, NULL);
  const int fd = open_folder (folder);

  if (fd >= 0)
    {
      dfp_sweep_left_overs (fd);
      close (fd);
    }
  g_unlink (lock);
  g_rmdir (folder);
}

/* A descriptor that holds the lock of the entry in @folder, or −1 with EWOULDBLOCK when somebody
 * else does. @kind: LOCK_EX to own it, LOCK_SH to look. */
static int
lock_entry (const char *folder, int kind, int flags)
{
  g_autofree char *path = g_build_filename (folder, LOCK, NULL);
  const int fd = TEMP_FAILURE_RETRY (open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600));

  if (fd >= 0 && TEMP_FAILURE_RETRY (flock (fd, kind | LOCK_NB)) != 0)
    {
      const int number = errno;

      close (fd);
      errno = number;
      return -1;
    }
  return fd;
}

static DfpRecovery *
take_entry (char *folder, int flags, GError **error)
{
  DfpRecovery *self;
  int fd = lock_entry (folder, LOCK_EX, flags);

  /* Somebody who looks for what was left behind holds it for a moment. */
  for (int attempt = 0; fd < 0 && errno == EWOULDBLOCK && attempt < LOCK_ATTEMPTS; attempt++)
    {
      g_usleep (LOCK_PAUSE);
      fd = lock_entry (folder, LOCK_EX, flags);
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
  self->id = g_path_get_basename (folder);
  self->lock_fd = fd;
  return self;
}

DfpRecovery *
dfp_recovery_create (const char *folder, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%08x%08x", g_random_int (), g_random_int ());
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_return_val_if_fail (folder != NULL, NULL);
  if (!dfp_envelope_make_folder (folder) || !dfp_envelope_make_folder (path))
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
  g_autofree char *name = NULL, *path = NULL;
  int flags;

  g_return_val_if_fail (folder != NULL && id != NULL, NULL);
  name = g_path_get_basename (id); /* never a way out of the folder */
  path = g_build_filename (folder, name, NULL);
  flags = has_plan (path) ? O_CREAT : 0;
  return take_entry (g_steal_pointer (&path), flags, error);
}

const char *
dfp_recovery_get_id (DfpRecovery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

static char *
get_plan_path (DfpRecovery *self)
{
  return g_build_filename (self->folder, PLAN, NULL);
}

static char *
describe_hash (const DfpStamp *stamp)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < DFP_STAMP_HASH_BYTES; i++)
    g_string_append_printf (text, "%02x", stamp->hash[i]);
  return g_string_free (text, FALSE);
}

static void
parse_hash (DfpStamp *stamp, const char *text)
{
  if (text == NULL || strlen (text) != 2 * DFP_STAMP_HASH_BYTES)
    return;
  for (guint i = 0; i < DFP_STAMP_HASH_BYTES; i++)
    stamp->hash[i] =
        (guint8) (MAX (g_ascii_xdigit_value (text[2 * i]), 0) << 4 | MAX (g_ascii_xdigit_value (text[2 * i + 1]), 0));
}

/* The path in a form that any bytes of a file name pass through. */
static void
describe_origin (GKeyFile *keys, const char *origin, const DfpStamp *stamp)
{
  g_autofree char *escaped = g_uri_escape_string (origin, "/", FALSE);
  g_autofree char *hash = describe_hash (stamp);

  g_key_file_set_string (keys, DFP_ENVELOPE_GROUP, "origin", escaped);
  g_key_file_set_uint64 (keys, DFP_ENVELOPE_GROUP, "device", stamp->device);
  g_key_file_set_uint64 (keys, DFP_ENVELOPE_GROUP, "inode", stamp->inode);
  g_key_file_set_int64 (keys, DFP_ENVELOPE_GROUP, "size", stamp->size);
  g_key_file_set_int64 (keys, DFP_ENVELOPE_GROUP, "modified", stamp->modified);
  g_key_file_set_int64 (keys, DFP_ENVELOPE_GROUP, "changed", stamp->changed);
  g_key_file_set_string (keys, DFP_ENVELOPE_GROUP, "hash", hash);
}

gboolean
dfp_recovery_write (DfpRecovery *self, GBytes *bytes, const DfpRecoveryAbout *about, GError **error)
{
  static const DfpStamp none = { 0 };
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL && bytes != NULL && about != NULL, FALSE);
  path = get_plan_path (self);
  g_key_file_set_int64 (keys, DFP_ENVELOPE_GROUP, "time", g_get_real_time () / 1000);
  g_key_file_set_uint64 (keys, DFP_ENVELOPE_GROUP, "changes", about->n_changes);
  dfp_envelope_set_text (keys, "title", about->title);
  dfp_envelope_set_text (keys, "last-change", about->last_change);
  dfp_envelope_set_text (keys, "being-saved", about->being_saved);
  g_key_file_set_boolean (keys, DFP_ENVELOPE_GROUP, "within", about->is_within);
  if (about->origin != NULL)
    describe_origin (keys, about->origin, about->stamp != NULL ? about->stamp : &none);
  return dfp_envelope_write (path, keys, bytes, error);
}

GBytes *
dfp_recovery_read (DfpRecovery *self, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  path = get_plan_path (self);
  return dfp_envelope_read (path, error);
}

gboolean
dfp_recovery_discard (DfpRecovery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return empty_entry (self->folder);
}

void
dfp_recovery_free (DfpRecovery *self)
{
  if (has_no_plan (self->folder))
    remove_entry (self->folder);
  close (self->lock_fd); /* and unlock */
  g_free (self->folder);
  g_free (self->id);
  g_free (self);
}

static void
free_entry (gpointer data)
{
  DfpRecoveryEntry *entry = data;

  g_free (entry->id);
  g_free (entry->origin);
  g_free (entry->title);
  g_free (entry->last_change);
  g_free (entry->being_saved);
  g_free (entry);
}

static void
read_origin (DfpRecoveryEntry *entry, GKeyFile *keys)
{
  g_autofree char *escaped = dfp_envelope_get_text (keys, "origin"), *hash = dfp_envelope_get_text (keys, "hash");

  if (escaped == NULL)
    return;
  entry->origin = g_uri_unescape_string (escaped, NULL);
  entry->origin_stamp = (DfpStamp){
    .device = g_key_file_get_uint64 (keys, DFP_ENVELOPE_GROUP, "device", NULL),
    .inode = g_key_file_get_uint64 (keys, DFP_ENVELOPE_GROUP, "inode", NULL),
    .size = g_key_file_get_int64 (keys, DFP_ENVELOPE_GROUP, "size", NULL),
    .modified = g_key_file_get_int64 (keys, DFP_ENVELOPE_GROUP, "modified", NULL),
    .changed = g_key_file_get_int64 (keys, DFP_ENVELOPE_GROUP, "changed", NULL),
  };
  parse_hash (&entry->origin_stamp, hash);
}

static DfpRecoveryEntry *
read_entry (const char *id, const char *plan)
{
  g_autoptr (GKeyFile) keys = dfp_envelope_read_about (plan);
  DfpRecoveryEntry *entry;

  if (keys == NULL)
    return NULL;
  entry = g_new0 (DfpRecoveryEntry, 1);
  entry->id = g_strdup (id);
  entry->time = g_key_file_get_int64 (keys, DFP_ENVELOPE_GROUP, "time", NULL);
  entry->title = dfp_envelope_get_text (keys, "title");
  entry->last_change = dfp_envelope_get_text (keys, "last-change");
  entry->being_saved = dfp_envelope_get_text (keys, "being-saved");
  entry->is_within = g_key_file_get_boolean (keys, DFP_ENVELOPE_GROUP, "within", NULL);
  entry->n_changes = (guint) MIN (g_key_file_get_uint64 (keys, DFP_ENVELOPE_GROUP, "changes", NULL), G_MAXUINT);
  read_origin (entry, keys);
  return entry;
}

static gboolean
is_old (const char *folder)
{
  struct stat info;

  return stat (folder, &info) == 0 && g_get_real_time () / G_USEC_PER_SEC - info.st_mtim.tv_sec > EMPTY_AGE;
}

/* Removes an entry that holds nothing, unless it is just being made or somebody looks at it. */
static void
tidy_entry (const char *folder, int fd)
{
  if (is_old (folder) && flock (fd, LOCK_EX | LOCK_NB) == 0)
    remove_entry (folder);
}

/* What was left behind under @id; NULL when its process lives or it holds nothing, which is
 * tidied up. */
static DfpRecoveryEntry *
examine_entry (const char *parent, const char *id)
{
  g_autofree char *folder = g_build_filename (parent, id, NULL);
  g_autofree char *plan = g_build_filename (folder, PLAN, NULL);
  const int fd = lock_entry (folder, LOCK_SH, has_plan (folder) ? O_CREAT : 0);
  DfpRecoveryEntry *entry;

  if (fd < 0)
    {
      if (errno == ENOENT && is_old (folder))
        g_rmdir (folder); /* an end that was cut short; not when anything is in it */
      return NULL;
    }
  entry = read_entry (id, plan);
  if (has_no_plan (folder))
    tidy_entry (folder, fd);
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
