/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved versions, and the way back to one or to one row of it: an edit that can be undone. */
#include <string.h>

#include "document/dfp-moment.h"
#include "document/dfp-open-session.h"
#include "document/dfp-version-history.h"
#include "model/dfp-objective.h"
#include "store/dfp-codec.h"
#include "tests/scratch-folder.h"
#include "tests/state-folder.h"

typedef struct
{
  DfpDocument *document;
  DfpList *objectives;
  char *folder;
  char *path;
} Fixture;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  dfp_document_save_finish (DFP_DOCUMENT (source), result, NULL, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
save (Fixture *f)
{
  gboolean done = FALSE;

  dfp_document_save_async (f->document, f->path, FALSE, NULL, saved_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();

  f->folder = scratch_folder_new ();
  f->path = g_build_filename (f->folder, "plan.dfplan", NULL);
  f->document = dfp_document_new (plan);
  f->objectives = dfp_plan_get (plan)->objectives;
  g_object_set (plan, "title", "First", NULL);
  g_object_set (dfp_list_add (f->objectives, 0), "name", "Faster", NULL);
  save (f);
  g_object_set (plan, "title", "Second", NULL);
  g_object_set (dfp_list_get (f->objectives, 0), "name", "Much faster", NULL);
  g_object_set (dfp_list_add (f->objectives, 1), "name", "Cheaper", NULL);
  save (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  scratch_folder_remove (f->folder);
  g_free (f->path);
}

static DfpPlan *
read_version (Fixture *f, guint position)
{
  g_autoptr (GPtrArray) versions = dfp_version_history_list (f->document);
  const DfpVersion *version = g_ptr_array_index (versions, position);
  g_autoptr (GError) error = NULL;
  DfpPlan *plan = dfp_version_history_read (f->document, version->id, &error);

  g_assert_no_error (error);
  return plan;
}

static void
test_list (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = dfp_version_history_list (f->document);
  const DfpVersion *latest = g_ptr_array_index (versions, 0);

  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpuint (latest->number, ==, 2);
  g_assert_cmpstr (latest->title, ==, "Second");
  g_assert_cmpuint (latest->n_changes, >, 0);
  g_assert_nonnull (latest->change);
}

static void
test_restore_is_one_step (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpPlan) first = read_version (f, 1);
  DfpPlan *plan = dfp_document_get_plan (f->document);
  g_autoptr (GBytes) before = dfp_codec_encode (plan);
  g_autoptr (GBytes) wanted = dfp_codec_encode (first);
  g_autoptr (GBytes) restored = NULL;
  g_autoptr (GBytes) after = NULL;

  dfp_version_history_restore (f->document, first, "Restore Version 1");
  restored = dfp_codec_encode (plan);
  g_assert_true (g_bytes_equal (restored, wanted));
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (dfp_document_get_undo (f->document)), ==, "Restore Version 1");
  dfp_undo_stack_undo (dfp_document_get_undo (f->document));
  after = dfp_codec_encode (plan);
  g_assert_true (g_bytes_equal (after, before));
}

static void
test_restored_rows_are_the_same_objects (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpPlan) second = read_version (f, 0);
  gpointer row = dfp_list_get (f->objectives, 0);

  g_object_set (row, "name", "Else", NULL);
  dfp_version_history_restore (f->document, second, "Restore");
  g_assert_true (dfp_list_get (f->objectives, 0) == row);
  g_assert_cmpstr (dfp_objective_get (row)->name, ==, "Much faster");
}

static const DfpDifference *
find_difference (GPtrArray *differences, DfpDifferenceKind kind, const char *row_name)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const DfpDifference *difference = g_ptr_array_index (differences, i);

      if (difference->kind == kind && g_str_equal (difference->row_name, row_name))
        return difference;
    }
  g_assert_not_reached ();
}

static void
test_take_back (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpPlan) first = read_version (f, 1);
  g_autoptr (DfpPlan) second = read_version (f, 0);
  g_autoptr (GPtrArray) forth = dfp_difference_list (DFP_OBJECT (first), DFP_OBJECT (second));
  g_autoptr (GPtrArray) back = dfp_difference_list (DFP_OBJECT (second), DFP_OBJECT (first));
  const DfpDifference *added = find_difference (forth, DFP_DIFFERENCE_ADDED, "Cheaper");

  g_assert_true (dfp_version_history_take_back (f->document,
                                                find_difference (forth, DFP_DIFFERENCE_CHANGED, "Much faster"),
                                                "Take Back"));
  g_assert_cmpstr (((const DfpObjectiveData *) dfp_list_get_data (f->objectives, 0))->name, ==, "Faster");
  g_assert_true (dfp_version_history_take_back (f->document, added, "Take Back"));
  g_assert_cmpuint (dfp_list_get_n_rows (f->objectives), ==, 1);
  g_assert_false (dfp_version_history_take_back (f->document, added, "Take Back"));
  g_assert_true (dfp_version_history_take_back (f->document, find_difference (back, DFP_DIFFERENCE_REMOVED, "Cheaper"),
                                                "Take Back"));
  g_assert_cmpuint (dfp_list_get_n_rows (f->objectives), ==, 2);
}

static void
test_name (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = dfp_version_history_list (f->document);
  const char *id = ((DfpVersion *) g_ptr_array_index (versions, 1))->id;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dfp_version_history_set_name (f->document, id, "Agreed with the group", &error));
  g_assert_no_error (error);
  after = dfp_version_history_list (f->document);
  g_assert_cmpstr (((DfpVersion *) g_ptr_array_index (after, 1))->name, ==, "Agreed with the group");
}

static void
test_open_session (void)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_open_plan_free);
  g_autoptr (GPtrArray) read = NULL;
  const DfpOpenPlan *plan;

  read = dfp_open_session_read ();
  g_assert_cmpuint (read->len, ==, 0);
  g_ptr_array_add (plans, dfp_open_plan_new ("/a b/pl\xe9n;\n.dfplan", NULL, "team", "k3m9"));
  g_ptr_array_add (plans, dfp_open_plan_new (NULL, "0123", NULL, NULL));
  dfp_open_session_write (plans);
  g_clear_pointer (&read, g_ptr_array_unref);
  read = dfp_open_session_read ();
  g_assert_cmpuint (read->len, ==, 2);
  plan = g_ptr_array_index (read, 0);
  g_assert_cmpstr (plan->path, ==, "/a b/pl\xe9n;\n.dfplan");
  g_assert_cmpstr (plan->page, ==, "team");
  g_assert_cmpstr (plan->configuration, ==, "k3m9");
  plan = g_ptr_array_index (read, 1);
  g_assert_null (plan->path);
  g_assert_cmpstr (plan->recovery, ==, "0123");
}

static void
test_moment (void)
{
  const gint64 now = 1795000000000, day = 24 * 60 * 60 * 1000;
  g_autofree char *today = dfp_moment_describe (now, now);
  g_autofree char *yesterday = dfp_moment_describe (now - day, now);
  g_autofree char *earlier = dfp_moment_describe (now - 10 * day, now);
  g_autofree char *years = dfp_moment_describe (now - 800 * day, now);

  g_assert_true (g_str_has_prefix (today, "today, "));
  g_assert_true (g_str_has_prefix (yesterday, "yesterday, "));
  g_assert_nonnull (strchr (earlier, ':'));
  g_assert_null (strchr (years, ':'));
}

int
main (int argc, char **argv)
{
  g_autoptr (StateFolder) state = state_folder_new ();

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/versions/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/versions/restore-is-one-step", Fixture, NULL, set_up, test_restore_is_one_step, tear_down);
  g_test_add ("/versions/restored-rows-are-the-same-objects", Fixture, NULL, set_up,
              test_restored_rows_are_the_same_objects, tear_down);
  g_test_add ("/versions/take-back", Fixture, NULL, set_up, test_take_back, tear_down);
  g_test_add ("/versions/name", Fixture, NULL, set_up, test_name, tear_down);
  g_test_add_func ("/versions/open-session", test_open_session);
  g_test_add_func ("/versions/moment", test_moment);
  return g_test_run ();
}
