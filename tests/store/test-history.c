/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Earlier versions: the last twenty, each once, and none that is not what was saved. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/dfp-error.h"
#include "store/dfp-history.h"

typedef struct
{
  char *root;
  char *folder;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->root = g_dir_make_tmp ("dfp-history-XXXXXX", NULL);
  f->folder = g_build_filename (f->root, "state", "history", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  remove_tree (f->root);
  g_free (f->root);
  g_free (f->folder);
}

static void
add (const Fixture *f, const char *path, const char *text, gint64 time)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_true (dfp_history_add (f->folder, path, bytes, time, &error));
  g_assert_no_error (error);
}

/* The versions of @path, latest first, joined by spaces. */
static char *
read_all (const Fixture *f, const char *path)
{
  g_autoptr (GPtrArray) versions = dfp_history_list (f->folder, path);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < versions->len; i++)
    {
      const DfpHistoryVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (GBytes) bytes = dfp_history_read (f->folder, path, version->hash, NULL);

      g_assert_cmpint (version->size, ==, g_bytes_get_size (bytes));
      g_string_append_printf (all, "%s%" G_GINT64_FORMAT ":%.*s", i > 0 ? " " : "", version->time, (int) version->size,
                              (const char *) g_bytes_get_data (bytes, NULL));
    }
  return g_string_free (all, FALSE);
}

static void
assert_versions (const Fixture *f, const char *path, const char *expected)
{
  g_autofree char *all = read_all (f, path);

  g_assert_cmpstr (all, ==, expected);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  assert_versions (f, "/p", "");
  add (f, "/p", "a", 1000);
  add (f, "/p", "b", 3000);
  add (f, "/q", "z", 2500);
  add (f, "/p", "c", 1700000000000);
  assert_versions (f, "/p", "1700000000000:c 3000:b 1000:a");
  assert_versions (f, "/q", "2500:z");
}

static void
test_same_content (Fixture *f, gconstpointer data)
{
  add (f, "/p", "a", 1);
  add (f, "/p", "b", 2);
  add (f, "/p", "a", 3);
  assert_versions (f, "/p", "3:a 2:b");
}

static void
test_maximum (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  for (int i = 0; i < DFP_HISTORY_MAXIMUM + 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("v%d", i);

      add (f, "/p", text, i);
    }
  versions = dfp_history_list (f->folder, "/p");
  g_assert_cmpuint (versions->len, ==, DFP_HISTORY_MAXIMUM);
  g_assert_cmpint (((DfpHistoryVersion *) g_ptr_array_index (versions, 0))->time, ==, DFP_HISTORY_MAXIMUM + 4);
  g_assert_cmpint (((DfpHistoryVersion *) g_ptr_array_index (versions, DFP_HISTORY_MAXIMUM - 1))->time, ==, 5);
}

static char *
find_only_file (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *own = g_build_filename (folder, g_dir_read_name (dir), NULL);
  g_autoptr (GDir) own_dir = g_dir_open (own, 0, NULL);

  return g_build_filename (own, g_dir_read_name (own_dir), NULL);
}

static void
test_damaged (Fixture *f, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "a", 1);
  g_autoptr (GError) error = NULL;

  add (f, "/p", "a", 1);
  file = find_only_file (f->folder);
  g_assert_true (g_file_set_contents (file, "b", 1, NULL));
  g_assert_null (dfp_history_read (f->folder, "/p", hash, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (dfp_history_read (f->folder, "/p", "../../x", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
}

static void
test_is_private (Fixture *f, gconstpointer data)
{
  g_autofree char *file = NULL;
  struct stat info;

  add (f, "/p", "a", 1);
  file = find_only_file (f->folder);
  g_assert_cmpint (stat (file, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (f->folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/history/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/history/same-content", Fixture, NULL, set_up, test_same_content, tear_down);
  g_test_add ("/history/maximum", Fixture, NULL, set_up, test_maximum, tear_down);
  g_test_add ("/history/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/history/is-private", Fixture, NULL, set_up, test_is_private, tear_down);
  return g_test_run ();
}
