/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What writers that were killed leave behind goes with the next save, and nothing else does. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file-fixture.h"
#include "tests/scratch-folder.h"

/* A hundred writers are killed; one more save, and only the plan and the version before are there. */
static void
test_left_overs_stayed (Fixture *f, gconstpointer data)
{
  assert_saved (f->path, "z", NULL, NULL);
  g_assert_cmpint (g_chmod (f->folder, 01777), ==, 0);
  for (int i = 0; i < 100; i++)
    {
      const pid_t child = fork ();

      g_random_int (); /* or the next child would draw the same names */
      if (child == 0)
        _exit (save_for_ever (f));
      g_usleep ((gulong) g_test_rand_int_range (200, 6000));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
    }
  assert_saved (f->path, "last", NULL, NULL);
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 2);
}

/* Names that only look like ours, those of somebody else, and the file that is being written. */
static void
test_swept_too_much (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { ".dfp-0123456789abcdef.newer", ".dfp-0123456789abcde.new", ".dfp-notes.new",
                                       ".dfp-0123456789ABCDEF.old", "x.dfp-0123456789abcdef.new" };
  g_autofree char *written = g_build_filename (f->folder, ".dfp-00112233aabbccdd.new", NULL);
  g_autofree char *foreign = g_build_filename (f->folder, ".dfp-00112233aabbccde.old", NULL);
  const gboolean is_root = geteuid () == 0;
  int fd;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  g_assert_true (g_file_set_contents (foreign, "x", 1, NULL));
  if (is_root)
    g_assert_cmpint (chown (foreign, NOBODY, NOBODY), ==, 0);
  fd = open (written, O_CREAT | O_WRONLY, 0600);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, G_N_ELEMENTS (names) + 2 + is_root);
  close (fd);
  assert_saved (f->path, "two", NULL, NULL);
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, G_N_ELEMENTS (names) + 2 + is_root);
  g_assert_false (g_file_test (written, G_FILE_TEST_EXISTS));
}

/* A plan of somebody else's in a folder such as /tmp: the second name of the version before could
 * not be removed by anybody but them. */
static void
test_sticky_folder_kept_a_link (Fixture *f, gconstpointer data)
{
  if (geteuid () != 0)
    {
      g_test_skip ("only root can make files of others");
      return;
    }
  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (g_chmod (f->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 01777), ==, 0);
  g_assert_cmpint (run_in_child (save_without_rights, f), ==, 0);
  assert_content (f->path, "one");
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sweep/left-overs-stayed", Fixture, NULL, set_up, test_left_overs_stayed, tear_down);
  g_test_add ("/sweep/swept-too-much", Fixture, NULL, set_up, test_swept_too_much, tear_down);
  g_test_add ("/sweep/sticky-folder-kept-a-link", Fixture, NULL, set_up, test_sticky_folder_kept_a_link, tear_down);
  return g_test_run ();
}
