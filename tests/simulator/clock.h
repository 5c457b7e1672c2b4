/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time that stands still until somebody lets it go on, with the timers of the main loop and the workers that run
 * meanwhile. A worker begins some time after it was asked for, so that workers overtake one another; then it runs as a
 * whole, in this thread. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _Clock Clock;

/* @random: borrowed; decides how long workers are waited for. @delay: ms that each worker without an object to work
 * for (one that keeps unsaved work, or looks at a file) takes longer. */
Clock *clock_new (GRand *random, guint delay);
void clock_free (Clock *self);

gint64 *clock_get_now (Clock *self); /* µs since 1970; borrowed, and others may let it go on */
guint clock_add_timer (Clock *self, guint ms, GSourceFunc function, gpointer data);
void clock_remove_timer (Clock *self, guint id);
void clock_add_worker (Clock *self, GTask *task, GTaskThreadFunc function); /* refs @task */

/* Runs the next thing that is due before @until (µs). FALSE when nothing is: then it is @until. */
gboolean clock_run_next (Clock *self, gint64 until);
/* The same, without those that work for an object (a save). */
gboolean clock_run_next_free (Clock *self, gint64 until);
/* Runs every worker, whenever it is due, and no timer; then what the main loop has to do. */
void clock_run_workers (Clock *self);
guint clock_count (Clock *self); /* of what is still to run */

G_END_DECLS
