/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawn from the palette, so that a configuration looks the same here, in charts and on paper. */
#include "gui/widgets/dfp-shape-mark.h"

#include <math.h>

#include "gui/widgets/dfp-theme.h"

#define SIZE_INITIAL 10

struct _DfpShapeMark
{
  GtkWidget parent_instance;

  int colour;
  int size; /* px */
};

G_DEFINE_FINAL_TYPE (DfpShapeMark, dfp_shape_mark, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_COLOUR = 1,
  PROP_SIZE,
} DfpShapeMarkProperty;
#define N_PROPERTIES (PROP_SIZE + 1)
static GParamSpec *properties[N_PROPERTIES];

/* A path in the square −1 … 1. */
static void
trace_polygon (cairo_t *cr, const double *points, int n)
{
  for (int i = 0; i < n; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
  cairo_close_path (cr);
}

static void
trace_shape (cairo_t *cr, DfpShape shape)
{
  static const double diamond[] = { 0, -1.1, 1.1, 0, 0, 1.1, -1.1, 0 };
  static const double triangle[] = { 0, -1, 1.1, 0.9, -1.1, 0.9 };
  static const double square[] = { -0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9 };
  static const double cross[] = { -0.35, -1, 0.35,  -1, 0.35,  -0.35, 1,  -0.35, 1,  0.35,  0.35,  0.35,
                                  0.35,  1,  -0.35, 1,  -0.35, 0.35,  -1, 0.35,  -1, -0.35, -0.35, -0.35 };

  switch (shape)
    {
    case DFP_SHAPE_DIAMOND:
      trace_polygon (cr, diamond, 4);
      break;
    case DFP_SHAPE_TRIANGLE:
      trace_polygon (cr, triangle, 3);
      break;
    case DFP_SHAPE_SQUARE:
      trace_polygon (cr, square, 4);
      break;
    case DFP_SHAPE_CROSS:
      trace_polygon (cr, cross, 12);
      break;
    case DFP_SHAPE_NONE:
    case DFP_SHAPE_DISC:
    case DFP_SHAPE_RING:
    case DFP_SHAPE_TRIANGLE_DOWN:
    default:
      cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
    }
}

static void
dfp_shape_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpShapeMark *self = DFP_SHAPE_MARK (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const DfpColor color = DFP_COLOR_A + (DfpColor) (self->colour % DFP_N_CONFIGURATION_COLORS);
  const DfpPaint *paint = dfp_theme_get_paint (color);
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, self->size / 2.0 / 1.1, self->size / 2.0 / 1.1);
  trace_shape (cr, dfp_palette_get_shape (color));
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
dfp_shape_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = DFP_SHAPE_MARK (widget)->size + 2;
}

static void
dfp_shape_mark_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpShapeMark *self = DFP_SHAPE_MARK (object);

  switch ((DfpShapeMarkProperty) property_id)
    {
    case PROP_COLOUR:
      dfp_shape_mark_set_colour (self, g_value_get_int (value));
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
dfp_shape_mark_class_init (DfpShapeMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_shape_mark_set_property;
  widget_class->snapshot = dfp_shape_mark_snapshot;
  widget_class->measure = dfp_shape_mark_measure;

  properties[PROP_COLOUR] = g_param_spec_int ("colour", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 4, 256, SIZE_INITIAL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dfp_shape_mark_init (DfpShapeMark *self)
{
  self->size = SIZE_INITIAL;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  dfp_theme_follow (GTK_WIDGET (self));
}

GtkWidget *
dfp_shape_mark_new (int colour)
{
  return g_object_new (DFP_TYPE_SHAPE_MARK, "colour", colour, NULL);
}

void
dfp_shape_mark_set_colour (DfpShapeMark *self, int colour)
{
  g_return_if_fail (DFP_IS_SHAPE_MARK (self));
  self->colour = MAX (colour, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
