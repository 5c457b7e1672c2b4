/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A main loop that waits for a processor is not frozen: the kernel says how long it did, and how long it worked. One
 * that works without end is found by its own time, one that sleeps by everybody's. */
#include "tests/gui/monkey/monkey-watch.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define PATIENCE 10.0                              /* s, on a machine that has nothing else to do */
#define LOOK_EVERY (G_TIME_SPAN_MILLISECOND * 200) /* µs */

struct _MonkeyWatch
{
  GThread *thread;
  guint beats; /* atomic, as the next */
  gboolean over;
};

/* Seconds that the main thread, which is named as the process is, had a processor, and those for which it was ready
 * but had none; 0 where the kernel does not say. */
static void
get_spent (double *worked, double *starved)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/task/%d/schedstat", (int) getpid ());
  g_autofree char *text = NULL;
  guint64 run = 0, waited = 0;

  if (g_file_get_contents (path, &text, NULL, NULL))
    sscanf (text, "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &run, &waited);
  *worked = (double) run / 1e9;
  *starved = (double) waited / 1e9;
}

void
monkey_watch_start (MonkeyWait *wait)
{
  double starved;

  get_spent (&wait->worked, &starved);
  wait->since = (double) g_get_monotonic_time () / G_TIME_SPAN_SECOND - starved;
}

gboolean
monkey_watch_is_over (const MonkeyWait *wait)
{
  double load = 0;
  MonkeyWait now;

  if (getloadavg (&load, 1) < 1)
    load = 0;
  monkey_watch_start (&now);
  return now.worked - wait->worked > PATIENCE ||
         now.since - wait->since > PATIENCE * MAX (1, load / g_get_num_processors ());
}

static gpointer
watch (gpointer data)
{
  MonkeyWatch *self = data;
  MonkeyWait wait;
  guint seen = 0;

  monkey_watch_start (&wait);
  while (!g_atomic_int_get (&self->over))
    {
      const guint beats = (guint) g_atomic_int_get (&self->beats);

      if (beats != seen)
        monkey_watch_start (&wait);
      seen = beats;
      if (monkey_watch_is_over (&wait))
        {
          g_printerr ("Frozen: the main loop does not answer\n");
          abort ();
        }
      g_usleep (LOOK_EVERY);
    }
  return NULL;
}

MonkeyWatch *
monkey_watch_new (void)
{
  MonkeyWatch *self = g_new0 (MonkeyWatch, 1);

  self->thread = g_thread_new ("monkey-watch", watch, self);
  return self;
}

void
monkey_watch_free (MonkeyWatch *self)
{
  g_atomic_int_set (&self->over, TRUE);
  g_thread_join (self->thread);
  g_free (self);
}

void
monkey_watch_beat (MonkeyWatch *self)
{
  g_atomic_int_inc (&self->beats);
}
