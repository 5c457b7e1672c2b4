/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the figures of every configuration of a plan at hand. Any change of the plan makes them
 * old; they are computed again when asked for, and everybody is told once before the next frame. */
#pragma once

#include "analysis/design/dfp-design.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

#define DFP_TYPE_ANALYST (dfp_analyst_get_type ())
G_DECLARE_FINAL_TYPE (DfpAnalyst, dfp_analyst, DFP, ANALYST, GObject)

/* Signal "updated" (): figures may differ from those asked for before. */
DfpAnalyst *dfp_analyst_new (DfpPlan *plan);

/* The figures of a configuration of the plan; borrowed, take a reference to keep them past
 * the next change. */
const DfpTotals *dfp_analyst_get_totals (DfpAnalyst *self, DfpConfiguration *configuration);

/* The same with what the design questions answer. */
const DfpDesign *dfp_analyst_get_design (DfpAnalyst *self, DfpConfiguration *configuration);

G_END_DECLS
