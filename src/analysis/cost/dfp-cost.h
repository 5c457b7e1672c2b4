/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the factory costs, month by month and by kind: people, workplaces, partner
 * overhead, joiners, cost lines. Without run cost, and contingency stands apart. Amounts are in the
 * plan's currency, not discounted. Index 0 is month 1.
 *
 * Exit cost at the end of month t: the notice still to be paid if everybody is told to go then,
 * Σ heads × time × rate × min (notice months of the sourcing, months the row has left after t). It
 * is the pay under notice and nothing else: workplaces end with the people, and a line that is
 * stopped is not paid. */
#pragma once

#include "model/dfp-plan.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_COST_OWN,       /* seconded, in-house and contractors */
  DFP_COST_PARTNER,   /* fees of nearshore, offshore and agency people */
  DFP_COST_OVERHEAD,  /* steering the partner: a share of its fees */
  DFP_COST_WORKPLACE, /* place and tools */
  DFP_COST_JOINERS,   /* equipment, induction and recruitment, in the month of the start */
  DFP_COST_LINES,     /* cash lines of kind cost */
} DfpCostKind;
#define DFP_N_COST_KINDS (DFP_COST_LINES + 1)

typedef const struct _DfpCost DfpCost;

struct _DfpCost
{
  int n_months; /* dfp_span_count_paid (); may exceed that of DfpStaffing */

  double *by_kind[DFP_N_COST_KINDS];
  double *total; /* a month */
  double *exit;  /* cost to stop at the end of the month */

  double totals[DFP_N_COST_KINDS];
  double personnel; /* own and partner */
  double sum;       /* over all months and kinds */
  double contingency;
  double with_contingency;
  double peak;
  int peak_month; /* first; 0 when nothing is spent */
  double mean;    /* a month, over n_months */
  double peak_exit;
  int peak_exit_month; /* first; 0 when there is none */
  double budget_left;  /* cap less cost with contingency; NAN without a cap */
};

DfpCost *dfp_cost_new (const DfpPlanData *plan, const DfpConfigurationData *configuration);

/* "Own people", "Partner" …, translated. */
const char *dfp_cost_kind_get_label (DfpCostKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpCost, dfp_result_unref)

G_END_DECLS
