/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time and effort are counted in the same parts. When an item would be done between two of them, all are made
 * finer until it is not. */
#include "exact-work.h"

#include <math.h>

typedef struct
{
  const ExactWork *work;
  gint64 parts; /* of a month, and of a person-month */
  gint64 now;
  gint64 left[EXACT_ITEMS_MAXIMUM];
  gint64 given[EXACT_ITEMS_MAXIMUM];
  guint done; /* bits */
} Run;

void
exact_work_init_random (ExactWork *self)
{
  *self = (ExactWork){ .parts = g_test_rand_int_range (1, 13),
                       .n_items = g_test_rand_int_range (1, EXACT_ITEMS_MAXIMUM + 1),
                       .n_months = g_test_rand_int_range (1, EXACT_MONTHS_MAXIMUM + 1) };
  for (int month = 0; month < self->n_months; month++)
    self->rates[month] = g_test_rand_int_range (0, 8);
  for (int i = 0; i < self->n_items; i++)
    {
      ExactItem *item = &self->items[i];

      item->effort = g_test_rand_int_range (0, 8 * self->parts);
      item->not_before = g_test_rand_int_range (0, 6);
      item->max_people = g_test_rand_int_range (0, 4);
      for (int j = 0; j < self->n_items; j++)
        if ((j * 5) % EXACT_ITEMS_MAXIMUM < (i * 5) % EXACT_ITEMS_MAXIMUM && g_test_rand_int_range (0, 4) == 0)
          item->after |= 1u << j;
    }
}

static gboolean
is_open (const Run *run, int i)
{
  const ExactItem *item = &run->work->items[i];

  return (run->done & 1u << i) == 0 && (item->after & ~run->done) == 0 &&
         run->now >= (item->not_before - 1) * run->parts;
}

static void
close_items (Run *run, double *finish)
{
  for (int i = 0; i < run->work->n_items; i++)
    if (is_open (run, i) && run->left[i] == 0)
      {
        finish[i] = (double) run->now / run->parts;
        run->done |= 1u << i;
        i = -1; /* that may have opened an earlier one */
      }
}

static void
make_finer (Run *run, gint64 times)
{
  run->parts *= times;
  run->now *= times;
  for (int i = 0; i < run->work->n_items; i++)
    run->left[i] *= times;
}

/* The item that is done first, before the month is over; −1 for none. */
static int
give_out (Run *run, gint64 rate, gint64 month_end)
{
  int first = -1;

  for (int i = 0; i < run->work->n_items; i++)
    {
      const int most = run->work->items[i].max_people;

      run->given[i] = !is_open (run, i) ? 0 : most > 0 ? MIN (rate, most) : rate;
      rate -= run->given[i];
      if (run->given[i] == 0 || run->left[i] > run->given[i] * (month_end - run->now))
        continue;
      if (first < 0 || run->left[i] * run->given[first] < run->left[first] * run->given[i])
        first = i;
    }
  return first;
}

static void
play_month (Run *run, int month, int rate, double *finish)
{
  while (run->now < (month + 1) * run->parts)
    {
      const int first = give_out (run, rate, (month + 1) * run->parts);
      gint64 time;

      if (first >= 0 && run->left[first] % run->given[first] != 0)
        make_finer (run, run->given[first]);
      time = first >= 0 ? run->left[first] / run->given[first] : (month + 1) * run->parts - run->now;
      for (int i = 0; i < run->work->n_items; i++)
        run->left[i] -= run->given[i] * time;
      run->now += time;
      close_items (run, finish);
    }
}

void
exact_work_play (const ExactWork *self, int patience, double *finish)
{
  Run run = { .work = self, .parts = self->parts };

  for (int i = 0; i < self->n_items; i++)
    {
      run.left[i] = self->items[i].effort;
      finish[i] = INFINITY;
    }
  close_items (&run, finish);
  for (int month = 0; month < patience * self->n_months; month++)
    play_month (&run, month, self->rates[MIN (month, self->n_months - 1)], finish);
}
