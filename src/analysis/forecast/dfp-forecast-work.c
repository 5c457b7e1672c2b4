/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work of a trial, exact inside a month: time jumps from event to event. Open items are bits in the order
 * of their priority, so a plan of ten thousand items costs what is really worked on. Where thousands can be worked
 * on at once, each goes on at its own pace until that changes, and a heap knows which is done first. */
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

  /* Of a crowd. Every open item up to the last one that is worked on has all that it can take, but that last one. */
  double rate, spare; /* given out in all, and not yet */
  int last;           /* −1 for none */
  int n_heap, n_opened;
} Run;

static void
open_item (Run *run, int item)
{
  run->trial->open[item / BITS] |= G_GUINT64_CONSTANT (1) << (item % BITS);
  run->first_word = MIN (run->first_word, item / BITS);
  if (run->trial->pace != NULL)
    run->trial->opened[run->n_opened++] = item;
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

/* --- a crowd --- */

static gboolean
is_due_before (const DfpTrial *trial, int a, int b)
{
  return trial->pace[a].due < trial->pace[b].due || (trial->pace[a].due == trial->pace[b].due && a < b);
}

static void
put (DfpTrial *trial, int place, int item)
{
  trial->heap[place] = item;
  trial->pace[item].place = place;
}

/* Moves @item, which stands at @place, to where it belongs. */
static void
sift (Run *run, int place, int item)
{
  DfpTrial *trial = run->trial;

  for (; place > 0 && is_due_before (trial, item, trial->heap[(place - 1) / 2]); place = (place - 1) / 2)
    put (trial, place, trial->heap[(place - 1) / 2]);
  for (int child = 2 * place + 1; child < run->n_heap; child = 2 * place + 1)
    {
      if (child + 1 < run->n_heap && is_due_before (trial, trial->heap[child + 1], trial->heap[child]))
        child++;
      if (!is_due_before (trial, trial->heap[child], item))
        break;
      put (trial, place, trial->heap[child]);
      place = child;
    }
  put (trial, place, item);
}

static void
take_from_heap (Run *run, int item)
{
  DfpTrial *trial = run->trial;
  const int place = trial->pace[item].place, moved = trial->heap[run->n_heap - 1];

  trial->pace[item].place = -1;
  run->n_heap--;
  if (moved != item)
    sift (run, place, moved);
}

static void
set_pace (Run *run, int item, double rate)
{
  DfpTrialPace *pace = &run->trial->pace[item];

  if (pace->rate == rate)
    return;
  run->trial->left[item] -= pace->rate * (run->now - pace->since);
  run->spare += pace->rate - rate;
  pace->rate = rate;
  pace->since = run->now;
  if (rate <= 0)
    {
      take_from_heap (run, item);
      return;
    }
  pace->due = run->now + MAX (run->trial->left[item], 0) / rate;
  sift (run, pace->place >= 0 ? pace->place : run->n_heap++, item);
}

/* The open item before @item; −1 for none. */
static int
find_open_before (const Run *run, int item)
{
  int word = item / BITS;
  guint64 bits = run->trial->open[word] & ((G_GUINT64_CONSTANT (1) << (item % BITS)) - 1);

  while (bits == 0 && --word >= 0)
    bits = run->trial->open[word];
  return bits != 0 ? word * BITS + BITS - 1 - __builtin_clzll (bits) : -1;
}

/* The open item after @item, which may be −1; −1 for none. */
static int
find_open_after (const Run *run, int item)
{
  int word = (item + 1) / BITS;
  guint64 bits;

  if (word >= run->trial->n_words)
    return -1;
  bits = run->trial->open[word] & ~((G_GUINT64_CONSTANT (1) << ((item + 1) % BITS)) - 1);
  while (bits == 0 && ++word < run->trial->n_words)
    bits = run->trial->open[word];
  return bits != 0 ? word * BITS + __builtin_ctzll (bits) : -1;
}

static void
leave_last (Run *run)
{
  set_pace (run, run->last, 0);
  run->last = find_open_before (run, run->last);
}

/* Takes back what is given out too much, and gives out what is left. */
static void
balance (Run *run)
{
  const DfpForecastItem *items = run->model->items;
  const double nothing = ROUNDING * (1 + run->rate);

  while (run->spare < -nothing && run->last >= 0)
    {
      const double rate = run->trial->pace[run->last].rate;

      if (rate + run->spare > nothing)
        set_pace (run, run->last, rate + run->spare);
      else
        leave_last (run);
    }
  while (run->spare > nothing)
    {
      const gboolean full = run->last < 0 || run->trial->pace[run->last].rate >= items[run->last].max_people;
      const int item = full ? find_open_after (run, run->last) : run->last;

      if (item < 0)
        return;
      run->last = item;
      set_pace (run, item, MIN (run->trial->pace[item].rate + run->spare, items[item].max_people));
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Items that have just been opened take from those that come after them. */
static void
admit (Run *run)
{
  int *opened = run->trial->opened;

  if (run->n_opened > 1)
    qsort (opened, (gsize) run->n_opened, sizeof *opened, compare_items);
  for (int i = 0; i < run->n_opened; i++)
    {
      const double wanted = run->model->items[opened[i]].max_people;

      while (run->last > opened[i] && run->spare < wanted)
        leave_last (run);
      if (run->last > opened[i])
        set_pace (run, opened[i], wanted);
    }
  run->n_opened = 0;
}

static void
finish_due (Run *run)
{
  DfpTrial *trial = run->trial;
  const double until = run->now + ROUNDING * (1 + run->now);
  int n_done = 0;

  while (run->n_heap > 0 && trial->pace[trial->heap[0]].due <= until)
    {
      const int item = trial->heap[0];

      set_pace (run, item, 0);
      trial->left[item] = 0;
      close_item (run, item);
      if (item == run->last)
        run->last = find_open_before (run, item);
      trial->done[n_done++] = item;
    }
  for (int i = 0; i < n_done; i++)
    start_item (run, trial->done[i]);
}

static void
work_in_crowd (Run *run)
{
  DfpTrial *trial = run->trial;

  for (int i = 0; i < run->model->n_items; i++)
    trial->pace[i] = (DfpTrialPace){ .place = -1 };
  run->last = -1;
  start_all (run);
  while (run->n_left > 0 && run->now < run->model->limit)
    {
      const double boundary = get_boundary (run), rate = trial->rates[MIN (run->month, run->model->n_months - 1)];

      run->spare = run->last < 0 ? rate : run->spare + rate - run->rate;
      run->rate = rate;
      admit (run);
      balance (run);
      run->now = run->n_heap > 0 ? MIN (boundary, trial->pace[trial->heap[0]].due) : boundary;
      finish_due (run);
      if (run->now < boundary)
        continue;
      run->month = (int) boundary;
      begin_month (run);
    }
}

void
dfp_trial_work (DfpTrial *self)
{
  const DfpForecastModel *model = self->model;
  Run run = { .trial = self, .model = model, .n_left = model->n_items };

  memset (self->open, 0, sizeof *self->open * (gsize) self->n_words);
  if (self->pace != NULL)
    {
      work_in_crowd (&run);
      return;
    }
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
