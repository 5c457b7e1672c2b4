/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the factory must have achieved, by when, and how much it matters. */
#pragma once

#include "base/dfp-list.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  DfpAim aim;
  const char *owner;
  double weight; /* 0 … 100 */
  int due_month; /* month number, 0 for none */
  gboolean agreed;
  const char *notes;
  DfpList *key_results; /* of DfpKeyResult */
} DfpObjectiveData;

#define DFP_TYPE_OBJECTIVE (dfp_objective_get_type ())
G_DECLARE_FINAL_TYPE (DfpObjective, dfp_objective, DFP, OBJECTIVE, DfpObject)

DfpObjective *dfp_objective_new (void);
const DfpObjectiveData *dfp_objective_get (DfpObjective *self);

G_END_DECLS
