/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that must be in place before the start, and how far it is. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *factor;
  int score; /* 1 … 5 */
  const char *evidence;
  const char *owner;
} DfpReadinessFactorData;

#define DFP_TYPE_READINESS_FACTOR (dfp_readiness_factor_get_type ())
G_DECLARE_FINAL_TYPE (DfpReadinessFactor, dfp_readiness_factor, DFP, READINESS_FACTOR, DfpObject)

DfpReadinessFactor *dfp_readiness_factor_new (void);
const DfpReadinessFactorData *dfp_readiness_factor_get (DfpReadinessFactor *self);

G_END_DECLS
