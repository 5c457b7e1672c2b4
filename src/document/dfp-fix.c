/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One copy serves all fixes: each is undone before the next. */
#include "document/dfp-fix.h"

#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/totals/dfp-totals.h"
#include "model/dfp-edit.h"
#include "undo/dfp-undo-stack.h"

static double
get_cost (DfpPlan *plan, DfpConfiguration *configuration)
{
  g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), dfp_configuration_get (configuration));

  return totals->cost->sum;
}

static double
try_fix (const GPtrArray *fix, DfpPlan *plan, DfpConfiguration *configuration, DfpUndoStack *undo, double before)
{
  double cost = NAN;

  dfp_undo_stack_begin (undo, NULL);
  if (dfp_edits_apply (fix, plan, configuration))
    cost = get_cost (plan, configuration) - before;
  dfp_undo_stack_end (undo);
  if (dfp_undo_stack_can_undo (undo))
    dfp_undo_stack_undo (undo);
  return cost;
}

void
dfp_fix_get_costs (DfpPlan *plan, DfpConfiguration *configuration, const DfpHealth *health, guint n_findings,
                   double *costs)
{
  g_autoptr (DfpPlan) copy = NULL;
  g_autoptr (DfpUndoStack) undo = NULL;
  DfpConfiguration *same;
  double before;

  g_return_if_fail (DFP_IS_PLAN (plan) && DFP_IS_CONFIGURATION (configuration));
  g_return_if_fail (n_findings <= health->n_findings);
  copy = DFP_PLAN (dfp_object_copy (DFP_OBJECT (plan)));
  undo = dfp_undo_stack_new (DFP_OBJECT (copy));
  same = dfp_list_find (dfp_plan_get (copy)->configurations, dfp_configuration_get (configuration)->id);
  before = get_cost (copy, same);
  for (guint i = 0; i < n_findings; i++)
    costs[i] = health->findings[i].fix != NULL ? try_fix (health->findings[i].fix, copy, same, undo, before) : NAN;
}
