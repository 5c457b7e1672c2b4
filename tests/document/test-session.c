/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at follows the plan; operations on configurations are one undo step each. */
#include <math.h>
#include <string.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/design/dfp-design.h"
#include "analysis/totals/dfp-totals.h"
#include "document/dfp-answers.h"
#include "document/dfp-document.h"
#include "document/dfp-fix.h"
#include "document/dfp-session.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "undo/dfp-undo-stack.h"

typedef struct
{
  DfpSession *session;
  DfpList *configurations;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpDocument) document = NULL;

  g_object_set (dfp_list_add (dfp_plan_get (plan)->configurations, 0), "name", "First", NULL);
  document = dfp_document_new (plan);
  fixture->session = dfp_session_new (document);
  fixture->configurations = dfp_plan_get (plan)->configurations;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
}

static const char *
get_name (Fixture *fixture)
{
  return dfp_configuration_get (dfp_session_get_configuration (fixture->session))->name;
}

static DfpUndoStack *
get_undo (Fixture *fixture)
{
  return dfp_session_get_undo (fixture->session);
}

static void
test_looks_at_base (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_name (fixture), ==, "First");
  g_assert_nonnull (dfp_session_get_figures (fixture->session));
}

static void
test_add_is_one_step (Fixture *fixture, gconstpointer data)
{
  dfp_session_add_configuration (fixture->session);
  g_assert_cmpuint (dfp_list_get_n_rows (fixture->configurations), ==, 2);
  g_assert_cmpstr (get_name (fixture), ==, "New configuration");
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (get_undo (fixture)), ==, "Add Configuration");
  dfp_undo_stack_undo (get_undo (fixture));
  g_assert_cmpuint (dfp_list_get_n_rows (fixture->configurations), ==, 1);
  g_assert_cmpstr (get_name (fixture), ==, "First");
  g_assert_false (dfp_undo_stack_can_undo (get_undo (fixture)));
}

static void
test_duplicate_keeps_row_ids (Fixture *fixture, gconstpointer data)
{
  DfpConfiguration *first = dfp_session_get_configuration (fixture->session), *copy;
  DfpRole *role = dfp_list_add (dfp_configuration_get (first)->roles, 0);

  copy = dfp_session_duplicate_configuration (fixture->session, first);
  g_assert_cmpstr (dfp_configuration_get (copy)->name, ==, "First 2");
  g_assert_cmpint (dfp_configuration_get (copy)->colour, !=, dfp_configuration_get (first)->colour);
  g_assert_cmpstr (dfp_configuration_get (copy)->id, !=, dfp_configuration_get (first)->id);
  g_assert_nonnull (dfp_list_find (dfp_configuration_get (copy)->roles, dfp_role_get (role)->id));
  g_assert_true (dfp_list_get (fixture->configurations, 1) == copy);
}

static void
test_last_stays (Fixture *fixture, gconstpointer data)
{
  g_assert_false (
      dfp_session_remove_configuration (fixture->session, dfp_session_get_configuration (fixture->session)));
  g_assert_cmpuint (dfp_list_get_n_rows (fixture->configurations), ==, 1);
}

static void
test_removed_gives_way (Fixture *fixture, gconstpointer data)
{
  DfpConfiguration *second = dfp_session_add_configuration (fixture->session);

  dfp_session_set_baseline (fixture->session, second);
  g_assert_true (dfp_session_remove_configuration (fixture->session, second));
  g_assert_cmpstr (get_name (fixture), ==, "First");
  g_assert_cmpstr (dfp_plan_get (dfp_session_get_plan (fixture->session))->baseline, ==, "");
  dfp_undo_stack_undo (get_undo (fixture));
  g_assert_cmpuint (dfp_list_get_n_rows (fixture->configurations), ==, 2);
  g_assert_cmpstr (dfp_plan_get (dfp_session_get_plan (fixture->session))->baseline, ==,
                   dfp_configuration_get (second)->id);
}

static void
test_removing_a_squad_frees_its_people (Fixture *fixture, gconstpointer data)
{
  const DfpConfigurationData *configuration = dfp_configuration_get (dfp_session_get_configuration (fixture->session));
  DfpSquad *squad = dfp_list_add (configuration->squads, 0);
  DfpRole *role = dfp_list_add (configuration->roles, 0);

  g_object_set (squad, "name", "Join", NULL);
  g_object_set (role, "squad", dfp_squad_get (squad)->id, NULL);
  g_object_ref (squad);
  g_assert_true (dfp_session_remove_row (fixture->session, DFP_OBJECT (squad)));
  g_assert_false (dfp_session_remove_row (fixture->session, DFP_OBJECT (squad)));
  g_assert_cmpstr (dfp_role_get (role)->squad, ==, "");
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (get_undo (fixture)), ==, "Remove “Join”");
  dfp_undo_stack_undo (get_undo (fixture));
  g_assert_cmpstr (dfp_role_get (role)->squad, ==, dfp_squad_get (squad)->id);
  g_object_unref (squad);
}

/* A menu may still offer what is already gone. */
static void
test_configuration_that_is_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpConfiguration) gone = g_object_ref (dfp_session_add_configuration (fixture->session));

  dfp_session_add_configuration (fixture->session);
  g_assert_true (dfp_session_remove_configuration (fixture->session, gone));
  g_assert_false (dfp_session_remove_configuration (fixture->session, gone));
  g_assert_cmpuint (dfp_list_get_n_rows (fixture->configurations), ==, 2);
  dfp_session_duplicate_configuration (fixture->session, gone);
  g_assert_cmpuint (dfp_list_get_n_rows (fixture->configurations), ==, 3);
}

static void
test_colours_are_spread (Fixture *fixture, gconstpointer data)
{
  gboolean seen[5] = { FALSE };

  for (int i = 0; i < 4; i++)
    dfp_session_add_configuration (fixture->session);
  for (guint i = 0; i < 5; i++)
    seen[dfp_configuration_get (dfp_list_get (fixture->configurations, i))->colour] = TRUE;
  for (int i = 0; i < 5; i++)
    g_assert_true (seen[i]);
}

/* A named owner and no month: the fix is to hand over at the end. */
static DfpConfiguration *
leave_exit_open (Fixture *fixture)
{
  DfpConfiguration *configuration = dfp_session_get_configuration (fixture->session);

  g_object_set (configuration, "months", 18, "transfer-owner", "Ann", "exit-month", 0, NULL);
  return configuration;
}

static const DfpFinding *
find_finding (Fixture *fixture, const char *key)
{
  const DfpDesign *design = dfp_answers_get_design (dfp_session_get_answers (fixture->session),
                                                    dfp_session_get_configuration (fixture->session));

  return dfp_health_find (design->health, key);
}

static void
test_a_fix_is_one_step (Fixture *fixture, gconstpointer data)
{
  DfpConfiguration *configuration = leave_exit_open (fixture);
  g_autofree char *label = g_strdup (find_finding (fixture, "exit")->fix_label);

  g_assert_cmpint (find_finding (fixture, "exit")->light, ==, DFP_LIGHT_AMBER);
  g_assert_true (dfp_session_apply_fix (fixture->session, "exit"));
  g_assert_cmpint (dfp_configuration_get (configuration)->exit_month, ==, 18);
  g_assert_cmpint (find_finding (fixture, "exit")->light, ==, DFP_LIGHT_GREEN);
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (get_undo (fixture)), ==, label);
  dfp_undo_stack_undo (get_undo (fixture));
  g_assert_cmpint (dfp_configuration_get (configuration)->exit_month, ==, 0);
  g_assert_cmpstr (dfp_configuration_get (configuration)->transfer_owner, ==, "Ann");
}

/* Nothing of that name, and nothing that can be done for one. */
static void
test_no_fix (Fixture *fixture, gconstpointer data)
{
  leave_exit_open (fixture);
  g_assert_true (dfp_session_apply_fix (fixture->session, "exit"));
  g_assert_false (dfp_session_apply_fix (fixture->session, "exit"));
  g_assert_false (dfp_session_apply_fix (fixture->session, "no such check"));
}

/* A team of 18 without a product owner: the fix adds one. */
static void
add_team (Fixture *fixture)
{
  const DfpConfigurationData *configuration = dfp_configuration_get (leave_exit_open (fixture));

  for (int i = 0; i < 2; i++)
    {
      DfpSquad *squad = dfp_list_add (configuration->squads, 0);
      DfpRole *role = dfp_list_add (configuration->roles, 0);

      g_object_set (squad, "name", "Join", NULL);
      g_object_set (role, "squad", dfp_squad_get (squad)->id, "heads", 9, "rate", 10000.0, "start-month", 1,
                    "end-month", 18, "sourcing", DFP_SOURCING_IN_HOUSE, NULL);
    }
}

/* What is foretold is what it costs when it is done, and foretelling changes nothing. */
static void
test_costs_of_fixes (Fixture *fixture, gconstpointer data)
{
  DfpPlan *plan = dfp_session_get_plan (fixture->session);
  DfpConfiguration *configuration = dfp_session_get_configuration (fixture->session);
  g_autoptr (DfpDesign) design = NULL;
  g_autofree double *costs = NULL;
  const char *undo_label;
  guint n_dear = 0;

  add_team (fixture);
  design = dfp_result_ref (dfp_answers_get_design (dfp_session_get_answers (fixture->session), configuration));
  costs = g_new (double, design->health->n_findings);
  undo_label = dfp_undo_stack_get_undo_label (get_undo (fixture));
  dfp_fix_get_costs (plan, configuration, design->health, design->health->n_findings, costs);
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (get_undo (fixture)), ==, undo_label);
  for (guint i = 0; i < design->health->n_findings; i++)
    {
      const DfpFinding *finding = &design->health->findings[i];
      const double before = dfp_session_get_figures (fixture->session)->cost->sum;

      g_assert_cmpint (isnan (costs[i]), ==, finding->fix == NULL);
      if (finding->fix == NULL)
        continue;
      g_assert_true (dfp_session_apply_fix (fixture->session, finding->check->key));
      g_assert_cmpfloat_with_epsilon (dfp_session_get_figures (fixture->session)->cost->sum - before, costs[i], 1e-6);
      n_dear += costs[i] > 0;
      dfp_undo_stack_undo (get_undo (fixture));
      g_assert_cmpfloat (dfp_session_get_figures (fixture->session)->cost->sum, ==, before);
    }
  g_assert_cmpuint (n_dear, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session/looks-at-base", Fixture, NULL, set_up, test_looks_at_base, tear_down);
  g_test_add ("/session/add-is-one-step", Fixture, NULL, set_up, test_add_is_one_step, tear_down);
  g_test_add ("/session/duplicate-keeps-row-ids", Fixture, NULL, set_up, test_duplicate_keeps_row_ids, tear_down);
  g_test_add ("/session/gone", Fixture, NULL, set_up, test_configuration_that_is_gone, tear_down);
  g_test_add ("/session/last-stays", Fixture, NULL, set_up, test_last_stays, tear_down);
  g_test_add ("/session/removed-gives-way", Fixture, NULL, set_up, test_removed_gives_way, tear_down);
  g_test_add ("/session/removing-a-squad-frees-its-people", Fixture, NULL, set_up,
              test_removing_a_squad_frees_its_people, tear_down);
  g_test_add ("/session/colours-are-spread", Fixture, NULL, set_up, test_colours_are_spread, tear_down);
  g_test_add ("/session/a-fix-is-one-step", Fixture, NULL, set_up, test_a_fix_is_one_step, tear_down);
  g_test_add ("/session/no-fix", Fixture, NULL, set_up, test_no_fix, tear_down);
  g_test_add ("/session/costs-of-fixes", Fixture, NULL, set_up, test_costs_of_fixes, tear_down);
  return g_test_run ();
}
