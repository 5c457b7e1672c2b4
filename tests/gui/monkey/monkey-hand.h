/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pointer and a keyboard: what it does comes to the program from the X server, like what a person does. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _MonkeyHand MonkeyHand;

/* NULL when the display is no X server, or one without the XTEST extension. */
MonkeyHand *monkey_hand_new (void);
void monkey_hand_free (MonkeyHand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MonkeyHand, monkey_hand_free)

/* Puts the pointer on a point of @widget, which is realized, in its own pixels. */
void monkey_hand_point (MonkeyHand *self, GtkWidget *widget, double x, double y);
/* Buttons as X counts them: 1 left, 3 right, 4 to 7 the wheel. */
void monkey_hand_button (MonkeyHand *self, guint button, gboolean down);
void monkey_hand_click (MonkeyHand *self, guint button);
/* Presses and releases a key with its modifiers. Keys that the keyboard does not have are left out. */
void monkey_hand_press (MonkeyHand *self, guint keyval, GdkModifierType state);
/* Returns when the program has all of it in its queue. */
void monkey_hand_flush (MonkeyHand *self);

G_END_DECLS
