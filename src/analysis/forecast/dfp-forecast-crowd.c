/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work of a trial where many items can be worked on at once: each goes on at its own pace until that
 * changes, and a heap knows which is done first. Open items are bits in the order of their priority, so a plan of ten
 * thousand items costs what is really worked on. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast-trials.h"

#define NOTHING 1e-9   /* of effort: a billionth of a person-month */
#define ROUNDING 1e-12 /* of time, and of people */
#define BITS 64

/* How an item goes on; what it has left is as of @since. */
typedef struct
{
  double rate;
  double since;
  double due;
  int place; /* in the heap; −1 when nobody works on it */
} Pace;

struct _DfpForecastCrowd
{
  int n_items;
  double *left;     /* [item] */
  int *waiting_for; /* [item] predecessors that are not done, and its month */
  Pace *pace;       /* [item] */
  guint64 *open;    /* bits: items that can be worked on */
  int n_words;
  int *heap;   /* items that are worked on, the first one due on top */
  int *opened; /* items that have just been */
  int *done;   /* the same */
  int *queue;  /* items to be closed */
};

/* Every open item up to the last one that is worked on has all that it can take, but that last one. */
typedef struct
{
  DfpForecastCrowd *crowd;
  DfpTrials *trials;
  const DfpForecastModel *model;
  int lane;
  double now;
  int month; /* index of the month that holds now */
  int n_left;
  int next_starter;
  double rate, spare; /* given out in all, and not yet */
  int last;           /* −1 for none */
  int n_heap, n_opened;
} Run;

DfpForecastCrowd *
dfp_forecast_crowd_new (const DfpForecastModel *model)
{
  DfpForecastCrowd *self = g_new0 (DfpForecastCrowd, 1);
  const int n_items = model->n_items;

  self->n_items = n_items;
  self->left = g_new (double, n_items);
  self->waiting_for = g_new (int, n_items);
  self->pace = g_new (Pace, n_items);
  self->n_words = (n_items + BITS - 1) / BITS;
  self->open = g_new (guint64, self->n_words);
  self->heap = g_new (int, n_items);
  self->opened = g_new (int, n_items);
  self->done = g_new (int, n_items);
  self->queue = g_new (int, n_items);
  return self;
}

void
dfp_forecast_crowd_free (DfpForecastCrowd *self)
{
  if (self == NULL)
    return;
  g_free (self->left);
  g_free (self->waiting_for);
  g_free (self->pace);
  g_free (self->open);
  g_free (self->heap);
  g_free (self->opened);
  g_free (self->done);
  g_free (self->queue);
  g_free (self);
}

/* --- items --- */

static void
open_item (Run *run, int item)
{
  run->crowd->open[item / BITS] |= G_GUINT64_CONSTANT (1) << (item % BITS);
  run->crowd->opened[run->n_opened++] = item;
}

static void
close_item (Run *run, int item)
{
  run->crowd->open[item / BITS] &= ~(G_GUINT64_CONSTANT (1) << (item % BITS));
}

/* Opens @item, or closes it at once when it takes no effort, and all that then follows. */
static void
start_item (Run *run, int item)
{
  DfpForecastCrowd *crowd = run->crowd;
  int n_queued = 0;

  crowd->queue[n_queued++] = item;
  while (n_queued > 0)
    {
      const int position = crowd->queue[--n_queued];
      const DfpForecastItem *data = &run->model->items[position];

      if (crowd->left[position] > NOTHING)
        {
          open_item (run, position);
          continue;
        }
      run->trials->items[position][run->lane] = run->now;
      run->n_left--;
      for (int i = 0; i < data->n_successors; i++)
        {
          const int successor = run->model->successors[data->first_successor + i];

          if (--crowd->waiting_for[successor] == 0)
            crowd->queue[n_queued++] = successor;
        }
    }
}

/* Items whose month has come, for which they wait as for a predecessor. */
static void
begin_month (Run *run)
{
  const DfpForecastModel *model = run->model;

  while (run->next_starter < model->n_starters && model->items[model->starters[run->next_starter]].begins <= run->now)
    {
      const int item = model->starters[run->next_starter++];

      if (--run->crowd->waiting_for[item] == 0)
        start_item (run, item);
    }
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
  DfpForecastCrowd *crowd = run->crowd;

  memset (crowd->open, 0, sizeof *crowd->open * (gsize) crowd->n_words);
  for (int i = 0; i < crowd->n_items; i++)
    {
      crowd->left[i] = run->trials->left[i][run->lane];
      crowd->waiting_for[i] = run->model->items[i].n_predecessors + (run->model->items[i].begins > 0);
      crowd->pace[i] = (Pace){ .place = -1 };
      run->trials->items[i][run->lane] = INFINITY;
    }
  for (int i = 0; i < crowd->n_items; i++)
    if (run->model->items[i].n_predecessors == 0 && run->model->items[i].begins <= 0)
      start_item (run, i);
}

/* --- paces --- */

static gboolean
is_due_before (const DfpForecastCrowd *crowd, int a, int b)
{
  return crowd->pace[a].due < crowd->pace[b].due || (crowd->pace[a].due == crowd->pace[b].due && a < b);
}

static void
put (DfpForecastCrowd *crowd, int place, int item)
{
  crowd->heap[place] = item;
  crowd->pace[item].place = place;
}

/* Moves @item, which stands at @place, to where it belongs. */
static void
sift (Run *run, int place, int item)
{
  DfpForecastCrowd *crowd = run->crowd;

  for (; place > 0 && is_due_before (crowd, item, crowd->heap[(place - 1) / 2]); place = (place - 1) / 2)
    put (crowd, place, crowd->heap[(place - 1) / 2]);
  for (int child = 2 * place + 1; child < run->n_heap; child = 2 * place + 1)
    {
      if (child + 1 < run->n_heap && is_due_before (crowd, crowd->heap[child + 1], crowd->heap[child]))
        child++;
      if (!is_due_before (crowd, crowd->heap[child], item))
        break;
      put (crowd, place, crowd->heap[child]);
      place = child;
    }
  put (crowd, place, item);
}

static void
take_from_heap (Run *run, int item)
{
  DfpForecastCrowd *crowd = run->crowd;
  const int place = crowd->pace[item].place, moved = crowd->heap[run->n_heap - 1];

  crowd->pace[item].place = -1;
  run->n_heap--;
  if (moved != item)
    sift (run, place, moved);
}

static void
set_pace (Run *run, int item, double rate)
{
  Pace *pace = &run->crowd->pace[item];

  if (pace->rate == rate)
    return;
  run->crowd->left[item] -= pace->rate * (run->now - pace->since);
  run->spare += pace->rate - rate;
  pace->rate = rate;
  pace->since = run->now;
  if (rate <= 0)
    {
      take_from_heap (run, item);
      return;
    }
  pace->due = run->now + MAX (run->crowd->left[item], 0) / rate;
  sift (run, pace->place >= 0 ? pace->place : run->n_heap++, item);
}

/* The open item before @item; −1 for none. */
static int
find_open_before (const Run *run, int item)
{
  int word = item / BITS;
  guint64 bits = run->crowd->open[word] & ((G_GUINT64_CONSTANT (1) << (item % BITS)) - 1);

  while (bits == 0 && --word >= 0)
    bits = run->crowd->open[word];
  return bits != 0 ? word * BITS + BITS - 1 - __builtin_clzll (bits) : -1;
}

/* The open item after @item, which may be −1; −1 for none. */
static int
find_open_after (const Run *run, int item)
{
  int word = (item + 1) / BITS;
  guint64 bits;

  if (word >= run->crowd->n_words)
    return -1;
  bits = run->crowd->open[word] & ~((G_GUINT64_CONSTANT (1) << ((item + 1) % BITS)) - 1);
  while (bits == 0 && ++word < run->crowd->n_words)
    bits = run->crowd->open[word];
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
      const double rate = run->crowd->pace[run->last].rate;

      if (rate + run->spare > nothing)
        set_pace (run, run->last, rate + run->spare);
      else
        leave_last (run);
    }
  while (run->spare > nothing)
    {
      const gboolean full = run->last < 0 || run->crowd->pace[run->last].rate >= items[run->last].max_people;
      const int item = full ? find_open_after (run, run->last) : run->last;

      if (item < 0)
        return;
      run->last = item;
      set_pace (run, item, MIN (run->crowd->pace[item].rate + run->spare, items[item].max_people));
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
  int *opened = run->crowd->opened;

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
  DfpForecastCrowd *crowd = run->crowd;
  const double until = run->now + ROUNDING * (1 + run->now);
  int n_done = 0;

  while (run->n_heap > 0 && crowd->pace[crowd->heap[0]].due <= until)
    {
      const int item = crowd->heap[0];

      set_pace (run, item, 0);
      crowd->left[item] = 0;
      close_item (run, item);
      if (item == run->last)
        run->last = find_open_before (run, item);
      crowd->done[n_done++] = item;
    }
  for (int i = 0; i < n_done; i++)
    start_item (run, crowd->done[i]);
}

void
dfp_forecast_crowd_work (DfpForecastCrowd *self, DfpTrials *trials, int lane)
{
  const DfpForecastModel *model = trials->model;
  Run run = { .crowd = self, .trials = trials, .model = model, .lane = lane, .n_left = self->n_items, .last = -1 };

  start_all (&run);
  while (run.n_left > 0 && run.now < model->limit)
    {
      const double boundary = get_boundary (&run), rate = trials->rates[MIN (run.month, model->n_months - 1)][lane];

      run.spare = run.last < 0 ? rate : run.spare + rate - run.rate;
      run.rate = rate;
      admit (&run);
      balance (&run);
      run.now = run.n_heap > 0 ? MIN (boundary, self->pace[self->heap[0]].due) : boundary;
      finish_due (&run);
      if (run.now < boundary)
        continue;
      run.month = (int) boundary;
      begin_month (&run);
    }
}
