/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks whether the main loop still answers, from a thread of its own, and ends the program when it does not. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MonkeyWatch MonkeyWatch;

/* When a wait began, in seconds of the main thread's work and of the clock. */
typedef struct
{
  double worked;
  double since; /* less what the main thread had no processor for */
} MonkeyWait;

void monkey_watch_start (MonkeyWait *wait);
/* TRUE after 10 s of work, or of silence on a machine that has nothing else to do. */
gboolean monkey_watch_is_over (const MonkeyWait *wait);

MonkeyWatch *monkey_watch_new (void);
void monkey_watch_free (MonkeyWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MonkeyWatch, monkey_watch_free)

/* The main loop is alive. */
void monkey_watch_beat (MonkeyWatch *self);

G_END_DECLS
