/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Misfits with the purpose. A first product proves itself early or not at all, a start-up owns its money,
 * new technology begins with its data, and a department must be there to take over. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/health/dfp-fit.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"

#define GATE_AMBER 9 /* month number */
#define GATE_RED 12
#define MVP_MONTHS_AMBER 18
#define MVP_MONTHS_RED 36
#define MVP_HEADS_AMBER 30
#define MVP_HEADS_RED 50
#define MONEY_AMBER 0.25 /* share of the weight */
#define VENTURE_AMBER 0.50
#define VENTURE_RED 0.30
#define EXPERIMENTS_AMBER 0.05 /* share of the capacity */

static gboolean
is_for (const DfpHealthInput *input, DfpPurpose purpose)
{
  return input->plan->purpose == purpose && dfp_fit_has_people (input);
}

static void
judge_pilot (const DfpHealthInput *input, DfpFinding *finding)
{
  const int gate = dfp_fit_find_first_gate (input);
  const gboolean gated = gate > 0 && gate <= GATE_AMBER;

  if (!is_for (input, DFP_PURPOSE_MVP) || dfp_list_get_n_rows (input->configuration->phases) == 0)
    return;
  dfp_fit_raise (finding,
                 dfp_fit_find_phase (input, DFP_PHASE_KIND_PILOT) != NULL ? DFP_LIGHT_GREEN
                 : gated                                                  ? DFP_LIGHT_AMBER
                                                                          : DFP_LIGHT_RED,
                 gate,
                 g_strdup (gated ? _ ("A first product is to be proven, yet no phase is a pilot")
                                 : _ ("A first product is to be proven, yet there is neither pilot nor early gate")),
                 g_strdup (_ ("Green is with a pilot. Without one, a gate by month 9 must stand in for it.")));
  dfp_fit_offer (finding, _ ("Add a pilot"),
                 dfp_edit_new_add ("phases", "name", _ ("Pilot"), "kind", DFP_PHASE_KIND_PILOT, "start-month",
                                   MIN (GATE_AMBER, MAX (1, input->configuration->months / 2)), "end-month",
                                   MIN (GATE_AMBER, MAX (1, input->configuration->months / 2)), "gate", TRUE, NULL));
}

static void
judge_gate (const DfpHealthInput *input, DfpFinding *finding)
{
  const int gate = dfp_fit_find_first_gate (input);

  if (!is_for (input, DFP_PURPOSE_MVP) || gate == 0)
    return;
  dfp_fit_raise (finding, dfp_light_at_most (gate, GATE_AMBER, GATE_RED), gate,
                 g_strdup_printf (_ ("A first product is to be proven, yet the first gate is in month %d"), gate),
                 g_strdup (_ ("Green is by month 9. In the worked example of a bank a gate in month 9 is worth "
                              "€355,000, in month 12 only €194,000.")));
}

static void
judge_mvp_months (const DfpHealthInput *input, DfpFinding *finding)
{
  const int months = input->configuration->months;

  if (!is_for (input, DFP_PURPOSE_MVP))
    return;
  dfp_fit_raise (finding, dfp_light_at_most (months, MVP_MONTHS_AMBER, MVP_MONTHS_RED), months,
                 g_strdup_printf (_ ("A first product is planned over %d months"), months),
                 g_strdup (_ ("Green is up to 18. A factory brings one to the market in four to nine; what takes "
                              "longer is something else.")));
}

static void
judge_mvp_heads (const DfpHealthInput *input, DfpFinding *finding)
{
  const int heads = input->totals->staffing->peak_heads;

  if (!is_for (input, DFP_PURPOSE_MVP))
    return;
  dfp_fit_raise (finding, dfp_light_at_most (heads, MVP_HEADS_AMBER, MVP_HEADS_RED), heads,
                 g_strdup_printf (_ ("A first product is planned with %d people"), heads),
                 g_strdup (_ ("Green is up to 30, about three squads: more before the proof is scaling too early.")));
}

static void
judge_money (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = input->autonomy->areas[DFP_AREA_MONEY].index / 100;

  if (!is_for (input, DFP_PURPOSE_START_UP) || dfp_list_get_n_rows (input->configuration->rights) == 0)
    return;
  dfp_fit_raise (finding,
                 isnan (share) || share <= 0 ? DFP_LIGHT_RED
                 : share < MONEY_AMBER       ? DFP_LIGHT_AMBER
                                             : DFP_LIGHT_GREEN,
                 share,
                 g_strdup (isnan (share) || share <= 0 ? _ ("A start-up that decides on no money of its own")
                                                       : _ ("A start-up that decides on little money of its own")),
                 g_strdup (_ ("Green is from 25% of the weight of the decisions on money, shared ones by half.")));
  if (!isnan (share))
    dfp_fit_gauge_share (finding, MONEY_AMBER);
  dfp_fit_offer (finding, _ ("Give the factory the approved budget"),
                 dfp_edit_new_add ("rights", "decision", _ ("Spending inside the approved budget"), "area",
                                   DFP_AREA_MONEY, "holder", DFP_HOLDER_FACTORY, "weight", 3.0, NULL));
}

static void
judge_venture (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpAutonomyArea *all = &input->autonomy->all;
  const double share = all->weight > 0 ? all->held[DFP_HOLDER_FACTORY] / all->weight : NAN;
  g_autofree char *text = NULL;

  if (!is_for (input, DFP_PURPOSE_START_UP) || isnan (share))
    return;
  text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);
  dfp_fit_raise (finding, dfp_light_at_least (share, VENTURE_AMBER, VENTURE_RED), share,
                 g_strdup_printf (_ ("A start-up that has the last word on only %s of what matters"), text),
                 g_strdup (_ ("Green is from 50% of the weight of all decisions.")));
  dfp_fit_gauge_share (finding, VENTURE_AMBER);
}

static void
judge_tranches (const DfpHealthInput *input, DfpFinding *finding)
{
  const int n = dfp_fit_count_gates (input);

  if (!is_for (input, DFP_PURPOSE_START_UP) || dfp_list_get_n_rows (input->configuration->phases) == 0)
    return;
  dfp_fit_raise (finding, dfp_light_at_least (n, 2, 1), n,
                 g_strdup (n == 0 ? _ ("A start-up whose money comes without a gate")
                                  : _ ("A start-up whose money comes with a single gate")),
                 g_strdup (_ ("Green is from two gates: small tranches against evidence.")));
}

static void
judge_earns (const DfpHealthInput *input, DfpFinding *finding)
{
  const gboolean earns = dfp_fit_has_cash (input, DFP_CASH_KIND_BENEFIT);

  if (!is_for (input, DFP_PURPOSE_START_UP) || dfp_list_get_n_rows (input->configuration->cash) == 0)
    return;
  dfp_fit_raise (finding, earns ? DFP_LIGHT_GREEN : DFP_LIGHT_RED, earns,
                 g_strdup (_ ("A start-up that earns nothing within the horizon")),
                 g_strdup (_ ("Add what customers will pay, with its month and its ramp.")));
}

static gboolean
is_data (const DfpRoleData *role)
{
  return role->discipline == DFP_DISCIPLINE_DATA;
}

static gboolean
is_security (const DfpRoleData *role)
{
  return role->discipline == DFP_DISCIPLINE_SECURITY;
}

static void
offer_specialist (const DfpHealthInput *input, DfpFinding *finding, const char *title, DfpDiscipline discipline,
                  double rate)
{
  dfp_fit_offer (finding, _ ("Add who is missing"),
                 dfp_edit_new_add ("roles", "title", title, "discipline", discipline, "sourcing", DFP_SOURCING_SECONDED,
                                   "end-month", input->configuration->months, "rate", rate, NULL));
}

static void
judge_specialists (const DfpHealthInput *input, DfpFinding *finding)
{
  const gboolean data = dfp_fit_count_heads (input, is_data) > 0;
  const gboolean security = dfp_fit_count_heads (input, is_security) > 0;

  if (!is_for (input, DFP_PURPOSE_NEW_TECHNOLOGY))
    return;
  dfp_fit_raise (finding,
                 data && security   ? DFP_LIGHT_GREEN
                 : data || security ? DFP_LIGHT_AMBER
                                    : DFP_LIGHT_RED,
                 data + security,
                 g_strdup (!data && !security ? _ ("New technology without anybody for data or security")
                           : data             ? _ ("New technology without anybody for security")
                                              : _ ("New technology without anybody for data")),
                 g_strdup (_ ("Green is with both: poor data and a late veto are what stops new technology.")));
  if (!data)
    offer_specialist (input, finding, _ ("Data engineer"), DFP_DISCIPLINE_DATA, 10000.0);
  if (!security)
    offer_specialist (input, finding, _ ("Security and compliance"), DFP_DISCIPLINE_SECURITY, 9500.0);
}

static void
judge_audit (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpPhaseData *build = dfp_fit_find_phase (input, DFP_PHASE_KIND_BUILD);
  const int gate = dfp_fit_find_first_gate (input);
  const gboolean looked = dfp_fit_find_phase (input, DFP_PHASE_KIND_DISCOVERY) != NULL;

  if (!is_for (input, DFP_PURPOSE_NEW_TECHNOLOGY) || build == NULL)
    return;
  dfp_fit_raise (finding, looked || (gate > 0 && gate < build->start_month) ? DFP_LIGHT_GREEN : DFP_LIGHT_AMBER, gate,
                 g_strdup (_ ("New technology is built before anybody has looked at the data")),
                 g_strdup (_ ("Green is with a phase of discovery or a gate before the first build.")));
  dfp_fit_offer (finding, _ ("Begin with a data audit"),
                 dfp_edit_new_add ("phases", "name", _ ("Data audit"), "kind", DFP_PHASE_KIND_DISCOVERY, "start-month",
                                   1, "end-month", MAX (1, MIN (2, input->configuration->months)), "exit-criteria",
                                   _ ("The data is good enough for the first use"), NULL));
}

static void
judge_experiments (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = input->configuration->experiment_share;
  g_autofree char *text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);

  if (!is_for (input, DFP_PURPOSE_NEW_TECHNOLOGY))
    return;
  dfp_fit_raise (finding, dfp_light_at_least (share, EXPERIMENTS_AMBER, 0), share,
                 share > 0 ? g_strdup_printf (_ ("New technology with only %s of the time to find a better way"), text)
                           : g_strdup (_ ("New technology without any time to find a better way")),
                 g_strdup (_ ("Green is from 5% of the capacity set aside for experiments.")));
  dfp_fit_gauge_share (finding, EXPERIMENTS_AMBER);
  dfp_fit_offer (finding, _ ("Set 5% aside"), dfp_edit_new_set (NULL, NULL, "experiment-share", 0.05, NULL));
}

static gboolean
knows_department (const DfpRoleData *role)
{
  return role->discipline == DFP_DISCIPLINE_BUSINESS || role->discipline == DFP_DISCIPLINE_CHANGE;
}

static gboolean
is_seconded (const DfpRoleData *role)
{
  return role->sourcing == DFP_SOURCING_SECONDED;
}

static void
judge_experts (const DfpHealthInput *input, DfpFinding *finding)
{
  const int experts = dfp_fit_count_heads (input, knows_department);
  const int seconded = dfp_fit_count_heads (input, is_seconded);

  if (!is_for (input, DFP_PURPOSE_DEPARTMENTAL_ACCELERATION))
    return;
  dfp_fit_raise (finding,
                 experts > 0    ? DFP_LIGHT_GREEN
                 : seconded > 0 ? DFP_LIGHT_AMBER
                                : DFP_LIGHT_RED,
                 experts,
                 g_strdup (seconded > 0 ? _ ("A department is to be faster, yet none of its experts is there")
                                        : _ ("A department is to be faster, yet nobody in the factory comes from it")),
                 g_strdup (_ ("Green is with a business expert or a change partner.")));
  offer_specialist (input, finding, _ ("Business expert"), DFP_DISCIPLINE_BUSINESS, 9000.0);
}

static void
judge_receives (const DfpHealthInput *input, DfpFinding *finding)
{
  const gboolean received = *input->configuration->receiving_unit != '\0';
  const gboolean returns = dfp_fit_count_heads (input, dfp_fit_returns) > 0;

  if (!is_for (input, DFP_PURPOSE_DEPARTMENTAL_ACCELERATION) || input->configuration->set_up != DFP_SET_UP_STANDALONE)
    return;
  dfp_fit_raise (finding,
                 received && returns ? DFP_LIGHT_GREEN
                 : received          ? DFP_LIGHT_AMBER
                                     : DFP_LIGHT_RED,
                 received,
                 g_strdup (received ? _ ("A department is to be faster, yet nobody goes back to it")
                                    : _ ("A department is to be faster, yet no unit is named that takes over")),
                 g_strdup (_ ("Green is with a receiving unit and people who return, or as an incubator.")));
  dfp_fit_offer (finding, _ ("Make it an incubator"),
                 dfp_edit_new_set (NULL, NULL, "set-up", DFP_SET_UP_INCUBATOR, NULL));
}

static const DfpCheck checks[] = {
  { "mvp-pilot", DFP_CHECK_FIT, N_ ("First product: is there a pilot?"), N_ ("Clear intent"),
    N_ ("Phases of the kind pilot; else the month of the first gate"),
    N_ ("Green with a pilot; amber with a gate by month 9; red without either"),
    N_ ("McKinsey 2020: four to nine months to the market; the limits are an assumption"), "set-up/phases",
    judge_pilot },
  { "mvp-gate", DFP_CHECK_FIT, N_ ("First product: is the first gate early?"), N_ ("Stage gates"),
    N_ ("Month of the first gate"), N_ ("Green up to month 9; amber up to 12; red later"),
    N_ ("Worked example of a retail bank: worth of a gate in month 9 and in month 12"), "set-up/phases", judge_gate },
  { "mvp-months", DFP_CHECK_FIT, N_ ("First product: is it short?"), N_ ("Clear intent"), N_ ("Months of the factory"),
    N_ ("Green up to 18; amber up to 36; red above"),
    N_ ("McKinsey 2020: four to nine months to the market; the limits are an assumption"), "set-up/months",
    judge_mvp_months },
  { "mvp-heads", DFP_CHECK_FIT, N_ ("First product: is it small?"), N_ ("Lean unit"), N_ ("People at the peak"),
    N_ ("Green up to 30; amber up to 50; red above"), N_ ("Assumption"), "team/heads", judge_mvp_heads },
  { "start-up-money", DFP_CHECK_FIT, N_ ("Start-up: does it decide on its money?"), N_ ("New rules"),
    N_ ("Weight of the decisions on money that the factory holds, shared ones by half"),
    N_ ("Green from 25%; amber below; red without any"), N_ ("Assumption"), "operating-model/rights", judge_money },
  { "start-up-say", DFP_CHECK_FIT, N_ ("Start-up: does it have the last word?"), N_ ("New rules"),
    N_ ("Weight of all decisions that the factory holds"), N_ ("Green from 50%; amber from 30%; red below"),
    N_ ("Assumption"), "operating-model/rights", judge_venture },
  { "start-up-tranches", DFP_CHECK_FIT, N_ ("Start-up: does the money come in tranches?"), N_ ("Stage gates"),
    N_ ("Gates"), N_ ("Green from 2; amber with 1; red with none"),
    N_ ("Practice of quarterly funding in small tranches; the limits are an assumption"), "set-up/phases",
    judge_tranches },
  { "start-up-earns", DFP_CHECK_FIT, N_ ("Start-up: does it earn?"), N_ ("Clear intent"), N_ ("Benefits of the plan"),
    N_ ("Green with one; red without"), N_ ("Assumption"), "money/cash", judge_earns },
  { "technology-people", DFP_CHECK_FIT, N_ ("New technology: are data and security there?"), N_ ("People first"),
    N_ ("People of the disciplines data and security"), N_ ("Green with both; amber with one; red without"),
    N_ ("Risks of the plant template: poor data, a security veto; the limits are an assumption"), "team/discipline",
    judge_specialists },
  { "technology-audit", DFP_CHECK_FIT, N_ ("New technology: are the data looked at first?"), N_ ("Stage gates"),
    N_ ("A phase of discovery, or a gate before the first build"), N_ ("Green with one; amber without"),
    N_ ("Practice of a four-week data audit before model work; an assumption"), "set-up/phases", judge_audit },
  { "technology-experiments", DFP_CHECK_FIT, N_ ("New technology: is there time to find a better way?"),
    N_ ("Time and capital for the best configuration"), N_ ("Share of the capacity set aside for experiments"),
    N_ ("Green from 5%; amber below"),
    N_ ("Founding article: invest in finding the best configuration; the limit is an assumption"),
    "set-up/experiment-share", judge_experiments },
  { "department-experts", DFP_CHECK_FIT, N_ ("Department: are its experts there?"), N_ ("People first"),
    N_ ("People of the disciplines business and change"),
    N_ ("Green with one; amber when others are seconded; red without"), N_ ("Assumption"), "team/discipline",
    judge_experts },
  { "department-receiver", DFP_CHECK_FIT, N_ ("Department: does somebody take over?"), N_ ("Re-injection"),
    N_ ("Receiving unit and people who return, when it stands alone"),
    N_ ("Green with both; amber when nobody returns; red without a receiving unit"),
    N_ ("Labs stall at the hand-over to the line (GeekWire on Nordstrom); the limits are an assumption"),
    "handover/receiving-unit", judge_receives },
};

DfpCheckTable
dfp_health_fit_purpose_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
