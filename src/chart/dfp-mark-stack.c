/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stacked areas in steps. Neighbouring bands are parted by 1 px in the card's colour, so that two
 * pale ones can be told apart; the top has an outline in ink; a band is named inside where it is
 * high enough for the words. */
#include "chart/dfp-draw.h"

#include <math.h>

#define LEAST_LABEL_HEIGHT 11.0
#define OUTLINE 1.3

static const DfpSeries *
get_series (const DfpChart *chart, guint i)
{
  return &g_array_index (chart->series, DfpSeries, i);
}

static int
count_columns (const DfpChart *chart)
{
  int n = 0;

  for (guint s = 0; s < chart->series->len; s++)
    if (dfp_mark_is_stack (get_series (chart, s)->mark))
      n = MAX (n, get_series (chart, s)->n_values);
  return chart->axis == DFP_AXIS_NUMBERS ? n : MIN (n, chart->n_columns);
}

static double
get_value (const DfpSeries *series, int i)
{
  return i < series->n_values && series->values[i] > 0 ? series->values[i] : 0;
}

double
dfp_stack_get_top (const DfpChart *chart, int i)
{
  double top = 0;

  for (guint s = 0; s < chart->series->len; s++)
    if (dfp_mark_is_stack (get_series (chart, s)->mark))
      top += get_value (get_series (chart, s), i);
  return top;
}

static gboolean
is_same_column (const DfpChart *chart, int a, int b)
{
  for (guint s = 0; s < chart->series->len; s++)
    {
      const DfpSeries *series = get_series (chart, s);

      if (dfp_mark_is_stack (series->mark) && get_value (series, a) != get_value (series, b))
        return FALSE;
    }
  return TRUE;
}

gboolean
dfp_stack_find_stretch (const DfpChart *chart, int *first, int *after)
{
  int n = count_columns (chart);
  double best = 0;

  for (int from = 0, to; from < n; from = to)
    {
      double weight;

      for (to = from + 1; to < n && is_same_column (chart, from, to); to++)
        ;
      weight = (to - from) * dfp_stack_get_top (chart, from);
      if (weight <= best)
        continue;
      best = weight;
      *first = from;
      *after = to;
    }
  return best > 0;
}

static double
get_column_x (const DfpChart *chart, const DfpFrame *frame, int i, int n)
{
  double x =
      chart->axis == DFP_AXIS_NUMBERS ? chart->x_minimum + (chart->x_maximum - chart->x_minimum) * i / MAX (n, 1) : i;

  return round (dfp_frame_get_x (frame, x));
}

/* The steps along @level from the start to the end, or back; equal neighbours are one step. */
static void
add_steps (const DfpChart *chart, const DfpFrame *frame, cairo_t *cr, const double *level, int n, gboolean back)
{
  for (int k = 0; k < n; k++)
    {
      int i = back ? n - 1 - k : k;
      int next = back ? i - 1 : i + 1;
      double y = round (dfp_frame_get_y (frame, level[i]));

      if (k == 0)
        cairo_line_to (cr, get_column_x (chart, frame, back ? n : 0, n), y);
      if (k == n - 1 || level[next] != level[i])
        cairo_line_to (cr, get_column_x (chart, frame, back ? i : i + 1, n), y);
      if (k < n - 1 && level[next] != level[i])
        cairo_line_to (cr, get_column_x (chart, frame, back ? i : i + 1, n),
                       round (dfp_frame_get_y (frame, level[next])));
    }
}

static void
fill_band (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpSeries *series, const double *below,
           const double *above, int n)
{
  cairo_new_path (ink->cr);
  add_steps (chart, frame, ink->cr, above, n, FALSE);
  add_steps (chart, frame, ink->cr, below, n, TRUE);
  cairo_close_path (ink->cr);
  dfp_ink_fill (ink, dfp_ink_get_paint (ink, series->color), series->pattern);
}

static void
draw_edge (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const double *level, int n, double width,
           DfpRgb color)
{
  cairo_save (ink->cr);
  cairo_translate (ink->cr, 0, 0.5);
  cairo_new_path (ink->cr);
  add_steps (chart, frame, ink->cr, level, n, FALSE);
  cairo_set_line_join (ink->cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_width (ink->cr, width);
  dfp_ink_set_color (ink, color, 1);
  cairo_stroke (ink->cr);
  cairo_restore (ink->cr);
}

/* The longest stretch in which this band keeps its place, for when it is too thin in the best one. */
static void
find_own_stretch (const DfpChart *chart, guint index, int n, int *first, int *after)
{
  double best = 0;

  for (int from = 0, to; from < n; from = to)
    {
      double a, b, c, d;

      dfp_chart_get_stacked (chart, index, from, &a, &b);
      for (to = from + 1; to < n; to++)
        {
          dfp_chart_get_stacked (chart, index, to, &c, &d);
          if (a != c || b != d)
            break;
        }
      if ((b - a) * (to - from) <= best)
        continue;
      best = (b - a) * (to - from);
      *first = from;
      *after = to;
    }
}

/* How far words in a band of this @room around @middle move away from a line that crosses them. */
static double
avoid_lines (const DfpChart *chart, const DfpFrame *frame, double x, double middle, double room)
{
  double free = (room - LEAST_LABEL_HEIGHT) / 2;

  for (guint s = 0; s < chart->series->len; s++)
    {
      const DfpSeries *series = get_series (chart, s);
      double value = dfp_mark_is_stack (series->mark) ? NAN : dfp_series_get_value (chart, series, x);
      double distance = middle - dfp_frame_get_y (frame, value);

      if (!isnan (value) && fabs (distance) < 9)
        return copysign (MAX (MIN (free, 9 - fabs (distance)), 0), distance);
    }
  return 0;
}

/* FALSE when the words do not fit into the band between these columns. */
static gboolean
draw_label (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, guint index, int first, int after, int n)
{
  const DfpSeries *series = get_series (chart, index);
  const DfpPaint *paint = dfp_ink_get_paint (ink, series->color);
  gboolean patterned = paint->pattern != DFP_PATTERN_SOLID || series->pattern != DFP_PATTERN_SOLID;
  double left = get_column_x (chart, frame, first, n), right = get_column_x (chart, frame, after, n);
  double from, to, top, bottom, middle, name, width, x, y;
  g_autofree char *value = NULL;

  if (!dfp_chart_get_stacked (chart, index, first, &from, &to))
    return FALSE;
  top = dfp_frame_get_y (frame, to);
  bottom = dfp_frame_get_y (frame, from);
  if (bottom - top < LEAST_LABEL_HEIGHT)
    return FALSE;
  value = dfp_chart_format_value (chart, to - from, 0);
  name = dfp_ink_measure (ink, DFP_FACE_LABEL, series->name) + 4;
  width = name + dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, value);
  x = (left + right - width) / 2;
  if (x < left + 1)
    return FALSE;
  middle = (top + bottom) / 2;
  middle += avoid_lines (chart, frame, (first + after) / 2.0, middle, bottom - top);
  if (patterned)
    dfp_ink_plate (ink, DFP_FACE_LABEL, x, middle, width, paint->fill);
  y = middle + dfp_ink_get_drop (ink, DFP_FACE_LABEL);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_START, .rgb = &paint->ink }, series->name, x,
                y, -1);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_START, .rgb = &paint->ink }, value,
                x + name, y, -1);
  return TRUE;
}

void
dfp_draw_stack_areas (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double levels[2][DFP_CHART_MAXIMUM_COLUMNS];
  double *below = levels[0], *above = levels[1];
  int n = MIN (count_columns (chart), DFP_CHART_MAXIMUM_COLUMNS);
  DfpRgb card = dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill;
  gboolean any = FALSE;

  if (n == 0)
    return;
  for (int i = 0; i < n; i++)
    below[i] = 0;
  for (guint s = 0; s < chart->series->len; s++)
    {
      const DfpSeries *series = get_series (chart, s);
      double *swap = below;

      if (series->mark != DFP_MARK_STACK_AREA)
        continue;
      for (int i = 0; i < n; i++)
        above[i] = below[i] + get_value (series, i);
      fill_band (chart, frame, ink, series, below, above, n);
      if (any)
        draw_edge (chart, frame, ink, below, n, 1, card);
      any = TRUE;
      below = above;
      above = swap;
    }
  if (any && chart->kind != DFP_CHART_SMALL)
    draw_edge (chart, frame, ink, below, n, OUTLINE, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill);
}

void
dfp_draw_stack_labels (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  int first = 0, after = 0, n = count_columns (chart);

  if (!frame->labelled || chart->kind == DFP_CHART_SMALL || !dfp_stack_find_stretch (chart, &first, &after))
    return;
  for (guint s = 0; s < chart->series->len; s++)
    {
      int own_first = 0, own_after = 0;

      if (get_series (chart, s)->mark != DFP_MARK_STACK_AREA || draw_label (chart, frame, ink, s, first, after, n))
        continue;
      find_own_stretch (chart, s, n, &own_first, &own_after);
      draw_label (chart, frame, ink, s, own_first, own_after, n);
    }
}
