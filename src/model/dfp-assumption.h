/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something the plan takes for granted, how sure we are of it and when it is looked at again. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *statement;
  const char *owner;
  const char *source;
  int confidence;   /* 1 … 5 */
  int review_month; /* month number, 0 for none */
  const char *field;
} DfpAssumptionData;

#define DFP_TYPE_ASSUMPTION (dfp_assumption_get_type ())
G_DECLARE_FINAL_TYPE (DfpAssumption, dfp_assumption, DFP, ASSUMPTION, DfpObject)

DfpAssumption *dfp_assumption_new (void);
const DfpAssumptionData *dfp_assumption_get (DfpAssumption *self);

G_END_DECLS
