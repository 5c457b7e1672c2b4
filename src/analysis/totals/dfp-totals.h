/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is computed of one configuration without chance: staffing, capacity, cost, value
 * and the headline numbers drawn from them. Immutable once returned, and independent of the plan:
 * safe to hand to another thread. */
#pragma once

#include "base/dfp-result.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef const struct _DfpCapacity DfpCapacity;
typedef const struct _DfpCost DfpCost;
typedef const struct _DfpStaffing DfpStaffing;
typedef const struct _DfpValue DfpValue;

typedef const struct _DfpTotals DfpTotals;

struct _DfpTotals
{
  char *id; /* of the configuration; copies */
  char *name;
  char *summary;
  int colour; /* palette index */
  DfpSetUp set_up;
  char *currency; /* of the plan */
  DfpMonth start; /* of the plan */
  int months;     /* of the configuration */

  DfpStaffing *staffing;
  DfpCapacity *capacity;
  DfpCost *cost;
  DfpValue *value;

  /* Headline numbers, one word each in files and tables. NAN when there is none. */
  double peak_heads;
  double peak_heads_month; /* month number */
  double peak_fte;
  double fte_months;
  double delivery_share;
  double squads;            /* count */
  double peak_coordination; /* share */
  double joiners;
  double external_hires;
  double partner_share;
  double partner_peak_heads;
  double short_notice_share; /* of the FTE-months: people who can leave within a month */
  double months_to_capacity; /* mean months from the decision to 80 % of a new builder */
  double effective_capacity; /* FTE-months */
  double work_covered;       /* effective capacity by likely effort of all work; NAN without work */
  double objectives_in_time; /* objectives that fall due while the factory stands */
  double cost_total;
  double cost_with_contingency;
  double contingency;
  double budget_left;
  double peak_burn;
  double npv;
  double irr;
  double roi;
  double peak_funding;
  double break_even_benefit;
  double month_of_delay;
  double first_benefit_month; /* month number */
  double last_month;          /* month number: the configuration's months */
  double payback_month;       /* month number with its part */
  double peak_exit_cost;
  double exit_month;      /* month number of the handover */
  double returning_heads; /* people who go back as carriers of the new way */
  double risk_cost;       /* Σ probability × cost of the plan's risks */
  double risk_delay;      /* months, Σ probability × mean delay */
};

DfpTotals *dfp_totals_new (const DfpPlanData *plan, const DfpConfigurationData *configuration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpTotals, dfp_result_unref)

G_END_DECLS
