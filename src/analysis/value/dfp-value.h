/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the factory is worth over the plan's horizon. Index 0 is
 * month 1. Amounts are in the plan's currency; a figure that does not exist is NAN.
 *
 * A benefit pays amount × min (1, (t − start + 1)/ramp) × (1 − variable cost) in month t; a run
 * cost pays its amount. What lies beyond the horizon does not count. */
#pragma once

#include "model/dfp-plan.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef const struct _DfpValue DfpValue;

struct _DfpValue
{
  int n_months; /* the plan's horizon */

  double *benefit;
  double *run;        /* run cost, positive */
  double *cost;       /* the factory's, positive */
  double *cash_flow;  /* benefit − cost − run */
  double *cumulative; /* of the cash flow, not discounted */

  double benefit_total;
  double run_total;
  double cost_total;                        /* inside the horizon */
  double net;                               /* not discounted */
  double npv;                               /* by the plan's own convention */
  double npv_by[DFP_DISCOUNTING_START + 1]; /* by each convention */
  double npv_with_contingency;              /* when the contingency is spent in proportion to the cost */
  double present_cost;                      /* of the factory, by the plan's convention */
  double irr;           /* a year; NAN unless the cash flow changes sign exactly once and `net` is not negative */
  double roi;           /* (benefits − cost − run)/(cost + run); NAN without cost */
  double payback_month; /* last upward crossing of zero, with the part of the month; NAN when never */
  double discounted_payback_month; /* at the end of the month, whatever the convention */
  double peak_funding;             /* the deepest of the cumulative cash, as a positive amount */
  int peak_funding_month;          /* first; 0 when none is needed */
  double full_benefit;             /* a month, when all benefits of the horizon run at full ramp at once */
  double break_even_benefit;       /* the full benefit at which NPV is 0; NAN without benefits */
  int first_benefit_month;         /* 0 for none */
  double month_of_delay;           /* NPV lost when the benefits begin one month later */
};

/* @cost: the factory's cost of months 1 … @n_cost_months, as DfpCost has it in `total`. */
DfpValue *dfp_value_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const double *cost,
                         int n_cost_months);

/* NPV lost when all benefits begin @months later (negative: sooner) and the spending stays. A benefit
 * that reaches the horizon still ends there, others keep their length. */
double dfp_value_compute_delay (const DfpPlanData *plan, const DfpConfigurationData *configuration, int months);

/* The present value of @cash by the plan's convention; index 0 is month 1. */
double dfp_value_discount (const DfpPlanData *plan, const double *cash, int n_months);
/* As `payback_month` has it, of any cash flow. */
double dfp_value_find_payback (const double *cash, int n_months);

/* The name of the plan's convention as it stands below a figure: "8% a year, end of month". Transfer full. */
char *dfp_value_describe_discounting (const DfpPlanData *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpValue, dfp_result_unref)

G_END_DECLS
