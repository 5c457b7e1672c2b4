/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten thousand edits anywhere in a plan, undone and redone: the same plan, to the byte. */
#include "store/dfp-codec.h"
#include "tests/random-edit.h"
#include "undo/dfp-undo-stack.h"

#define N_EDITS 10000
#define N_STAGES 20 /* no more steps at a time than the stack keeps */

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
      random_edit (random, plan);
      if (grouped)
        random_edit (random, plan);
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
