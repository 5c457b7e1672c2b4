/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written from the text alone. Two things are taken from the deterministic figures, which have a reference of
 * their own: what coordination costs in a month, and the planned cost of a month. */
#include "forecast-reference.h"

#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/dfp-span.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-random.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-objective.h"
#include "model/dfp-risk.h"
#include "model/dfp-role.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

/* Which draw means what; of a head, by its number. */
#define HEAD_STAYS 0x00000000u
#define NEXT_IN_ITS_SEAT 0x00000400u
#define HEAD_IS_LATE 0x40000000u

#define PATIENCE 3
#define LATE_AT_MOST 6

typedef struct
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration;
  const DfpTotals *totals;
  guint32 trial;
  int n_months;
  double *capacity[DFP_N_DISCIPLINES]; /* [month] */
  double *left;                        /* [item] */
  double *delay;                       /* [objective]; without any, of the whole */
  double factor;
  double cost;
  ReferenceTrial *result;
} Future;

static double
draw (const Future *future, const char *kind, const char *id, guint32 number)
{
  const DfpRandomStream stream = dfp_random_stream ((guint32) future->plan->seed, kind, id);

  return dfp_random_draw (&stream, future->trial, number);
}

static double
get_normal_share (double z)
{
  return erfc (-z / M_SQRT2) / 2;
}

static double
get_normal_quantile (double share)
{
  double low = -40, high = 40;

  for (int i = 0; i < 80; i++)
    {
      const double middle = (low + high) / 2;

      *(get_normal_share (middle) < share ? &low : &high) = middle;
    }
  return (low + high) / 2;
}

/* The share of Beta (a, b) below x: the continued fraction, by Lentz. */
static double
get_beta_share (double a, double b, double x)
{
  const double front = exp (lgamma (a + b) - lgamma (a) - lgamma (b) + a * log (x) + b * log1p (-x)) / a;
  double f = 1, c = 1, d = 0;

  if (x > (a + 1) / (a + b + 2))
    return 1 - get_beta_share (b, a, 1 - x);
  for (int i = 0; i < 300; i++)
    {
      const double m = i / 2;
      double term = 1;

      if (i > 0)
        term = i % 2 == 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                          : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / (1 + term * d);
      c = 1 + term / c;
      f *= c * d;
      if (i > 0 && fabs (1 - c * d) < 1e-15)
        break;
    }
  return front * (f - 1);
}

double
reference_get_pert (double low, double likely, double high, double share)
{
  const double span = high - low;
  double from = 0, to = 1;

  if (span <= 0)
    return low;
  for (int i = 0; i < 50; i++)
    {
      const double x = (from + to) / 2;

      *(get_beta_share (1 + 4 * (likely - low) / span, 1 + 4 * (high - likely) / span, x) < share ? &from : &to) = x;
    }
  return low + span * (from + to) / 2;
}

/* Estimates may be written in any order. */
static double
get_estimate (double a, double b, double c, double share)
{
  const double low = fmin (a, fmin (b, c)), high = fmax (a, fmax (b, c));

  return reference_get_pert (low, a + b + c - low - high, high, share);
}

/* 1. Effort */
static void
draw_efforts (Future *future)
{
  const DfpPlanData *plan = future->plan;
  const double together = get_normal_quantile (draw (future, "plan", "", 0));

  for (guint i = 0; i < dfp_list_get_n_rows (plan->work); i++)
    {
      const DfpWorkItemData *item = dfp_list_get_data (plan->work, i);
      const double alone = get_normal_quantile (draw (future, "work", item->id, 0));
      const double luck = sqrt (plan->item_dependence) * together + sqrt (1 - plan->item_dependence) * alone;

      future->left[i] =
          get_estimate (item->effort_low, item->effort_likely, item->effort_high, get_normal_share (luck));
    }
}

/* 2. People, 5. Capacity: somebody is there from @from to @to. */

static void
add_stay (Future *future, const DfpRoleData *role, const DfpSourcingTermsData *terms, gboolean ramps, double from,
          double to)
{
  const gboolean partner = role->sourcing == DFP_SOURCING_NEARSHORE || role->sourcing == DFP_SOURCING_OFFSHORE ||
                           role->sourcing == DFP_SOURCING_AGENCY;
  const double fee = role->allocation * role->rate * (partner ? 1 + future->configuration->partner_overhead : 1);
  const double full = ramps ? from + terms->ramp_months : from, p0 = terms->start_productivity;

  future->cost += (to - from) * (fee + terms->workplace);
  if (!role->delivers)
    return;
  for (int month = 1; month <= future->n_months; month++)
    {
      const double a = fmax (from, month - 1), b = fmin (to, month), knee = fmin (fmax (full, a), b);
      double *capacity = &future->capacity[role->discipline][month - 1];

      if (a >= b)
        continue;
      if (knee > a) /* still ramping: a straight line, the mean of its ends */
        *capacity += (knee - a) * (role->allocation * (p0 + (1 - p0) * ((a + knee) / 2 - from) / terms->ramp_months) -
                                   future->configuration->mentor_drain);
      *capacity += (b - knee) * role->allocation;
    }
}

static void
follow_seat (Future *future, const DfpRoleData *role, int head)
{
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (future->plan, role->sourcing);
  const DfpConfigurationData *configuration = future->configuration;
  const double hazard = -log (1 - terms->attrition) / 12, end = role->end_month;
  const gboolean joins = head < role->joiners, is_hired = joins && head < role->external_hires;
  const double equip = terms->equipment + configuration->induction;
  double time = role->start_month - 1;

  if (is_hired)
    time += fmin (LATE_AT_MOST, -log (draw (future, "role", role->id, HEAD_IS_LATE + head)) * terms->lead_months / 2);
  if (time >= end)
    future->cost -= equip + configuration->recruitment; /* it was counted on, and never came */
  for (guint32 holder = 0; time < end; holder++)
    {
      const double luck = draw (future, "role", role->id, HEAD_STAYS + holder * NEXT_IN_ITS_SEAT + head);
      const double leaves = hazard > 0 ? time - log (luck) / hazard : INFINITY;

      if (holder > 0)
        future->cost += equip + (role->sourcing == DFP_SOURCING_IN_HOUSE ? configuration->recruitment : 0);
      add_stay (future, role, terms, joins || holder > 0, time, fmin (leaves, end));
      time = leaves + terms->lead_months;
    }
}

static void
follow_people (Future *future)
{
  for (guint i = 0; i < dfp_list_get_n_rows (future->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (future->configuration->roles, i);
      const DfpSourcingTermsData *terms = dfp_plan_get_terms (future->plan, role->sourcing);

      if (role->heads == 0 || role->end_month < role->start_month)
        continue;
      future->cost += role->joiners * (terms->equipment + future->configuration->induction) +
                      role->external_hires * future->configuration->recruitment;
      for (int head = 0; head < role->heads; head++)
        follow_seat (future, role, head);
    }
}

/* 3. Risks */
static void
draw_risks (Future *future)
{
  const DfpPlanData *plan = future->plan;

  for (guint i = 0; i < dfp_list_get_n_rows (plan->risks); i++)
    {
      const DfpRiskData *risk = dfp_list_get_data (plan->risks, i);
      double delay;

      if (draw (future, "risk", risk->id, 0) >= risk->probability)
        continue;
      delay = get_estimate (risk->delay_low, risk->delay_likely, risk->delay_high, draw (future, "risk", risk->id, 1));
      future->cost += risk->cost;
      if (dfp_list_get_n_rows (plan->objectives) == 0)
        future->delay[0] += delay; /* of the whole */
      for (guint o = 0; o < dfp_list_get_n_rows (plan->objectives); o++)
        {
          const DfpObjectiveData *objective = dfp_list_get_data (plan->objectives, o);

          if (dfp_list_find_position (plan->objectives, risk->objective) < 0 ||
              g_str_equal (risk->objective, objective->id))
            future->delay[o] += delay;
        }
    }
}

/* 5. Delivery by the line. */
static double
get_rate (const Future *future, int month)
{
  const DfpList *stages = future->configuration->stages;
  const double loss = future->totals->capacity->coordination[month - 1], help = future->configuration->cross_skill;
  const double kept = (1 - loss) * (1 - future->configuration->experiment_share);
  double shares = 0, demand[DFP_N_DISCIPLINES] = { 0 }, all_demand = 0, all = 0, slowest = INFINITY;

  for (guint i = 0; i < dfp_list_get_n_rows (stages); i++)
    shares += ((const DfpStageData *) dfp_list_get_data (stages, i))->effort_share;
  for (guint i = 0; shares > 0 && i < dfp_list_get_n_rows (stages); i++)
    {
      const DfpStageData *stage = dfp_list_get_data (stages, i);

      demand[stage->discipline] += stage->effort_share / shares / (1 - stage->rework);
    }
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      const double capacity = fmax (0, future->capacity[d][month - 1]) * kept;

      all += capacity;
      all_demand += demand[d];
      if (demand[d] > 0)
        slowest = fmin (slowest, capacity / demand[d]);
    }
  if (all_demand == 0)
    return future->factor * all;
  return future->factor * ((1 - help) * slowest + help * all / all_demand);
}

/* 6. Work */

static gboolean
is_open (const Future *future, guint i, double now)
{
  const DfpList *work = future->plan->work;
  const DfpWorkItemData *item = dfp_list_get_data (work, i);

  if (isfinite (future->result->items[i]) || now < item->not_before - 1)
    return FALSE;
  for (const char *const *id = item->after; id != NULL && *id != NULL; id++)
    {
      const int before = dfp_list_find_position (work, *id);

      if (before >= 0 && !isfinite (future->result->items[before]))
        return FALSE;
    }
  return TRUE;
}

static void
close_items (Future *future, double now)
{
  const guint n_items = dfp_list_get_n_rows (future->plan->work);

  for (guint i = 0; i < n_items; i++)
    if (is_open (future, i, now) && future->left[i] <= 1e-9)
      {
        future->result->items[i] = now;
        i = (guint) -1; /* that may have opened an earlier one */
      }
}

/* Works at @rate from @now until @end or until an item is done, whichever is first; returns when that is. */
static double
work_on (Future *future, double rate, double now, double end)
{
  const guint n_items = dfp_list_get_n_rows (future->plan->work);
  g_autofree double *given = g_new0 (double, n_items + 1);

  for (guint i = 0; i < n_items; i++)
    if (rate > 0 && is_open (future, i, now))
      {
        const double most = ((const DfpWorkItemData *) dfp_list_get_data (future->plan->work, i))->max_people;

        given[i] = most > 0 ? fmin (most, rate) : rate;
        rate -= given[i];
        end = fmin (end, now + future->left[i] / given[i]);
      }
  for (guint i = 0; i < n_items; i++)
    future->left[i] -= given[i] * (end - now);
  return end;
}

static void
work (Future *future)
{
  const guint n_items = dfp_list_get_n_rows (future->plan->work);

  for (guint i = 0; i < n_items; i++)
    future->result->items[i] = INFINITY;
  close_items (future, 0);
  for (int month = 1; month <= PATIENCE * future->n_months; month++)
    {
      const double rate = get_rate (future, MIN (month, future->n_months));

      for (double now = month - 1; now < month;)
        {
          now = work_on (future, rate, now, month);
          close_items (future, now);
        }
    }
}

/* 7. Result. An objective without work has no finish that could hold up the whole; without any objective, what
 * delays them all delays the whole. */
static void
sum_up (Future *future)
{
  const DfpPlanData *plan = future->plan;
  const double limit = (double) PATIENCE * future->n_months;
  g_autofree gboolean *has_work = g_new0 (gboolean, dfp_list_get_n_rows (plan->objectives) + 1);
  ReferenceTrial *result = future->result;

  result->finish = 0;
  for (guint o = 0; o < dfp_list_get_n_rows (plan->objectives); o++)
    result->objectives[o] = 0;
  for (guint i = 0; i < dfp_list_get_n_rows (plan->work); i++)
    {
      const DfpWorkItemData *item = dfp_list_get_data (plan->work, i);
      const int o = dfp_list_find_position (plan->objectives, item->objective);

      result->finish = fmax (result->finish, result->items[i]);
      if (o >= 0)
        result->objectives[o] = fmax (result->objectives[o], result->items[i]);
      if (o >= 0)
        has_work[o] = TRUE;
    }
  for (guint o = 0; o < dfp_list_get_n_rows (plan->objectives); o++)
    {
      result->objectives[o] += future->delay[o];
      if (result->objectives[o] > limit)
        result->objectives[o] = INFINITY;
      if (has_work[o])
        result->finish = fmax (result->finish, result->objectives[o]);
    }
  if (dfp_list_get_n_rows (plan->objectives) == 0)
    result->finish += future->delay[0];
  if (result->finish > limit)
    result->finish = INFINITY;
  result->cost = future->cost;
  if (result->finish > future->n_months && future->totals->cost->total[future->n_months - 1] > 0)
    result->cost += (result->finish - future->n_months) * future->totals->cost->total[future->n_months - 1];
}

static void
add_lines (Future *future)
{
  for (guint i = 0; i < dfp_list_get_n_rows (future->configuration->cash); i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (future->configuration->cash, i);

      if (line->kind == DFP_CASH_KIND_COST)
        future->cost += line->amount * MAX (0, line->end_month - line->start_month + 1);
    }
}

void
reference_trial_play (const DfpPlanData *plan, const DfpConfigurationData *configuration, guint32 trial,
                      ReferenceTrial *result)
{
  g_autoptr (DfpTotals) totals = dfp_totals_new (plan, configuration);
  Future future = { plan, configuration, totals, trial, .result = result };

  future.n_months = dfp_span_count_staffed (configuration);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    future.capacity[d] = g_new0 (double, future.n_months);
  future.left = g_new0 (double, dfp_list_get_n_rows (plan->work) + 1);
  future.delay = g_new0 (double, dfp_list_get_n_rows (plan->objectives) + 1);
  result->items = g_new0 (double, dfp_list_get_n_rows (plan->work) + 1);
  result->objectives = g_new0 (double, dfp_list_get_n_rows (plan->objectives) + 1);

  draw_efforts (&future);
  follow_people (&future);
  draw_risks (&future);
  future.factor = exp (plan->rate_uncertainty * get_normal_quantile (draw (&future, "plan", "", 1)));
  work (&future);
  add_lines (&future);
  sum_up (&future);

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    g_free (future.capacity[d]);
  g_free (future.left);
  g_free (future.delay);
}

void
reference_trial_clear (ReferenceTrial *self)
{
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->objectives, g_free);
}
