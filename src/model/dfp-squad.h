/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A team inside the factory. People without one belong to the shared core. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  const char *mission;
} DfpSquadData;

#define DFP_TYPE_SQUAD (dfp_squad_get_type ())
G_DECLARE_FINAL_TYPE (DfpSquad, dfp_squad, DFP, SQUAD, DfpObject)

DfpSquad *dfp_squad_new (void);
const DfpSquadData *dfp_squad_get (DfpSquad *self);

G_END_DECLS
