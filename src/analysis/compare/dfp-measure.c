/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one table of everything that is compared, in the order in which a board decides. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/compare/dfp-measure-forecast.h"

#define AT(member) G_STRUCT_OFFSET (DfpFigures, member)
#define OF_DESIGN(member) G_STRUCT_OFFSET (DfpDesign, member), .of_design = TRUE
#define OF_FORECAST(question) 0, .of_forecast = dfp_measure_forecast_##question

static const DfpMeasure measures[] = {
  { DFP_MEASURE_PURPOSE, "set-up", N_ ("Set-up"), DFP_MEASURE_AS_TEXT, DFP_BETTER_NEITHER, AT (set_up), NAN,
    .type = dfp_set_up_get_type },

  { DFP_MEASURE_PURPOSE, "red-findings", N_ ("Red findings"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (red_findings), .of_nothing = NAN },
  { DFP_MEASURE_PURPOSE, "amber-findings", N_ ("Amber findings"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (amber_findings), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_PURPOSE, "buy-in", N_ ("Buy-in of the leaders"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (buy_in), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_PURPOSE, "sponsor-coverage", N_ ("Units with a strong sponsor"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_DESIGN (sponsor_coverage), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_PURPOSE, "commitments-met", N_ ("Commitments made, of five"), DFP_MEASURE_AS_COUNT, DFP_BETTER_MORE,
    OF_DESIGN (commitments_met), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_PURPOSE, "readiness-gate", N_ ("Readiness gate, of 5"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (gate), .of_nothing = NAN, .decimals = 1, .detail = TRUE },

  { DFP_MEASURE_OBJECTIVES, DFP_MEASURE_CHANCE_ALL, N_ ("Chance of all objectives"), DFP_MEASURE_AS_SHARE,
    DFP_BETTER_MORE, OF_FORECAST (all) },
  { DFP_MEASURE_OBJECTIVES, "chance-least", N_ ("Chance of the least certain"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_FORECAST (least), .detail = TRUE },
  { DFP_MEASURE_OBJECTIVES, "work-covered", N_ ("Capacity for the work"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    AT (work_covered), NAN },
  { DFP_MEASURE_OBJECTIVES, "objectives-in-time", N_ ("Objectives due in time"), DFP_MEASURE_AS_COUNT,
    DFP_BETTER_NEITHER, AT (objectives_in_time), NAN, .detail = TRUE },

  { DFP_MEASURE_MONEY, "npv", N_ ("Net present value"), DFP_MEASURE_AS_MONEY, DFP_BETTER_MORE, AT (npv), 0 },
  { DFP_MEASURE_MONEY, "irr", N_ ("Yearly return"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE, AT (irr), NAN,
    .decimals = 1 },
  { DFP_MEASURE_MONEY, "roi", N_ ("Gain for each unit spent"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE, AT (roi), NAN },
  { DFP_MEASURE_MONEY, "cost-total", N_ ("Cost of the factory"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS, AT (cost_total),
    0 },
  { DFP_MEASURE_MONEY, "cost-with-contingency", N_ ("Cost with contingency"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (cost_with_contingency), 0 },
  { DFP_MEASURE_MONEY, "cost-80", N_ ("Cost, 80% sure"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS, OF_FORECAST (cost_80),
    .detail = TRUE },
  { DFP_MEASURE_MONEY, "in-budget", N_ ("Chance to stay in the budget"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_FORECAST (in_budget), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_MONEY, "budget-left", N_ ("Left under the budget cap"), DFP_MEASURE_AS_MONEY, DFP_BETTER_MORE,
    AT (budget_left), NAN },
  { DFP_MEASURE_MONEY, "peak-funding", N_ ("Deepest funding need"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (peak_funding), 0 },
  { DFP_MEASURE_MONEY, "peak-burn", N_ ("Dearest month"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS, AT (peak_burn), 0 },
  { DFP_MEASURE_MONEY, "break-even-benefit", N_ ("Monthly break-even"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (break_even_benefit), NAN },
  { DFP_MEASURE_MONEY, "cost-per-effective-month", N_ ("Cost of a month that counts"), DFP_MEASURE_AS_MONEY,
    DFP_BETTER_LESS, OF_DESIGN (cost_per_effective_month), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_MONEY, "next-month-cost", N_ ("A further month that counts"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    OF_DESIGN (next_month_cost), .of_nothing = NAN, .detail = TRUE },

  { DFP_MEASURE_TIME, "finish-50", N_ ("Finished, even odds"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_FORECAST (finish_50), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_TIME, "finish-80", N_ ("Finished, 80% sure"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_FORECAST (finish_80), .of_nothing = NAN },
  { DFP_MEASURE_TIME, "finish-95", N_ ("Finished, 95% sure"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_FORECAST (finish_95), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_TIME, "never-share", N_ ("Futures that never finish"), DFP_MEASURE_AS_SHARE, DFP_BETTER_LESS,
    OF_FORECAST (never), .of_nothing = NAN, .decimals = 1, .detail = TRUE },
  { DFP_MEASURE_TIME, "first-benefit-month", N_ ("First benefit"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    AT (first_benefit_month), NAN },
  { DFP_MEASURE_TIME, "last-month", N_ ("Factory ends"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS, AT (last_month), NAN },
  { DFP_MEASURE_TIME, "payback-month", N_ ("Paid back"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS, AT (payback_month),
    NAN },
  { DFP_MEASURE_TIME, "month-of-delay", N_ ("One month’s delay costs"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (month_of_delay), NAN },

  { DFP_MEASURE_TEAM, "peak-heads", N_ ("People at the peak"), DFP_MEASURE_AS_PEOPLE, DFP_BETTER_NEITHER,
    AT (peak_heads), 0 },
  { DFP_MEASURE_TEAM, "peak-heads-month", N_ ("Peak reached"), DFP_MEASURE_AS_MONTH, DFP_BETTER_NEITHER,
    AT (peak_heads_month), NAN, .detail = TRUE },
  { DFP_MEASURE_TEAM, "fte-months", N_ ("Work paid for"), DFP_MEASURE_AS_FTE_MONTHS, DFP_BETTER_NEITHER,
    AT (fte_months), 0 },
  { DFP_MEASURE_TEAM, "effective-capacity", N_ ("Work that can be delivered"), DFP_MEASURE_AS_FTE_MONTHS,
    DFP_BETTER_MORE, AT (effective_capacity), 0 },
  { DFP_MEASURE_TEAM, "delivery-share", N_ ("Share of people who build"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    AT (delivery_share), NAN },
  { DFP_MEASURE_TEAM, "squads", N_ ("Squads"), DFP_MEASURE_AS_COUNT, DFP_BETTER_NEITHER, AT (squads), 0 },
  { DFP_MEASURE_TEAM, "peak-coordination", N_ ("Time lost to coordination"), DFP_MEASURE_AS_SHARE, DFP_BETTER_LESS,
    AT (peak_coordination), NAN, .decimals = 1 },
  { DFP_MEASURE_TEAM, "meeting-hours", N_ ("Hours in meetings a week"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (meeting_hours), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_TEAM, "hand-offs", N_ ("Hand-offs per piece of work"), DFP_MEASURE_AS_POINTS, DFP_BETTER_LESS,
    OF_DESIGN (hand_offs), .of_nothing = NAN, .decimals = 1, .detail = TRUE },
  { DFP_MEASURE_TEAM, "single-points", N_ ("Roles nobody else can fill"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (single_points), .of_nothing = NAN, .detail = TRUE },

  { DFP_MEASURE_TEAM, "line-rate", N_ ("Work the line passes a month"), DFP_MEASURE_AS_FTE, DFP_BETTER_MORE,
    OF_DESIGN (line_rate), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_TEAM, "line-load", N_ ("Load of the slowest stage"), DFP_MEASURE_AS_SHARE, DFP_BETTER_LESS,
    OF_DESIGN (line_load), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_TEAM, "cycle-time", N_ ("Weeks from start to done"), DFP_MEASURE_AS_MONTHS, DFP_BETTER_LESS,
    OF_DESIGN (cycle_time), .of_nothing = NAN, .decimals = 1, .detail = TRUE },

  { DFP_MEASURE_SOURCING, "partner-share", N_ ("Work done by a partner"), DFP_MEASURE_AS_SHARE, DFP_BETTER_NEITHER,
    AT (partner_share), NAN },
  { DFP_MEASURE_SOURCING, "partner-peak-heads", N_ ("Partner people at the peak"), DFP_MEASURE_AS_PEOPLE,
    DFP_BETTER_NEITHER, AT (partner_peak_heads), 0 },
  { DFP_MEASURE_SOURCING, "partner-hand-offs", N_ ("Hand-offs to or from a partner"), DFP_MEASURE_AS_POINTS,
    DFP_BETTER_LESS, OF_DESIGN (partner_hand_offs), .of_nothing = NAN, .decimals = 1, .detail = TRUE },
  { DFP_MEASURE_SOURCING, "joiners", N_ ("People to bring in"), DFP_MEASURE_AS_PEOPLE, DFP_BETTER_LESS, AT (joiners),
    0 },
  { DFP_MEASURE_SOURCING, "external-hires", N_ ("People to recruit"), DFP_MEASURE_AS_PEOPLE, DFP_BETTER_LESS,
    AT (external_hires), 0 },

  { DFP_MEASURE_FLEXIBILITY, "flex-score", N_ ("Flex score of 100"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (flex_score), .of_nothing = NAN },
  { DFP_MEASURE_FLEXIBILITY, "short-notice-share", N_ ("Work stoppable in a month"), DFP_MEASURE_AS_SHARE,
    DFP_BETTER_MORE, AT (short_notice_share), NAN },
  { DFP_MEASURE_FLEXIBILITY, "months-to-capacity", N_ ("Until a new builder delivers"), DFP_MEASURE_AS_MONTHS,
    DFP_BETTER_LESS, AT (months_to_capacity), NAN, .decimals = 1 },
  { DFP_MEASURE_FLEXIBILITY, "line-room", N_ ("More work the line could take"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_DESIGN (line_room), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_FLEXIBILITY, "scale-down-cost", N_ ("A fifth of the people less"), DFP_MEASURE_AS_MONEY,
    DFP_BETTER_LESS, OF_DESIGN (scale_down_cost), .of_nothing = NAN, .detail = TRUE },

  { DFP_MEASURE_EXIT, "peak-exit-cost", N_ ("Most that stopping can cost"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (peak_exit_cost), 0 },
  { DFP_MEASURE_EXIT, "cheap-return-month", N_ ("Cheap to stop until"), DFP_MEASURE_AS_MONTH, DFP_BETTER_MORE,
    OF_DESIGN (cheap_return_month), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_EXIT, "exit-month", N_ ("Handover"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS, AT (exit_month), NAN },
  { DFP_MEASURE_EXIT, "returning-heads", N_ ("People who carry it back"), DFP_MEASURE_AS_PEOPLE, DFP_BETTER_MORE,
    AT (returning_heads), 0 },

  { DFP_MEASURE_EXIT, "adoption-month", N_ ("Adoption begins"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_DESIGN (adoption_month), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_EXIT, "self-sustained-month", N_ ("Adoption sustains itself"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_DESIGN (self_sustained_month), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_EXIT, "adoption-reached", N_ ("Unit works the new way"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_DESIGN (adoption_reached), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_EXIT, "unit-coach-months", N_ ("Coach in the unit"), DFP_MEASURE_AS_MONTHS, DFP_BETTER_MORE,
    OF_DESIGN (unit_coach_months), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_EXIT, "npv-with-unit", N_ ("Value with the unit"), DFP_MEASURE_AS_MONEY, DFP_BETTER_MORE,
    OF_DESIGN (npv_with_unit), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_EXIT, "payback-with-unit-month", N_ ("Paid back with the unit"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_DESIGN (payback_with_unit_month), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_EXIT, "notices-due", N_ ("Notices to give"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (notices_due), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_EXIT, "handover-tasks-open", N_ ("Handover tasks open"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (handover_tasks_open), .of_nothing = NAN, .detail = TRUE },

  { DFP_MEASURE_CULTURE, "factory-decides", N_ ("Decisions taken itself"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_DESIGN (factory_decides), .of_nothing = NAN },
  { DFP_MEASURE_CULTURE, "autonomy-index", N_ ("Autonomy, of 100"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (autonomy_index), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_CULTURE, "key-roles", N_ ("Key roles in own hands, of 4"), DFP_MEASURE_AS_COUNT, DFP_BETTER_MORE,
    OF_DESIGN (key_roles), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_CULTURE, "contradictions", N_ ("Contradictions in who decides"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (contradictions), .of_nothing = NAN, .detail = TRUE },
  { DFP_MEASURE_CULTURE, "culture-gap", N_ ("Culture still to change"), DFP_MEASURE_AS_POINTS, DFP_BETTER_LESS,
    OF_DESIGN (culture_gap), .of_nothing = NAN },
  { DFP_MEASURE_CULTURE, "westrum-now", N_ ("How people deal now, 1 to 7"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (westrum_now), .of_nothing = NAN, .decimals = 1, .detail = TRUE },
  { DFP_MEASURE_CULTURE, "westrum-wanted", N_ ("How people are to deal"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (westrum_wanted), .of_nothing = NAN, .decimals = 1, .detail = TRUE },
  { DFP_MEASURE_CULTURE, "readiness-ready", N_ ("Factors of readiness in place"), DFP_MEASURE_AS_COUNT, DFP_BETTER_MORE,
    OF_DESIGN (readiness_ready), .of_nothing = NAN, .detail = TRUE },

  { DFP_MEASURE_RISK, "contingency", N_ ("Contingency"), DFP_MEASURE_AS_MONEY, DFP_BETTER_NEITHER, AT (contingency),
    0 },
  { DFP_MEASURE_RISK, "risk-cost", N_ ("Named risks, average cost"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (risk_cost), NAN },
  { DFP_MEASURE_RISK, "risk-delay", N_ ("Named risks, average delay"), DFP_MEASURE_AS_MONTHS, DFP_BETTER_LESS,
    AT (risk_delay), NAN, .decimals = 1 },
};

static const char *const group_labels[DFP_N_MEASURE_GROUPS] = {
  [DFP_MEASURE_PURPOSE] = N_ ("Purpose"),
  [DFP_MEASURE_OBJECTIVES] = N_ ("Objectives"),
  [DFP_MEASURE_MONEY] = N_ ("Money"),
  [DFP_MEASURE_TIME] = N_ ("Time"),
  [DFP_MEASURE_TEAM] = N_ ("Team"),
  [DFP_MEASURE_SOURCING] = N_ ("Sourcing"),
  [DFP_MEASURE_FLEXIBILITY] = N_ ("Flexibility"),
  [DFP_MEASURE_EXIT] = N_ ("Exit"),
  [DFP_MEASURE_CULTURE] = N_ ("Culture"),
  [DFP_MEASURE_RISK] = N_ ("Risk"),
};

const DfpMeasure *
dfp_measure_get_all (guint *n_measures)
{
  *n_measures = G_N_ELEMENTS (measures);
  return measures;
}

const DfpMeasure *
dfp_measure_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (strcmp (measures[i].key, key) == 0)
      return &measures[i];
  return NULL;
}

const char *
dfp_measure_get_label (const DfpMeasure *measure)
{
  return measure->objective != NULL ? measure->label : _ (measure->label);
}

const char *
dfp_measure_group_get_label (DfpMeasureGroup group)
{
  g_return_val_if_fail ((guint) group < DFP_N_MEASURE_GROUPS, "");
  return _ (group_labels[group]);
}

double
dfp_measure_get_value (const DfpMeasure *measure, const DfpComparisonColumn *column)
{
  const char *member;
  double error;

  if (column->design == NULL)
    return measure->of_nothing;
  if (measure->of_forecast != NULL)
    return column->forecast != NULL ? measure->of_forecast (column->forecast, measure->objective, &error) : NAN;
  member =
      (measure->of_design ? (const char *) column->design : (const char *) column->design->figures) + measure->offset;
  return measure->type != NULL ? *(const int *) member : *(const double *) member;
}

double
dfp_measure_get_error (const DfpMeasure *measure, const DfpComparisonColumn *column)
{
  double error = 0;

  if (column->forecast != NULL && measure->of_forecast != NULL)
    measure->of_forecast (column->forecast, measure->objective, &error);
  return error;
}
