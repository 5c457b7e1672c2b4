/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A version is one file, "TIME-HASH" with the time in sixteen hexadecimal digits, so that the
 * names alone say everything and sort by time. */
#include "store/dfp-history.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/dfp-error.h"
#include "store/dfp-file.h"

#define TIME_DIGITS 16
#define HASH_DIGITS 64

char *
dfp_history_get_default_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "factory-planner", "history", NULL);
}

/* The folder of the versions of @path. */
static char *
get_folder (const char *folder, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *real = realpath (absolute, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, real != NULL ? real : absolute, -1);

  return g_build_filename (folder, hash, NULL);
}

static char *
get_name (const DfpHistoryVersion *version)
{
  return g_strdup_printf ("%0*" G_GINT64_MODIFIER "x-%s", TIME_DIGITS, (guint64) version->time, version->hash);
}

static void
free_version (gpointer data)
{
  g_free (((DfpHistoryVersion *) data)->hash);
  g_free (data);
}

/* What the name of a file says; NULL when it is something else. */
static DfpHistoryVersion *
parse_name (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  DfpHistoryVersion *version;
  GStatBuf info;

  if (strlen (name) != TIME_DIGITS + 1 + HASH_DIGITS || name[TIME_DIGITS] != '-' || g_stat (path, &info) != 0)
    return NULL;
  version = g_new0 (DfpHistoryVersion, 1);
  version->hash = g_strdup (name + TIME_DIGITS + 1);
  version->time = (gint64) g_ascii_strtoull (name, NULL, 16);
  version->size = info.st_size;
  return version;
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  const DfpHistoryVersion *x = *(const DfpHistoryVersion *const *) a, *y = *(const DfpHistoryVersion *const *) b;

  return (x->time < y->time) - (x->time > y->time);
}

GPtrArray *
dfp_history_list (const char *folder, const char *path)
{
  g_autofree char *own = get_folder (folder, path);
  GPtrArray *versions = g_ptr_array_new_with_free_func (free_version);
  g_autoptr (GDir) dir = g_dir_open (own, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      DfpHistoryVersion *version = parse_name (own, name);

      if (version != NULL)
        g_ptr_array_add (versions, version);
    }
  g_ptr_array_sort (versions, compare_versions);
  return versions;
}

static void
remove_version (const char *own, const DfpHistoryVersion *version)
{
  g_autofree char *name = get_name (version);
  g_autofree char *path = g_build_filename (own, name, NULL);

  g_unlink (path);
}

/* Removes what is too old, and older versions of the same content as the latest. */
static void
tidy (const char *own, GPtrArray *versions)
{
  const DfpHistoryVersion *latest = versions->len > 0 ? g_ptr_array_index (versions, 0) : NULL;
  guint n_kept = 1;

  for (guint i = 1; i < versions->len; i++)
    {
      const DfpHistoryVersion *version = g_ptr_array_index (versions, i);

      if (n_kept == DFP_HISTORY_MAXIMUM || g_str_equal (version->hash, latest->hash))
        remove_version (own, version);
      else
        n_kept++;
    }
}

gboolean
dfp_history_add (const char *folder, const char *path, GBytes *bytes, gint64 time, GError **error)
{
  g_autofree char *own = get_folder (folder, path);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *name = get_name (&(DfpHistoryVersion){ hash, time, 0 });
  g_autofree char *file = g_build_filename (own, name, NULL);
  g_autoptr (GPtrArray) versions = NULL;

  if (g_mkdir_with_parents (own, 0700) != 0)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("The folder for earlier versions could not be made (%s)."),
                   g_strerror (errno));
      return FALSE;
    }
  if (dfp_file_write (file, bytes, DFP_SAVE_PRIVATE, NULL, NULL, error) < DFP_SAVE_NOT_FLUSHED)
    return FALSE;
  versions = dfp_history_list (folder, path);
  tidy (own, versions);
  return TRUE;
}

static const DfpHistoryVersion *
find_version (GPtrArray *versions, const char *hash)
{
  for (guint i = 0; i < versions->len; i++)
    if (g_str_equal (((DfpHistoryVersion *) g_ptr_array_index (versions, i))->hash, hash))
      return g_ptr_array_index (versions, i);
  return NULL;
}

GBytes *
dfp_history_read (const char *folder, const char *path, const char *hash, GError **error)
{
  g_autofree char *own = get_folder (folder, path);
  g_autoptr (GPtrArray) versions = dfp_history_list (folder, path);
  const DfpHistoryVersion *version = find_version (versions, hash);
  g_autofree char *name = version != NULL ? get_name (version) : NULL;
  g_autofree char *file = version != NULL ? g_build_filename (own, name, NULL) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *found = NULL;

  if (version == NULL)
    {
      g_set_error_literal (error, DFP_ERROR, DFP_ERROR_IO, _ ("This version is not kept any more."));
      return NULL;
    }
  bytes = dfp_file_read (file, NULL, error);
  if (bytes == NULL)
    return NULL;
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (found, hash))
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("This version was damaged and cannot be used."));
  return NULL;
}
