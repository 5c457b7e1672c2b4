/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work of some trials side by side, exact inside a month: in each, time jumps from event to event, and waits for
 * the others at the end of the month. All lanes go through the same items, those that are open in some lane; where an
 * item is not, it takes nobody. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast-trials.h"

#define LANES 64     /* whose items stay in the fastest memory */
#define NOTHING 1e-9 /* of effort: a billionth of a person-month */
#define BITS 64

typedef double Lanes[LANES] __attribute__ ((aligned (DFP_WIDTH * sizeof (double))));

struct _DfpForecastBoard
{
  const DfpForecastModel *model; /* borrowed */

  Lanes *left;        /* [item] effort */
  Lanes *takes;       /* [item] people that can work on it now; 0 when it is not open */
  Lanes *given;       /* [item] of these, those who do */
  Lanes *waiting_for; /* [item] predecessors that are not done, and its month */
  Lanes *finish;      /* [item] months; INFINITY for never */
  int *n_unfinished;  /* [item] lanes in which it is not done */
  guint64 *open;      /* bits: items that can be worked on in some lane */
  guint64 *done;      /* bits: items that have just been done in some lane */
  int n_words;        /* of bits */

  Lanes now; /* months */
  int month; /* index of the one that is played */
  double begun;
  int next_starter;
  int n_left; /* items, in all lanes */
};

/* --- life --- */

static Lanes *
create_lanes (int n)
{
  return g_aligned_alloc0 ((gsize) n, sizeof (Lanes), sizeof (double) * DFP_WIDTH);
}

DfpForecastBoard *
dfp_forecast_board_new (const DfpForecastModel *model)
{
  DfpForecastBoard *self = g_aligned_alloc0 (1, sizeof *self, sizeof (double) * DFP_WIDTH);
  const int n_items = MAX (model->n_items, 1);

  self->model = model;
  self->left = create_lanes (n_items);
  self->takes = create_lanes (n_items);
  self->given = create_lanes (n_items);
  self->waiting_for = create_lanes (n_items);
  self->finish = create_lanes (n_items);
  self->n_unfinished = g_new (int, n_items);
  self->n_words = (n_items + BITS - 1) / BITS;
  self->open = g_new (guint64, self->n_words);
  self->done = g_new (guint64, self->n_words);
  return self;
}

void
dfp_forecast_board_free (DfpForecastBoard *self)
{
  if (self == NULL)
    return;
  g_aligned_free (self->left);
  g_aligned_free (self->takes);
  g_aligned_free (self->given);
  g_aligned_free (self->waiting_for);
  g_aligned_free (self->finish);
  g_free (self->n_unfinished);
  g_free (self->open);
  g_free (self->done);
  g_aligned_free (self);
}

/* --- bits --- */

static inline void
set_bit (guint64 *words, int bit)
{
  words[bit / BITS] |= G_GUINT64_CONSTANT (1) << (bit % BITS);
}

static inline void
clear_bit (guint64 *words, int bit)
{
  words[bit / BITS] &= ~(G_GUINT64_CONSTANT (1) << (bit % BITS));
}

#define FOR_OPEN_ITEMS(item, self)                                                                            \
  for (int word = 0, item; word < (self)->n_words; word++)                                                    \
    for (guint64 bits = (self)->open[word]; bits != 0 && (item = word * BITS + __builtin_ctzll (bits), TRUE); \
         bits &= bits - 1)

/* --- items --- */

/* Nothing is left of @item wherever it is open and takes no effort to speak of. */
DFP_ANY_WIDTH void
skip_empty (DfpForecastBoard *self, int item)
{
  double *left = self->left[item];
  const double *takes = self->takes[item];

  DFP_WIDE_FOR (i, LANES)
    left[i] = dfp_wide_pick ((takes[i] > 0) & (left[i] <= NOTHING), 0, left[i]);
  set_bit (self->done, item);
}

/* @item has one less to wait for where @done is 1, not 0, and can be worked on where that was the last. */
DFP_ANY_WIDTH void
release (DfpForecastBoard *self, int item, const double *done)
{
  const double *left = self->left[item];
  double *waiting_for = self->waiting_for[item], *takes = self->takes[item];
  const double max_people = self->model->items[item].max_people;
  gint64 n_opened = 0, n_empty = 0;

  DFP_WIDE_SUM (i, LANES, n_opened, n_empty)
    {
      const double rest = waiting_for[i] - done[i];
      const gint64 opens = (done[i] > 0) & (rest == 0);

      waiting_for[i] = rest;
      takes[i] = dfp_wide_pick (opens, max_people, takes[i]);
      n_opened += opens;
      n_empty += opens & (left[i] <= NOTHING);
    }
  if (n_opened > 0)
    set_bit (self->open, item);
  if (n_empty > 0)
    skip_empty (self, item);
}

/* Notes when @item was done, which takes nobody any more, and releases those that wait for it. */
DFP_ANY_WIDTH void
finish_item (DfpForecastBoard *self, int item)
{
  const DfpForecastItem *data = &self->model->items[item];
  const double *left = self->left[item];
  double *takes = self->takes[item], *finish = self->finish[item];
  gint64 n_done = 0;
  Lanes done;

  DFP_WIDE_SUM (i, LANES, n_done)
    {
      const gint64 is_done = (left[i] == 0) & (takes[i] > 0);

      done[i] = dfp_wide_pick (is_done, 1, 0);
      finish[i] = dfp_wide_pick (is_done, self->now[i], finish[i]);
      takes[i] = dfp_wide_pick (is_done, 0, takes[i]);
      n_done += is_done;
    }
  self->n_left -= (int) n_done;
  self->n_unfinished[item] -= (int) n_done;
  if (self->n_unfinished[item] == 0)
    clear_bit (self->open, item);
  for (int i = 0; i < data->n_successors; i++)
    release (self, self->model->successors[data->first_successor + i], done);
}

/* Those that nothing is left of, and those that follow them at once. */
DFP_ANY_WIDTH void
finish_items (DfpForecastBoard *self)
{
  for (int word = 0; word < self->n_words; word++)
    while (self->done[word] != 0)
      {
        const int item = word * BITS + __builtin_ctzll (self->done[word]);

        clear_bit (self->done, item);
        finish_item (self, item);
        word = 0; /* those that follow can come before it */
      }
}

/* --- time --- */

/* For its month an item waits as for a predecessor. */
DFP_ANY_WIDTH void
release_all (DfpForecastBoard *self, int item)
{
  Lanes everywhere;

  DFP_WIDE_FOR (i, LANES)
    everywhere[i] = 1;
  release (self, item, everywhere);
}

DFP_ANY_WIDTH void
begin_month (DfpForecastBoard *self, double begun)
{
  const DfpForecastModel *model = self->model;

  self->begun = begun;
  self->month = (int) begun;
  while (self->next_starter < model->n_starters && model->items[model->starters[self->next_starter]].begins <= begun)
    release_all (self, model->starters[self->next_starter++]);
  finish_items (self);
}

DFP_ANY_WIDTH void
start (DfpForecastBoard *self)
{
  const DfpForecastModel *model = self->model;

  memset (self->open, 0, sizeof *self->open * (gsize) self->n_words);
  memset (self->done, 0, sizeof *self->done * (gsize) self->n_words);
  memset (self->now, 0, sizeof self->now);
  self->next_starter = 0;
  self->n_left = model->n_items * LANES;
  for (int item = 0; item < model->n_items; item++)
    {
      double *waiting_for = self->waiting_for[item], *takes = self->takes[item];
      double *finish = self->finish[item];

      self->n_unfinished[item] = LANES;
      DFP_WIDE_FOR (i, LANES)
        {
          waiting_for[i] = model->items[item].n_predecessors + 1;
          finish[i] = INFINITY;
          takes[i] = 0;
        }
    }
  for (int item = 0; item < model->n_items; item++)
    if (model->items[item].begins <= 0)
      release_all (self, item);
  begin_month (self, 0);
}

/* The end of the stretch in which neither the rate nor the begun items change by the calendar. */
static double
get_boundary (const DfpForecastBoard *self)
{
  const DfpForecastModel *model = self->model;

  if (self->month < model->n_months - 1)
    return self->month + 1;
  if (self->next_starter < model->n_starters)
    return MIN (model->limit, model->items[model->starters[self->next_starter]].begins);
  return model->limit;
}

/* Gives out the rates in the order of the items. Returns what the item that is done first has left and is given, or
 * the time to @boundary and 1 where that comes sooner. No division is needed to know. */
DFP_ANY_WIDTH void
share_rates (DfpForecastBoard *self, const double *rates, double boundary, double *least_left, double *least_given)
{
  double rest[LANES];

  DFP_WIDE_FOR (i, LANES)
    {
      rest[i] = rates[i];
      least_left[i] = boundary - self->now[i];
      least_given[i] = 1;
    }
  FOR_OPEN_ITEMS (item, self)
    {
      const double *left = self->left[item], *takes = self->takes[item];
      double *given = self->given[item];

      DFP_WIDE_FOR (i, LANES)
        {
          const double people = MIN (rest[i], takes[i]);
          const double mine = left[i], other = least_left[i], others = least_given[i];
          const gboolean sooner = mine * others < other * people;

          given[i] = people;
          rest[i] -= people;
          least_left[i] = dfp_wide_pick (sooner, mine, other);
          least_given[i] = dfp_wide_pick (sooner, people, others);
        }
    }
}

/* Works on @item for @time, until nothing is left where it was to be done first, or would be at the same moment but
 * for rounding. */
DFP_ANY_WIDTH void
work_on (DfpForecastBoard *self, int item, const double *time, const double *least_left, const double *least_given)
{
  const double *given = self->given[item];
  double *left = self->left[item];
  gint64 n_done = 0;

  DFP_WIDE_SUM (i, LANES, n_done)
    {
      const double before = left[i], people = given[i], after = before - people * time[i];
      const gint64 is_first = (before == least_left[i]) & (people == least_given[i]);
      const gint64 is_done = is_first | ((people > 0) & (after <= NOTHING));

      left[i] = dfp_wide_pick (is_done, 0, after);
      n_done += is_done;
    }
  if (n_done > 0)
    set_bit (self->done, item);
}

/* Plays up to the next event in each lane; whether all have reached @boundary. */
DFP_ANY_WIDTH gboolean
play_event (DfpForecastBoard *self, const double *rates, double boundary)
{
  double least_left[LANES], least_given[LANES], time[LANES];
  gint64 n_short = 0;

  share_rates (self, rates, boundary, least_left, least_given);
  DFP_WIDE_SUM (i, LANES, n_short)
    {
      const double now = self->now[i], left = boundary - now, until = least_left[i] / least_given[i];
      const gboolean is_short = until < left;

      time[i] = MAX (0, until);
      self->now[i] = dfp_wide_pick (is_short, now + time[i], boundary);
      n_short += is_short;
    }
  FOR_OPEN_ITEMS (item, self)
    work_on (self, item, time, least_left, least_given);
  finish_items (self);
  return n_short == 0;
}

/* The lanes of @trials from @first on. */
DFP_ANY_WIDTH void
work_from (DfpForecastBoard *self, DfpTrials *trials, int first)
{
  const DfpForecastModel *model = self->model;

  for (int item = 0; item < model->n_items; item++)
    memcpy (self->left[item], trials->left[item] + first, sizeof (Lanes));
  start (self);
  while (self->n_left > 0 && self->begun < model->limit)
    {
      const double boundary = get_boundary (self);
      const double *rates = trials->rates[MIN (self->month, model->n_months - 1)] + first;

      while (!play_event (self, rates, boundary))
        ;
      begin_month (self, boundary);
    }
  for (int item = 0; item < model->n_items; item++)
    memcpy (trials->items[item] + first, self->finish[item], sizeof (Lanes));
}

DFP_ANY_WIDTH void
work (DfpForecastBoard *self, DfpTrials *trials)
{
  for (int first = 0; first < DFP_TRIALS_AT_ONCE; first += LANES)
    work_from (self, trials, first);
}

DFP_DEFINE_WIDE (dfp_forecast_board_work, work, (DfpForecastBoard * self, DfpTrials *trials), (self, trials))
