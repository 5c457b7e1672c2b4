/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spread is learned as one would from past forecasts: each stretch of the history is compared with the
 * weeks before it, and what the noise of single weeks does not explain is drift. It is pooled with a prior
 * worth four such comparisons, and drawn anew in every future, which gives the long tails that jumps make. */
#include "analysis/forecast/dfp-throughput.h"

#include <math.h>

#include "base/dfp-elementary.h"
#include "base/dfp-random.h"

/* The spreads that lifted the 80% of plain resampling to what it says, on projects of a large industrial data
 * set, lie between 0.3 and 0.7 (Jones and Cullum 2019, arXiv:1901.01621; doc/model.md §9). */
#define PRIOR_SPREAD 0.4
#define PRIOR_WEIGHT 4.0
#define TAIL_WEIGHT 4.0 /* degrees of freedom: rates change in jumps, not evenly (assumption) */
#define SPREAD_MINIMUM 0.05
#define JUMP_MAXIMUM 2.0 /* of the logarithm; more says that work stopped, not how much it drifts */
#define NOISE_MAXIMUM 1.0
#define LEARN_STEP 4 /* weeks between two comparisons */
#define BLOCK 2      /* weeks drawn together */

#define DRAW_LEVEL 0
#define DRAW_SPREAD 1
#define DRAW_WEEKS 4 /* the first of those for weeks; the start of a group of four */

/* --- learning --- */

static double
get_mean (const double *values, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  return sum / n;
}

/* How far the logarithm of the mean of @n weeks varies by chance. */
static double
get_noise (const double *values, guint n, double mean)
{
  double sum = 0;

  if (n < 2)
    return NOISE_MAXIMUM;
  for (guint i = 0; i < n; i++)
    sum += (values[i] - get_mean (values, n)) * (values[i] - get_mean (values, n));
  return MIN (sum / (n - 1) / n / (mean * mean), NOISE_MAXIMUM);
}

/* The squared drift between two neighbouring stretches, less what chance explains. */
static double
compare (const double *before, guint n_before, const double *after, guint n_after)
{
  const double floor = 0.5 / n_before; /* half an item: no stretch has a rate of nothing */
  const double first = get_mean (before, n_before) + floor, second = get_mean (after, n_after) + floor;
  const double jump = dfp_elementary_log (second / first);

  return MIN (jump * jump, JUMP_MAXIMUM * JUMP_MAXIMUM) - get_noise (before, n_before, first) -
         get_noise (after, n_after, second);
}

DfpThroughputDrift
dfp_throughput_learn (const double *weekly, guint n, double horizon)
{
  guint window = DFP_THROUGHPUT_WINDOW, ahead = (guint) CLAMP (horizon + 0.5, LEARN_STEP, DFP_THROUGHPUT_LIMIT);
  guint n_comparisons = 0;
  double sum = 0, weight, square;

  if (n < window + ahead)
    {
      window = n / 2;
      ahead = MIN (ahead, n - window);
    }
  for (guint origin = n - ahead; n >= 2 && origin >= window; origin -= LEARN_STEP)
    {
      sum += compare (weekly + origin - window, window, weekly + origin, ahead);
      n_comparisons++;
      if (origin < window + LEARN_STEP)
        break;
    }
  if (n_comparisons == 0)
    return (DfpThroughputDrift){ PRIOR_SPREAD, PRIOR_WEIGHT };
  weight = MAX (1, (double) (n - window) / ahead); /* comparisons that do not overlap */
  square = (PRIOR_WEIGHT * PRIOR_SPREAD * PRIOR_SPREAD + weight * sum / n_comparisons) / (PRIOR_WEIGHT + weight);
  return (DfpThroughputDrift){ sqrt (MAX (square, SPREAD_MINIMUM * SPREAD_MINIMUM)), PRIOR_WEIGHT + weight };
}

/* --- one future --- */

typedef struct
{
  const double *weekly; /* the window */
  guint n;
  guint block;
  DfpThroughputDrift drift; /* spread 0: none */
  DfpRandomStream stream;
} Source;

static Source
begin (const double *weekly, guint n, double horizon, DfpThroughputMethod method, guint32 seed)
{
  const guint window = MIN (n, DFP_THROUGHPUT_WINDOW);
  Source source = { weekly + n - window, window, 1, { 0, 0 }, dfp_random_stream (seed, "throughput", "") };

  if (method == DFP_THROUGHPUT_CALIBRATED)
    {
      source.block = BLOCK;
      source.drift = dfp_throughput_learn (weekly, n, horizon);
    }
  return source;
}

/* A chi-square of @weight degrees of freedom by its weight (Wilson and Hilferty 1931). */
static double
draw_scale (double draw, double weight)
{
  const double part = 2 / (9 * weight), root = 1 - part + dfp_elementary_normal_quantile (draw) * sqrt (part);

  return MAX (root * root * root, 0.05);
}

static double
draw_factor (const Source *source, guint32 trial)
{
  double draws[4];

  if (source->drift.spread <= 0)
    return 1;
  dfp_random_draw_four (&source->stream, trial, 0, draws);
  return dfp_elementary_exp (source->drift.spread / sqrt (draw_scale (draws[DRAW_SPREAD], TAIL_WEIGHT)) *
                             dfp_elementary_normal_quantile (draws[DRAW_LEVEL]));
}

/* What is finished in the weeks from @block on. */
static double
draw_week (const Source *source, guint32 trial, guint week, double draws[4])
{
  const guint block = week / source->block;
  guint start;

  if (week % (4 * source->block) == 0)
    dfp_random_draw_four (&source->stream, trial, DRAW_WEEKS / 4 + block / 4, draws);
  start = (guint) (draws[block % 4] * source->n);
  return source->weekly[(start + week % source->block) % source->n];
}

static double
play_weeks (const Source *source, guint32 trial, double backlog)
{
  double draws[4] = { 0 }, left = backlog / draw_factor (source, trial);

  for (guint week = 0; week < DFP_THROUGHPUT_LIMIT; week++)
    {
      left -= draw_week (source, trial, week, draws);
      if (left <= 1e-9)
        return week + 1;
    }
  return INFINITY;
}

static double
play_items (const Source *source, guint32 trial, guint weeks)
{
  double draws[4] = { 0 }, done = 0;

  for (guint week = 0; week < weeks; week++)
    done += draw_week (source, trial, week, draws);
  return floor (done * draw_factor (source, trial) + 1e-9);
}

/* --- many --- */

void
dfp_throughput_forecast_weeks (const double *weekly, guint n, double backlog, DfpThroughputMethod method, guint32 seed,
                               guint n_trials, DfpDistribution *weeks)
{
  double *values = g_new (double, MAX (n_trials, 1));
  const guint window = MIN (n, DFP_THROUGHPUT_WINDOW);
  double mean;
  Source source;

  g_return_if_fail (n > 0 && n_trials > 0);
  mean = get_mean (weekly + n - window, window);
  source = begin (weekly, n, mean > 0 ? backlog / mean : DFP_THROUGHPUT_WINDOW, method, seed);
  for (guint i = 0; i < n_trials; i++)
    values[i] = mean > 0 ? play_weeks (&source, i, backlog) : INFINITY;
  dfp_distribution_init (weeks, values, n_trials);
}

void
dfp_throughput_forecast_items (const double *weekly, guint n, guint weeks, DfpThroughputMethod method, guint32 seed,
                               guint n_trials, DfpDistribution *items)
{
  double *values = g_new (double, MAX (n_trials, 1));
  Source source;

  g_return_if_fail (n > 0 && n_trials > 0);
  source = begin (weekly, n, weeks, method, seed);
  for (guint i = 0; i < n_trials; i++)
    values[i] = play_items (&source, i, MIN (weeks, DFP_THROUGHPUT_LIMIT));
  dfp_distribution_init (items, values, n_trials);
}

double
dfp_throughput_get_sure (const DfpDistribution *items, double chance)
{
  const guint reaching = (guint) ceil (CLAMP (chance, 0, 1) * items->n - 1e-9);

  return items->sorted[items->n - MAX (reaching, 1)];
}

/* --- back-test --- */

static double
find_actual (const double *weekly, guint n, guint origin, double backlog)
{
  for (guint week = origin; week < n; week++)
    {
      backlog -= weekly[week];
      if (backlog <= 1e-9)
        return week + 1 - origin;
    }
  return NAN;
}

static double
get_loss (double actual, double said, double chance)
{
  return MAX (chance * (actual - said), (chance - 1) * (actual - said));
}

static void
score (DfpThroughputScore *self, const DfpDistribution *weeks, double actual)
{
  self->n++;
  self->held50 += actual <= weeks->p50;
  self->held80 += actual <= weeks->p80;
  self->held95 += actual <= weeks->p95;
  self->loss80 += get_loss (actual, MIN (weeks->p80, DFP_THROUGHPUT_LIMIT), 0.8);
  self->loss95 += get_loss (actual, MIN (weeks->p95, DFP_THROUGHPUT_LIMIT), 0.95);
}

static void
finish_score (DfpThroughputScore *self)
{
  if (self->n == 0)
    return;
  self->held50 /= self->n;
  self->held80 /= self->n;
  self->held95 /= self->n;
  self->loss80 /= self->n;
  self->loss95 /= self->n;
}

static void
test_origin (DfpThroughputBacktest *self, const double *weekly, guint n, guint origin, double backlog, guint32 seed,
             guint n_trials)
{
  const double actual = find_actual (weekly, n, origin, backlog);
  DfpDistribution plain, calibrated;

  if (isnan (actual))
    return;
  dfp_throughput_forecast_weeks (weekly, origin, backlog, DFP_THROUGHPUT_PLAIN, seed, n_trials, &plain);
  dfp_throughput_forecast_weeks (weekly, origin, backlog, DFP_THROUGHPUT_CALIBRATED, seed, n_trials, &calibrated);
  score (&self->plain, &plain, actual);
  score (&self->calibrated, &calibrated, actual);
  self->points[self->n_points].week = origin;
  self->points[self->n_points].actual = actual;
  self->points[self->n_points].plain80 = plain.p80;
  self->points[self->n_points].plain95 = plain.p95;
  self->points[self->n_points].calibrated50 = calibrated.p50;
  self->points[self->n_points].calibrated80 = calibrated.p80;
  self->points[self->n_points].calibrated95 = calibrated.p95;
  self->n_points++;
  dfp_distribution_clear (&plain);
  dfp_distribution_clear (&calibrated);
}

DfpThroughputBacktest *
dfp_throughput_backtest (const double *weekly, guint n, double mean_weeks, guint step, guint32 seed, guint n_trials)
{
  DfpThroughputBacktest *self = g_new0 (DfpThroughputBacktest, 1);

  g_return_val_if_fail (step > 0 && n_trials > 0, self);
  self->points = g_malloc0_n (n / step + 1, sizeof *self->points);
  for (guint origin = DFP_THROUGHPUT_WINDOW; origin < n; origin += step)
    {
      const double mean = get_mean (weekly + origin - DFP_THROUGHPUT_WINDOW, DFP_THROUGHPUT_WINDOW);

      if (mean > 0)
        test_origin (self, weekly, n, origin, MAX (1, floor (mean_weeks * mean + 0.5)), seed, n_trials);
    }
  finish_score (&self->plain);
  finish_score (&self->calibrated);
  return self;
}

void
dfp_throughput_backtest_free (DfpThroughputBacktest *self)
{
  if (self == NULL)
    return;
  g_free (self->points);
  g_free (self);
}
