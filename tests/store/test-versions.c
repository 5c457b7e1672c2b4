/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Earlier versions: the last twenty and those that are kept, and none that is not what was saved. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/dfp-error.h"
#include "store/dfp-versions.h"
#include "tests/scratch-tree.h"

typedef struct
{
  char *root;
  char *folder;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->root = scratch_tree_new ();
  f->folder = g_build_filename (f->root, "state", "versions", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  scratch_tree_remove (f->root);
  g_free (f->root);
  g_free (f->folder);
}

static void
add (const Fixture *f, const char *path, const char *text, gint64 time)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_true (dfp_versions_add (f->folder, path, bytes, NULL, time, &error));
  g_assert_no_error (error);
}

/* The versions of @path, latest first, joined by spaces. */
static char *
read_all (const Fixture *f, const char *path)
{
  g_autoptr (GPtrArray) versions = dfp_versions_list (f->folder, path);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < versions->len; i++)
    {
      const DfpVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (GBytes) bytes = dfp_versions_read (f->folder, path, version->id, NULL);

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
  add (f, "/p", "a", 4);
  assert_versions (f, "/p", "3:a 2:b 1:a");
}

static void
test_maximum (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  for (int i = 0; i < DFP_VERSIONS_MAXIMUM + 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("v%d", i);

      add (f, "/p", text, i);
    }
  versions = dfp_versions_list (f->folder, "/p");
  g_assert_cmpuint (versions->len, ==, DFP_VERSIONS_MAXIMUM);
  g_assert_cmpint (((DfpVersion *) g_ptr_array_index (versions, 0))->time, ==, DFP_VERSIONS_MAXIMUM + 4);
  g_assert_cmpint (((DfpVersion *) g_ptr_array_index (versions, DFP_VERSIONS_MAXIMUM - 1))->time, ==, 5);
}

static char *
get_id (const Fixture *f, const char *path, guint at)
{
  g_autoptr (GPtrArray) versions = dfp_versions_list (f->folder, path);

  return g_strdup (((DfpVersion *) g_ptr_array_index (versions, at))->id);
}

/* The file of the latest version of the only plan. */
static char *
find_file (const Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  g_autofree char *id = get_id (f, "/p", 0);

  return g_build_filename (f->folder, g_dir_read_name (dir), id, NULL);
}

static void
assert_damaged (const Fixture *f, const char *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dfp_versions_read (f->folder, "/p", id, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (dfp_versions_set_name (f->folder, "/p", id, "x", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_INVALID);
}

/* Cut off, another letter, another version under its name: never taken for what was saved. */
static void
test_damaged (Fixture *f, gconstpointer data)
{
  g_autofree char *file = NULL, *id = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  add (f, "/p", "abc", 1);
  id = get_id (f, "/p", 0);
  file = find_file (f);
  g_assert_true (g_file_get_contents (file, &text, &length, NULL));
  for (gsize n = 0; n < length; n++)
    {
      g_assert_true (g_file_set_contents (file, text, (gssize) n, NULL));
      assert_damaged (f, id);
    }
  text[length - 1] = 'd';
  g_assert_true (g_file_set_contents (file, text, (gssize) length, NULL));
  assert_damaged (f, id);
  g_assert_null (dfp_versions_read (f->folder, "/p", "../../x", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
}

/* A name that was damaged on the disk would make a list of nothing; the version is still there. */
static void
test_damaged_is_listed (Fixture *f, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  add (f, "/p", "abc", 1);
  file = find_file (f);
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  versions = dfp_versions_list (f->folder, "/p");
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpuint (((DfpVersion *) g_ptr_array_index (versions, 0))->number, ==, 1);
}

static void
test_about (Fixture *f, gconstpointer data)
{
  const DfpVersionAbout about = { "Change “Heads”\n", 12, " Ana; Gomez", "R&D \xe9\xff" };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a", 1);
  g_autoptr (GPtrArray) versions = NULL;
  const DfpVersion *version;

  g_assert_true (dfp_versions_add (f->folder, "/p", bytes, &about, 5, NULL));
  versions = dfp_versions_list (f->folder, "/p");
  version = g_ptr_array_index (versions, 0);
  g_assert_cmpstr (version->change, ==, "Change “Heads”\n");
  g_assert_cmpuint (version->n_changes, ==, 12);
  g_assert_cmpstr (version->author, ==, " Ana; Gomez");
  g_assert_true (g_utf8_validate (version->title, -1, NULL));
  g_assert_null (version->name);
  g_assert_false (version->sealed);
}

static void
assert_latest (const Fixture *f, guint number, const char *name, gboolean sealed)
{
  g_autoptr (GPtrArray) versions = dfp_versions_list (f->folder, "/p");
  const DfpVersion *version = g_ptr_array_index (versions, 0);

  g_assert_cmpuint (version->number, ==, number);
  g_assert_cmpstr (version->name, ==, name);
  g_assert_cmpint (version->sealed, ==, sealed);
}

static void
test_name_and_seal (Fixture *f, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  add (f, "/p", "a", 1);
  id = get_id (f, "/p", 0);
  g_assert_true (dfp_versions_set_name (f->folder, "/p", id, "Sent to the board", NULL));
  assert_latest (f, 1, "Sent to the board", FALSE);
  g_assert_true (dfp_versions_set_sealed (f->folder, "/p", id, TRUE, NULL));
  g_assert_true (dfp_versions_set_name (f->folder, "/p", id, NULL, NULL));
  assert_latest (f, 1, NULL, TRUE);
  assert_versions (f, "/p", "1:a");
  g_assert_false (dfp_versions_set_sealed (f->folder, "/p", "x", TRUE, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
}

/* Named and sealed ones stay, whatever comes after; numbers go on. */
static void
test_kept_for_ever (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *named = NULL, *sealed = NULL;

  add (f, "/p", "named", 1);
  named = get_id (f, "/p", 0);
  add (f, "/p", "sealed", 2);
  sealed = get_id (f, "/p", 0);
  g_assert_true (dfp_versions_set_name (f->folder, "/p", named, "First", NULL));
  g_assert_true (dfp_versions_set_sealed (f->folder, "/p", sealed, TRUE, NULL));
  for (int i = 0; i < DFP_VERSIONS_MAXIMUM + 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("v%d", i);

      add (f, "/p", text, 10 + i);
    }
  versions = dfp_versions_list (f->folder, "/p");
  g_assert_cmpuint (versions->len, ==, DFP_VERSIONS_MAXIMUM + 2);
  g_assert_cmpstr (((DfpVersion *) g_ptr_array_index (versions, versions->len - 1))->id, ==, named);
  g_assert_cmpstr (((DfpVersion *) g_ptr_array_index (versions, versions->len - 2))->id, ==, sealed);
  assert_latest (f, DFP_VERSIONS_MAXIMUM + 5, NULL, FALSE);
}

/* Ten programs at once: each version has a number of its own. */
static void
test_at_once (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  pid_t children[10];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          g_autofree char *text = g_strdup_printf ("v%u", i);

          add (f, "/p", text, i);
          _exit (0);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    waitpid (children[i], NULL, 0);
  versions = dfp_versions_list (f->folder, "/p");
  g_assert_cmpuint (versions->len, ==, G_N_ELEMENTS (children));
  for (guint i = 0; i < versions->len; i++)
    g_assert_cmpuint (((DfpVersion *) g_ptr_array_index (versions, i))->number, ==, versions->len - i);
}

static void
test_is_private (Fixture *f, gconstpointer data)
{
  g_autofree char *file = NULL, *id = NULL;
  struct stat info;

  add (f, "/p", "a", 1);
  file = find_file (f);
  g_assert_cmpint (g_chmod (file, 0644), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
  add (f, "/p", "b", 2);
  id = get_id (f, "/p", 1);
  g_assert_true (dfp_versions_set_name (f->folder, "/p", id, "x", NULL));
  g_assert_cmpint (stat (file, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (f->folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/versions/order", test_order },
    { "/versions/same-content", test_same_content },
    { "/versions/maximum", test_maximum },
    { "/versions/damaged", test_damaged },
    { "/versions/damaged-is-listed", test_damaged_is_listed },
    { "/versions/about", test_about },
    { "/versions/name-and-seal", test_name_and_seal },
    { "/versions/kept-for-ever", test_kept_for_ever },
    { "/versions/at-once", test_at_once },
    { "/versions/is-private", test_is_private },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
