/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A history of finished work: read, refused, forecast from. */
#include <string.h>

#include "dfp-run.h"

#define PLAN "plan.dfplan"
#define TABLE "weekly.csv"
#define BROKEN "broken.csv"

static void
set_up (Dfp *dfp, gconstpointer data)
{
  dfp_run_set_up (dfp, data);
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", PLAN, NULL);
  dfp_run_write (dfp, TABLE, "Finished\r\n3\r\n5\r\n2\r\n6\r\n4\r\n4\r\n0\r\n5\r\n7\r\n3\r\n4\r\n6\r\n", -1);
  dfp_run_write (dfp, BROKEN, "2026-02-09;3\n2026-02-16;many\n2026-02-30;4\n", -1);
}

static void
test_import (Dfp *dfp, gconstpointer data)
{
  g_autofree char *before = dfp_run_read (dfp, PLAN), *same = NULL, *after = NULL;

  dfp_run_expect (dfp, 0, "import", PLAN, TABLE, "--into", "history", "--dry-run", NULL);
  g_assert_nonnull (strstr (dfp->out, "12 weeks, 2026-10-05 to 2026-12-21: 49 pieces finished."));
  same = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (before, ==, same);
  dfp_run_expect (dfp, 0, "import", PLAN, TABLE, "--into", "history", NULL);
  after = dfp_run_read (dfp, PLAN);
  g_assert_nonnull (strstr (after, "\"week\": \"2026-12-21\",\n      \"finished\": 6"));
  dfp_run_expect (dfp, 0, "validate", PLAN, NULL);
  dfp_run_expect (dfp, 0, "export", PLAN, "-k", "history", "-o", "out.csv", NULL);
  g_clear_pointer (&after, g_free);
  after = dfp_run_read (dfp, "out.csv");
  g_assert_nonnull (strstr (after, ",\"2026-12-21\",6\r\n"));
}

static void
test_import_json (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "import", PLAN, TABLE, "-i", "history", "-n", "--json", NULL);
  JsonObject *object = json_node_get_object (node);

  g_assert_false (json_object_get_boolean_member (object, "saved"));
  g_assert_cmpint (json_object_get_int_member (object, "pieces"), ==, 49);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "weeks")), ==, 12);
}

/* Every bad row is named, and the plan stays as it is. */
static void
test_refused (Dfp *dfp, gconstpointer data)
{
  g_autofree char *before = dfp_run_read (dfp, PLAN), *after = NULL;

  dfp_run_expect (dfp, 2, "import", PLAN, BROKEN, "-i", "history", NULL);
  g_assert_nonnull (strstr (dfp->err, "broken.csv: Row 2, column 2: “many” is no number of pieces."));
  g_assert_nonnull (strstr (dfp->err, "broken.csv: Row 3, column 1: “2026-02-30” is no day or week."));
  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (before, ==, after);
  dfp_run_expect (dfp, 4, "import", PLAN, "nothing.csv", "-i", "history", NULL);
  dfp_run_expect (dfp, 64, "import", PLAN, TABLE, NULL);
  dfp_run_expect (dfp, 64, "import", PLAN, TABLE, "-i", "roles", NULL);
  dfp_run_expect (dfp, 64, "import", PLAN, "-i", "history", NULL);
  dfp_run_expect (dfp, 2, "forecast", PLAN, "--history", BROKEN, NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, "--history", TABLE, "--method", "fun", NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, "--history", TABLE, "--backlog", "-1", NULL);
  dfp_run_expect (dfp, 3, "forecast", PLAN, "--history", TABLE, "--weeks", "1041", NULL);
  dfp_run_expect (dfp, 2, "forecast", PLAN, "--backtest", NULL);
  dfp_run_write (dfp, TABLE, "3\n5\n2\n", -1);
  dfp_run_expect (dfp, 2, "forecast", PLAN, "--history", TABLE, NULL);
  g_assert_nonnull (strstr (dfp->err, "at least 4 weeks"));
  dfp_run_write (dfp, TABLE, "0\n0\n0\n0\n0\n", -1);
  dfp_run_expect (dfp, 2, "forecast", PLAN, "--history", TABLE, NULL);
}

static JsonObject *
get_part (JsonNode *node, const char *name)
{
  return json_object_get_object_member (json_object_get_object_member (json_node_get_object (node), "throughput"),
                                        name);
}

static void
expect_levels (JsonObject *part, int p50, int p80, int p95)
{
  g_assert_cmpint (json_object_get_int_member (part, "p50"), ==, p50);
  g_assert_cmpint (json_object_get_int_member (part, "p80"), ==, p80);
  g_assert_cmpint (json_object_get_int_member (part, "p95"), ==, p95);
}

/* The worked example: exact by convolution. */
static void
test_plain (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "forecast", PLAN, "--history", TABLE, "--backlog", "60", "--weeks",
                                            "10", "--method", "plain", "--json", NULL);

  expect_levels (get_part (node, "when"), 15, 17, 18);
  expect_levels (get_part (node, "how-many"), 41, 36, 31);
  g_assert_cmpstr (json_object_get_string_member (get_part (node, "when"), "p50-month"), ==, "2027-04");
}

static void
test_own (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *throughput, *test;
  GString *table = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append_printf (table, "%d\n", 3 + i * 7 % 5);
  dfp_run_write (dfp, TABLE, table->str, -1);
  g_string_free (table, TRUE);
  dfp_run_expect (dfp, 0, "import", PLAN, TABLE, "-i", "history", NULL);
  dfp_run_expect (dfp, 0, "set", PLAN, "backlog=60", NULL);
  dfp_run_expect (dfp, 0, "forecast", PLAN, "--backtest", NULL);
  g_assert_nonnull (strstr (dfp->out, "From your own history of 60 weeks, calibrated"));
  g_assert_nonnull (strstr (dfp->out, "Tried again on this history"));
  node = dfp_run_json (dfp, "forecast", PLAN, "--backtest", "--json", NULL);
  throughput = json_object_get_object_member (json_node_get_object (node), "throughput");
  test = json_object_get_object_member (throughput, "backtest");
  g_assert_cmpint (json_object_get_int_member (throughput, "backlog"), ==, 60);
  g_assert_cmpint (json_object_get_int_member (throughput, "weeks-of-history"), ==, 60);
  g_assert_cmpint (json_object_get_int_member (test, "forecasts"), >, 15);
  g_assert_cmpfloat (json_object_get_double_member (json_object_get_object_member (test, "calibrated"), "p95-held"), >=,
                     0.9);
}

/* Without a history the forecast is what it was. */
static void
test_none (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "forecast", PLAN, "--trials", "100", "--json", NULL);

  g_assert_false (json_object_has_member (json_node_get_object (node), "throughput"));
}

#define ADD(name, function) g_test_add ("/cli/history/" name, Dfp, NULL, set_up, function, dfp_run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dfp_run_init (argv[1]);
  ADD ("import", test_import);
  ADD ("import-json", test_import_json);
  ADD ("refused", test_refused);
  ADD ("plain", test_plain);
  ADD ("own", test_own);
  ADD ("none", test_none);
  return g_test_run ();
}
