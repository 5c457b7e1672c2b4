/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of one month beside the chart: contracted, effective, everyone. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_TYPE_TEAM_READOUT (dfp_team_readout_get_type ())
G_DECLARE_FINAL_TYPE (DfpTeamReadout, dfp_team_readout, DFP, TEAM_READOUT, GtkGrid)

/* @month: number of the month, 1 … ; borrowed figures. */
void dfp_team_readout_show (DfpTeamReadout *self, const DfpSubject *subject, int month);

G_END_DECLS
