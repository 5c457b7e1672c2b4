/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document and its file: states, saving without blocking, conflicts, what is typed meanwhile. */

#include "base/dfp-error.h"
#include "document/dfp-document.h"
#include "tests/scratch-folder.h"

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

/* The worker lets go of the document a moment after its callback ran. */
static void
assert_finalized (DfpDocument *document)
{
  gpointer weak = document;

  g_object_add_weak_pointer (G_OBJECT (document), &weak);
  g_object_unref (document);
  for (int i = 0; i < 5000 && weak != NULL; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_null (weak);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  assert_finalized (fixture->document);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/document/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/document/reopen-is-equal", Fixture, NULL, set_up, test_reopen_is_equal, tear_down);
  g_test_add ("/document/typed-meanwhile", Fixture, NULL, set_up, test_typed_meanwhile, tear_down);
  g_test_add ("/document/conflict", Fixture, NULL, set_up, test_conflict, tear_down);
  g_test_add ("/document/failure-keeps-unsaved", Fixture, NULL, set_up, test_failure_keeps_unsaved, tear_down);
  g_test_add ("/document/newer-version", Fixture, NULL, set_up, test_newer_version_is_not_overwritten, tear_down);
  g_test_add ("/document/without-configuration", Fixture, NULL, set_up, test_file_without_configuration, tear_down);
  g_test_add ("/document/refuses-garbage", Fixture, NULL, set_up, test_refuses_garbage, tear_down);
  return g_test_run ();
}
