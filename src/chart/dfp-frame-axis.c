/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grid, bands and the x axis of a plot. */
#include "chart/dfp-frame.h"

#include "base/dfp-format.h"
#include "chart/dfp-draw.h"

#include <math.h>

#define TICK 5.0
#define TICK_GAP 3.0

static double
snap (double y)
{
  return floor (y) + 0.5;
}

/* How far from the left no stack reaches up to @y. */
static double
find_free_end (const DfpFrame *frame, const DfpChart *chart, double y)
{
  for (int i = 0; i < chart->n_columns && chart->axis != DFP_AXIS_NUMBERS; i++)
    if (dfp_frame_get_y (frame, dfp_stack_get_top (chart, i)) < y)
      return dfp_frame_get_x (frame, i);
  return frame->right;
}

/* In the band's upper left corner, on two lines where a stack leaves no room for one, or not at all. */
static void
name_band (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink, const char *name, double top)
{
  const double x = frame->left + 6, y = top + dfp_ink_get_size (ink, DFP_FACE_LABEL) + 4;
  const double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);

  for (int lines = 1; lines <= 2; lines++)
    {
      const double room =
          find_free_end (frame, chart, y + (lines - 1) * line + dfp_ink_get_drop (ink, DFP_FACE_LABEL)) - 4 - x;
      double width = 0;

      if (room <= 0 || dfp_ink_measure_paragraph (ink, DFP_FACE_LABEL, name, room, lines + 1, &width) > lines ||
          width > room)
        continue;
      dfp_ink_paragraph (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_START }, name, x, y, room,
                         lines);
      return;
    }
}

static void
draw_band (const DfpFrame *frame, const DfpChart *chart, const DfpBand *band, DfpInk *ink)
{
  const DfpPaint *paint = dfp_ink_get_paint (ink, DFP_COLOR_BAND);
  double top = MAX (round (dfp_frame_get_y (frame, MAX (band->from, band->to))), frame->top);
  double bottom = MIN (round (dfp_frame_get_y (frame, MIN (band->from, band->to))), frame->bottom);

  if (bottom - top < 1)
    return;
  dfp_ink_rectangle (ink, frame->left, top, frame->right - frame->left, bottom - top, paint->fill);
  if (dfp_rgb_get_contrast (paint->fill, paint->edge) > 1.05)
    {
      dfp_ink_line (ink, frame->left, snap (top), frame->right, snap (top), &(DfpStroke){ 1, paint->edge, 4 });
      dfp_ink_line (ink, frame->left, snap (bottom), frame->right, snap (bottom), &(DfpStroke){ 1, paint->edge, 4 });
    }
  if (frame->labelled && bottom - top >= 20)
    name_band (frame, chart, ink, band->name, top);
}

static void
draw_value_label (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink, double value)
{
  g_autofree char *text = dfp_chart_format_value (chart, value, frame->scale.step);

  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_END }, text, frame->left - 8,
                dfp_frame_get_y (frame, value) + dfp_ink_get_drop (ink, DFP_FACE_LABEL), -1);
}

void
dfp_frame_draw_grid (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  for (guint i = 0; i < chart->bands->len; i++)
    draw_band (frame, chart, &g_array_index (chart->bands, DfpBand, i), ink);
  for (int i = 0; i < frame->scale.n_ticks; i++)
    {
      double y = snap (dfp_frame_get_y (frame, frame->scale.ticks[i]));

      if (frame->scale.ticks[i] != 0)
        dfp_ink_grid_line (ink, frame->left, y, frame->right, y);
      if (frame->labelled)
        draw_value_label (frame, chart, ink, frame->scale.ticks[i]);
    }
}

static void
draw_tick (const DfpFrame *frame, DfpInk *ink, double x)
{
  x = snap (MIN (x, frame->right - 1));
  dfp_ink_line (ink, x, frame->bottom, x, frame->bottom + TICK,
                &(DfpStroke){ 1, dfp_ink_get_paint (ink, DFP_COLOR_ZERO)->fill });
}

static double
get_label_y (const DfpFrame *frame, DfpInk *ink)
{
  return frame->bottom + TICK + dfp_ink_get_size (ink, DFP_FACE_LABEL);
}

/* The label begins at its tick; one that would leave the picture is left out. */
static void
draw_tick_label (const DfpFrame *frame, DfpInk *ink, const char *text, double x, DfpAlign align)
{
  double width = dfp_ink_measure (ink, DFP_FACE_LABEL, text);
  double end = align == DFP_ALIGN_START ? x + width : x + width / 2;

  if (end > ink->width + 1 || (align == DFP_ALIGN_MIDDLE && x - width / 2 < -1))
    return;
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, align }, text, x, get_label_y (frame, ink),
                -1);
}

static char *
format_tick (const DfpChart *chart, const DfpMonthTick *tick)
{
  DfpMonthStyle style = tick->year_only   ? DFP_MONTH_STYLE_YEAR
                        : tick->with_year ? DFP_MONTH_STYLE_MEDIUM
                                          : DFP_MONTH_STYLE_NAME;

  return dfp_format_month (chart->start + tick->month, style);
}

/* Quarters up to three years, else years, further apart until the labels have room. */
static int
choose_months (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  static const int candidates[] = { 1, 3, 6, 12, 24, 60, 120 };
  g_autofree char *wide = dfp_format_month (DFP_MONTH (2028, 1), DFP_MONTH_STYLE_MEDIUM);
  g_autofree char *year = dfp_format_month (DFP_MONTH (2028, 1), DFP_MONTH_STYLE_YEAR);
  double column = dfp_frame_get_column_width (frame, chart);
  double width = dfp_ink_measure (ink, DFP_FACE_LABEL, wide) + 10;

  for (guint i = chart->n_columns > 36 ? 3 : chart->n_columns > 6; i < G_N_ELEMENTS (candidates); i++)
    {
      if (candidates[i] == 12)
        width = dfp_ink_measure (ink, DFP_FACE_LABEL, year) + 10;
      if (candidates[i] * column >= width)
        return candidates[i];
    }
  return 120;
}

static void
draw_months (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  DfpMonthTick ticks[DFP_FRAME_MAXIMUM_TICKS];
  int every = choose_months (frame, chart, ink);
  int n = dfp_scale_get_month_ticks (chart->n_columns, chart->start, every, ticks, G_N_ELEMENTS (ticks));

  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = format_tick (chart, &ticks[i]);
      double x = dfp_frame_get_x (frame, ticks[i].month);

      if (chart->centred_ticks)
        {
          draw_tick_label (frame, ink, text, dfp_frame_get_x (frame, ticks[i].month + 0.5), DFP_ALIGN_MIDDLE);
          continue;
        }
      draw_tick (frame, ink, x);
      draw_tick_label (frame, ink, text, x + TICK_GAP, DFP_ALIGN_START);
    }
}

static void
draw_numbers (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  DfpScale scale;

  dfp_scale_init_fixed (&scale, frame->x_minimum, frame->x_maximum,
                        CLAMP ((int) ((frame->right - frame->left) / 70), 1, 7), FALSE);
  for (int i = 0; i < scale.n_ticks; i++)
    {
      g_autofree char *text = dfp_chart_format_number (chart->x_format, chart->currency, scale.ticks[i], scale.step);
      double x = dfp_frame_get_x (frame, scale.ticks[i]);

      draw_tick (frame, ink, x);
      draw_tick_label (frame, ink, text, x, DFP_ALIGN_MIDDLE);
    }
}

static void
draw_zero_line (const DfpFrame *frame, DfpInk *ink)
{
  double y = snap (dfp_frame_get_y (frame, 0));

  if (frame->scale.minimum <= 0 && frame->scale.maximum >= 0)
    dfp_ink_line (ink, frame->left, y, frame->right, y,
                  &(DfpStroke){ 1, dfp_ink_get_paint (ink, DFP_COLOR_ZERO)->fill });
}

static void
draw_named_ticks (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double y = frame->bottom + dfp_ink_get_size (ink, DFP_FACE_LABEL) + 3;

  for (guint i = 0; i < chart->ticks->len; i++)
    {
      const DfpTickName *tick = &g_array_index (chart->ticks, DfpTickName, i);
      double x = MIN (dfp_frame_get_x (frame, tick->x), frame->right);
      double width = dfp_ink_measure (ink, DFP_FACE_LABEL, tick->name);
      gboolean last = x + width / 2 > ink->width;

      dfp_ink_line (ink, snap (MIN (x, frame->right - 1)), frame->bottom, snap (MIN (x, frame->right - 1)),
                    frame->bottom + 3, &(DfpStroke){ 1, dfp_ink_get_paint (ink, DFP_COLOR_ZERO)->fill });
      dfp_ink_text (ink,
                    &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, last ? DFP_ALIGN_END : DFP_ALIGN_MIDDLE },
                    tick->name, last ? ink->width : x, y, -1);
    }
}

void
dfp_frame_draw_x_axis (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  draw_zero_line (frame, ink);
  if (!frame->labelled)
    return;
  if (chart->kind == DFP_CHART_SMALL)
    draw_named_ticks (frame, chart, ink);
  else if (chart->axis == DFP_AXIS_MONTHS)
    draw_months (frame, chart, ink);
  else
    draw_numbers (frame, chart, ink);
}
