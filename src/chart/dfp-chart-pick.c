/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies under a point. It asks the same frames and the same places as drawing does, so the two
 * cannot disagree. */
#include "chart/dfp-draw.h"

#include <math.h>

#define REACH 14.0 /* how far from a mark still counts, pixels */
#define HANDLE 6.0

typedef struct
{
  const DfpChart *chart;
  const DfpFrame *frame;
  double x; /* the point, in the chart's pixels from the start */
  double y;
} Pick;

static void
reset_hit (DfpChartHit *hit)
{
  *hit = (DfpChartHit){ .series = -1, .index = -1, .x = NAN, .value = NAN, .part = DFP_CHART_HIT_BODY };
}

static void
set_area (DfpChartHit *hit, double x, double y, double width, double height)
{
  hit->area = (DfpChartArea){ x, y, width, height };
}

static int
count_columns (const DfpChart *chart)
{
  int n = chart->n_columns;

  if (chart->axis == DFP_AXIS_NUMBERS)
    for (guint s = 0; s < chart->series->len; s++)
      n = MAX (n, g_array_index (chart->series, DfpSeries, s).n_values);
  return n;
}

/* The column as a whole: its span over the full height. */
static void
set_column (const DfpChart *chart, const DfpFrame *frame, int index, DfpChartHit *hit)
{
  double width = dfp_frame_get_column_width (frame, chart);
  double offset = dfp_chart_get_reading_offset (chart) - 0.5;

  hit->index = index;
  set_area (hit, frame->left + (index + offset) * width, frame->top, width, frame->bottom - frame->top);
}

static gboolean
pick_stack (const Pick *pick, guint series, int index, DfpChartHit *hit)
{
  double from, to, top, bottom;

  if (!dfp_chart_get_stacked (pick->chart, series, index, &from, &to))
    return FALSE;
  top = dfp_frame_get_y (pick->frame, MAX (from, to));
  bottom = dfp_frame_get_y (pick->frame, MIN (from, to));
  if (pick->y < top || pick->y > bottom)
    return FALSE;
  hit->series = series;
  hit->value = to - from;
  hit->area.y = top;
  hit->area.height = bottom - top;
  return TRUE;
}

/* Lines lie over stacks, so the nearest line wins when it is in reach. */
static void
pick_series (const Pick *pick, int index, DfpChartHit *hit)
{
  double nearest = REACH;

  for (guint s = 0; s < pick->chart->series->len; s++)
    if (dfp_mark_is_stack (g_array_index (pick->chart->series, DfpSeries, s).mark) && pick_stack (pick, s, index, hit))
      break;
  for (guint s = 0; s < pick->chart->series->len; s++)
    {
      const DfpSeries *series = &g_array_index (pick->chart->series, DfpSeries, s);
      double value, distance;

      if (dfp_mark_is_stack (series->mark))
        continue;
      value = dfp_series_get_value (pick->chart, series, hit->x);
      distance = fabs (dfp_frame_get_y (pick->frame, value) - pick->y);
      if (isnan (value) || distance >= nearest)
        continue;
      nearest = distance;
      hit->series = s;
      hit->value = value;
    }
}

static gboolean
pick_plot (const Pick *pick, DfpChartHit *hit)
{
  const DfpFrame *frame = pick->frame;
  double share = (pick->x - frame->left) / (frame->right - frame->left);
  int n = count_columns (pick->chart);
  double offset = dfp_chart_get_reading_offset (pick->chart);

  if (share < -1e-9 || share > 1 + 1e-9 || pick->y < frame->top - REACH || pick->y > frame->bottom + REACH || n == 0)
    return FALSE;
  hit->x = frame->x_minimum + share * (frame->x_maximum - frame->x_minimum);
  set_column (pick->chart, frame, CLAMP ((int) floor (share * n - offset + 0.5), 0, n - 1), hit);
  if (pick->chart->axis != DFP_AXIS_NUMBERS)
    hit->x = hit->index + offset;
  pick_series (pick, hit->index, hit);
  return TRUE;
}

static void
pick_pieces (const Pick *pick, const DfpRow *row, int index, DfpChartHit *hit)
{
  for (guint i = 0; row->pieces != NULL && i < row->pieces->len; i++)
    {
      const DfpPiece *piece = &g_array_index (row->pieces, DfpPiece, i);
      DfpChartArea area = dfp_gantt_get_area (pick->frame, piece, index);
      double handle = MIN (HANDLE, area.width / 4);

      if (piece->kind == DFP_PIECE_MILESTONE)
        area = (DfpChartArea){ dfp_frame_get_x (pick->frame, piece->from) - 7, area.y, 14, area.height };
      if (piece->kind == DFP_PIECE_GHOST || pick->x < area.x - 2 || pick->x > area.x + area.width + 2)
        continue;
      hit->series = i;
      hit->value = piece->to - piece->from;
      hit->area = area;
      hit->part = pick->x < area.x + handle                ? DFP_CHART_HIT_START
                  : pick->x > area.x + area.width - handle ? DFP_CHART_HIT_END
                                                           : DFP_CHART_HIT_BODY;
    }
}

static void
pick_point (const Pick *pick, const DfpRow *row, int index, DfpChartHit *hit)
{
  DfpDumbbellPoint points[DFP_DUMBBELL_MAXIMUM];
  int n = dfp_dumbbell_place (pick->frame, row, index, points);
  double nearest = REACH;

  for (int i = 0; i < n; i++)
    {
      double distance = hypot (points[i].x - pick->x, points[i].y - pick->y);

      if (distance >= nearest)
        continue;
      nearest = distance;
      hit->series = points[i].piece;
      hit->value = g_array_index (row->pieces, DfpPiece, points[i].piece).from;
      set_area (hit, points[i].x - 7, points[i].y - 7, 14, 14);
    }
}

/* The mark of now or of wanted that is nearer; else the row as a whole, read as now. */
static void
pick_stance (const Pick *pick, const DfpRow *row, int index, DfpChartHit *hit)
{
  const double stances[] = { row->value, row->second };
  double nearest = REACH;

  hit->series = isnan (row->value) ? -1 : 0;
  for (int i = 0; i < 2; i++)
    {
      const double x = dfp_frame_get_value_x (pick->frame, stances[i]);

      if (isnan (stances[i]) || fabs (x - pick->x) >= nearest)
        continue;
      nearest = fabs (x - pick->x);
      hit->series = i;
      hit->value = stances[i];
      set_area (hit, x - REACH, dfp_frame_get_row_top (pick->frame, index) + pick->frame->row_height / 2 - REACH,
                2 * REACH, 2 * REACH);
    }
}

/* Which half of a tornado's row: 0 the worse, 1 the better. */
static void
pick_half (const Pick *pick, const DfpRow *row, DfpChartHit *hit)
{
  double reference = isnan (pick->chart->reference) ? (row->value + row->second) / 2 : pick->chart->reference;
  gboolean above = hit->x > reference;

  hit->series = (row->value > row->second) == above ? 0 : 1;
  hit->value = hit->series == 0 ? row->value : row->second;
}

static gboolean
pick_rows (const Pick *pick, DfpChartHit *hit)
{
  const DfpFrame *frame = pick->frame;
  int index = (int) floor ((pick->y - frame->top) / (frame->row_height + frame->lift));
  double share = (pick->x - frame->left) / (frame->right - frame->left);
  const DfpRow *row;

  if (pick->y < frame->top || index < 0 || (guint) index >= pick->chart->rows->len || pick->y > frame->bottom)
    return FALSE;
  row = &g_array_index (pick->chart->rows, DfpRow, index);
  hit->index = index;
  hit->value = row->value;
  set_area (hit, frame->left, dfp_frame_get_row_top (frame, index), frame->right - frame->left, frame->row_height);
  if (pick->chart->kind == DFP_CHART_GANTT)
    {
      hit->x = share * frame->x_maximum;
      pick_pieces (pick, row, index, hit);
      return TRUE;
    }
  hit->x = frame->scale.minimum + share * (frame->scale.maximum - frame->scale.minimum);
  if (pick->chart->kind == DFP_CHART_DUMBBELLS)
    pick_point (pick, row, index, hit);
  else if (pick->chart->kind == DFP_CHART_TORNADO)
    pick_half (pick, row, hit);
  else if (pick->chart->kind == DFP_CHART_STANCES)
    pick_stance (pick, row, index, hit);
  else if (!isnan (row->value))
    hit->series = 0;
  return TRUE;
}

static gboolean
pick_item (const Pick *pick, DfpChartHit *hit)
{
  double nearest = REACH + 2;

  for (guint i = 0; i < pick->chart->items->len && i < 200; i++)
    {
      const DfpItem *item = &g_array_index (pick->chart->items, DfpItem, i);
      double x, y, distance;

      dfp_map_place (pick->chart, pick->frame, i, &x, &y);
      distance = hypot (x - pick->x, y - pick->y);
      if (distance >= nearest)
        continue;
      nearest = distance;
      hit->series = 0;
      hit->index = i;
      hit->x = item->x;
      hit->value = item->y;
      set_area (hit, x - 12, y - 12, 24, 24);
    }
  return hit->index >= 0;
}

static gboolean
pick_segment (const Pick *pick, DfpChartHit *hit)
{
  const DfpFrame *frame = pick->frame;

  if (pick->y < frame->top || pick->y > frame->bottom)
    return FALSE;
  for (guint i = 0; i < pick->chart->items->len; i++)
    {
      double left, right;
      gboolean last = i + 1 == pick->chart->items->len;

      dfp_weights_get_span (pick->chart, frame, i, &left, &right);
      if (pick->x < left - 2 || pick->x > right + (last ? 0 : HANDLE))
        continue;
      hit->series = 0;
      hit->index = i;
      hit->x = (pick->x - frame->left) / (frame->right - frame->left);
      hit->value = g_array_index (pick->chart->items, DfpItem, i).x;
      hit->part = !last && pick->x > right - HANDLE ? DFP_CHART_HIT_END : DFP_CHART_HIT_BODY;
      set_area (hit, left, frame->top, right - left, frame->bottom - frame->top);
      return TRUE;
    }
  return FALSE;
}

static void
set_station (const Pick *pick, guint index, DfpChartHit *hit)
{
  DfpStationPlace place;

  dfp_station_place (pick->chart, pick->frame, index, &place);
  hit->series = 0;
  hit->index = index;
  hit->x = index;
  hit->value = MAX (g_array_index (pick->chart->items, DfpItem, index).x, 0);
  set_area (hit, place.box, pick->frame->top, place.right - place.box, pick->frame->bottom - pick->frame->top);
}

static gboolean
pick_station (const Pick *pick, DfpChartHit *hit)
{
  const DfpFrame *frame = pick->frame;
  const int n = pick->chart->items->len;
  const double share = (pick->x - frame->left) / (frame->right - frame->left);

  if (n == 0 || share < 0 || share > 1 || pick->y < frame->top - REACH || pick->y > frame->bottom + REACH)
    return FALSE;
  set_station (pick, MIN ((int) (share * n), n - 1), hit);
  return TRUE;
}

static gboolean
pick_any_item (const Pick *pick, DfpChartHit *hit)
{
  if (pick->chart->kind == DFP_CHART_WEIGHTS)
    return pick_segment (pick, hit);
  if (pick->chart->kind == DFP_CHART_STATIONS)
    return pick_station (pick, hit);
  return pick_item (pick, hit);
}

static void
convert_to_surface (const DfpInk *ink, DfpChartHit *hit)
{
  if (ink->mirrored)
    hit->area.x = ink->width - hit->area.x - hit->area.width;
  hit->area.x *= ink->scale;
  hit->area.y *= ink->scale;
  hit->area.width *= ink->scale;
  hit->area.height *= ink->scale;
}

gboolean
dfp_chart_pick (const DfpChart *chart, double width, double height, const DfpChartStyle *style, double x, double y,
                DfpChartHit *hit)
{
  g_auto (DfpInk) ink = { 0 };
  DfpFrame frame;
  Pick pick = { chart, &frame, 0, 0 };
  gboolean found;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (hit != NULL, FALSE);

  reset_hit (hit);
  dfp_ink_init (&ink, NULL, width, height, style);
  if (chart->empty != NULL || !isfinite (x) || !isfinite (y) || !dfp_frame_init (&frame, chart, &ink, style))
    return FALSE;
  pick.x = ink.mirrored ? ink.width - x / ink.scale : x / ink.scale;
  pick.y = y / ink.scale;
  if (dfp_chart_is_plot (chart))
    found = pick_plot (&pick, hit);
  else if (dfp_chart_is_rows (chart))
    found = pick_rows (&pick, hit);
  else
    found = pick_any_item (&pick, hit);
  convert_to_surface (&ink, hit);
  return found;
}

gboolean
dfp_chart_map_read (const DfpChart *chart, double width, double height, const DfpChartStyle *style, double x, double y,
                    DfpMapPlace *place)
{
  g_auto (DfpInk) ink = { 0 };
  DfpFrame frame;
  double along, up;

  g_return_val_if_fail (chart != NULL && place != NULL, FALSE);
  dfp_ink_init (&ink, NULL, width, height, style);
  if (!isfinite (x) || !isfinite (y) || !dfp_frame_init (&frame, chart, &ink, style))
    return FALSE;
  x = ink.mirrored ? ink.width - x / ink.scale : x / ink.scale;
  along = CLAMP ((x - frame.left) / (frame.right - frame.left), 0, 1);
  up = CLAMP ((frame.bottom - y / ink.scale) / (frame.bottom - frame.top), 0, 1);
  place->across = frame.x_minimum + along * (frame.x_maximum - frame.x_minimum);
  place->upwards = frame.scale.minimum + up * (frame.scale.maximum - frame.scale.minimum);
  return TRUE;
}

/* The middle of a row, or of a bar or point in it. */
static gboolean
find_row_place (const DfpChart *chart, const DfpFrame *frame, int series, int index, double *x, double *y)
{
  const DfpRow *row;

  if ((guint) index >= chart->rows->len)
    return FALSE;
  row = &g_array_index (chart->rows, DfpRow, index);
  *x = (frame->left + frame->right) / 2;
  *y = dfp_frame_get_row_top (frame, index) + frame->row_height / 2;
  if (chart->kind == DFP_CHART_DUMBBELLS && series >= 0)
    {
      DfpDumbbellPoint points[DFP_DUMBBELL_MAXIMUM];

      if (series >= dfp_dumbbell_place (frame, row, index, points))
        return FALSE;
      *x = points[series].x;
      *y = points[series].y;
    }
  else if (chart->kind == DFP_CHART_STANCES && series >= 0)
    *x = dfp_frame_get_value_x (frame, series > 0 ? row->second : row->value);
  else if (chart->kind == DFP_CHART_GANTT && series >= 0)
    {
      DfpChartArea area;

      if (row->pieces == NULL || (guint) series >= row->pieces->len)
        return FALSE;
      area = dfp_gantt_get_area (frame, &g_array_index (row->pieces, DfpPiece, series), index);
      *x = area.x + area.width / 2;
    }
  return TRUE;
}

/* The middle of column, row or item @index, or of its part @series: a place that picks it. */
static gboolean
find_place (const DfpChart *chart, const DfpFrame *frame, int series, int index, double *x, double *y)
{
  double left, right;

  if (dfp_chart_is_rows (chart))
    return find_row_place (chart, frame, series, index, x, y);
  *x = frame->left + (index + dfp_chart_get_reading_offset (chart)) * dfp_frame_get_column_width (frame, chart);
  *y = (frame->top + frame->bottom) / 2;
  if (dfp_chart_is_plot (chart))
    return index < count_columns (chart);
  if ((guint) index >= chart->items->len)
    return FALSE;
  if (chart->kind == DFP_CHART_STATIONS)
    {
      DfpStationPlace place;

      dfp_station_place (chart, frame, index, &place);
      *x = (place.left + place.right) / 2;
      return TRUE;
    }
  if (chart->kind != DFP_CHART_WEIGHTS)
    {
      dfp_map_place (chart, frame, index, x, y);
      return TRUE;
    }
  dfp_weights_get_span (chart, frame, index, &left, &right);
  *x = (left + right) / 2;
  return TRUE;
}

/* In a plot the arrow keys ask for a series by number, wherever its value lies. */
static void
set_series (const DfpChart *chart, const DfpFrame *frame, int series, DfpChartHit *hit)
{
  const DfpSeries *s;
  double from, to;

  hit->series = -1;
  hit->value = NAN;
  set_column (chart, frame, hit->index, hit);
  if (series < 0 || (guint) series >= chart->series->len)
    return;
  s = &g_array_index (chart->series, DfpSeries, series);
  hit->series = series;
  hit->value = dfp_series_get_value (chart, s, hit->x);
  if (!dfp_mark_is_stack (s->mark) || !dfp_chart_get_stacked (chart, series, hit->index, &from, &to))
    return;
  hit->area.y = dfp_frame_get_y (frame, MAX (from, to));
  hit->area.height = dfp_frame_get_y (frame, MIN (from, to)) - hit->area.y;
}

gboolean
dfp_chart_locate (const DfpChart *chart, double width, double height, const DfpChartStyle *style, int series, int index,
                  DfpChartHit *hit)
{
  g_auto (DfpInk) ink = { 0 };
  DfpFrame frame;
  double x, y;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (hit != NULL, FALSE);

  reset_hit (hit);
  dfp_ink_init (&ink, NULL, width, height, style);
  if (index < 0 || chart->empty != NULL || !dfp_frame_init (&frame, chart, &ink, style) ||
      !find_place (chart, &frame, series, index, &x, &y))
    return FALSE;
  if (!dfp_chart_pick (chart, width, height, style, (ink.mirrored ? ink.width - x : x) * ink.scale, y * ink.scale, hit))
    return FALSE;
  if (!dfp_chart_is_plot (chart))
    return hit->index == index;
  set_series (chart, &frame, series, hit);
  convert_to_surface (&ink, hit);
  return TRUE;
}
