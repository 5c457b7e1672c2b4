/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One proposal and one file: why and what; its configurations say how. */
#pragma once

#include "base/dfp-list.h"
#include "base/dfp-month.h"
#include "model/dfp-configuration.h"
#include "model/dfp-enums.h"
#include "model/dfp-sourcing-terms.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *title;
  const char *organisation;
  const char *business_unit;
  const char *industry;
  const char *author;
  const char *sponsor;
  DfpStatus status;
  const char *summary;
  DfpPurpose purpose;
  const char *ambition;
  double weight_speed;      /* 0 … 100 */
  double weight_capability; /* 0 … 100 */
  double weight_scale;      /* 0 … 100 */
  const char *market;
  const char *currency;
  int price_year;
  DfpMonth start;
  int horizon_months;   /* months */
  double discount_rate; /* share a year */
  DfpDiscounting discounting;
  int seed;
  double rate_uncertainty;
  double item_dependence;
  int backlog;             /* pieces still to finish; 0: not set */
  const char *baseline;    /* id in configurations, or "" */
  const char *recommended; /* id in configurations, or "" */
  DfpList *configurations; /* of DfpConfiguration */
  DfpList *objectives;     /* of DfpObjective */
  DfpList *work;           /* of DfpWorkItem */
  DfpList *stakeholders;   /* of DfpStakeholder */
  DfpList *risks;          /* of DfpRisk */
  DfpList *assumptions;    /* of DfpAssumption */
  DfpList *sourcing;       /* of DfpSourcingTerms */
  DfpList *decisions;      /* of DfpDecision */
  DfpList *history;        /* of DfpHistoryWeek */
} DfpPlanData;

#define DFP_TYPE_PLAN (dfp_plan_get_type ())
G_DECLARE_FINAL_TYPE (DfpPlan, dfp_plan, DFP, PLAN, DfpObject)

DfpPlan *dfp_plan_new (void);
const DfpPlanData *dfp_plan_get (DfpPlan *self);
/* The terms of @sourcing: the plan's own row, or the defaults when it has none. Borrowed. */
const DfpSourcingTermsData *dfp_plan_get_terms (const DfpPlanData *plan, DfpSourcing sourcing);
/* The configuration that others are compared with: `baseline`, or the first, or NULL. Borrowed. */
DfpConfiguration *dfp_plan_get_baseline (DfpPlan *self);

G_END_DECLS
