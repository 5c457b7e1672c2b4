/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a chart: background, head, then the layers of its kind from back to front. */
#include "chart/dfp-draw.h"

#include <math.h>

typedef void (*DrawFunc) (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink);

static const DrawFunc row_marks[] = {
  [DFP_CHART_BARS] = dfp_draw_bars,       [DFP_CHART_BULLETS] = dfp_draw_bullets,
  [DFP_CHART_GANTT] = dfp_draw_gantt,     [DFP_CHART_DUMBBELLS] = dfp_draw_dumbbells,
  [DFP_CHART_STANCES] = dfp_draw_stances, [DFP_CHART_WATERFALL] = dfp_draw_waterfall,
  [DFP_CHART_TORNADO] = dfp_draw_tornado,
};

static void
draw_plot (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  dfp_frame_draw_grid (frame, chart, ink);
  dfp_draw_ghosts (chart, frame, ink);
  dfp_draw_stack_areas (chart, frame, ink);
  dfp_draw_stack_columns (chart, frame, ink);
  dfp_frame_draw_x_axis (frame, chart, ink);
  dfp_draw_rulers (chart, frame, ink);
  dfp_draw_lines (chart, frame, ink);
  dfp_draw_stack_labels (chart, frame, ink);
  dfp_draw_dots (chart, frame, ink);
  dfp_draw_totals (chart, frame, ink);
  dfp_draw_notes (chart, frame, ink);
}

/* No labels but the peak, and no lines of a grid. */
static void
draw_small (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  DfpFrame bare = *frame;

  bare.labelled = FALSE;
  bare.scale.n_ticks = 0;
  dfp_frame_draw_grid (&bare, chart, ink);
  dfp_draw_ghosts (chart, frame, ink);
  dfp_draw_stack_areas (chart, frame, ink);
  dfp_draw_lines (chart, frame, ink);
  dfp_frame_draw_x_axis (frame, chart, ink);
  dfp_draw_peak (chart, frame, ink);
}

static void
draw_rows (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  gboolean over = chart->kind == DFP_CHART_TORNADO;

  dfp_draw_row_names (chart, frame, ink);
  dfp_draw_row_axis (chart, frame, ink);
  if (!over)
    dfp_draw_reference (chart, frame, ink);
  row_marks[chart->kind](chart, frame, ink);
  if (over)
    dfp_draw_reference (chart, frame, ink);
  dfp_draw_lifted_names (chart, frame, ink);
}

/* The frame of the kind without a word and without a mark. */
static void
draw_bare (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  DfpFrame bare = *frame;

  bare.labelled = FALSE;
  if (dfp_chart_is_plot (chart))
    {
      dfp_frame_draw_grid (&bare, chart, ink);
      dfp_frame_draw_x_axis (&bare, chart, ink);
    }
  else if (chart->kind == DFP_CHART_POWER_MAP)
    dfp_draw_power_map (chart, &bare, ink);
  else if (chart->kind == DFP_CHART_RISK_MATRIX)
    dfp_draw_risk_matrix (chart, &bare, ink);
}

static void
draw_empty (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double middle = (frame->top + frame->bottom) / 2;
  double room = MAX (frame->right - frame->left - 24, 0), width;
  int n = dfp_ink_measure_paragraph (ink, DFP_FACE_ROW, chart->empty, room, 3, &width);
  double line = dfp_ink_get_line (ink, DFP_FACE_ROW);

  draw_bare (chart, frame, ink);
  dfp_ink_paragraph (ink, &(DfpLettering){ DFP_FACE_ROW, DFP_COLOR_SECONDARY, DFP_ALIGN_MIDDLE, TRUE }, chart->empty,
                     (frame->left + frame->right) / 2,
                     middle - (n - 1) * line / 2 + dfp_ink_get_drop (ink, DFP_FACE_ROW), room, 3);
}

static void
draw_kind (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  switch (chart->kind)
    {
    case DFP_CHART_PLOT:
      draw_plot (chart, frame, ink);
      break;
    case DFP_CHART_SMALL:
      draw_small (chart, frame, ink);
      break;
    case DFP_CHART_POWER_MAP:
      dfp_draw_power_map (chart, frame, ink);
      break;
    case DFP_CHART_RISK_MATRIX:
      dfp_draw_risk_matrix (chart, frame, ink);
      break;
    case DFP_CHART_WEIGHTS:
      dfp_draw_weights (chart, frame, ink);
      break;
    case DFP_CHART_STATIONS:
      dfp_draw_stations (chart, frame, ink);
      break;
    case DFP_CHART_BARS:
    case DFP_CHART_BULLETS:
    case DFP_CHART_GANTT:
    case DFP_CHART_DUMBBELLS:
    case DFP_CHART_STANCES:
    case DFP_CHART_WATERFALL:
    case DFP_CHART_TORNADO:
    default:
      draw_rows (chart, frame, ink);
    }
}

void
dfp_chart_draw (const DfpChart *chart, cairo_t *cr, double width, double height, const DfpChartStyle *style)
{
  g_auto (DfpInk) ink = { 0 };
  DfpFrame frame;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (cr != NULL);

  dfp_ink_init (&ink, cr, width, height, style);
  if (ink.width < 1 || ink.height < 1)
    return;
  cairo_rectangle (cr, 0, 0, ink.width, ink.height);
  cairo_clip (cr);
  if (style != NULL && style->background)
    {
      dfp_ink_set_color (&ink, dfp_ink_get_paint (&ink, DFP_COLOR_CARD)->fill, 1);
      cairo_paint (cr);
    }
  if (!dfp_frame_init (&frame, chart, &ink, style))
    return;
  if (frame.head > 0)
    dfp_frame_draw_head (chart, &ink, style);
  if (chart->empty != NULL)
    draw_empty (chart, &frame, &ink);
  else
    draw_kind (chart, &frame, &ink);
}

/* From the chart's pixels on the start side to surface units on the left. */
static DfpChartArea
convert_area (const DfpInk *ink, double x, double y, double width, double height)
{
  if (ink->mirrored)
    x = ink->width - x - width;
  return (DfpChartArea){ x * ink->scale, y * ink->scale, width * ink->scale, height * ink->scale };
}

gboolean
dfp_chart_get_plot_area (const DfpChart *chart, double width, double height, const DfpChartStyle *style,
                         DfpChartArea *area)
{
  g_auto (DfpInk) ink = { 0 };
  DfpFrame frame;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (area != NULL, FALSE);

  dfp_ink_init (&ink, NULL, width, height, style);
  if (ink.width < 1 || ink.height < 1 || !dfp_frame_init (&frame, chart, &ink, style))
    return FALSE;
  *area = convert_area (&ink, frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top);
  return TRUE;
}

double
dfp_chart_get_natural_height (const DfpChart *chart, double width, const DfpChartStyle *style)
{
  g_auto (DfpInk) ink = { 0 };
  double height = 0;

  g_return_val_if_fail (chart != NULL, 0);

  dfp_ink_init (&ink, NULL, width, 32767, style);
  if (dfp_chart_is_rows (chart))
    height = dfp_frame_measure_head (chart, &ink, style) + dfp_frame_measure_rows (chart, &ink);
  else if (chart->kind == DFP_CHART_WEIGHTS)
    height = dfp_frame_measure_head (chart, &ink, style) + 34;
  return ceil (height * ink.scale);
}
