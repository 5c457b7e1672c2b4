/* SPDX-License-Identifier: GPL-3.0-or-later */
/* new, show, staffing, compare, schema: what they print, that it is the same every time and in
 * every locale. */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>

#include "base/dfp-const.h"
#include "dfp-run.h"

static const char *const templates[] = { "retail-bank-mvp",      "fashion-capsule",  "insurer-claims-incubator",
                                         "manufacturing-ai-iot", "telecom-venture",  "public-service",
                                         "pharma-capability",    "logistics-scaling" };

static void
test_list (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "new", "--list", "--json", NULL);
  JsonArray *list = json_node_get_array (node);

  g_assert_cmpint (json_array_get_length (list), ==, G_N_ELEMENTS (templates));
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (list, i), "id"), ==, templates[i]);
  dfp_run_expect (dfp, 0, "new", "--list", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    g_assert_nonnull (strstr (dfp->out, templates[i]));
}

static void
test_new (Dfp *dfp, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *written = NULL;

      dfp_run_expect (dfp, 0, "new", templates[i], "-o", "plan.dfplan", "--force", NULL);
      g_assert_cmpstr (dfp->out, ==, "");
      written = dfp_run_read (dfp, "plan.dfplan");
      dfp_run_expect (dfp, 0, "new", templates[i], NULL);
      g_assert_cmpstr (dfp->out, ==, written);
      dfp_run_expect (dfp, 0, "validate", "plan.dfplan", NULL);
    }
}

static guint
read_mode (Dfp *dfp, const char *file)
{
  g_autofree char *path = g_build_filename (dfp->folder, file, NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

/* Plans hold what people cost: whoever wants to share one says so, and it stays so. What is exported is for others. */
static void
test_new_plan_was_for_everybody (Dfp *dfp, gconstpointer data)
{
  const mode_t mask = umask (022);
  g_autofree char *path = g_build_filename (dfp->folder, "plan.dfplan", NULL);

  dfp_run_expect (dfp, 0, "new", templates[0], "-o", "plan.dfplan", NULL);
  g_assert_cmpuint (read_mode (dfp, "plan.dfplan"), ==, 0600);
  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-k", "assumptions", "-o", "out.csv", NULL);
  g_assert_cmpuint (read_mode (dfp, "out.csv"), ==, 0644);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  dfp_run_expect (dfp, 0, "set", "plan.dfplan", "title=x", NULL);
  g_assert_cmpuint (read_mode (dfp, "plan.dfplan"), ==, 0640);
  umask (mask);
}

static JsonObject *
get_first (JsonNode *node)
{
  JsonArray *list = json_object_get_array_member (json_node_get_object (node), "configurations");

  return json_array_get_object_element (list, 0);
}

static void
check_months (JsonObject *configuration, const char *member, JsonObject *expected, const char *name)
{
  JsonArray *months = json_object_get_array_member (configuration, member);
  JsonArray *wanted = json_object_get_array_member (expected, name);

  g_assert_cmpint (json_array_get_length (months), ==, json_array_get_length (wanted));
  for (guint i = 0; i < json_array_get_length (months); i++)
    g_assert_cmpfloat_with_epsilon (json_array_get_double_element (months, i),
                                    json_array_get_double_element (wanted, i), 0.01);
}

static void
check_expected (Dfp *dfp, const char *template, JsonObject *expected)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *first;

  dfp_run_expect (dfp, 0, "new", template, "-o", "plan.dfplan", "--force", NULL);
  node = dfp_run_json (dfp, "show", "plan.dfplan", "--json", NULL);
  first = get_first (node);
  check_months (first, "heads-by-month", expected, "headsByMonth");
  check_months (first, "cost-by-month", expected, "costByMonth");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (first, "cost-total"),
                                  json_object_get_double_member (expected, "factoryTotal"), 0.01);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (first, "npv"),
                                  json_object_get_double_member (expected, "npv"), 0.5);
  g_assert_cmpfloat (json_object_get_double_member (first, "peak-heads"), ==,
                     json_object_get_double_member (expected, "peakHeads"));
  g_assert_cmpfloat (json_object_get_double_member (first, "fte-months"), ==,
                     json_object_get_double_member (expected, "fteMonths"));
  if (json_object_get_null_member (expected, "payback"))
    g_assert_true (json_object_get_null_member (first, "payback-month"));
  else
    g_assert_cmpfloat_with_epsilon (json_object_get_double_member (first, "payback-month"),
                                    json_object_get_double_member (expected, "payback"), 1e-4);
}

static void
test_expected (Dfp *dfp, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "templates.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *all;
  g_autoptr (GList) names = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  all = json_node_get_object (json_parser_get_root (parser));
  names = json_object_get_members (all);
  g_assert_cmpint (g_list_length (names), ==, 5);
  for (GList *name = names; name != NULL; name = name->next)
    check_expected (dfp, name->data, json_object_get_object_member (all, name->data));
}

/* The keys, in their order; later parts add, never rename. */
static void
test_keys (Dfp *dfp, gconstpointer data)
{
  static const char *const keys[] = { "id",
                                      "name",
                                      "peak-heads",
                                      "peak-fte",
                                      "fte-months",
                                      "partner-share",
                                      "cost-total",
                                      "npv",
                                      "irr",
                                      "payback-month",
                                      "peak-funding",
                                      "heads-by-month",
                                      "cost-by-month",
                                      "contracted-by-month",
                                      "ramped-by-month",
                                      "effective-by-month" };
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GList) members = NULL;
  guint i = 0;

  dfp_run_expect (dfp, 0, "new", "fashion-capsule", "-o", "plan.dfplan", NULL);
  node = dfp_run_json (dfp, "show", "plan.dfplan", "--json", NULL);
  g_assert_true (json_object_has_member (json_node_get_object (node), "title"));
  members = json_object_get_members (get_first (node));
  for (GList *member = members; i < G_N_ELEMENTS (keys); member = member->next, i++)
    g_assert_cmpstr (member->data, ==, keys[i]);
  g_assert_true (json_object_get_null_member (get_first (node), "irr"));
}

/* The section of the line: eleven loads of which the middle one is the plan, null where there is no end. */
static void
test_line (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *stages, *flex;
  JsonObject *line, *planned;

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  node = dfp_run_json (dfp, "show", "plan.dfplan", "--json", NULL);
  line = json_object_get_object_member (get_first (node), "line");
  stages = json_object_get_array_member (line, "stages");
  flex = json_object_get_array_member (line, "flex");
  g_assert_cmpint (json_array_get_length (stages), ==, 4);
  g_assert_true (json_object_get_boolean_member (json_array_get_object_element (stages, 0), "bottleneck"));
  g_assert_cmpint (json_array_get_length (
                       json_object_get_array_member (json_array_get_object_element (stages, 0), "capacity-by-month")),
                   ==, 18);
  g_assert_cmpint (json_array_get_length (flex), ==, 11);
  planned = json_array_get_object_element (flex, 5);
  g_assert_cmpfloat (json_object_get_double_member (planned, "cycle-time"), ==,
                     json_object_get_double_member (get_first (node), "cycle-time"));
  g_assert_true (json_object_get_null_member (json_array_get_object_element (flex, 10), "cycle-time"));
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (line, "next-person")), ==, 4);
}

static void
test_one_configuration (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) all = NULL, by_name = NULL, by_id = NULL;
  JsonArray *list;
  JsonObject *last;

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  all = dfp_run_json (dfp, "show", "plan.dfplan", "--json", NULL);
  list = json_object_get_array_member (json_node_get_object (all), "configurations");
  g_assert_cmpint (json_array_get_length (list), >=, 2);
  last = json_array_get_object_element (list, json_array_get_length (list) - 1);
  by_name = dfp_run_json (dfp, "show", "plan.dfplan", "--json", "--configuration",
                          json_object_get_string_member (last, "name"), NULL);
  by_id = dfp_run_json (dfp, "show", "plan.dfplan", "--json", "-c", json_object_get_string_member (last, "id"), NULL);
  g_assert_true (json_node_equal (by_name, by_id));
  g_assert_cmpstr (json_object_get_string_member (get_first (by_id), "id"), ==,
                   json_object_get_string_member (last, "id"));
}

static void
test_text (Dfp *dfp, gconstpointer data)
{
  static const char *const words[] = { "Account opening in five minutes",
                                       "Hybrid factory",
                                       "base",
                                       "Net present value",
                                       "€2.15m",
                                       "45.2%",
                                       "Aug 2029",
                                       "Objective" };

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  dfp_run_expect (dfp, 0, "show", "plan.dfplan", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (dfp->out, words[i]));
}

/* Splits one line of CSV as RFC 4180 says; asserts that it is well-formed. */
static guint
count_cells (const char *line)
{
  guint n = 1;
  gboolean quoted = FALSE;

  for (const char *p = line; *p != '\0'; p++)
    if (*p == '"')
      quoted = !quoted;
    else if (*p == ',' && !quoted)
      n++;
  g_assert_false (quoted);
  return n;
}

static void
check_csv (const char *csv, guint n_lines)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  const guint n_cells = count_cells (lines[0]);

  g_assert_cmpint (g_strv_length (lines), ==, n_lines + 1); /* the last one ends in a break */
  for (guint i = 0; i < n_lines; i++)
    {
      g_assert_cmpint (count_cells (lines[i]), ==, n_cells);
      g_assert_null (strchr (lines[i], '\n'));
    }
}

static void
test_csv (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  dfp_run_expect (dfp, 0, "set", "plan.dfplan", "configurations[0].name==cmd|' /C calc'!A0", NULL);
  dfp_run_expect (dfp, 0, "staffing", "plan.dfplan", "--csv", "-c", "=cmd|' /C calc'!A0", NULL);
  check_csv (dfp->out, 19);
  g_assert_nonnull (strstr (dfp->out, "\"'=cmd"));
  dfp_run_expect (dfp, 0, "staffing", "plan.dfplan", "--raw", "-c", "=cmd|' /C calc'!A0", NULL);
  g_assert_nonnull (strstr (dfp->out, "\"=cmd"));
  node = dfp_run_json (dfp, "compare", "plan.dfplan", "--json", NULL);
  dfp_run_expect (dfp, 0, "compare", "plan.dfplan", "--csv", NULL);
  check_csv (dfp->out, 1 + json_array_get_length (json_object_get_array_member (json_node_get_object (node), "rows")));
}

/* One sheet, whoever asks for it. */
static void
test_staffing_tables (Dfp *dfp, gconstpointer data)
{
  g_autofree char *exported = NULL, *all = NULL;

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-k", "table:staffing", "-c", "Hybrid factory", "-o", "x.csv", NULL);
  exported = dfp_run_read (dfp, "x.csv");
  dfp_run_expect (dfp, 0, "staffing", "plan.dfplan", "--csv", "-c", "Hybrid factory", NULL);
  g_assert_cmpstr (dfp->out, ==, exported);
  g_assert_true (g_str_has_prefix (dfp->out, "\"configuration\",\"number\",\"month\",\"heads\",\"fte\","));
  g_assert_nonnull (strstr (dfp->out, "\r\n\"Hybrid factory\",7,\"2027-07\",24,24,8,16,"));
  dfp_run_expect (dfp, 0, "staffing", "plan.dfplan", "--csv", NULL);
  all = g_strndup (dfp->out, strcspn (dfp->out, "\n"));
  g_assert_true (g_str_has_prefix (exported, all)); /* squads of one name share a column */
}

static void
assert_version (JsonNode *node)
{
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "format-version"), ==, 1);
}

/* A script can tell which form it reads. */
static void
test_format_version (Dfp *dfp, gconstpointer data)
{
  static const char *const commands[][3] = {
    { "show", "plan.dfplan" },
    { "staffing", "plan.dfplan" },
    { "check", "plan.dfplan" },
    { "compare", "plan.dfplan" },
    { "explain", "npv" },
    { "validate", "plan.dfplan" },
    { "versions", "plan.dfplan" },
    { "new", "--list" },
    { "export", "--list" },
    { "forecast", "plan.dfplan", "--trials=50" },
    { "set", "plan.dfplan", "seed=7" },
    { "recover", "--list" },
  };

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonNode *node;

      dfp_run (dfp, commands[i][0], commands[i][1], "--json", commands[i][2], NULL);
      g_assert_true (json_parser_load_from_data (parser, dfp->out, -1, NULL));
      node = json_parser_get_root (parser);
      if (JSON_NODE_HOLDS_OBJECT (node))
        assert_version (node);
      for (guint k = 0; JSON_NODE_HOLDS_ARRAY (node) && k < json_array_get_length (json_node_get_array (node)); k++)
        assert_version (json_array_get_element (json_node_get_array (node), k));
    }
}

static void
test_compare (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL, based = NULL;
  JsonObject *root, *row, *cell;
  JsonArray *columns;

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  node = dfp_run_json (dfp, "compare", "plan.dfplan", "--json", NULL);
  root = json_node_get_object (node);
  columns = json_object_get_array_member (root, "columns");
  g_assert_true (json_object_get_boolean_member (json_array_get_object_element (columns, 0), "base"));
  row = json_array_get_object_element (json_object_get_array_member (root, "rows"), 0);
  g_assert_cmpstr (json_object_get_string_member (row, "key"), ==, "set-up");
  cell = json_array_get_object_element (json_object_get_array_member (row, "cells"), 0);
  g_assert_cmpstr (json_object_get_string_member (cell, "value"), ==, "standalone");
  based = dfp_run_json (dfp, "compare", "plan.dfplan", "--json", "--base", "Partner-led cluster", NULL);
  columns = json_object_get_array_member (json_node_get_object (based), "columns");
  g_assert_true (json_object_get_boolean_member (json_array_get_object_element (columns, 2), "base"));
  dfp_run_expect (dfp, 0, "compare", "plan.dfplan", "--nothing", NULL);
  g_assert_nonnull (strstr (dfp->out, "Do nothing"));
}

/* Whoever prints a chance prints the same one. */
static void
test_chances (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) forecast = NULL, compared = NULL, shown = NULL, plain = NULL;
  JsonObject *first, *row = NULL, *cell;
  JsonArray *rows;
  double all;

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  forecast = dfp_run_json (dfp, "forecast", "plan.dfplan", "--json", NULL);
  compared = dfp_run_json (dfp, "compare", "plan.dfplan", "--json", NULL);
  shown = dfp_run_json (dfp, "show", "plan.dfplan", "--forecast", "--json", NULL);
  plain = dfp_run_json (dfp, "show", "plan.dfplan", "--json", NULL);

  first =
      json_array_get_object_element (json_object_get_array_member (json_node_get_object (forecast), "configurations"),
                                     0);
  all = json_object_get_double_member (json_object_get_object_member (first, "all"), "probability");
  rows = json_object_get_array_member (json_node_get_object (compared), "rows");
  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (rows, i), "key"), "chance-all"))
      row = json_array_get_object_element (rows, i);
  g_assert_nonnull (row);
  cell = json_array_get_object_element (json_object_get_array_member (row, "cells"), 0);
  g_assert_cmpfloat (json_object_get_double_member (cell, "value"), ==, all);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (compared), "trials"), ==, 20000);
  first =
      json_array_get_object_element (json_object_get_array_member (json_node_get_object (shown), "configurations"), 0);
  g_assert_cmpfloat (json_object_get_double_member (first, "chance-all"), ==, all);
  first =
      json_array_get_object_element (json_object_get_array_member (json_node_get_object (plain), "configurations"), 0);
  g_assert_false (json_object_has_member (first, "chance-all"));
}

static void
test_compare_files (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *differences;

  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "mine.dfplan", NULL);
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "theirs.dfplan", NULL);
  dfp_run_expect (dfp, 0, "compare", "mine.dfplan", "theirs.dfplan", NULL);
  g_assert_nonnull (strstr (dfp->out, "The two plans are the same."));
  dfp_run_expect (dfp, 0, "set", "theirs.dfplan", "configurations[0].roles[0].heads=2", NULL);
  node = dfp_run_json (dfp, "compare", "mine.dfplan", "theirs.dfplan", "--json", NULL);
  differences = json_object_get_array_member (json_node_get_object (node), "differences");
  g_assert_cmpint (json_array_get_length (differences), ==, 1);
  dfp_run_expect (dfp, 1, "compare", "mine.dfplan", "theirs.dfplan", NULL);
  g_assert_nonnull (strstr (dfp->out, "Factory lead, Heads: 1 → 2"));
  g_assert_nonnull (strstr (dfp->out, "(theirs.dfplan)"));
}

static void
check_same (Dfp *dfp, const char *command, const char *option)
{
  static const char *const locales[] = { "C", "de_DE.UTF-8", "ar_EG.UTF-8", "C.UTF-8" };
  g_autofree char *first = NULL;

  dfp->locale = NULL;
  dfp_run_expect (dfp, 0, command, "plan.dfplan", option, NULL);
  first = g_strdup (dfp->out);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      dfp->locale = dfp_drop_const (locales[i]);
      dfp_run_expect (dfp, 0, command, "plan.dfplan", option, NULL);
      g_assert_cmpstr (dfp->out, ==, first);
    }
  dfp->locale = NULL;
}

static void
test_locales (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
  dfp_run_expect (dfp, 0, "set", "plan.dfplan", "title=Büro & Söhne", "configurations[0].roles[0].allocation=0.3",
                  NULL);
  check_same (dfp, "show", "--json");
  check_same (dfp, "staffing", "--json");
  check_same (dfp, "staffing", "--csv");
  check_same (dfp, "compare", "--json");
}

static void
test_schema (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "schema", NULL);
  g_autofree char *first = g_strdup (dfp->out);

  g_assert_true (json_object_has_member (json_node_get_object (node), "$schema"));
  dfp->locale = dfp_drop_const ("de_DE.UTF-8");
  dfp_run_expect (dfp, 0, "schema", NULL);
  g_assert_cmpstr (dfp->out, ==, first);
}

static void
test_help (Dfp *dfp, gconstpointer data)
{
  static const char *const commands[] = { "new", "show", "staffing", "compare", "export", "set", "validate", "schema" };
  g_autofree char *help = NULL;

  dfp_run_expect (dfp, 0, "--help", NULL);
  help = g_strdup (dfp->out);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strconcat ("dfp ", commands[i], NULL);

      g_assert_nonnull (strstr (help, commands[i]));
      dfp_run_expect (dfp, 0, commands[i], "--help", NULL);
      g_assert_nonnull (strstr (dfp->out, usage));
    }
  dfp_run_expect (dfp, 0, "--version", NULL);
  g_assert_true (g_str_has_prefix (dfp->out, "dfp "));
}

#define ADD(name, function) g_test_add ("/cli/" name, Dfp, NULL, dfp_run_set_up, function, dfp_run_tear_down)

/* The six answers make a valid plan; what is out of bounds names its option. */
static void
test_sketch (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 0, "new", "--sketch", "--purpose", "mvp", "--aim", "speed", "--set-up", "incubator", "--heads",
                  "24", "--partner", "0.3", "--months", "18", "--budget", "4000000", "--start", "2027-01", "-f", "-o",
                  "sketch.dfplan", NULL);
  dfp_run_expect (dfp, 0, "validate", "sketch.dfplan", NULL);
  dfp_run_expect (dfp, 0, "check", "sketch.dfplan", NULL);
  dfp_run_expect (dfp, 64, "new", "--sketch", "--heads", "9", NULL);
  dfp_run_expect (dfp, 64, "new", "--sketch", "--heads", "51", NULL);
  dfp_run_expect (dfp, 64, "new", "--sketch", "--partner", "0.61", NULL);
  dfp_run_expect (dfp, 64, "new", "--sketch", "--months", "6.5", NULL);
  dfp_run_expect (dfp, 64, "new", "--sketch", "--purpose", "fun", NULL);
  dfp_run_expect (dfp, 64, "new", "--sketch", "--start", "2027-13", NULL);
  dfp_run_expect (dfp, 64, "new", "--sketch", "retail-bank-mvp", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dfp_run_init (argv[1]);
  ADD ("list", test_list);
  ADD ("new", test_new);
  ADD ("new-plan-was-for-everybody", test_new_plan_was_for_everybody);
  ADD ("expected", test_expected);
  ADD ("keys", test_keys);
  ADD ("line", test_line);
  ADD ("one-configuration", test_one_configuration);
  ADD ("text", test_text);
  ADD ("csv", test_csv);
  ADD ("staffing-tables", test_staffing_tables);
  ADD ("format-version", test_format_version);
  ADD ("compare", test_compare);
  ADD ("chances", test_chances);
  ADD ("compare-files", test_compare_files);
  ADD ("locales", test_locales);
  ADD ("schema", test_schema);
  ADD ("help", test_help);
  ADD ("sketch", test_sketch);
  return g_test_run ();
}
