/* SPDX-License-Identifier: GPL-3.0-or-later */
/* explain: how figures come about, without a plan; and what they come to in one. */
#include <string.h>

#include "dfp-run.h"

#define PLAN "plan.dfplan"
#define HYBRID "Hybrid factory"

static void
set_up (Dfp *dfp, gconstpointer data)
{
  dfp_run_set_up (dfp, data);
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", PLAN, NULL);
}

static void
test_figures (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) all = NULL, one = NULL;
  JsonObject *figure;

  dfp_run_expect (dfp, 0, "explain", "npv", "flex-score", NULL);
  g_assert_true (g_str_has_prefix (dfp->out, "npv: Net present value\n  Formula: "));
  g_assert_nonnull (strstr (dfp->out, "\nflex-score: "));
  g_assert_nonnull (strstr (dfp->out, "  Source: Assumption"));
  all = dfp_run_json (dfp, "explain", "--json", NULL);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (all)), >, 60);
  one = dfp_run_json (dfp, "explain", "--json", "irr", NULL);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (one)), ==, 1);
  figure = json_array_get_object_element (json_node_get_array (one), 0);
  g_assert_cmpstr (json_object_get_string_member (figure, "key"), ==, "irr");
  g_assert_cmpstr (json_object_get_string_member (figure, "target"), ==, "money/cash");
  dfp_run_expect (dfp, 64, "explain", "luck", NULL);
  g_assert_cmpstr (dfp->out, ==, "");
}

/* Pictures say what they come to and rest on; a key may be one of several kinds. */
static void
test_exhibits (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) one = NULL;
  JsonObject *exhibit;

  dfp_run_expect (dfp, 0, "explain", "risk-costs", NULL);
  g_assert_true (g_str_has_prefix (dfp->out, "risk-costs: What each risk costs\n  Formula: "));
  g_assert_nonnull (strstr (dfp->out, "  Figure: risk-cost: Named risks, average cost\n"));
  g_assert_nonnull (strstr (dfp->out, "  Rests on: risks/cost: Costs\n"));
  one = dfp_run_json (dfp, "explain", "--json", "cash", NULL);
  exhibit = json_array_get_object_element (json_node_get_array (one), 0);
  g_assert_cmpstr (json_object_get_string_member (exhibit, "kind"), ==, "exhibit");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (exhibit, "inputs")), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (exhibit, "headlines")), ==, 3);
  dfp_run_expect (dfp, 0, "explain", "--list", NULL);
  g_assert_nonnull (strstr (dfp->out, "\nsquads                      exhibit   Squads\n"));
  g_assert_nonnull (strstr (dfp->out, " check     "));
}

/* doc/reference.md is what the tables say. */
static void
test_reference (Dfp *dfp, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "doc/reference.md", NULL), *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &kept, NULL, &error);
  g_assert_no_error (error);
  dfp_run_expect (dfp, 0, "explain", "--markdown", NULL);
  if (strcmp (dfp->out, kept) != 0)
    g_error ("doc/reference.md is old: print it anew with LC_ALL=C.UTF-8 dfp explain --markdown");
}

/* A measure and a large figure of one name are one figure: it is explained once. */
static void
test_once (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) one = dfp_run_json (dfp, "explain", "--json", "line-rate", NULL);
  g_autoptr (JsonNode) all = dfp_run_json (dfp, "explain", "--json", "--all", NULL);
  g_autoptr (GHashTable) measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *entries = json_node_get_array (all);

  g_assert_cmpuint (json_array_get_length (json_node_get_array (one)), ==, 1);
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      const char *kind = json_object_get_string_member (entry, "kind"),
                 *key = json_object_get_string_member (entry, "key");

      if (strcmp (kind, "measure") == 0)
        g_hash_table_add (measures, g_strdup (key));
      else if (strcmp (kind, "headline") == 0)
        g_assert_false (g_hash_table_contains (measures, key));
    }
}

/* --- of a plan --- */

/* What the window shows: the sentence under the picture, the large figure, the figures behind it. */
static void
test_plan (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 0, "explain", "staffing", "--plan", PLAN, "-c", HYBRID, NULL);
  g_assert_true (g_str_has_prefix (dfp->out, "Account opening in five minutes · " HYBRID "\nstaffing: "));
  g_assert_nonnull (
      strstr (dfp->out, "\n  Sentence: Full strength in July 2027; eleven people stay for the handover\n"));
  g_assert_nonnull (strstr (dfp->out, "\n  People at the peak: 24 ("));
  g_assert_nonnull (strstr (dfp->out, "\n  Formula: "));
  dfp_run_expect (dfp, 0, "explain", "responses", "--plan", PLAN, NULL);
  g_assert_nonnull (strstr (dfp->out, "\n  Picture: How soon new people count\n"));
  dfp_run_expect (dfp, 0, "explain", "peak-heads", "--plan", PLAN, "-c", HYBRID, NULL);
  g_assert_nonnull (strstr (dfp->out, "\n  People at the peak: 24\n"));
  g_assert_nonnull (strstr (dfp->out, "\n  green: 24 people at the peak, 10 to 50 wanted\n"));
  dfp_run_expect (dfp, 0, "explain", "compare-staffing", "--plan", PLAN, NULL);
  g_assert_nonnull (strstr (dfp->out, "\n  " HYBRID ": 24\n"));
  g_assert_nonnull (strstr (dfp->out, "\n  Partner-led cluster: "));
}

static JsonObject *
find_line (JsonNode *node, const char *kind, const char *key)
{
  JsonObject *entry = json_array_get_object_element (json_node_get_array (node), 0);
  JsonArray *lines = json_object_get_array_member (entry, "plan");

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);

      if (strcmp (json_object_get_string_member (line, "kind"), kind) == 0 &&
          g_strcmp0 (json_object_get_string_member_with_default (line, "key", NULL), key) == 0)
        return line;
    }
  return NULL;
}

/* Chances are played where something asks for them, and agree with those that show prints. */
static void
test_plan_json (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) finish = dfp_run_json (dfp, "explain", "finish", "--plan", PLAN, "-c", HYBRID, "--json", NULL);
  g_autoptr (JsonNode) chance =
      dfp_run_json (dfp, "explain", "chance-all", "--plan", PLAN, "-c", HYBRID, "--json", NULL);
  JsonObject *entry = json_array_get_object_element (json_node_get_array (finish), 0);

  g_assert_cmpstr (json_object_get_string_member (entry, "key"), ==, "finish");
  g_assert_nonnull (json_object_get_string_member (entry, "configuration"));
  g_assert_nonnull (find_line (finish, "title", NULL));
  g_assert_nonnull (find_line (finish, "headline", "safe-date"));
  g_assert_nonnull (find_line (finish, "measure", "finish-80"));
  g_assert_cmpstr (json_object_get_string_member (find_line (chance, "headline", "chance-all"), "text"), ==,
                   json_object_get_string_member (find_line (chance, "measure", "chance-all"), "text"));
  dfp_run_expect (dfp, 0, "show", PLAN, "-c", HYBRID, "--forecast", NULL);
  g_assert_nonnull (
      strstr (dfp->out, json_object_get_string_member (find_line (finish, "measure", "finish-80"), "text")));
}

/* Everything has something to say of every plan that comes with the program. */
static void
test_plan_all (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) all = dfp_run_json (dfp, "explain", "--all", "--json", "--plan", PLAN, NULL);
  JsonArray *entries = json_node_get_array (all);
  guint n_silent = 0;

  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);

      n_silent += json_array_get_length (json_object_get_array_member (entry, "plan")) == 0;
    }
  g_assert_cmpuint (n_silent, <, json_array_get_length (entries) / 4);
}

/* A plan without a configuration has sentences and no figures. */
static void
test_no_configuration (Dfp *dfp, gconstpointer data)
{
  dfp_run_write (dfp, "none.dfplan", "{\"format\": \"digital-factory-plan\", \"version\": 1}\n", -1);
  dfp_run_expect (dfp, 0, "explain", "--all", "--plan", "none.dfplan", NULL);
  g_assert_nonnull (strstr (dfp->out, "  Sentence: Nobody is planned yet\n"));
}

static void
test_refused (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 64, "explain", "npv", "-c", HYBRID, NULL);
  dfp_run_expect (dfp, 64, "explain", "--list", "--plan", PLAN, NULL);
  dfp_run_expect (dfp, 64, "explain", "--markdown", "--plan", PLAN, NULL);
  dfp_run_expect (dfp, 2, "explain", "npv", "--plan", PLAN, "-c", "Nowhere", NULL);
  g_assert_cmpstr (dfp->out, ==, "");
  dfp_run_expect (dfp, 4, "explain", "npv", "--plan", "missing.dfplan", NULL);
}

#define ADD(name, test) g_test_add ("/cli/explain/" name, Dfp, NULL, set_up, test, dfp_run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dfp_run_init (argv[1]);
  ADD ("figures", test_figures);
  ADD ("exhibits", test_exhibits);
  ADD ("reference", test_reference);
  ADD ("once", test_once);
  ADD ("plan", test_plan);
  ADD ("plan-json", test_plan_json);
  ADD ("plan-all", test_plan_all);
  ADD ("no-configuration", test_no_configuration);
  ADD ("refused", test_refused);
  return g_test_run ();
}
