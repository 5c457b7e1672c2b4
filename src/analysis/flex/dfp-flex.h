/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast a configuration can grow and shrink, and what that costs: response by sourcing, scaling
 * down, contract or hire, and when stopping is cheap. Pure functions for sliders, and one summary of
 * a configuration. Months are months, money is in the plan's currency.
 *
 * Sources: sourcing terms as practice has them (assumptions of the plan, editable); break-even chance
 * and attrition loss are derived forms (doc/model.md §13.2, §13.4); what is a band of ±20 %, what is cheap
 * and the hire's severance are assumptions. */
#pragma once

#include "analysis/totals/dfp-totals.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

#define DFP_FLEX_ENOUGH 0.8            /* of the capacity asked for */
#define DFP_FLEX_BAND 0.2              /* of the people at the peak: the usual band of a partner's contract */
#define DFP_FLEX_CHEAP 0.5             /* of the dearest exit: up to here stopping is cheap (assumption) */
#define DFP_FLEX_SEVERANCE 2           /* months of pay for a hire who has to go (assumption) */
#define DFP_FLEX_REDEPLOYMENT 0.53     /* months of pay to place that hire elsewhere (assumption) */
#define DFP_FLEX_CONTRACT_PREMIUM 1.29 /* of a hire's rate, where no contractor is planned (assumption) */

/* --- response --- */

/* From the decision until a newcomer gives DFP_FLEX_ENOUGH: lead + R·(0.8 − p0)/(1 − p0). */
double dfp_flex_get_response (const DfpSourcingTermsData *terms);
/* What one newcomer gives @months after the decision: p (t − lead), 0 before the first day, 0 … 1. */
double dfp_flex_get_delivery (const DfpSourcingTermsData *terms, double months);

/* --- attrition --- */

/* FTE-months lost with one leaver: v + R·(1 − p0)/2 + d·R. @vacancy: v, months; @mentor_drain: d, share. */
double dfp_flex_get_leaver_loss (const DfpSourcingTermsData *terms, double vacancy, double mentor_drain);
/* What is left of the capacity of people who leave at @attrition a year with @loss each: 1 − a/12 × loss. */
double dfp_flex_get_attrition_factor (double attrition, double loss);

/* --- scaling down --- */

typedef struct
{
  int heads;       /* who go: those asked for, or all there are but the leads */
  double cost;     /* notice still to be paid, as in DfpCost's exit curve */
  double capacity; /* FTE that build and go */
  double months;   /* until the last of them is off the payroll */
  int by_sourcing[DFP_N_SOURCINGS];
} DfpScaleDown;

/* @heads people are told to go at the end of @month, the cheapest notice first; roles that lead stay. */
DfpScaleDown dfp_flex_scale_down (const DfpPlanData *plan, const DfpConfigurationData *configuration, int month,
                                  int heads);

/* --- contract or hire --- */

typedef struct
{
  double rate_in;     /* a month, of a hire */
  double rate_out;    /* a month, of a contractor */
  double months;      /* how long the person is needed */
  double exit_in;     /* when the need disappears: notice, severance, redeployment */
  double exit_out;    /* notice */
  double recruitment; /* of a hire */
  double ramp_in;     /* pay while not yet productive: R·(1 − p0)/2 × rate */
  double ramp_out;
} DfpContractOrHire;

/* Rates and terms of the plan for builders: the mean rate of in-house and seconded rows and of contractor
 * rows, by months; where no contractor is planned the hire's with DFP_FLEX_CONTRACT_PREMIUM. */
DfpContractOrHire dfp_flex_get_contract_or_hire (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                                 double months);
/* Exit and ramp for rates set by hand. */
void dfp_flex_price_contract_or_hire (DfpContractOrHire *self, const DfpPlanData *plan);
/* The chance that the need disappears above which contracting is cheaper:
 * (premium × months − (recruitment + ramp in − ramp out))/(exit in − exit out). May lie below 0 (always
 * contract) or above 1 (always hire); NAN unless a hire is dearer to end. */
double dfp_flex_get_break_even (const DfpContractOrHire *self);
/* What contracting saves, on average, when the need disappears with @chance; negative: hiring does. */
double dfp_flex_get_contract_gain (const DfpContractOrHire *self, double chance);

/* --- summary --- */

typedef struct
{
  int phase; /* position in phases */
  int month; /* month number of the gate */
  double cost;
} DfpGateExit;

typedef const struct _DfpFlex DfpFlex;

struct _DfpFlex
{
  double response[DFP_N_SOURCINGS]; /* months to 80 % */
  double attrition_factor;          /* of the ramped capacity, by where the builders come from; NAN without */
  double leavers;                   /* people expected to leave over the whole time */

  DfpScaleDown band;      /* DFP_FLEX_BAND of the peak goes in the month of the peak */
  double scale_down_cost; /* its cost; NAN without people */

  /* Stopping is cheap while it costs at most DFP_FLEX_CHEAP of the dearest exit. */
  double cheap_limit;        /* currency; NAN when nothing is to be paid */
  double cheap_return_month; /* last month number before the peak until which stopping is cheap all the time; 0: none;
                                NAN as above */
  double cheap_again_month;  /* first month number after the peak from which it is cheap to the end; NAN: none */
  int n_gates;
  DfpGateExit *gates; /* in order of the phases */
};

/* @figures: of @configuration. */
DfpFlex *dfp_flex_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpFlex, dfp_result_unref)

G_END_DECLS
