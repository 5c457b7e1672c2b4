/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One person at a time, by name, and nobody after a crash. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

#include "store/dfp-session-lock.h"

typedef struct
{
  char *folder;
  char *path;
  char *lock_path;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("dfp-lock-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "plan.dfplan", NULL);
  f->lock_path = g_build_filename (f->folder, ".~lock.plan.dfplan#", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_unlink (f->path);
  g_unlink (f->lock_path);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->lock_path);
}

static DfpSessionLock *
take (const Fixture *f)
{
  g_autofree char *holder = NULL;
  DfpSessionLock *lock = dfp_session_lock_take (f->path, &holder);

  g_assert_nonnull (lock);
  g_assert_null (holder);
  return lock;
}

static void
test_take_and_give_back (Fixture *f, gconstpointer data)
{
  DfpSessionLock *lock = take (f);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  g_assert_true (g_file_get_contents (f->lock_path, &text, NULL, NULL));
  parts = g_strsplit (text, ",", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 5);
  g_assert_cmpstr (parts[2], ==, g_get_host_name ());
  g_assert_cmpstr (parts[4], ==, ";");
  dfp_session_lock_free (lock);
  g_assert_false (g_file_test (f->lock_path, G_FILE_TEST_EXISTS));
}

static void
test_second (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpSessionLock) lock = take (f);
  g_autofree char *holder = NULL;

  g_autofree char *found = dfp_session_lock_find_holder (f->path);

  g_assert_null (dfp_session_lock_take (f->path, &holder));
  g_assert_nonnull (strstr (holder, g_get_host_name ()));
  g_assert_cmpstr (found, ==, holder);
  g_assert_nonnull (lock);
}

/* The program was killed: its lock file is there, its lock is not. */
static void
test_crash (Fixture *f, gconstpointer data)
{
  const pid_t child = fork ();

  if (child == 0)
    {
      g_autofree char *holder = NULL;

      dfp_session_lock_take (f->path, &holder);
      raise (SIGKILL);
    }
  waitpid (child, NULL, 0);
  g_assert_true (g_file_test (f->lock_path, G_FILE_TEST_EXISTS));
  dfp_session_lock_free (take (f));
}

/* What others write into their lock is shown, so it must not be an order to a terminal. */
static void
check_holder (const Fixture *f, const char *text, const char *expected)
{
  g_autofree char *holder = NULL;
  int fd;

  g_assert_true (g_file_set_contents (f->lock_path, text, -1, NULL));
  fd = open (f->lock_path, O_RDWR);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_null (dfp_session_lock_take (f->path, &holder));
  g_assert_cmpstr (holder, ==, expected);
  close (fd);
}

static void
test_holder (Fixture *f, gconstpointer data)
{
  check_holder (f, ",Ana Gomez,laptop,22.11.2026 19:31,file:///home/ana/.config;", "Ana Gomez on laptop");
  check_holder (f, ",A\x1b[2J,h\n,x,;", "A\\u{1b}[2J on h\\u{a}");
  check_holder (f, "", "Somebody else");
  check_holder (f, ",,,,", "Somebody else");
}

static void
test_through_link (Fixture *f, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (f->folder, "link", NULL);
  g_autofree char *holder = NULL;
  DfpSessionLock *lock;

  g_assert_true (g_file_set_contents (f->path, "x", 1, NULL));
  g_assert_cmpint (symlink (f->path, link_path), ==, 0);
  lock = take (f);
  g_assert_null (dfp_session_lock_take (link_path, &holder));
  g_assert_nonnull (holder);
  dfp_session_lock_free (lock);
  g_unlink (link_path);
}

static void
test_no_folder (Fixture *f, gconstpointer data)
{
  g_autofree char *holder = NULL;

  g_assert_null (dfp_session_lock_take ("/dev/null/plan.dfplan", &holder));
  g_assert_null (holder);
}

/* Who asks who has it leaves no file, takes nothing, and is not taken for a holder. */
static void
test_asking_takes_nothing (Fixture *f, gconstpointer data)
{
  const pid_t parent = getpid ();
  pid_t child;

  g_assert_null (dfp_session_lock_find_holder (f->path));
  g_assert_false (g_file_test (f->lock_path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (f->lock_path, ",Ana,laptop,,;", -1, NULL));
  g_assert_null (dfp_session_lock_find_holder (f->path));
  child = fork ();
  if (child == 0)
    while (getppid () == parent)
      g_free (dfp_session_lock_find_holder (f->path));
  if (child == 0)
    _exit (0);
  for (int i = 0; i < 2000; i++)
    dfp_session_lock_free (take (f));
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session-lock/take-and-give-back", Fixture, NULL, set_up, test_take_and_give_back, tear_down);
  g_test_add ("/session-lock/second", Fixture, NULL, set_up, test_second, tear_down);
  g_test_add ("/session-lock/crash", Fixture, NULL, set_up, test_crash, tear_down);
  g_test_add ("/session-lock/holder", Fixture, NULL, set_up, test_holder, tear_down);
  g_test_add ("/session-lock/through-link", Fixture, NULL, set_up, test_through_link, tear_down);
  g_test_add ("/session-lock/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/session-lock/asking-takes-nothing", Fixture, NULL, set_up, test_asking_takes_nothing, tear_down);
  return g_test_run ();
}
