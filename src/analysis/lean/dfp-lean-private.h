/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the ledger share: one survey of the team, and each its part of the answer. */
#pragma once

#include "analysis/lean/dfp-lean.h"

G_BEGIN_DECLS

typedef struct
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration;
  const DfpTotals *totals;
  const int *squads;       /* of each role, as dfp_membership_new () */
  const double *mentoring; /* FTE by month, of joiners of building rows */
} DfpLeanSurvey;

void dfp_lean_count_hand_offs (struct _DfpLean *self, const DfpLeanSurvey *survey);
void dfp_lean_add_next (struct _DfpLean *self, const DfpLeanSurvey *survey);

G_END_DECLS
