/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outside view: what became of other projects, whatever their plans said. Of 1,471 information technology
 * projects one in six was a black swan with almost 70% more time and 200% more cost (Flyvbjerg and Budzier 2011,
 * 2013, arXiv:1304.0265). A second curve beside the forecast, never mixed into it: each future is struck with
 * that chance, its time stretched by 1.7 and its cost by 3. */
#pragma once

#include "analysis/forecast/dfp-distribution.h"

G_BEGIN_DECLS

/* Of dfp-forecast.h. */
typedef const struct _DfpForecast DfpForecast;

#define DFP_OUTSIDE_CHANCE (1.0 / 6)
#define DFP_OUTSIDE_TIME 1.7
#define DFP_OUTSIDE_COST 3.0

typedef const struct _DfpOutsideView DfpOutsideView;

struct _DfpOutsideView
{
  DfpDistribution finish; /* months; INFINITY for never */
  DfpDistribution cost;
  double over_twice_budget; /* share of the futures above twice the budget cap; NAN without one */
};

/* @budget_cap: 0 for none. */
DfpOutsideView *dfp_outside_view_new (const DfpForecast *forecast, double budget_cap);
void dfp_outside_view_free (DfpOutsideView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpOutsideView, dfp_outside_view_free)

G_END_DECLS
