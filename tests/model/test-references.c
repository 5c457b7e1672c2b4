/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing points to a row that has gone. */
#include "model/dfp-plan.h"
#include "model/dfp-references.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"

static void
test_squad (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *first = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  DfpConfiguration *second = dfp_list_add (dfp_plan_get (plan)->configurations, 1);
  DfpObject *squad = dfp_list_add (dfp_configuration_get (first)->squads, 0);
  const char *id = dfp_object_get_id (squad);
  DfpRole *inside = dfp_list_add (dfp_configuration_get (first)->roles, 0);
  DfpRole *elsewhere = dfp_list_add (dfp_configuration_get (second)->roles, 0);

  /* A duplicated configuration keeps the ids of its rows: only its own squad is meant. */
  g_object_set (inside, "squad", id, NULL);
  g_object_set (elsewhere, "squad", id, NULL);
  dfp_references_remove_row (dfp_configuration_get (first)->squads, 0);
  g_assert_cmpstr (dfp_role_get (inside)->squad, ==, "");
  g_assert_cmpstr (dfp_role_get (elsewhere)->squad, !=, "");
  g_assert_cmpint (dfp_list_get_n_rows (dfp_configuration_get (first)->squads), ==, 0);
}

static void
test_configuration (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpList *list = dfp_plan_get (plan)->configurations;
  g_autofree char *id = g_strdup (dfp_object_get_id (dfp_list_add (list, 0)));
  const char *kept = dfp_object_get_id (dfp_list_add (list, 1));

  g_object_set (plan, "baseline", id, "recommended", kept, NULL);
  g_object_set (dfp_list_add (dfp_plan_get (plan)->decisions, 0), "configuration", id, NULL);
  dfp_references_remove_row (list, 0);
  g_assert_cmpstr (dfp_plan_get (plan)->baseline, ==, "");
  g_assert_cmpstr (dfp_plan_get (plan)->recommended, ==, kept);
}

static void
test_several (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpList *work = dfp_plan_get (plan)->work;
  DfpObject *a = dfp_list_add (work, 0), *b = dfp_list_add (work, 1);
  DfpWorkItem *c = dfp_list_add (work, 2);
  const char *const both[] = { dfp_object_get_id (a), dfp_object_get_id (b), NULL };
  const char *const rest[] = { dfp_object_get_id (b), NULL };

  g_object_set (c, "after", both, NULL);
  dfp_references_remove_row (work, 0);
  g_assert_cmpstrv (dfp_work_item_get (c)->after, rest);
}

static void
test_targets (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  DfpObject *role = dfp_list_add (dfp_configuration_get (configuration)->roles, 0);
  g_autoptr (DfpObject) orphan = g_object_new (DFP_TYPE_ROLE, NULL);

  g_assert_true (dfp_object_find_target (role, dfp_object_find_field (role, "squad")) ==
                 dfp_configuration_get (configuration)->squads);
  g_assert_null (dfp_object_find_target (orphan, dfp_object_find_field (orphan, "squad")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/references/squad", test_squad);
  g_test_add_func ("/references/configuration", test_configuration);
  g_test_add_func ("/references/several", test_several);
  g_test_add_func ("/references/targets", test_targets);
  return g_test_run ();
}
