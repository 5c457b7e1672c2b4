/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact inside a month: time jumps from event to event, an event being the end of a month or of
 * an item, and between two events every item is worked on at a constant rate. */
#include "analysis/line/dfp-schedule.h"

#include <math.h>

#include "model/dfp-work-item.h"

#define NOTHING 1e-9 /* of effort: a billionth of a person-month */
#define PATIENCE 3   /* times the planned months until what has not finished never does */

typedef struct
{
  const DfpWorkItemData *item;
  GArray *successors; /* of int: positions of the items that wait for this one */
  int n_waiting_for;  /* predecessors that are not done */
  double left;        /* effective person-months */
  double rate;        /* of the present stretch of time */
  gboolean done;
} Task;

typedef struct
{
  DfpSchedule *schedule;
  Task *tasks;
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
      g_hash_table_insert (positions, (gpointer) task->item->id, GINT_TO_POINTER (i));
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

static gboolean
is_open (const Run *run, const Task *task)
{
  return !task->done && task->n_waiting_for == 0 && run->now >= task->item->not_before - 1;
}

static void
finish_task (Run *run, int position)
{
  Task *task = &run->tasks[position];
  DfpScheduleItem *item = &run->schedule->items[position];

  task->done = TRUE;
  if (!isfinite (item->start))
    item->start = run->now;
  item->finish = run->now;
  run->n_left--;
  for (guint i = 0; i < task->successors->len; i++)
    run->tasks[g_array_index (task->successors, int, i)].n_waiting_for--;
}

/* Closes what has no effort left, until nothing more follows from it. */
static void
finish_tasks (Run *run)
{
  for (gboolean again = TRUE; again;)
    {
      again = FALSE;
      for (int i = 0; i < run->schedule->n_items; i++)
        if (is_open (run, &run->tasks[i]) && run->tasks[i].left <= NOTHING)
          {
            finish_task (run, i);
            again = TRUE;
          }
    }
}

/* Gives out @rate in list order and returns the next time at which something is done, at most @until. */
static double
share_rate (Run *run, double rate, double until)
{
  for (int i = 0; i < run->schedule->n_items; i++)
    {
      Task *task = &run->tasks[i];

      task->rate = 0;
      if (rate <= 0 || !is_open (run, task))
        continue;
      task->rate = task->item->max_people > 0 ? fmin (rate, task->item->max_people) : rate;
      rate -= task->rate;
      if (!isfinite (run->schedule->items[i].start))
        run->schedule->items[i].start = run->now;
      until = fmin (until, run->now + task->left / task->rate);
    }
  return until;
}

static void
work_until (Run *run, double until)
{
  for (int i = 0; i < run->schedule->n_items; i++)
    if (run->tasks[i].rate > 0)
      {
        run->tasks[i].left -= run->tasks[i].rate * (until - run->now);
        if (run->tasks[i].left <= run->tasks[i].rate * 1e-12 * (1 + until))
          run->tasks[i].left = 0;
      }
  run->now = until;
}

static void
run_months (Run *run, const double *rate, int n_months)
{
  finish_tasks (run);
  while (run->n_left > 0 && run->now < run->end)
    {
      const int month = (int) floor (run->now);
      const double now = share_rate (run, rate[MIN (month, n_months - 1)], month + 1);

      work_until (run, now);
      finish_tasks (run);
    }
}

DfpSchedule *
dfp_schedule_new (const DfpList *work, const double *rate, int n_months)
{
  g_autoptr (DfpSchedule) schedule = g_new0 (DfpSchedule, 1);
  Run run = { .schedule = schedule, .end = (double) PATIENCE * n_months };

  g_return_val_if_fail (n_months >= 0, NULL);
  run.n_left = schedule->n_items = dfp_list_get_n_rows (work);
  schedule->items = g_new (DfpScheduleItem, schedule->n_items);
  for (int i = 0; i < schedule->n_items; i++)
    schedule->items[i] = (DfpScheduleItem){ INFINITY, INFINITY };

  run.tasks = g_new0 (Task, schedule->n_items);
  link_tasks (&run, work);
  run_months (&run, rate, n_months);
  for (int i = 0; i < schedule->n_items; i++)
    {
      schedule->finish = fmax (schedule->finish, schedule->items[i].finish);
      g_array_unref (run.tasks[i].successors);
    }
  g_free (run.tasks);
  return g_steal_pointer (&schedule);
}

void
dfp_schedule_free (DfpSchedule *schedule)
{
  if (schedule == NULL)
    return;
  g_free (schedule->items);
  g_free (schedule);
}
