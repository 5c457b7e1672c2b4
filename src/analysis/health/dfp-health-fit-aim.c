/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Misfits with the aim that comes first, where it is speed or scale. Speed dies of late people, big teams
 * and slow decisions; scale of a single squad, of a partner without a lead, and of nobody paying for it. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/health/dfp-fit.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "base/dfp-format.h"

#define READY_AMBER 4.0 /* months to 80 % of a new builder */
#define READY_RED 6.0
#define BENEFIT_AMBER 9 /* month number */
#define BENEFIT_RED 12
#define LINKS_AMBER 0.10 /* share of the time */
#define LINKS_RED 0.15
#define FULL_AMBER 0.50 /* share of the months */
#define FULL_RED 0.75
#define RIGHTS_AMBER 0.50
#define RIGHTS_RED 0.25
#define OFFSHORE_AMBER 0.25 /* share of the FTE-months */
#define OFFSHORE_RED 0.40
#define HIRES_AMBER 0.40 /* share of the peak */
#define HIRES_RED 0.70
#define HIRES_PARTNER 0.10

static gboolean
wants_speed (const DfpHealthInput *input)
{
  return dfp_fit_comes_first (input, DFP_AIM_SPEED) && dfp_fit_has_people (input);
}

static gboolean
wants_scale (const DfpHealthInput *input)
{
  return dfp_fit_comes_first (input, DFP_AIM_SCALE) && dfp_fit_has_people (input);
}

static void
judge_ready (const DfpHealthInput *input, DfpFinding *finding)
{
  const double months = input->totals->months_to_capacity;
  g_autofree char *text = NULL;

  if (!wants_speed (input) || isnan (months))
    return;
  text = dfp_format_number (months, 1, DFP_FORMAT_PLAIN);
  dfp_fit_raise (finding, dfp_light_at_most (months, READY_AMBER, READY_RED), months,
                 g_strdup_printf (_ ("Speed comes first, yet new builders need %s months to deliver"), text),
                 g_strdup (_ ("Green is up to 4 months from the decision to 80% of full delivery. Seconded people and "
                              "contractors need about two.")));
}

static void
judge_benefit (const DfpHealthInput *input, DfpFinding *finding)
{
  const int month = input->totals->value->first_benefit_month;

  if (!wants_speed (input) || month == 0)
    return;
  dfp_fit_raise (finding, dfp_light_at_most (month, BENEFIT_AMBER, BENEFIT_RED), month,
                 g_strdup_printf (_ ("Speed comes first, yet nothing is earned before month %d"), month),
                 g_strdup (_ ("Green is up to month 9: a factory takes four to nine months to the market.")));
}

static void
judge_links (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = input->totals->peak_coordination;
  g_autofree char *text = NULL;

  if (!wants_speed (input) || isnan (share))
    return;
  text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);
  dfp_fit_raise (finding, dfp_light_at_most (share, LINKS_AMBER, LINKS_RED), share,
                 g_strdup_printf (_ ("Speed comes first, yet %s of the time goes into agreeing"), text),
                 g_strdup (_ ("Green is up to 10%. Squads of nine lose about 5%, one team of 24 loses 14%.")));
  dfp_fit_gauge_share (finding, LINKS_AMBER);
}

static void
judge_full_strength (const DfpHealthInput *input, DfpFinding *finding)
{
  const int month = input->totals->staffing->peak_heads_month;
  const double share = (double) month / input->configuration->months;

  if (!wants_speed (input))
    return;
  dfp_fit_raise (finding, dfp_light_at_most (share, FULL_AMBER, FULL_RED), share,
                 g_strdup_printf (_ ("Speed comes first, yet the team is complete only in month %d of %d"), month,
                                  input->configuration->months),
                 g_strdup (_ ("Green is within the first half. People who join late slow the others down first.")));
  dfp_fit_gauge_share (finding, FULL_AMBER);
}

static void
judge_process (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = input->autonomy->areas[DFP_AREA_PROCESS].index / 100;
  g_autofree char *text = NULL;

  if (!wants_speed (input) || isnan (share))
    return;
  text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);
  dfp_fit_raise (finding, dfp_light_at_least (share, RIGHTS_AMBER, RIGHTS_RED), share,
                 g_strdup_printf (_ ("Speed comes first, yet the factory decides only %s of how it works"), text),
                 g_strdup (_ ("Green is from 50% of the weight of the decisions on process, shared ones by half.")));
  dfp_fit_gauge_share (finding, RIGHTS_AMBER);
}

static void
judge_one_squad (const DfpHealthInput *input, DfpFinding *finding)
{
  const guint n = dfp_list_get_n_rows (input->configuration->squads);

  if (!wants_scale (input))
    return;
  dfp_fit_raise (finding, n < 2 ? DFP_LIGHT_AMBER : DFP_LIGHT_GREEN, n,
                 g_strdup (n == 0 ? _ ("Scale comes first, yet there is no squad to multiply")
                                  : _ ("Scale comes first, yet there is only one squad")),
                 g_strdup (_ ("Green is from two squads: the second shows whether the way of working can be copied.")));
}

static gboolean
is_offshore (const DfpRoleData *role)
{
  return role->sourcing == DFP_SOURCING_OFFSHORE;
}

static gboolean
leads_release (const DfpRoleData *role)
{
  return role->lead == DFP_LEAD_RELEASE && role->heads > 0 && !dfp_sourcing_is_partner (role->sourcing);
}

static void
judge_offshore (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = dfp_fit_measure_share (input, is_offshore, NULL);
  g_autofree char *text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);

  if (!wants_scale (input) || dfp_fit_count_heads (input, leads_release) > 0)
    return;
  dfp_fit_raise (finding, dfp_light_at_most (share, OFFSHORE_AMBER, OFFSHORE_RED), share,
                 g_strdup_printf (_ ("%s of the work is offshore, and nobody in-house leads the releases"), text),
                 g_strdup (_ ("Green is up to 25%, or with a release lead of one’s own: who holds the key holds the "
                              "product.")));
  dfp_fit_gauge_share (finding, OFFSHORE_AMBER);
  dfp_fit_offer (finding, _ ("Add a release lead"),
                 dfp_edit_new_add ("roles", "title", _ ("Release lead"), "discipline", DFP_DISCIPLINE_OPERATIONS,
                                   "lead", DFP_LEAD_RELEASE, "end-month", input->configuration->months, "rate", 9500.0,
                                   NULL));
}

static void
judge_scale_phase (const DfpHealthInput *input, DfpFinding *finding)
{
  const guint n = dfp_list_get_n_rows (input->configuration->phases);
  const gboolean there = dfp_fit_find_phase (input, DFP_PHASE_KIND_SCALE) != NULL;

  if (!wants_scale (input) || n == 0)
    return;
  dfp_fit_raise (finding, there ? DFP_LIGHT_GREEN : DFP_LIGHT_AMBER, there,
                 g_strdup (_ ("Scale comes first, yet no phase is there to scale")),
                 g_strdup (_ ("84% of manufacturers that pilot are stuck in it for more than a year.")));
  dfp_fit_offer (finding, _ ("Make the second half a phase of scaling"),
                 dfp_edit_new_add ("phases", "name", _ ("Scale"), "kind", DFP_PHASE_KIND_SCALE, "start-month",
                                   input->configuration->months / 2 + 1, "end-month", input->configuration->months,
                                   NULL));
}

static void
judge_hires (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = input->totals->external_hires / MAX (1, input->totals->staffing->peak_heads);
  g_autofree char *text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);

  if (!wants_scale (input) || input->totals->partner_share >= HIRES_PARTNER)
    return;
  dfp_fit_raise (finding, dfp_light_at_most (share, HIRES_AMBER, HIRES_RED), share,
                 g_strdup_printf (_ ("Scale comes first, yet %s of the people must be recruited first"), text),
                 g_strdup (
                     _ ("Green is up to 40%, or with a partner who carries 10% or more. A hire takes three to six "
                        "months, a partner’s person two to four weeks.")));
  dfp_fit_gauge_share (finding, HIRES_AMBER);
}

static void
judge_run_cost (const DfpHealthInput *input, DfpFinding *finding)
{
  const gboolean paid = dfp_fit_has_cash (input, DFP_CASH_KIND_RUN_COST);

  if (!wants_scale (input) || !dfp_fit_has_cash (input, DFP_CASH_KIND_BENEFIT))
    return;
  dfp_fit_raise (finding, paid ? DFP_LIGHT_GREEN : DFP_LIGHT_AMBER, paid,
                 g_strdup (_ ("Scale comes first, yet running the product costs nothing")),
                 g_strdup (_ ("A product that grows has to be run by somebody. Add a run cost.")));
}

static const DfpCheck checks[] = {
  { "speed-late-builders", DFP_CHECK_FIT, N_ ("Speed first: do new builders deliver soon?"), N_ ("Clear intent"),
    N_ ("Mean months from the decision to 80% of a new builder’s delivery"),
    N_ ("Green up to 4; amber up to 6; red above"), N_ ("Sourcing terms of the plan; the limits are an assumption"),
    "team/sourcing", judge_ready },
  { "speed-late-benefit", DFP_CHECK_FIT, N_ ("Speed first: is something earned soon?"), N_ ("Clear intent"),
    N_ ("Month of the first benefit"), N_ ("Green up to month 9; amber up to 12; red later"),
    N_ ("McKinsey 2020: four to nine months to the market; the limits are an assumption"), "money/cash",
    judge_benefit },
  { "speed-much-talk", DFP_CHECK_FIT, N_ ("Speed first: are the teams small enough?"), N_ ("Lean unit"),
    N_ ("Largest share of the time that goes into links between people"),
    N_ ("Green up to 10%; amber up to 15%; red above"),
    N_ ("Pairs of people n(n − 1)/2 (Brooks); the limits are an assumption"), "team/squad", judge_links },
  { "speed-late-team", DFP_CHECK_FIT, N_ ("Speed first: is the team complete early?"), N_ ("Clear intent"),
    N_ ("Month of the peak by the months of the factory"), N_ ("Green up to 50%; amber up to 75%; red later"),
    N_ ("Brooks: adding people late makes it later; the limits are an assumption"), "team/start-month",
    judge_full_strength },
  { "speed-no-say", DFP_CHECK_FIT, N_ ("Speed first: may the factory decide how it works?"), N_ ("New rules"),
    N_ ("Weight of the decisions on process that the factory holds, shared ones by half"),
    N_ ("Green from 50%; amber from 25%; red below"), N_ ("Assumption"), "operating-model/rights", judge_process },
  { "scale-one-squad", DFP_CHECK_FIT, N_ ("Scale first: is there more than one squad?"), N_ ("Production line"),
    N_ ("Squads"), N_ ("Green from 2; amber below"), N_ ("Assumption"), "team/squad", judge_one_squad },
  { "scale-offshore", DFP_CHECK_FIT, N_ ("Scale first: does the factory hold the release key?"),
    N_ ("The factory leads"), N_ ("Offshore share of the time, when nobody in-house leads the releases"),
    N_ ("Green up to 25%; amber up to 40%; red above"),
    N_ ("Founding article: the factory stays the lead; the limits are an assumption"), "team/lead", judge_offshore },
  { "scale-no-phase", DFP_CHECK_FIT, N_ ("Scale first: is there a phase to scale?"), N_ ("Clear intent"),
    N_ ("Phases of the kind scale"), N_ ("Green with one; amber without"),
    N_ ("Survey of manufacturers stuck in pilots (IndustryWeek)"), "set-up/phases", judge_scale_phase },
  { "scale-hires", DFP_CHECK_FIT, N_ ("Scale first: can people come fast enough?"), N_ ("Outsourcing for scale"),
    N_ ("People to be recruited by people at the peak, with a partner share below 10%"),
    N_ ("Green up to 40%; amber up to 70%; red above"),
    N_ ("Staffing firms: two to four weeks against three to six months; the limits are an assumption"),
    "team/external-hires", judge_hires },
  { "scale-no-run-cost", DFP_CHECK_FIT, N_ ("Scale first: is running the product paid?"), N_ ("Clear intent"),
    N_ ("Run costs of a plan that has benefits"), N_ ("Green with one; amber without"), N_ ("Assumption"), "money/cash",
    judge_run_cost },
};

DfpCheckTable
dfp_health_fit_aim_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
