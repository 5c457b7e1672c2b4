/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of the maps (power × interest, probability × delay) and of the bar of weights. */
#pragma once

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

/* DFP_CHART_POWER_MAP: @interest and @power 1 … 5, @stance −2 … +2 (below 0 is against), @ringed: the
 * strongest opponent. Words of axes and corners are the map's own. Returns the person's number. */
int dfp_chart_add_person (DfpChart *chart, const char *name, double interest, double power, double stance,
                          gboolean ringed);

/* DFP_CHART_RISK_MATRIX: @probability 0 … 1, @delay in months (0 …), @color DFP_COLOR_A for what
 * is open, DFP_COLOR_N2 for what is closed. Returns the risk's number. */
int dfp_chart_add_risk (DfpChart *chart, const char *name, double probability, double delay, DfpColor color);

/* DFP_CHART_WEIGHTS: one segment; @weight ≥ 0 in any unit, @words behind the name ("40"). */
int dfp_chart_add_segment (DfpChart *chart, const char *name, double weight, DfpColor color, const char *words);

G_END_DECLS
