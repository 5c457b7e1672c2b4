/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Four shapes, so that colour alone never says it. */
#include "gui/widgets/dfp-lamp.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gui/widgets/dfp-theme.h"

#define SIZE_INITIAL 16

struct _DfpLamp
{
  GtkWidget parent_instance;

  DfpLampLevel level;
  int size; /* px */
};

G_DEFINE_FINAL_TYPE (DfpLamp, dfp_lamp, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LEVEL = 1,
  PROP_SIZE,
} DfpLampProperty;
#define N_PROPERTIES (PROP_SIZE + 1)
static GParamSpec *properties[N_PROPERTIES];

GType
dfp_lamp_level_get_type (void)
{
  static const GEnumValue values[] = {
    { DFP_LAMP_GREEN, N_ ("In order"), "green" },
    { DFP_LAMP_AMBER, N_ ("Worth a look"), "amber" },
    { DFP_LAMP_RED, N_ ("Must be settled"), "red" },
    { DFP_LAMP_UNNEEDED, N_ ("Not needed"), "unneeded" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("DfpLampLevel", values));
  return type;
}

/* The stroke and the dot of "!", in the square 0 … 16. */
static void
draw_mark (cairo_t *cr, double top, double bottom, DfpRgb ink)
{
  dfp_theme_set_source (cr, ink);
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, 8, top);
  cairo_line_to (cr, 8, bottom - 3.2);
  cairo_stroke (cr);
  cairo_arc (cr, 8, bottom, 1.1, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_red (cairo_t *cr, const DfpPaint *paint)
{
  for (int i = 0; i < 8; i++)
    cairo_line_to (cr, 8 + 7.6 * cos (G_PI * (0.125 + i * 0.25)), 8 + 7.6 * sin (G_PI * (0.125 + i * 0.25)));
  cairo_close_path (cr);
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill (cr);
  draw_mark (cr, 4.4, 11.6, paint->ink);
}

static void
draw_amber (cairo_t *cr, const DfpPaint *paint)
{
  cairo_move_to (cr, 8, 1.6);
  cairo_line_to (cr, 15, 14.4);
  cairo_line_to (cr, 1, 14.4);
  cairo_close_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 1.2);
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill_preserve (cr);
  dfp_theme_set_source (cr, paint->edge);
  cairo_stroke (cr);
  draw_mark (cr, 6.4, 12.4, paint->ink);
}

static void
draw_green (cairo_t *cr, const DfpPaint *paint)
{
  cairo_arc (cr, 8, 8, 7.2, 0, 2 * G_PI);
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill (cr);
  dfp_theme_set_source (cr, paint->ink);
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 4.6, 8.2);
  cairo_line_to (cr, 7, 10.6);
  cairo_line_to (cr, 11.4, 5.6);
  cairo_stroke (cr);
}

static void
draw_unneeded (cairo_t *cr, const DfpPaint *paint)
{
  const double dashes[] = { 2.6, 2.2 };

  cairo_arc (cr, 8, 8, 6.6, 0, 2 * G_PI);
  dfp_theme_set_source (cr, paint->fill);
  cairo_set_line_width (cr, 1.4);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
}

static void
dfp_lamp_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpLamp *self = DFP_LAMP (widget);
  const DfpAppearance look = dfp_theme_get_appearance ();
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, (width - self->size) / 2, (height - self->size) / 2);
  cairo_scale (cr, self->size / 16.0, self->size / 16.0);
  switch (self->level)
    {
    case DFP_LAMP_RED:
      draw_red (cr, dfp_palette_get (look, DFP_COLOR_WORSE));
      break;
    case DFP_LAMP_AMBER:
      draw_amber (cr, dfp_palette_get (look, DFP_COLOR_AMBER));
      break;
    case DFP_LAMP_GREEN:
      draw_green (cr, dfp_palette_get (look, DFP_COLOR_BETTER));
      break;
    case DFP_LAMP_UNNEEDED:
    default:
      draw_unneeded (cr, dfp_palette_get (look, DFP_COLOR_ZERO));
    }
  cairo_destroy (cr);
}

static void
dfp_lamp_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = DFP_LAMP (widget)->size;
}

static void
dfp_lamp_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpLamp *self = DFP_LAMP (object);

  switch ((DfpLampProperty) property_id)
    {
    case PROP_LEVEL:
      dfp_lamp_set_level (self, g_value_get_enum (value));
      break;
    case PROP_SIZE:
      self->size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_lamp_class_init (DfpLampClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_lamp_set_property;
  widget_class->snapshot = dfp_lamp_snapshot;
  widget_class->measure = dfp_lamp_measure;

  properties[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL, DFP_TYPE_LAMP_LEVEL, DFP_LAMP_GREEN, flags);
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 8, 256, SIZE_INITIAL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dfp_lamp_init (DfpLamp *self)
{
  self->size = SIZE_INITIAL;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  dfp_lamp_set_level (self, DFP_LAMP_GREEN);
  dfp_theme_follow (GTK_WIDGET (self));
}

GtkWidget *
dfp_lamp_new (DfpLampLevel level)
{
  return g_object_new (DFP_TYPE_LAMP, "level", level, NULL);
}

DfpLampLevel
dfp_lamp_get_level_of (DfpLight light)
{
  static const DfpLampLevel levels[DFP_N_LIGHTS] = {
    [DFP_LIGHT_RED] = DFP_LAMP_RED,
    [DFP_LIGHT_AMBER] = DFP_LAMP_AMBER,
    [DFP_LIGHT_GREEN] = DFP_LAMP_GREEN,
    [DFP_LIGHT_NOT_NEEDED] = DFP_LAMP_UNNEEDED,
  };

  g_return_val_if_fail ((guint) light < DFP_N_LIGHTS, DFP_LAMP_UNNEEDED);
  return levels[light];
}

void
dfp_lamp_set_level (DfpLamp *self, DfpLampLevel level)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (DFP_TYPE_LAMP_LEVEL);
  const GEnumValue *value = g_enum_get_value (class, level);

  g_return_if_fail (DFP_IS_LAMP (self) && value != NULL);

  self->level = level;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (value->value_name), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
