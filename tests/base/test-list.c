/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a list: what splice, move and assign leave behind, and what they announce. */
#include <string.h>

#include "model/dfp-key-result.h"
#include "model/dfp-objective.h"
#include "model/dfp-plan.h"

typedef struct
{
  DfpPlan *plan;
  DfpList *list;
  GString *log; /* of changes: "2-1+3" is 1 removed and 3 added at 2 */
  GString *model_log;
} Fixture;

static void
changed_cb (DfpObject *root, const DfpChange *change, Fixture *f)
{
  g_assert_cmpint (change->kind, ==, DFP_CHANGE_ROWS);
  g_assert_true (change->object == DFP_OBJECT (f->plan));
  g_assert_cmpstr (change->field->name, ==, "objectives");
  g_string_append_printf (f->log, "%u-%u+%u ", change->position, change->removed->len, change->added->len);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *f)
{
  g_string_append_printf (f->model_log, "%u-%u+%u ", position, removed, added);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "a", "b", "c", "d", "e" };

  f->plan = dfp_plan_new ();
  f->list = dfp_plan_get (f->plan)->objectives;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_set (dfp_list_add (f->list, i), "name", names[i], NULL);
  f->log = g_string_new (NULL);
  f->model_log = g_string_new (NULL);
  g_signal_connect (f->plan, "changed", G_CALLBACK (changed_cb), f);
  g_signal_connect (f->list, "items-changed", G_CALLBACK (items_changed_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_cmpstr (f->log->str, ==, f->model_log->str);
  g_string_free (f->log, TRUE);
  g_string_free (f->model_log, TRUE);
  g_assert_finalize_object (f->plan);
}

/* The names in order, whether the model, the ids and the parents agree. */
static void
check_rows (Fixture *f, const char *names)
{
  GListModel *model = G_LIST_MODEL (f->list);

  g_assert_cmpint (dfp_list_get_n_rows (f->list), ==, strlen (names));
  g_assert_cmpint (g_list_model_get_n_items (model), ==, strlen (names));
  for (guint i = 0; names[i] != '\0'; i++)
    {
      DfpObject *row = dfp_list_get (f->list, i);
      g_autoptr (DfpObject) item = g_list_model_get_item (model, i);
      guint position;

      g_assert_true (row == item);
      g_assert_cmpint (dfp_object_get_name (row)[0], ==, names[i]);
      g_assert_true (dfp_list_find (f->list, dfp_object_get_id (row)) == (gpointer) row);
      g_assert_cmpint (dfp_list_find_position (f->list, dfp_object_get_id (row)), ==, i);
      g_assert_true (dfp_object_get_parent (row) == DFP_OBJECT (f->plan));
      g_assert_true (dfp_object_get_root (row) == DFP_OBJECT (f->plan));
      g_assert_true (dfp_object_get_siblings (row, &position) == f->list);
      g_assert_cmpint (position, ==, i);
    }
  g_assert_null (dfp_list_get (f->list, (guint) strlen (names)));
  g_assert_null (dfp_list_get_data (f->list, (guint) strlen (names)));
  g_assert_null (g_list_model_get_item (model, (guint) strlen (names)));
}

static void
test_move (Fixture *f, gconstpointer data)
{
  static const struct
  {
    guint from, to;
    const char *names;
  } cases[] = { { 0, 4, "bcdea" }, { 4, 0, "eabcd" }, { 1, 2, "acbde" }, { 3, 1, "adbce" }, { 2, 2, "abcde" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dfp_list_move (f->list, cases[i].from, cases[i].to);
      check_rows (f, cases[i].names);
      dfp_list_move (f->list, cases[i].to, cases[i].from);
      check_rows (f, "abcde");
    }
  g_assert_cmpint (f->log->len, ==, 8 * strlen ("0-5+5 "));
}

static void
test_splice (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (rows, g_object_new (DFP_TYPE_OBJECTIVE, "name", "x", NULL));
  g_ptr_array_add (rows, g_object_new (DFP_TYPE_OBJECTIVE, "name", "y", NULL));
  dfp_list_splice (f->list, 1, 3, rows);
  check_rows (f, "axye");
  dfp_list_splice (f->list, 4, 0, NULL);
  dfp_list_remove (f->list, 0);
  check_rows (f, "xye");
  dfp_list_splice (f->list, 0, 3, NULL);
  check_rows (f, "");
  g_assert_cmpstr (f->log->str, ==, "1-3+2 0-1+0 0-3+0 ");
}

static void
test_ids (Fixture *f, gconstpointer data)
{
  DfpObject *first = dfp_list_get (f->list, 0);
  g_autoptr (DfpObject) copy = dfp_object_copy (first);
  g_autofree char *id = g_strdup (dfp_object_get_id (first));

  g_assert_cmpstr (dfp_object_get_id (copy), ==, id);
  dfp_list_append (f->list, copy);
  g_assert_cmpstr (dfp_object_get_id (copy), !=, id);
  g_assert_cmpstr (dfp_object_get_id (first), ==, id);
  check_rows (f, "abcdea");
}

/* A row that was removed is free: it can go, or come back as itself. */
static void
test_removed (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpObject) row = g_object_ref (dfp_list_get (f->list, 2));

  dfp_list_remove (f->list, 2);
  g_assert_null (dfp_object_get_parent (row));
  g_assert_null (dfp_object_get_siblings (row, NULL));
  g_object_set (row, "name", "z", NULL);
  g_assert_cmpstr (f->log->str, ==, "2-1+0 ");
  dfp_list_insert (f->list, 0, row);
  check_rows (f, "zabde");
}

/* What somebody keeps of a tree that went belongs to nobody: it can be read and written, and nobody is told. */
static void
test_owner_gone (void)
{
  DfpPlan *plan = dfp_plan_new ();
  g_autoptr (DfpList) list = g_object_ref (dfp_plan_get (plan)->objectives);
  g_autoptr (DfpObject) row = g_object_ref (dfp_list_add (list, 0));

  g_assert_false (dfp_object_is_gone (row, DFP_OBJECT (plan)));
  g_assert_finalize_object (plan);
  g_assert_null (dfp_list_get_owner (list));
  g_assert_null (dfp_object_get_parent (row));
  g_assert_true (dfp_object_get_root (row) == row);
  g_object_set (row, "name", "late", NULL);
  dfp_list_add (list, 1);
  g_assert_true (dfp_object_get_siblings (row, NULL) == list);
  g_clear_object (&list);
  g_assert_null (dfp_object_get_siblings (row, NULL));
}

/* A row below one that was removed is gone with it, although it still has its list. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  DfpObject *plan = DFP_OBJECT (f->plan);
  g_autoptr (DfpObjective) objective = g_object_ref (dfp_list_get (f->list, 2));
  g_autoptr (DfpObject) below = g_object_new (DFP_TYPE_KEY_RESULT, NULL);

  g_signal_handlers_block_by_func (f->plan, changed_cb, f);
  dfp_list_append (dfp_objective_get (objective)->key_results, below);
  g_signal_handlers_unblock_by_func (f->plan, changed_cb, f);
  g_assert_false (dfp_object_is_gone (plan, plan));
  g_assert_false (dfp_object_is_gone (below, plan));
  dfp_list_remove (f->list, 2);
  g_assert_nonnull (dfp_object_get_siblings (below, NULL));
  g_assert_true (dfp_object_is_gone (below, plan));
  g_assert_true (dfp_object_is_gone (DFP_OBJECT (objective), plan));
}

/* By how many places a row goes; past the ends, and out of its list, it stays where it is. */
static void
test_move_by (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpObject) row = g_object_ref (dfp_list_get (f->list, 1));

  g_assert_true (dfp_object_move (row, -1));
  check_rows (f, "bacde");
  g_assert_false (dfp_object_move (row, -1));
  g_assert_true (dfp_object_move (row, 4));
  check_rows (f, "acdeb");
  g_assert_false (dfp_object_move (row, 1));
  dfp_list_remove (f->list, 4);
  g_assert_false (dfp_object_move (row, 1));
  g_assert_false (dfp_object_move (row, -1));
  check_rows (f, "acde");
}

static void
test_assign (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpPlan) other = dfp_plan_new ();
  DfpList *list = dfp_plan_get (other)->objectives;

  dfp_list_add (list, 0);
  dfp_list_assign (list, f->list);
  g_assert_true (dfp_list_equal (list, f->list));
  g_assert_true (dfp_list_get (list, 0) != dfp_list_get (f->list, 0));
  g_object_set (dfp_list_get (list, 1), "name", "other", NULL);
  g_assert_false (dfp_list_equal (list, f->list));
  check_rows (f, "abcde");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/list/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/list/splice", Fixture, NULL, set_up, test_splice, tear_down);
  g_test_add ("/list/ids", Fixture, NULL, set_up, test_ids, tear_down);
  g_test_add ("/list/removed", Fixture, NULL, set_up, test_removed, tear_down);
  g_test_add ("/list/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/list/move-by", Fixture, NULL, set_up, test_move_by, tear_down);
  g_test_add_func ("/list/owner-gone", test_owner_gone);
  g_test_add ("/list/assign", Fixture, NULL, set_up, test_assign, tear_down);
  return g_test_run ();
}
