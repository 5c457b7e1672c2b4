/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes make a valid plan, and everything is computed of it: what comes out is a number, or says by NAN or INFINITY
 * that there is none or never will be, where the headers allow that; totals equal their parts. */
#include "fuzz-target.h"

#include <math.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/cost/dfp-cost.h"
#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/handover/dfp-reuse.h"
#include "analysis/line/dfp-line.h"
#include "analysis/line/dfp-schedule.h"
#include "analysis/questions/dfp-inquiry.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "plan-drawer.h"

#define N_FUTURES 20
#define N_VARIED 8
#define CLOSE 1e-6 /* relative */
/* Nanoseconds of a future beyond which only what is asked for once is played, and beyond which nothing is: sanitizers
 * take thirty times as long. */
#define SLOW 2e4
#define TOO_SLOW 5e5

static void
check_months (const double *values, int n_months)
{
  for (int month = 0; month < n_months; month++)
    g_assert_true (isfinite (values[month]) && values[month] >= 0);
}

static void
check_sum (double whole, double parts)
{
  g_assert_true (fabs (whole - parts) <= CLOSE * fmax (1, fabs (whole)));
}

static void
check_figures (const DfpTotals *totals)
{
  const DfpStaffing *staffing = totals->staffing;
  double paid = 0;

  check_months (staffing->heads, staffing->n_months);
  check_months (staffing->fte, staffing->n_months);
  check_months (totals->capacity->effective, totals->capacity->n_months);
  for (int month = 0; month < staffing->n_months; month++)
    {
      double heads = 0;

      for (int d = 0; d < DFP_N_DISCIPLINES; d++)
        heads += staffing->by_discipline[d][month];
      check_sum (staffing->heads[month], heads);
    }
  check_months (totals->cost->total, totals->cost->n_months);
  for (int month = 0; month < totals->cost->n_months; month++)
    paid += totals->cost->total[month];
  check_sum (totals->cost->sum, paid);
  g_assert_true (isfinite (totals->cost_with_contingency) && !isinf (totals->npv));
}

static void
check_line (const DfpPlanData *plan, const DfpLine *line)
{
  g_autoptr (DfpSchedule) schedule = dfp_schedule_new (plan->work, line->rates, line->n_months);

  check_months (line->rates, line->n_months);
  for (int i = 0; i < schedule->n_items; i++)
    {
      const DfpScheduleItem *item = &schedule->items[i];

      g_assert_true (item->start >= 0 && item->finish >= item->start);
      g_assert_true (isinf (item->finish) || item->finish <= 3.0 * line->n_months);
    }
}

static void
check_reuse (const DfpPlanData *plan, const DfpConfigurationData *configuration, PlanBytes *bytes)
{
  const DfpReuseWish wish = { .purpose = (DfpPurpose) plan_bytes_take (bytes, dfp_enum_get_n_values (DFP_TYPE_PURPOSE)),
                              .months = (int) plan_bytes_take (bytes, 121) };
  g_autoptr (DfpReuse) reuse = dfp_reuse_new (plan, configuration, &wish);
  const DfpField *heads = dfp_type_find_field (DFP_TYPE_ROLE, "heads");

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    g_assert_true (reuse->joiners[d].heads >= 0 && reuse->joiners[d].heads <= heads->maximum);
  for (guint i = 0; i < reuse->n_roles; i++)
    g_assert_true (reuse->roles[i].heads >= 0 && reuse->roles[i].released >= 0);
}

static void
check_share (double share)
{
  g_assert_true (isnan (share) || (share >= 0 && share <= 1));
}

static void
check_forecast (const DfpForecast *forecast)
{
  for (guint i = 0; i < forecast->n_trials; i++)
    g_assert_true (forecast->finish_by_trial[i] >= 0 && !isnan (forecast->cost_by_trial[i]));
  for (int o = 0; o < forecast->n_objectives; o++)
    check_share (forecast->objectives[o].probability);
  check_share (forecast->all);
  check_share (forecast->in_budget);
  g_assert_true (forecast->finish.p50 <= forecast->finish.p80 && forecast->cost.p50 <= forecast->cost.p80);
}

static void
check_sensitivity (const DfpForecastSensitivity *sensitivity)
{
  for (int i = 0; sensitivity != NULL && i < DFP_N_FORECAST_INPUTS; i++)
    {
      g_assert_false (isnan (sensitivity->swings[i].low.finish80) || isnan (sensitivity->swings[i].low.cost80));
      g_assert_false (isnan (sensitivity->swings[i].high.finish80) || isnan (sensitivity->swings[i].high.cost80));
    }
}

static void
check_comparison (const DfpPlanData *plan, const DfpComparisonColumn *column)
{
  g_autoptr (DfpComparison) comparison = dfp_comparison_new (plan, column, 1, 0, TRUE);

  for (guint row = 0; row < comparison->n_rows; row++)
    for (guint i = 0; i < comparison->n_columns; i++)
      {
        const DfpComparisonCell *cell = &comparison->rows[row].cells[i];
        g_autofree char *words = dfp_comparison_format_value (comparison, row, i);

        fuzz_check_line (words);
        g_assert_true (!isfinite (cell->value) || !isinf (cell->difference) ||
                       !isfinite (comparison->rows[row].cells[0].value));
      }
}

static void
compute (const DfpPlanData *plan, const DfpConfigurationData *configuration, PlanBytes *bytes)
{
  g_autoptr (DfpInquiry) inquiry = dfp_inquiry_new (plan, N_FUTURES, NULL),
                         turned = dfp_inquiry_new (plan, N_VARIED, NULL);
  const DfpDesign *design = dfp_inquiry_ask (inquiry, DFP_QUESTION_DESIGN, configuration);
  const double time = dfp_forecast_estimate_time (plan, configuration);
  const DfpForecast *forecast = NULL;
  const DfpForecastSensitivity *sensitivity = NULL;

  if (time < TOO_SLOW)
    forecast = dfp_inquiry_ask (inquiry, DFP_QUESTION_FORECAST, configuration);
  if (time < SLOW)
    sensitivity = dfp_inquiry_ask (turned, DFP_QUESTION_SENSITIVITY, configuration);

  check_figures (design->totals);
  check_line (plan, design->line);
  check_reuse (plan, configuration, bytes);
  if (forecast != NULL)
    check_forecast (forecast);
  check_sensitivity (sensitivity);
  check_comparison (plan, &(DfpComparisonColumn){ design, forecast });
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static DfpPlan *start;
  PlanBytes bytes = { data, size }, wishes = { data, size };
  g_autoptr (DfpPlan) plan = NULL;
  const DfpList *configurations;

  if (start == NULL)
    start = plan_drawer_create ();
  plan = DFP_PLAN (dfp_object_copy (DFP_OBJECT (start)));
  plan_drawer_apply (plan, &bytes);
  configurations = dfp_plan_get (plan)->configurations;
  for (guint i = 0; i < dfp_list_get_n_rows (configurations); i++)
    compute (dfp_plan_get (plan), dfp_list_get_data (configurations, i), &wishes);
  fuzz_watch (dfp_plan_get (plan)->title);
  return 0;
}
