/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of how fast the factory can change its size (domain notes §0.1, §3.7). */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "base/dfp-format.h"

#define MONTHS_GREEN 4 /* from the decision to 80 % of a new builder */
#define MONTHS_AMBER 6

static void
judge_growth (const DfpHealthInput *input, DfpFinding *finding)
{
  g_autofree char *months = NULL;

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->value = input->figures->months_to_capacity;
  if (isnan (finding->value))
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->detail = g_strdup (_ ("Nobody who builds is planned yet."));
      return;
    }
  finding->light = dfp_light_at_most (finding->value, MONTHS_GREEN, MONTHS_AMBER);
  months = dfp_format_number (finding->value, 1, DFP_FORMAT_PLAIN);
  dfp_finding_tell (finding, g_strdup_printf (_ ("%s months until one more person delivers 80%%"), months),
                    _ ("up to 4 wanted"), _ ("Green is up to 4 months, over all who build."), NULL);
  dfp_finding_set_bar (finding, MONTHS_GREEN, MAX (2 * MONTHS_AMBER, finding->value), g_steal_pointer (&months),
                       dfp_format_number (MONTHS_GREEN, 0, DFP_FORMAT_PLAIN));
}

static const DfpCheck checks[] = {
  { "time-to-grow", DFP_CHECK_FLEX, N_ ("Can the factory grow in time?"), N_ ("Able to flex"),
    N_ ("Months from the decision until one more person who builds delivers 80%, mean by the team’s sourcing"),
    N_ ("Green up to 4; amber up to 6; red above"), N_ ("Assumption"), "team/sourcing", judge_growth },
};

DfpCheckTable
dfp_health_flex_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
