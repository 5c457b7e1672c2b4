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
/* Frees what a judge function filled in, not the finding itself. */
void dfp_finding_clear (DfpFinding *finding);
DfpCheckTable dfp_health_ratio_checks (void);
DfpCheckTable dfp_health_sourcing_checks (void);
DfpCheckTable dfp_health_operating_checks (void);
DfpCheckTable dfp_health_flex_checks (void);
DfpCheckTable dfp_health_money_checks (void);
DfpCheckTable dfp_health_handover_checks (void);

G_END_DECLS
