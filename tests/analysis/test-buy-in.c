/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buy-in against the worked example of doc/model.md §11.1. */
#include <math.h>

#include "analysis/buy-in/dfp-buy-in.h"
#include "model/dfp-plan.h"

static void
add_leader (DfpPlan *plan, int power, int interest, int stance)
{
  DfpList *leaders = dfp_plan_get (plan)->stakeholders;

  g_object_set (dfp_list_add (leaders, dfp_list_get_n_rows (leaders)), "power", power, "interest", interest, "stance",
                stance, NULL);
}

static void
test_oracle (void)
{
  static const int leaders[][3] = { { 5, 4, 2 }, { 5, 5, 1 }, { 4, 5, 0 }, { 4, 3, -1 }, { 3, 3, 1 }, { 2, 5, -1 } };
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpBuyIn buy_in;

  for (guint i = 0; i < G_N_ELEMENTS (leaders); i++)
    add_leader (plan, leaders[i][0], leaders[i][1], leaders[i][2]);
  buy_in = dfp_buy_in_compute (dfp_plan_get (plan)->stakeholders);
  g_assert_cmpfloat_with_epsilon (buy_in.index, 63.54, 0.005);
  g_assert_cmpint (buy_in.n_powerful, ==, 4);
  g_assert_cmpint (buy_in.n_against, ==, 1);
  g_assert_cmpint (buy_in.opponent, ==, 3); /* not the managers, who care more but decide less */
}

static void
test_strongest_opponent (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();

  add_leader (plan, 4, 5, -1);
  add_leader (plan, 5, 1, -1);
  add_leader (plan, 4, 1, -2);
  add_leader (plan, 3, 5, -2);
  g_assert_cmpint (dfp_buy_in_compute (dfp_plan_get (plan)->stakeholders).opponent, ==, 2);
}

static void
test_nobody (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  const DfpBuyIn buy_in = dfp_buy_in_compute (dfp_plan_get (plan)->stakeholders);

  g_assert_true (isnan (buy_in.index));
  g_assert_cmpint (buy_in.opponent, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/buy-in/oracle", test_oracle);
  g_test_add_func ("/analysis/buy-in/strongest-opponent", test_strongest_opponent);
  g_test_add_func ("/analysis/buy-in/nobody", test_nobody);
  return g_test_run ();
}
