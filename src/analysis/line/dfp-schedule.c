/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact inside a month: time jumps from event to event, an event being the end of a month or of an item, and between
 * two events every item is worked on at a constant rate. Open items are bits in the order of their priority, and only
 * those that get somebody are looked at, so a plan of ten thousand items costs what is really worked on. */
#include "analysis/line/dfp-schedule.h"

#include <math.h>

#include "base/dfp-const.h"
#include "model/dfp-work-item.h"

#define NOTHING 1e-9 /* of effort: a billionth of a person-month */
#define PATIENCE 3   /* times the planned months until what has not finished never does */
#define BITS 64

typedef struct
{
  const DfpWorkItemData *item;
  GArray *successors; /* of int: positions of the items that wait for this one */
  int n_waiting_for;  /* predecessors that are not done, and its month */
  double left;        /* effective person-months */
  double rate;        /* of the present stretch of time */
} Task;

typedef struct
{
  struct _DfpSchedule *schedule;
  Task *tasks;
  guint64 *open; /* bits: tasks that can be worked on */
  int n_words;
  int *working; /* tasks that somebody works on in the present stretch */
  int n_working;
  int *starters; /* tasks by their month */
  int next_starter;
  GArray *opening; /* of int: tasks that wait for nothing any more */
  double now;
  double end;
  int n_left;
} Run;

static void
link_tasks (Run *run, const DfpList *work)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < run->schedule->n_items; i++)
    {
      Task *task = &run->tasks[i];

      task->item = dfp_list_get_data (work, i);
      task->left = task->item->effort_likely;
      task->successors = g_array_new (FALSE, FALSE, sizeof (int));
      task->n_waiting_for = 1;
      g_hash_table_insert (positions, dfp_drop_const (task->item->id), GINT_TO_POINTER (i));
    }
  for (int i = 0; i < run->schedule->n_items; i++)
    for (const char *const *id = run->tasks[i].item->after; id != NULL && *id != NULL; id++)
      {
        gpointer position;

        if (!g_hash_table_lookup_extended (positions, *id, NULL, &position))
          continue;
        g_array_append_val (run->tasks[GPOINTER_TO_INT (position)].successors, i);
        run->tasks[i].n_waiting_for++;
      }
}

static int
compare_months (gconstpointer a, gconstpointer b, gpointer data)
{
  const Task *tasks = data;
  const int first = *(const int *) a, second = *(const int *) b;
  const int difference = tasks[first].item->not_before - tasks[second].item->not_before;

  return difference != 0 ? difference : first - second;
}

static void
sort_starters (Run *run)
{
  for (int i = 0; i < run->schedule->n_items; i++)
    run->starters[i] = i;
  g_qsort_with_data (run->starters, run->schedule->n_items, sizeof (int), compare_months, run->tasks);
}

static void
release (Run *run, int position)
{
  if (--run->tasks[position].n_waiting_for == 0)
    g_array_append_val (run->opening, position);
}

static void
finish_task (Run *run, int position)
{
  const Task *task = &run->tasks[position];
  DfpScheduleItem *item = &run->schedule->items[position];

  if (!isfinite (item->start))
    item->start = run->now;
  item->finish = run->now;
  run->open[position / BITS] &= ~(G_GUINT64_CONSTANT (1) << (position % BITS));
  run->n_left--;
  for (guint i = 0; i < task->successors->len; i++)
    release (run, g_array_index (task->successors, int, i));
}

/* Opens what waits for nothing any more, or closes it at once when it takes no effort, and all that then follows. */
static void
open_tasks (Run *run)
{
  while (run->opening->len > 0)
    {
      const int position = g_array_index (run->opening, int, run->opening->len - 1);

      g_array_set_size (run->opening, run->opening->len - 1);
      if (run->tasks[position].left <= NOTHING)
        finish_task (run, position);
      else
        run->open[position / BITS] |= G_GUINT64_CONSTANT (1) << (position % BITS);
    }
}

static void
begin_month (Run *run)
{
  while (run->next_starter < run->schedule->n_items &&
         run->tasks[run->starters[run->next_starter]].item->not_before - 1 <= run->now)
    release (run, run->starters[run->next_starter++]);
  open_tasks (run);
}

static void
begin_work (Run *run, int position, double rate)
{
  DfpScheduleItem *item = &run->schedule->items[position];

  run->tasks[position].rate = rate;
  run->working[run->n_working++] = position;
  if (!isfinite (item->start))
    item->start = run->now;
}

/* Gives out @rate in list order and returns the next time at which something is done, at most @until. */
static double
share_rate (Run *run, double rate, double until)
{
  run->n_working = 0;
  for (int word = 0; word < run->n_words && rate > 0; word++)
    for (guint64 bits = run->open[word]; bits != 0 && rate > 0; bits &= bits - 1)
      {
        const int position = word * BITS + __builtin_ctzll (bits);
        const Task *task = &run->tasks[position];
        const double given = task->item->max_people > 0 ? fmin (rate, task->item->max_people) : rate;

        rate -= given;
        begin_work (run, position, given);
        until = fmin (until, run->now + task->left / given);
      }
  return until;
}

static void
work_until (Run *run, double until)
{
  const double time = until - run->now;

  run->now = until;
  for (int i = 0; i < run->n_working; i++)
    {
      Task *task = &run->tasks[run->working[i]];

      task->left -= task->rate * time;
      if (task->left <= fmax (NOTHING, task->rate * 1e-12 * (1 + until)))
        finish_task (run, run->working[i]);
    }
  open_tasks (run);
}

static void
run_months (Run *run, const double *rate, int n_months)
{
  begin_month (run);
  while (run->n_left > 0 && run->now < run->end)
    {
      const int month = (int) floor (run->now);

      work_until (run, share_rate (run, rate[MIN (month, n_months - 1)], month + 1));
      begin_month (run);
    }
}

static void
init_run (Run *run, struct _DfpSchedule *schedule, const DfpList *work, double end)
{
  const int n = schedule->n_items;

  *run = (Run){ .schedule = schedule, .end = end, .n_left = n, .n_words = (n + BITS - 1) / BITS };
  run->tasks = g_new0 (Task, n);
  run->open = g_new0 (guint64, run->n_words);
  run->working = g_new (int, n);
  run->starters = g_new (int, n);
  run->opening = g_array_new (FALSE, FALSE, sizeof (int));
  link_tasks (run, work);
  sort_starters (run);
}

static void
clear_run (Run *run)
{
  for (int i = 0; i < run->schedule->n_items; i++)
    g_array_unref (run->tasks[i].successors);
  g_array_unref (run->opening);
  g_free (run->starters);
  g_free (run->working);
  g_free (run->open);
  g_free (run->tasks);
}

DfpSchedule *
dfp_schedule_new (const DfpList *work, const double *rate, int n_months)
{
  struct _DfpSchedule *schedule = dfp_result_new (struct _DfpSchedule);
  Run run;

  g_return_val_if_fail (n_months >= 0, schedule);
  schedule->n_items = dfp_list_get_n_rows (work);
  schedule->items = dfp_result_add_array (schedule, DfpScheduleItem, schedule->n_items);
  for (int i = 0; i < schedule->n_items; i++)
    schedule->items[i] = (DfpScheduleItem){ INFINITY, INFINITY };

  init_run (&run, schedule, work, (double) PATIENCE * n_months);
  run_months (&run, rate, n_months);
  clear_run (&run);
  for (int i = 0; i < schedule->n_items; i++)
    schedule->finish = fmax (schedule->finish, schedule->items[i].finish);
  return schedule;
}
