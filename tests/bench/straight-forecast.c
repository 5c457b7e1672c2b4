/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Estimates are read from a table of a thousand quantiles, which is more than one would do in an afternoon, but
 * without it the rival would spend its time turning round beta distributions. */
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-pert.h"
#include "straight-forecast.h"

#include <math.h>
#include <string.h>

#define N_QUANTILES 1000
#define HIGHEST_Z 6.0

struct _StraightForecast
{
  const DfpForecastModel *model;
  guint64 state;
  double (*efforts)[N_QUANTILES + 1];
  double (*delays)[N_QUANTILES + 1];
  double *capacity; /* [discipline][month] */
  double *left, *given, *done;
  double *objectives;
  int *waiting_for;
};

static double
draw (StraightForecast *self)
{
  self->state ^= self->state >> 12;
  self->state ^= self->state << 25;
  self->state ^= self->state >> 27;
  return ((self->state * G_GUINT64_CONSTANT (2685821657736338717) >> 11) + 0.5) * 0x1p-53;
}

static double
draw_normal (StraightForecast *self)
{
  return sqrt (-2 * log (draw (self))) * cos (2 * M_PI * draw (self));
}

static void
fill (double quantiles[N_QUANTILES + 1], const DfpPert *estimate)
{
  for (int i = 0; i <= N_QUANTILES; i++)
    quantiles[i] = dfp_pert_draw (estimate, (2.0 * i / N_QUANTILES - 1) * HIGHEST_Z);
}

static double
look_up (const double quantiles[N_QUANTILES + 1], double z)
{
  const double place = fmin (fmax ((z / HIGHEST_Z + 1) / 2, 0), 1) * N_QUANTILES;
  const int i = (int) fmin (place, N_QUANTILES - 1);

  return quantiles[i] + (place - i) * (quantiles[i + 1] - quantiles[i]);
}

StraightForecast *
straight_forecast_new (const DfpForecastModel *model)
{
  StraightForecast *self = g_new0 (StraightForecast, 1);

  self->model = model;
  self->state = 88172645463325252u;
  self->efforts = g_malloc (sizeof *self->efforts * (gsize) (model->n_items + 1));
  self->delays = g_malloc (sizeof *self->delays * (gsize) (model->n_risks + 1));
  for (int i = 0; i < model->n_items; i++)
    fill (self->efforts[i], &model->items[i].effort);
  for (int i = 0; i < model->n_risks; i++)
    fill (self->delays[i], &model->risks[i].delay);
  self->capacity = g_new (double, model->n_disciplines * model->n_months + 1);
  self->left = g_new (double, model->n_items + 1);
  self->given = g_new (double, model->n_items + 1);
  self->done = g_new (double, model->n_items + 1);
  self->objectives = g_new (double, model->n_objectives + 1);
  self->waiting_for = g_new (int, model->n_items + 1);
  return self;
}

void
straight_forecast_free (StraightForecast *self)
{
  g_free (self->efforts);
  g_free (self->delays);
  g_free (self->capacity);
  g_free (self->left);
  g_free (self->given);
  g_free (self->done);
  g_free (self->objectives);
  g_free (self->waiting_for);
  g_free (self);
}

static void
stay (StraightForecast *self, const DfpForecastRow *row, gboolean ramps, double from, double to)
{
  double *capacity = self->capacity + row->discipline * self->model->n_months;
  const double full = ramps ? from + row->ramp : from;

  if (row->discipline < 0)
    return;
  for (int month = (int) from; month < to; month++)
    {
      const double a = fmax (from, month), b = fmin (to, month + 1), knee = fmin (fmax (full, a), b);

      if (knee > a)
        capacity[month] += (knee - a) * (row->first_day + row->steeper * (a + knee - 2 * from));
      capacity[month] += (b - knee) * row->allocation;
    }
}

static double
play_people (StraightForecast *self)
{
  const DfpForecastModel *model = self->model;
  double cost = 0;

  memset (self->capacity, 0, sizeof (double) * (gsize) (model->n_disciplines * model->n_months));
  for (const DfpForecastRow *row = model->rows; row < model->rows + model->n_rows; row++)
    for (int head = 0; head < row->heads; head++)
      {
        gboolean ramps = head < row->n_joiners;
        double comes = row->start;

        if (head < row->n_late)
          comes += fmin (-log (draw (self)) * row->slip, DFP_FORECAST_SLIP_MAXIMUM);
        if (comes >= row->end)
          cost -= row->not_joining[1];
        while (comes < row->end)
          {
            const double leaves = row->hazard > 0 ? comes - log (draw (self)) / row->hazard : INFINITY;

            stay (self, row, ramps, comes, fmin (leaves, row->end));
            cost += (fmin (leaves, row->end) - comes) * row->pay;
            comes = leaves + row->lead;
            cost += comes < row->end ? row->joining : 0;
            ramps = TRUE;
          }
      }
  return cost;
}

static double
get_rate (const StraightForecast *self, int month, double factor)
{
  const DfpForecastModel *model = self->model;
  double all = 0, slowest = INFINITY;

  for (int d = 0; d < model->n_disciplines; d++)
    {
      const double people = fmax (0, self->capacity[d * model->n_months + month]);

      all += people;
      if (model->per_demand[d] > 0)
        slowest = fmin (slowest, people * model->per_demand[d]);
    }
  if (model->total_demand > 0)
    all = (1 - model->cross_skill) * slowest + model->cross_skill * all / model->total_demand;
  return factor * model->lost[month] * all;
}

static gboolean
is_open (const StraightForecast *self, const int *waiting_for, int item, double now)
{
  return self->done[item] < 0 && waiting_for[item] == 0 && self->model->items[item].begins <= now;
}

/* Closes what is done, again and again until nothing more follows. */
static int
close_items (StraightForecast *self, int *waiting_for, double now)
{
  const DfpForecastModel *model = self->model;
  int n_closed = 0;

  for (gboolean again = TRUE; again;)
    {
      again = FALSE;
      for (int i = 0; i < model->n_items; i++)
        if (is_open (self, waiting_for, i, now) && self->left[i] <= 1e-9)
          {
            self->done[i] = now;
            for (int s = 0; s < model->items[i].n_successors; s++)
              waiting_for[model->successors[model->items[i].first_successor + s]]--;
            n_closed++;
            again = TRUE;
          }
    }
  return n_closed;
}

static void
work (StraightForecast *self, double factor)
{
  const DfpForecastModel *model = self->model;
  int *waiting_for = self->waiting_for, n_left = model->n_items;
  double now = 0;

  for (int i = 0; i < model->n_items; i++)
    {
      waiting_for[i] = model->items[i].n_predecessors;
      self->done[i] = -1;
    }
  n_left -= close_items (self, waiting_for, now);
  while (n_left > 0 && now < model->limit)
    {
      const int month = (int) now;
      double rate = get_rate (self, MIN (month, model->n_months - 1), factor), until = month + 1;

      for (int i = 0; i < model->n_items; i++)
        {
          self->given[i] =
              rate > 0 && is_open (self, waiting_for, i, now) ? fmin (rate, model->items[i].max_people) : 0;
          rate -= self->given[i];
          if (self->given[i] > 0)
            until = fmin (until, now + self->left[i] / self->given[i]);
        }
      for (int i = 0; i < model->n_items; i++)
        self->left[i] -= self->given[i] * (until - now);
      now = until;
      n_left -= close_items (self, waiting_for, now);
    }
}

static void
play_trial (StraightForecast *self, double *finish, double *cost)
{
  const DfpForecastModel *model = self->model;
  const double together = draw_normal (self), factor = exp (model->rate_uncertainty * draw_normal (self));

  *finish = 0;
  *cost = model->planned_cost;
  for (int i = 0; i < model->n_rows; i++)
    *cost -= model->rows[i].heads * model->rows[i].pay * (model->rows[i].end - model->rows[i].start);
  for (int i = 0; i < model->n_items; i++)
    self->left[i] = look_up (self->efforts[i], sqrt (model->item_dependence) * together +
                                                   sqrt (1 - model->item_dependence) * draw_normal (self));
  *cost += play_people (self);
  work (self, factor);
  memset (self->objectives, 0, sizeof (double) * (gsize) model->n_objectives);
  for (int i = 0; i < model->n_items; i++)
    {
      const double done = self->done[i] < 0 ? INFINITY : self->done[i];

      *finish = fmax (*finish, done);
      if (model->items[i].objective >= 0)
        self->objectives[model->items[i].objective] = fmax (self->objectives[model->items[i].objective], done);
    }
  for (int i = 0; i < model->n_risks; i++)
    if (draw (self) < model->risks[i].probability)
      {
        const double delay = look_up (self->delays[i], draw_normal (self));

        *cost += model->risks[i].cost;
        for (int o = 0; o < model->n_objectives; o++)
          if (model->risks[i].objective < 0 || model->risks[i].objective == o)
            self->objectives[o] += delay;
      }
  for (int o = 0; o < model->n_objectives; o++)
    if (model->objectives[o].n_items > 0)
      *finish = fmax (*finish, self->objectives[o]);
  if (*finish > model->limit)
    *finish = INFINITY;
  if (*finish > model->n_months)
    *cost += (*finish - model->n_months) * model->later_cost;
}

void
straight_forecast_play (StraightForecast *self, guint n_trials, double *finish, double *cost)
{
  for (guint i = 0; i < n_trials; i++)
    play_trial (self, &finish[i], &cost[i]);
}
