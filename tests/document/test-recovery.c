/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a crash leaves behind comes back, once, with what is known about it; what was saved or discarded does not. The
 * crash is one: this program runs itself as another process, which types and is then killed. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/dfp-const.h"
#include "document/dfp-autosave.h"
#include "document/dfp-document.h"
#include "tests/scratch-folder.h"
#include "tests/state-folder.h"

#define CRASH "--crash"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static StateFolder *state; /* of this program and the ones that it starts */
static const char *program;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = scratch_folder_new ();
  f->path = g_build_filename (f->folder, "plan.dfplan", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  scratch_folder_remove (f->folder);
  g_free (f->path);
  state_folder_empty (state);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  dfp_document_save_finish (DFP_DOCUMENT (source), result, NULL, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
save (DfpDocument *document, const char *path)
{
  gboolean done = FALSE;

  dfp_document_save_async (document, path, FALSE, NULL, saved_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static DfpDocument *
create_document (const char *title)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpDocument *document = dfp_document_new (plan);

  g_object_set (plan, "title", title, NULL);
  return document;
}

static void
retitle (DfpDocument *document, const char *title)
{
  g_object_set (dfp_document_get_plan (document), "title", title, NULL);
}

static void
save_file (const Fixture *f, const char *title)
{
  DfpDocument *document = create_document (title);
  gpointer weak = document;

  g_object_add_weak_pointer (G_OBJECT (document), &weak);
  save (document, f->path);
  g_object_unref (document);
  /* The worker lets go of it, and so of the session lock, a moment after it has told. */
  while (weak != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static gboolean
is_kept (DfpDocument *document)
{
  g_autofree char *id = dfp_document_get_recovery_id (document);

  return id != NULL;
}

static void
wait_until_kept (DfpDocument *document)
{
  while (!is_kept (document))
    g_main_context_iteration (NULL, TRUE);
}

/* --- the other process --- */

/* Nothing comes to the main loop meanwhile. */
static void
wait_for_title (const char *path, const char *title)
{
  for (;;)
    {
      g_autoptr (DfpPlan) plan = dfp_document_peek (path, NULL);

      if (g_str_equal (dfp_plan_get (plan)->title, title))
        return;
      g_usleep (1000);
    }
}

/* Types into the plan at @path (NULL: one that was never saved), waits as long as @how says, and is killed. */
static void
crash (const char *how, const char *path)
{
  g_autoptr (DfpDocument) document = *path != '\0' ? dfp_document_open (path, NULL) : create_document ("Never saved");

  g_assert_nonnull (document);
  if (g_str_equal (how, "typed"))
    {
      retitle (document, "Typed");
      wait_until_kept (document);
    }
  if (g_str_equal (how, "flushed"))
    {
      retitle (document, "Flushed");
      g_assert_true (dfp_document_flush (document));
    }
  if (g_str_equal (how, "kept"))
    {
      dfp_document_keep (document);
      retitle (document, "Kept");
      g_assert_true (dfp_document_flush (document));
    }
  if (g_str_equal (how, "saved"))
    {
      retitle (document, "Typed");
      g_assert_true (dfp_document_flush (document));
      save (document, path);
    }
  if (g_str_equal (how, "saving"))
    {
      retitle (document, "Being saved");
      dfp_document_save_async (document, path, FALSE, NULL, NULL, NULL);
      retitle (document, "Typed meanwhile");
      g_assert_true (dfp_document_flush (document));
      wait_for_title (path, "Being saved");
    }
  if (g_str_equal (how, "undone"))
    {
      retitle (document, "Typed");
      dfp_document_save_async (document, path, FALSE, NULL, NULL, NULL);
      dfp_undo_stack_undo (dfp_document_get_undo (document));
      g_assert_true (dfp_document_flush (document));
      wait_for_title (path, "Typed");
    }
  if (g_str_equal (how, "discarded"))
    {
      retitle (document, "Discarded");
      g_assert_true (dfp_document_flush (document));
      dfp_document_discard_work (document);
    }
  raise (SIGKILL);
}

static void
run_crash (const char *how, const char *path)
{
  const char *arguments[] = { program, CRASH, how, path != NULL ? path : "", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, dfp_drop_const (arguments), NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static guint
count_recovered (void)
{
  g_autoptr (GPtrArray) documents = dfp_document_recover_all ();

  return documents->len;
}

/* --- tests --- */

static void
test_delay (void)
{
  g_assert_cmpint (dfp_autosave_get_delay (0, 0, 0), ==, 1000);
  g_assert_cmpint (dfp_autosave_get_delay (0, 500, 500), ==, 1000);
  g_assert_cmpint (dfp_autosave_get_delay (0, 3500, 3500), ==, 500);
  g_assert_cmpint (dfp_autosave_get_delay (0, 5000, 5000), ==, 0);
}

static void
test_words_are_there_again (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDocument) document = NULL;
  const DfpNotice *notice;

  save_file (f, "Saved");
  run_crash ("typed", f->path);
  document = dfp_document_open (f->path, NULL);
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Typed");
  g_assert_cmpint (dfp_document_get_state (document), ==, DFP_DOCUMENT_RECOVERED);
  notice = dfp_document_get_notice (document);
  g_assert_cmpint (notice->kind, ==, DFP_NOTICE_RECOVERED);
  g_assert_nonnull (strstr (notice->heading, "Recovered: 1 change from today"));
  g_assert_nonnull (strstr (notice->text, "Last: “Change Title”."));
  g_assert_cmpstr (dfp_plan_get (dfp_document_get_other (document))->title, ==, "Saved");
}

static void
test_never_saved (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;
  DfpDocument *document;

  run_crash ("typed", NULL);
  documents = dfp_document_recover_all ();
  g_assert_cmpuint (documents->len, ==, 1);
  document = g_ptr_array_index (documents, 0);
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Typed");
  g_assert_null (dfp_document_get_path (document));
  g_assert_cmpint (dfp_document_get_notice (document)->kind, ==, DFP_NOTICE_RECOVERED_NEW);
}

static void
test_offered_until_saved (Fixture *f, gconstpointer data)
{
  DfpDocument *document;

  save_file (f, "Saved");
  run_crash ("flushed", f->path);
  g_assert_cmpuint (count_recovered (), ==, 1);
  g_assert_cmpuint (count_recovered (), ==, 1);
  document = dfp_document_open (f->path, NULL);
  dfp_document_keep (document);
  g_assert_null (dfp_document_get_notice (document));
  g_assert_true (dfp_document_get_modified (document));
  g_assert_cmpint (dfp_document_get_state (document), ==, DFP_DOCUMENT_RECOVERED);
  save (document, NULL);
  g_assert_cmpint (dfp_document_get_state (document), ==, DFP_DOCUMENT_SAVED);
  g_object_unref (document);
  g_assert_cmpuint (count_recovered (), ==, 0);
}

/* A second crash before anything was saved still knows of the changes before the first. */
static void
test_crash_after_recovery (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDocument) document = NULL;

  save_file (f, "Saved");
  run_crash ("typed", f->path);
  run_crash ("kept", f->path);
  document = dfp_document_open (f->path, NULL);
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Kept");
  g_assert_nonnull (strstr (dfp_document_get_notice (document)->heading, "Recovered: 2 changes"));
}

static void
test_crash_after_saving (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDocument) document = NULL;

  save_file (f, "Saved");
  run_crash ("saved", f->path);
  g_assert_cmpuint (count_recovered (), ==, 0);
  document = dfp_document_open (f->path, NULL);
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Typed");
  g_assert_null (dfp_document_get_notice (document));
}

static void
test_discarded_stays_so (Fixture *f, gconstpointer data)
{
  save_file (f, "Saved");
  run_crash ("discarded", f->path);
  g_assert_cmpuint (count_recovered (), ==, 0);
}

static void
test_open_the_saved_plan (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDocument) saved = NULL;
  g_autoptr (GError) error = NULL;
  DfpDocument *document;

  save_file (f, "Saved");
  run_crash ("flushed", f->path);
  document = dfp_document_open (f->path, NULL);
  saved = dfp_document_reopen (document, &error);
  g_object_unref (document);
  g_assert_no_error (error);
  g_assert_cmpstr (dfp_document_get_title (saved), ==, "Saved");
  g_assert_null (dfp_document_get_notice (saved));
  g_assert_cmpuint (count_recovered (), ==, 0);
}

static void
test_file_gone_meanwhile (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;
  DfpDocument *document;

  save_file (f, "Saved");
  run_crash ("flushed", f->path);
  g_unlink (f->path);
  documents = dfp_document_recover_all ();
  g_assert_cmpuint (documents->len, ==, 1);
  document = g_ptr_array_index (documents, 0);
  g_assert_cmpint (dfp_document_get_notice (document)->kind, ==, DFP_NOTICE_RECOVERED_NEW);
  dfp_document_keep (document);
  g_assert_cmpint (dfp_document_get_notice (document)->kind, ==, DFP_NOTICE_GONE);
}

/* Somebody else saved the file after the crash: told when the person has decided about the work. */
static void
test_file_changed_meanwhile (Fixture *f, gconstpointer data)
{
  g_autofree char *theirs = g_strconcat (f->path, ".theirs", NULL);
  g_autoptr (DfpDocument) other = create_document ("Theirs");
  g_autoptr (DfpDocument) document = NULL;

  save_file (f, "Saved");
  run_crash ("flushed", f->path);
  save (other, theirs);
  g_assert_cmpint (g_rename (theirs, f->path), ==, 0);
  document = dfp_document_open (f->path, NULL);
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Flushed");
  dfp_document_keep (document);
  g_assert_cmpint (dfp_document_get_notice (document)->kind, ==, DFP_NOTICE_CONFLICT);
  g_assert_cmpint (dfp_document_get_state (document), ==, DFP_DOCUMENT_CONFLICT);
}

static void
test_undone_to_saved_keeps_nothing (Fixture *f, gconstpointer data)
{
  DfpDocument *document;

  save_file (f, "Saved");
  document = dfp_document_open (f->path, NULL);
  retitle (document, "Typed");
  g_assert_true (dfp_document_flush (document));
  dfp_undo_stack_undo (dfp_document_get_undo (document));
  g_assert_true (dfp_document_flush (document));
  g_assert_null (dfp_document_get_recovery_id (document));
  g_object_unref (document);
  g_assert_cmpuint (count_recovered (), ==, 0);
}

/* Typed on while a save ran, and killed before the program heard that it had ended: the file is ours. */
static void
test_killed_while_saving (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDocument) document = NULL;

  save_file (f, "Saved");
  run_crash ("saving", f->path);
  document = dfp_document_open (f->path, NULL);
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Typed meanwhile");
  g_assert_cmpstr (dfp_plan_get (dfp_document_get_other (document))->title, ==, "Being saved");
  dfp_document_keep (document);
  g_assert_null (dfp_document_get_notice (document));
  save (document, NULL);
}

/* The same, and then killed again while the file was away, on a disk that was not there: it is still ours. */
static void
test_killed_twice_while_file_was_away (Fixture *f, gconstpointer data)
{
  g_autofree char *away = g_strconcat (f->path, ".away", NULL);
  g_autoptr (DfpDocument) document = NULL;

  save_file (f, "Saved");
  run_crash ("saving", f->path);
  g_assert_cmpint (g_rename (f->path, away), ==, 0);
  run_crash ("kept", f->path);
  g_assert_cmpint (g_rename (away, f->path), ==, 0);
  document = dfp_document_open (f->path, NULL);
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Kept");
  dfp_document_keep (document);
  g_assert_null (dfp_document_get_notice (document));
  save (document, NULL);
}

/* The file was away when the work came back, and is there again while the window is open: still ours. */
static void
test_file_comes_back_while_open (Fixture *f, gconstpointer data)
{
  g_autofree char *away = g_strconcat (f->path, ".away", NULL);
  g_autoptr (DfpDocument) document = NULL;

  save_file (f, "Saved");
  run_crash ("saving", f->path);
  g_assert_cmpint (g_rename (f->path, away), ==, 0);
  document = dfp_document_open (f->path, NULL);
  dfp_document_keep (document);
  g_assert_cmpint (dfp_document_get_notice (document)->kind, ==, DFP_NOTICE_GONE);
  g_assert_cmpint (g_rename (away, f->path), ==, 0);
  dfp_document_look (document);
  while (dfp_document_get_notice (document) != NULL && dfp_document_get_notice (document)->kind == DFP_NOTICE_GONE)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (dfp_document_get_notice (document));
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Typed meanwhile");
  g_assert_cmpint (dfp_document_get_state (document), ==, DFP_DOCUMENT_RECOVERED);
  save (document, NULL);
}

/* Somebody else wrote what was recovered here: nothing is unsaved any more, so nothing is kept. */
static void
test_saved_by_somebody_else (Fixture *f, gconstpointer data)
{
  g_autofree char *theirs = g_strconcat (f->path, ".theirs", NULL);
  g_autoptr (DfpDocument) document = NULL;
  g_autoptr (DfpDocument) other = NULL;

  save_file (f, "Saved");
  run_crash ("flushed", f->path);
  document = dfp_document_open (f->path, NULL);
  other = dfp_document_new (dfp_document_get_plan (document));
  save (other, theirs);
  g_assert_cmpint (g_rename (theirs, f->path), ==, 0);
  dfp_document_look (document);
  while (is_kept (document))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (dfp_document_get_notice (document));
  g_assert_cmpint (dfp_document_get_state (document), ==, DFP_DOCUMENT_SAVED);
  g_assert_cmpuint (count_recovered (), ==, 0);
}

/* Undone to what the file held, while the file became something else. */
static void
test_undone_while_saving (Fixture *f, gconstpointer data)
{
  DfpDocument *document;

  save_file (f, "Saved");
  run_crash ("undone", f->path);
  document = dfp_document_open (f->path, NULL);
  g_assert_cmpstr (dfp_document_get_title (document), ==, "Saved");
  g_assert_true (dfp_document_get_modified (document));
  save (document, NULL);
  g_object_unref (document);
}

/* A disk that was full for a moment. */
static void
test_kept_when_it_can_be_again (Fixture *f, gconstpointer data)
{
  g_autofree char *blocked = g_build_filename (state_folder_get_path (state), "factory-planner", NULL);
  g_autoptr (DfpDocument) document = create_document ("Typed");

  g_assert_true (g_file_set_contents (blocked, "a file where a folder should be", -1, NULL));
  while (dfp_document_get_notice (document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_unlink (blocked), ==, 0);
  wait_until_kept (document);
  while (dfp_document_get_notice (document) != NULL)
    g_main_context_iteration (NULL, TRUE);
  dfp_document_discard_work (document);
}

static gboolean
is_held (DfpUnsaved *unsaved)
{
  g_autofree char *id = dfp_unsaved_get_id (unsaved);

  return id != NULL;
}

static DfpUnsavedWork *
collect_nothing (guint64 serial, gpointer owner)
{
  return NULL;
}

static void
count_cb (const GError *error, gpointer owner)
{
  g_assert_no_error (error);
  (*(guint *) owner)++;
}

/* A folder that was not there for a moment: what need not be kept any more goes all the same. */
static void
test_discarded_when_it_can_be_again (Fixture *f, gconstpointer data)
{
  g_autofree char *recovery = g_build_filename (state_folder_get_path (state), "factory-planner", "recovery", NULL);
  g_autofree char *away = g_strconcat (recovery, ".away", NULL);
  guint n_attempts = 0;
  DfpUnsaved *unsaved = dfp_unsaved_new (dfp_recovery_create (recovery, NULL));
  DfpAutosave *autosave = dfp_autosave_new (unsaved, collect_nothing, count_cb, &n_attempts);
  const DfpUnsavedWork work = { .serial = dfp_autosave_take_serial (autosave), .bytes = g_bytes_new_static ("", 0) };

  g_assert_true (dfp_unsaved_write (unsaved, &work, NULL));
  g_assert_cmpint (g_rename (recovery, away), ==, 0);
  dfp_autosave_hurry (autosave);
  while (n_attempts < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_rename (away, recovery), ==, 0);
  while (is_held (unsaved))
    g_main_context_iteration (NULL, TRUE);
  dfp_autosave_free (autosave);
  g_bytes_unref (work.bytes);
}

static void
test_unprotected_is_said (Fixture *f, gconstpointer data)
{
  g_autofree char *blocked = g_build_filename (state_folder_get_path (state), "factory-planner", NULL);
  g_autoptr (DfpDocument) document = create_document ("Typed");

  g_assert_true (g_file_set_contents (blocked, "a file where a folder should be", -1, NULL));
  retitle (document, "More");
  while (dfp_document_get_notice (document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (dfp_document_get_notice (document)->kind, ==, DFP_NOTICE_UNPROTECTED);
  dfp_document_discard_work (document);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/recovery/words-are-there-again", test_words_are_there_again },
    { "/recovery/never-saved", test_never_saved },
    { "/recovery/offered-until-saved", test_offered_until_saved },
    { "/recovery/crash-after-recovery", test_crash_after_recovery },
    { "/recovery/crash-after-saving", test_crash_after_saving },
    { "/recovery/discarded-stays-so", test_discarded_stays_so },
    { "/recovery/open-the-saved-plan", test_open_the_saved_plan },
    { "/recovery/file-gone-meanwhile", test_file_gone_meanwhile },
    { "/recovery/file-changed-meanwhile", test_file_changed_meanwhile },
    { "/recovery/undone-to-saved-keeps-nothing", test_undone_to_saved_keeps_nothing },
    { "/recovery/killed-while-saving", test_killed_while_saving },
    { "/recovery/killed-twice-while-file-was-away", test_killed_twice_while_file_was_away },
    { "/recovery/file-comes-back-while-open", test_file_comes_back_while_open },
    { "/recovery/saved-by-somebody-else", test_saved_by_somebody_else },
    { "/recovery/undone-while-saving", test_undone_while_saving },
    { "/recovery/kept-when-it-can-be-again", test_kept_when_it_can_be_again },
    { "/recovery/discarded-when-it-can-be-again", test_discarded_when_it_can_be_again },
    { "/recovery/unprotected-is-said", test_unprotected_is_said },
  };
  int result;

  if (argc == 4 && g_str_equal (argv[1], CRASH))
    crash (argv[2], argv[3]);
  program = argv[0];
  state = state_folder_new ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery/delay", test_delay);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  result = g_test_run ();
  state_folder_free (state);
  return result;
}
