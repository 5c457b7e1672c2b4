/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures are computed when asked for, kept until the plan changes, and everybody is told once. */
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "document/dfp-answers.h"
#include "model/dfp-role.h"

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration;
  DfpRole *role;
  DfpAnswers *answers;
  int n_updates;
} Fixture;

static void
count_cb (DfpAnswers *answers, guint question, int *n_updates)
{
  ++*n_updates;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = dfp_plan_new ();
  fixture->configuration = dfp_list_add (dfp_plan_get (fixture->plan)->configurations, 0);
  fixture->role = dfp_list_add (dfp_configuration_get (fixture->configuration)->roles, 0);
  fixture->answers = dfp_answers_new (fixture->plan);
  g_signal_connect (fixture->answers, "answered::totals", G_CALLBACK (count_cb), &fixture->n_updates);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->answers);
  g_assert_finalize_object (fixture->plan);
}

static void
run_pending (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_cached (Fixture *fixture, gconstpointer data)
{
  const DfpTotals *first = dfp_answers_get_totals (fixture->answers, fixture->configuration);

  g_assert_cmpint (first->staffing->peak_heads, ==, 1);
  g_assert_true (dfp_answers_get_totals (fixture->answers, fixture->configuration) == first);
}

static void
test_follows_change (Fixture *fixture, gconstpointer data)
{
  dfp_answers_get_totals (fixture->answers, fixture->configuration);
  g_object_set (fixture->role, "heads", 7, NULL);
  g_assert_cmpint (dfp_answers_get_totals (fixture->answers, fixture->configuration)->staffing->peak_heads, ==, 7);
}

static void
test_tells_once (Fixture *fixture, gconstpointer data)
{
  for (int heads = 2; heads < 12; heads++)
    g_object_set (fixture->role, "heads", heads, NULL);
  g_assert_cmpint (fixture->n_updates, ==, 0);
  run_pending ();
  g_assert_cmpint (fixture->n_updates, ==, 1);
  run_pending ();
  g_assert_cmpint (fixture->n_updates, ==, 1);
}

static void
test_goes_with_pending (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->role, "heads", 3, NULL);
  g_assert_finalize_object (fixture->answers);
  run_pending ();
  g_assert_cmpint (fixture->n_updates, ==, 0);
  fixture->answers = dfp_answers_new (fixture->plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/answers/totals/cached", Fixture, NULL, set_up, test_cached, tear_down);
  g_test_add ("/answers/totals/follows-change", Fixture, NULL, set_up, test_follows_change, tear_down);
  g_test_add ("/answers/totals/tells-once", Fixture, NULL, set_up, test_tells_once, tear_down);
  g_test_add ("/answers/totals/goes-with-pending", Fixture, NULL, set_up, test_goes_with_pending, tear_down);
  return g_test_run ();
}
