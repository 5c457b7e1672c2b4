/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way to do what the plan wants: team, sourcing, line, operating model, phases, money. */
#pragma once

#include "base/dfp-list.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  const char *summary;
  int colour;
  DfpSetUp set_up;
  int months;              /* months */
  double induction;        /* currency */
  double recruitment;      /* currency */
  double partner_overhead; /* share */
  double contingency;      /* share */
  double budget_cap;       /* currency, 0 for none */
  double experiment_share; /* share */
  double pair_hours;       /* hours a week */
  double week_hours;       /* hours a week */
  double mentor_drain;     /* share */
  double cross_skill;      /* share */
  const char *transfer_owner;
  const char *receiving_unit;
  int exit_month;               /* month number, 0 for none */
  double graduates_per_quarter; /* people a quarter */
  double adoption_push;         /* share */
  double adoption_pull;         /* share */
  double adoption_uplift;       /* currency a month */
  DfpList *squads;              /* of DfpSquad */
  DfpList *roles;               /* of DfpRole */
  DfpList *stages;              /* of DfpStage */
  DfpList *cash;                /* of DfpCashLine */
  DfpList *phases;              /* of DfpPhase */
  DfpList *rights;              /* of DfpDecisionRight */
  DfpList *culture;             /* of DfpCultureTrait */
  DfpList *readiness;           /* of DfpReadinessFactor */
} DfpConfigurationData;

#define DFP_TYPE_CONFIGURATION (dfp_configuration_get_type ())
G_DECLARE_FINAL_TYPE (DfpConfiguration, dfp_configuration, DFP, CONFIGURATION, DfpObject)

DfpConfiguration *dfp_configuration_new (void);
const DfpConfigurationData *dfp_configuration_get (DfpConfiguration *self);

G_END_DECLS
