/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rail holds nothing of its own: it draws the row and writes to it. */
#include "gui/operating-model/dfp-rail.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-format.h"
#include "gui/widgets/dfp-theme.h"
#include "undo/dfp-undo-stack.h"

#define HEIGHT 24
#define RADIUS 6.5
#define PLACE_RADIUS 3.5
#define END 12  /* px before and after a scale */
#define GRIP 12 /* px around a point in which it can be taken */

struct _DfpRail
{
  GtkWidget parent_instance;

  DfpObject *row; /* owned */
  DfpRailSpecFunc get_spec;
  const DfpRailSpec *spec; /* as of the last change of the row */
  DfpSession *session;     /* owned; NULL */
  const char *moved;       /* field that keys moved last */
  const char *dragged;     /* field under the pointer, or NULL */
  double drag_start;       /* px */
  gboolean group_is_open;
};

G_DEFINE_FINAL_TYPE (DfpRail, dfp_rail, GTK_TYPE_WIDGET)

/* --- the row --- */

static double
get_value (DfpRail *self, const char *field)
{
  return dfp_field_get_number (dfp_object_find_field (self->row, field), dfp_object_get_data (self->row));
}

static void
set_value (DfpRail *self, const char *name, double value)
{
  const DfpField *field = dfp_object_find_field (self->row, name);
  const DfpRailSpec *spec = self->spec;
  const double rounded = spec->minimum + round ((value - spec->minimum) / spec->step) * spec->step;
  const double number = CLAMP (rounded, spec->minimum, spec->maximum);

  if (number == get_value (self, name))
    return;
  if (field->kind == DFP_FIELD_DOUBLE)
    g_object_set (self->row, name, round (number * 100) / 100, NULL);
  else
    g_object_set (self->row, name, (int) number, NULL);
}

static void
begin (DfpRail *self)
{
  if (self->session != NULL && !self->group_is_open)
    dfp_session_begin (self->session, _ (self->spec->undo));
  self->group_is_open = self->session != NULL;
}

/* What follows is a step of its own. */
static void
seal (DfpRail *self)
{
  if (self->session != NULL)
    dfp_undo_stack_seal (dfp_session_get_undo (self->session));
}

/* A choice is a step; keys that move along a scale are one step together, until the focus leaves. */
static void
end (DfpRail *self)
{
  if (!self->group_is_open)
    return;
  dfp_session_end (self->session);
  self->group_is_open = FALSE;
  if (self->spec->places)
    seal (self);
}

/* What the keys do: @by steps, within the bounds. */
static void
move (DfpRail *self, int by, gboolean second)
{
  const char *field;

  g_return_if_fail (DFP_IS_RAIL (self));
  field = second && self->spec->second != NULL ? self->spec->second : self->spec->field;
  if (field != self->moved)
    seal (self);
  self->moved = field;
  begin (self);
  set_value (self, field, get_value (self, field) + by * self->spec->step);
  end (self);
}

/* --- words --- */

static char *
format_value (DfpRail *self, const char *name)
{
  const DfpField *field = dfp_object_find_field (self->row, name);
  const double value = get_value (self, name);

  return field->kind == DFP_FIELD_ENUM ? g_strdup (dfp_enum_get_label (field->type (), (int) value))
                                       : dfp_format_number_short (value, 1);
}

static char *
describe (DfpRail *self)
{
  g_autofree char *value = format_value (self, self->spec->field), *second = NULL;

  if (self->spec->second == NULL)
    return g_steal_pointer (&value);
  second = format_value (self, self->spec->second);
  /* Translators: where the culture stands, and where it must get to */
  return g_strdup_printf (_ ("now %s, wanted %s"), second, value);
}

static void
name_rail (DfpRail *self)
{
  const char *field = dfp_field_get_label (dfp_object_find_field (self->row, self->spec->field));
  g_autofree char *label = g_strdup_printf ("%s, %s", dfp_object_get_name (self->row), field);
  g_autofree char *text = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, get_value (self, self->spec->field),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, self->spec->minimum,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, self->spec->maximum,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  if (!self->spec->places) /* its head says what each place is */
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}

/* --- geometry --- */

static gboolean
is_rtl (DfpRail *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static int
count_places (DfpRail *self)
{
  return (int) round ((self->spec->maximum - self->spec->minimum) / self->spec->step) + 1;
}

static double
get_x (DfpRail *self, double value)
{
  const DfpRailSpec *spec = self->spec;
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double share = (CLAMP (value, spec->minimum, spec->maximum) - spec->minimum) / (spec->maximum - spec->minimum);
  const int n = count_places (self);
  const double x = spec->places ? (share * (n - 1) + 0.5) / n * width : END + share * (width - 2 * END);

  return is_rtl (self) ? width - x : x;
}

static double
find_value (DfpRail *self, double x)
{
  const DfpRailSpec *spec = self->spec;
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double at = is_rtl (self) ? width - x : x;
  const int n = count_places (self);
  const double share = spec->places ? (at / width * n - 0.5) / MAX (n - 1, 1) : (at - END) / MAX (width - 2 * END, 1);

  return spec->minimum + share * (spec->maximum - spec->minimum);
}

/* --- drawing --- */

static void
draw_line (cairo_t *cr, double x1, double x2, double y, double width, DfpColor color)
{
  dfp_theme_set_source (cr, dfp_theme_get_paint (color)->fill);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x1, y);
  cairo_line_to (cr, x2, y);
  cairo_stroke (cr);
}

static void
draw_point (cairo_t *cr, double x, double y, double radius, DfpColor color)
{
  const DfpPaint *paint = dfp_theme_get_paint (color);

  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill_preserve (cr);
  dfp_theme_set_source (cr, paint->edge);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_place (cairo_t *cr, double x, double y)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, PLACE_RADIUS, 0, 2 * G_PI);
  dfp_theme_set_source (cr, dfp_theme_get_paint (DFP_COLOR_ZERO)->fill);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
}

/* In high contrast grey is hollow, which on a rail of places would look like one more place. */
static DfpColor
get_color (DfpRail *self, double value)
{
  if (value >= self->spec->strong_from && value <= self->spec->strong_to)
    return DFP_COLOR_A;
  return dfp_theme_get_appearance () == DFP_APPEARANCE_HIGH_CONTRAST ? DFP_COLOR_TEXT : DFP_COLOR_N2;
}

static void
draw_places (DfpRail *self, cairo_t *cr, double y)
{
  const double value = get_value (self, self->spec->field);

  for (int i = 0; i < count_places (self); i++)
    {
      const double place = self->spec->minimum + i * self->spec->step;

      if (place == value)
        draw_point (cr, get_x (self, place), y, RADIUS, get_color (self, value));
      else
        draw_place (cr, get_x (self, place), y);
    }
}

static void
draw_scale (DfpRail *self, cairo_t *cr, double y)
{
  const DfpRailSpec *spec = self->spec;
  const double value = get_value (self, spec->field);
  const double second = spec->second != NULL ? get_value (self, spec->second) : value;

  draw_line (cr, get_x (self, spec->minimum), get_x (self, spec->maximum), y, 1, DFP_COLOR_GRID);
  for (int i = 0; i <= spec->n_parts; i++)
    {
      const double x = floor (get_x (self, spec->minimum + (spec->maximum - spec->minimum) * i / spec->n_parts)) + 0.5;

      dfp_theme_set_source (cr, dfp_theme_get_paint (DFP_COLOR_ZERO)->fill);
      cairo_set_line_width (cr, 1);
      cairo_move_to (cr, x, y - 4);
      cairo_line_to (cr, x, y + 4);
      cairo_stroke (cr);
    }
  if (spec->second != NULL)
    {
      draw_line (cr, get_x (self, second), get_x (self, value), y, 2.5, DFP_COLOR_GHOST_LINE);
      draw_point (cr, get_x (self, second), y, RADIUS, DFP_COLOR_N2);
    }
  draw_point (cr, get_x (self, value), y, second == value ? RADIUS - 2 : RADIUS, get_color (self, value));
}

static void
draw_focus (DfpRail *self, cairo_t *cr, double y)
{
  const GdkRGBA accent = dfp_theme_get_accent (GTK_WIDGET (self));

  cairo_new_path (cr);
  cairo_arc (cr, get_x (self, get_value (self, self->spec->field)), y, RADIUS + 3, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
dfp_rail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpRail *self = DFP_RAIL (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const double y = floor (height / 2.0) + 0.5;
  cairo_t *cr;

  if (width <= 2 * END || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (self->spec->places)
    draw_places (self, cr, y);
  else
    draw_scale (self, cr, y);
  if (gtk_widget_has_focus (widget))
    draw_focus (self, cr, y);
  cairo_destroy (cr);
}

static void
dfp_rail_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

/* --- pointer --- */

static const char *
find_point (DfpRail *self, double x)
{
  const DfpRailSpec *spec = self->spec;
  const double first = fabs (get_x (self, get_value (self, spec->field)) - x);
  const double second = spec->second != NULL ? fabs (get_x (self, get_value (self, spec->second)) - x) : INFINITY;

  if (spec->places)
    return spec->field;
  if (MIN (first, second) > GRIP)
    return NULL;
  return first <= second ? spec->field : spec->second;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, DfpRail *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_point (self, x) == NULL ? NULL
                                                      : self->spec->places         ? "pointer"
                                                                                   : "ew-resize");
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, DfpRail *self)
{
  self->dragged = find_point (self, x);
  if (self->dragged == NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag_start = self->spec->places ? x : get_x (self, get_value (self, self->dragged));
  begin (self);
  if (self->spec->places)
    set_value (self, self->dragged, find_value (self, x));
}

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, DfpRail *self)
{
  if (self->dragged != NULL)
    set_value (self, self->dragged, find_value (self, self->drag_start + x));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double x, double y, DfpRail *self)
{
  self->dragged = NULL;
  end (self);
  seal (self);
}

/* --- keyboard --- */

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpRail *self)
{
  const int forward = is_rtl (self) ? -1 : 1;
  const GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK);

  if (modifiers != 0 || (key != GDK_KEY_Left && key != GDK_KEY_Right))
    return GDK_EVENT_PROPAGATE;
  move (self, key == GDK_KEY_Right ? forward : -forward, (state & GDK_SHIFT_MASK) != 0);
  return GDK_EVENT_STOP;
}

static void
row_changed_cb (DfpRail *self)
{
  self->spec = self->get_spec (self->row);
  name_rail (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
dfp_rail_dispose (GObject *object)
{
  DfpRail *self = DFP_RAIL (object);

  end (self);
  g_clear_object (&self->row);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dfp_rail_parent_class)->dispose (object);
}

static void
dfp_rail_class_init (DfpRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_rail_dispose;
  widget_class->snapshot = dfp_rail_snapshot;
  widget_class->measure = dfp_rail_measure;
  gtk_widget_class_set_css_name (widget_class, "rail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
dfp_rail_init (DfpRail *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (seal), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  dfp_theme_follow (GTK_WIDGET (self));
}

GtkWidget *
dfp_rail_new (DfpObject *row, DfpRailSpecFunc get_spec, DfpSession *session)
{
  DfpRail *self;

  g_return_val_if_fail (DFP_IS_OBJECT (row) && get_spec != NULL, NULL);
  self = g_object_new (DFP_TYPE_RAIL, NULL);
  self->row = g_object_ref (row);
  self->get_spec = get_spec;
  self->spec = get_spec (row);
  self->session = session != NULL ? g_object_ref (session) : NULL;
  g_signal_connect_object (row, "notify", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  name_rail (self);
  return GTK_WIDGET (self);
}
