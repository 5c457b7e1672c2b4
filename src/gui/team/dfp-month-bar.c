/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar holds nothing of its own: it draws the role and writes to it. */
#include "gui/team/dfp-month-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-format.h"
#include "exhibit/team/dfp-pictures-team.h"
#include "gui/form/dfp-value-text.h"
#include "gui/widgets/dfp-swatch.h"
#include "gui/widgets/dfp-theme.h"
#include "model/dfp-configuration.h"

#define HEIGHT 18 /* px, of 27 of the row */
#define BOXED_HEIGHT 12
#define RADIUS 4
#define HANDLE 9      /* px at either end that shorten or lengthen */
#define HEADS_STEP 12 /* px up or down for one head */
#define DIRECTION_THRESHOLD 5

typedef enum
{
  DRAG_NONE,
  DRAG_UNDECIDED, /* by the body: sideways or up and down shows with the first pixels */
  DRAG_BODY,
  DRAG_START,
  DRAG_END,
  DRAG_HEADS,
} Drag;

struct _DfpMonthBar
{
  GtkWidget parent_instance;

  DfpRole *role;       /* owned */
  DfpTeamScale *scale; /* owned */
  DfpSession *session; /* owned */
  Drag drag;
  int applied; /* months or heads written since the drag began */
  gboolean hovered;
};

G_DEFINE_FINAL_TYPE (DfpMonthBar, dfp_month_bar, GTK_TYPE_WIDGET)

/* What a bar can do with its role. */

static void
set_months (DfpRole *role, int start, int end)
{
  g_object_set (role, "start-month", start, "end-month", end, NULL);
}

void
dfp_month_bar_move (DfpRole *role, int months)
{
  const DfpRoleData *data = dfp_role_get (role);

  months = CLAMP (months, 1 - data->start_month, 600 - MAX (data->end_month, data->start_month));
  set_months (role, data->start_month + months, data->end_month + months);
}

void
dfp_month_bar_move_start (DfpRole *role, int months)
{
  const DfpRoleData *data = dfp_role_get (role);

  set_months (role, CLAMP (data->start_month + months, 1, MAX (data->end_month, 1)), data->end_month);
}

void
dfp_month_bar_move_end (DfpRole *role, int months)
{
  const DfpRoleData *data = dfp_role_get (role);

  set_months (role, data->start_month, CLAMP (data->end_month + months, data->start_month, 600));
}

void
dfp_month_bar_add_heads (DfpRole *role, int heads)
{
  g_object_set (role, "heads", CLAMP (dfp_role_get (role)->heads + heads, 0, 500), NULL);
}

/* Words */

/* Fees of the role over its months, with what comes on top for a partner's people. */
static double
get_cost (DfpRole *role, gboolean *with_overhead)
{
  const DfpRoleData *data = dfp_role_get (role);
  DfpObject *parent = dfp_object_get_parent (DFP_OBJECT (role));
  const int months = MAX (data->end_month - data->start_month + 1, 0);
  double cost = data->heads * data->allocation * data->rate * months;

  *with_overhead = DFP_IS_CONFIGURATION (parent) && dfp_sourcing_is_partner (data->sourcing) &&
                   dfp_configuration_get (DFP_CONFIGURATION (parent))->partner_overhead > 0;
  if (*with_overhead)
    cost *= 1 + dfp_configuration_get (DFP_CONFIGURATION (parent))->partner_overhead;
  return cost;
}

static char *
describe_months (DfpRole *role)
{
  const DfpRoleData *data = dfp_role_get (role);
  const DfpMonth start = dfp_value_get_start (DFP_OBJECT (role));
  g_autofree char *from = dfp_format_month (dfp_month_add (start, data->start_month), DFP_MONTH_STYLE_LONG);
  g_autofree char *to = dfp_format_month (dfp_month_add (start, data->end_month), DFP_MONTH_STYLE_LONG);

  /* Translators: from one month to another, both included */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
dfp_month_bar_describe (DfpRole *role)
{
  const DfpRoleData *data = dfp_role_get (role);
  g_autofree char *months = describe_months (role), *money = NULL, *people = NULL;
  gboolean with_overhead;
  const double cost = get_cost (role, &with_overhead);

  money = dfp_format_money (dfp_value_get_currency (DFP_OBJECT (role)), cost, DFP_FORMAT_PLAIN);
  people = g_strdup_printf (ngettext ("%d person", "%d people", data->heads), data->heads);
  /* Translators: months · people · money */
  return g_strdup_printf (with_overhead ? _ ("%s · %s · %s with overhead") : _ ("%s · %s · %s"), months, people, money);
}

static void
name_bar (DfpMonthBar *self)
{
  g_autofree char *label = g_strdup_printf (_ ("Months, %s"), dfp_object_get_name (DFP_OBJECT (self->role)));
  g_autofree char *text = dfp_month_bar_describe (self->role);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) dfp_role_get (self->role)->start_month, -1);
}

/* Drawing */

static gboolean
is_boxed (DfpMonthBar *self)
{
  return gtk_widget_has_css_class (GTK_WIDGET (self), "boxed");
}

static gboolean
is_rtl (DfpMonthBar *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Ends of the bar in pixels from the left; FALSE when it lies outside. */
static gboolean
get_ends (DfpMonthBar *self, double *left, double *right)
{
  const DfpRoleData *data = dfp_role_get (self->role);
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const int last = MIN (data->end_month, dfp_team_scale_get_n_months (self->scale));
  const double start = dfp_team_scale_get_x (self->scale, data->start_month, width);
  const double end = dfp_team_scale_get_x (self->scale, last + 1, width) - 1;

  if (data->start_month > last)
    return FALSE;
  *left = is_rtl (self) ? width - end : start;
  *right = is_rtl (self) ? width - start : end;
  return TRUE;
}

static void
draw_handle (cairo_t *cr, double x, double y, double height, DfpRgb fill, const GdkRGBA *accent)
{
  dfp_swatch_trace (cr, x - 3, y + 1.5, 6, height - 3, 3);
  dfp_theme_set_source (cr, fill);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, accent);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_focus (DfpMonthBar *self, cairo_t *cr, double left, double top, double right, double height)
{
  const DfpRgb card = dfp_theme_get_paint (DFP_COLOR_CARD)->fill;
  const GdkRGBA accent = dfp_theme_get_accent (GTK_WIDGET (self));

  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      dfp_swatch_trace (cr, left - 1, top - 1, right - left + 2, height + 2, RADIUS + 1);
      gdk_cairo_set_source_rgba (cr, &accent);
      cairo_set_line_width (cr, 2);
      cairo_stroke (cr);
    }
  draw_handle (cr, left, top, height, card, &accent);
  draw_handle (cr, right, top, height, card, &accent);
}

/* Full-time people inside the bar; left out where there is no room. */
static void
draw_words (DfpMonthBar *self, cairo_t *cr, double left, double right, const DfpPaint *paint, gboolean patterned)
{
  const DfpRoleData *data = dfp_role_get (self->role);
  g_autofree char *text = dfp_format_number_short (data->heads * data->allocation, 2);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;
  double x, y;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width + 12 > right - left)
    return;
  x = is_rtl (self) ? right - width - 8 : left + 8;
  y = floor ((gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2.0);
  if (patterned)
    {
      dfp_swatch_trace (cr, x - 4, y, width + 8, height, 3);
      dfp_theme_set_source (cr, paint->fill);
      cairo_fill (cr);
    }
  cairo_move_to (cr, x, y);
  dfp_theme_set_source (cr, paint->ink);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_bar (DfpMonthBar *self, cairo_t *cr, int height)
{
  const DfpRoleData *data = dfp_role_get (self->role);
  const DfpColor color = dfp_group_get_color (dfp_group_from_discipline (data->discipline));
  const DfpPaint *paint = dfp_theme_get_paint (color);
  const gboolean striped = dfp_sourcing_is_partner (data->sourcing);
  const double size = is_boxed (self) ? BOXED_HEIGHT : HEIGHT, top = floor ((height - size) / 2.0);
  double left, right;

  if (!get_ends (self, &left, &right))
    return;
  dfp_swatch_trace (cr, left, top, fmax (right - left, 2), size, is_boxed (self) ? 3 : RADIUS);
  dfp_swatch_fill (cr, color, striped ? DFP_PATTERN_STRIPES : DFP_PATTERN_SOLID);
  if (is_boxed (self))
    return;
  draw_words (self, cr, left, right, paint, striped || paint->pattern != DFP_PATTERN_SOLID);
  if (gtk_widget_has_focus (GTK_WIDGET (self)) || self->hovered || self->drag != DRAG_NONE)
    draw_focus (self, cr, left, top, right, size);
}

static void
dfp_month_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpMonthBar *self = DFP_MONTH_BAR (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-4, 0, (float) width + 8, (float) height));
  if (is_boxed (self))
    {
      dfp_swatch_trace (cr, 0, floor ((height - BOXED_HEIGHT) / 2.0), width, BOXED_HEIGHT, 3);
      dfp_theme_set_source (cr, dfp_theme_get_paint (DFP_COLOR_TRACK)->fill);
      cairo_fill (cr);
    }
  else
    dfp_team_scale_draw_grid (self->scale, cr, width, height, is_rtl (self));
  draw_bar (self, cr, height);
  cairo_destroy (cr);
}

static void
dfp_month_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  const int height = is_boxed (DFP_MONTH_BAR (widget)) ? BOXED_HEIGHT + 8 : HEIGHT + 6;

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? height : 0;
}

/* Pointer */

static Drag
find_part (DfpMonthBar *self, double x)
{
  double left, right, handle;

  if (!get_ends (self, &left, &right) || x < left - HANDLE / 2.0 || x > right + HANDLE / 2.0)
    return DRAG_NONE;
  handle = fmin (HANDLE, (right - left) / 3);
  if (x < left + handle)
    return is_rtl (self) ? DRAG_END : DRAG_START;
  if (x > right - handle)
    return is_rtl (self) ? DRAG_START : DRAG_END;
  return DRAG_UNDECIDED;
}

static void
show_pointer (DfpMonthBar *self, double x)
{
  switch (find_part (self, x))
    {
    case DRAG_START:
    case DRAG_END:
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
      break;
    case DRAG_UNDECIDED:
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
      break;
    case DRAG_NONE:
    case DRAG_BODY:
    case DRAG_HEADS:
    default:
      gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
    }
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, DfpMonthBar *self)
{
  const gboolean hovered = find_part (self, x) != DRAG_NONE;

  show_pointer (self, x);
  if (hovered == self->hovered)
    return;
  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (GtkEventControllerMotion *controller, DfpMonthBar *self)
{
  self->hovered = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin_step (DfpMonthBar *self, const char *label)
{
  dfp_team_scale_hold (self->scale);
  if (self->session != NULL)
    dfp_session_begin (self->session, label);
}

static void
end_step (DfpMonthBar *self)
{
  if (self->session != NULL)
    dfp_session_end (self->session);
  dfp_team_scale_release (self->scale);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, DfpMonthBar *self)
{
  const Drag part = find_part (self, x);

  if (part == DRAG_NONE || is_boxed (self))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag = part;
  self->applied = 0;
  if (part != DRAG_UNDECIDED)
    begin_step (self, _ ("Change Months"));
}

/* The first pixels tell whether the bar is moved or its heads are changed. */
static void
decide (DfpMonthBar *self, double x, double y)
{
  if (fmax (fabs (x), fabs (y)) < DIRECTION_THRESHOLD)
    return;
  self->drag = fabs (x) >= fabs (y) ? DRAG_BODY : DRAG_HEADS;
  begin_step (self, self->drag == DRAG_BODY ? _ ("Move Months") : _ ("Change Heads"));
}

static void
apply (DfpMonthBar *self, int by)
{
  switch (self->drag)
    {
    case DRAG_BODY:
      dfp_month_bar_move (self->role, by);
      break;
    case DRAG_START:
      dfp_month_bar_move_start (self->role, by);
      break;
    case DRAG_END:
      dfp_month_bar_move_end (self->role, by);
      break;
    case DRAG_HEADS:
      dfp_month_bar_add_heads (self->role, by);
      break;
    case DRAG_NONE:
    case DRAG_UNDECIDED:
    default:
      break;
    }
}

static int
get_value (DfpMonthBar *self)
{
  const DfpRoleData *data = dfp_role_get (self->role);

  return self->drag == DRAG_HEADS ? data->heads : self->drag == DRAG_END ? data->end_month : data->start_month;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, DfpMonthBar *self)
{
  const double month = gtk_widget_get_width (GTK_WIDGET (self)) / (double) dfp_team_scale_get_n_months (self->scale);
  int wanted, before;

  if (self->drag == DRAG_UNDECIDED)
    decide (self, x, y);
  if (self->drag == DRAG_NONE || self->drag == DRAG_UNDECIDED)
    return;
  wanted = (int) (self->drag == DRAG_HEADS ? round (-y / HEADS_STEP) : round ((is_rtl (self) ? -x : x) / month));
  before = get_value (self);
  apply (self, wanted - self->applied);
  self->applied += get_value (self) - before; /* what the bounds let through */
}

static void
drag_end_cb (GtkGestureDrag *gesture, double x, double y, DfpMonthBar *self)
{
  const gboolean open = self->drag != DRAG_NONE && self->drag != DRAG_UNDECIDED;

  self->drag = DRAG_NONE;
  if (open)
    end_step (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keyboard */

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpMonthBar *self)
{
  const int forward = is_rtl (self) ? -1 : 1;
  const int by = key == GDK_KEY_Left ? -forward : key == GDK_KEY_Right ? forward : 0;

  if (state & GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    dfp_month_bar_add_heads (self->role, key == GDK_KEY_Up ? 1 : -1);
  else if (by == 0)
    return GDK_EVENT_PROPAGATE;
  else
    {
      begin_step (self, state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK) ? _ ("Change Months") : _ ("Move Months"));
      if (state & GDK_SHIFT_MASK)
        dfp_month_bar_move_end (self->role, by);
      else if (state & GDK_CONTROL_MASK)
        dfp_month_bar_move_start (self->role, by);
      else
        dfp_month_bar_move (self->role, by);
      end_step (self);
    }
  return GDK_EVENT_STOP;
}

static gboolean
dfp_month_bar_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  DfpMonthBar *self = DFP_MONTH_BAR (widget);
  g_autofree char *text = NULL;

  if (!keyboard && find_part (self, x) == DRAG_NONE)
    return FALSE;
  text = dfp_month_bar_describe (self->role);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
role_changed_cb (DfpMonthBar *self)
{
  name_bar (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->drag != DRAG_NONE)
    gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

static void
dfp_month_bar_dispose (GObject *object)
{
  DfpMonthBar *self = DFP_MONTH_BAR (object);

  drag_end_cb (NULL, 0, 0, self);
  g_clear_object (&self->role);
  g_clear_object (&self->scale);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dfp_month_bar_parent_class)->dispose (object);
}

static void
dfp_month_bar_class_init (DfpMonthBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_month_bar_dispose;
  widget_class->snapshot = dfp_month_bar_snapshot;
  widget_class->measure = dfp_month_bar_measure;
  widget_class->query_tooltip = dfp_month_bar_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "monthbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
dfp_month_bar_init (DfpMonthBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
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
dfp_month_bar_new (DfpRole *role, DfpTeamScale *scale, DfpSession *session)
{
  DfpMonthBar *self;

  g_return_val_if_fail (DFP_IS_ROLE (role) && DFP_IS_TEAM_SCALE (scale), NULL);

  self = g_object_new (DFP_TYPE_MONTH_BAR, NULL);
  self->role = g_object_ref (role);
  self->scale = g_object_ref (scale);
  self->session = session != NULL ? g_object_ref (session) : NULL;
  g_signal_connect_object (role, "notify", G_CALLBACK (role_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  name_bar (self);
  return GTK_WIDGET (self);
}
