/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seven steps in order, each for all trials that are played at once. */
#include "analysis/forecast/dfp-forecast-trials.h"

#include <math.h>
#include <string.h>

#include "base/dfp-elementary.h"

/* Draws of an item, of a risk and of the plan. */
#define DRAW_EFFORT 0
#define DRAW_STRIKES 0
#define DRAW_DELAY 1
#define DRAW_ALL_EFFORT 0
#define DRAW_RATE 1

/* --- life --- */

/* Those who can come late are not in what is planned, but played. */
static void
plan_without_late (DfpTrials *self)
{
  const DfpForecastModel *model = self->model;

  self->planned = g_new (double, MAX (model->n_disciplines * model->n_months, 1));
  memcpy (self->planned, model->planned, sizeof (double) * (gsize) (model->n_disciplines * model->n_months));
  for (const DfpForecastRow *row = model->rows; row < model->rows + model->n_rows; row++)
    if (row->discipline >= 0 && row->slip > 0 && row->n_late > 0)
      dfp_forecast_row_give (row, TRUE, row->start, row->start, row->end, -row->n_late,
                             self->planned + row->discipline * model->n_months);
}

/* By discipline, in each in the order of their ids. */
static void
list_rows (DfpTrials *self)
{
  const DfpForecastModel *model = self->model;

  self->rows = g_new (const DfpForecastRow *, MAX (model->n_rows, 1));
  for (int discipline = -1; discipline < model->n_disciplines; discipline++)
    for (const DfpForecastRow *row = model->rows; row < model->rows + model->n_rows; row++)
      if (row->discipline == discipline && (row->hazard > 0 || (row->slip > 0 && row->n_late > 0)))
        self->rows[self->n_rows++] = row;
}

static DfpLanes *
create_lanes (int n)
{
  return g_aligned_alloc0 (MAX (n, 1), sizeof (DfpLanes), sizeof (double) * DFP_WIDTH);
}

DfpTrials *
dfp_trials_new (const DfpForecastModel *model)
{
  DfpTrials *self = g_aligned_alloc0 (1, sizeof *self, sizeof (double) * DFP_WIDTH);

  self->model = model;
  self->objectives = create_lanes (model->n_objectives);
  self->items = create_lanes (model->n_items);
  self->delays = create_lanes (model->n_risks);
  self->change = create_lanes (model->n_months + DFP_TRIALS_BEYOND);
  self->rates = create_lanes (model->n_months);
  self->slowest = create_lanes (model->n_months);
  self->left = create_lanes (model->n_items);
  if (model->n_items > DFP_TRIALS_CROWD)
    self->crowd = dfp_forecast_crowd_new (model);
  else
    self->board = dfp_forecast_board_new (model);
  plan_without_late (self);
  list_rows (self);
  return self;
}

void
dfp_trials_free (DfpTrials *self)
{
  if (self == NULL)
    return;
  g_aligned_free (self->objectives);
  g_aligned_free (self->items);
  g_aligned_free (self->delays);
  g_free (self->rows);
  g_free (self->planned);
  g_aligned_free (self->change);
  g_aligned_free (self->rates);
  g_aligned_free (self->slowest);
  g_aligned_free (self->left);
  dfp_forecast_board_free (self->board);
  dfp_forecast_crowd_free (self->crowd);
  g_aligned_free (self);
}

/* --- draws --- */

typedef guint32 Words[DFP_TRIALS_AT_ONCE][4];

DFP_ANY_WIDTH void
draw (const DfpTrials *self, const DfpRandomStream *stream, Words words)
{
  dfp_random_draw_lanes (stream, self->numbers, DFP_TRIALS_AT_ONCE, 0, words);
}

DFP_ANY_WIDTH void
get_normals (Words words, int number, DfpLanes z)
{
  DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
    z[i] = dfp_random_from_word (words[i][number]);
  dfp_elementary_normal_quantiles (z, DFP_TRIALS_AT_ONCE);
}

/* --- effort and rate --- */

DFP_ANY_WIDTH void
draw_efforts (DfpTrials *self, const DfpLanes common)
{
  const DfpForecastModel *model = self->model;
  const double together = sqrt (model->item_dependence), alone = sqrt (1 - model->item_dependence);
  Words words;
  DfpLanes z;

  memset (self->effort, 0, sizeof self->effort);
  for (int item = 0; item < model->n_items; item++)
    {
      double *left = self->left[item];

      draw (self, &model->items[item].stream, words);
      get_normals (words, DRAW_EFFORT, z);
      DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
        z[i] = together * common[i] + alone * z[i];
      dfp_pert_draw_all (&model->items[item].effort, z, left, DFP_TRIALS_AT_ONCE);
      DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
        self->effort[i] += left[i];
    }
}

DFP_ANY_WIDTH void
draw_factor (DfpTrials *self, Words words)
{
  DfpLanes z;

  get_normals (words, DRAW_RATE, z);
  DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
    self->factor[i] = dfp_elementary_exp (self->model->rate_uncertainty * z[i]);
}

/* --- risks and result --- */

/* What @risk delays where it strikes. */
DFP_ANY_WIDTH void
strike (DfpTrials *self, int number)
{
  const DfpForecastRisk *risk = &self->model->risks[number];
  double *delays = self->delays[number];
  int struck[DFP_TRIALS_AT_ONCE], n = 0;
  Words words;
  DfpLanes z, delay;

  draw (self, &risk->stream, words);
  for (int i = 0; i < DFP_TRIALS_AT_ONCE; i++)
    {
      delays[i] = 0;
      struck[n] = i;
      z[n] = dfp_random_from_word (words[i][DRAW_DELAY]);
      n += dfp_random_from_word (words[i][DRAW_STRIKES]) < risk->probability;
    }
  for (int i = n; i % DFP_WIDTH != 0; i++)
    z[i] = 0.5;
  dfp_elementary_normal_quantiles (z, n);
  dfp_pert_draw_all (&risk->delay, z, delay, n);
  for (int i = 0; i < n; i++)
    {
      self->cost[struck[i]] += risk->cost;
      delays[struck[i]] = delay[i];
    }
}

DFP_ANY_WIDTH void
add (DfpLanes to, const DfpLanes what)
{
  DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
    to[i] += what[i];
}

DFP_ANY_WIDTH void
raise_to (DfpLanes to, const DfpLanes what)
{
  DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
    to[i] = MAX (to[i], what[i]);
}

DFP_ANY_WIDTH void
cut (const DfpForecastModel *model, DfpLanes times)
{
  DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
    times[i] = times[i] <= model->limit ? times[i] : INFINITY;
}

/* Risks that name no objective delay each of them, or the whole where there is none. */
DFP_ANY_WIDTH void
delay_objectives (DfpTrials *self)
{
  const DfpForecastModel *model = self->model;
  DfpLanes common = { 0 };

  for (int risk = 0; risk < model->n_risks; risk++)
    {
      const int objective = model->risks[risk].objective;

      add (objective >= 0 ? self->objectives[objective] : common, self->delays[risk]);
    }
  if (model->n_objectives == 0)
    add (self->finish, common);
  for (int o = 0; o < model->n_objectives; o++)
    add (self->objectives[o], common);
}

DFP_ANY_WIDTH void
collect_finishes (DfpTrials *self)
{
  const DfpForecastModel *model = self->model;

  memset (self->finish, 0, sizeof self->finish);
  memset (self->objectives, 0, sizeof (DfpLanes) * (gsize) model->n_objectives);
  for (int item = 0; item < model->n_items; item++)
    {
      const int objective = model->items[item].objective;

      raise_to (self->finish, self->items[item]);
      if (objective >= 0)
        raise_to (self->objectives[objective], self->items[item]);
    }
  delay_objectives (self);
  for (int o = 0; o < model->n_objectives; o++)
    {
      cut (model, self->objectives[o]);
      if (model->objectives[o].n_items > 0)
        raise_to (self->finish, self->objectives[o]);
    }
  cut (model, self->finish);
}

/* The last team is paid on until the end. */
DFP_ANY_WIDTH void
pay_on (DfpTrials *self)
{
  const DfpForecastModel *model = self->model;

  if (model->later_cost <= 0)
    return;
  DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
    {
      const double beyond = self->finish[i] - model->n_months;

      self->cost[i] += model->later_cost * MAX (beyond, 0);
    }
}

static void
work (DfpTrials *self)
{
  if (self->board != NULL)
    dfp_forecast_board_work (self->board, self);
  else
    for (int lane = 0; lane < DFP_TRIALS_AT_ONCE; lane++)
      dfp_forecast_crowd_work (self->crowd, self, lane);
}

DFP_ANY_WIDTH void
play (DfpTrials *self, guint32 first)
{
  Words words;
  DfpLanes common;

  for (guint32 i = 0; i < DFP_TRIALS_AT_ONCE; i++)
    {
      self->numbers[i] = first + i;
      self->cost[i] = self->model->planned_cost;
      self->months_lost[i] = 0;
    }
  draw (self, &self->model->stream, words);
  get_normals (words, DRAW_ALL_EFFORT, common);
  draw_factor (self, words);
  draw_efforts (self, common);
  dfp_trials_staff (self);
  for (int i = 0; i < self->model->n_risks; i++)
    strike (self, i);
  work (self);
  collect_finishes (self);
  pay_on (self);
}

DFP_DEFINE_WIDE (dfp_trials_play, play, (DfpTrials * self, guint32 first), (self, first))
