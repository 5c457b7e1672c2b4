/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to files in a life: writers that are killed, many at once, places that are odd.
 * test-store DFP; with DFP_RELIABILITY=full many times as much. A failure is tried again by --seed
 * with the seed that was printed. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/dfp-const.h"
#include "base/dfp-error.h"
#include "store/dfp-codec.h"
#include "tests/effort.h"
#include "tests/scratch-tree.h"

#define N_WRITERS 50
#define NOBODY 65534
#define LINE "line-%02d\n"

static const char *dfp;

typedef struct
{
  char *folder;
  char *path; /* plan.dfplan in it */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = scratch_tree_new ();
  f->path = g_build_filename (f->folder, "plan.dfplan", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  scratch_tree_remove (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static DfpSaveResult
save (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return dfp_file_write (path, bytes, DFP_SAVE_BACKUP, NULL, NULL, NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static pid_t
start_child (void (*run) (const Fixture *f, int number), const Fixture *f, int number)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  const pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child != 0)
    return child;
  g_random_set_seed (seed); /* or all would draw the same names */
  run (f, number);
  _exit (0);
}

/* How it ended; −1 by a signal. */
static int
wait_child (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

static void
save_for_ever (const Fixture *f, int number)
{
  const pid_t parent = getppid ();

  for (guint i = 0; getppid () == parent; i++)
    {
      g_autofree char *text = g_strnfill (1 + (i * 7919) % 50000, "abcdefghij"[i % 10]);

      if (save (f->path, text) < DFP_SAVE_NOT_FLUSHED)
        _exit (1);
    }
}

/* One letter, repeated: not two versions in one. */
static void
assert_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dfp_file_read (path, NULL, &error);
  gsize length;
  const char *text;

  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &length);
  g_assert_cmpuint (length, >, 0);
  for (gsize i = 1; i < length; i++)
    g_assert_cmpint (text[i], ==, text[0]);
}

static void
test_killed (Fixture *f, gconstpointer data)
{
  const int n = effort_choose (50, 200, 4000);
  g_autofree char *backup = dfp_file_get_backup_path (f->path);

  g_assert_cmpint (save (f->path, "z"), ==, DFP_SAVE_SAVED);
  for (int i = 0; i < n; i++)
    {
      const pid_t child = start_child (save_for_ever, f, i);

      g_usleep ((gulong) g_test_rand_int_range (100, 8000));
      kill (child, SIGKILL);
      g_assert_cmpint (wait_child (child), ==, -1);
      assert_whole (f->path);
      if (g_file_test (backup, G_FILE_TEST_EXISTS))
        assert_whole (backup);
    }
  g_assert_cmpint (save (f->path, "z"), ==, DFP_SAVE_SAVED);
  g_assert_cmpuint (count_files (f->folder), ==, 2);
  g_print ("# %d writers were killed\n", n);
}

/* Starts `dfp` with the words up to NULL, its output to nowhere. */
static pid_t
start_dfp (const char *first, ...)
{
  const char *words[12] = { dfp, first };
  va_list arguments;
  pid_t child;

  va_start (arguments, first);
  for (guint i = 2; i < G_N_ELEMENTS (words) && (words[i] = va_arg (arguments, const char *)) != NULL; i++)
    continue;
  va_end (arguments);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child != 0)
    return child;
  if (freopen ("/dev/null", "w", stdout) != NULL && freopen ("/dev/null", "w", stderr) != NULL)
    execv (dfp, dfp_drop_const (words));
  _exit (126);
}

static char *
read_title (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = dfp_codec_load (path, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (dfp_plan_get (plan)->title);
}

static void
save_plan (const char *path, const char *title, guint n_objectives)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();

  g_object_set (plan, "title", title, NULL);
  for (guint i = 0; i < n_objectives; i++)
    dfp_list_add (dfp_plan_get (plan)->objectives, i);
  g_assert_cmpint (dfp_codec_save (plan, path, NULL, NULL, NULL), ==, DFP_SAVE_SAVED);
}

/* How long `dfp set` takes here and now, in µs. */
static gint32
measure_life (const Fixture *f)
{
  const gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (wait_child (start_dfp ("set", f->path, "title=-1", NULL)), ==, 0);
  return (gint32) CLAMP (g_get_monotonic_time () - start, 1000, G_USEC_PER_SEC);
}

/* `dfp set` at any moment of its life: the title before or the one after. */
static void
test_dfp_killed (Fixture *f, gconstpointer data)
{
  const int n = effort_choose (20, 40, 1000);
  g_autofree char *before = g_strdup ("-1");
  guint n_saved = 0;
  gint32 life;

  save_plan (f->path, before, 0);
  life = measure_life (f);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i), *word = g_strconcat ("title=", number, NULL);
      g_autofree char *after = NULL;
      const pid_t child = start_dfp ("set", f->path, word, NULL);

      g_usleep ((gulong) g_test_rand_int_range (0, life * 3 / 2));
      kill (child, SIGKILL);
      wait_child (child);
      after = read_title (f->path);
      g_assert_true (strcmp (after, before) == 0 || strcmp (after, number) == 0);
      n_saved += strcmp (after, number) == 0;
      g_free (before);
      before = g_steal_pointer (&after);
    }
  g_assert_cmpint (wait_child (start_dfp ("set", f->path, "title=last", NULL)), ==, 0);
  g_assert_cmpuint (count_files (f->folder), ==, 2);
  g_print ("# %d times dfp set was killed, %u of them after it had saved\n", n, n_saved);
}

/* Reads, adds a line of its own and saves against what it read, until it is told that it is saved. */
static void
add_line (const Fixture *f, int number)
{
  for (;;)
    {
      DfpStamp stamp;
      g_autoptr (GBytes) before = dfp_file_read (f->path, &stamp, NULL), after = NULL;
      g_autofree char *text = NULL;

      if (before == NULL)
        continue; /* somebody is writing */
      text = g_strdup_printf ("%.*s" LINE, (int) g_bytes_get_size (before),
                              (const char *) g_bytes_get_data (before, NULL), number);
      after = g_bytes_new (text, strlen (text));
      if (dfp_file_write (f->path, after, DFP_SAVE_BACKUP, &stamp, NULL, NULL) >= DFP_SAVE_NOT_FLUSHED)
        return;
    }
}

static void
test_many_writers (Fixture *f, gconstpointer data)
{
  pid_t children[N_WRITERS];

  for (int round = 0; round < effort_choose (1, 1, 20); round++)
    {
      g_autofree char *text = NULL;

      g_assert_cmpint (save (f->path, "first\n"), ==, DFP_SAVE_SAVED);
      for (int i = 0; i < N_WRITERS; i++)
        children[i] = start_child (add_line, f, i);
      for (int i = 0; i < N_WRITERS; i++)
        g_assert_cmpint (wait_child (children[i]), ==, 0);
      g_assert_true (g_file_get_contents (f->path, &text, NULL, NULL));
      g_assert_cmpuint (strlen (text), ==, strlen ("first\n") + N_WRITERS * strlen ("line-00\n"));
      for (int i = 0; i < N_WRITERS; i++)
        {
          g_autofree char *line = g_strdup_printf (LINE, i);

          g_assert_nonnull (strstr (text, line));
        }
      g_assert_cmpuint (count_files (f->folder), ==, 2);
    }
}

/* Each is saved or told of a conflict; what was said to be saved is there. */
static void
test_many_dfp (Fixture *f, gconstpointer data)
{
  pid_t children[N_WRITERS];
  g_autoptr (DfpPlan) plan = NULL;
  guint n_saved = 0;

  save_plan (f->path, "many", N_WRITERS);
  for (int i = 0; i < N_WRITERS; i++)
    {
      g_autofree char *word = g_strdup_printf ("objectives[%d].name=%d", i, i);

      children[i] = start_dfp ("set", f->path, word, NULL);
    }
  for (int i = 0; i < N_WRITERS; i++)
    children[i] = wait_child (children[i]); /* from here on: how it ended */
  plan = dfp_codec_load (f->path, NULL, NULL, NULL);
  g_assert_nonnull (plan);
  for (guint i = 0; i < N_WRITERS; i++)
    {
      g_autofree char *expected = g_strdup_printf ("%u", i), *name = NULL;

      g_object_get (dfp_list_get (dfp_plan_get (plan)->objectives, i), "name", &name, NULL);
      g_assert_true (children[i] == 0 || children[i] == 5);
      g_assert_cmpint (strcmp (name, expected) == 0, ==, children[i] == 0);
      n_saved += children[i] == 0;
    }
  g_print ("# of %d at once %u were saved and %u told of a conflict\n", N_WRITERS, n_saved, N_WRITERS - n_saved);
  g_assert_cmpuint (n_saved, >, 0);
  g_assert_cmpuint (count_files (f->folder), ==, 2);
}

/* A plan is made, changed, read and exported under any name that a file can have. */
static void
test_names (Fixture *f, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (255, 'n'), *nearly = g_strnfill (250, 'm');
  const char *names[] = { longest, nearly, "pl\xe9n \xff.dfplan", "two\nlines", "-o",
                          "~",     "%s%n", "a\\b\"c'd",           "\x1b[2J" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, names[i], NULL), *title = NULL;

      g_assert_cmpint (wait_child (start_dfp ("new", "retail-bank-mvp", "-o", path, NULL)), ==, 0);
      g_assert_cmpint (wait_child (start_dfp ("set", path, "title=one", NULL)), ==, 0);
      g_assert_cmpint (wait_child (start_dfp ("set", path, "title=two", NULL)), ==, 0);
      title = read_title (path);
      g_assert_cmpstr (title, ==, "two");
      if (strlen (names[i]) < 255)
        {
          g_autofree char *backup = dfp_file_get_backup_path (path), *before = read_title (backup);

          g_assert_cmpstr (before, ==, "one");
        }
    }
}

static void
test_no_files (Fixture *f, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (f->folder, "pipe", NULL), *folder = g_build_filename (f->folder, "d", NULL);
  const char *paths[] = { pipe, folder, "/dev/null", "/dev/full" };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_assert_cmpint (wait_child (start_dfp ("set", paths[i], "title=x", NULL)), ==, 2);
      g_assert_cmpint (wait_child (start_dfp ("new", "retail-bank-mvp", "-f", "-o", paths[i], NULL)), ==, 2);
    }
  g_assert_cmpuint (count_files (f->folder), ==, 2);
}

static void
test_links (Fixture *f, gconstpointer data)
{
  g_autofree char *link = g_build_filename (f->folder, "link", NULL),
                  *loop = g_build_filename (f->folder, "loop", NULL);
  g_autofree char *broken = g_build_filename (f->folder, "broken", NULL), *title = NULL;

  save_plan (f->path, "one", 0);
  g_assert_cmpint (symlink ("plan.dfplan", link), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  g_assert_cmpint (symlink ("nowhere", broken), ==, 0);
  g_assert_cmpint (wait_child (start_dfp ("set", link, "title=two", NULL)), ==, 0);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  title = read_title (f->path);
  g_assert_cmpstr (title, ==, "two");
  g_assert_cmpint (wait_child (start_dfp ("set", loop, "title=x", NULL)), ==, 4);
  g_assert_cmpint (wait_child (start_dfp ("new", "retail-bank-mvp", "-o", broken, NULL)), ==, 5);
  g_assert_cmpint (wait_child (start_dfp ("new", "retail-bank-mvp", "-f", "-o", loop, NULL)), ==, 4);
}

static void
save_without_rights (const Fixture *f, int number)
{
  if (geteuid () == 0 && (setegid (NOBODY) != 0 || seteuid (NOBODY) != 0))
    _exit (2);
  _exit (save (f->path, "x") != DFP_SAVE_FAILED);
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  static const struct
  {
    mode_t folder, file;
  } modes[] = { { 0555, 0666 }, { 0777, 0444 }, { 0555, 0444 }, { 0700, 0666 } };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      if (modes[i].folder == 0700 && geteuid () != 0)
        continue;
      g_assert_cmpint (save (f->path, "z"), ==, DFP_SAVE_SAVED);
      g_assert_cmpint (g_chmod (f->path, modes[i].file), ==, 0);
      g_assert_cmpint (g_chmod (f->folder, modes[i].folder), ==, 0);
      g_assert_cmpint (wait_child (start_child (save_without_rights, f, 0)), ==, 0);
      g_assert_cmpint (g_chmod (f->folder, 0700), ==, 0);
      assert_whole (f->path);
      g_assert_cmpint (g_chmod (f->path, 0600), ==, 0);
    }
}

/* As a full disk is, at every length: the write that does not fit is cut off or fails. */
static void
save_within (const Fixture *f, int limit)
{
  g_autofree char *text = g_strnfill (20000, 'y');
  const struct rlimit bytes = { (rlim_t) limit, (rlim_t) limit };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &bytes) != 0)
    _exit (2);
  _exit ((save (f->path, text) >= DFP_SAVE_NOT_FLUSHED) != (limit >= 20000));
}

static void
test_no_room (Fixture *f, gconstpointer data)
{
  for (int i = 0; i < effort_choose (10, 20, 400); i++)
    {
      const int limit = g_test_rand_int_range (0, 24000);

      g_assert_cmpint (save (f->path, "z"), ==, DFP_SAVE_SAVED);
      g_assert_cmpint (wait_child (start_child (save_within, f, limit)), ==, 0);
      assert_whole (f->path);
      g_assert_cmpuint (count_files (f->folder), <=, 2);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/reliability/store/killed", test_killed },
    { "/reliability/store/dfp-killed", test_dfp_killed },
    { "/reliability/store/many-writers", test_many_writers },
    { "/reliability/store/many-dfp", test_many_dfp },
    { "/reliability/store/names", test_names },
    { "/reliability/store/no-files", test_no_files },
    { "/reliability/store/links", test_links },
    { "/reliability/store/read-only", test_read_only },
    { "/reliability/store/no-room", test_no_room },
  };

  g_test_init (&argc, &argv, NULL);
  dfp = argv[1];
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
