/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of how fast the factory can change its size, and how much of it is left when things go wrong
 * (doc/model.md §15.2). They read what analysis/totals and analysis/storms have measured. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/storms/dfp-storms.h"
#include "base/dfp-format.h"

#define MONTHS_GREEN 4 /* from the decision to 80 % of a new builder */
#define MONTHS_AMBER 6
#define LOSS_GREEN 0.4 /* of the headline figure that a storm hurts most, mean of all storms */
#define LOSS_AMBER 0.6

static void
judge_growth (const DfpHealthInput *input, DfpFinding *finding)
{
  g_autofree char *months = NULL;

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->value = input->totals->months_to_capacity;
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

/* --- storms --- */

static char *
describe_worst_storm (const DfpStorms *storms)
{
  const int worst = storms->worst_storm;

  if (worst < 0 || storms->worst_figure[worst] < 0)
    return NULL;
  /* Translators: "Partner leaves", "Net present value" */
  return g_strdup_printf (_ ("The worst: “%s”, which hurts “%s” most."), dfp_storm_get_label (worst),
                          dfp_storm_figure_get_label (storms->worst_figure[worst]));
}

static void
judge_storms (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpStorms *storms = input->storms;
  g_autofree char *share = NULL;

  if (dfp_finding_lacks_people (finding, input))
    return;
  if (isnan (storms->score))
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->detail = g_strdup (_ ("Nobody who builds and no cost is planned yet."));
      return;
    }
  finding->value = 1 - storms->score / 100;
  finding->light = dfp_light_at_most (finding->value, LOSS_GREEN, LOSS_AMBER);
  share = dfp_finding_format_share (finding->value, LOSS_GREEN);
  dfp_finding_tell (finding, g_strdup_printf (_ ("A storm takes %s on average"), share), _ ("up to 40% wanted"),
                    _ ("Green is up to 40% of the figure it hurts most, over six storms in which nobody reacts."),
                    describe_worst_storm (storms));
  dfp_finding_set_share_bar (finding, LOSS_GREEN);
}

static const DfpCheck checks[] = {
  { "time-to-grow", DFP_CHECK_FLEX, N_ ("Can the factory grow in time?"), N_ ("Able to flex"),
    N_ ("Months from the decision until one more person who builds delivers 80%, mean by the team’s sourcing"),
    N_ ("Green up to 4; amber up to 6; red above"), N_ ("Assumption"), "team/sourcing", judge_growth,
    N_ ("How fast the factory can grow cannot be said yet") },
  { "storms", DFP_CHECK_FLEX, N_ ("Does enough remain when things go wrong?"), N_ ("Able to flex"),
    N_ ("What more scope, a hiring freeze, a lost partner, less budget, higher rates and a lost sponsor take of the "
        "figure that each hurts most: money by the cost, time by the months; mean of the six"),
    N_ ("Green up to 40%; amber up to 60%; red above"), N_ ("Assumption"), "flexibility", judge_storms,
    N_ ("What a storm would leave cannot be said yet") },
};

DfpCheckTable
dfp_health_flex_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
