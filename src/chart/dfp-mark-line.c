/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines, steps, ghosts of the base, and dots. A missing value breaks the line. */
#include "chart/dfp-draw.h"

#include <math.h>

#define LINE 2.4
#define STEP 2.2
#define GHOST 4.5
#define EFFECTIVE 2.6
#define EDGE 5.4
#define DASHED 1.6
#define SHAPE 5.5
#define FALL 0.12 /* share of the value that is lost at once */

static const DfpSeries *
get_series (const DfpChart *chart, guint i)
{
  return &g_array_index (chart->series, DfpSeries, i);
}

static int
count_points (const DfpChart *chart, const DfpSeries *series)
{
  if (chart->axis == DFP_AXIS_NUMBERS)
    return series->n_values;
  return MIN (series->n_values, chart->n_columns + (dfp_mark_is_stepped (series->mark) ? 0 : 1));
}

static void
add_line (const DfpChart *chart, const DfpFrame *frame, cairo_t *cr, const DfpSeries *series)
{
  gboolean pen_down = FALSE;
  int n = count_points (chart, series);

  cairo_new_path (cr);
  for (int i = 0; i < n; i++)
    {
      if (isnan (series->values[i]))
        {
          pen_down = FALSE;
          continue;
        }
      if (pen_down)
        cairo_line_to (cr, dfp_frame_get_x (frame, dfp_series_get_x (chart, series, i)),
                       dfp_frame_get_y (frame, series->values[i]));
      else
        cairo_move_to (cr, dfp_frame_get_x (frame, dfp_series_get_x (chart, series, i)),
                       dfp_frame_get_y (frame, series->values[i]));
      pen_down = TRUE;
    }
}

/* People join by degrees but leave on a day: a fall is drawn at the turn of the month, and the line
 * ends where the last month ends. */
static void
add_staffing_line (const DfpChart *chart, const DfpFrame *frame, cairo_t *cr, const DfpSeries *series)
{
  int n = count_points (chart, series);

  cairo_new_path (cr);
  for (int i = 0; i < MIN (n, chart->n_columns); i++)
    {
      double value = series->values[i], before = i > 0 ? series->values[i - 1] : NAN;
      double x = dfp_frame_get_x (frame, i + series->offset), y = dfp_frame_get_y (frame, value);

      if (isnan (value))
        continue;
      if (!isnan (before) && value < before * (1 - FALL))
        {
          cairo_line_to (cr, dfp_frame_get_x (frame, i), dfp_frame_get_y (frame, before));
          cairo_line_to (cr, dfp_frame_get_x (frame, i), y);
        }
      if (i == 0 || isnan (before))
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
      if (i == MIN (n, chart->n_columns) - 1)
        cairo_line_to (cr, dfp_frame_get_x (frame, i + 1), y);
    }
}

static void
add_steps (const DfpChart *chart, const DfpFrame *frame, cairo_t *cr, const DfpSeries *series)
{
  gboolean pen_down = FALSE;
  int n = count_points (chart, series);

  cairo_new_path (cr);
  for (int i = 0; i < n; i++)
    {
      double y = dfp_frame_get_y (frame, series->values[i]);

      if (isnan (series->values[i]))
        {
          pen_down = FALSE;
          continue;
        }
      if (pen_down)
        cairo_line_to (cr, round (dfp_frame_get_x (frame, dfp_series_get_x (chart, series, i))), y);
      else
        cairo_move_to (cr, round (dfp_frame_get_x (frame, dfp_series_get_x (chart, series, i))), y);
      cairo_line_to (cr, round (dfp_frame_get_x (frame, dfp_series_get_x (chart, series, i + 1))), y);
      pen_down = TRUE;
    }
}

static void
stroke (DfpInk *ink, double width, DfpRgb color, double dash)
{
  if (dash > 0)
    cairo_set_dash (ink->cr, &dash, 1, 0);
  cairo_set_line_width (ink->cr, width);
  dfp_ink_set_color (ink, color, 1);
  cairo_stroke (ink->cr);
  if (dash > 0)
    cairo_set_dash (ink->cr, NULL, 0, 0);
}

/* The part of the area that lies below zero is what the clip leaves. */
static void
fill_below_zero (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpSeries *series)
{
  double zero = dfp_frame_get_y (frame, 0);
  int n = count_points (chart, series), first = 0;

  while (n > 0 && isnan (series->values[n - 1]))
    n--;
  while (first < n && isnan (series->values[first]))
    first++;
  if (first >= n || frame->bottom - zero < 1)
    return;
  cairo_save (ink->cr);
  cairo_rectangle (ink->cr, frame->left, zero, frame->right - frame->left, frame->bottom - zero);
  cairo_clip (ink->cr);
  cairo_new_path (ink->cr);
  cairo_move_to (ink->cr, dfp_frame_get_x (frame, dfp_series_get_x (chart, series, first)), zero);
  for (int i = first; i < n; i++)
    if (!isnan (series->values[i]))
      cairo_line_to (ink->cr, dfp_frame_get_x (frame, dfp_series_get_x (chart, series, i)),
                     dfp_frame_get_y (frame, series->values[i]));
  cairo_line_to (ink->cr, dfp_frame_get_x (frame, dfp_series_get_x (chart, series, n - 1)), zero);
  cairo_close_path (ink->cr);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, series->color)->fill, 0.1);
  cairo_fill (ink->cr);
  cairo_restore (ink->cr);
}

static void
draw_ghost_area (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpSeries *series)
{
  double zero = dfp_frame_get_y (frame, 0);
  int n = count_points (chart, series);

  for (int i = 0; i < n; i++)
    {
      double left = round (dfp_frame_get_x (frame, dfp_series_get_x (chart, series, i)));
      double right = round (dfp_frame_get_x (frame, dfp_series_get_x (chart, series, i + 1)));
      double y = dfp_frame_get_y (frame, series->values[i]);

      if (!isnan (series->values[i]))
        cairo_rectangle (ink->cr, left, MIN (y, zero), right - left, fabs (zero - y));
    }
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_GHOST)->fill, 1);
  cairo_fill (ink->cr);
  add_steps (chart, frame, ink->cr, series);
  stroke (ink, 1.5, dfp_ink_get_paint (ink, DFP_COLOR_GHOST_LINE)->fill, 0);
}

void
dfp_draw_ghosts (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  for (guint s = 0; s < chart->series->len; s++)
    {
      const DfpSeries *series = get_series (chart, s);

      if (series->mark == DFP_MARK_GHOST_AREA)
        draw_ghost_area (chart, frame, ink, series);
    }
}

static void
draw_line (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpSeries *series)
{
  const DfpPaint *paint = dfp_ink_get_paint (ink, series->color);
  double dash = paint->dashed ? 6 : 0;

  if (series->mark == DFP_MARK_STEP || series->mark == DFP_MARK_DASHED_STEP)
    add_steps (chart, frame, ink->cr, series);
  else if (series->mark == DFP_MARK_EDGED_LINE && chart->axis == DFP_AXIS_MONTHS)
    add_staffing_line (chart, frame, ink->cr, series);
  else
    add_line (chart, frame, ink->cr, series);
  if (series->mark == DFP_MARK_GHOST_LINE)
    stroke (ink, GHOST, dfp_ink_get_paint (ink, DFP_COLOR_GHOST_LINE)->fill, 0);
  else if (series->mark == DFP_MARK_DASHED_STEP)
    stroke (ink, DASHED, paint->fill, 4);
  else if (series->mark == DFP_MARK_STEP)
    stroke (ink, STEP, paint->fill, dash);
  else if (series->mark == DFP_MARK_LINE)
    stroke (ink, LINE, paint->fill, dash);
  else
    {
      cairo_path_t *path = cairo_copy_path (ink->cr);

      stroke (ink, EDGE, dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill, 0);
      cairo_append_path (ink->cr, path);
      stroke (ink, EFFECTIVE, paint->fill, dash);
      cairo_path_destroy (path);
    }
}

static void
draw_shape_on_line (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpSeries *series)
{
  double value = dfp_series_get_value (chart, series, series->label_x);

  if (isnan (series->label_x) || isnan (value) || dfp_mark_is_stack (series->mark) ||
      series->mark == DFP_MARK_GHOST_AREA)
    return;
  dfp_ink_shape (ink, dfp_palette_get_shape (series->color), dfp_frame_get_x (frame, series->label_x),
                 dfp_frame_get_y (frame, value), SHAPE, dfp_ink_get_paint (ink, series->color), TRUE);
}

void
dfp_draw_lines (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  cairo_save (ink->cr);
  cairo_rectangle (ink->cr, frame->left - 4, frame->top - 6, frame->right - frame->left + 8,
                   frame->bottom - frame->top + 10);
  cairo_clip (ink->cr);
  for (guint s = 0; s < chart->series->len; s++)
    {
      const DfpSeries *series = get_series (chart, s);

      if (dfp_mark_is_stack (series->mark) || series->mark == DFP_MARK_GHOST_AREA)
        continue;
      if (series->below_zero)
        fill_below_zero (chart, frame, ink, series);
      draw_line (chart, frame, ink, series);
    }
  cairo_restore (ink->cr);
}

void
dfp_draw_dots (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  for (guint s = 0; s < chart->series->len; s++)
    draw_shape_on_line (chart, frame, ink, get_series (chart, s));
  for (guint i = 0; i < chart->dots->len; i++)
    {
      const DfpDot *dot = &g_array_index (chart->dots, DfpDot, i);

      dfp_ink_shape (ink, dot->shape, dfp_frame_get_x (frame, dot->x), dfp_frame_get_y (frame, dot->value), dot->size,
                     dfp_ink_get_paint (ink, dot->color), FALSE);
    }
}
