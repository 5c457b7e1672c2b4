/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way to evaluate, for the plan as it is and for what every storm leaves of it. A storm that finds
 * nothing to hit leaves the figures as they are. */
#include "analysis/storms/dfp-storms.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/buy-in/dfp-buy-in.h"
#include "analysis/cost/dfp-cost.h"
#include "analysis/line/dfp-line.h"
#include "analysis/line/dfp-schedule.h"
#include "analysis/staffing/dfp-discipline-capacity.h"
#include "analysis/storms/dfp-storm-copy.h"
#include "analysis/value/dfp-value.h"
#include "model/dfp-work-item.h"

#define NOTHING 1e-9
#define PATIENCE 3 /* as the schedule has: times the planned months until work that is not done never is */

/* What is known of one state of the plan. */
typedef struct
{
  DfpCost *cost;
  double capacity;
  double effort;
  double finish;
  double buy_in;
  int n_months; /* staffed */
} State;

static double
sum_effort (const DfpList *work)
{
  double effort = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (work); i++)
    effort += ((const DfpWorkItemData *) dfp_list_get_data (work, i))->effort_likely;
  return effort;
}

static void
evaluate (State *state, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  g_autoptr (DfpCapacity) capacity = dfp_capacity_new (plan, configuration);
  g_autoptr (DfpDisciplineCapacity) disciplines = dfp_discipline_capacity_new (plan, configuration, capacity);
  g_autoptr (DfpLine) line =
      dfp_line_new (configuration, (const double *const *) disciplines->effective, disciplines->n_months);
  g_autoptr (DfpSchedule) schedule = dfp_schedule_new (plan->work, line->rates, line->n_months);

  state->cost = dfp_cost_new (plan, configuration);
  state->capacity = capacity->effective_total;
  state->effort = sum_effort (plan->work);
  state->finish = state->effort > 0 ? schedule->finish : NAN;
  state->buy_in = dfp_buy_in_compute (plan->stakeholders).index;
  state->n_months = capacity->n_months;
}

/* Pay and places of the last month with people in it. */
static double
get_last_burn (const DfpCost *cost, int n_months)
{
  double burn = 0;

  for (int t = n_months; t > 0 && burn <= 0; t--)
    for (DfpCostKind kind = DFP_COST_OWN; kind <= DFP_COST_WORKPLACE; kind++)
      burn += cost->by_kind[kind][t - 1];
  return burn;
}

/* Months beyond the planned ones until the work is done. */
static double
get_overrun (const State *state)
{
  const double finish = isnan (state->finish) ? 0 : fmin (state->finish, (double) PATIENCE * state->n_months);

  return fmax (0, finish - state->n_months);
}

/* By month, with what is spent after the last planned one; nothing that @base spends is saved. */
static double *
spend (const State *state, const State *base, int *n_months)
{
  const double burn = get_last_burn (state->cost, state->n_months), overrun = get_overrun (state);
  double *cost;

  *n_months = MAX (MAX (state->cost->n_months, base->cost->n_months), state->n_months + (int) ceil (overrun));
  cost = g_new0 (double, *n_months);
  for (int t = 0; t < *n_months; t++)
    {
      const double own = t < state->cost->n_months ? state->cost->total[t] : 0;
      const double planned = t < base->cost->n_months ? base->cost->total[t] : 0;

      cost[t] = fmax (own, planned) + burn * CLAMP (overrun - (t - state->n_months), 0, t >= state->n_months);
    }
  return cost;
}

static double
get_npv (const DfpPlanData *plan, const DfpConfigurationData *configuration, const double *cost, int n_months)
{
  g_autoptr (DfpValue) value = dfp_value_new (plan, configuration, cost, n_months);

  return value->npv;
}

/* NPV lost when the benefits begin @months later, linear inside a month. */
static double
price_delay (const DfpPlanData *plan, const DfpConfigurationData *configuration, double months)
{
  const double whole = floor (fmin (months, plan->horizon_months));
  const double less = dfp_value_compute_delay (plan, configuration, (int) whole);

  if (months <= 0)
    return 0;
  if (whole >= plan->horizon_months)
    return less;
  return less + (months - whole) * (dfp_value_compute_delay (plan, configuration, (int) whole + 1) - less);
}

static double
get_delay (const State *state, const State *base)
{
  if (isnan (base->finish) || isinf (base->finish) || isnan (state->finish))
    return 0;
  return fmax (0, state->finish - base->finish);
}

typedef struct
{
  double sum; /* of what is spent, with the overrun */
  double npv;
} Money;

static Money
count_money (const DfpPlanData *plan, const DfpConfigurationData *configuration, const State *state, const State *base)
{
  int n_months = 0;
  g_autofree double *cost = spend (state, base, &n_months);
  Money money = { 0 };

  for (int t = 0; t < n_months; t++)
    money.sum += cost[t];
  money.npv =
      get_npv (plan, configuration, cost, n_months) - price_delay (plan, configuration, get_delay (state, base));
  return money;
}

static double
divide (double part, double whole)
{
  return whole > 0 ? part / whole : NAN;
}

static void
note_base (struct _DfpStorms *self, const State *base, const DfpTotals *totals)
{
  self->base[DFP_STORM_NPV] = totals->cost->sum > 0 || totals->value->benefit_total != 0 ? totals->npv : NAN;
  self->base[DFP_STORM_COST] = totals->cost->sum > 0 ? totals->cost->sum : NAN;
  self->base[DFP_STORM_FINISH] = base->finish;
  self->base[DFP_STORM_CAPACITY] = base->capacity > 0 ? base->capacity : NAN;
  self->base[DFP_STORM_WORK_COVERED] = divide (base->capacity, base->effort);
  self->base[DFP_STORM_BUY_IN] = base->buy_in;
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
      self->after[storm][figure] = self->base[figure];
}

static void
note_state (struct _DfpStorms *self, DfpStorm storm, const State *state, const Money *before, const Money *after)
{
  double *totals = self->after[storm];

  totals[DFP_STORM_NPV] = self->base[DFP_STORM_NPV] + fmin (0, after->npv - before->npv);
  totals[DFP_STORM_COST] = self->base[DFP_STORM_COST] + fmax (0, after->sum - before->sum);
  totals[DFP_STORM_FINISH] = fmax (self->base[DFP_STORM_FINISH], state->finish);
  totals[DFP_STORM_CAPACITY] = fmin (self->base[DFP_STORM_CAPACITY], state->capacity);
  totals[DFP_STORM_WORK_COVERED] = fmin (self->base[DFP_STORM_WORK_COVERED], divide (state->capacity, state->effort));
  totals[DFP_STORM_BUY_IN] = fmin (self->base[DFP_STORM_BUY_IN], state->buy_in);
  for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
    if (isnan (self->base[figure]))
      totals[figure] = NAN;
}

double
dfp_storms_get_difference (const DfpStorms *self, DfpStorm storm, DfpStormFigure figure)
{
  const double base = self->base[figure], after = self->after[storm][figure];

  if (base == after)
    return 0;
  return figure == DFP_STORM_COST || figure == DFP_STORM_FINISH ? after - base : base - after;
}

/* What a loss of @figure is measured by. */
static double
get_scale (const DfpStorms *self, DfpStormFigure figure, int months)
{
  switch (figure)
    {
    case DFP_STORM_NPV:
    case DFP_STORM_COST:
      return self->base[DFP_STORM_COST];
    case DFP_STORM_FINISH:
      return months;
    case DFP_STORM_CAPACITY:
    case DFP_STORM_WORK_COVERED:
    case DFP_STORM_BUY_IN:
    default:
      return self->base[figure];
    }
}

static void
weigh_losses (struct _DfpStorms *self, int months)
{
  double sum = 0;

  self->worst_storm = -1;
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    {
      self->worst_figure[storm] = -1;
      for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
        {
          const double difference = dfp_storms_get_difference (self, storm, figure);
          const double scale = get_scale (self, figure, months);

          self->loss[storm][figure] =
              isnan (self->base[figure]) || isnan (scale) ? NAN : CLAMP (scale > 0 ? difference / scale : 0, 0, 1);
          if (self->loss[storm][figure] <= self->worst[storm] + NOTHING || isnan (self->loss[storm][figure]))
            continue;
          self->worst[storm] = self->loss[storm][figure];
          self->worst_figure[storm] = figure;
        }
      sum += self->worst[storm];
      if (self->worst[storm] > (self->worst_storm >= 0 ? self->worst[self->worst_storm] : 0))
        self->worst_storm = storm;
    }
  self->score = isnan (self->base[DFP_STORM_COST]) && isnan (self->base[DFP_STORM_CAPACITY])
                    ? NAN
                    : 100 * (1 - sum / DFP_N_STORMS);
}

DfpStorms *
dfp_storms_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  struct _DfpStorms *self = dfp_result_new (struct _DfpStorms);
  State base = { 0 };
  Money before;

  evaluate (&base, plan, configuration);
  before = count_money (plan, configuration, &base, &base);
  note_base (self, &base, totals);
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    {
      g_auto (DfpStormCopy) copy = { 0 };
      State state = { 0 };
      Money after;

      if (!dfp_storm_copy_init (&copy, storm, plan, configuration, totals))
        continue;
      evaluate (&state, &copy.plan, &copy.configuration);
      after = count_money (&copy.plan, &copy.configuration, &state, &base);
      note_state (self, storm, &state, &before, &after);
      dfp_result_unref (state.cost);
    }
  dfp_result_unref (base.cost);
  weigh_losses (self, totals->months);
  return self;
}

static const struct
{
  const char *label;
  const char *nick;
} storms[DFP_N_STORMS] = {
  [DFP_STORM_SCOPE] = { N_ ("30% more work"), "scope" },
  [DFP_STORM_HIRING_FREEZE] = { N_ ("Hiring freeze"), "hiring-freeze" },
  [DFP_STORM_PARTNER_LEAVES] = { N_ ("Partner leaves"), "partner-leaves" },
  [DFP_STORM_BUDGET] = { N_ ("15% less budget"), "budget" },
  [DFP_STORM_RATES] = { N_ ("Rates 10% higher"), "rates" },
  [DFP_STORM_SPONSOR_LEAVES] = { N_ ("Sponsor leaves"), "sponsor-leaves" },
}, storm_figures[DFP_N_STORM_FIGURES] = {
  [DFP_STORM_NPV] = { N_ ("Net present value"), "npv" },
  [DFP_STORM_COST] = { N_ ("Cost of the factory"), "cost" },
  [DFP_STORM_FINISH] = { N_ ("All work done"), "finish" },
  [DFP_STORM_CAPACITY] = { N_ ("Work that can be delivered"), "capacity" },
  [DFP_STORM_WORK_COVERED] = { N_ ("Capacity for the work"), "work-covered" },
  [DFP_STORM_BUY_IN] = { N_ ("Buy-in"), "buy-in" },
};

const char *
dfp_storm_get_label (DfpStorm storm)
{
  g_return_val_if_fail ((guint) storm < DFP_N_STORMS, "");
  return _ (storms[storm].label);
}

const char *
dfp_storm_get_nick (DfpStorm storm)
{
  g_return_val_if_fail ((guint) storm < DFP_N_STORMS, "");
  return storms[storm].nick;
}

const char *
dfp_storm_figure_get_label (DfpStormFigure figure)
{
  g_return_val_if_fail ((guint) figure < DFP_N_STORM_FIGURES, "");
  return _ (storm_figures[figure].label);
}

const char *
dfp_storm_figure_get_nick (DfpStormFigure figure)
{
  g_return_val_if_fail ((guint) figure < DFP_N_STORM_FIGURES, "");
  return storm_figures[figure].nick;
}
