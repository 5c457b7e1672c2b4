/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A version is one envelope, "NUMBER-HASH" with the number in ten digits, so that the names alone
 * say the order and what is the same. The folder of a plan is locked for every change, so two
 * programs that save at the same moment do not take the same number. */
#include "store/dfp-versions.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/dfp-error.h"
#include "store/dfp-envelope.h"

#define NUMBER_DIGITS 10
#define HASH_DIGITS 64
#define LOCK "lock"
#define LOCK_ATTEMPTS 500 /* each LOCK_PAUSE long */
#define LOCK_PAUSE 10000  /* µs */

char *
dfp_versions_get_default_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "factory-planner", "versions", NULL);
}

/* The folder of the versions of @path. */
static char *
get_own_folder (const char *folder, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *real = realpath (absolute, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, real != NULL ? real : absolute, -1);

  return g_build_filename (folder, hash, NULL);
}

/* A descriptor whose closing unlocks @own, or −1. Where there are no locks, or somebody who holds it does not go on,
 * that is no reason to keep nothing: the worst is a number twice. */
static int
lock_folder (const char *own)
{
  g_autofree char *path = g_build_filename (own, LOCK, NULL);
  const int fd = TEMP_FAILURE_RETRY (open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));

  for (int attempt = 0; fd >= 0 && attempt < LOCK_ATTEMPTS; attempt++)
    {
      if (TEMP_FAILURE_RETRY (flock (fd, LOCK_EX | LOCK_NB)) == 0 || errno != EWOULDBLOCK)
        break;
      g_usleep (LOCK_PAUSE);
    }
  return fd;
}

static void
unlock_folder (int fd)
{
  if (fd >= 0)
    close (fd);
}

static void
free_version (gpointer data)
{
  DfpVersion *version = data;

  g_free (version->id);
  g_free (version->hash);
  g_free (version->change);
  g_free (version->author);
  g_free (version->title);
  g_free (version->name);
  g_free (version);
}

/* "0000000012-…" */
static gboolean
is_version_name (const char *name)
{
  return strlen (name) == NUMBER_DIGITS + 1 + HASH_DIGITS && strspn (name, "0123456789") == NUMBER_DIGITS &&
         name[NUMBER_DIGITS] == '-' && strspn (name + NUMBER_DIGITS + 1, "0123456789abcdef") == HASH_DIGITS;
}

/* The version in the file @name; when it is damaged, what the name says. */
static DfpVersion *
read_version (const char *own, const char *name)
{
  g_autofree char *path = g_build_filename (own, name, NULL);
  g_autoptr (GKeyFile) about = dfp_envelope_read_about (path);
  DfpVersion *version = g_new0 (DfpVersion, 1);

  version->id = g_strdup (name);
  version->hash = g_strdup (name + NUMBER_DIGITS + 1);
  version->number = (guint) g_ascii_strtoull (name, NULL, 10);
  if (about == NULL)
    return version;
  version->time = g_key_file_get_int64 (about, DFP_ENVELOPE_GROUP, "time", NULL);
  version->size = g_key_file_get_int64 (about, DFP_ENVELOPE_GROUP, "size", NULL);
  version->n_changes = (guint) MIN (g_key_file_get_uint64 (about, DFP_ENVELOPE_GROUP, "changes", NULL), G_MAXUINT);
  version->sealed = g_key_file_get_boolean (about, DFP_ENVELOPE_GROUP, "sealed", NULL);
  version->change = dfp_envelope_get_text (about, "change");
  version->author = dfp_envelope_get_text (about, "author");
  version->title = dfp_envelope_get_text (about, "title");
  version->name = dfp_envelope_get_text (about, "name");
  return version;
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  const DfpVersion *x = *(const DfpVersion *const *) a, *y = *(const DfpVersion *const *) b;

  return (x->number < y->number) - (x->number > y->number);
}

/* NULL when nobody can tell what is there. */
static GPtrArray *
list_folder (const char *own)
{
  g_autoptr (GDir) dir = g_dir_open (own, 0, NULL);
  GPtrArray *versions;

  if (dir == NULL)
    return NULL;
  versions = g_ptr_array_new_with_free_func (free_version);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    if (is_version_name (name))
      g_ptr_array_add (versions, read_version (own, name));
  g_ptr_array_sort (versions, compare_versions);
  return versions;
}

GPtrArray *
dfp_versions_list (const char *folder, const char *path)
{
  g_autofree char *own = NULL;
  GPtrArray *versions;

  g_return_val_if_fail (folder != NULL && path != NULL, g_ptr_array_new ());
  own = get_own_folder (folder, path);
  versions = list_folder (own);
  return versions != NULL ? versions : g_ptr_array_new ();
}

/* Lets go of the oldest. */
static void
thin (const char *own)
{
  g_autoptr (GPtrArray) versions = list_folder (own);
  guint n_kept = 0;

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      const DfpVersion *version = g_ptr_array_index (versions, i);
      g_autofree char *path = g_build_filename (own, version->id, NULL);

      if (version->name == NULL && !version->sealed && ++n_kept > DFP_VERSIONS_MAXIMUM)
        g_unlink (path);
    }
}

static GKeyFile *
describe_version (GBytes *bytes, const DfpVersionAbout *about, gint64 time)
{
  GKeyFile *keys = g_key_file_new ();

  g_key_file_set_int64 (keys, DFP_ENVELOPE_GROUP, "time", time);
  g_key_file_set_int64 (keys, DFP_ENVELOPE_GROUP, "size", (gint64) g_bytes_get_size (bytes));
  if (about == NULL)
    return keys;
  g_key_file_set_uint64 (keys, DFP_ENVELOPE_GROUP, "changes", about->n_changes);
  dfp_envelope_set_text (keys, "change", about->change);
  dfp_envelope_set_text (keys, "author", about->author);
  dfp_envelope_set_text (keys, "title", about->title);
  return keys;
}

/* With the folder locked. */
static gboolean
add_version (const char *own, GBytes *bytes, GKeyFile *about, GError **error)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GPtrArray) versions = list_folder (own);
  const DfpVersion *latest = versions != NULL && versions->len > 0 ? g_ptr_array_index (versions, 0) : NULL;
  g_autofree char *name = NULL, *path = NULL;

  if (versions == NULL) /* a number must not come twice */
    {
      g_set_error_literal (error, DFP_ERROR, DFP_ERROR_IO, _ ("The folder with the earlier versions cannot be read."));
      return FALSE;
    }
  if (latest != NULL && g_str_equal (latest->hash, hash))
    return TRUE;
  name = g_strdup_printf ("%0*u-%s", NUMBER_DIGITS, latest != NULL ? latest->number + 1 : 1, hash);
  path = g_build_filename (own, name, NULL);
  if (!dfp_envelope_write (path, about, bytes, error))
    return FALSE;
  thin (own);
  return TRUE;
}

gboolean
dfp_versions_add (const char *folder, const char *path, GBytes *bytes, const DfpVersionAbout *about, gint64 time,
                  GError **error)
{
  g_autoptr (GKeyFile) keys = NULL;
  g_autofree char *own = NULL;
  gboolean added;
  int lock;

  g_return_val_if_fail (folder != NULL && path != NULL && bytes != NULL, FALSE);
  own = get_own_folder (folder, path);
  if (!dfp_envelope_make_folder (folder) || !dfp_envelope_make_folder (own))
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("The folder for earlier versions could not be made (%s)."),
                   g_strerror (errno));
      return FALSE;
    }
  keys = describe_version (bytes, about, time);
  lock = lock_folder (own);
  added = add_version (own, bytes, keys, error);
  unlock_folder (lock);
  return added;
}

/* The file of the version @id; NULL with DFP_ERROR_IO. */
static char *
find_version (const char *own, const char *id, GError **error)
{
  g_autofree char *path = is_version_name (id) ? g_build_filename (own, id, NULL) : NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&path);
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_IO, _ ("This version is not kept any more."));
  return NULL;
}

static GBytes *
read_content (const char *path, const char *id, GError **error)
{
  g_autoptr (GBytes) bytes = dfp_envelope_read (path, error);
  g_autofree char *hash = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  if (bytes == NULL || g_str_equal (hash, id + NUMBER_DIGITS + 1))
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("This version was damaged and cannot be used."));
  return NULL;
}

GBytes *
dfp_versions_read (const char *folder, const char *path, const char *id, GError **error)
{
  g_autofree char *own = NULL, *file = NULL;

  g_return_val_if_fail (folder != NULL && path != NULL && id != NULL, NULL);
  own = get_own_folder (folder, path);
  file = find_version (own, id, error);
  return file != NULL ? read_content (file, id, error) : NULL;
}

typedef void (*Edit) (GKeyFile *about, gconstpointer value);

/* Writes what is known of a version again after @edit. */
static gboolean
edit_version (const char *own, const char *id, Edit edit, gconstpointer value, GError **error)
{
  g_autofree char *file = find_version (own, id, error);
  g_autoptr (GBytes) bytes = file != NULL ? read_content (file, id, error) : NULL;
  g_autoptr (GKeyFile) about = bytes != NULL ? dfp_envelope_read_about (file) : NULL;

  if (about == NULL)
    return FALSE;
  edit (about, value);
  return dfp_envelope_write (file, about, bytes, error);
}

static gboolean
edit_locked (const char *folder, const char *path, const char *id, Edit edit, gconstpointer value, GError **error)
{
  g_autofree char *own = get_own_folder (folder, path);
  const int lock = lock_folder (own);
  const gboolean edited = edit_version (own, id, edit, value, error);

  unlock_folder (lock);
  return edited;
}

static void
edit_name (GKeyFile *about, gconstpointer name)
{
  dfp_envelope_set_text (about, "name", name);
}

static void
edit_sealed (GKeyFile *about, gconstpointer sealed)
{
  g_key_file_set_boolean (about, DFP_ENVELOPE_GROUP, "sealed", *(const gboolean *) sealed);
}

gboolean
dfp_versions_set_name (const char *folder, const char *path, const char *id, const char *name, GError **error)
{
  g_return_val_if_fail (folder != NULL && path != NULL && id != NULL, FALSE);
  return edit_locked (folder, path, id, edit_name, name, error);
}

gboolean
dfp_versions_set_sealed (const char *folder, const char *path, const char *id, gboolean sealed, GError **error)
{
  g_return_val_if_fail (folder != NULL && path != NULL && id != NULL, FALSE);
  return edit_locked (folder, path, id, edit_sealed, &sealed, error);
}
