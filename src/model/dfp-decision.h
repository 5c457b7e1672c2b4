/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was decided and what was predicted then, so that it can be scored later. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *date;
  const char *configuration; /* id in configurations, or "" */
  const char *reason;
  const char *signed_by;
  double predicted_probability; /* share */
  double predicted_finish;      /* months */
  double predicted_cost;        /* currency */
  int seed;
  const char *plan_hash;
} DfpDecisionData;

#define DFP_TYPE_DECISION (dfp_decision_get_type ())
G_DECLARE_FINAL_TYPE (DfpDecision, dfp_decision, DFP, DECISION, DfpObject)

DfpDecision *dfp_decision_new (void);
const DfpDecisionData *dfp_decision_get (DfpDecision *self);

G_END_DECLS
