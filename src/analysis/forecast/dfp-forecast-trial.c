/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seven steps in order. People who come in time and stay are in the planned capacity already; only the
 * others are played. */
#include "analysis/forecast/dfp-forecast-trial.h"

#include <math.h>
#include <string.h>

#include "base/dfp-elementary.h"

/* Which draws of a role are about what; the number of the head is added. */
#define DRAW_LATE 0x40000000u /* how late it comes */
#define DRAW_STAY 0x00000000u /* how long it stays; each later holder of the seat DRAW_NEXT on */
#define DRAW_NEXT 0x00000400u
#define STAYS_MAXIMUM 4096 /* holders of one seat */

/* Draws of an item, of a risk and of the plan. */
#define DRAW_EFFORT 0
#define DRAW_STRIKES 0
#define DRAW_DELAY 1
#define DRAW_ALL_EFFORT 0
#define DRAW_RATE 1

DfpTrial *
dfp_trial_new (const DfpForecastModel *model)
{
  DfpTrial *self = g_new0 (DfpTrial, 1);
  const int n_items = MAX (model->n_items, 1);

  self->model = model;
  self->objectives = g_new (double, MAX (model->n_objectives, 1));
  self->items = g_new (double, n_items);
  self->delays = g_new0 (double, MAX (model->n_risks, 1));
  self->capacity = g_new (double, MAX (model->n_disciplines * model->n_months, 1));
  self->rates = g_new (double, model->n_months);
  self->left = g_new (double, n_items);
  self->waiting_for = g_new (int, n_items);
  self->n_words = (n_items + 63) / 64;
  self->open = g_new (guint64, self->n_words);
  self->queue = g_new (int, n_items);
  self->active = g_malloc_n ((gsize) n_items, sizeof *self->active);
  return self;
}

void
dfp_trial_free (DfpTrial *self)
{
  if (self == NULL)
    return;
  g_free (self->objectives);
  g_free (self->items);
  g_free (self->delays);
  g_free (self->capacity);
  g_free (self->rates);
  g_free (self->left);
  g_free (self->waiting_for);
  g_free (self->open);
  g_free (self->queue);
  g_free (self->active);
  g_free (self);
}

/* --- effort --- */

static void
draw_efforts (DfpTrial *self, guint32 number, double common)
{
  const DfpForecastModel *model = self->model;
  const double together = sqrt (model->item_dependence), alone = sqrt (1 - model->item_dependence);

  self->effort = 0;
  for (int i = 0; i < model->n_items; i++)
    {
      const DfpForecastItem *item = &model->items[i];
      double z = together * common;

      if (item->effort.shape != NULL && alone > 0)
        z += alone * dfp_elementary_normal_quantile (dfp_random_draw (&item->stream, number, DRAW_EFFORT));
      self->left[i] = dfp_pert_draw (&item->effort, z);
      self->effort += self->left[i];
    }
}

/* --- people --- */

/* How long somebody stays, in months, for the draw of it; INFINITY when it is longer than the whole row. */
static double
get_stay (const DfpForecastRow *row, double draw)
{
  return draw > row->stays ? -dfp_elementary_log (draw) / row->hazard : INFINITY;
}

/* A replacement, and the replacement's replacement, to the end of the row. */
static void
play_replacements (DfpTrial *self, const DfpForecastRow *row, double *capacity, guint32 number, int head, double left)
{
  for (guint32 holder = 1; holder < STAYS_MAXIMUM; holder++)
    {
      const double comes = left + row->lead;
      double leaves;

      self->cost -= row->pay * (MIN (comes, row->end) - left);
      self->months_lost += MIN (comes, row->end) - left;
      if (comes >= row->end)
        return;
      leaves = comes +
               get_stay (row, dfp_random_draw (&row->stream, number, DRAW_STAY + holder * DRAW_NEXT + (guint32) head));
      self->cost += row->joining;
      if (capacity != NULL)
        dfp_forecast_row_give (row, TRUE, comes, comes, MIN (leaves, row->end), 1, capacity);
      if (leaves >= row->end)
        return;
      left = leaves;
    }
}

static double *
find_capacity (DfpTrial *self, const DfpForecastRow *row)
{
  return row->discipline >= 0 ? self->capacity + row->discipline * self->model->n_months : NULL;
}

/* Somebody who came in time and leaves before the end. */
static void
play_leaver (DfpTrial *self, const DfpForecastRow *row, guint32 number, int head, double draw)
{
  const double leaves = row->start + get_stay (row, draw);
  double *capacity = find_capacity (self, row);

  if (leaves >= row->end)
    return;
  if (capacity != NULL)
    dfp_forecast_row_give (row, head < row->n_joiners, row->start, leaves, row->end, -1, capacity);
  play_replacements (self, row, capacity, number, head, leaves);
}

static void
play_late (DfpTrial *self, const DfpForecastRow *row, guint32 number, int head, double draw)
{
  const double slip = -dfp_elementary_log (dfp_random_draw (&row->stream, number, DRAW_LATE + (guint32) head));
  const double comes = row->start + MIN (slip * row->slip, DFP_FORECAST_SLIP_MAXIMUM);
  const double there = MIN (comes, row->end), leaves = comes + get_stay (row, draw);
  double *capacity = find_capacity (self, row);

  if (capacity != NULL)
    dfp_forecast_row_give (row, TRUE, row->start, row->start, row->end, -1, capacity);
  self->cost -= row->pay * (there - row->start);
  self->months_lost += there - row->start;
  if (comes >= row->end)
    {
      self->cost -= row->not_joining[1];
      return;
    }
  if (capacity != NULL)
    dfp_forecast_row_give (row, TRUE, comes, comes, MIN (leaves, row->end), 1, capacity);
  if (leaves < row->end)
    play_replacements (self, row, capacity, number, head, leaves);
}

static void
play_row (DfpTrial *self, const DfpForecastRow *row, guint32 number)
{
  double draws[4];

  for (int head = 0; head < row->heads; head++)
    {
      if (head % 4 == 0)
        dfp_random_draw_four (&row->stream, number, (DRAW_STAY + (guint32) head) / 4, draws);
      if (head < row->n_late && row->slip > 0)
        play_late (self, row, number, head, draws[head % 4]);
      else if (draws[head % 4] > row->stays)
        play_leaver (self, row, number, head, draws[head % 4]);
    }
}

/* --- rate --- */

static void
compute_rates (DfpTrial *self)
{
  const DfpForecastModel *model = self->model;
  const double help = model->total_demand > 0 ? model->cross_skill / model->total_demand : 1;

  for (int month = 0; month < model->n_months; month++)
    {
      const double *capacity = self->capacity + month;
      double all = 0, slowest = INFINITY;

      for (int d = 0; d < model->n_disciplines; d++, capacity += model->n_months)
        {
          const double people = MAX (0, *capacity);

          all += people;
          if (model->per_demand[d] > 0)
            slowest = MIN (slowest, people * model->per_demand[d]);
        }
      if (model->total_demand > 0)
        all = (1 - model->cross_skill) * slowest + help * all;
      self->rates[month] = self->factor * model->lost[month] * all;
    }
}

/* --- risks and result --- */

static void
strike (DfpTrial *self, guint32 number)
{
  const DfpForecastModel *model = self->model;

  for (int i = 0; i < model->n_risks; i++)
    {
      const DfpForecastRisk *risk = &model->risks[i];
      double draws[4];

      self->delays[i] = 0;
      dfp_random_draw_four (&risk->stream, number, 0, draws);
      if (draws[DRAW_STRIKES] >= risk->probability)
        continue;
      self->cost += risk->cost;
      self->delays[i] = risk->delay.shape != NULL
                            ? dfp_pert_draw (&risk->delay, dfp_elementary_normal_quantile (draws[DRAW_DELAY]))
                            : risk->delay.low;
    }
}

/* Risks that name no objective delay each of them, or the whole where there is none. */
static void
delay_objectives (DfpTrial *self)
{
  const DfpForecastModel *model = self->model;

  for (int i = 0; i < model->n_risks; i++)
    {
      const int objective = model->risks[i].objective;

      if (self->delays[i] <= 0)
        continue;
      if (objective >= 0)
        self->objectives[objective] += self->delays[i];
      else if (model->n_objectives == 0)
        self->finish += self->delays[i];
      else
        for (int o = 0; o < model->n_objectives; o++)
          self->objectives[o] += self->delays[i];
    }
}

static double
cut (const DfpForecastModel *model, double time)
{
  return time <= model->limit ? time : INFINITY;
}

static void
collect_finishes (DfpTrial *self)
{
  const DfpForecastModel *model = self->model;

  self->finish = 0;
  for (int o = 0; o < model->n_objectives; o++)
    self->objectives[o] = 0;
  for (int i = 0; i < model->n_items; i++)
    {
      const int objective = model->items[i].objective;

      self->finish = MAX (self->finish, self->items[i]);
      if (objective >= 0)
        self->objectives[objective] = MAX (self->objectives[objective], self->items[i]);
    }
  delay_objectives (self);
  for (int o = 0; o < model->n_objectives; o++)
    {
      self->objectives[o] = cut (model, self->objectives[o]);
      if (model->objectives[o].n_items > 0)
        self->finish = MAX (self->finish, self->objectives[o]);
    }
  self->finish = cut (model, self->finish);
}

void
dfp_trial_play (DfpTrial *self, guint32 number)
{
  const DfpForecastModel *model = self->model;
  double draws[4];

  dfp_random_draw_four (&model->stream, number, 0, draws);
  self->cost = model->planned_cost;
  self->months_lost = 0;
  self->factor = dfp_elementary_exp (model->rate_uncertainty * dfp_elementary_normal_quantile (draws[DRAW_RATE]));
  draw_efforts (self, number, dfp_elementary_normal_quantile (draws[DRAW_ALL_EFFORT]));
  memcpy (self->capacity, model->planned, sizeof (double) * (gsize) (model->n_disciplines * model->n_months));
  for (int i = 0; i < model->n_rows; i++)
    play_row (self, &model->rows[i], number);
  strike (self, number);
  compute_rates (self);
  dfp_trial_work (self);
  collect_finishes (self);
  if (model->later_cost > 0 && self->finish > model->n_months)
    self->cost += model->later_cost * (self->finish - model->n_months);
}
