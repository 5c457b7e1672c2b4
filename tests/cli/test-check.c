/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check: what is found and said, in which form, what the exit status is, and that --fix does what it offers. */
#include <string.h>

#include "dfp-run.h"

#define PLAN "plan.dfplan"
#define PARTNER_LED "Partner-led cluster"

static void
set_up (Dfp *dfp, gconstpointer data)
{
  dfp_run_set_up (dfp, data);
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", PLAN, NULL);
}

static JsonObject *
get_configuration (JsonNode *node, guint position)
{
  JsonObject *file = json_array_get_object_element (json_node_get_array (node), 0);

  return json_array_get_object_element (json_object_get_array_member (file, "configurations"), position);
}

static guint
count_findings (JsonObject *configuration)
{
  return json_array_get_length (json_object_get_array_member (configuration, "findings"));
}

static const char *
find_light (JsonObject *configuration, const char *check)
{
  JsonArray *findings = json_object_get_array_member (configuration, "findings");

  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);

      if (strcmp (json_object_get_string_member (finding, "check"), check) == 0)
        return json_object_get_string_member (finding, "light");
    }
  return NULL;
}

/* The first configuration has nothing red, the others have. */
static void
test_status (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 0, "check", PLAN, "-c", "Hybrid factory", NULL);
  g_assert_nonnull (strstr (dfp->out, "Chief Risk Officer is against, with power 4 of 5 [opponent]"));
  g_assert_null (strstr (dfp->out, "24 people at the peak"));
  dfp_run (dfp, "check", PLAN, NULL);
  g_assert_cmpint (dfp->status, ==, 1);
  g_assert_cmpstr (dfp->err, ==, "");
  g_assert_nonnull (strstr (dfp->out, PARTNER_LED));
  dfp_run (dfp, "check", PLAN, "missing.dfplan", NULL);
  g_assert_cmpint (dfp->status, ==, 4);
  g_assert_nonnull (strstr (dfp->out, PARTNER_LED));
  g_assert_nonnull (strstr (dfp->err, "missing.dfplan"));
  dfp_run_write (dfp, "no.dfplan", "{}", -1);
  dfp_run (dfp, "check", "no.dfplan", PLAN, NULL);
  g_assert_cmpint (dfp->status, ==, 2);
  dfp_run_expect (dfp, 64, "check", NULL);
  dfp_run (dfp, "check", PLAN, "-c", "Nowhere", NULL);
  g_assert_cmpint (dfp->status, ==, 2);
}

static void
test_all (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 0, "check", PLAN, "-c", "Hybrid factory", "--all", NULL);
  g_assert_nonnull (strstr (dfp->out, "24 people at the peak, 10 to 50 wanted [peak-heads]"));
  g_assert_nonnull (strstr (dfp->out, "not needed"));
  g_assert_null (strstr (dfp->out, "Source:"));
  dfp_run_expect (dfp, 0, "check", PLAN, "-c", "Hybrid factory", "--all", "--explain", NULL);
  g_assert_nonnull (strstr (dfp->out, "Thresholds: Green 10 to 50; amber 8, 9 and 51 to 55; red otherwise"));
  g_assert_nonnull (strstr (dfp->out, "Source: Founding article on digital factories"));
}

static void
test_json (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) some = dfp_run_json (dfp, "check", PLAN, "-c", "Hybrid factory", "--json", NULL);
  g_autoptr (JsonNode) all = dfp_run_json (dfp, "check", PLAN, "-c", "Hybrid factory", "--json", "--all", NULL);
  JsonObject *few = get_configuration (some, 0), *every = get_configuration (all, 0);
  const char *const lights[] = { "red", "amber", "green", "not-needed" };
  gint64 sum = 0;

  g_assert_cmpint (json_object_get_int_member (few, "red") + json_object_get_int_member (few, "amber"), ==,
                   count_findings (few));
  for (guint i = 0; i < G_N_ELEMENTS (lights); i++)
    sum += json_object_get_int_member (every, lights[i]);
  g_assert_cmpint (sum, ==, count_findings (every));
  g_assert_cmpint (sum, >=, 28);
  g_assert_cmpstr (find_light (every, "peak-heads"), ==, "green");
  g_assert_cmpstr (find_light (every, "giving-back"), ==, "not-needed");
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *end = strstr (text, "\r\n"); end != NULL; end = strstr (end + 2, "\r\n"))
    n++;
  return n;
}

static void
test_csv (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) all = dfp_run_json (dfp, "check", PLAN, "-c", "Hybrid factory", "--json", "--all", NULL);
  g_autofree char *exported = NULL;

  dfp_run_expect (dfp, 0, "check", PLAN, "-c", "Hybrid factory", "--csv", "--all", NULL);
  g_assert_cmpuint (count_lines (dfp->out), ==, count_findings (get_configuration (all, 0)) + 1);
  g_assert_true (g_str_has_prefix (dfp->out, "\"plan\",\"configuration\",\"light\",\"check\","));
  dfp_run_expect (dfp, 0, "export", PLAN, "-c", "Hybrid factory", "-k", "findings", "-o", "findings.csv", NULL);
  exported = dfp_run_read (dfp, "findings.csv");
  dfp_run_expect (dfp, 0, "check", PLAN, "-c", "Hybrid factory", "--csv", "--all", NULL);
  g_assert_nonnull (strstr (exported, dfp->out));
}

/* What a finding offers is applied, saved, and then no longer found. */
static void
test_fix (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) fixed = NULL;

  dfp_run_expect (dfp, 0, "check", PLAN, "-c", PARTNER_LED, "--fix", "recruits", NULL);
  g_assert_nonnull (strstr (dfp->out, "Group selects: no → yes"));
  dfp_run_expect (dfp, 0, "check", PLAN, "-c", PARTNER_LED, "--fix", "factory-leads", NULL);
  fixed = dfp_run_json (dfp, "check", PLAN, "-c", PARTNER_LED, "--json", "--all", NULL);
  g_assert_cmpstr (find_light (get_configuration (fixed, 0), "recruits"), ==, "green");
  g_assert_cmpstr (find_light (get_configuration (fixed, 0), "factory-leads"), ==, "green");
  g_assert_cmpint (json_object_get_int_member (get_configuration (fixed, 0), "red"), ==, 0);
}

static void
test_no_fix (Dfp *dfp, gconstpointer data)
{
  g_autofree char *before = dfp_run_read (dfp, PLAN), *after = NULL;

  dfp_run_expect (dfp, 64, "check", PLAN, "--fix", "recruits", NULL);
  dfp_run_expect (dfp, 64, "check", PLAN, "-c", PARTNER_LED, "--fix", "nothing", NULL);
  dfp_run_expect (dfp, 2, "check", PLAN, "-c", PARTNER_LED, "--fix", "peak-heads", NULL);
  dfp_run_expect (dfp, 64, "check", PLAN, PLAN, "-c", PARTNER_LED, "--fix", "recruits", NULL);
  after = dfp_run_read (dfp, PLAN);
  g_assert_cmpstr (after, ==, before);
}

/* What is said of a file cannot steer the terminal. */
static void
test_hostile (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 4, "check", "\033[2J.dfplan", NULL);
  g_assert_null (strchr (dfp->err, '\033'));
  dfp_run_expect (dfp, 64, "check", PLAN, "-c", PARTNER_LED, "--fix", "\033[2J", NULL);
  g_assert_null (strchr (dfp->err, '\033'));
}

#define ADD(name, function) g_test_add ("/cli/check/" name, Dfp, NULL, set_up, function, dfp_run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dfp_run_init (argv[1]);
  ADD ("status", test_status);
  ADD ("all", test_all);
  ADD ("json", test_json);
  ADD ("csv", test_csv);
  ADD ("fix", test_fix);
  ADD ("no-fix", test_no_fix);
  ADD ("hostile", test_hostile);
  return g_test_run ();
}
