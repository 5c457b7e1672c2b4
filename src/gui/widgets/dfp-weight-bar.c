/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The segments are boxes; the borders between them are small widgets of their own, so that
 * keyboard and screen reader reach each one as a slider. */
#include "gui/widgets/dfp-weight-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#define BAR_HEIGHT 34
#define GAP 2
#define HANDLE_WIDTH 9
#define WORD_GAP 6
#define PARTS_MAXIMUM 64
#define SUM 100

struct _DfpWeightBar
{
  GtkWidget parent_instance;

  GPtrArray *segments; /* children: a box of name and number */
  GPtrArray *handles;  /* children: between segment i and i + 1 */
  double weights[PARTS_MAXIMUM];
  guint n;
  int dragged;       /* handle under the pointer, or −1 */
  double drag_start; /* px: where the border stood */
  char *label;
};

G_DEFINE_FINAL_TYPE (DfpWeightBar, dfp_weight_bar, GTK_TYPE_WIDGET)

/* A border. A type of its own, because Tab passes by the boxes of GTK. */
#define DFP_TYPE_WEIGHT_HANDLE (dfp_weight_handle_get_type ())
G_DECLARE_FINAL_TYPE (DfpWeightHandle, dfp_weight_handle, DFP, WEIGHT_HANDLE, GtkWidget)

struct _DfpWeightHandle
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (DfpWeightHandle, dfp_weight_handle, GTK_TYPE_WIDGET)

static void
dfp_weight_handle_class_init (DfpWeightHandleClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "handle");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
dfp_weight_handle_init (DfpWeightHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

enum
{
  PROP_LABEL = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_WEIGHTS_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static double
sum_weights (DfpWeightBar *self, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += self->weights[i];
  return sum;
}

static gboolean
is_rtl (DfpWeightBar *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Where the border before segment @i stands, from the start of the bar. */
static double
get_border (DfpWeightBar *self, guint i, int width)
{
  const double sum = sum_weights (self, self->n);

  return sum > 0 ? width * sum_weights (self, i) / sum : width * (double) i / MAX (self->n, 1);
}

/* Whole numbers that add up to SUM, by largest remainder. */
static void
normalise (const double *weights, guint n, double *whole)
{
  double sum = 0, left = SUM;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  for (guint i = 0; i < n; i++)
    {
      whole[i] = floor (sum > 0 ? SUM * weights[i] / sum : (double) SUM / n);
      left -= whole[i];
    }
  while (left > 0.5)
    {
      guint best = 0;
      double most = -1;

      for (guint i = 0; i < n; i++)
        {
          const double remainder = (sum > 0 ? SUM * weights[i] / sum : (double) SUM / n) - whole[i];

          if (remainder > most)
            {
              most = remainder;
              best = i;
            }
        }
      whole[best] += 1;
      left -= 1;
    }
}

/* Moves the border between @i and @i + 1 so that segment @i weighs @wanted. */
static void
move_border (DfpWeightBar *self, guint i, double wanted)
{
  double whole[PARTS_MAXIMUM];
  double both;

  normalise (self->weights, self->n, whole);
  both = whole[i] + whole[i + 1];
  wanted = CLAMP (round (wanted), 0, both);
  if (wanted == whole[i] && sum_weights (self, self->n) == SUM)
    return;
  whole[i] = wanted;
  whole[i + 1] = both - wanted;
  g_signal_emit (self, signals[SIGNAL_WEIGHTS_CHANGED], 0, whole);
}

static guint
find_handle (DfpWeightBar *self, GtkWidget *handle)
{
  guint i = 0;

  g_ptr_array_find (self->handles, handle, &i);
  return i;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
                DfpWeightBar *self)
{
  const guint i = find_handle (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  const int forward = is_rtl (self) ? -1 : 1, step = state & GDK_SHIFT_MASK ? 5 : 1;
  double whole[PARTS_MAXIMUM];
  int by;

  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    by = forward * step;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    by = -forward * step;
  else
    return GDK_EVENT_PROPAGATE;
  normalise (self->weights, self->n, whole);
  move_border (self, i, whole[i] + by);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, DfpWeightBar *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const double at = is_rtl (self) ? width - x : x;

  self->dragged = -1;
  for (guint i = 1; i < self->n; i++)
    if (fabs (get_border (self, i, width) - at) <= HANDLE_WIDTH)
      self->dragged = (int) i - 1;
  if (self->dragged < 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->drag_start = get_border (self, (guint) self->dragged + 1, width);
  gtk_widget_grab_focus (g_ptr_array_index (self->handles, (guint) self->dragged));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The next dragging or typing is an undo step of its own. */
static void
seal (DfpWeightBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "do.seal", NULL);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, DfpWeightBar *self)
{
  if (self->dragged >= 0)
    seal (self);
  self->dragged = -1;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, DfpWeightBar *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  double whole[PARTS_MAXIMUM], before = 0;

  if (self->dragged < 0 || width <= 0)
    return;
  normalise (self->weights, self->n, whole);
  for (int i = 0; i < self->dragged; i++)
    before += whole[i];
  move_border (self, (guint) self->dragged, SUM * (self->drag_start + (is_rtl (self) ? -dx : dx)) / width - before);
}

/* A segment may be as narrow as its weight asks for: the name gives way first, then the number. */
static void
measure_segment (GtkWidget *segment, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                 int *minimum_baseline, int *natural_baseline)
{
  int name, number;

  gtk_widget_measure (gtk_widget_get_first_child (segment), orientation, -1, NULL, &name, NULL, NULL);
  gtk_widget_measure (gtk_widget_get_last_child (segment), orientation, -1, NULL, &number, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : MAX (name, number);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? name + WORD_GAP + number : *minimum;
}

static void
allocate_segment (GtkWidget *segment, int width, int height, int baseline)
{
  GtkWidget *name = gtk_widget_get_first_child (segment), *number = gtk_widget_get_last_child (segment);
  const gboolean rtl = gtk_widget_get_direction (segment) == GTK_TEXT_DIR_RTL;
  int least_name, wanted_name, wanted_number, room;

  gtk_widget_measure (name, GTK_ORIENTATION_HORIZONTAL, -1, &least_name, &wanted_name, NULL, NULL);
  gtk_widget_measure (number, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted_number, NULL, NULL);
  room = MIN (width - WORD_GAP - wanted_number, wanted_name);
  gtk_widget_set_child_visible (name, room >= least_name);
  gtk_widget_set_child_visible (number, width >= wanted_number);
  room = room >= least_name ? room + WORD_GAP : 0;
  if (room > 0)
    gtk_widget_size_allocate (name, &(GtkAllocation){ rtl ? width - room + WORD_GAP : 0, 0, room - WORD_GAP, height },
                              -1);
  if (width >= wanted_number)
    gtk_widget_size_allocate (number,
                              &(GtkAllocation){ rtl ? width - room - wanted_number : room, 0, wanted_number, height },
                              -1);
}

static void
dfp_weight_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? BAR_HEIGHT : 120;
}

static void
dfp_weight_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpWeightBar *self = DFP_WEIGHT_BAR (widget);

  for (guint i = 0; i < self->n; i++)
    {
      const int from = (int) get_border (self, i, width) + (i > 0 ? GAP : 0),
                to = (int) get_border (self, i + 1, width);
      GtkWidget *segment = g_ptr_array_index (self->segments, i);
      int least;

      gtk_widget_measure (segment, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_set_child_visible (segment, to - from >= least);
      if (to - from >= least)
        gtk_widget_size_allocate (segment, &(GtkAllocation){ is_rtl (self) ? width - to : from, 0, to - from, height },
                                  -1);
    }
  for (guint i = 0; i < self->handles->len; i++)
    {
      const int x = (int) get_border (self, i + 1, width) - HANDLE_WIDTH / 2;

      gtk_widget_size_allocate (g_ptr_array_index (self->handles, i),
                                &(GtkAllocation){ is_rtl (self) ? width - x - HANDLE_WIDTH : x, height / 6,
                                                  HANDLE_WIDTH, height - height / 3 },
                                -1);
    }
}

static void
remove_child (gpointer child)
{
  gtk_widget_unparent (child);
}

static void
dfp_weight_bar_dispose (GObject *object)
{
  DfpWeightBar *self = DFP_WEIGHT_BAR (object);

  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_clear_pointer (&self->handles, g_ptr_array_unref);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (dfp_weight_bar_parent_class)->dispose (object);
}

static void
dfp_weight_bar_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpWeightBar *self = DFP_WEIGHT_BAR (object);

  if (property_id != PROP_LABEL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  g_free (self->label);
  self->label = g_value_dup_string (value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->label != NULL ? self->label : "", -1);
}

static void
dfp_weight_bar_class_init (DfpWeightBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_weight_bar_set_property;
  object_class->dispose = dfp_weight_bar_dispose;
  widget_class->measure = dfp_weight_bar_measure;
  widget_class->size_allocate = dfp_weight_bar_size_allocate;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_WEIGHTS_CHANGED] = g_signal_new ("weights-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_css_name (widget_class, "weightbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dfp_weight_bar_init (DfpWeightBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->segments = g_ptr_array_new_with_free_func (remove_child);
  self->handles = g_ptr_array_new_with_free_func (remove_child);
  self->dragged = -1;
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* The name gives way, the number does not. */
static GtkWidget *
create_segment (DfpWeightBar *self)
{
  GtkWidget *segment = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *name = gtk_label_new (NULL), *number = gtk_label_new (NULL);

  gtk_widget_set_layout_manager (segment, gtk_custom_layout_new (NULL, measure_segment, allocate_segment));
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (number, "number");
  gtk_box_append (GTK_BOX (segment), name);
  gtk_box_append (GTK_BOX (segment), number);
  gtk_widget_add_css_class (segment, "segment");
  gtk_widget_insert_before (segment, GTK_WIDGET (self), NULL);
  return segment;
}

static GtkWidget *
create_handle (DfpWeightBar *self)
{
  GtkWidget *handle = g_object_new (DFP_TYPE_WEIGHT_HANDLE, NULL);
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_cursor_from_name (handle, "col-resize");
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (seal), self);
  gtk_widget_add_controller (handle, keys);
  gtk_widget_add_controller (handle, focus);
  gtk_widget_insert_before (handle, GTK_WIDGET (self), NULL);
  return handle;
}

/* Makes @n segments and the borders between them; borders stay above segments. */
static void
match_children (DfpWeightBar *self, guint n)
{
  if (self->segments->len == n)
    return;
  g_ptr_array_set_size (self->handles, 0);
  g_ptr_array_set_size (self->segments, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->segments, create_segment (self));
  for (guint i = 1; i < n; i++)
    g_ptr_array_add (self->handles, create_handle (self));
}

static void
show_segment (GtkWidget *segment, const char *name, double weight)
{
  g_autofree char *number = g_strdup_printf ("%.0f", weight);
  g_autofree char *text = g_strdup_printf ("%s %s", name, number);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (segment)), name);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (segment)), number);
  gtk_widget_set_tooltip_text (segment, text);
}

static void
show_handle (GtkWidget *handle, const DfpWeight *before, const DfpWeight *after, double value, double both)
{
  g_autofree char *name = g_strdup_printf (_ ("Border between %s and %s"), before->name, after->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, value, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, both, -1);
}

void
dfp_weight_bar_set_weights (DfpWeightBar *self, const DfpWeight *weights, guint n)
{
  double whole[PARTS_MAXIMUM];

  self->n = MIN (n, PARTS_MAXIMUM);
  match_children (self, self->n);
  for (guint i = 0; i < self->n; i++)
    self->weights[i] = weights[i].weight;
  normalise (self->weights, self->n, whole);
  for (guint i = 0; i < self->n; i++)
    show_segment (g_ptr_array_index (self->segments, i), weights[i].name, whole[i]);
  for (guint i = 0; i + 1 < self->n; i++)
    show_handle (g_ptr_array_index (self->handles, i), &weights[i], &weights[i + 1], whole[i], whole[i] + whole[i + 1]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
