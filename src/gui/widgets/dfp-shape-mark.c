/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawn from the palette, so that a configuration looks the same here, in charts and on paper. */
#include "gui/widgets/dfp-shape-mark.h"

#include <math.h>

#include "gui/widgets/dfp-theme.h"

#define PROP_COLOUR 1
#define REACH 1.1 /* of the widest shape */

struct _DfpShapeMark
{
  DfpSign parent_instance;

  int colour;
};

G_DEFINE_FINAL_TYPE (DfpShapeMark, dfp_shape_mark, DFP_TYPE_SIGN)

/* A path in the square −1.1 … 1.1. */
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
dfp_shape_mark_draw (DfpSign *self, cairo_t *cr)
{
  const DfpColor color = DFP_COLOR_A + (DfpColor) (DFP_SHAPE_MARK (self)->colour % DFP_N_CONFIGURATION_COLORS);

  cairo_scale (cr, 1 / REACH, 1 / REACH);
  trace_shape (cr, dfp_palette_get_shape (color));
  dfp_theme_set_source (cr, dfp_theme_get_paint (color)->fill);
  cairo_fill (cr);
}

static void
dfp_shape_mark_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  dfp_shape_mark_set_colour (DFP_SHAPE_MARK (object), g_value_get_int (value));
}

static void
dfp_shape_mark_class_init (DfpShapeMarkClass *klass)
{
  DFP_SIGN_CLASS (klass)->size = 10;
  DFP_SIGN_CLASS (klass)->margin = 1;
  DFP_SIGN_CLASS (klass)->draw = dfp_shape_mark_draw;
  G_OBJECT_CLASS (klass)->set_property = dfp_shape_mark_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_COLOUR,
                                   g_param_spec_int ("colour", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dfp_shape_mark_init (DfpShapeMark *self)
{
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
