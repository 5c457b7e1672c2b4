/* SPDX-License-Identifier: GPL-3.0-or-later */
/* forecast: the keys that scripts rely on, the same bytes again, text for people, and what is refused how. */
#include <string.h>

#include "dfp-run.h"

#define PLAN "plan.dfplan"

static void
set_up (Dfp *dfp, gconstpointer data)
{
  dfp_run_set_up (dfp, data);
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", PLAN, NULL);
}

static JsonObject *
get_configuration (JsonNode *node, guint position)
{
  return json_array_get_object_element (json_object_get_array_member (json_node_get_object (node), "configurations"),
                                        position);
}

static double
get (JsonObject *object, const char *member)
{
  g_assert_true (json_object_has_member (object, member));
  g_assert_false (json_object_get_null_member (object, member));
  return json_object_get_double_member (object, member);
}

static void
check_distribution (JsonObject *configuration, const char *name)
{
  JsonObject *distribution = json_object_get_object_member (configuration, name);

  g_assert_true (json_object_has_member (distribution, "mean"));
  g_assert_cmpfloat (get (distribution, "p10"), <=, get (distribution, "p50"));
  g_assert_cmpfloat (get (distribution, "p50"), <=, get (distribution, "p80"));
  g_assert_cmpfloat (get (distribution, "p80"), <=, get (distribution, "p90"));
  g_assert_cmpfloat (get (distribution, "p90"), <=, get (distribution, "p95"));
  g_assert_cmpfloat (get (distribution, "never"), >=, 0);
}

static void
check_objective (JsonArray *objectives, guint position, JsonNode *node, gpointer all)
{
  JsonObject *objective = json_node_get_object (node);

  g_assert_true (json_object_has_member (objective, "id"));
  g_assert_cmpfloat (get (objective, "due-month"), >=, 1);
  g_assert_cmpfloat (get (objective, "probability"), >=, *(double *) all);
  g_assert_cmpfloat (get (objective, "standard-error"), >, 0);
  g_assert_cmpfloat (get (objective, "p50"), <=, get (objective, "p80"));
  g_assert_cmpfloat (get (objective, "p80"), <=, get (objective, "p95"));
}

static void
test_json (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "forecast", PLAN, "--json", "--trials", "3000", NULL);
  JsonObject *top = json_node_get_object (node);

  g_assert_cmpint (json_object_get_int_member (top, "seed"), >, 0);
  g_assert_cmpint (json_object_get_int_member (top, "trials"), ==, 3000);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (top, "configurations")), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      JsonObject *configuration = get_configuration (node, i);
      JsonObject *all = json_object_get_object_member (configuration, "all");
      JsonArray *objectives = json_object_get_array_member (configuration, "objectives");
      double together = get (all, "probability");

      g_assert_true (json_object_has_member (configuration, "id") && json_object_has_member (configuration, "name"));
      check_distribution (configuration, "finish");
      check_distribution (configuration, "cost");
      g_assert_cmpfloat (get (all, "standard-error"), >, 0);
      g_assert_cmpuint (json_array_get_length (objectives), ==, 3);
      json_array_foreach_element (objectives, check_objective, &together);
    }
}

/* The same seed gives the same bytes on any number of threads; another seed gives others. */
static void
test_repeatable (Dfp *dfp, gconstpointer data)
{
  g_autofree char *first = NULL;

  dfp_run_expect (dfp, 0, "forecast", PLAN, "--json", "--trials=2500", "--threads=1", "--seed=5", NULL);
  first = g_strdup (dfp->out);
  dfp_run_expect (dfp, 0, "forecast", PLAN, "--json", "--trials=2500", "--threads=2", "--seed=5", NULL);
  g_assert_cmpstr (dfp->out, ==, first);
  dfp_run_expect (dfp, 0, "forecast", PLAN, "--json", "--trials=2500", "--threads=7", "--seed=5", NULL);
  g_assert_cmpstr (dfp->out, ==, first);
  dfp_run_expect (dfp, 0, "forecast", PLAN, "--json", "--trials=2500", "--seed=6", NULL);
  g_assert_cmpstr (dfp->out, !=, first);
}

static void
test_text (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 0, "forecast", PLAN, "-c", "Hybrid factory", "--trials", "2000", "--outside-view", NULL);
  g_assert_nonnull (strstr (dfp->out, "even odds"));
  g_assert_nonnull (strstr (dfp->out, "80% sure"));
  g_assert_nonnull (strstr (dfp->out, "outside view, 95% sure"));
  g_assert_nonnull (strstr (dfp->out, "Estimates · seed 2027 · 2,000 futures"));
  g_assert_null (strstr (dfp->out, "In-house incubator"));
  g_assert_null (strstr (dfp->out, "nan"));
  g_assert_null (strstr (dfp->out, "inf"));
}

static void
test_drivers (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "forecast", PLAN, "--json", "--trials", "600", "--drivers",
                                            "--outside-view", "-c", "Hybrid factory", NULL);
  JsonObject *configuration = get_configuration (node, 0);
  JsonObject *sensitivity = json_object_get_object_member (configuration, "sensitivity");

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (configuration, "drivers")), >=, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (sensitivity, "tornado")), ==, 7);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (sensitivity, "levers")), >=, 3);
  check_distribution (json_object_get_object_member (configuration, "outside-view"), "finish");
  dfp_run_expect (dfp, 0, "forecast", PLAN, "-t", "600", "--drivers", NULL);
  g_assert_nonnull (strstr (dfp->out, "80% sure, when an input is low and high"));
}

/* Hardly anybody can work on what everything waits for: never, and no number where there is none. */
static void
test_never (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *finish, *all;

  dfp_run_expect (dfp, 0, "set", PLAN, "work[0].max-people=0.001", NULL);
  node = dfp_run_json (dfp, "forecast", PLAN, "--json", "--trials", "500", "-c", "Hybrid factory", NULL);
  finish = json_object_get_object_member (get_configuration (node, 0), "finish");
  all = json_object_get_object_member (get_configuration (node, 0), "all");
  g_assert_cmpfloat (get (finish, "never"), ==, 1);
  g_assert_true (json_object_get_null_member (finish, "p50") && json_object_get_null_member (finish, "mean"));
  g_assert_cmpfloat (get (all, "probability"), ==, 0);
  dfp_run_expect (dfp, 0, "forecast", PLAN, "--trials", "500", NULL);
  g_assert_nonnull (strstr (dfp->out, "never"));
  g_assert_nonnull (strstr (dfp->out, "no end"));
  g_assert_nonnull (strstr (dfp->out, ">99%"));
  g_assert_nonnull (strstr (dfp->out, "<1%"));
  g_assert_null (strstr (dfp->out, "0% ±"));
  g_assert_null (strstr (dfp->out, "inf"));
}

static void
test_refused (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 64, "forecast", NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, PLAN, NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, "-n", "600", NULL); /* writes nothing in any command: never a number */
  dfp_run_expect (dfp, 64, "forecast", PLAN, "--trials", "0", NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, "--trials=-5", NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, "--trials", "many", NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, "--threads", "0", NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, "--seed=-1", NULL);
  dfp_run_expect (dfp, 64, "forecast", PLAN, "--seed", "99999999999", NULL);
  dfp_run_expect (dfp, 3, "forecast", PLAN, "--trials", "1000001", NULL);
  dfp_run_expect (dfp, 3, "forecast", PLAN, "--threads", "257", NULL);
  dfp_run_expect (dfp, 2, "forecast", PLAN, "-c", "Nowhere", NULL);
  dfp_run_expect (dfp, 4, "forecast", "missing.dfplan", NULL);
}

#define ADD(name, function) g_test_add ("/cli/forecast/" name, Dfp, NULL, set_up, function, dfp_run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dfp_run_init (argv[1]);
  ADD ("json", test_json);
  ADD ("repeatable", test_repeatable);
  ADD ("text", test_text);
  ADD ("drivers", test_drivers);
  ADD ("never", test_never);
  ADD ("refused", test_refused);
  return g_test_run ();
}
