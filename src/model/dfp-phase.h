/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stretch of the plan with a purpose and a way to know that it is over. */
#pragma once

#include "base/dfp-object.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  DfpPhaseKind kind;
  int start_month; /* month number */
  int end_month;   /* month number */
  const char *exit_criteria;
  gboolean gate;
} DfpPhaseData;

#define DFP_TYPE_PHASE (dfp_phase_get_type ())
G_DECLARE_FINAL_TYPE (DfpPhase, dfp_phase, DFP, PHASE, DfpObject)

DfpPhase *dfp_phase_new (void);
const DfpPhaseData *dfp_phase_get (DfpPhase *self);

G_END_DECLS
