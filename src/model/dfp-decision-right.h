/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has the last word on one kind of decision. */
#pragma once

#include "base/dfp-object.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *decision;
  DfpArea area;
  DfpHolder holder;
  double weight;
} DfpDecisionRightData;

#define DFP_TYPE_DECISION_RIGHT (dfp_decision_right_get_type ())
G_DECLARE_FINAL_TYPE (DfpDecisionRight, dfp_decision_right, DFP, DECISION_RIGHT, DfpObject)

DfpDecisionRight *dfp_decision_right_new (void);
const DfpDecisionRightData *dfp_decision_right_get (DfpDecisionRight *self);

G_END_DECLS
