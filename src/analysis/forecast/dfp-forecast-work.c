/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work of a trial, exact inside a month: time jumps from event to event. Open items are bits in the order
 * of their priority, so a plan of ten thousand items costs what is really worked on. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast-trial.h"

/* Effort below this is none: a billionth of a person-month. */
#define NOTHING 1e-9
#define ROUNDING 1e-12
#define MARGIN 1e-9
#define BITS 64

typedef struct
{
  DfpTrial *trial;
  const DfpForecastModel *model;
  double now;
  int month; /* index of the month that holds now */
  int n_left;
  int next_starter;
  int first_word; /* no item is open before it */
  int n_active;
} Run;

static void
open_item (Run *run, int item)
{
  run->trial->open[item / BITS] |= G_GUINT64_CONSTANT (1) << (item % BITS);
  run->first_word = MIN (run->first_word, item / BITS);
}

static void
close_item (Run *run, int item)
{
  run->trial->open[item / BITS] &= ~(G_GUINT64_CONSTANT (1) << (item % BITS));
}

static gboolean
can_open (const Run *run, int item)
{
  return run->trial->waiting_for[item] == 0 && run->model->items[item].begins <= run->now;
}

/* Opens @item, or closes it at once when it takes no effort, and all that then follows. */
static void
start_item (Run *run, int item)
{
  DfpTrial *trial = run->trial;
  int n_queued = 0;

  trial->queue[n_queued++] = item;
  while (n_queued > 0)
    {
      const int position = trial->queue[--n_queued];
      const DfpForecastItem *data = &run->model->items[position];

      if (trial->left[position] > NOTHING)
        {
          open_item (run, position);
          continue;
        }
      trial->items[position] = run->now;
      run->n_left--;
      for (int i = 0; i < data->n_successors; i++)
        {
          const int successor = run->model->successors[data->first_successor + i];

          if (--trial->waiting_for[successor] == 0 && can_open (run, successor))
            trial->queue[n_queued++] = successor;
        }
    }
}

/* Items whose month has come. */
static void
begin_month (Run *run)
{
  const DfpForecastModel *model = run->model;

  while (run->next_starter < model->n_starters && model->items[model->starters[run->next_starter]].begins <= run->now)
    {
      const int item = model->starters[run->next_starter++];

      if (run->trial->waiting_for[item] == 0)
        start_item (run, item);
    }
}

/* Gives out @rate in the order of the items; returns when the first of them is done, at most @until. */
static double
share_rate (Run *run, double rate, double until)
{
  DfpTrial *trial = run->trial;
  const DfpForecastItem *items = run->model->items;
  const double *left = trial->left, now = run->now;
  const int n_words = trial->n_words;
  DfpTrialShare *share = trial->active;
  int word = run->first_word;

  while (word < n_words && trial->open[word] == 0)
    word++;
  run->first_word = word;
  for (; word < n_words && rate > 0; word++)
    for (guint64 bits = trial->open[word]; bits != 0 && rate > 0; bits &= bits - 1)
      {
        const int item = word * BITS + __builtin_ctzll (bits);
        const double given = MIN (rate, items[item].max_people);

        *share++ = (DfpTrialShare){ given, item };
        if (left[item] <= given * (until - now + MARGIN)) /* else it is not done before, whatever rounding */
          until = MIN (until, now + left[item] / given);
        rate -= given;
      }
  run->n_active = (int) (share - trial->active);
  return until;
}

static void
work_until (Run *run, double until)
{
  DfpTrial *trial = run->trial;
  double *left = trial->left;
  const double time = until - run->now, rounding = ROUNDING * (1 + until);
  const DfpTrialShare *share = trial->active, *end = share + run->n_active;
  int n_done = 0;

  for (; share < end; share++)
    {
      const double rest = left[share->item] - share->rate * time;

      left[share->item] = rest;
      if (rest <= share->rate * rounding)
        trial->done[n_done++] = share->item;
    }
  run->now = until;
  for (int i = 0; i < n_done; i++)
    {
      left[trial->done[i]] = 0;
      close_item (run, trial->done[i]);
    }
  for (int i = 0; i < n_done; i++)
    start_item (run, trial->done[i]);
}

/* The end of the stretch in which neither the rate nor the begun items change by the calendar. */
static double
get_boundary (const Run *run)
{
  const DfpForecastModel *model = run->model;

  if (run->month < model->n_months - 1)
    return run->month + 1;
  if (run->next_starter < model->n_starters)
    return MIN (model->limit, model->items[model->starters[run->next_starter]].begins);
  return model->limit;
}

static void
start_all (Run *run)
{
  for (int i = 0; i < run->model->n_items; i++)
    {
      run->trial->waiting_for[i] = run->model->items[i].n_predecessors;
      run->trial->items[i] = INFINITY;
    }
  for (int i = 0; i < run->model->n_items; i++)
    if (run->model->items[i].n_predecessors == 0 && run->model->items[i].begins <= 0)
      start_item (run, i);
}

void
dfp_trial_work (DfpTrial *self)
{
  const DfpForecastModel *model = self->model;
  Run run = { .trial = self, .model = model, .n_left = model->n_items };

  memset (self->open, 0, sizeof *self->open * (gsize) self->n_words);
  start_all (&run);
  while (run.n_left > 0 && run.now < model->limit)
    {
      const double boundary = get_boundary (&run), rate = self->rates[MIN (run.month, model->n_months - 1)];
      double until = boundary;

      run.n_active = 0;
      if (rate > 0)
        until = share_rate (&run, rate, boundary);
      work_until (&run, until);
      if (until < boundary)
        continue;
      run.month = (int) boundary;
      begin_month (&run);
    }
}
