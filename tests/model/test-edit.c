/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits do what they say, to the plan they are given, or nothing at all. */
#include "model/dfp-edit.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stakeholder.h"

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration; /* borrowed */
  DfpRole *role;                   /* borrowed */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  f->role = dfp_list_add (dfp_configuration_get (f->configuration)->roles, 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->plan);
}

static void
test_set (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) edits = dfp_edits_new ();
  DfpObject *leader = dfp_list_add (dfp_plan_get (f->plan)->stakeholders, 0);

  g_ptr_array_add (edits, dfp_edit_new_set ("roles", dfp_role_get (f->role)->id, "heads", 7, "allocation", 0.5, NULL));
  g_ptr_array_add (edits, dfp_edit_new_set ("stakeholders", dfp_object_get_id (leader), "name", "R&D", NULL));
  g_ptr_array_add (edits, dfp_edit_new_set (NULL, NULL, "transfer-owner", "Anna", NULL));
  g_ptr_array_add (edits, dfp_edit_new_set_plan ("purpose", DFP_PURPOSE_MVP, NULL));
  g_assert_true (dfp_edits_apply (edits, f->plan, f->configuration));
  g_assert_cmpint (dfp_role_get (f->role)->heads, ==, 7);
  g_assert_cmpfloat (dfp_role_get (f->role)->allocation, ==, 0.5);
  g_assert_cmpstr (dfp_stakeholder_get (DFP_STAKEHOLDER (leader))->name, ==, "R&D");
  g_assert_cmpstr (dfp_configuration_get (f->configuration)->transfer_owner, ==, "Anna");
  g_assert_cmpint (dfp_plan_get (f->plan)->purpose, ==, DFP_PURPOSE_MVP);
}

static void
test_rows (Fixture *f, gconstpointer data)
{
  const DfpConfigurationData *configuration = dfp_configuration_get (f->configuration);
  DfpObject *squad = dfp_list_add (configuration->squads, 0);
  g_autoptr (GPtrArray) edits = dfp_edits_new ();

  g_object_set (f->role, "squad", dfp_object_get_id (squad), NULL);
  g_ptr_array_add (edits, dfp_edit_new_add ("roles", "title", "Coach", "discipline", DFP_DISCIPLINE_COACHING, NULL));
  g_ptr_array_add (edits, dfp_edit_new_remove ("squads", dfp_object_get_id (squad)));
  g_assert_true (dfp_edits_apply (edits, f->plan, f->configuration));
  g_assert_cmpuint (dfp_list_get_n_rows (configuration->roles), ==, 2);
  g_assert_cmpstr (((const DfpRoleData *) dfp_list_get_data (configuration->roles, 1))->title, ==, "Coach");
  g_assert_cmpuint (dfp_list_get_n_rows (configuration->squads), ==, 0);
  g_assert_cmpstr (dfp_role_get (f->role)->squad, ==, "");
}

/* A row that is gone takes all edits with it. */
static void
test_missing (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) edits = dfp_edits_new ();

  g_ptr_array_add (edits, dfp_edit_new_set ("roles", dfp_role_get (f->role)->id, "heads", 7, NULL));
  g_ptr_array_add (edits, dfp_edit_new_remove ("squads", "gone"));
  g_assert_false (dfp_edits_apply (edits, f->plan, f->configuration));
  g_assert_cmpint (dfp_role_get (f->role)->heads, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit/set", Fixture, NULL, set_up, test_set, tear_down);
  g_test_add ("/edit/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/edit/missing", Fixture, NULL, set_up, test_missing, tear_down);
  return g_test_run ();
}
