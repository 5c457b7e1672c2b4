/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the design questions answer for one configuration: is it set up to succeed, and can it bend?
 * Its figures are the first member, every answer one more, and the findings of the health check,
 * which judges them all, the last. Immutable once returned, and independent of the plan: safe to hand
 * to another thread. */
#pragma once

#include "analysis/culture/dfp-culture.h"
#include "analysis/culture/dfp-readiness.h"
#include "base/dfp-result.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef const struct _DfpAdoption DfpAdoption;
typedef const struct _DfpAutonomy DfpAutonomy;
typedef const struct _DfpDismantle DfpDismantle;
typedef const struct _DfpFlex DfpFlex;
typedef const struct _DfpFlow DfpFlow;
typedef const struct _DfpFragility DfpFragility;
typedef const struct _DfpHealth DfpHealth;
typedef const struct _DfpLeadership DfpLeadership;
typedef const struct _DfpLean DfpLean;
typedef const struct _DfpLine DfpLine;
typedef const struct _DfpNextPerson DfpNextPerson;
typedef const struct _DfpStorms DfpStorms;
typedef const struct _DfpTotals DfpTotals;
typedef struct _DfpHealthInput DfpHealthInput;

typedef const struct _DfpDesign DfpDesign;

struct _DfpDesign
{
  DfpTotals *totals;
  DfpAutonomy *autonomy;
  DfpCulture culture;
  DfpReadiness readiness;
  DfpLine *line;              /* how fast each stage is */
  DfpFlow *flow;              /* how the plan's work gets through it */
  DfpNextPerson *next_person; /* what one more head would change */
  DfpLeadership *leadership;
  DfpAdoption *adoption;
  DfpDismantle *dismantle;
  DfpLean *lean;
  DfpFragility *fragility;
  DfpFlex *flex;
  DfpStorms *storms;
  DfpHealth *health;

  /* Headline numbers, one word each in files and tables. NAN when there is none. */
  double red_findings;     /* count */
  double amber_findings;   /* count */
  double factory_decides;  /* share of the weight of all decision rights */
  double autonomy_index;   /* 0 … 100 */
  double key_roles;        /* count, of 4: in the factory's own hands */
  double contradictions;   /* count */
  double culture_gap;      /* points, Σ |now − wanted|/2 of the type shares */
  double westrum_now;      /* 1 … 7 */
  double westrum_wanted;   /* 1 … 7 */
  double readiness_ready;  /* count of factors at 4 or 5 */
  double line_rate;        /* person-months a month at full strength; NAN without stages or people */
  double line_load;        /* share: of the bottleneck; NAN without work, or where nothing can pass */
  double line_room;        /* share: how much more work it takes until the bottleneck is full */
  double cycle_time;       /* weeks from start to done; NAN when the line cannot keep up */
  double next_gain;        /* of the line's rate by the best next person */
  double buy_in;           /* 0 … 100 */
  double sponsor_coverage; /* share of the affected units */
  double commitments_met;  /* of five */
  double gate;             /* 1 … 5: the lowest of the parts of the gate */

  double adoption_month;          /* month number: of adoption in the receiving unit, the first */
  double self_sustained_month;    /* month number with its part */
  double adoption_reached;        /* share of the unit at the end of the horizon */
  double unit_coach_months;       /* months of adoption with a coach there */
  double npv_with_unit;           /* of factory and unit; NAN without an uplift */
  double payback_with_unit_month; /* month number with its part */
  double notices_due;             /* dates by which notice is due */
  double handover_tasks_open;     /* tasks of the dismantle checklist for which the plan lacks something */

  double makers_share; /* of the FTE-months */
  double hand_offs;    /* per piece of work */
  double partner_hand_offs;
  double meeting_hours; /* person-hours a week, at the peak */
  double cost_per_effective_month;
  double next_month_cost;    /* per effective month, of the builder who is worth most */
  double single_points;      /* count of roles */
  double flex_score;         /* 0 … 100 */
  double scale_down_cost;    /* a fifth of the people leave at the peak */
  double cheap_return_month; /* month number */
};

/* @figures: of the same configuration, kept by reference; NULL to have them computed. */
DfpDesign *dfp_design_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, DfpTotals *totals);
/* What the health check judges: the answers of @self, which @plan and @configuration gave. Borrowed. */
DfpHealthInput dfp_design_get_health_input (const DfpDesign *self, const DfpPlanData *plan,
                                            const DfpConfigurationData *configuration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpDesign, dfp_result_unref)

G_END_DECLS
