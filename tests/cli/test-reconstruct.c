/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reconstruct: what it says, what it writes and what it leaves alone. */
#include <string.h>

#include "dfp-run.h"

#define PLAN "plan.dfplan"

static void
set_up (Dfp *dfp, gconstpointer data)
{
  dfp_run_set_up (dfp, data);
  dfp_run_expect (dfp, 0, "new", "fashion-capsule", "-o", PLAN, NULL);
}

static guint
count_configurations (Dfp *dfp, const char *file)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "show", file, "--json", NULL);

  return json_array_get_length (json_object_get_array_member (json_node_get_object (node), "configurations"));
}

static void
test_dry_run (Dfp *dfp, gconstpointer data)
{
  g_autofree char *before = dfp_run_read (dfp, PLAN), *after = NULL;
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "reconstruct", PLAN, "--purpose", "mvp", "--dry-run", "--json", NULL);
  JsonObject *object = json_node_get_object (node);

  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (json_object_get_int_member (object, "stay"), ==, 13);
  g_assert_cmpint (json_object_get_int_member (object, "join"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (object, "months-to-80"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (object, "start-month"), ==, 10);
}

static void
test_configuration (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 0, "reconstruct", PLAN, "-P", "start-up", "-m", "12", "-s", "2028-09", NULL);
  g_assert_nonnull (strstr (dfp->out, "Start-up"));
  g_assert_cmpuint (count_configurations (dfp, PLAN), ==, 4);
  dfp_run_expect (dfp, 0, "validate", PLAN, NULL);
  dfp_run_expect (dfp, 0, "reconstruct", PLAN, "-P", "start-up", NULL);
  g_assert_cmpuint (count_configurations (dfp, PLAN), ==, 5);
}

static void
test_plan (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 0, "reconstruct", PLAN, "-P", "mvp", "-c", "Two drops, one cell", "-o", "next.dfplan", NULL);
  g_assert_cmpuint (count_configurations (dfp, PLAN), ==, 3);
  g_assert_cmpuint (count_configurations (dfp, "next.dfplan"), ==, 1);
  dfp_run_expect (dfp, 5, "reconstruct", PLAN, "-P", "mvp", "-o", "next.dfplan", NULL);
  dfp_run_expect (dfp, 0, "reconstruct", PLAN, "-P", "mvp", "-o", "next.dfplan", "--force", NULL);
}

static void
test_usage (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 64, "reconstruct", PLAN, NULL);
  dfp_run_expect (dfp, 64, "reconstruct", PLAN, "-P", "fun", NULL);
  dfp_run_expect (dfp, 64, "reconstruct", PLAN, "-P", "mvp", "-m", "121", NULL);
  dfp_run_expect (dfp, 64, "reconstruct", PLAN, "-P", "mvp", "-s", "1999-01", NULL);
  dfp_run_expect (dfp, 2, "reconstruct", PLAN, "-P", "mvp", "-c", "Nobody", NULL);
}

#define ADD(name, function) g_test_add ("/cli/reconstruct/" name, Dfp, NULL, set_up, function, dfp_run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dfp_run_init (argv[1]);
  ADD ("dry-run", test_dry_run);
  ADD ("configuration", test_configuration);
  ADD ("plan", test_plan);
  ADD ("usage", test_usage);
  return g_test_run ();
}
