/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of checks, one file for each theme; only dfp-health.c and the files themselves include this. */
#pragma once

#include "analysis/health/dfp-check.h"

G_BEGIN_DECLS

typedef struct
{
  const DfpCheck *checks;
  guint n_checks;
} DfpCheckTable;

DfpCheckTable dfp_health_leadership_checks (void);
DfpCheckTable dfp_health_objective_checks (void);
DfpCheckTable dfp_health_team_checks (void);
DfpCheckTable dfp_health_fit_checks (void);
DfpCheckTable dfp_health_ratio_checks (void);
DfpCheckTable dfp_health_sourcing_checks (void);
DfpCheckTable dfp_health_operating_checks (void);
DfpCheckTable dfp_health_flex_checks (void);
DfpCheckTable dfp_health_money_checks (void);
DfpCheckTable dfp_health_handover_checks (void);
/* Named misfits between purpose, aims and design, by what they start from. */
DfpCheckTable dfp_health_fit_aim_checks (void);
DfpCheckTable dfp_health_fit_capability_checks (void);
DfpCheckTable dfp_health_fit_purpose_checks (void);
DfpCheckTable dfp_health_fit_set_up_checks (void);

G_END_DECLS
