/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps, groups, typing that coalesces, labels and the save point. */
#include "model/dfp-plan.h"
#include "model/dfp-role.h"
#include "undo/dfp-undo-stack.h"

typedef struct
{
  DfpPlan *plan;
  DfpList *roles;
  DfpRole *role;
  DfpUndoStack *stack;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  DfpConfiguration *configuration;

  f->plan = dfp_plan_new ();
  configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  f->roles = dfp_configuration_get (configuration)->roles;
  f->role = dfp_list_add (f->roles, 0);
  f->stack = dfp_undo_stack_new (DFP_OBJECT (f->plan));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->stack);
  g_assert_finalize_object (f->plan);
}

static int
get_heads (Fixture *f)
{
  return dfp_role_get (f->role)->heads;
}

static void
type (Fixture *f, int heads)
{
  g_object_set (f->role, "heads", heads, NULL);
}

static void
test_values (Fixture *f, gconstpointer data)
{
  dfp_undo_stack_set_pause (f->stack, 0);
  g_assert_false (dfp_undo_stack_can_undo (f->stack));
  type (f, 2);
  type (f, 3);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 2);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 1);
  g_assert_false (dfp_undo_stack_can_undo (f->stack));
  dfp_undo_stack_redo (f->stack);
  dfp_undo_stack_redo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 3);
  g_assert_false (dfp_undo_stack_can_redo (f->stack));
}

static void
test_new_branch (Fixture *f, gconstpointer data)
{
  dfp_undo_stack_set_pause (f->stack, 0);
  type (f, 2);
  type (f, 3);
  dfp_undo_stack_undo (f->stack);
  type (f, 9);
  g_assert_false (dfp_undo_stack_can_redo (f->stack));
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 2);
}

static void
test_coalescing (Fixture *f, gconstpointer data)
{
  type (f, 2);
  type (f, 3);
  type (f, 4);
  g_object_set (f->role, "title", "x", NULL);
  g_object_set (f->role, "title", "xy", NULL);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpstr (dfp_role_get (f->role)->title, ==, "");
  g_assert_cmpint (get_heads (f), ==, 4);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 1);
}

static void
test_seal (Fixture *f, gconstpointer data)
{
  type (f, 2);
  dfp_undo_stack_seal (f->stack);
  type (f, 3);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 2);
  /* After an undo typing begins a step of its own, too. */
  type (f, 5);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 2);
}

static void
test_rows (Fixture *f, gconstpointer data)
{
  DfpObject *added = dfp_list_add (f->roles, 1);

  dfp_undo_stack_seal (f->stack);
  g_object_set (added, "heads", 5, NULL);
  dfp_list_remove (f->roles, 1);
  dfp_undo_stack_undo (f->stack);
  g_assert_true (dfp_list_get (f->roles, 1) == (gpointer) added);
  g_assert_cmpint (dfp_role_get (DFP_ROLE (added))->heads, ==, 5);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (dfp_role_get (DFP_ROLE (added))->heads, ==, 1);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (dfp_list_get_n_rows (f->roles), ==, 1);
  dfp_undo_stack_redo (f->stack);
  dfp_undo_stack_redo (f->stack);
  g_assert_cmpint (dfp_role_get (dfp_list_get (f->roles, 1))->heads, ==, 5);
}

static void
test_groups (Fixture *f, gconstpointer data)
{
  dfp_undo_stack_begin (f->stack, "Outer");
  type (f, 2);
  dfp_undo_stack_begin (f->stack, "Inner");
  dfp_list_add (f->roles, 1);
  g_assert_false (dfp_undo_stack_can_undo (f->stack));
  dfp_undo_stack_end (f->stack);
  type (f, 3);
  dfp_undo_stack_end (f->stack);
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (f->stack), ==, "Outer");
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 1);
  g_assert_cmpint (dfp_list_get_n_rows (f->roles), ==, 1);
  g_assert_false (dfp_undo_stack_can_undo (f->stack));
  dfp_undo_stack_redo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 3);
  g_assert_cmpint (dfp_list_get_n_rows (f->roles), ==, 2);
}

/* Moving on, another value of the same object joins; another object does not. */
static void
test_group_goes_on (Fixture *f, gconstpointer data)
{
  DfpObject *role = dfp_list_get (f->roles, 0), *other = dfp_list_add (f->roles, 1);
  static const char *const fields[] = { "heads", "start-month", "heads" };

  dfp_undo_stack_seal (f->stack);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      dfp_undo_stack_begin (f->stack, "Move");
      g_object_set (role, fields[i], 4 + (int) i, NULL);
      dfp_undo_stack_end (f->stack);
    }
  dfp_undo_stack_begin (f->stack, "Move");
  g_object_set (other, "heads", 9, NULL);
  dfp_undo_stack_end (f->stack);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 6);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 1);
  g_assert_cmpint (dfp_role_get (DFP_ROLE (role))->start_month, ==, 1);
  dfp_undo_stack_redo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 6);
  g_assert_cmpint (dfp_role_get (DFP_ROLE (role))->start_month, ==, 5);
}

static void
test_empty_group (Fixture *f, gconstpointer data)
{
  dfp_undo_stack_begin (f->stack, NULL);
  type (f, get_heads (f));
  dfp_undo_stack_end (f->stack);
  g_assert_false (dfp_undo_stack_can_undo (f->stack));
}

/* There and back is no step, and what could be redone still can; half of the way back is one. */
static void
test_group_returns (Fixture *f, gconstpointer data)
{
  const int before = get_heads (f);
  DfpObject *role = dfp_list_get (f->roles, 0);

  type (f, before + 1);
  dfp_undo_stack_undo (f->stack);
  dfp_undo_stack_begin (f->stack, "Move");
  g_object_set (role, "heads", before + 4, "title", "Moved", NULL);
  g_object_set (role, "heads", before + 2, NULL);
  g_object_set (role, "heads", before, "title", "", NULL);
  dfp_undo_stack_end (f->stack);
  g_assert_false (dfp_undo_stack_can_undo (f->stack));
  g_assert_true (dfp_undo_stack_can_redo (f->stack));
  dfp_undo_stack_begin (f->stack, "Move");
  g_object_set (role, "heads", before + 4, "title", "Moved", NULL);
  g_object_set (role, "heads", before, NULL);
  dfp_undo_stack_end (f->stack);
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (f->stack), ==, "Move");
  g_assert_false (dfp_undo_stack_can_redo (f->stack));
}

static void
check_label (Fixture *f, const char *label)
{
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (f->stack), ==, label);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpstr (dfp_undo_stack_get_redo_label (f->stack), ==, label);
  dfp_undo_stack_redo (f->stack);
}

static void
test_labels (Fixture *f, gconstpointer data)
{
  g_assert_null (dfp_undo_stack_get_undo_label (f->stack));
  type (f, 2);
  check_label (f, "Change Heads");
  dfp_list_add (f->roles, 1);
  check_label (f, "Add Role");
  dfp_list_move (f->roles, 0, 1);
  check_label (f, "Reorder Roles");
  dfp_list_remove (f->roles, 0);
  check_label (f, "Remove Role");
  dfp_undo_stack_begin (f->stack, NULL);
  g_object_set (f->plan, "title", "x", NULL);
  dfp_list_add (f->roles, 0);
  dfp_undo_stack_end (f->stack);
  check_label (f, "Change Title");
}

static void
test_save_point (Fixture *f, gconstpointer data)
{
  dfp_undo_stack_set_saved (f->stack);
  g_assert_false (dfp_undo_stack_get_modified (f->stack));
  type (f, 2);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
  dfp_undo_stack_set_saved (f->stack);
  /* Typing goes on, but the saved state must stay reachable. */
  type (f, 3);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 2);
  g_assert_false (dfp_undo_stack_get_modified (f->stack));
  dfp_undo_stack_undo (f->stack);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
  /* The saved state lay in what can no longer be redone. */
  type (f, 7);
  dfp_undo_stack_undo (f->stack);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
}

/* What was done and undone while a save ran must not be taken for what it wrote. */
static void
test_save_that_takes_its_time (Fixture *f, gconstpointer data)
{
  type (f, 2);
  dfp_undo_stack_begin_save (f->stack);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
  type (f, 3);
  dfp_undo_stack_end_save (f->stack, TRUE);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
  g_assert_cmpuint (dfp_undo_stack_get_n_unsaved (f->stack), ==, 1);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (get_heads (f), ==, 2);
  g_assert_false (dfp_undo_stack_get_modified (f->stack));
  type (f, 4);
  dfp_undo_stack_begin_save (f->stack);
  dfp_undo_stack_end_save (f->stack, FALSE);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
}

/* The state that is written lay in what can no longer be redone. */
static void
test_save_of_a_lost_branch (Fixture *f, gconstpointer data)
{
  type (f, 2);
  dfp_undo_stack_begin_save (f->stack);
  dfp_undo_stack_undo (f->stack);
  type (f, 3);
  dfp_undo_stack_end_save (f->stack, TRUE);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
  dfp_undo_stack_undo (f->stack);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
}

static void
count_cb (GObject *object, GParamSpec *pspec, int *n)
{
  ++*n;
}

static void
test_notify (Fixture *f, gconstpointer data)
{
  int n_modified = 0, n_labels = 0;

  g_signal_connect (f->stack, "notify::modified", G_CALLBACK (count_cb), &n_modified);
  g_signal_connect (f->stack, "notify::undo-label", G_CALLBACK (count_cb), &n_labels);
  type (f, 2);
  g_assert_cmpint (n_modified, ==, 1);
  g_assert_cmpint (n_labels, ==, 1);
  dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (n_modified, ==, 2);
}

/* While a drag lasts, what it has changed is neither saved nor nothing. */
static void
test_changed_within_a_group (Fixture *f, gconstpointer data)
{
  int n_notified = 0;

  dfp_undo_stack_set_saved (f->stack);
  g_signal_connect (f->stack, "notify::modified", G_CALLBACK (count_cb), &n_notified);
  dfp_undo_stack_begin (f->stack, "Drag");
  g_assert_false (dfp_undo_stack_get_modified (f->stack));
  type (f, 2);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
  g_assert_cmpint (n_notified, ==, 1);
  g_assert_cmpuint (dfp_undo_stack_get_n_unsaved (f->stack), ==, 1);
  type (f, 1);
  g_assert_false (dfp_undo_stack_get_modified (f->stack));
  type (f, 3);
  dfp_undo_stack_end (f->stack);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
}

/* What is saved in the middle of a drag is no state that undo comes to. */
static void
test_save_within_a_group (Fixture *f, gconstpointer data)
{
  dfp_undo_stack_set_saved (f->stack);
  dfp_undo_stack_begin (f->stack, "Drag");
  type (f, 2);
  dfp_undo_stack_begin_save (f->stack);
  type (f, 3);
  dfp_undo_stack_end (f->stack);
  dfp_undo_stack_end_save (f->stack, TRUE);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
  dfp_undo_stack_undo (f->stack);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
}

/* The oldest steps go when there are too many, and the save point among them. */
static void
test_many (Fixture *f, gconstpointer data)
{
  int n = 0;

  dfp_undo_stack_set_pause (f->stack, 0);
  dfp_undo_stack_set_saved (f->stack);
  for (int i = 0; i < 1500; i++)
    type (f, i % 2 + 2);
  for (; dfp_undo_stack_can_undo (f->stack); n++)
    dfp_undo_stack_undo (f->stack);
  g_assert_cmpint (n, ==, 1000);
  g_assert_true (dfp_undo_stack_get_modified (f->stack));
}

#define ADD(name, function) g_test_add ("/undo/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("values", test_values);
  ADD ("new-branch", test_new_branch);
  ADD ("coalescing", test_coalescing);
  ADD ("seal", test_seal);
  ADD ("rows", test_rows);
  ADD ("groups", test_groups);
  ADD ("group-goes-on", test_group_goes_on);
  ADD ("empty-group", test_empty_group);
  ADD ("group-returns", test_group_returns);
  ADD ("labels", test_labels);
  ADD ("save-point", test_save_point);
  ADD ("save-that-takes-its-time", test_save_that_takes_its_time);
  ADD ("save-of-a-lost-branch", test_save_of_a_lost_branch);
  ADD ("changed-within-a-group", test_changed_within_a_group);
  ADD ("save-within-a-group", test_save_within_a_group);
  ADD ("notify", test_notify);
  ADD ("many", test_many);
  return g_test_run ();
}
