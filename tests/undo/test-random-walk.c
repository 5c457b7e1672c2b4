/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten thousand edits anywhere in a plan, undone and redone: the same plan, to the byte. */
#include "model/dfp-plan.h"
#include "model/dfp-references.h"
#include "store/dfp-codec.h"
#include "undo/dfp-undo-stack.h"

#define N_EDITS 10000
#define N_STAGES 20 /* no more steps at a time than the stack keeps */
#define ROWS_MAXIMUM 12

/* A random object of the tree below @object, itself among them. */
static DfpObject *
pick (GRand *random, DfpObject *object)
{
  for (;;)
    {
      guint n_fields;
      const DfpField *fields = dfp_object_get_fields (object, &n_fields);
      const DfpField *field = &fields[g_rand_int_range (random, 0, (int) n_fields)];
      DfpList *list = field->kind == DFP_FIELD_LIST ? dfp_object_get_list (object, field->name) : NULL;

      if (list == NULL || dfp_list_get_n_rows (list) == 0)
        return object;
      object = dfp_list_get (list, (guint) g_rand_int_range (random, 0, (int) dfp_list_get_n_rows (list)));
    }
}

static void
edit_list (GRand *random, DfpList *list)
{
  const int n = (int) dfp_list_get_n_rows (list), what = g_rand_int_range (random, 0, 4);

  if (n == 0 || (what == 0 && n < ROWS_MAXIMUM))
    dfp_list_add (list, (guint) g_rand_int_range (random, 0, n + 1));
  else if (what == 1)
    dfp_list_move (list, (guint) g_rand_int_range (random, 0, n), (guint) g_rand_int_range (random, 0, n));
  else if (what == 2)
    dfp_references_remove_row (list, (guint) g_rand_int_range (random, 0, n));
  else if (n < ROWS_MAXIMUM)
    {
      g_autoptr (DfpObject) copy = dfp_object_duplicate (dfp_list_get (list, (guint) g_rand_int_range (random, 0, n)));

      dfp_list_append (list, copy);
    }
}

static void
edit_number (GRand *random, DfpObject *object, const DfpField *field)
{
  const double number = g_rand_double_range (random, field->minimum, field->maximum);

  if (field->kind == DFP_FIELD_INT)
    g_object_set (object, field->name, (int) number, NULL);
  else
    g_object_set (object, field->name, number, NULL);
}

static void
edit_text (GRand *random, DfpObject *object, const DfpField *field)
{
  static const char *const texts[] = { "", "R&D <b>", "Zwei Köche", "日本語", "a\"b\\c" };

  if (field->kind == DFP_FIELD_DATE)
    g_object_set (object, field->name, g_rand_boolean (random) ? "2027-02-03" : "", NULL);
  else
    g_object_set (object, field->name, texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))], NULL);
}

/* Points to a row that is there, or to none. */
static void
edit_reference (GRand *random, DfpObject *object, const DfpField *field)
{
  DfpList *target = dfp_object_find_target (object, field);
  const int n = (int) dfp_list_get_n_rows (target), row = g_rand_int_range (random, 0, n + 1);
  const char *id = row < n ? dfp_object_get_id (dfp_list_get (target, (guint) row)) : "";
  const char *const ids[] = { row < n ? id : NULL, NULL };

  if (field->kind == DFP_FIELD_REFERENCES)
    g_object_set (object, field->name, ids, NULL);
  else
    g_object_set (object, field->name, id, NULL);
}

static void
edit (GRand *random, DfpPlan *plan)
{
  DfpObject *object = pick (random, DFP_OBJECT (plan));
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);
  const DfpField *field = &fields[g_rand_int_range (random, 0, (int) n_fields)];

  if (field->kind == DFP_FIELD_LIST)
    edit_list (random, dfp_object_get_list (object, field->name));
  else if (field->kind == DFP_FIELD_REFERENCE || field->kind == DFP_FIELD_REFERENCES)
    edit_reference (random, object, field);
  else if (dfp_field_is_text (field))
    edit_text (random, object, field);
  else if (dfp_field_is_number (field))
    edit_number (random, object, field);
  else if (field->kind == DFP_FIELD_ENUM)
    g_object_set (object, field->name, g_rand_int_range (random, 0, (int) dfp_enum_get_n_values (field->type ())),
                  NULL);
  else if (field->kind == DFP_FIELD_CALENDAR)
    g_object_set (object, field->name, g_rand_int_range (random, DFP_MONTH_FIRST, DFP_MONTH_LAST), NULL);
  else
    g_object_set (object, field->name, g_rand_boolean (random), NULL);
}

static void
assert_bytes_equal (GBytes *bytes, DfpPlan *plan)
{
  g_autoptr (GBytes) now = dfp_codec_encode (plan);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), g_bytes_get_data (now, NULL),
                   g_bytes_get_size (now));
}

static void
edit_often (GRand *random, DfpPlan *plan, DfpUndoStack *stack)
{
  for (int i = 0; i < N_EDITS / N_STAGES; i++)
    {
      const gboolean grouped = g_rand_int_range (random, 0, 5) == 0;

      if (grouped)
        dfp_undo_stack_begin (stack, NULL);
      edit (random, plan);
      if (grouped)
        edit (random, plan);
      if (grouped)
        dfp_undo_stack_end (stack);
    }
}

static void
test_walk (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  GRand *random = g_rand_new_with_seed (20270101);

  for (int stage = 0; stage < N_STAGES; stage++)
    {
      g_autoptr (DfpUndoStack) stack = dfp_undo_stack_new (DFP_OBJECT (plan));
      g_autoptr (DfpObject) first = dfp_object_copy (DFP_OBJECT (plan));
      g_autoptr (GBytes) first_bytes = dfp_codec_encode (plan);
      g_autoptr (GBytes) last_bytes = NULL;

      edit_often (random, plan, stack);
      last_bytes = dfp_codec_encode (plan);
      g_assert_false (g_bytes_equal (first_bytes, last_bytes));
      while (dfp_undo_stack_can_undo (stack))
        dfp_undo_stack_undo (stack);
      g_assert_true (dfp_object_equal (DFP_OBJECT (plan), first));
      assert_bytes_equal (first_bytes, plan);
      while (dfp_undo_stack_can_redo (stack))
        dfp_undo_stack_redo (stack);
      assert_bytes_equal (last_bytes, plan);
    }
  g_rand_free (random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/random-walk", test_walk);
  return g_test_run ();
}
