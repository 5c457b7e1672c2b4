/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something that may happen, what it would delay and cost, and what is done about it. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  double probability;    /* share */
  double delay_low;      /* months */
  double delay_likely;   /* months */
  double delay_high;     /* months */
  double cost;           /* currency */
  const char *objective; /* id in objectives, or "" */
  const char *response;
  const char *owner;
  const char *early_warning;
} DfpRiskData;

#define DFP_TYPE_RISK (dfp_risk_get_type ())
G_DECLARE_FINAL_TYPE (DfpRisk, dfp_risk, DFP, RISK, DfpObject)

DfpRisk *dfp_risk_new (void);
const DfpRiskData *dfp_risk_get (DfpRisk *self);

G_END_DECLS
