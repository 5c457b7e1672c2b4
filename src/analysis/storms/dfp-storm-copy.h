/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A changed copy of a plan's data, as a storm leaves it. */
#pragma once

#include "analysis/storms/dfp-storms.h"

G_BEGIN_DECLS

/* Lists that the storm does not touch are the plan's own. */
typedef struct
{
  DfpPlanData plan;
  DfpConfigurationData configuration;
  DfpPlan *plan_lists;                   /* owns the changed work and stakeholders; NULL for none */
  DfpConfiguration *configuration_lists; /* owns the changed roles; NULL for none */
} DfpStormCopy;

/* @plan, @configuration: borrowed until the copy is cleared. FALSE when the storm finds nothing to hit. */
gboolean dfp_storm_copy_init (DfpStormCopy *self, DfpStorm storm, const DfpPlanData *plan,
                              const DfpConfigurationData *configuration, const DfpTotals *totals);
void dfp_storm_copy_clear (DfpStormCopy *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpStormCopy, dfp_storm_copy_clear)

G_END_DECLS
