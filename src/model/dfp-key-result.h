/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A measurable result by which an objective is judged: it moves from a baseline to a target. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  const char *unit;
  double baseline;
  double target;
  double current;
  int due_month; /* month number, 0 for none */
  gboolean guardrail;
} DfpKeyResultData;

#define DFP_TYPE_KEY_RESULT (dfp_key_result_get_type ())
G_DECLARE_FINAL_TYPE (DfpKeyResult, dfp_key_result, DFP, KEY_RESULT, DfpObject)

DfpKeyResult *dfp_key_result_new (void);
const DfpKeyResultData *dfp_key_result_get (DfpKeyResult *self);

G_END_DECLS
