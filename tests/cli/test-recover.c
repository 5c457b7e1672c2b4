/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was not saved, and what was saved before, without a window: the state folder is filled as the window does it,
 * and `dfp` works on it. */
#include <glib/gstdio.h>
#include <string.h>

#include "dfp-run.h"
#include "store/dfp-recovery.h"
#include "store/dfp-session-lock.h"
#include "store/dfp-versions.h"
#include "tests/state-folder.h"

#define PLAN "plan.dfplan"
#define HOUR (3600 * G_GINT64_CONSTANT (1000)) /* ms */

typedef struct
{
  Dfp dfp;
  char *path;
} Fixture;

static StateFolder *state;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  dfp_run_set_up (&fixture->dfp, data);
  dfp_run_expect (&fixture->dfp, 0, "new", "retail-bank-mvp", "-o", PLAN, NULL);
  fixture->path = g_build_filename (fixture->dfp.folder, PLAN, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  dfp_run_tear_down (&fixture->dfp, data);
  state_folder_empty (state);
}

/* The plan of the file with another title, as bytes. */
static GBytes *
edit (Fixture *fixture, const char *title)
{
  g_autofree char *assignment = g_strconcat ("title=", title, NULL), *content = dfp_run_read (&fixture->dfp, PLAN);
  char *edited;

  dfp_run_write (&fixture->dfp, "edited.dfplan", content, -1);
  dfp_run_expect (&fixture->dfp, 0, "set", "edited.dfplan", assignment, NULL);
  edited = dfp_run_read (&fixture->dfp, "edited.dfplan");
  return g_bytes_new_take (edited, strlen (edited));
}

/* Work of a process that is gone. @origin: NULL for a plan that was never saved. Its id. */
static char *
leave_work (Fixture *fixture, const char *origin, const char *title)
{
  g_autofree char *folder = dfp_recovery_get_default_folder ();
  g_autoptr (GBytes) bytes = edit (fixture, title);
  g_autoptr (DfpRecovery) recovery = dfp_recovery_create (folder, NULL);
  const DfpRecoveryAbout about = { origin, NULL, title, "Change Title", 3 };

  g_assert_true (dfp_recovery_write (recovery, bytes, &about, NULL));
  return g_strdup (dfp_recovery_get_id (recovery));
}

static void
add_version (Fixture *fixture, const char *title, gint64 time)
{
  g_autofree char *folder = dfp_versions_get_default_folder ();
  g_autoptr (GBytes) bytes = edit (fixture, title);
  const DfpVersionAbout about = { "Change Title", 2, "Ana Gomez", title };

  g_assert_true (dfp_versions_add (folder, fixture->path, bytes, &about, time, NULL));
}

static guint
count_entries (void)
{
  g_autofree char *folder = dfp_recovery_get_default_folder ();
  g_autoptr (GPtrArray) entries = dfp_recovery_list (folder);

  return entries->len;
}

static void
assert_title (Fixture *fixture, const char *file, const char *title)
{
  g_autoptr (JsonNode) node = dfp_run_json (&fixture->dfp, "show", file, "--json", NULL);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "title"), ==, title);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autofree char *id = NULL, *other = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonArray *list;
  JsonObject *entry;

  dfp_run_expect (dfp, 0, "recover", "--list", NULL);
  g_assert_cmpstr (dfp->out, ==, "There is nothing to recover.\n");
  id = leave_work (fixture, fixture->path, "Kept");
  other = leave_work (fixture, NULL, "Never saved");
  dfp_run_expect (dfp, 0, "recover", "--list", NULL);
  g_assert_nonnull (strstr (dfp->out, fixture->path));
  g_assert_nonnull (strstr (dfp->out, "Change Title"));
  g_assert_nonnull (strstr (dfp->out, other));
  node = dfp_run_json (dfp, "recover", "--list", "--json", NULL);
  list = json_node_get_array (node);
  g_assert_cmpint (json_array_get_length (list), ==, 2);
  entry = json_array_get_object_element (list, 1);
  g_assert_cmpstr (json_object_get_string_member (entry, "id"), ==, id);
  g_assert_cmpstr (json_object_get_string_member (entry, "file"), ==, fixture->path);
  g_assert_cmpstr (json_object_get_string_member (entry, "title"), ==, "Kept");
  g_assert_cmpint (json_object_get_int_member (entry, "changes"), ==, 3);
  g_assert_nonnull (json_object_get_string_member (entry, "time"));
  g_assert_true (json_object_get_null_member (json_array_get_object_element (list, 0), "file"));
}

/* What is recovered goes where it is told, never over the file unasked; until it is written it is still there. */
static void
test_recover (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autofree char *id = leave_work (fixture, fixture->path, "Kept"), *before = dfp_run_read (dfp, PLAN), *after = NULL;

  dfp_run_expect (dfp, 64, "recover", PLAN, NULL);
  g_assert_nonnull (strstr (dfp->err, "-o"));
  g_assert_nonnull (strstr (dfp->out, "→ Kept"));
  dfp_run_expect (dfp, 5, "recover", PLAN, "-o", PLAN, NULL);
  dfp_run_expect (dfp, 4, "recover", PLAN, "-o", "no/such/folder.dfplan", NULL);
  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_entries (), ==, 1);
  dfp_run_expect (dfp, 0, "recover", PLAN, "-o", "kept.dfplan", NULL);
  g_assert_nonnull (strstr (dfp->out, "→ Kept"));
  assert_title (fixture, "kept.dfplan", "Kept");
  g_assert_cmpuint (count_entries (), ==, 0);
  dfp_run_expect (dfp, 2, "recover", PLAN, "-o", "kept.dfplan", NULL);
}

static void
test_recover_over_file (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autofree char *id = leave_work (fixture, fixture->path, "Kept"), *before = dfp_run_read (dfp, PLAN), *backup = NULL;
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "recover", PLAN, "--force", "--json", NULL);
  JsonObject *said = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (said, "saved"), ==, fixture->path);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (said, "differences")), ==, 1);
  assert_title (fixture, PLAN, "Kept");
  backup = dfp_run_read (dfp, PLAN "~");
  g_assert_cmpstr (backup, ==, before);
  g_assert_cmpuint (count_entries (), ==, 0);
}

static void
test_recover_never_saved (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autofree char *id = leave_work (fixture, NULL, "Never saved");

  dfp_run_expect (dfp, 64, "recover", id, "--force", NULL);
  dfp_run_expect (dfp, 0, "recover", id, "-o", "kept.dfplan", NULL);
  assert_title (fixture, "kept.dfplan", "Never saved");
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autofree char *id = leave_work (fixture, fixture->path, "Kept"), *before = dfp_run_read (dfp, PLAN), *after = NULL;

  dfp_run_expect (dfp, 64, "recover", PLAN, "--discard", "-o", "kept.dfplan", NULL);
  dfp_run_expect (dfp, 64, "recover", NULL);
  dfp_run_expect (dfp, 64, "recover", PLAN, "--list", NULL);
  g_assert_cmpuint (count_entries (), ==, 1);
  dfp_run_expect (dfp, 0, "recover", PLAN, "--discard", NULL);
  g_assert_cmpuint (count_entries (), ==, 0);
  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (after, ==, before);
}

/* What a living process holds is its own business. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = leave_work (fixture, fixture->path, "Kept"), *folder = dfp_recovery_get_default_folder ();
  g_autoptr (DfpRecovery) held = dfp_recovery_adopt (folder, id, NULL);

  g_assert_nonnull (held);
  dfp_run_expect (&fixture->dfp, 2, "recover", PLAN, "--discard", NULL);
  dfp_run_expect (&fixture->dfp, 0, "recover", "--list", NULL);
  g_assert_cmpstr (fixture->dfp.out, ==, "There is nothing to recover.\n");
}

static void
test_versions (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autoptr (JsonNode) node = NULL;
  JsonArray *list;
  JsonObject *latest;

  dfp_run_expect (dfp, 0, "versions", PLAN, NULL);
  g_assert_true (g_str_has_prefix (dfp->out, "No version"));
  add_version (fixture, "First", 1800000000 * G_GINT64_CONSTANT (1000));
  add_version (fixture, "Second", 1800000000 * G_GINT64_CONSTANT (1000) + HOUR);
  dfp_run_expect (dfp, 0, "versions", PLAN, NULL);
  g_assert_nonnull (strstr (dfp->out, "Ana Gomez"));
  node = dfp_run_json (dfp, "versions", PLAN, "--json", NULL);
  list = json_node_get_array (node);
  g_assert_cmpint (json_array_get_length (list), ==, 2);
  latest = json_array_get_object_element (list, 0);
  g_assert_cmpint (json_object_get_int_member (latest, "number"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (latest, "time"), ==, "2027-01-15T09:00:00Z");
  g_assert_cmpstr (json_object_get_string_member (latest, "change"), ==, "Change Title");
}

static void
test_show_version (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autofree char *before = dfp_run_read (dfp, PLAN), *after = NULL;

  add_version (fixture, "First", HOUR);
  dfp_run_expect (dfp, 0, "versions", PLAN, "--show", "1", NULL);
  g_assert_nonnull (strstr (dfp->out, "→ First"));
  dfp_run_expect (dfp, 2, "versions", PLAN, "--show", "2", NULL);
  dfp_run_expect (dfp, 2, "versions", PLAN, "--show", "-1", NULL);
  dfp_run_expect (dfp, 64, "versions", PLAN, "--show", "1", "--restore", "1", NULL);
  dfp_run_expect (dfp, 64, "versions", PLAN, "-o", "copy.dfplan", NULL);
  dfp_run_expect (dfp, 5, "versions", PLAN, "--show", "1", "-o", PLAN, NULL);
  dfp_run_expect (dfp, 0, "versions", PLAN, "--show", "1", "-o", "copy.dfplan", NULL);
  assert_title (fixture, "copy.dfplan", "First");
  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (after, ==, before);
}

/* Bringing a version back loses nothing: what stood there is a version and the backup. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autofree char *before = dfp_run_read (dfp, PLAN), *backup = NULL, *again = NULL;
  g_autoptr (JsonNode) node = NULL;

  add_version (fixture, "First", HOUR);
  dfp_run_expect (dfp, 0, "versions", PLAN, "--restore", "1", NULL);
  assert_title (fixture, PLAN, "First");
  backup = dfp_run_read (dfp, PLAN "~");
  g_assert_cmpstr (backup, ==, before);
  node = dfp_run_json (dfp, "versions", PLAN, "--json", NULL);
  g_assert_cmpint (json_array_get_length (json_node_get_array (node)), ==, 3);
  dfp_run_expect (dfp, 0, "versions", PLAN, "--restore", "2", NULL);
  again = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (again, ==, before);
}

static void
test_restore_deleted (Fixture *fixture, gconstpointer data)
{
  add_version (fixture, "First", HOUR);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  dfp_run_expect (&fixture->dfp, 0, "versions", PLAN, "--restore", "1", NULL);
  assert_title (fixture, PLAN, "First");
}

/* Who has the plan open is told of, and is no reason to stop. */
static void
test_open_elsewhere (Fixture *fixture, gconstpointer data)
{
  Dfp *dfp = &fixture->dfp;
  g_autofree char *holder = NULL;
  g_autoptr (DfpSessionLock) lock = dfp_session_lock_take (fixture->path, &holder);

  g_assert_nonnull (lock);
  dfp_run (dfp, "set", PLAN, "title=Changed beside the window", NULL);
  g_assert_cmpint (dfp->status, ==, 0);
  g_assert_true (g_str_has_prefix (dfp->err, "dfp: plan.dfplan is open ("));
  g_assert_true (strchr (dfp->err, '\n') == dfp->err + strlen (dfp->err) - 1);
  assert_title (fixture, PLAN, "Changed beside the window");
  dfp_run (dfp, "reconstruct", PLAN, "--purpose", "start-up", NULL);
  g_assert_nonnull (strstr (dfp->err, "is open ("));
  dfp_run_expect (dfp, 0, "reconstruct", PLAN, "--purpose", "start-up", "-o", "next.dfplan", NULL);
  dfp_run_expect (dfp, 0, "show", PLAN, NULL);
}

#define ADD(name, function) g_test_add ("/cli/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (StateFolder) folder = state_folder_new ();

  g_test_init (&argc, &argv, NULL);
  state = folder;
  dfp_run_init (argv[1]);
  ADD ("recover/list", test_list);
  ADD ("recover/file", test_recover);
  ADD ("recover/over-file", test_recover_over_file);
  ADD ("recover/never-saved", test_recover_never_saved);
  ADD ("recover/discard", test_discard);
  ADD ("recover/held", test_held);
  ADD ("versions/list", test_versions);
  ADD ("versions/show", test_show_version);
  ADD ("versions/restore", test_restore);
  ADD ("versions/restore-deleted", test_restore_deleted);
  ADD ("open-elsewhere", test_open_elsewhere);
  return g_test_run ();
}
