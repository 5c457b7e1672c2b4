/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/gui/monkey/monkey-watch.h"

#include <stdlib.h>

#define PATIENCE 10.0                              /* s, on a machine that has nothing else to do */
#define LOOK_EVERY (G_TIME_SPAN_MILLISECOND * 200) /* µs */

struct _MonkeyWatch
{
  GThread *thread;
  guint beats; /* atomic, as the next */
  gboolean over;
};

double
monkey_watch_get_patience (void)
{
  double load = 0;

  if (getloadavg (&load, 1) < 1)
    load = 0;
  return PATIENCE * MAX (1, load / g_get_num_processors ());
}

static gpointer
watch (gpointer data)
{
  MonkeyWatch *self = data;
  gint64 since = g_get_monotonic_time ();
  guint seen = 0;

  while (!g_atomic_int_get (&self->over))
    {
      const guint beats = (guint) g_atomic_int_get (&self->beats);
      const gint64 now = g_get_monotonic_time ();

      if (beats != seen)
        since = now;
      seen = beats;
      if ((double) (now - since) / G_TIME_SPAN_SECOND > monkey_watch_get_patience ())
        {
          g_printerr ("Frozen: the main loop has not answered for %.0f s\n",
                      (double) (now - since) / G_TIME_SPAN_SECOND);
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
