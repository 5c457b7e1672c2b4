/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks whether the main loop still answers, from a thread of its own, and ends the program when it does not. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MonkeyWatch MonkeyWatch;

/* How long the main loop may be silent: longer on a machine with much to do. Seconds. */
double monkey_watch_get_patience (void);

MonkeyWatch *monkey_watch_new (void);
void monkey_watch_free (MonkeyWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MonkeyWatch, monkey_watch_free)

/* The main loop is alive. */
void monkey_watch_beat (MonkeyWatch *self);

G_END_DECLS
