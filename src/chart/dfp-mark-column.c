/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stacked columns, zero-based, and their totals by kind at the end. */
#include "chart/dfp-draw.h"

#include <math.h>

#define GAP 4.0
#define TOTAL_DISTANCE 36.0

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
    if (get_series (chart, s)->mark == DFP_MARK_STACK_COLUMN)
      n = MAX (n, get_series (chart, s)->n_values);
  return chart->axis == DFP_AXIS_NUMBERS ? n : MIN (n, chart->n_columns);
}

static double
get_edge (const DfpChart *chart, const DfpFrame *frame, int i)
{
  int n = MAX (count_columns (chart), 1);
  double span = chart->x_maximum - chart->x_minimum;

  return dfp_frame_get_x (frame, chart->axis == DFP_AXIS_NUMBERS ? chart->x_minimum + span * i / n : i);
}

/* The left and right edge of column @i in pixels. Narrow columns have a narrow gap, and the narrowest none. */
static void
get_span (const DfpChart *chart, const DfpFrame *frame, int i, double *left, double *right)
{
  double from = get_edge (chart, frame, i), to = get_edge (chart, frame, i + 1);
  double gap = to - from >= 14 ? GAP : to - from >= 6 ? 2 : to - from >= 3 ? 1 : 0;

  if (gap == 0)
    {
      *left = from;
      *right = to;
      return;
    }
  *left = round (from + gap / 2);
  *right = MAX (round (to - gap / 2), *left + 1);
}

static DfpColor
choose_color (const DfpChart *chart, const DfpSeries *series, int i)
{
  double x = chart->axis == DFP_AXIS_NUMBERS ? dfp_series_get_x (chart, series, i) : i;

  return !isnan (series->change_x) && x >= series->change_x - 1e-9 ? series->changed_color : series->color;
}

/* A part ends 1 px before the next one: the gap in the card's colour. */
static void
draw_part (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, guint s, int i)
{
  const DfpSeries *series = get_series (chart, s);
  double from, to, left, right, top, bottom;

  if (!dfp_chart_get_stacked (chart, s, i, &from, &to))
    return;
  get_span (chart, frame, i, &left, &right);
  top = round (dfp_frame_get_y (frame, MAX (from, to)));
  bottom = round (dfp_frame_get_y (frame, MIN (from, to)));
  if (from != 0 && bottom - top > 2)
    {
      bottom -= to > from ? 1 : 0;
      top += to > from ? 0 : 1;
    }
  if (bottom - top < 0.5)
    return;
  cairo_new_path (ink->cr);
  cairo_rectangle (ink->cr, left, top, right - left, bottom - top);
  dfp_ink_fill (ink, dfp_ink_get_paint (ink, choose_color (chart, series, i)), series->pattern);
}

static void
draw_edges (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, int n)
{
  double zero = round (dfp_frame_get_y (frame, 0));

  for (int i = 0; i < n; i++)
    {
      double top = round (dfp_frame_get_y (frame, dfp_stack_get_top (chart, i)));
      double left, right;

      get_span (chart, frame, i, &left, &right);
      if (zero - top < 2)
        continue;
      cairo_rectangle (ink->cr, left + 0.5, top + 0.5, right - left - 1, zero - top - 0.5);
    }
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill, 1);
  cairo_set_line_width (ink->cr, 1);
  cairo_stroke (ink->cr);
}

void
dfp_draw_stack_columns (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  int n = count_columns (chart);

  for (guint s = 0; s < chart->series->len; s++)
    for (int i = 0; get_series (chart, s)->mark == DFP_MARK_STACK_COLUMN && i < n; i++)
      draw_part (chart, frame, ink, s, i);
  if (n > 0 && ink->appearance == DFP_APPEARANCE_HIGH_CONTRAST)
    draw_edges (chart, frame, ink, n);
}

static void
draw_total (const DfpFrame *frame, DfpInk *ink, const DfpSeries *series, double y)
{
  double x = frame->right + 12;
  double room = ink->width - x - 16;
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  double drop = dfp_ink_get_drop (ink, DFP_FACE_LABEL);
  DfpRgb text = dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->text;

  dfp_ink_round_path (ink, x, y - line / 2 - 5, 10, 10, 2);
  dfp_ink_fill (ink, dfp_ink_get_paint (ink, series->color), series->pattern);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_START, .rgb = &text }, series->name, x + 16,
                y - line / 2 + drop, room);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_START, .rgb = &text }, series->total,
                x + 16, y + line / 2 + drop, room);
}

/* Each stands at the height of its part in the steadiest column, moved apart from the bottom up. */
static int
place_totals (const DfpChart *chart, const DfpFrame *frame, guint *series, double *places)
{
  int first = 0, after = 0, n = 0;

  dfp_stack_find_stretch (chart, &first, &after);
  for (guint s = 0; s < chart->series->len; s++)
    {
      double from, to, y;

      if (get_series (chart, s)->total == NULL)
        continue;
      dfp_chart_get_stacked (chart, s, first, &from, &to);
      y = dfp_frame_get_y (frame, (from + to) / 2);
      places[n] = n > 0 ? MIN (y, places[n - 1] - TOTAL_DISTANCE) : MIN (y, frame->bottom - TOTAL_DISTANCE / 2);
      series[n++] = s;
    }
  for (int i = n - 1; i >= 0; i--)
    {
      double least = i == n - 1 ? frame->top + TOTAL_DISTANCE / 2 : places[i + 1] + TOTAL_DISTANCE;

      places[i] = MAX (places[i], least);
    }
  return n;
}

void
dfp_draw_totals (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  guint series[DFP_CHART_MAXIMUM_SERIES];
  double places[DFP_CHART_MAXIMUM_SERIES];
  int n;

  if (!frame->labelled || ink->width - frame->right < 40)
    return;
  n = place_totals (chart, frame, series, places);
  for (int i = 0; i < n; i++)
    if (places[i] + TOTAL_DISTANCE / 2 <= ink->height)
      draw_total (frame, ink, get_series (chart, series[i]), places[i]);
}
