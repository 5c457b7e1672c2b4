/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Risks by what they add to the cost. */
#include "analysis/risks/dfp-risk-cost.h"

#include "base/dfp-const.h"

double
dfp_risk_cost_get_expected (const DfpRiskData *risk)
{
  return risk->probability * risk->cost;
}

static int
compare_expected (gconstpointer a, gconstpointer b)
{
  const DfpRiskData *first = *(const DfpRiskData *const *) a, *second = *(const DfpRiskData *const *) b;
  const double difference = dfp_risk_cost_get_expected (second) - dfp_risk_cost_get_expected (first);

  return (difference > 0) - (difference < 0);
}

GPtrArray *
dfp_risk_cost_sort (const DfpPlanData *plan)
{
  GPtrArray *risks = g_ptr_array_new ();

  for (guint i = 0; i < dfp_list_get_n_rows (plan->risks); i++)
    if (dfp_risk_cost_get_expected (dfp_list_get_data (plan->risks, i)) > 0)
      g_ptr_array_add (risks, dfp_drop_const (dfp_list_get_data (plan->risks, i)));
  g_ptr_array_sort (risks, compare_expected);
  return risks;
}
