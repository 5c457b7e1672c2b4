/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the monkey can do: a table of acts, each with how often it is chosen. */
#pragma once

#include "gui/dfp-window.h"
#include "tests/gui/monkey/monkey-hand.h"

G_BEGIN_DECLS

typedef struct
{
  GRand *random;     /* owned, the only source of chance */
  MonkeyHand *hand;  /* owned */
  GtkWindow *window; /* owned: the one acted on, which may go meanwhile; NULL between acts */
  int number;        /* of the act */
} Monkey;

/* Does one thing to the window, and says before what it is going to do. Nothing may be left of it: what it
 * set off comes when the main loop runs. */
void monkey_act (Monkey *self);

G_END_DECLS
