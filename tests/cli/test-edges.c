/* SPDX-License-Identifier: GPL-3.0-or-later */
/* set, all or nothing; every exit status; and input that means harm. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dfp-run.h"

#define PLAN "plan.dfplan"

static void
set_up (Dfp *dfp, gconstpointer data)
{
  dfp_run_set_up (dfp, data);
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", PLAN, NULL);
}

static char *
get_id (Dfp *dfp, guint configuration)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "show", PLAN, "--json", NULL);
  JsonArray *list = json_object_get_array_member (json_node_get_object (node), "configurations");

  return g_strdup (json_object_get_string_member (json_array_get_object_element (list, configuration), "id"));
}

/* One value of the file, by position in its first configuration's roles. */
static JsonNode *
get_role_member (Dfp *dfp, guint role, const char *member)
{
  g_autofree char *content = dfp_run_read (dfp, PLAN);
  g_autoptr (JsonNode) root = json_from_string (content, NULL);
  JsonArray *configurations = json_object_get_array_member (json_node_get_object (root), "configurations");
  JsonArray *roles = json_object_get_array_member (json_array_get_object_element (configurations, 0), "roles");

  return json_object_dup_member (json_array_get_object_element (roles, role), member);
}

static void
check_heads (Dfp *dfp, gint64 heads)
{
  g_autoptr (JsonNode) node = get_role_member (dfp, 0, "heads");

  g_assert_cmpint (json_node_get_int (node), ==, heads);
}

static void
test_paths (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) role = get_role_member (dfp, 0, "id");
  g_autofree char *configuration = get_id (dfp, 0);
  g_autofree char *with_dots =
      g_strdup_printf ("configurations.%s.roles.%s.heads=2", configuration, json_node_get_string (role));
  g_autofree char *with_brackets =
      g_strdup_printf ("configurations[%s].roles[%s].heads=3", configuration, json_node_get_string (role));
  g_autofree char *relative = g_strdup_printf ("roles[%s].heads=4", json_node_get_string (role));

  dfp_run_expect (dfp, 0, "set", PLAN, with_dots, NULL);
  check_heads (dfp, 2);
  dfp_run_expect (dfp, 0, "set", PLAN, with_brackets, NULL);
  check_heads (dfp, 3);
  dfp_run_expect (dfp, 0, "set", PLAN, "--configuration", configuration, relative, NULL);
  check_heads (dfp, 4);
  dfp_run_expect (dfp, 0, "set", PLAN, "configurations[0].roles[0].heads=5", NULL);
  check_heads (dfp, 5);
  dfp_run_expect (dfp, 0, "set", PLAN, "-c", "Hybrid factory", "roles.0.heads=6", NULL);
  check_heads (dfp, 6);
}

static void
test_kinds (Dfp *dfp, gconstpointer data)
{
  static const char *const assignments[] = {
    "title=R&D <b> \"quoted\" = fine",
    "start=2030-12",
    "status=approved",
    "discount-rate=1e-1",
    "summary=two\nlines",
    "objectives[0].agreed=false",
    "configurations[0].roles[0].squad=",
    "baseline=",
    "work[1].after=",
    "horizon-months=60",
    "objectives[0].weight=40.5",
  };

  for (guint i = 0; i < G_N_ELEMENTS (assignments); i++)
    {
      dfp_run_expect (dfp, 0, "set", PLAN, assignments[i], NULL);
      dfp_run_expect (dfp, 0, "validate", PLAN, NULL);
    }
}

/* One wrong word among right ones, and the file keeps every byte. */
static void
test_all_or_nothing (Dfp *dfp, gconstpointer data)
{
  static const struct
  {
    const char *assignment;
    int status;
  } cases[] = {
    { "configurations[0].roles[0].heads=501", 2 },
    { "configurations[0].roles[0].heads=1.5", 2 },
    { "configurations[0].roles[0].heads=", 2 },
    { "configurations[0].roles[0].heads=0x10", 2 },
    { "configurations[0].roles[0].heads=nan", 2 },
    { "configurations[0].roles[0].heads= 1", 2 },
    { "configurations[0].roles[0].heads=1,5", 2 },
    { "configurations[0].roles[0].heads=1e400", 2 },
    { "configurations[0].roles[99].heads=1", 2 },
    { "configurations[0].roles[-1].heads=1", 2 },
    { "configurations[0].roles[0]=1", 2 },
    { "configurations[0].roles=1", 2 },
    { "configurations[0].roles[0.heads=1", 2 },
    { "title.x=1", 2 },
    { "=1", 2 },
    { "nothing=1", 2 },
    { "id=1", 2 },
    { "start=2027-13", 2 },
    { "status=Approved", 2 },
    { "objectives[0].agreed=yes", 2 },
    { "baseline=nobody", 2 },
    { "work[0].after=nobody", 2 },
    { "title=two\nlines", 2 },
    { "title=\033[31mred", 2 },
    { "title=\342\200\256", 2 },
    { "title=\377", 2 },
    { "title", 64 },
  };
  g_autofree char *before = dfp_run_read (dfp, PLAN);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = NULL, *shown = g_strescape (cases[i].assignment, NULL);

      g_test_message ("%s", shown);
      dfp_run_expect (dfp, cases[i].status, "set", PLAN, "title=changed", cases[i].assignment, NULL);
      after = dfp_run_read (dfp, PLAN);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpstr (dfp->out, ==, "");
      g_assert_null (strchr (dfp->err, '\033'));
    }
}

static void
test_no_change (Dfp *dfp, gconstpointer data)
{
  g_autofree char *before = dfp_run_read (dfp, PLAN), *after = NULL;
  g_autofree char *backup = g_build_filename (dfp->folder, PLAN "~", NULL);
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "set", PLAN, "currency=EUR", "--json", NULL);

  g_assert_cmpint (json_array_get_length (json_object_get_array_member (json_node_get_object (node), "changed")), ==,
                   0);
  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  dfp_run_expect (dfp, 0, "set", PLAN, "currency=USD", NULL);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
}

static void
test_usage (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 64, NULL);
  dfp_run_expect (dfp, 64, "nosuch", NULL);
  dfp_run_expect (dfp, 64, "show", NULL);
  dfp_run_expect (dfp, 64, "show", PLAN, PLAN, NULL);
  dfp_run_expect (dfp, 64, "show", PLAN, "--nosuch", NULL);
  dfp_run_expect (dfp, 64, "show", PLAN, "--configuration", NULL);
  dfp_run_expect (dfp, 64, "set", PLAN, NULL);
  dfp_run_expect (dfp, 64, "new", NULL);
  dfp_run_expect (dfp, 64, "new", "nosuch", NULL);
  dfp_run_expect (dfp, 64, "new", "--list", "retail-bank-mvp", NULL);
  dfp_run_expect (dfp, 64, "schema", "x", NULL);
  dfp_run_expect (dfp, 64, "compare", PLAN, PLAN, PLAN, NULL);
  dfp_run_expect (dfp, 64, "validate", NULL);
}

static void
test_names (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 2, "show", PLAN, "-c", "nobody", NULL);
  dfp_run_expect (dfp, 2, "compare", PLAN, "--base", "nobody", NULL);
  dfp_run_expect (dfp, 2, "set", PLAN, "-c", "nobody", "months=3", NULL);
  dfp_run_expect (dfp, 2, "show", PLAN, "-c", "\033[31m", NULL);
  g_assert_null (strchr (dfp->err, '\033'));
  dfp_run_expect (dfp, 2, "show", PLAN, "-c", "\377", NULL);
  dfp_run_expect (dfp, 0, "set", PLAN, "configurations[1].name=Hybrid factory", NULL);
  dfp_run_expect (dfp, 2, "show", PLAN, "-c", "Hybrid factory", NULL);
  g_assert_nonnull (strstr (dfp->err, "by its id"));
}

static void
test_conflict (Dfp *dfp, gconstpointer data)
{
  g_autofree char *before = dfp_run_read (dfp, PLAN), *after = NULL;

  dfp_run_expect (dfp, 5, "new", "fashion-capsule", "-o", PLAN, NULL);
  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (after, ==, before);
  dfp_run_expect (dfp, 0, "new", "fashion-capsule", "-o", PLAN, "--force", NULL);
}

static void
test_io (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 4, "show", "missing.dfplan", NULL);
  dfp_run_expect (dfp, 4, "new", "fashion-capsule", "-o", "no/such/folder.dfplan", NULL);
  dfp_run_expect (dfp, 4, "validate", PLAN, "missing.dfplan", NULL);
}

/* An answer that cannot be written is a failure, and said once: /dev/full takes nothing. */
static void
test_full_disk (Dfp *dfp, gconstpointer data)
{
  static const char *const words[][2] = {
    { "show", PLAN }, { "staffing", PLAN }, { "schema" }, { "--help" }, { "show", "--help" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      dfp->to = "/dev/full";
      dfp_run_expect (dfp, 4, words[i][0], words[i][1], NULL);
      g_assert_true (strchr (dfp->err, '\n') == dfp->err + strlen (dfp->err) - 1);
    }
  dfp->to = NULL;
}

/* The commands that write a file and then say what they did. */
static const struct
{
  const char *words[6];
  const char *written;
} writers[] = {
  { { "set", PLAN, "title=Said to nobody" }, PLAN },
  { { "set", PLAN, "title=Said to nobody", "--json" }, PLAN },
  { { "import", PLAN, "--into", "history", "weeks.csv" }, PLAN },
  { { "reconstruct", PLAN, "--purpose", "start-up" }, PLAN },
  { { "reconstruct", PLAN, "--purpose", "start-up", "--output=next.dfplan" }, "next.dfplan" },
  { { "check", PLAN, "--fix", "testers", "--configuration=Partner-led cluster" }, PLAN },
};

static void
close_output_cb (gpointer data)
{
  close (STDOUT_FILENO);
}

/* A pipe whose reader went away. */
static void
break_output_cb (gpointer data)
{
  int ends[2];

  if (pipe (ends) == 0 && dup2 (ends[1], STDOUT_FILENO) >= 0)
    close (ends[0]), close (ends[1]);
}

static void
fill_output_cb (gpointer data)
{
  const int full = open ("/dev/full", O_WRONLY);

  dup2 (full, STDOUT_FILENO);
  close (full);
}

/* How an answer is lost. */
static void (*const losses[]) (gpointer data) = { fill_output_cb, close_output_cb, break_output_cb };

static void
run_writer (Dfp *dfp, guint writer, guint loss)
{
  const char *const *words = writers[writer].words;
  g_autofree char *next = g_build_filename (dfp->folder, "next.dfplan", NULL);

  g_unlink (next);
  dfp_run_write (dfp, "weeks.csv", "week,finished\n2026-W01,3\n2026-W02,4\n", -1);
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", PLAN, "--force", NULL);
  dfp->prepare = losses[loss];
  dfp_run (dfp, words[0], words[1], words[2], words[3], words[4], words[5], NULL);
  dfp->prepare = NULL;
}

static void
test_saved_but_not_said (Dfp *dfp, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers) * G_N_ELEMENTS (losses); i++)
    {
      const guint writer = i / G_N_ELEMENTS (losses);

      run_writer (dfp, writer, i % G_N_ELEMENTS (losses));
      g_test_message ("%s: %s", writers[writer].words[0], dfp->err);
      g_assert_cmpint (dfp->status, ==, 6);
      g_assert_true (g_str_has_prefix (dfp->err, "dfp: The file is saved, but the answer could not be printed: "));
      g_assert_true (strchr (dfp->err, '\n') == dfp->err + strlen (dfp->err) - 1);
      dfp_run_expect (dfp, 0, "validate", writers[writer].written, NULL);
    }
}

/* No file that the program opens becomes its standard output, and the lost answer is told. */
static void
test_output_closed (Dfp *dfp, gconstpointer data)
{
  g_autofree char *before = dfp_run_read (dfp, PLAN), *after = NULL;

  dfp->prepare = close_output_cb;
  dfp_run_expect (dfp, 4, "show", PLAN, NULL);
  dfp_run_expect (dfp, 4, "schema", NULL);
  dfp_run_expect (dfp, 0, "new", "fashion-capsule", "-o", "new.dfplan", NULL);
  dfp->prepare = NULL;
  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (after, ==, before);
  dfp_run_expect (dfp, 0, "validate", "new.dfplan", NULL);
}

static char *
nest (int depth)
{
  GString *text = g_string_new ("{\"format\":\"digital-factory-plan\",\"version\":1,\"x\":");

  for (int i = 0; i < depth; i++)
    g_string_append_c (text, '[');
  for (int i = 0; i < depth; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  return g_string_free (text, FALSE);
}

static void
test_limits (Dfp *dfp, gconstpointer data)
{
  g_autofree char *deep = nest (100000);
  g_autofree char *path = g_build_filename (dfp->folder, "large.dfplan", NULL);

  dfp_run_write (dfp, "deep.dfplan", deep, -1);
  dfp_run_expect (dfp, 3, "validate", "deep.dfplan", NULL);
  dfp_run_write (dfp, "large.dfplan", "{}", -1);
  g_assert_cmpint (truncate (path, 17 * 1024 * 1024), ==, 0);
  dfp_run_expect (dfp, 3, "show", "large.dfplan", NULL);
  dfp_run_write (dfp, "many.dfplan",
                 "{\"format\":\"digital-factory-plan\",\"version\":1,\"configurations\":[{\"id\":\"a\"},{\"id\":\"b\"},"
                 "{\"id\":\"c\"},"
                 "{\"id\":\"d\"},{\"id\":\"e\"},{\"id\":\"f\"}]}",
                 -1);
  dfp_run_expect (dfp, 3, "compare", "many.dfplan", NULL);
}

static void
test_hostile (Dfp *dfp, gconstpointer data)
{
  static const struct
  {
    const char *content;
    gssize length;
  } cases[] = {
    { "", 0 },
    { "{}", -1 },
    { "[]", -1 },
    { "null", -1 },
    { "{\"format\":\"digital-factory-plan\"}", -1 },
    { "{\"format\":\"digital-factory-plan\",\"version\":\"1\"}", -1 },
    { "{\"format\":\"something\",\"version\":1}", -1 },
    { "{\"format\":\"digital-factory-plan\",\"version\":1,\"title\":1}", -1 },
    { "{\"format\":\"digital-factory-plan\",\"version\":1,\"title\":\"\\u001b[31m\"}", -1 },
    { "{\"format\":\"digital-factory-plan\",\"version\":1,\"title\":\"a\",\"title\":\"b\"}", -1 },
    { "{\"format\":\"digital-factory-plan\",\"version\":1,\"horizon-months\":1e400}", -1 },
    { "{\"format\":\"digital-factory-plan\",\"version\":1,\"configurations\":{}}", -1 },
    { "\033]0;owned\007\377\376\000binary", 19 },
    { "<html>", -1 },
  };
  static const char *const commands[] = { "show", "staffing", "compare", "validate", "check" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dfp_run_write (dfp, "bad.dfplan", cases[i].content, cases[i].length);
      for (guint j = 0; j < G_N_ELEMENTS (commands); j++)
        {
          dfp_run_expect (dfp, 2, commands[j], "bad.dfplan", NULL);
          g_assert_null (strchr (dfp->err, '\033'));
          g_assert_cmpstr (dfp->out, ==, "");
        }
      dfp_run_expect (dfp, 2, "set", "bad.dfplan", "title=x", NULL);
    }
}

static void
test_not_files (Dfp *dfp, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (dfp->folder, "pipe.dfplan", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  dfp_run_expect (dfp, 2, "show", "pipe.dfplan", NULL);
  dfp_run_expect (dfp, 2, "show", "/dev/zero", NULL);
  dfp_run_expect (dfp, 2, "show", ".", NULL);
}

static void
test_odd_names (Dfp *dfp, gconstpointer data)
{
  g_autofree char *content = dfp_run_read (dfp, PLAN);

  dfp_run_write (dfp, "-plan \033[31m\377.dfplan", content, -1);
  dfp_run_expect (dfp, 0, "show", "--", "-plan \033[31m\377.dfplan", NULL);
  dfp_run_expect (dfp, 0, "validate", "--", "-plan \033[31m\377.dfplan", NULL);
  g_assert_null (strchr (dfp->out, '\033'));
  dfp_run_expect (dfp, 4, "validate", "\033[31m\377.dfplan", NULL);
  g_assert_null (strchr (dfp->err, '\033'));
}

/* What hides or orders about stands as an escape on a terminal; JSON says the same text with escapes. */
static void
test_hidden_characters (Dfp *dfp, gconstpointer data)
{
  static const char *const hidden[] = { "\xe2\x80\x8b", "\xf3\xa0\x81\xa9", "\xef\xbb\xbf", "\xef\xbf\xbf",
                                        "\xc2\xad" };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_autofree char *title = g_strdup_printf ("pay%spal", hidden[i]);
      g_autofree char *assignment = g_strconcat ("title=", title, NULL);
      g_autoptr (JsonNode) node = NULL;

      dfp_run_expect (dfp, 0, "set", PLAN, assignment, NULL);
      g_assert_null (strstr (dfp->out, hidden[i]));
      dfp_run_expect (dfp, 0, "show", PLAN, NULL);
      g_assert_null (strstr (dfp->out, hidden[i]));
      g_assert_nonnull (strstr (dfp->out, "\\u{"));
      node = dfp_run_json (dfp, "show", PLAN, "--json", NULL);
      g_assert_null (strstr (dfp->out, hidden[i]));
      g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "title"), ==, title);
    }
}

static void
test_validate_json (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;

  dfp_run_write (dfp, "bad.dfplan", "{", -1);
  dfp_run (dfp, "validate", PLAN, "bad.dfplan", "missing.dfplan", "--json", NULL);
  g_assert_cmpint (dfp->status, ==, 4);
  node = json_from_string (dfp->out, NULL);
  g_assert_cmpint (json_array_get_length (json_node_get_array (node)), ==, 3);
  g_assert_true (
      json_object_get_boolean_member (json_array_get_object_element (json_node_get_array (node), 0), "valid"));
  g_assert_false (
      json_object_get_boolean_member (json_array_get_object_element (json_node_get_array (node), 1), "valid"));
}

static void
test_empty_plan (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;

  dfp_run_write (dfp, "empty.dfplan", "{\"format\":\"digital-factory-plan\",\"version\":1}", -1);
  node = dfp_run_json (dfp, "show", "empty.dfplan", "--json", NULL);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (json_node_get_object (node), "configurations")),
                   ==, 0);
  dfp_run_expect (dfp, 0, "show", "empty.dfplan", NULL);
  dfp_run_expect (dfp, 0, "staffing", "empty.dfplan", "--csv", NULL);
  dfp_run_expect (dfp, 2, "compare", "empty.dfplan", NULL);
}

#define ADD(name, function) g_test_add ("/cli/" name, Dfp, NULL, set_up, function, dfp_run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dfp_run_init (argv[1]);
  ADD ("set/paths", test_paths);
  ADD ("set/kinds", test_kinds);
  ADD ("set/all-or-nothing", test_all_or_nothing);
  ADD ("set/no-change", test_no_change);
  ADD ("exit/usage", test_usage);
  ADD ("exit/names", test_names);
  ADD ("exit/conflict", test_conflict);
  ADD ("exit/io", test_io);
  ADD ("exit/full-disk", test_full_disk);
  ADD ("exit/saved-but-not-said", test_saved_but_not_said);
  ADD ("exit/output-closed", test_output_closed);
  ADD ("exit/limits", test_limits);
  ADD ("hostile/content", test_hostile);
  ADD ("hostile/not-files", test_not_files);
  ADD ("hostile/names", test_odd_names);
  ADD ("hostile/hidden-characters", test_hidden_characters);
  ADD ("validate/json", test_validate_json);
  ADD ("empty-plan", test_empty_plan);
  return g_test_run ();
}
