/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cash by month, then one walk each for every figure that is asked of it. Discount factors are
 * taken at the end of the month; the other conventions differ from it by a constant factor. */
#include "analysis/value/dfp-value.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-format.h"
#include "model/dfp-cash-line.h"

#define IRR_MINIMUM (-0.95) /* a year */
#define IRR_MAXIMUM 10.0
#define BISECTIONS 80
#define NOTHING 1e-9 /* currency: no cash flow is that small */

static struct _DfpValue *
create (int n_months)
{
  struct _DfpValue *self = dfp_result_alloc (sizeof (DfpValue) + sizeof (double) * 5 * (gsize) n_months);

  self->n_months = n_months;
  self->benefit = (double *) (self + 1);
  self->run = self->benefit + n_months;
  self->cost = self->run + n_months;
  self->cash_flow = self->cost + n_months;
  self->cumulative = self->cash_flow + n_months;
  return self;
}

static double
get_net_amount (const DfpCashLineData *line)
{
  return line->amount * (1 - line->variable_cost);
}

/* Adds the benefits of @configuration to @curve as if each began @delay months later. */
static void
add_benefits (const DfpConfigurationData *configuration, int delay, double *curve, int n_months)
{
  const guint n_lines = dfp_list_get_n_rows (configuration->cash);

  for (guint i = 0; i < n_lines; i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (configuration->cash, i);
      const int start = line->start_month + delay;
      const int end = line->end_month >= n_months ? n_months : MIN (line->end_month + delay, n_months);
      const double amount = get_net_amount (line);

      if (line->kind != DFP_CASH_KIND_BENEFIT)
        continue;
      for (int t = MAX (start, 1); t <= end; t++)
        {
          const int months = t - start + 1;

          curve[t - 1] += months < line->ramp_months ? amount * months / line->ramp_months : amount;
        }
    }
}

static void
add_run_cost (const DfpConfigurationData *configuration, double *curve, int n_months)
{
  const guint n_lines = dfp_list_get_n_rows (configuration->cash);

  for (guint i = 0; i < n_lines; i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (configuration->cash, i);

      if (line->kind == DFP_CASH_KIND_RUN_COST)
        for (int t = line->start_month; t <= MIN (line->end_month, n_months); t++)
          curve[t - 1] += line->amount;
    }
}

/* The most that all benefits bring in one month, each at full ramp. */
static double
get_full_benefit (const DfpConfigurationData *configuration, int n_months)
{
  const guint n_lines = dfp_list_get_n_rows (configuration->cash);
  g_autofree double *steps = g_new0 (double, n_months);
  double full = 0, most = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (configuration->cash, i);

      if (line->kind != DFP_CASH_KIND_BENEFIT || line->start_month > n_months || line->end_month < line->start_month)
        continue;
      steps[line->start_month - 1] += get_net_amount (line);
      if (line->end_month < n_months)
        steps[line->end_month] -= get_net_amount (line);
    }
  for (int t = 0; t < n_months; t++)
    {
      full += steps[t];
      most = fmax (most, full);
    }
  return most;
}

static double
get_present_value (const double *curve, int n_months, double rate)
{
  const double factor = pow (1 + rate, -1.0 / 12);
  double value = 0;

  for (int t = n_months - 1; t >= 0; t--)
    value = (value + curve[t]) * factor;
  return value;
}

/* What the present value at the end of the month is to be multiplied by. */
static double
get_convention_factor (DfpDiscounting discounting, double rate)
{
  static const double months[] = {
    [DFP_DISCOUNTING_END] = 0, [DFP_DISCOUNTING_MID] = 0.5, [DFP_DISCOUNTING_START] = 1
  };

  return pow (1 + rate, months[discounting] / 12);
}

static void
sum_up (struct _DfpValue *self)
{
  double cash = 0;

  for (int t = 0; t < self->n_months; t++)
    {
      self->cash_flow[t] = self->benefit[t] - self->cost[t] - self->run[t];
      cash += self->cash_flow[t];
      self->cumulative[t] = cash;
      self->benefit_total += self->benefit[t];
      self->run_total += self->run[t];
      self->cost_total += self->cost[t];
      if (-cash > self->peak_funding)
        {
          self->peak_funding = -cash;
          self->peak_funding_month = t + 1;
        }
      if (self->first_benefit_month == 0 && self->benefit[t] > 0)
        self->first_benefit_month = t + 1;
    }
  self->net = cash;
  self->roi = self->cost_total + self->run_total > 0 ? cash / (self->cost_total + self->run_total) : NAN;
}

/* The last month in which the sum of @curve, discounted, rises through zero for good. */
static double
find_payback (const double *curve, int n_months, double rate)
{
  const double factor = pow (1 + rate, -1.0 / 12);
  double sum = 0, weight = 1, month = NAN;

  for (int t = 0; t < n_months; t++)
    {
      const double before = sum;

      weight *= factor;
      sum += curve[t] * weight;
      if (before < 0 && sum >= 0)
        month = t + before / (before - sum);
    }
  return sum >= 0 ? month : NAN;
}

static int
count_sign_changes (const double *curve, int n_months)
{
  double last = 0;
  int n_changes = 0;

  for (int t = 0; t < n_months; t++)
    {
      if (fabs (curve[t]) < NOTHING)
        continue;
      if (last * curve[t] < 0)
        n_changes++;
      last = curve[t] > 0 ? 1 : -1;
    }
  return n_changes;
}

/* Σ curve · factor^t, whose zero is that of the net present value. */
static double
evaluate (const double *curve, int n_months, double factor)
{
  double value = 0;

  for (int t = n_months - 1; t >= 0; t--)
    value = value * factor + curve[t];
  return value;
}

/* Bisection over the monthly discount factor, which spares a power in every step. Money that never
 * comes back has no rate worth telling. */
static double
find_irr (const DfpValue *self)
{
  double low = pow (1 + IRR_MAXIMUM, -1.0 / 12), high = pow (1 + IRR_MINIMUM, -1.0 / 12);
  const double at_low = evaluate (self->cash_flow, self->n_months, low);

  if (self->net < 0 || count_sign_changes (self->cash_flow, self->n_months) != 1 ||
      at_low * evaluate (self->cash_flow, self->n_months, high) > 0)
    return NAN;
  for (int i = 0; i < BISECTIONS && high - low > 1e-15; i++)
    {
      const double middle = (low + high) / 2;

      if (at_low * evaluate (self->cash_flow, self->n_months, middle) > 0)
        low = middle;
      else
        high = middle;
    }
  return pow ((low + high) / 2, -12) - 1;
}

static void
discount (struct _DfpValue *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const double rate = plan->discount_rate, own = get_convention_factor (plan->discounting, rate);
  const double benefit = get_present_value (self->benefit, self->n_months, rate);
  const double cost = get_present_value (self->cost, self->n_months, rate);
  const double run = get_present_value (self->run, self->n_months, rate);
  const double npv = get_present_value (self->cash_flow, self->n_months, rate);

  for (int i = 0; i <= DFP_DISCOUNTING_START; i++)
    self->npv_by[i] = npv * get_convention_factor (i, rate);
  self->npv = npv * own;
  self->present_cost = cost * own;
  self->npv_with_contingency = self->npv - configuration->contingency * self->present_cost;
  self->full_benefit = get_full_benefit (configuration, self->n_months);
  self->break_even_benefit = benefit > 0 ? self->full_benefit * (cost + run) / benefit : NAN;
}

DfpValue *
dfp_value_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const double *cost,
               int n_cost_months)
{
  struct _DfpValue *self = create (CLAMP (plan->horizon_months, 1, 600));

  add_benefits (configuration, 0, self->benefit, self->n_months);
  add_run_cost (configuration, self->run, self->n_months);
  for (int t = 0; t < MIN (n_cost_months, self->n_months); t++)
    self->cost[t] = cost[t];
  sum_up (self);
  discount (self, plan, configuration);
  self->irr = find_irr (self);
  self->payback_month = find_payback (self->cash_flow, self->n_months, 0);
  self->discounted_payback_month = find_payback (self->cash_flow, self->n_months, plan->discount_rate);
  self->month_of_delay = dfp_value_compute_delay (plan, configuration, 1);
  return self;
}

double
dfp_value_compute_delay (const DfpPlanData *plan, const DfpConfigurationData *configuration, int months)
{
  const int n_months = CLAMP (plan->horizon_months, 1, 600);
  const int delay = CLAMP (months, -n_months, n_months);
  g_autofree double *lost = g_new0 (double, 2 * n_months);
  double *late = lost + n_months;

  add_benefits (configuration, 0, lost, n_months);
  add_benefits (configuration, delay, late, n_months);
  for (int t = 0; t < n_months; t++)
    lost[t] -= late[t];
  return dfp_value_discount (plan, lost, n_months);
}

double
dfp_value_discount (const DfpPlanData *plan, const double *cash, int n_months)
{
  return get_present_value (cash, n_months, plan->discount_rate) *
         get_convention_factor (plan->discounting, plan->discount_rate);
}

double
dfp_value_find_payback (const double *cash, int n_months)
{
  return find_payback (cash, n_months, 0);
}

char *
dfp_value_describe_discounting (const DfpPlanData *plan)
{
  g_autofree char *rate = dfp_format_number_short (plan->discount_rate * 100, 2);

  switch (plan->discounting)
    {
    case DFP_DISCOUNTING_MID:
      return g_strdup_printf (_ ("%s%% a year, middle of month"), rate);
    case DFP_DISCOUNTING_START:
      return g_strdup_printf (_ ("%s%% a year, start of month"), rate);
    case DFP_DISCOUNTING_END:
    default:
      return g_strdup_printf (_ ("%s%% a year, end of month"), rate);
    }
}
