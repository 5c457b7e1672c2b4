/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events go through a connection of their own to the X server, which sends them back as it sends those of
 * real devices: focus, grabs, double clicks and popups are the real ones. libXtst is loaded when it is needed,
 * so that the tests build without its headers. */
#include "tests/gui/monkey/monkey-hand.h"

#include <X11/Xlib.h>
#include <gdk/x11/gdkx.h>
#include <gmodule.h>

struct _MonkeyHand
{
  Display *display;
  GModule *xtest;
  int (*fake_key) (Display *display, unsigned int code, int down, unsigned long delay);
  int (*fake_button) (Display *display, unsigned int button, int down, unsigned long delay);
  int (*fake_motion) (Display *display, int screen, int x, int y, unsigned long delay);
};

static gboolean
load (MonkeyHand *self)
{
  return self->xtest != NULL && g_module_symbol (self->xtest, "XTestFakeKeyEvent", (gpointer *) &self->fake_key) &&
         g_module_symbol (self->xtest, "XTestFakeButtonEvent", (gpointer *) &self->fake_button) &&
         g_module_symbol (self->xtest, "XTestFakeMotionEvent", (gpointer *) &self->fake_motion);
}

MonkeyHand *
monkey_hand_new (void)
{
  g_autoptr (MonkeyHand) self = g_new0 (MonkeyHand, 1);
  int code, event, error;

  self->xtest = g_module_open ("libXtst.so.6", G_MODULE_BIND_LAZY);
  if (!GDK_IS_X11_DISPLAY (gdk_display_get_default ()) || !load (self))
    return NULL;
  self->display = XOpenDisplay (NULL);
  if (self->display == NULL || !XQueryExtension (self->display, "XTEST", &code, &event, &error))
    return NULL;
  return g_steal_pointer (&self);
}

void
monkey_hand_free (MonkeyHand *self)
{
  if (self->display != NULL)
    XCloseDisplay (self->display);
  g_clear_pointer (&self->xtest, g_module_close);
  g_free (self);
}

void
monkey_hand_point (MonkeyHand *self, GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  double left, top;
  int root_x, root_y;
  Window child;

  gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &x, &y);
  gtk_native_get_surface_transform (native, &left, &top);
  XTranslateCoordinates (self->display, GDK_SURFACE_XID (surface), DefaultRootWindow (self->display), (int) (x + left),
                         (int) (y + top), &root_x, &root_y, &child);
  self->fake_motion (self->display, -1, root_x, root_y, 0);
}

void
monkey_hand_button (MonkeyHand *self, guint button, gboolean down)
{
  self->fake_button (self->display, button, down, 0);
}

void
monkey_hand_click (MonkeyHand *self, guint button)
{
  monkey_hand_button (self, button, TRUE);
  monkey_hand_button (self, button, FALSE);
}

static void
hold_key (MonkeyHand *self, guint keyval, gboolean down)
{
  const KeyCode code = XKeysymToKeycode (self->display, keyval);

  if (code != 0)
    self->fake_key (self->display, code, down, 0);
}

static void
hold_modifiers (MonkeyHand *self, GdkModifierType state, gboolean down)
{
  static const struct
  {
    GdkModifierType modifier;
    guint keyval;
  } modifiers[] = { { GDK_CONTROL_MASK, GDK_KEY_Control_L },
                    { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
                    { GDK_ALT_MASK, GDK_KEY_Alt_L } };

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (state & modifiers[i].modifier)
      hold_key (self, modifiers[i].keyval, down);
}

void
monkey_hand_press (MonkeyHand *self, guint keyval, GdkModifierType state)
{
  hold_modifiers (self, state, TRUE);
  hold_key (self, keyval, TRUE);
  hold_key (self, keyval, FALSE);
  hold_modifiers (self, state, FALSE);
}

void
monkey_hand_flush (MonkeyHand *self)
{
  XSync (self->display, False);
  gdk_display_sync (gdk_display_get_default ());
}
