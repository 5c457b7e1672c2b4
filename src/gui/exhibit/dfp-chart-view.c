/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture is drawn once into a surface; pointer and keys only redraw the mark over it. */
#include "gui/exhibit/dfp-chart-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-const.h"
#include "base/dfp-debug.h"
#include "chart/dfp-chart-map.h"
#include "chart/dfp-chart-sheet.h"
#include "gui/exhibit/dfp-chart-save.h"
#include "gui/exhibit/dfp-chart-table-view.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-popover.h"
#include "gui/widgets/dfp-theme.h"

#define HEIGHT_INITIAL 240
#define READOUT_COLUMNS 4

struct _DfpChartView
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkLabel *title_label;
  GtkLabel *caption_label;
  GtkWidget *overlay;
  GtkDrawingArea *canvas;
  GtkMenuButton *menu_button;
  GtkWidget *table;   /* child while shown as a table, else NULL */
  GtkWidget *popover; /* context menu; NULL until asked for */

  DfpChart *chart;          /* owned */
  cairo_surface_t *surface; /* owned: the chart without mark; NULL when it must be drawn */
  char *title;              /* NULL: the chart's */
  char *caption;
  int chart_height;
  gboolean with_header;
  gboolean with_readout;
  DfpChartHit hit;
  gboolean has_hit;
};

G_DEFINE_FINAL_TYPE (DfpChartView, dfp_chart_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
  PROP_CAPTION,
  PROP_CHART_HEIGHT,
  PROP_HEADER,
  PROP_READOUT,
  PROP_AS_TABLE,
} DfpChartViewProperty;
#define N_PROPERTIES (PROP_AS_TABLE + 1)
static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_HOVERED,
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static DfpChartStyle
get_style (DfpChartView *self)
{
  DfpChartStyle style;

  dfp_theme_init_style (&style, GTK_WIDGET (self->canvas));
  return style;
}

static void
forget_surface (DfpChartView *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
}

/* Another colour each time. */
static void
tint (cairo_t *cr)
{
  static const double colours[][3] = { { 0.9, 0.2, 0.2 }, { 0.2, 0.7, 0.2 }, { 0.2, 0.3, 0.9 } };
  const double *colour = colours[g_get_monotonic_time () / G_TIME_SPAN_MILLISECOND % G_N_ELEMENTS (colours)];

  cairo_set_source_rgba (cr, colour[0], colour[1], colour[2], 0.15);
  cairo_paint (cr);
}

static void
draw_surface (DfpChartView *self, cairo_t *target, int width, int height)
{
  const int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self->canvas));
  const DfpChartStyle style = get_style (self);
  cairo_t *cr;

  self->surface = cairo_surface_create_similar_image (cairo_get_target (target), CAIRO_FORMAT_ARGB32, width * scale,
                                                      height * scale);
  cairo_surface_set_device_scale (self->surface, scale, scale);
  cr = cairo_create (self->surface);
  dfp_chart_draw (self->chart, cr, width, height, &style);
  if (dfp_debug_is_on (DFP_DEBUG_DRAW))
    tint (cr);
  cairo_destroy (cr);
}

static void
draw_cb (GtkDrawingArea *canvas, cairo_t *cr, int width, int height, gpointer user_data)
{
  DfpChartView *self = DFP_CHART_VIEW (user_data);

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  if (self->surface == NULL)
    draw_surface (self, cr, width, height);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  if (self->has_hit)
    {
      const DfpChartStyle style = get_style (self);

      dfp_chart_draw_hover (self->chart, cr, width, height, &style, &self->hit);
    }
}

static void
resize_cb (DfpChartView *self)
{
  forget_surface (self);
}

/* "June 2027 · Engineering 9 · Design 2": the chart's table at @hit; NULL for nothing, transfer full. */
static char *
describe_hit (DfpChartView *self, const DfpChartHit *hit)
{
  g_autoptr (DfpSheet) sheet = NULL;
  g_autofree char *name = NULL;
  GString *out;

  g_return_val_if_fail (DFP_IS_CHART_VIEW (self) && hit != NULL, NULL);
  if (self->chart == NULL || hit->index < 0)
    return NULL;
  sheet = dfp_chart_get_sheet (self->chart);
  if ((guint) hit->index >= dfp_sheet_get_n_rows (sheet))
    return NULL;
  name = dfp_sheet_format_cell (sheet, hit->index, 0);
  out = g_string_new (name);
  for (guint i = 1; i < MIN (dfp_sheet_get_n_columns (sheet), READOUT_COLUMNS + 1); i++)
    {
      g_autofree char *text = dfp_sheet_format_cell (sheet, hit->index, i);

      g_string_append_printf (out, " · %s %s", dfp_sheet_get_column (sheet, i)->label, text);
    }
  return g_string_free (out, FALSE);
}

static const char *
get_caption (DfpChartView *self)
{
  const char *caption = self->caption != NULL ? self->caption
                        : self->chart != NULL ? dfp_chart_get_caption (self->chart)
                                              : NULL;

  return caption != NULL ? caption : "";
}

/* What the picture says, and with the mark on it what is under the mark. */
static void
describe (DfpChartView *self, const char *readout)
{
  const char *title = gtk_label_get_label (self->title_label);
  const char *description = self->chart != NULL ? dfp_chart_get_description (self->chart) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *title != '\0' ? title : _ ("Picture"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  readout != NULL       ? readout
                                  : description != NULL ? description
                                                        : "",
                                  -1);
}

static void
show_words (DfpChartView *self)
{
  const char *title = self->title != NULL   ? self->title
                      : self->chart != NULL ? dfp_chart_get_title (self->chart)
                                            : NULL;
  const char *caption = get_caption (self);

  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_label_set_label (self->caption_label, caption);
  gtk_widget_set_visible (self->header, self->with_header && ((title != NULL && *title != '\0') || *caption != '\0'));
  describe (self, NULL);
}

static void
set_hit (DfpChartView *self, const DfpChartHit *hit)
{
  g_autofree char *readout = NULL;

  if (hit == NULL && !self->has_hit)
    return;
  self->has_hit = hit != NULL;
  if (hit != NULL)
    {
      self->hit = *hit;
      readout = describe_hit (self, hit);
    }
  if (self->with_readout)
    gtk_label_set_label (self->caption_label, readout != NULL ? readout : get_caption (self));
  describe (self, readout);
  gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
  g_signal_emit (self, signals[SIGNAL_HOVERED], 0, hit);
}

static gboolean
pick (DfpChartView *self, double x, double y, DfpChartHit *hit)
{
  const DfpChartStyle style = get_style (self);

  return self->chart != NULL && dfp_chart_pick (self->chart, gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                                                gtk_widget_get_height (GTK_WIDGET (self->canvas)), &style, x, y, hit);
}

static gboolean
locate (DfpChartView *self, int series, int index, DfpChartHit *hit)
{
  const DfpChartStyle style = get_style (self);

  return self->chart != NULL &&
         dfp_chart_locate (self->chart, gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                           gtk_widget_get_height (GTK_WIDGET (self->canvas)), &style, series, index, hit);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, DfpChartView *self)
{
  DfpChartHit hit;

  set_hit (self, pick (self, x, y, &hit) ? &hit : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller, DfpChartView *self)
{
  set_hit (self, NULL);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, DfpChartView *self)
{
  DfpChartHit hit;

  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (pick (self, x, y, &hit))
    {
      set_hit (self, &hit);
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, &hit);
    }
}

/* One step along the months or rows; the first press begins at either end. */
static void
step (DfpChartView *self, int by)
{
  DfpChartHit hit;
  int index = self->has_hit ? self->hit.index + by : 0;

  if (!self->has_hit && by < 0)
    for (int last = 0; locate (self, -1, last, &hit); last++)
      index = last;
  if (index >= 0 && locate (self, -1, index, &hit))
    set_hit (self, &hit);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpChartView *self)
{
  const int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
      step (self, -forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      step (self, forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      if (dfp_chart_get_kind (self->chart) == DFP_CHART_PLOT)
        return GDK_EVENT_PROPAGATE;
      step (self, key == GDK_KEY_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (!self->has_hit)
        return GDK_EVENT_PROPAGATE;
      set_hit (self, NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (!self->has_hit)
        return GDK_EVENT_PROPAGATE;
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, &self->hit);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
open_context_menu (DfpChartView *self, double x, double y)
{
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (gtk_menu_button_get_menu_model (self->menu_button));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      dfp_popover_attach (self->popover, GTK_WIDGET (self)); /* whose layout also places popovers */
    }
  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), x, y, &x, &y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  dfp_popover_show (self->popover);
}

static void
context_cb (GtkGestureClick *gesture, int n_press, double x, double y, DfpChartView *self)
{
  open_context_menu (self, x, y);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DfpChartView *self = DFP_CHART_VIEW (widget);

  open_context_menu (self, gtk_widget_get_width (GTK_WIDGET (self->canvas)) / 2.0, 24);
}

static void
picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DfpChartView *self = DFP_CHART_VIEW (widget);
  const double width = MAX (gtk_widget_get_width (widget), 320);
  const double height = MAX (gtk_widget_get_height (GTK_WIDGET (self->canvas)), 160);

  if (self->chart == NULL)
    return;
  if (g_str_equal (name, "chart.copy"))
    dfp_chart_copy (self->chart, widget, width, height);
  else
    dfp_chart_save (self->chart, widget, width, height, g_str_equal (name, "chart.save-svg"));
}

static void
show_table (DfpChartView *self, gboolean as_table)
{
  if (self->table != NULL)
    gtk_overlay_remove_overlay (GTK_OVERLAY (self->overlay), self->table);
  self->table = NULL;
  if (as_table && self->chart != NULL)
    {
      self->table = dfp_chart_table_view_new (self->chart);
      gtk_widget_add_css_class (self->table, "chart-table");
      gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->table);
      g_object_ref (self->menu_button); /* the menu stays on top */
      gtk_overlay_remove_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->menu_button));
      gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->menu_button));
      g_object_unref (self->menu_button);
    }
  gtk_widget_set_opacity (GTK_WIDGET (self->canvas), self->table != NULL ? 0 : 1);
  gtk_widget_set_focusable (GTK_WIDGET (self->canvas), self->table == NULL);
  set_hit (self, NULL);
}

static int
get_canvas_height (DfpChartView *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  const DfpChartStyle style = get_style (self);
  double natural;

  if (self->chart_height >= 0)
    return self->chart_height;
  natural = self->chart != NULL ? dfp_chart_get_natural_height (self->chart, width > 0 ? width : 640, &style) : 0;
  return natural > 0 ? (int) ceil (natural) : HEIGHT_INITIAL;
}

static void
adjust_height (DfpChartView *self)
{
  const int height = get_canvas_height (self);

  if (gtk_drawing_area_get_content_height (self->canvas) != height)
    gtk_drawing_area_set_content_height (self->canvas, height);
}

static void
dfp_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DfpChartView *self = DFP_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (dfp_chart_view_parent_class)->css_changed (widget, change);
  if (self->canvas != NULL)
    forget_surface (self);
}

static void
dfp_chart_view_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpChartView *self = DFP_CHART_VIEW (object);

  switch ((DfpChartViewProperty) property_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      show_words (self);
      break;
    case PROP_CAPTION:
      g_free (self->caption);
      self->caption = g_value_dup_string (value);
      show_words (self);
      break;
    case PROP_CHART_HEIGHT:
      self->chart_height = g_value_get_int (value);
      adjust_height (self);
      break;
    case PROP_HEADER:
      self->with_header = g_value_get_boolean (value);
      show_words (self);
      break;
    case PROP_READOUT:
      self->with_readout = g_value_get_boolean (value);
      break;
    case PROP_AS_TABLE:
      if ((self->table != NULL) != g_value_get_boolean (value))
        {
          show_table (self, g_value_get_boolean (value));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_chart_view_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpChartView *self = DFP_CHART_VIEW (object);

  if (property_id == PROP_AS_TABLE)
    g_value_set_boolean (value, self->table != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_chart_view_dispose (GObject *object)
{
  DfpChartView *self = DFP_CHART_VIEW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_chart_view_parent_class)->dispose (object);
}

static void
dfp_chart_view_finalize (GObject *object)
{
  DfpChartView *self = DFP_CHART_VIEW (object);

  g_clear_pointer (&self->chart, dfp_chart_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self->title);
  g_free (self->caption);
  G_OBJECT_CLASS (dfp_chart_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_CHART_HEIGHT] = g_param_spec_int ("chart-height", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_HEADER] = g_param_spec_boolean ("header", NULL, NULL, TRUE, flags);
  properties[PROP_READOUT] = g_param_spec_boolean ("readout", NULL, NULL, TRUE, flags);
  properties[PROP_AS_TABLE] =
      g_param_spec_boolean ("as-table", NULL, NULL, FALSE, flags | G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "chart.as-table", "as-table");
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, picture_action);
  gtk_widget_class_install_action (widget_class, "chart.save-svg", NULL, picture_action);
  gtk_widget_class_install_action (widget_class, "chart.save-png", NULL, picture_action);
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy", NULL);
}

static void
dfp_chart_view_class_init (DfpChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_chart_view_set_property;
  object_class->get_property = dfp_chart_view_get_property;
  object_class->dispose = dfp_chart_view_dispose;
  object_class->finalize = dfp_chart_view_finalize;
  widget_class->css_changed = dfp_chart_view_css_changed;
  install_properties (object_class);
  install_actions (widget_class);

  signals[SIGNAL_HOVERED] = g_signal_new ("hovered", DFP_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", DFP_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/exhibit/dfp-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpChartView, header);
  gtk_widget_class_bind_template_child (widget_class, DfpChartView, title_label);
  gtk_widget_class_bind_template_child (widget_class, DfpChartView, caption_label);
  gtk_widget_class_bind_template_child (widget_class, DfpChartView, overlay);
  gtk_widget_class_bind_template_child (widget_class, DfpChartView, canvas);
  gtk_widget_class_bind_template_child (widget_class, DfpChartView, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, resize_cb);
}

static void
add_controllers (DfpChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new (), *context = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (context), GDK_BUTTON_SECONDARY);
  g_signal_connect (context, "pressed", G_CALLBACK (context_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), motion);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), GTK_EVENT_CONTROLLER (context));
}

static void
dfp_chart_view_init (DfpChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->with_header = self->with_readout = TRUE;
  self->chart_height = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->canvas, draw_cb, self, NULL);
  gtk_drawing_area_set_content_height (self->canvas, HEIGHT_INITIAL);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_surface), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_surface), self, G_CONNECT_SWAPPED);
  add_controllers (self);
  show_words (self);
}

GtkWidget *
dfp_chart_view_new (void)
{
  return g_object_new (DFP_TYPE_CHART_VIEW, NULL);
}

void
dfp_chart_view_set_chart (DfpChartView *self, const DfpChart *chart)
{
  DfpChartHit hit;

  g_return_if_fail (DFP_IS_CHART_VIEW (self));
  if (self->chart == chart)
    return;
  g_clear_pointer (&self->chart, dfp_chart_unref);
  self->chart = chart != NULL ? dfp_chart_ref (dfp_drop_const (chart)) : NULL;
  forget_surface (self);
  show_words (self);
  adjust_height (self);
  if (self->table != NULL)
    show_table (self, TRUE);
  if (self->has_hit) /* the same month of the new picture */
    set_hit (self, locate (self, self->hit.series, self->hit.index, &hit) ? &hit : NULL);
}

const DfpChart *
dfp_chart_view_get_chart (DfpChartView *self)
{
  g_return_val_if_fail (DFP_IS_CHART_VIEW (self), NULL);
  return self->chart;
}

gboolean
dfp_chart_view_get_plot_area (DfpChartView *self, DfpChartArea *area)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  const int height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  const DfpChartStyle style = get_style (self);
  graphene_point_t corner;

  g_return_val_if_fail (DFP_IS_CHART_VIEW (self) && area != NULL, FALSE);
  if (self->chart == NULL || width <= 0 || height <= 0 ||
      !dfp_chart_get_plot_area (self->chart, width, height, &style, area) ||
      !gtk_widget_compute_point (GTK_WIDGET (self->canvas), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &corner))
    return FALSE;
  area->x += corner.x;
  area->y += corner.y;
  return TRUE;
}

/* Where the picture begins in the view. */
static gboolean
find_corner (DfpChartView *self, graphene_point_t *corner)
{
  return self->chart != NULL && gtk_widget_get_width (GTK_WIDGET (self->canvas)) > 0 &&
         gtk_widget_compute_point (GTK_WIDGET (self->canvas), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), corner);
}

gboolean
dfp_chart_view_pick (DfpChartView *self, double x, double y, DfpChartHit *hit)
{
  graphene_point_t corner;

  g_return_val_if_fail (DFP_IS_CHART_VIEW (self) && hit != NULL, FALSE);
  if (!find_corner (self, &corner) || !pick (self, x - corner.x, y - corner.y, hit))
    return FALSE;
  hit->area.x += corner.x;
  hit->area.y += corner.y;
  return TRUE;
}

gboolean
dfp_chart_view_locate (DfpChartView *self, int series, int index, DfpChartArea *area)
{
  graphene_point_t corner;
  DfpChartHit hit;

  g_return_val_if_fail (DFP_IS_CHART_VIEW (self) && area != NULL, FALSE);
  if (!find_corner (self, &corner) || !locate (self, series, index, &hit))
    return FALSE;
  *area = hit.area;
  area->x += corner.x;
  area->y += corner.y;
  return TRUE;
}

gboolean
dfp_chart_view_read_map (DfpChartView *self, double x, double y, DfpMapPlace *place)
{
  const DfpChartStyle style = get_style (self);
  graphene_point_t corner;

  g_return_val_if_fail (DFP_IS_CHART_VIEW (self), FALSE);
  return find_corner (self, &corner) &&
         dfp_chart_map_read (self->chart, gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                             gtk_widget_get_height (GTK_WIDGET (self->canvas)), &style, x - corner.x, y - corner.y,
                             place);
}

gboolean
dfp_chart_view_get_hit (DfpChartView *self, DfpChartHit *hit)
{
  g_return_val_if_fail (DFP_IS_CHART_VIEW (self) && hit != NULL, FALSE);
  if (self->has_hit)
    *hit = self->hit;
  return self->has_hit;
}
