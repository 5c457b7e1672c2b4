/* SPDX-License-Identifier: GPL-3.0-or-later */
/* AdwToastOverlay of libadwaita 1.2 frees what it knows of a toast as soon as that has gone, even while its coming in
 * is still played – one that takes the place of another comes for longer than it goes – and the end of that play then
 * uses what was freed. So nothing goes here before it has come. */
#include "gui/widgets/dfp-toasts.h"

#define KEY "dfp-toasts"
#define COMING (550 * G_TIME_SPAN_MILLISECOND) /* the longest play, 500 ms, and a little more */

typedef struct
{
  AdwToastOverlay *overlay; /* borrowed: it owns this */
  GPtrArray *going;         /* of AdwToast: dismissed too early, in that order */
  gint64 since;             /* µs of the frame clock, when the last one may have begun to come */
  guint tick;               /* 0 when none comes */
} Toasts;

static void
free_toasts (gpointer data)
{
  Toasts *self = data;

  g_ptr_array_unref (self->going);
  g_free (self);
}

static gboolean
tick_cb (GtkWidget *overlay, GdkFrameClock *clock, gpointer user_data)
{
  Toasts *self = user_data;
  g_autoptr (GPtrArray) going = NULL;

  if (gdk_frame_clock_get_frame_time (clock) - self->since < COMING)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  going = self->going;
  self->going = g_ptr_array_new_with_free_func (g_object_unref);
  /* To the toasts themselves it has been said already. The next one that comes makes the rest wait again. */
  for (guint i = 0; i < going->len; i++)
    g_signal_emit_by_name (going->pdata[i], "dismissed");
  return G_SOURCE_REMOVE;
}

/* What is not in sight is shown without a play, and a play ends when it goes out of sight. */
static gboolean
is_in_sight (Toasts *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->overlay));
}

static void
wait (Toasts *self)
{
  GtkWidget *overlay = GTK_WIDGET (self->overlay);

  self->since = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (overlay));
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (overlay, tick_cb, self, NULL);
}

/* Comes before the overlay hears of it, and once for each toast that goes: the next one may come then. */
static void
dismissed_cb (AdwToast *toast, Toasts *self)
{
  GtkWidget *in_sight = gtk_widget_get_last_child (GTK_WIDGET (self->overlay));

  if (is_in_sight (self) && self->tick != 0)
    {
      g_signal_stop_emission_by_name (toast, "dismissed");
      g_ptr_array_add (self->going, g_object_ref (toast));
      gtk_widget_set_can_target (in_sight, FALSE);
      gtk_widget_set_can_focus (in_sight, FALSE);
      return;
    }
  g_signal_handlers_disconnect_by_func (toast, dismissed_cb, self);
  if (is_in_sight (self))
    wait (self);
}

static Toasts *
get_toasts (AdwToastOverlay *overlay)
{
  Toasts *self = g_object_get_data (G_OBJECT (overlay), KEY);

  if (self != NULL)
    return self;
  self = g_new0 (Toasts, 1);
  self->overlay = overlay;
  self->going = g_ptr_array_new_with_free_func (g_object_unref);
  g_object_set_data_full (G_OBJECT (overlay), KEY, self, free_toasts);
  return self;
}

void
dfp_toasts_add (AdwToastOverlay *overlay, AdwToast *toast)
{
  Toasts *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  self = get_toasts (overlay);
  g_signal_connect (toast, "dismissed", G_CALLBACK (dismissed_cb), self);
  if (is_in_sight (self))
    wait (self);
  adw_toast_overlay_add_toast (overlay, toast);
}
