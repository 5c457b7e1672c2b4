/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of what comes after the factory: who takes over and when, and whether an incubator really gives back
 * (doc/model.md §15.2). */
#include <glib/gi18n.h>

#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "model/dfp-phase.h"

#define COACHED_MONTHS 3 /* months that a coach is in the unit */
#define N_GIVING_BACK 3

/* --- exit --- */

static char *
describe_exit (const DfpHealthInput *input, gboolean owned, gboolean dated)
{
  const DfpConfigurationData *configuration = input->configuration;
  g_autofree char *month =
      dated ? dfp_format_month (dfp_month_add (input->plan->start, configuration->exit_month), DFP_MONTH_STYLE_LONG)
            : NULL;

  if (owned && dated)
    /* Translators: name of a person, month */
    return g_strdup_printf (_ ("%s takes over in %s"), configuration->transfer_owner, month);
  if (dated)
    return g_strdup (_ ("Exit month is set, but nobody owns the handover"));
  if (owned)
    return g_strdup_printf (_ ("%s takes over, but nobody knows when"), configuration->transfer_owner);
  return g_strdup (_ ("No owner and no month for the handover"));
}

static void
judge_exit (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpConfigurationData *configuration = input->configuration;
  const gboolean owned = *configuration->transfer_owner != '\0', dated = configuration->exit_month > 0;
  g_autofree char *month = NULL;

  finding->value = (owned ? 1 : 0) + (dated ? 1 : 0);
  finding->light = owned && dated ? DFP_LIGHT_GREEN : owned || dated ? DFP_LIGHT_AMBER : DFP_LIGHT_RED;
  dfp_finding_add_part (finding, _ ("exit month"), dated);
  dfp_finding_add_part (finding, _ ("owner"), owned);
  dfp_finding_tell (finding, describe_exit (input, owned, dated), NULL, _ ("Green is a named owner and a month."),
                    *configuration->receiving_unit != '\0'
                        ? g_strdup_printf (_ ("The receiving unit: %s."), configuration->receiving_unit)
                        : NULL);
  if (!owned)
    {
      finding->target = g_strdup ("handover/transfer-owner");
      finding->fix_label = g_strdup (_ ("Name an owner…"));
    }
  else if (!dated)
    {
      finding->target = g_strdup ("handover/exit-month");
      month = dfp_format_month (dfp_month_add (input->plan->start, configuration->months), DFP_MONTH_STYLE_LONG);
      dfp_finding_add_fix (finding, g_strdup_printf (_ ("Hand over in %s"), month),
                           dfp_edit_new_set (NULL, NULL, "exit-month", configuration->months, NULL));
    }
}

/* --- giving back --- */

static gboolean
is_in_unit (const DfpConfigurationData *configuration, int month)
{
  const guint n_phases = dfp_list_get_n_rows (configuration->phases);

  for (guint i = 0; i < n_phases; i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (configuration->phases, i);

      if ((phase->kind == DFP_PHASE_KIND_RE_INJECT || phase->kind == DFP_PHASE_KIND_RUN) &&
          phase->start_month <= month && month <= phase->end_month)
        return TRUE;
    }
  return FALSE;
}

static int
count_coached_months (const DfpHealthInput *input)
{
  int n = 0;

  for (int t = 1; t <= input->totals->staffing->n_months; t++)
    if (is_in_unit (input->configuration, t) &&
        dfp_finding_count_fte (input->configuration, DFP_DISCIPLINE_COACHING, t) > 0)
      n++;
  return n;
}

static const DfpRoleData *
find_last_coach (const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  const DfpRoleData *last = NULL;

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->discipline == DFP_DISCIPLINE_COACHING && role->heads * role->allocation > 0 &&
          (last == NULL || role->end_month > last->end_month))
        last = role;
    }
  return last;
}

/* The last coach stays until enough months in the unit are reached, where the factory lasts that long. */
static void
offer_longer_coach (DfpFinding *finding, const DfpHealthInput *input, int n_coached)
{
  const DfpRoleData *coach = find_last_coach (input->configuration);
  g_autofree char *name = NULL;
  int month;

  if (coach == NULL)
    return;
  for (month = coach->end_month; n_coached < COACHED_MONTHS && month < input->configuration->months;)
    if (is_in_unit (input->configuration, ++month))
      n_coached++;
  if (n_coached < COACHED_MONTHS || month <= coach->end_month)
    return;
  name = dfp_format_month (dfp_month_add (input->plan->start, month), DFP_MONTH_STYLE_LONG);
  dfp_finding_add_fix (finding, g_strdup_printf (_ ("Keep the coach until %s"), name),
                       dfp_edit_new_set ("roles", coach->id, "end-month", month, NULL));
}

static gboolean
has_returners (const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->returns && role->heads > 0)
        return TRUE;
    }
  return FALSE;
}

static void
say_what_is_missing (DfpFinding *finding, gboolean unit, gboolean returners, gboolean coached)
{
  if (!unit)
    {
      finding->target = g_strdup ("handover/receiving-unit");
      finding->fix_label = g_strdup (_ ("Name the receiving unit…"));
    }
  else if (!returners)
    {
      finding->target = g_strdup ("team/returns");
      finding->fix_label = g_strdup (_ ("Say who goes back…"));
    }
  else if (!coached)
    finding->target = g_strdup ("team/end-month");
}

static void
judge_giving_back (const DfpHealthInput *input, DfpFinding *finding)
{
  const gboolean unit = *input->configuration->receiving_unit != '\0';
  const gboolean returners = has_returners (input->configuration);
  const int n_coached = count_coached_months (input);
  const gboolean coached = n_coached >= COACHED_MONTHS;
  const int n = (unit ? 1 : 0) + (returners ? 1 : 0) + (coached ? 1 : 0);

  if (input->configuration->set_up != DFP_SET_UP_INCUBATOR)
    {
      finding->light = DFP_LIGHT_NOT_NEEDED;
      finding->title = g_strdup (_ ("A stand-alone factory sends nobody back"));
      return;
    }
  finding->value = n;
  finding->light = dfp_light_at_least (n, N_GIVING_BACK, N_GIVING_BACK - 1);
  dfp_finding_add_part (finding, _ ("receiving unit"), unit);
  dfp_finding_add_part (finding, _ ("people who return"), returners);
  dfp_finding_add_part (finding, _ ("coach in the unit"), coached);
  dfp_finding_tell (
      finding,
      n == N_GIVING_BACK ? g_strdup (_ ("Receiving unit, people who return and a coach are planned"))
                         : g_strdup_printf (_ ("%d of 3 conditions for giving back are met"), n),
      NULL,
      _ ("Green is a receiving unit, people who return, and a coach for three months of handing over or running."),
      g_strdup_printf (ngettext ("A coach is there for %d month of it.", "A coach is there for %d months of it.",
                                 (gulong) n_coached),
                       n_coached));
  if (finding->light == DFP_LIGHT_GREEN)
    return;
  say_what_is_missing (finding, unit, returners, coached);
  if (unit && returners)
    offer_longer_coach (finding, input, n_coached);
}

static const DfpCheck checks[] = {
  { "exit", DFP_CHECK_HANDOVER, N_ ("Is it clear who takes over, and when?"), N_ ("Success goes back to the unit"),
    N_ ("A named transfer owner and an exit month"), N_ ("Green both; amber one; red none"),
    N_ ("Assumption, from labs that stalled at the handover"), "handover/exit-month", judge_exit },
  { "giving-back", DFP_CHECK_HANDOVER, N_ ("Does the incubator give people and practice back?"),
    N_ ("Success goes back to the unit"),
    N_ ("A receiving unit, people who return, and three months with a coach while handing over or running"),
    N_ ("Green all three; amber two; red fewer; only for an incubator"), N_ ("Assumption"), "handover/receiving-unit",
    judge_giving_back },
};

DfpCheckTable
dfp_health_handover_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
