/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of the production line, in order. */
#pragma once

#include "base/dfp-object.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  DfpDiscipline discipline;
  double effort_share; /* share */
  double rework;       /* share */
  int wip_limit;
} DfpStageData;

#define DFP_TYPE_STAGE (dfp_stage_get_type ())
G_DECLARE_FINAL_TYPE (DfpStage, dfp_stage, DFP, STAGE, DfpObject)

DfpStage *dfp_stage_new (void);
const DfpStageData *dfp_stage_get (DfpStage *self);

G_END_DECLS
