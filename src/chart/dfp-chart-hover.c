/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pointer or the arrow keys are at: a dotted line with dots on the lines of a plot, a
 * frame round a mark elsewhere. Drawn over the chart, so that the chart itself can be kept. */
#include "chart/dfp-draw.h"

#include <math.h>

static void
draw_dot (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpSeries *series, double x)
{
  double value = dfp_series_get_value (chart, series, x);

  if (isnan (value) || dfp_mark_is_stack (series->mark) || series->mark == DFP_MARK_GHOST_AREA)
    return;
  dfp_ink_shape (ink, series->mark == DFP_MARK_DASHED_STEP ? DFP_SHAPE_NONE : dfp_palette_get_shape (series->color),
                 dfp_frame_get_x (frame, x), dfp_frame_get_y (frame, value), 4.5,
                 dfp_ink_get_paint (ink, series->color), TRUE);
}

static void
draw_crosshair (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpChartHit *hit)
{
  double x = chart->axis == DFP_AXIS_NUMBERS ? hit->x : hit->index + dfp_chart_get_reading_offset (chart);
  double pixel = floor (dfp_frame_get_x (frame, x)) + 0.5;

  dfp_ink_line (ink, pixel, frame->top, pixel, frame->bottom,
                &(DfpStroke){ 1.2, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill, 2 });
  for (guint s = 0; s < chart->series->len; s++)
    draw_dot (chart, frame, ink, &g_array_index (chart->series, DfpSeries, s), x);
}

static void
draw_frame (DfpInk *ink, const DfpChartHit *hit, gboolean round)
{
  double width = hit->area.width / ink->scale, height = hit->area.height / ink->scale;
  double x = hit->area.x / ink->scale, y = hit->area.y / ink->scale;

  if (ink->mirrored)
    x = ink->width - x - width;
  if (!(width > 0 && height > 0))
    return;
  dfp_ink_round_path (ink, x - 1.5, y - 1.5, width + 3, height + 3, round ? width : 5);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill, 0.75);
  cairo_set_line_width (ink->cr, 1.4);
  cairo_stroke (ink->cr);
}

void
dfp_chart_draw_hover (const DfpChart *chart, cairo_t *cr, double width, double height, const DfpChartStyle *style,
                      const DfpChartHit *hit)
{
  g_auto (DfpInk) ink = { 0 };
  DfpFrame frame;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (hit != NULL);

  dfp_ink_init (&ink, cr, width, height, style);
  if (hit->index < 0 || chart->empty != NULL || !dfp_frame_init (&frame, chart, &ink, style))
    return;
  if (dfp_chart_is_plot (chart))
    draw_crosshair (chart, &frame, &ink, hit);
  else
    draw_frame (&ink, hit,
                chart->kind == DFP_CHART_POWER_MAP || chart->kind == DFP_CHART_RISK_MATRIX ||
                    (chart->kind == DFP_CHART_DUMBBELLS && hit->series >= 0) ||
                    (chart->kind == DFP_CHART_STANCES && hit->area.width == hit->area.height));
}
