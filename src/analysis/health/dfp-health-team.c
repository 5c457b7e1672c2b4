/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of the team: its size, its squads, who coaches and who steers (domain notes §1.2, §1.3). */
#include <glib/gi18n.h>

#include "analysis/health/dfp-health-tables.h"
#include "base/dfp-format.h"

#define HEADS_MINIMUM 10 /* people */
#define HEADS_MAXIMUM 50
#define HEADS_SOFT_MINIMUM 8
#define HEADS_SOFT_MAXIMUM 55

static void
judge_peak_heads (const DfpHealthInput *input, DfpFinding *finding)
{
  const int heads = input->figures->staffing->peak_heads;

  finding->value = heads;
  finding->light = heads >= HEADS_MINIMUM && heads <= HEADS_MAXIMUM             ? DFP_LIGHT_GREEN
                   : heads >= HEADS_SOFT_MINIMUM && heads <= HEADS_SOFT_MAXIMUM ? DFP_LIGHT_AMBER
                                                                                : DFP_LIGHT_RED;
  finding->title = g_strdup_printf (ngettext ("%d person at the peak, 10 to 50 wanted",
                                              "%d people at the peak, 10 to 50 wanted", (gulong) heads),
                                    heads);
}

static const DfpCheck checks[] = {
  { "peak-heads", DFP_CHECK_TEAM, N_ ("Is it the size of a digital factory?"), N_ ("Lean unit"),
    N_ ("The most people there in any month"), N_ ("Green 10 to 50; amber 8, 9 and 51 to 55; red otherwise"),
    N_ ("Founding article on digital factories"), "team/heads", judge_peak_heads },
};

DfpCheckTable
dfp_health_team_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
