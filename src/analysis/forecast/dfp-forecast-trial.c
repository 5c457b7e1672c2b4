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

#define AHEAD_MAXIMUM 32         /* trials whose draws are made together */
#define AHEAD_BYTES (128 * 1024) /* for these; more than that fits no cache */
#define NOT_YET G_MAXUINT32

/* --- draws --- */

static void
add_blocks (DfpTrial *self, const DfpRandomStream *stream, guint32 first_draw, int n_draws)
{
  for (int i = 0; i < n_draws; i += 4)
    self->blocks[self->n_blocks++] = (DfpTrialBlock){ stream, first_draw / 4 + (guint32) i / 4 };
}

/* The largest word whose draw is not above @share; −1 when all are. */
static gint64
get_last_word (double share)
{
  return (gint64) floor (share * 0x1p32 - 0.5);
}

static void
add_seats (DfpTrial *self, const DfpForecastRow *row)
{
  const int n_late = row->slip > 0 ? row->n_late : 0, stays = self->n_blocks;
  int lates;

  if (row->hazard <= 0 && n_late == 0)
    return;
  add_blocks (self, &row->stream, DRAW_STAY, row->heads);
  lates = self->n_blocks;
  add_blocks (self, &row->stream, DRAW_LATE, n_late);
  for (int head = 0; head < row->heads; head++)
    self->seats[self->n_seats++] = (DfpTrialSeat){ row, head, get_last_word (row->stays), stays + head / 4,
                                                   head < n_late ? lates + head / 4 : -1 };
}

static void
list_blocks (DfpTrial *self)
{
  const DfpForecastModel *model = self->model;
  int n_blocks = 1 + model->n_items + model->n_risks, n_seats = 0;

  for (int i = 0; i < model->n_rows; i++)
    {
      n_blocks += (model->rows[i].heads + 3) / 4 + (model->rows[i].n_late + 3) / 4;
      n_seats += model->rows[i].heads;
    }
  self->blocks = g_new (DfpTrialBlock, n_blocks);
  self->seats = g_new (DfpTrialSeat, MAX (n_seats, 1));
  add_blocks (self, &model->stream, 0, 1);
  self->first_item = self->n_blocks;
  for (int i = 0; i < model->n_items; i++)
    add_blocks (self, &model->items[i].stream, DRAW_EFFORT, 1);
  self->first_risk = self->n_blocks;
  for (int i = 0; i < model->n_risks; i++)
    add_blocks (self, &model->risks[i].stream, DRAW_STRIKES, 2);
  for (int i = 0; i < model->n_rows; i++)
    add_seats (self, &model->rows[i]);
  self->n_ahead = AHEAD_MAXIMUM;
  while (self->n_ahead > DFP_RANDOM_LANES && self->n_ahead * (gsize) self->n_blocks * sizeof *self->words > AHEAD_BYTES)
    self->n_ahead /= 2;
  self->first_ahead = NOT_YET;
  self->words = g_malloc_n (self->n_ahead * (gsize) self->n_blocks, sizeof *self->words);
}

static void
draw_ahead (DfpTrial *self, guint32 number)
{
  self->first_ahead = number & ~(self->n_ahead - 1);
  for (int i = 0; i < self->n_blocks; i++)
    for (guint32 lane = 0; lane < self->n_ahead; lane += DFP_RANDOM_LANES)
      dfp_random_draw_lanes (self->blocks[i].stream, self->first_ahead + lane, self->blocks[i].number,
                             self->words + (gsize) i * self->n_ahead + lane);
}

/* The four words of @block in trial @number. */
static const guint32 *
get_words (const DfpTrial *self, int block, guint32 number)
{
  return self->words[(gsize) block * self->n_ahead + (number - self->first_ahead)];
}

static double
get_normal (guint32 word)
{
  return dfp_elementary_normal_quantile (dfp_random_from_word (word));
}

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
  self->slowest = g_new (double, model->n_months);
  self->left = g_new (double, n_items);
  self->waiting_for = g_new (int, n_items);
  self->n_words = (n_items + 63) / 64;
  self->open = g_new (guint64, self->n_words);
  self->queue = g_new (int, n_items);
  self->active = g_new (DfpTrialShare, n_items);
  self->done = g_new (int, n_items);
  if (n_items > DFP_TRIAL_CROWD)
    {
      self->pace = g_new (DfpTrialPace, n_items);
      self->heap = g_new (int, n_items);
      self->opened = g_new (int, n_items);
    }
  list_blocks (self);
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
  g_free (self->slowest);
  g_free (self->left);
  g_free (self->waiting_for);
  g_free (self->open);
  g_free (self->queue);
  g_free (self->active);
  g_free (self->done);
  g_free (self->pace);
  g_free (self->heap);
  g_free (self->opened);
  g_free (self->blocks);
  g_free (self->words);
  g_free (self->seats);
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
        z += alone * get_normal (get_words (self, self->first_item + i, number)[DRAW_EFFORT]);
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
play_late (DfpTrial *self, const DfpForecastRow *row, guint32 number, int head, double draw, double late)
{
  const double slip = -dfp_elementary_log (late);
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
play_people (DfpTrial *self, guint32 number)
{
  const guint32 (*words)[4] = (gconstpointer) (self->words + (number - self->first_ahead));
  const gsize n_ahead = self->n_ahead;

  for (const DfpTrialSeat *seat = self->seats, *end = seat + self->n_seats; seat < end; seat++)
    {
      const int place = seat->head % 4;
      const guint32 word = words[(gsize) seat->stay * n_ahead][place];

      if (seat->late >= 0)
        play_late (self, seat->row, number, seat->head, dfp_random_from_word (word),
                   dfp_random_from_word (words[(gsize) seat->late * n_ahead][place]));
      else if (word > seat->stays)
        play_leaver (self, seat->row, number, seat->head, dfp_random_from_word (word));
    }
}

/* --- rate --- */

/* Discipline by discipline for all months, which the processor takes several at a time. */
static void
compute_rates (DfpTrial *self)
{
  const DfpForecastModel *model = self->model;
  const double help = model->total_demand > 0 ? model->cross_skill / model->total_demand : 1;
  const double alone = 1 - model->cross_skill;
  double *all = self->rates, *slowest = self->slowest;
  const int n_months = model->n_months;

  for (int month = 0; month < n_months; month++)
    {
      all[month] = 0;
      slowest[month] = INFINITY;
    }
  for (int d = 0; d < model->n_disciplines; d++)
    {
      const double *capacity = self->capacity + d * n_months;
      const double per_demand = model->per_demand[d];

      for (int month = 0; month < n_months; month++)
        all[month] += MAX (0, capacity[month]);
      for (int month = 0; month < n_months && per_demand > 0; month++)
        slowest[month] = MIN (slowest[month], MAX (0, capacity[month]) * per_demand);
    }
  for (int month = 0; month < n_months; month++)
    {
      const double people = model->total_demand > 0 ? alone * slowest[month] + help * all[month] : all[month];

      self->rates[month] = self->factor * model->lost[month] * people;
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
      const guint32 *words = get_words (self, self->first_risk + i, number);

      self->delays[i] = 0;
      if (dfp_random_from_word (words[DRAW_STRIKES]) >= risk->probability)
        continue;
      self->cost += risk->cost;
      self->delays[i] =
          risk->delay.shape != NULL ? dfp_pert_draw (&risk->delay, get_normal (words[DRAW_DELAY])) : risk->delay.low;
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
  const guint32 *words;

  if (number - self->first_ahead >= self->n_ahead || self->first_ahead == NOT_YET)
    draw_ahead (self, number);
  words = get_words (self, 0, number);
  self->cost = model->planned_cost;
  self->months_lost = 0;
  self->factor = dfp_elementary_exp (model->rate_uncertainty * get_normal (words[DRAW_RATE]));
  draw_efforts (self, number, get_normal (words[DRAW_ALL_EFFORT]));
  memcpy (self->capacity, model->planned, sizeof (double) * (gsize) (model->n_disciplines * model->n_months));
  play_people (self, number);
  strike (self, number);
  compute_rates (self);
  dfp_trial_work (self);
  collect_finishes (self);
  if (model->later_cost > 0 && self->finish > model->n_months)
    self->cost += model->later_cost * (self->finish - model->n_months);
}
