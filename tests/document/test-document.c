/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document and its file: states, saving without blocking, conflicts, what is typed meanwhile. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>
#include <unistd.h>

#include "base/dfp-error.h"
#include "document/dfp-document.h"
#include "document/dfp-version-history.h"
#include "store/dfp-versions.h"
#include "tests/scratch-folder.h"
#include "tests/state-folder.h"

typedef struct
{
  DfpDocument *document;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();

  fixture->folder = scratch_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "plan.dfplan", NULL);
  g_object_set (plan, "title", "R&D <b>", NULL);
  fixture->document = dfp_document_new (plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
  scratch_folder_remove (fixture->folder);
  g_free (fixture->path);
}

typedef struct
{
  gboolean done;
  gboolean saved;
  GError *error;
} Outcome;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->saved = dfp_document_save_finish (DFP_DOCUMENT (source), result, NULL, &outcome->error);
  outcome->done = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
save (Fixture *fixture, const char *path, gboolean force, Outcome *outcome)
{
  dfp_document_save_async (fixture->document, path, force, NULL, saved_cb, outcome);
  wait_for (outcome);
}

static void
save_well (Fixture *fixture, const char *path)
{
  Outcome outcome = { 0 };

  save (fixture, path, FALSE, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.saved);
}

static void
retitle (Fixture *fixture, const char *title)
{
  g_object_set (dfp_document_get_plan (fixture->document), "title", title, NULL);
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (dfp_document_get_state (fixture->document), ==, DFP_DOCUMENT_NEW);
  g_assert_null (dfp_document_get_path (fixture->document));
  retitle (fixture, "Second");
  g_assert_cmpint (dfp_document_get_state (fixture->document), ==, DFP_DOCUMENT_UNSAVED);
  save_well (fixture, fixture->path);
  g_assert_cmpint (dfp_document_get_state (fixture->document), ==, DFP_DOCUMENT_SAVED);
  g_assert_cmpstr (dfp_document_get_path (fixture->document), ==, fixture->path);
  retitle (fixture, "Third");
  g_assert_true (dfp_document_get_modified (fixture->document));
  dfp_undo_stack_undo (dfp_document_get_undo (fixture->document));
  g_assert_false (dfp_document_get_modified (fixture->document));
}

static void
test_reopen_is_equal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  save_well (fixture, fixture->path);
  again = dfp_document_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (dfp_object_equal (DFP_OBJECT (dfp_document_get_plan (again)),
                                   DFP_OBJECT (dfp_document_get_plan (fixture->document))));
  g_assert_cmpint (dfp_document_get_state (again), ==, DFP_DOCUMENT_SAVED);
  g_assert_cmpstr (dfp_document_get_title (again), ==, "R&D <b>");
}

static void
test_typed_meanwhile (Fixture *fixture, gconstpointer data)
{
  Outcome outcome = { 0 };

  dfp_document_save_async (fixture->document, fixture->path, FALSE, NULL, saved_cb, &outcome);
  g_assert_cmpint (dfp_document_get_state (fixture->document), ==, DFP_DOCUMENT_SAVING);
  retitle (fixture, "Typed while saving");
  wait_for (&outcome);
  g_assert_true (outcome.saved);
  g_assert_cmpint (dfp_document_get_state (fixture->document), ==, DFP_DOCUMENT_UNSAVED);
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  const char *foreign = "written by somebody else";
  g_autofree char *content = NULL;
  Outcome refused = { 0 }, forced = { 0 };

  save_well (fixture, fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, foreign, -1, NULL));
  retitle (fixture, "Mine");
  save (fixture, NULL, FALSE, &refused);
  g_assert_error (refused.error, DFP_ERROR, DFP_ERROR_CONFLICT);
  g_clear_error (&refused.error);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, foreign);
  g_assert_true (dfp_document_get_modified (fixture->document));
  save (fixture, NULL, TRUE, &forced);
  g_assert_no_error (forced.error);
  g_assert_false (dfp_document_get_modified (fixture->document));
}

static void
test_failure_keeps_unsaved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "plan.dfplan", NULL);
  Outcome outcome = { 0 };

  save (fixture, nowhere, FALSE, &outcome);
  g_assert_error (outcome.error, DFP_ERROR, DFP_ERROR_IO);
  g_clear_error (&outcome.error);
  g_assert_true (dfp_document_get_modified (fixture->document));
  g_assert_null (dfp_document_get_path (fixture->document));
}

static void
test_newer_version_is_not_overwritten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpDocument) newer = NULL;
  g_autoptr (GError) error = NULL;
  Fixture other = *fixture;
  Outcome outcome = { 0 };

  g_assert_true (g_file_set_contents (
      fixture->path, "{\"format\": \"digital-factory-plan\", \"version\": 99, \"title\": \"From afar\"}", -1, NULL));
  newer = dfp_document_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (dfp_document_get_read_only (newer));
  other.document = newer;
  save (&other, NULL, FALSE, &outcome);
  g_assert_error (outcome.error, DFP_ERROR, DFP_ERROR_INVALID);
  g_clear_error (&outcome.error);
}

static void
test_file_without_configuration (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      g_file_set_contents (fixture->path, "{\"format\": \"digital-factory-plan\", \"version\": 1}", -1, NULL));
  document = dfp_document_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dfp_list_get_n_rows (dfp_plan_get (dfp_document_get_plan (document))->configurations), ==, 1);
}

static void
test_refuses_garbage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "not a plan", -1, NULL));
  g_assert_null (dfp_document_open (fixture->path, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "plan.dfplan"));
}

/* --- one save runs, others wait --- */

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->saved = dfp_document_settle_finish (DFP_DOCUMENT (source), result);
  outcome->done = TRUE;
}

static char *
read_title (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = dfp_document_peek (path, &error);

  g_assert_no_error (error);
  return g_strdup (dfp_plan_get (plan)->title);
}

static void
assert_title_in_file (const Fixture *fixture, const char *title)
{
  g_autofree char *found = read_title (fixture->path);

  g_assert_cmpstr (found, ==, title);
}

/* The plan counted as saved before the worker had written, so closing at once lost it. */
static void
test_unmodified_only_when_written (Fixture *fixture, gconstpointer data)
{
  Outcome outcome = { 0 }, settled = { 0 };

  retitle (fixture, "Typed");
  dfp_document_save_async (fixture->document, fixture->path, FALSE, NULL, saved_cb, &outcome);
  g_assert_true (dfp_document_get_modified (fixture->document));
  g_assert_true (dfp_document_is_busy (fixture->document));
  dfp_document_settle_async (fixture->document, settled_cb, &settled);
  wait_for (&settled);
  g_assert_true (settled.saved);
  g_assert_true (outcome.done);
  g_assert_false (dfp_document_get_modified (fixture->document));
  assert_title_in_file (fixture, "Typed");
}

static void
test_second_save_waits (Fixture *fixture, gconstpointer data)
{
  Outcome first = { 0 }, second = { 0 }, third = { 0 };

  dfp_document_save_async (fixture->document, fixture->path, FALSE, NULL, saved_cb, &first);
  retitle (fixture, "Second");
  dfp_document_save_async (fixture->document, fixture->path, FALSE, NULL, saved_cb, &second);
  dfp_document_save_async (fixture->document, fixture->path, FALSE, NULL, saved_cb, &third);
  wait_for (&third);
  g_assert_true (first.done && first.saved);
  g_assert_true (second.done && second.saved);
  g_assert_true (third.saved);
  g_assert_false (dfp_document_get_modified (fixture->document));
  assert_title_in_file (fixture, "Second");
}

static void
test_undone_while_saving (Fixture *fixture, gconstpointer data)
{
  DfpUndoStack *undo = dfp_document_get_undo (fixture->document);
  Outcome outcome = { 0 };

  save_well (fixture, fixture->path);
  retitle (fixture, "Written");
  dfp_document_save_async (fixture->document, NULL, FALSE, NULL, saved_cb, &outcome);
  dfp_undo_stack_undo (undo);
  wait_for (&outcome);
  g_assert_true (dfp_document_get_modified (fixture->document));
  dfp_undo_stack_redo (undo);
  g_assert_false (dfp_document_get_modified (fixture->document));
}

/* --- no invented conflict --- */

static void
change_mode (const char *path)
{
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
}

static void
add_link (const char *path)
{
  g_autofree char *other = g_strconcat (path, ".link", NULL);

  g_assert_cmpint (link (path, other), ==, 0);
}

static void
touch (const char *path)
{
  g_assert_cmpint (g_utime (path, NULL), ==, 0);
}

/* As a program that synchronises folders does it. */
static void
write_same_bytes (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

static void
test_no_invented_conflict (Fixture *fixture, gconstpointer data)
{
  void (*const acts[]) (const char *) = { change_mode, add_link, touch, write_same_bytes };

  save_well (fixture, fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *title = g_strdup_printf ("After act %u", i);

      acts[i](fixture->path);
      retitle (fixture, title);
      save_well (fixture, NULL);
      g_assert_null (dfp_document_get_notice (fixture->document));
    }
}

/* A failed attempt moved the change time of the file, and the next one accused somebody else. */
static void
test_failure_makes_no_conflict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);
  Outcome refused = { 0 };

  save_well (fixture, fixture->path);
  retitle (fixture, "Second");
  g_assert_cmpint (g_mkdir (backup, 0700), ==, 0); /* nothing can take the place of a folder */
  save (fixture, NULL, FALSE, &refused);
  g_assert_error (refused.error, DFP_ERROR, DFP_ERROR_IO);
  g_clear_error (&refused.error);
  g_assert_cmpint (dfp_document_get_notice (fixture->document)->kind, ==, DFP_NOTICE_SAVE_FAILED);
  g_assert_cmpint (g_rmdir (backup), ==, 0);
  save_well (fixture, NULL);
  g_assert_null (dfp_document_get_notice (fixture->document));
}

/* --- what others do to the file --- */

static void
wait_for_notice (DfpDocument *document, DfpNoticeKind kind)
{
  const DfpNotice *notice;

  while ((notice = dfp_document_get_notice (document)) == NULL || notice->kind != kind)
    g_main_context_iteration (NULL, TRUE);
}

static void
write_theirs (const Fixture *fixture, const char *title)
{
  g_autoptr (DfpDocument) theirs = dfp_document_open (fixture->path, NULL);
  g_autofree char *copy = g_strconcat (fixture->path, ".theirs", NULL);
  Fixture other = *fixture;

  other.document = theirs;
  retitle (&other, title);
  save_well (&other, copy);
  g_assert_cmpint (g_rename (copy, fixture->path), ==, 0);
}

static void
test_true_conflict_is_told (Fixture *fixture, gconstpointer data)
{
  const DfpNotice *notice;

  save_well (fixture, fixture->path);
  g_object_set (dfp_document_get_plan (fixture->document), "organisation", "Mine", NULL);
  write_theirs (fixture, "Theirs");
  wait_for_notice (fixture->document, DFP_NOTICE_CONFLICT);
  notice = dfp_document_get_notice (fixture->document);
  g_assert_nonnull (strstr (notice->heading, "saved this plan at"));
  g_assert_nonnull (strstr (notice->text, "Their version has 1 change, yours 1; no row is in both."));
  g_assert_cmpint (dfp_document_get_state (fixture->document), ==, DFP_DOCUMENT_CONFLICT);
  g_assert_cmpstr (dfp_plan_get (dfp_document_get_other (fixture->document))->title, ==, "Theirs");
}

static void
test_take_theirs_keeps_mine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpDocument) theirs = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (DfpPlan) mine = NULL;
  g_autoptr (GError) error = NULL;

  save_well (fixture, fixture->path);
  retitle (fixture, "Mine");
  write_theirs (fixture, "Theirs");
  wait_for_notice (fixture->document, DFP_NOTICE_CONFLICT);
  theirs = dfp_document_reopen (fixture->document, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dfp_document_get_title (theirs), ==, "Theirs");
  g_assert_null (dfp_document_get_notice (theirs));
  versions = dfp_version_history_list (theirs);
  g_assert_cmpuint (versions->len, >=, 1);
  mine = dfp_version_history_read (theirs, ((DfpVersion *) g_ptr_array_index (versions, 0))->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dfp_plan_get (mine)->title, ==, "Mine");
}

static void
test_change_becomes_conflict (Fixture *fixture, gconstpointer data)
{
  save_well (fixture, fixture->path);
  write_theirs (fixture, "Theirs");
  wait_for_notice (fixture->document, DFP_NOTICE_CHANGED);
  retitle (fixture, "Mine");
  g_assert_cmpint (dfp_document_get_notice (fixture->document)->kind, ==, DFP_NOTICE_CONFLICT);
  dfp_undo_stack_undo (dfp_document_get_undo (fixture->document));
  g_assert_cmpint (dfp_document_get_notice (fixture->document)->kind, ==, DFP_NOTICE_CHANGED);
}

static void
test_others_wrote_the_same (Fixture *fixture, gconstpointer data)
{
  save_well (fixture, fixture->path);
  write_theirs (fixture, "Same");
  wait_for_notice (fixture->document, DFP_NOTICE_CHANGED);
  retitle (fixture, "Same");
  dfp_document_look (fixture->document);
  while (dfp_document_get_notice (fixture->document) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (dfp_document_get_modified (fixture->document));
}

static void
test_gone_and_saved_again (Fixture *fixture, gconstpointer data)
{
  Outcome outcome = { 0 };

  save_well (fixture, fixture->path);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  wait_for_notice (fixture->document, DFP_NOTICE_GONE);
  save (fixture, NULL, TRUE, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_null (dfp_document_get_notice (fixture->document));
  assert_title_in_file (fixture, "R&D <b>");
}

static void
test_broken_outside (Fixture *fixture, gconstpointer data)
{
  save_well (fixture, fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, "{", 1, NULL));
  wait_for_notice (fixture->document, DFP_NOTICE_BROKEN);
  g_assert_nonnull (strstr (dfp_document_get_notice (fixture->document)->text, "plan.dfplan"));
}

static void
test_backup_of_a_broken_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpDocument) opened = NULL;
  g_autoptr (GError) error = NULL;

  save_well (fixture, fixture->path);
  retitle (fixture, "Second");
  save_well (fixture, NULL);
  g_assert_true (g_file_set_contents (fixture->path, "{", 1, NULL));
  g_assert_null (dfp_document_open (fixture->path, NULL));
  opened = dfp_document_open_backup (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dfp_document_get_title (opened), ==, "R&D <b>");
  g_assert_cmpstr (dfp_document_get_path (opened), ==, fixture->path);
  g_assert_true (dfp_document_get_modified (opened));
}

/* Both the file and the version before are broken, or the latter is not there. */
static void
test_version_of_a_broken_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);
  g_autoptr (DfpDocument) opened = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (dfp_document_has_backup (fixture->path));
  save_well (fixture, fixture->path);
  g_assert_true (dfp_document_has_backup (fixture->path));
  g_assert_true (g_file_set_contents (fixture->path, "{", 1, NULL));
  g_assert_true (g_file_set_contents (backup, "{", 1, NULL));
  opened = dfp_document_open_backup (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dfp_document_get_title (opened), ==, "R&D <b>");
}

static void
test_second_opens_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpDocument) second = NULL;
  Fixture other = *fixture;
  Outcome refused = { 0 };

  save_well (fixture, fixture->path);
  second = dfp_document_open (fixture->path, NULL);
  g_assert_cmpint (dfp_document_get_notice (second)->kind, ==, DFP_NOTICE_IN_USE);
  g_assert_true (dfp_document_get_read_only (second));
  other.document = second;
  retitle (&other, "Second");
  save (&other, NULL, FALSE, &refused);
  g_assert_error (refused.error, DFP_ERROR, DFP_ERROR_CONFLICT);
  g_clear_error (&refused.error);
  assert_title_in_file (fixture, "R&D <b>");
}

/* It was refused until somebody came back to the window. */
static void
test_second_saves_when_the_first_has_closed (Fixture *fixture, gconstpointer data)
{
  DfpDocument *second;

  save_well (fixture, fixture->path);
  second = dfp_document_open (fixture->path, NULL);
  g_assert_true (dfp_document_get_read_only (second));
  g_object_unref (fixture->document);
  fixture->document = second;
  retitle (fixture, "Second");
  save_well (fixture, NULL);
  assert_title_in_file (fixture, "Second");
}

/* Saved elsewhere, and at once again: that means where it now belongs, not where it came from. */
static void
test_saved_again_while_saved_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.dfplan", NULL);
  Outcome first = { 0 }, second = { 0 };

  save_well (fixture, fixture->path);
  retitle (fixture, "Second");
  dfp_document_save_async (fixture->document, elsewhere, FALSE, NULL, saved_cb, &first);
  retitle (fixture, "Third");
  dfp_document_save_async (fixture->document, NULL, FALSE, NULL, saved_cb, &second);
  wait_for (&first);
  wait_for (&second);
  g_assert_no_error (first.error);
  g_assert_no_error (second.error);
  g_assert_cmpstr (dfp_document_get_path (fixture->document), ==, elsewhere);
  assert_title_in_file (fixture, "R&D <b>");
}

/* What waited for a save that failed is not taken for saved because nothing was changed here. */
static void
test_waiting_behind_a_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "plan.dfplan", NULL);
  Outcome first = { 0 }, second = { 0 };

  save_well (fixture, fixture->path);
  write_theirs (fixture, "Theirs");
  dfp_document_save_async (fixture->document, nowhere, FALSE, NULL, saved_cb, &first);
  dfp_document_save_async (fixture->document, NULL, FALSE, NULL, saved_cb, &second);
  wait_for (&first);
  wait_for (&second);
  g_assert_error (first.error, DFP_ERROR, DFP_ERROR_IO);
  g_assert_error (second.error, DFP_ERROR, DFP_ERROR_CONFLICT);
  g_clear_error (&first.error);
  g_clear_error (&second.error);
}

/* What cannot be set aside is not given up for somebody else's version. */
static void
test_reopen_only_when_mine_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *versions = dfp_versions_get_default_folder ();
  g_autofree char *aside = g_strconcat (versions, ".aside", NULL);
  g_autoptr (GError) error = NULL;

  save_well (fixture, fixture->path);
  retitle (fixture, "Mine");
  g_assert_cmpint (g_rename (versions, aside), ==, 0);
  g_assert_true (g_file_set_contents (versions, "a file where a folder should be", -1, NULL));
  g_assert_null (dfp_document_reopen (fixture->document, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
  g_assert_cmpstr (dfp_document_get_title (fixture->document), ==, "Mine");
  g_assert_true (dfp_document_flush (fixture->document));
  g_assert_cmpint (g_unlink (versions), ==, 0);
  g_assert_cmpint (g_rename (aside, versions), ==, 0);
}

static void
test_new_plans_are_private (Fixture *fixture, gconstpointer data)
{
  GStatBuf info;

  save_well (fixture, fixture->path);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
}

int
main (int argc, char **argv)
{
  g_autoptr (StateFolder) state = state_folder_new ();

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/document/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/document/reopen-is-equal", Fixture, NULL, set_up, test_reopen_is_equal, tear_down);
  g_test_add ("/document/typed-meanwhile", Fixture, NULL, set_up, test_typed_meanwhile, tear_down);
  g_test_add ("/document/conflict", Fixture, NULL, set_up, test_conflict, tear_down);
  g_test_add ("/document/failure-keeps-unsaved", Fixture, NULL, set_up, test_failure_keeps_unsaved, tear_down);
  g_test_add ("/document/newer-version", Fixture, NULL, set_up, test_newer_version_is_not_overwritten, tear_down);
  g_test_add ("/document/without-configuration", Fixture, NULL, set_up, test_file_without_configuration, tear_down);
  g_test_add ("/document/refuses-garbage", Fixture, NULL, set_up, test_refuses_garbage, tear_down);
  g_test_add ("/document/unmodified-only-when-written", Fixture, NULL, set_up, test_unmodified_only_when_written,
              tear_down);
  g_test_add ("/document/second-save-waits", Fixture, NULL, set_up, test_second_save_waits, tear_down);
  g_test_add ("/document/undone-while-saving", Fixture, NULL, set_up, test_undone_while_saving, tear_down);
  g_test_add ("/document/no-invented-conflict", Fixture, NULL, set_up, test_no_invented_conflict, tear_down);
  g_test_add ("/document/failure-makes-no-conflict", Fixture, NULL, set_up, test_failure_makes_no_conflict, tear_down);
  g_test_add ("/document/true-conflict-is-told", Fixture, NULL, set_up, test_true_conflict_is_told, tear_down);
  g_test_add ("/document/take-theirs-keeps-mine", Fixture, NULL, set_up, test_take_theirs_keeps_mine, tear_down);
  g_test_add ("/document/change-becomes-conflict", Fixture, NULL, set_up, test_change_becomes_conflict, tear_down);
  g_test_add ("/document/others-wrote-the-same", Fixture, NULL, set_up, test_others_wrote_the_same, tear_down);
  g_test_add ("/document/gone-and-saved-again", Fixture, NULL, set_up, test_gone_and_saved_again, tear_down);
  g_test_add ("/document/broken-outside", Fixture, NULL, set_up, test_broken_outside, tear_down);
  g_test_add ("/document/backup-of-a-broken-file", Fixture, NULL, set_up, test_backup_of_a_broken_file, tear_down);
  g_test_add ("/document/version-of-a-broken-file", Fixture, NULL, set_up, test_version_of_a_broken_file, tear_down);
  g_test_add ("/document/second-opens-read-only", Fixture, NULL, set_up, test_second_opens_read_only, tear_down);
  g_test_add ("/document/second-saves-when-the-first-has-closed", Fixture, NULL, set_up,
              test_second_saves_when_the_first_has_closed, tear_down);
  g_test_add ("/document/saved-again-while-saved-elsewhere", Fixture, NULL, set_up,
              test_saved_again_while_saved_elsewhere, tear_down);
  g_test_add ("/document/waiting-behind-a-failure", Fixture, NULL, set_up, test_waiting_behind_a_failure, tear_down);
  g_test_add ("/document/reopen-only-when-mine-is-kept", Fixture, NULL, set_up, test_reopen_only_when_mine_is_kept,
              tear_down);
  g_test_add ("/document/new-plans-are-private", Fixture, NULL, set_up, test_new_plans_are_private, tear_down);
  return g_test_run ();
}
