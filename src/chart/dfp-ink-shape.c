/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes, lines and patterns. Patterns are drawn as lines and dots inside a clip, not as an image,
 * so they stay sharp on paper and in SVG. */
#include "chart/dfp-ink.h"

#include <math.h>

#define LEAST_CONTRAST 1.5 /* of a mark that its fill alone can show */

#define STRIPE_STEP 6.0
#define STRIPE_WIDTH 1.6
#define DOT_STEP 6.0
#define DOT_RADIUS 1.1
#define MAXIMUM_STROKES 4000

static void
draw_stripes (cairo_t *cr, gboolean back, double left, double top, double right, double bottom)
{
  double height = bottom - top;
  double first = floor ((left - height) / STRIPE_STEP) * STRIPE_STEP;

  for (int i = 0; i < MAXIMUM_STROKES && first + i * STRIPE_STEP < right; i++)
    {
      double x = first + i * STRIPE_STEP;

      cairo_move_to (cr, x, back ? top : bottom);
      cairo_line_to (cr, x + height, back ? bottom : top);
    }
  cairo_set_line_width (cr, STRIPE_WIDTH);
  cairo_stroke (cr);
}

static void
draw_dots (cairo_t *cr, double left, double top, double right, double bottom)
{
  int n = 0;

  for (int row = 0; top + row * DOT_STEP / 2 < bottom + DOT_STEP; row++)
    for (int i = 0; left + i * DOT_STEP < right + DOT_STEP && n < MAXIMUM_STROKES; i++, n++)
      {
        double x = floor (left / DOT_STEP) * DOT_STEP + i * DOT_STEP + (row % 2) * DOT_STEP / 2;
        double y = floor (top / DOT_STEP) * DOT_STEP + row * DOT_STEP / 2;

        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, DOT_RADIUS, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

static void
draw_pattern (DfpInk *ink, DfpPattern pattern)
{
  double left, top, right, bottom;

  cairo_clip_extents (ink->cr, &left, &top, &right, &bottom);
  if (pattern == DFP_PATTERN_DOTS)
    draw_dots (ink->cr, left, top, right, bottom);
  else
    draw_stripes (ink->cr, pattern == DFP_PATTERN_BACK_STRIPES, left, top, right, bottom);
}

/* What lets the card shine through; on the card's own colour, the edge. */
static DfpRgb
choose_stripe_color (DfpInk *ink, const DfpPaint *paint)
{
  DfpRgb card = dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill;

  return dfp_rgb_get_contrast (paint->fill, card) < 1.05 ? paint->edge : card;
}

/* The role's own pattern (high contrast) is in its edge colour; one asked for on top of a solid
 * role lets the card shine through. In high contrast the fill has an outline 1 px inside. */
void
dfp_ink_fill (DfpInk *ink, const DfpPaint *paint, DfpPattern pattern)
{
  gboolean own = pattern == DFP_PATTERN_SOLID;
  gboolean outlined =
      ink->appearance == DFP_APPEARANCE_HIGH_CONTRAST && dfp_rgb_get_contrast (paint->fill, paint->edge) > 1.05;
  cairo_path_t *outline;

  dfp_ink_set_color (ink, paint->fill, 1);
  if (own && paint->pattern == DFP_PATTERN_SOLID && !outlined)
    {
      cairo_fill (ink->cr);
      return;
    }
  cairo_save (ink->cr);
  cairo_fill_preserve (ink->cr);
  outline = cairo_copy_path (ink->cr);
  cairo_clip (ink->cr);
  dfp_ink_set_color (ink, own ? paint->edge : choose_stripe_color (ink, paint), own ? 1 : 0.45);
  if (!own || paint->pattern != DFP_PATTERN_SOLID)
    draw_pattern (ink, own ? paint->pattern : pattern);
  if (outlined)
    {
      cairo_append_path (ink->cr, outline);
      dfp_ink_set_color (ink, paint->edge, 1);
      cairo_set_line_width (ink->cr, 2);
      cairo_stroke (ink->cr);
    }
  cairo_path_destroy (outline);
  cairo_restore (ink->cr);
}

void
dfp_ink_rectangle (DfpInk *ink, double x, double y, double width, double height, DfpRgb color)
{
  if (!(width > 0 && height > 0))
    return;
  dfp_ink_set_color (ink, color, 1);
  cairo_rectangle (ink->cr, x, y, width, height);
  cairo_fill (ink->cr);
}

void
dfp_ink_round_path (DfpInk *ink, double x, double y, double width, double height, double radius)
{
  cairo_t *cr = ink->cr;

  radius = MAX (MIN (radius, MIN (width, height) / 2), 0);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

void
dfp_ink_line (DfpInk *ink, double x1, double y1, double x2, double y2, const DfpStroke *stroke)
{
  dfp_ink_set_color (ink, stroke->color, 1);
  cairo_set_line_width (ink->cr, stroke->width);
  if (stroke->dash > 0)
    cairo_set_dash (ink->cr, &stroke->dash, 1, 0);
  cairo_move_to (ink->cr, x1, y1);
  cairo_line_to (ink->cr, x2, y2);
  cairo_stroke (ink->cr);
  if (stroke->dash > 0)
    cairo_set_dash (ink->cr, NULL, 0, 0);
}

void
dfp_ink_grid_line (DfpInk *ink, double x1, double y1, double x2, double y2)
{
  dfp_ink_line (ink, x1, y1, x2, y2,
                &(DfpStroke){ 1, dfp_ink_get_paint (ink, DFP_COLOR_GRID)->fill,
                              ink->appearance == DFP_APPEARANCE_HIGH_CONTRAST ? 1.5 : 0 });
}

static void
add_cross (cairo_t *cr, double x, double y, double size)
{
  double arm = size * 0.36;
  const double corners[12][2] = {
    { -arm, -size }, { arm, -size }, { arm, -arm }, { size, -arm }, { size, arm },   { arm, arm },
    { arm, size },   { -arm, size }, { -arm, arm }, { -size, arm }, { -size, -arm }, { -arm, -arm },
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    cairo_line_to (cr, x + corners[i][0], y + corners[i][1]);
  cairo_close_path (cr);
}

/* A triangle of the same weight as a disc of this radius; @up −1 turns it over. */
static void
add_triangle (cairo_t *cr, double x, double y, double size, double up)
{
  cairo_move_to (cr, x, y - up * size * 1.12);
  cairo_line_to (cr, x + size * 1.12, y + up * size * 0.84);
  cairo_line_to (cr, x - size * 1.12, y + up * size * 0.84);
  cairo_close_path (cr);
}

static void
add_shape (cairo_t *cr, DfpShape shape, double x, double y, double size)
{
  cairo_new_path (cr);
  switch (shape)
    {
    case DFP_SHAPE_DIAMOND:
      cairo_move_to (cr, x, y - size * 1.25);
      cairo_line_to (cr, x + size * 1.25, y);
      cairo_line_to (cr, x, y + size * 1.25);
      cairo_line_to (cr, x - size * 1.25, y);
      cairo_close_path (cr);
      break;
    case DFP_SHAPE_TRIANGLE:
      add_triangle (cr, x, y, size, 1);
      break;
    case DFP_SHAPE_TRIANGLE_DOWN:
      add_triangle (cr, x, y, size, -1);
      break;
    case DFP_SHAPE_SQUARE:
      cairo_rectangle (cr, x - size * 0.92, y - size * 0.92, size * 1.84, size * 1.84);
      break;
    case DFP_SHAPE_CROSS:
      add_cross (cr, x, y, size * 1.08);
      break;
    case DFP_SHAPE_NONE:
    case DFP_SHAPE_DISC:
    case DFP_SHAPE_RING:
    default:
      cairo_arc (cr, x, y, size, 0, 2 * G_PI);
    }
}

static void
draw_ring (DfpInk *ink, double x, double y, double size, const DfpPaint *paint)
{
  double width = MAX (2.2, size * 0.26);

  cairo_new_path (ink->cr);
  cairo_arc (ink->cr, x, y, MAX (size - width / 2, 0.5), 0, 2 * G_PI);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill, 1);
  cairo_fill_preserve (ink->cr);
  dfp_ink_set_color (ink, paint->fill, 1);
  cairo_set_line_width (ink->cr, width);
  cairo_stroke (ink->cr);
}

void
dfp_ink_shape (DfpInk *ink, DfpShape shape, double x, double y, double size, const DfpPaint *paint, gboolean edged)
{
  if (shape == DFP_SHAPE_NONE)
    return;
  if (shape == DFP_SHAPE_RING)
    {
      draw_ring (ink, x, y, size, paint);
      return;
    }
  add_shape (ink->cr, shape, x, y, size);
  if (edged)
    {
      dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill, 1);
      cairo_set_line_width (ink->cr, 3);
      cairo_stroke_preserve (ink->cr);
    }
  dfp_ink_set_color (ink, paint->fill, 1);
  if (dfp_rgb_get_contrast (paint->fill, dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill) >= LEAST_CONTRAST)
    {
      cairo_fill (ink->cr);
      return;
    }
  cairo_fill_preserve (ink->cr); /* what is white in high contrast has its outline only */
  dfp_ink_set_color (ink, paint->edge, 1);
  cairo_set_line_width (ink->cr, 1.6);
  cairo_stroke (ink->cr);
}

void
dfp_ink_plate (DfpInk *ink, DfpFace face, double x, double middle, double width, DfpRgb color)
{
  double height = dfp_ink_get_line (ink, face);

  dfp_ink_round_path (ink, x - 4, middle - height / 2, width + 8, height, 3);
  dfp_ink_set_color (ink, color, 1);
  cairo_fill (ink->cr);
}

/* Turned back when mirrored: a tick always reads the same way. */
void
dfp_ink_check (DfpInk *ink, double x, double y, double size, DfpRgb color)
{
  double side = ink->mirrored ? -1 : 1;

  cairo_move_to (ink->cr, x - side * size * 0.45, y + size * 0.02);
  cairo_line_to (ink->cr, x - side * size * 0.12, y + size * 0.36);
  cairo_line_to (ink->cr, x + side * size * 0.48, y - size * 0.34);
  dfp_ink_set_color (ink, color, 1);
  cairo_set_line_width (ink->cr, MAX (size * 0.22, 1.2));
  cairo_stroke (ink->cr);
}
