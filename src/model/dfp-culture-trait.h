/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the culture stands on one trait, where it must get to and by what practice. */
#pragma once

#include "base/dfp-object.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *name;
  DfpTraitKind kind;
  double now;
  double wanted;
  const char *practice;
} DfpCultureTraitData;

#define DFP_TYPE_CULTURE_TRAIT (dfp_culture_trait_get_type ())
G_DECLARE_FINAL_TYPE (DfpCultureTrait, dfp_culture_trait, DFP, CULTURE_TRAIT, DfpObject)

DfpCultureTrait *dfp_culture_trait_new (void);
const DfpCultureTraitData *dfp_culture_trait_get (DfpCultureTrait *self);

G_END_DECLS
