/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Misfits between purpose, aims and design. Each rule is silent while its question does not arise or is
 * answered well; one row counts them all, so that silence is seen too. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"

static DfpCheckTable (*const rules[]) (void) = {
  dfp_health_fit_aim_checks,
  dfp_health_fit_capability_checks,
  dfp_health_fit_purpose_checks,
  dfp_health_fit_set_up_checks,
};

/* Only the light is wanted here; the finding itself is made by its own row. */
static DfpLight
try_rule (const DfpCheck *check, const DfpHealthInput *input)
{
  DfpFinding finding = { .check = check, .light = DFP_LIGHT_GREEN, .value = NAN };
  const DfpLight green = DFP_LIGHT_GREEN;
  DfpLight light;

  check->judge (input, &finding);
  light = finding.title != NULL ? finding.light : green;
  dfp_finding_clear (&finding);
  return light;
}

static void
judge_all (const DfpHealthInput *input, DfpFinding *finding)
{
  int n_rules = 0, n_misfits = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const DfpCheckTable table = rules[i]();

      for (guint j = 0; j < table.n_checks; j++)
        {
          const DfpLight light = try_rule (&table.checks[j], input);

          n_rules++;
          n_misfits += light < DFP_LIGHT_GREEN;
          finding->light = MIN (finding->light, light);
        }
    }
  finding->value = n_misfits;
  if (n_misfits == 0)
    finding->title = g_strdup_printf (_ ("None of %d misfits between purpose, aims and design"), n_rules);
  else
    finding->title =
        g_strdup_printf (ngettext ("%d of %d possible misfits between purpose, aims and design",
                                   "%d of %d possible misfits between purpose, aims and design", (gulong) n_misfits),
                         n_misfits, n_rules);
}

static const DfpCheck checks[] = {
  { "design-fits-purpose", DFP_CHECK_FIT, N_ ("Does the design fit the purpose and the aims?"), N_ ("Clear intent"),
    N_ ("How many of the named misfits arise"), N_ ("Green without a misfit; else as the worst of them"),
    N_ ("Founding article on digital factories: leaders must be clear what they want"), "purpose/purpose", judge_all },
};

DfpCheckTable
dfp_health_fit_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
