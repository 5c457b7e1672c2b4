/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns are drawn over the extents of the path and cut by it. */
#include "gui/widgets/dfp-swatch.h"

#include <math.h>

#include "gui/widgets/dfp-theme.h"

#define STRIPE_STEP 6 /* px from stripe to stripe */
#define DOT_STEP 5

static void
set_source (cairo_t *cr, DfpRgb rgb, double alpha)
{
  cairo_set_source_rgba (cr, rgb.red, rgb.green, rgb.blue, alpha);
}

static void
trace_stripes (cairo_t *cr, double x1, double y1, double x2, double y2, gboolean back)
{
  const double height = y2 - y1;

  for (double x = floor (x1 / STRIPE_STEP) * STRIPE_STEP - height; x < x2; x += STRIPE_STEP)
    {
      cairo_move_to (cr, x, back ? y1 : y2);
      cairo_line_to (cr, x + height, back ? y2 : y1);
    }
  cairo_set_line_width (cr, 1.8);
  cairo_stroke (cr);
}

static void
fill_dots (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  for (double y = y1 + DOT_STEP / 2.0; y < y2; y += DOT_STEP)
    for (double x = x1 + DOT_STEP / 2.0; x < x2; x += DOT_STEP)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, 0.9, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/* Over the path, which stays. */
static void
draw_pattern (cairo_t *cr, DfpPattern pattern, DfpRgb color, double alpha)
{
  cairo_path_t *path;
  double x1, y1, x2, y2;

  if (pattern == DFP_PATTERN_SOLID)
    return;
  path = cairo_copy_path (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_save (cr);
  cairo_clip (cr);
  set_source (cr, color, alpha);
  if (pattern == DFP_PATTERN_DOTS)
    fill_dots (cr, x1, y1, x2, y2);
  else
    trace_stripes (cr, x1, y1, x2, y2, pattern == DFP_PATTERN_BACK_STRIPES);
  cairo_restore (cr);
  cairo_new_path (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

static gboolean
has_edge (const DfpPaint *paint)
{
  return paint->edge.red != paint->fill.red || paint->edge.green != paint->fill.green ||
         paint->edge.blue != paint->fill.blue;
}

void
dfp_swatch_trace (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  radius = fmin (radius, fmin (width, height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

void
dfp_swatch_fill (cairo_t *cr, DfpColor color, DfpPattern pattern)
{
  const DfpPaint *paint = dfp_theme_get_paint (color);

  set_source (cr, paint->fill, 1);
  cairo_fill_preserve (cr);
  draw_pattern (cr, paint->pattern, paint->edge, 1);
  draw_pattern (cr, pattern, paint->ink, 0.4);
  if (has_edge (paint))
    {
      set_source (cr, paint->edge, 1);
      cairo_set_line_width (cr, 1);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer color)
{
  dfp_swatch_trace (cr, 0.5, 0.5, width - 1, height - 1, 2);
  dfp_swatch_fill (cr, (DfpColor) GPOINTER_TO_INT (color), DFP_PATTERN_SOLID);
}

GtkWidget *
dfp_swatch_new (DfpColor color, int width, int height)
{
  GtkWidget *swatch = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (swatch), height);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_cb, GINT_TO_POINTER (color), NULL);
  dfp_theme_follow (swatch);
  return swatch;
}
