/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real processes and real time: this program runs itself as another one, which types and writes down each edit with its
 * time, and is killed at a random moment. What recovery gives afterwards holds every edit that was older than the
 * promise says, and than the other process was late because the machine was busy. Each edit is numbered, and the plan's
 * title is the number of the last.
 *
 * Another one types, saves and closes at once, as Ctrl+S and Ctrl+W do, on a disk that is slow and one that fails: the
 * linker puts a slower fsync in the place of the system's (--wrap).
 *
 * A few edits and saves, or a thousand of each when DFP_RELIABILITY is "full". */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/dfp-const.h"
#include "document/dfp-document.h"
#include "tests/effort.h"
#include "tests/scratch-folder.h"
#include "tests/state-folder.h"

#define TYPE "--type"
#define TYPING_INTERVAL 50  /* ms between edits: twenty a second */
#define TYPING_PROMISE 5000 /* ms: no edit older than this is lost while somebody types, */
#define PAUSE_PROMISE 2000  /* ms: or than this when nobody does */
#define EDITS_SHORT 100
#define EDITS_FULL 1000
#define SAVES_SHORT 40
#define SAVES_FULL 1000

#define SAVE "--save"
#define FLUSH_TIME 20000  /* µs that a slow fsync takes at most */
#define LATENESS_FACTOR 3 /* how much later than a timer a worker may be, too */

static StateFolder *state; /* of this program and the ones that it starts */
static const char *program;

/* --- the other process --- */

typedef struct
{
  DfpDocument *document;
  guint n_edits; /* so far */
  guint burst;   /* edits between pauses; 0: no pause */
  guint pause;   /* ms */
  gint64 due;    /* µs, monotonic: of the next edit */
} Typist;

static gboolean
type_cb (gpointer user_data)
{
  Typist *typist = user_data;
  g_autofree char *title = g_strdup_printf ("%u", ++typist->n_edits);
  const gboolean pauses = typist->burst > 0 && typist->n_edits % typist->burst == 0;
  const guint wait = pauses ? typist->pause : TYPING_INTERVAL;
  const gint64 now = g_get_monotonic_time ();

  g_object_set (dfp_document_get_plan (typist->document), "title", title, NULL);
  g_print ("%u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", typist->n_edits, now, now - typist->due);
  typist->due = now + wait * 1000;
  g_timeout_add (wait, type_cb, typist);
  return G_SOURCE_REMOVE;
}

/* Types until it is killed. */
static void
type (const char *path, guint burst, guint pause)
{
  Typist typist = { .document = dfp_document_open (path, NULL), .burst = burst, .pause = pause };

  g_assert_nonnull (typist.document);
  setvbuf (stdout, NULL, _IOLBF, 0);
  typist.due = g_get_monotonic_time ();
  g_timeout_add (0, type_cb, &typist);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* --- this one --- */

typedef struct
{
  guint number;
  gint64 time;     /* µs, monotonic */
  gint64 lateness; /* µs */
} Edit;

static pid_t
start_typist (const char *path, guint burst, guint pause, int *output)
{
  g_autofree char *burst_text = g_strdup_printf ("%u", burst), *pause_text = g_strdup_printf ("%u", pause);
  const char *arguments[] = { program, TYPE, path, burst_text, pause_text, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_spawn_async_with_pipes (NULL, dfp_drop_const (arguments), NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL,
                            output, NULL, &error);
  g_assert_no_error (error);
  return pid;
}

static gboolean
read_edit (FILE *file, Edit *edit)
{
  return fscanf (file, "%u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, &edit->number, &edit->time, &edit->lateness) == 3;
}

/* Reads what it types, and kills it with the edit number @last, some time after that. Of Edit. */
static GArray *
watch_and_kill (pid_t pid, int output, guint last, guint delay, gint64 *killed)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  FILE *file = fdopen (output, "r");
  Edit edit = { 0 };

  while (edit.number < last && read_edit (file, &edit))
    g_array_append_val (edits, edit);
  g_usleep (delay * 1000);
  *killed = g_get_monotonic_time ();
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  while (read_edit (file, &edit))
    g_array_append_val (edits, edit);
  fclose (file);
  return edits;
}

/* µs that the machine makes everything later. */
static gint64
find_lateness (const GArray *edits)
{
  gint64 lateness = 0;

  for (guint i = 0; i < edits->len; i++)
    lateness = MAX (lateness, g_array_index (edits, Edit, i).lateness);
  return LATENESS_FACTOR * lateness;
}

/* The last edit that had to be kept at the time @killed; 0: none. */
static guint
find_promised (const GArray *edits, gint64 killed)
{
  const gint64 lateness = find_lateness (edits);
  gint64 next = killed;

  for (guint i = edits->len; i-- > 0;)
    {
      const Edit *edit = &g_array_index (edits, Edit, i);

      if (killed - edit->time - lateness >= TYPING_PROMISE * 1000 ||
          next - edit->time - lateness >= PAUSE_PROMISE * 1000)
        return edit->number;
      next = edit->time;
    }
  return 0;
}

static void
check_recovered (const char *path, const GArray *edits, gint64 killed)
{
  g_autoptr (DfpDocument) document = dfp_document_open (path, NULL);
  const guint found = (guint) strtoul (dfp_document_get_title (document), NULL, 10);
  const guint promised = find_promised (edits, killed);

  g_test_message ("%u edits, %.0f ms late: the first %u had to come back, %u came", edits->len,
                  (double) find_lateness (edits) / LATENESS_FACTOR / 1000, promised, found);
  g_assert_cmpuint (found, >=, promised);
  dfp_document_discard_work (document);
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (dfp_document_save_finish (DFP_DOCUMENT (source), result, NULL, NULL));
  *(gboolean *) user_data = TRUE;
}

static void
save_first (const char *path)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpDocument) document = dfp_document_new (plan);
  gboolean done = FALSE;

  g_object_set (plan, "title", "0", NULL);
  dfp_document_save_async (document, path, FALSE, NULL, save_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* One life of @n edits: with pauses, or without one. Killed up to three seconds after the last. */
static void
type_and_kill (guint n, gboolean pauses)
{
  char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);
  const guint burst = pauses ? (guint) g_test_rand_int_range (10, 40) : 0;
  const guint delay = (guint) g_test_rand_int_range (0, pauses ? 3000 : TYPING_INTERVAL);
  g_autoptr (GArray) edits = NULL;
  gint64 killed;
  int output;
  pid_t pid;

  save_first (path);
  pid = start_typist (path, burst, (guint) g_test_rand_int_range (500, 3500), &output);
  edits = watch_and_kill (pid, output, n, delay, &killed);
  check_recovered (path, edits, killed);
  scratch_folder_remove (folder);
  state_folder_empty (state);
}

static guint
count_edits (void)
{
  return (guint) effort_choose (EDITS_SHORT, EDITS_SHORT, EDITS_FULL);
}

static void
test_typing (void)
{
  for (guint n = 0; n < count_edits () / 2;)
    {
      const guint here = (guint) g_test_rand_int_range (110, 180);

      type_and_kill (here, FALSE);
      n += here;
    }
}

static void
test_pausing (void)
{
  for (guint n = 0; n < count_edits () / 2;)
    {
      const guint here = (guint) g_test_rand_int_range (5, 60);

      type_and_kill (here, TRUE);
      n += here;
    }
}

/* --- saving and closing --- */

static struct
{
  GRand *random;  /* NULL: fsync is the system's */
  guint failures; /* of a hundred calls */
} slow;

int __real_fsync (int fd);
int __wrap_fsync (int fd);

int
__wrap_fsync (int fd)
{
  static GMutex mutex;
  gulong time;
  gboolean fails;

  if (slow.random == NULL)
    return __real_fsync (fd);
  g_mutex_lock (&mutex);
  time = (gulong) g_rand_int_range (slow.random, 0, FLUSH_TIME);
  fails = (guint) g_rand_int_range (slow.random, 0, 100) < slow.failures;
  g_mutex_unlock (&mutex);
  g_usleep (time);
  errno = EIO;
  return fails ? -1 : 0;
}

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(int *) user_data = dfp_document_settle_finish (DFP_DOCUMENT (source), result);
}

static void
retitle (DfpDocument *document, guint number)
{
  g_autofree char *title = g_strdup_printf ("%u", number);

  g_object_set (dfp_document_get_plan (document), "title", title, NULL);
}

/* Types, saves, perhaps types and saves again, and goes as soon as no save is on its way: what is not saved then is
 * kept first, and until it is the window stays. */
static void
save_and_close (const char *path, guint seed, guint failures)
{
  DfpDocument *document = dfp_document_open (path, NULL);
  int settled = -1;

  slow.random = g_rand_new_with_seed (seed);
  slow.failures = failures;
  retitle (document, 1);
  dfp_document_save_async (document, NULL, FALSE, NULL, NULL, NULL);
  if (seed % 2 == 0)
    retitle (document, 2);
  if (seed % 4 == 0)
    dfp_document_save_async (document, NULL, FALSE, NULL, NULL, NULL);
  dfp_document_settle_async (document, settled_cb, &settled);
  while (settled < 0)
    g_main_context_iteration (NULL, TRUE);
  while (!settled && !dfp_document_flush (document))
    ;
  _exit (0);
}

static void
save_close_and_look (const char *path, guint seed, guint failures)
{
  g_autofree char *seed_text = g_strdup_printf ("%u", seed), *failures_text = g_strdup_printf ("%u", failures);
  const char *arguments[] = { program, SAVE, path, seed_text, failures_text, NULL };
  g_autoptr (DfpDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, dfp_drop_const (arguments), NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  document = dfp_document_open (path, NULL);
  g_assert_cmpstr (dfp_document_get_title (document), ==, seed % 2 == 0 ? "2" : "1");
  dfp_document_discard_work (document);
}

/* @data: of a hundred calls of fsync, how many fail. */
static void
test_save_and_close (gconstpointer data)
{
  const guint n = (guint) effort_choose (SAVES_SHORT, SAVES_SHORT, SAVES_FULL) / 2;

  for (guint i = 0; i < n; i++)
    {
      char *folder = scratch_folder_new ();
      g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);

      save_first (path);
      save_close_and_look (path, (guint) g_test_rand_int_range (0, G_MAXINT32), GPOINTER_TO_UINT (data));
      scratch_folder_remove (folder);
      state_folder_empty (state);
    }
}

/* A process whose edits are thrown away must be found out. */
static void
test_can_fail (void)
{
  const Edit typed[] = { { 1, 0, 0 }, { 2, 50000, 0 }, { 3, 100000, 0 } };
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (Edit));

  g_array_append_vals (edits, typed, G_N_ELEMENTS (typed));
  g_assert_cmpuint (find_promised (edits, 1000000), ==, 0);
  g_assert_cmpuint (find_promised (edits, 2100000), ==, 3);
  g_array_index (edits, Edit, 2).time = 4900000;
  g_assert_cmpuint (find_promised (edits, 4950000), ==, 2);
}

int
main (int argc, char **argv)
{
  int result;

  if (argc == 5 && g_str_equal (argv[1], TYPE))
    type (argv[2], (guint) strtoul (argv[3], NULL, 10), (guint) strtoul (argv[4], NULL, 10));
  if (argc == 5 && g_str_equal (argv[1], SAVE))
    save_and_close (argv[2], (guint) strtoul (argv[3], NULL, 10), (guint) strtoul (argv[4], NULL, 10));
  state = state_folder_new ();
  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loss-window/can-fail", test_can_fail);
  g_test_add_func ("/loss-window/typing", test_typing);
  g_test_add_func ("/loss-window/pausing", test_pausing);
  g_test_add_data_func ("/loss-window/save-and-close/slow", GUINT_TO_POINTER (0), test_save_and_close);
  g_test_add_data_func ("/loss-window/save-and-close/failing", GUINT_TO_POINTER (25), test_save_and_close);
  result = g_test_run ();
  state_folder_free (state);
  return result;
}
