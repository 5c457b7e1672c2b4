/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work that was not saved: kept through a crash, offered to one, gone when it is no longer needed. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "base/dfp-error.h"
#include "store/dfp-recovery.h"
#include "tests/scratch-tree.h"

typedef struct
{
  char *root;
  char *folder; /* below it, not there at first */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->root = scratch_tree_new ();
  f->folder = g_build_filename (f->root, "state", "recovery", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  scratch_tree_remove (f->root);
  g_free (f->root);
  g_free (f->folder);
}

static guint
count_entries (const Fixture *f)
{
  g_autoptr (GPtrArray) entries = dfp_recovery_list (f->folder);

  return entries->len;
}

static gboolean
keep (DfpRecovery *entry, const char *text, const char *origin, const DfpStamp *stamp)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  const DfpRecoveryAbout about = { origin, stamp, "Plan", "Change “Heads”", 7 };

  return dfp_recovery_write (entry, bytes, &about, NULL);
}

/* In a process that is killed with the entry open. */
static void
leave_behind (const Fixture *f, const char *text, const char *origin, const DfpStamp *stamp)
{
  const pid_t child = fork ();

  g_random_int (); /* or the next child would draw the same name */
  if (child == 0)
    {
      DfpRecovery *entry = dfp_recovery_create (f->folder, NULL);

      if (text != NULL)
        keep (entry, text, origin, stamp);
      raise (SIGKILL);
    }
  waitpid (child, NULL, 0);
}

static void
assert_holds (DfpRecovery *entry, const char *text)
{
  g_autoptr (GBytes) bytes = dfp_recovery_read (entry, NULL);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_crash (Fixture *f, gconstpointer data)
{
  const DfpStamp stamp = { 1, G_MAXUINT64, 3, -4, G_MAXINT64, { 0x0f, 0xf0, 1, 2, 255 } };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (DfpRecovery) adopted = NULL;
  const DfpRecoveryEntry *entry;

  g_assert_cmpuint (count_entries (f), ==, 0);
  leave_behind (f, "edited", "/home/a b/pl\xe9n;\n.dfplan", &stamp);
  entries = dfp_recovery_list (f->folder);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->origin, ==, "/home/a b/pl\xe9n;\n.dfplan");
  g_assert_true (dfp_stamp_equal (&entry->origin_stamp, &stamp));
  g_assert_true (dfp_stamp_equal_content (&entry->origin_stamp, &stamp));
  g_assert_cmpint (ABS (entry->time - g_get_real_time () / 1000), <, 60000);
  g_assert_cmpstr (entry->title, ==, "Plan");
  g_assert_cmpstr (entry->last_change, ==, "Change “Heads”");
  g_assert_cmpuint (entry->n_changes, ==, 7);

  adopted = dfp_recovery_adopt (f->folder, entry->id, NULL);
  assert_holds (adopted, "edited");
  g_assert_cmpuint (count_entries (f), ==, 0); /* it is ours now */
  dfp_recovery_discard (adopted);
}

static void
test_living_process (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpRecovery) entry = dfp_recovery_create (f->folder, NULL);

  g_assert_true (keep (entry, "one", NULL, NULL));
  g_assert_true (keep (entry, "two", NULL, NULL));
  assert_holds (entry, "two");
  g_assert_cmpuint (count_entries (f), ==, 0);
}

static void
test_adopted_once (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (DfpRecovery) first = NULL;
  g_autoptr (GError) error = NULL;
  const DfpRecoveryEntry *entry;

  leave_behind (f, "edited", NULL, NULL);
  entries = dfp_recovery_list (f->folder);
  entry = g_ptr_array_index (entries, 0);
  g_assert_null (entry->origin);
  first = dfp_recovery_adopt (f->folder, entry->id, NULL);
  g_assert_nonnull (first);
  g_assert_null (dfp_recovery_adopt (f->folder, entry->id, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
}

static void
test_discard (Fixture *f, gconstpointer data)
{
  DfpRecovery *entry = dfp_recovery_create (f->folder, NULL);

  g_assert_true (keep (entry, "one", "/x", NULL));
  dfp_recovery_discard (entry);
  g_assert_null (dfp_recovery_read (entry, NULL));
  g_assert_true (keep (entry, "two", NULL, NULL));
  dfp_recovery_discard (entry);
  dfp_recovery_free (entry);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0); /* nothing is left of it */
}

/* Closed without saving or discarding: still offered. */
static void
test_free_keeps (Fixture *f, gconstpointer data)
{
  DfpRecovery *entry = dfp_recovery_create (f->folder, NULL);

  keep (entry, "one", NULL, NULL);
  dfp_recovery_free (entry);
  g_assert_cmpuint (count_entries (f), ==, 1);
  g_assert_cmpuint (count_entries (f), ==, 1);
}

static void
test_latest_first (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;

  for (int i = 0; i < 3; i++)
    {
      leave_behind (f, "x", NULL, NULL);
      g_usleep (2000); /* times are in milliseconds */
    }
  entries = dfp_recovery_list (f->folder);
  g_assert_cmpuint (entries->len, ==, 3);
  for (guint i = 1; i < 3; i++)
    g_assert_cmpint (((DfpRecoveryEntry *) g_ptr_array_index (entries, i))->time, <,
                     ((DfpRecoveryEntry *) g_ptr_array_index (entries, i - 1))->time);
}

/* Two programs that start at the same moment and look for what was left behind: each took the
 * other's look for a living owner, and neither offered the work. */
static void
test_two_look_at_once (Fixture *f, gconstpointer data)
{
  pid_t children[8];
  guint n_right = 0;
  int status;

  leave_behind (f, "x", NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          for (guint look = 0; look < 200; look++)
            if (count_entries (f) != 1)
              _exit (1);
          _exit (0);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    n_right += waitpid (children[i], &status, 0) == children[i] && WIFEXITED (status) && WEXITSTATUS (status) == 0;
  g_assert_cmpuint (n_right, ==, G_N_ELEMENTS (children));
}

/* An id out of somebody's hand is no way to another folder. */
static void
test_id_stays_inside (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  leave_behind (f, "x", NULL, NULL);
  g_assert_null (dfp_recovery_adopt (f->folder, "../recovery", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
}

static void
set_age (const char *path, time_t age)
{
  const time_t when = g_get_real_time () / G_USEC_PER_SEC - age;

  g_assert_cmpint (utime (path, &(struct utimbuf){ when, when }), ==, 0);
}

/* An empty entry may be one that is just being made; an old one is not. */
static void
test_empty_is_tidied (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  g_autofree char *path = NULL;

  leave_behind (f, NULL, NULL, NULL);
  dir = g_dir_open (f->folder, 0, NULL);
  path = g_build_filename (f->folder, g_dir_read_name (dir), NULL);
  g_assert_cmpuint (count_entries (f), ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  set_age (path, 3600);
  g_assert_cmpuint (count_entries (f), ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_DIR));
}

/* Also when somebody made it readable for others before. */
static char *
build_entry_path (const Fixture *f, DfpRecovery *entry, const char *name)
{
  return g_build_filename (f->folder, dfp_recovery_get_id (entry), name, NULL);
}

/* A process that was killed while it wrote leaves a part of the work: what is discarded goes with that. */
static void
test_discard_takes_left_overs (Fixture *f, gconstpointer data)
{
  DfpRecovery *entry = dfp_recovery_create (f->folder, NULL);
  g_autofree char *left_over = build_entry_path (f, entry, ".dfp-0123456789abcdef.new");
  g_autofree char *path = build_entry_path (f, entry, NULL);

  keep (entry, "work", NULL, NULL);
  g_assert_true (g_file_set_contents (left_over, "wo", -1, NULL));
  g_assert_true (dfp_recovery_discard (entry));
  g_assert_false (g_file_test (left_over, G_FILE_TEST_EXISTS));
  dfp_recovery_free (entry);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Killed before the first word was written, or between removing the lock and its folder. */
static void
test_ruins_are_tidied (Fixture *f, gconstpointer data)
{
  g_autofree char *bare = g_build_filename (f->folder, "bare", NULL);
  g_autofree char *cut_short = g_build_filename (f->folder, "cut-short", NULL);
  g_autofree char *lock = g_build_filename (cut_short, "lock", NULL);
  g_autofree char *left_over = g_build_filename (cut_short, ".dfp-0123456789abcdef.new", NULL);

  g_assert_cmpint (g_mkdir_with_parents (bare, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (cut_short, 0700), ==, 0);
  g_assert_true (g_file_set_contents (lock, "", 0, NULL));
  g_assert_true (g_file_set_contents (left_over, "wo", -1, NULL));
  g_assert_cmpuint (count_entries (f), ==, 0);
  g_assert_true (g_file_test (bare, G_FILE_TEST_EXISTS));
  set_age (bare, 3600);
  set_age (cut_short, 3600);
  g_assert_cmpuint (count_entries (f), ==, 0);
  g_assert_false (g_file_test (bare, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (cut_short, G_FILE_TEST_EXISTS));
}

static void
test_is_private (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpRecovery) first = dfp_recovery_create (f->folder, NULL), entry = NULL;
  g_autofree char *path = NULL, *plan = NULL;
  struct stat info;

  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
  entry = dfp_recovery_create (f->folder, NULL);
  path = g_build_filename (f->folder, dfp_recovery_get_id (entry), NULL);
  plan = g_build_filename (path, "plan", NULL);
  keep (entry, "secret", NULL, NULL);
  g_assert_cmpint (g_chmod (plan, 0644), ==, 0);
  keep (entry, "secret again", NULL, NULL);
  g_assert_cmpint (stat (f->folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (stat (plan, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
}

static void
test_impossible_folder (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dfp_recovery_create ("/dev/null/recovery", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/recovery/crash", test_crash },
    { "/recovery/living-process", test_living_process },
    { "/recovery/adopted-once", test_adopted_once },
    { "/recovery/discard", test_discard },
    { "/recovery/free-keeps", test_free_keeps },
    { "/recovery/latest-first", test_latest_first },
    { "/recovery/two-look-at-once", test_two_look_at_once },
    { "/recovery/id-stays-inside", test_id_stays_inside },
    { "/recovery/empty-is-tidied", test_empty_is_tidied },
    { "/recovery/discard-takes-left-overs", test_discard_takes_left_overs },
    { "/recovery/ruins-are-tidied", test_ruins_are_tidied },
    { "/recovery/is-private", test_is_private },
    { "/recovery/impossible-folder", test_impossible_folder },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
