/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every call to the system of every act that writes goes wrong once in every way, in the store and
 * in `dfp`: test-store-faults SHIM STORE-ACT DFP. What is there afterwards is one whole version, and
 * the exit status says which. */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <sys/xattr.h>

#include "base/dfp-const.h"
#include "store/dfp-codec.h"
#include "store/dfp-recovery.h"
#include "store/dfp-session-lock.h"
#include "store/dfp-versions.h"
#include "tests/effort.h"
#include "tests/scratch-tree.h"

#define OLD "the version before"
#define NEW "the version after, which is longer"
#define NEWER "the version after that, which is longer still"
#define KILLED 99
#define UNSOUND 98               /* what a sanitizer ends a program with */
#define SIGNALLED (128 + SIGINT) /* what a shell says of a program that SIGINT ended */
#define CALLS_MAXIMUM 2000

static const char *shim, *store_act, *dfp;

typedef struct
{
  char *folder;
  char *hit;  /* beside it: the call that the fault met */
  char *plan; /* plan.dfplan in the folder */
  int status; /* of the act, as a shell says it */
} Act;

typedef struct
{
  const char *name;
  const char *words[6];       /* of the program; "PLAN" stands for the plan, "OUT" for a file that is not there */
  void (*prepare) (Act *act); /* the folder is empty */
  void (*check) (Act *act);   /* what must hold afterwards */
  int done;                   /* the exit status when all of it is done */
  gboolean interrupt_is_done; /* whether it must be done when calls are only interrupted */
} Case;

static char *
read_text (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* With an attribute, where there are some: it is no reason to lose a save. */
static void
prepare_old (Act *act)
{
  g_assert_true (g_file_set_contents (act->plan, OLD, -1, NULL));
  if (setxattr (act->plan, "user.test", "kept", 4, 0) != 0)
    g_test_message ("there are no attributes here");
}

/* A program that ends before it can say how far it came. */
static gboolean
is_cut_short (const Act *act)
{
  return act->status == KILLED || act->status == SIGNALLED;
}

/* NULL for nothing where the file was not there before. */
static void
check_version (const Act *act, const char *path, const char *old, const char *new, gboolean done)
{
  g_autofree char *text = read_text (path);

  if (act->status == KILLED)
    g_assert_true (g_strcmp0 (text, old) == 0 || g_strcmp0 (text, new) == 0);
  else
    g_assert_cmpstr (text, ==, done ? new : old);
}

static void
check_saved (Act *act)
{
  g_autofree char *text = read_text (act->plan), *backup_path = dfp_file_get_backup_path (act->plan);
  g_autofree char *backup = read_text (backup_path);

  check_version (act, act->plan, OLD, NEW, act->status == 1);
  if (g_strcmp0 (text, NEW) == 0)
    g_assert_cmpstr (backup, ==, OLD);
  else if (backup != NULL)
    g_assert_cmpstr (backup, ==, OLD);
}

static char *
read_recovered (const Act *act)
{
  g_autoptr (GPtrArray) entries = dfp_recovery_list (act->folder);
  const DfpRecoveryEntry *entry = entries->len > 0 ? g_ptr_array_index (entries, 0) : NULL;
  g_autoptr (DfpRecovery) recovery = entry != NULL ? dfp_recovery_adopt (act->folder, entry->id, NULL) : NULL;
  g_autoptr (GBytes) bytes = recovery != NULL ? dfp_recovery_read (recovery, NULL) : NULL;

  g_assert_cmpuint (entries->len, <=, 1);
  g_assert_true ((entry != NULL) == (bytes != NULL));
  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

/* What was said to be kept is, whatever went wrong later. */
static void
check_kept (Act *act)
{
  g_autofree char *text = read_recovered (act);

  if (act->status == KILLED)
    g_assert_true (text == NULL || strcmp (text, NEW) == 0 || strcmp (text, NEWER) == 0);
  else
    g_assert_cmpstr (text, ==, act->status == 0 ? NULL : act->status == 1 ? NEW : NEWER);
}

static void
prepare_version (Act *act)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (OLD, strlen (OLD));

  g_assert_true (dfp_versions_add (act->folder, "/plan", bytes, NULL, 1, NULL));
}

static void
assert_version (const Act *act, const DfpVersion *version, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dfp_versions_read (act->folder, "/plan", version->id, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
check_added (Act *act)
{
  g_autoptr (GPtrArray) versions = dfp_versions_list (act->folder, "/plan");

  g_assert_cmpuint (versions->len, >=, 1);
  if (act->status != KILLED)
    g_assert_cmpuint (versions->len, ==, act->status == 1 ? 2 : 1);
  assert_version (act, g_ptr_array_index (versions, versions->len - 1), OLD);
  if (versions->len == 2)
    assert_version (act, g_ptr_array_index (versions, 0), NEW);
}

static void
check_named (Act *act)
{
  g_autoptr (GPtrArray) versions = dfp_versions_list (act->folder, "/plan");
  const DfpVersion *version = g_ptr_array_index (versions, 0);

  g_assert_cmpuint (versions->len, ==, 1);
  assert_version (act, version, OLD);
  if (act->status != KILLED)
    g_assert_cmpstr (version->name, ==, act->status == 1 ? "name" : NULL);
}

/* Whatever became of it, nobody holds the lock of a process that is gone. */
static void
check_unlocked (Act *act)
{
  g_autofree char *holder = dfp_session_lock_find_holder (act->plan), *taken_by = NULL;
  g_autoptr (DfpSessionLock) lock = dfp_session_lock_take (act->plan, &taken_by);

  g_assert_null (holder);
  g_assert_nonnull (lock);
  check_version (act, act->plan, OLD, OLD, TRUE);
}

static void
prepare_plan (Act *act)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();

  g_object_set (plan, "title", OLD, NULL);
  g_assert_cmpint (dfp_codec_save (plan, act->plan, NULL, NULL, NULL), ==, DFP_SAVE_SAVED);
}

static void
assert_title (const char *path, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = dfp_codec_load (path, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dfp_plan_get (plan)->title, ==, title);
}

static void
check_set (Act *act)
{
  g_autoptr (DfpPlan) plan = dfp_codec_load (act->plan, NULL, NULL, NULL);
  const char *title = plan != NULL ? dfp_plan_get (plan)->title : NULL;
  g_autofree char *backup = dfp_file_get_backup_path (act->plan);

  if (is_cut_short (act))
    g_assert_true (g_strcmp0 (title, OLD) == 0 || g_strcmp0 (title, NEW) == 0);
  else
    g_assert_cmpstr (title, ==, act->status == 0 ? NEW : OLD);
  if (g_strcmp0 (title, NEW) == 0)
    assert_title (backup, OLD);
}

/* What was not there before is whole or not there. */
static void
check_made (Act *act)
{
  g_autofree char *out = g_build_filename (act->folder, "out.csv", NULL), *text = read_text (out);

  if (act->status == 0)
    g_assert_nonnull (text);
  else if (!is_cut_short (act))
    g_assert_null (text);
  if (text != NULL)
    g_assert_true (g_str_has_suffix (text, "\r\n"));
  assert_title (act->plan, OLD);
}

static const Case cases[] = {
  { "save", { "save", "FOLDER" }, prepare_old, check_saved, 1, TRUE },
  { "keep", { "keep", "FOLDER" }, NULL, check_kept, 2, FALSE },
  { "add-version", { "add-version", "FOLDER" }, prepare_version, check_added, 1, FALSE },
  { "name-version", { "name-version", "FOLDER" }, prepare_version, check_named, 1, FALSE },
  { "lock", { "lock", "FOLDER" }, prepare_old, check_unlocked, 1, FALSE },
  { "dfp-set", { "set", "PLAN", "title=" NEW }, prepare_plan, check_set, 0, TRUE },
  { "dfp-export", { "export", "PLAN", "-k", "assumptions", "-o", "OUT" }, prepare_plan, check_made, 0, TRUE },
};

static const Case careless = { "save-carelessly", { "save-carelessly", "FOLDER" }, prepare_old, check_saved, 1, TRUE };

static gboolean
is_dfp (const Case *self)
{
  return g_str_has_prefix (self->name, "dfp-");
}

static void
run_act (const Case *self, Act *act, const char *fault, int at)
{
  g_autofree char *out = g_build_filename (act->folder, "out.csv", NULL), *number = g_strdup_printf ("%d", at);
  g_auto (GStrv) environment = g_get_environ ();
  const char *words[G_N_ELEMENTS (self->words) + 2] = { is_dfp (self) ? dfp : store_act };
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (self->words) && self->words[i] != NULL; i++)
    words[i + 1] = strcmp (self->words[i], "FOLDER") == 0 ? act->folder
                   : strcmp (self->words[i], "PLAN") == 0 ? act->plan
                   : strcmp (self->words[i], "OUT") == 0  ? out
                                                          : self->words[i];
  environment = g_environ_setenv (environment, "LD_PRELOAD", shim, TRUE);
  environment = g_environ_setenv (environment, "ASAN_OPTIONS",
                                  "verify_asan_link_order=0:detect_leaks=0:exitcode=" G_STRINGIFY (UNSOUND), TRUE);
  environment =
      g_environ_setenv (environment, "UBSAN_OPTIONS", "halt_on_error=1:exitcode=" G_STRINGIFY (UNSOUND), TRUE);
  environment = g_environ_setenv (environment, "DFP_FAULT", fault, TRUE);
  environment = g_environ_setenv (environment, "DFP_FAULT_AT", number, TRUE);
  environment = g_environ_setenv (environment, "DFP_FAULT_FOLDER", act->folder, TRUE);
  environment = g_environ_setenv (environment, "DFP_FAULT_HIT", act->hit, TRUE);
  g_assert_true (g_spawn_sync (NULL, dfp_drop_const (words), environment,
                               G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status,
                               &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status) || WTERMSIG (status) == SIGINT);
  act->status = WIFEXITED (status) ? WEXITSTATUS (status) : SIGNALLED;
  g_assert_cmpint (act->status, !=, UNSOUND);
}

/* Whoever interrupts it finds nothing beside the file. */
static void
check_signalled (const Act *act)
{
  g_autoptr (GDir) folder = g_dir_open (act->folder, 0, NULL);

  g_assert_cmpint (act->status, ==, SIGNALLED);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;)
    g_assert_false (g_str_has_prefix (name, ".dfp-"));
}

/* TRUE when there was a call with this number. */
static gboolean
try_fault (const Case *self, const char *fault, int at)
{
  g_autofree char *root = scratch_tree_new ();
  Act act = { .folder = g_build_filename (root, "folder", NULL), .hit = g_build_filename (root, "hit", NULL) };
  g_autofree char *call = NULL;

  g_assert_cmpint (g_mkdir_with_parents (act.folder, 0700), ==, 0);
  act.plan = g_build_filename (act.folder, "plan.dfplan", NULL);
  if (self->prepare != NULL)
    self->prepare (&act);
  run_act (self, &act, fault, at);
  call = read_text (act.hit);
  g_test_message ("%s: %s %d is %s: exit status %d", self->name, fault, at, call != NULL ? call : "nothing",
                  act.status);
  if (call == NULL)
    g_assert_cmpint (act.status, ==, self->done);
  if (self->interrupt_is_done && strcmp (fault, "interrupt") == 0 && g_strcmp0 (call, "close") != 0)
    g_assert_cmpint (act.status, ==, self->done);
  if (strcmp (fault, "short") == 0)
    g_assert_cmpint (act.status, ==, self->done);
  if (strcmp (fault, "signal") == 0 && call != NULL)
    check_signalled (&act);
  self->check (&act);
  scratch_tree_remove (root);
  g_free (act.folder);
  g_free (act.hit);
  g_free (act.plan);
  return call != NULL;
}

static void
test_faults (gconstpointer data)
{
  static const char *const faults[] = { "error", "interrupt", "short", "kill", "signal" };
  const Case *self = data;
  const guint n = G_N_ELEMENTS (faults) - !is_dfp (self); /* the store does not know of signals */
  const int step = effort_choose (3, 1, 1);
  int n_tried = 0;

  for (guint i = 0; i < n; i++)
    for (int at = 0; at < CALLS_MAXIMUM && try_fault (self, faults[i], at); at += step)
      n_tried++;
  g_print ("# %s: %d faults\n", self->name, n_tried);
  g_assert_cmpint (n_tried * step, >, 10); /* or the faults did not reach the program */
}

/* The writer that cuts its file off before it fills it again. */
static void
test_finds_careless_writer (void)
{
  if (g_test_subprocess ())
    {
      test_faults (&careless);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*check_*");
}

/* Word @at of the command line. In the environment it reaches the process that a test starts for itself. */
static const char *
read_word (int argc, char **argv, int at, const char *name)
{
  if (argc > at)
    g_setenv (name, argv[at], TRUE);
  return g_getenv (name);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  shim = read_word (argc, argv, 1, "DFP_FAULT_SHIM");
  store_act = read_word (argc, argv, 2, "DFP_STORE_ACT");
  dfp = read_word (argc, argv, 3, "DFP_PROGRAM");
  g_test_add_func ("/reliability/faults/finds-careless-writer", test_finds_careless_writer);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/reliability/faults/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_faults);
    }
  return g_test_run ();
}
