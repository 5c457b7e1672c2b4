/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/simulator/clock.h"

#define BEGINNING (G_GINT64_CONSTANT (1800000000) * G_USEC_PER_SEC)
#define DELAY_MAXIMUM 900       /* ms until a worker has done its work, on the disks that the promise is for */
#define SAVE_DELAY_MAXIMUM 3000 /* ms: a save has more to do, and nothing depends on it */

typedef struct
{
  guint id;
  gint64 due; /* µs since 1970 */
  /* a timer, */
  GSourceFunc timer;
  gpointer data;
  /* or a worker */
  GTask *task; /* owned */
  GTaskThreadFunc worker;
} Due;

struct _Clock
{
  GRand *random; /* borrowed */
  guint delay;   /* ms */
  gint64 now;
  guint last_id;
  GPtrArray *dues; /* of Due, in the order in which they were asked for */
};

static void
free_due (gpointer data)
{
  Due *due = data;

  g_clear_object (&due->task);
  g_free (due);
}

Clock *
clock_new (GRand *random, guint delay)
{
  Clock *self = g_new0 (Clock, 1);

  self->random = random;
  self->delay = delay;
  self->now = BEGINNING;
  self->dues = g_ptr_array_new_with_free_func (free_due);
  return self;
}

void
clock_free (Clock *self)
{
  g_ptr_array_unref (self->dues);
  g_free (self);
}

gint64 *
clock_get_now (Clock *self)
{
  return &self->now;
}

static Due *
add (Clock *self, guint ms)
{
  Due *due = g_new0 (Due, 1);

  due->id = ++self->last_id;
  due->due = self->now + ms * G_GINT64_CONSTANT (1000);
  g_ptr_array_add (self->dues, due);
  return due;
}

guint
clock_add_timer (Clock *self, guint ms, GSourceFunc function, gpointer data)
{
  Due *due = add (self, ms);

  due->timer = function;
  due->data = data;
  return due->id;
}

void
clock_remove_timer (Clock *self, guint id)
{
  for (guint i = 0; i < self->dues->len; i++)
    if (((Due *) g_ptr_array_index (self->dues, i))->id == id)
      {
        g_ptr_array_remove_index (self->dues, i);
        return;
      }
  g_assert_not_reached ();
}

void
clock_add_worker (Clock *self, GTask *task, GTaskThreadFunc function)
{
  const gboolean is_free = g_task_get_source_object (task) == NULL;
  const int maximum = is_free ? DELAY_MAXIMUM : SAVE_DELAY_MAXIMUM;
  Due *due = add (self, (guint) g_rand_int_range (self->random, 0, maximum) + (is_free ? self->delay : 0));

  due->task = g_object_ref (task);
  due->worker = function;
}

/* What the main loop has to do now. */
static void
run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
run (Clock *self, guint index)
{
  Due *due = g_ptr_array_steal_index (self->dues, index);

  self->now = MAX (self->now, due->due);
  if (due->worker != NULL)
    due->worker (due->task, g_task_get_source_object (due->task), g_task_get_task_data (due->task),
                 g_task_get_cancellable (due->task));
  else if (due->timer (due->data))
    g_assert_not_reached (); /* no timer repeats */
  free_due (due);
  run_main_loop ();
}

static gboolean
is_for_object (const Due *due)
{
  return due->task != NULL && g_task_get_source_object (due->task) != NULL;
}

static gboolean
run_first (Clock *self, gint64 until, gboolean only_free)
{
  const Due *first = NULL;
  guint index = 0;

  for (guint i = 0; i < self->dues->len; i++)
    {
      const Due *due = g_ptr_array_index (self->dues, i);

      if ((first == NULL || due->due < first->due) && (!only_free || !is_for_object (due)))
        {
          first = due;
          index = i;
        }
    }
  if (first == NULL || first->due > until)
    {
      self->now = MAX (self->now, until);
      return FALSE;
    }
  run (self, index);
  return TRUE;
}

gboolean
clock_run_next (Clock *self, gint64 until)
{
  return run_first (self, until, FALSE);
}

gboolean
clock_run_next_free (Clock *self, gint64 until)
{
  return run_first (self, until, TRUE);
}

void
clock_run_workers (Clock *self)
{
  for (guint i = 0; i < self->dues->len;)
    if (((Due *) g_ptr_array_index (self->dues, i))->task != NULL)
      {
        run (self, i);
        i = 0;
      }
    else
      i++;
  run_main_loop ();
}

guint
clock_count (Clock *self)
{
  return self->dues->len;
}
