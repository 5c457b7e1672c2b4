/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes of a configuration the one that follows it, for the same purpose or another, as
 * analysis/handover/dfp-reuse.h finds what carries over.
 *
 * Rows that carry over keep their ids, so that comparison matches them; who stays joins no more and ramps no
 * more. Months keep their proportions in the new length. The set-up phase becomes the reconstruction, and set-up is
 * paid in the share of the people who are new. Culture begins where those who stay have come to (assumption: as far
 * as was wanted). What belongs to the product – benefits, run cost, handover – carries over only to the same purpose.
 * The same plan and the same wish give the same configuration, ids and all. */
#pragma once

#include "analysis/handover/dfp-reuse.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* In the months of @plan; in no list yet. @configuration: of @plan. Transfer full. */
DfpConfiguration *dfp_reconstruction_create_configuration (const DfpPlanData *plan, DfpConfiguration *configuration,
                                                           const DfpReuseWish *wish);
/* A draft with that configuration alone, whose month 1 is the start of the wish. Objectives, work and risks come
 * along for the same purpose only. Transfer full. */
DfpPlan *dfp_reconstruction_create_plan (DfpPlan *plan, DfpConfiguration *configuration, const DfpReuseWish *wish);

G_END_DECLS
