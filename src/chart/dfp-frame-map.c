/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of maps, of the bar of weights and of the line, and where their items lie in it. */
#include "chart/dfp-draw.h"

#include <math.h>

#define AXIS_ROOM 46.0 /* beside the map, unless letters are large */
#define AXIS_GAPS 12.0 /* of that between title, numbers and map */
#define NEAR 21.0      /* marks nearer than this would hide one another */
#define SPREAD 13.0
#define RING_MAXIMUM 6          /* items on a circle */
#define GOLDEN_TURN 2.399963229 /* radians */
#define SEGMENT_GAP 3.0
#define NARROW_SLOT 80.0   /* of a stage: its words need two lines */
#define ARRIVALS_ROOM 76.0 /* of the words at the line of arrivals, where the picture is wide */
#define NUMBER_ROOM 34.0   /* of their number alone */

static double
get_longest_delay (const DfpChart *chart)
{
  double longest = 0;

  for (guint i = 0; i < chart->items->len; i++)
    longest = MAX (longest, g_array_index (chart->items, DfpItem, i).x);
  return longest;
}

/* Five cells across: the delay's scale ends at five times a round number of months. */
static void
init_delay (DfpFrame *frame, const DfpChart *chart)
{
  static const double steps[] = { 0.5, 1, 2, 3, 6, 12, 24 };
  double longest = get_longest_delay (chart);
  double step = ceil (longest / 5);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * 5 >= longest)
      {
        step = steps[i];
        break;
      }
  frame->x_minimum = 0;
  frame->x_maximum = step * 5;
  dfp_scale_init_fixed (&frame->scale, 0, 1, 5, FALSE);
}

/* Room for two lines of names and a figure above the boxes, for people and queue below. */
static gboolean
init_stations (DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  const double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  double slot;

  frame->left = MAX (chart->margin_start, 0);
  frame->right = ink->width - MAX (chart->margin_end, 0);
  if (chart->margin_end < 0 && chart->reference_words != NULL)
    frame->right -= ink->width >= ARRIVALS_ROOM * 6 ? ARRIVALS_ROOM : MIN (NUMBER_ROOM, ink->width / 8);
  slot = (frame->right - frame->left) / MAX (chart->items->len, 1);
  frame->labelled = ink->height - frame->head >= 7 * line && slot >= 40;
  frame->top = frame->head + (frame->labelled ? 3 * line + 4 : 2);
  frame->bottom = ink->height - (frame->labelled ? (slot < NARROW_SLOT ? 4 : 2) * line + 6 : 2);
  dfp_scale_init_fixed (&frame->scale, 0, dfp_stations_get_maximum (chart), 5, FALSE);
  return frame->right - frame->left >= 8 && frame->bottom - frame->top >= 4;
}

/* Room for the upright title and the widest number that may stand there. */
static double
get_axis_room (DfpInk *ink)
{
  return MAX (AXIS_ROOM,
              dfp_ink_get_line (ink, DFP_FACE_LABEL) + dfp_ink_measure (ink, DFP_FACE_LABEL, "100%") + AXIS_GAPS);
}

gboolean
dfp_frame_init_map (DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  gboolean weights = chart->kind == DFP_CHART_WEIGHTS;

  if (chart->kind == DFP_CHART_STATIONS)
    return init_stations (frame, chart, ink);
  frame->labelled = ink->width >= 160 && (weights || ink->height - frame->head >= 140);
  frame->left = chart->margin_start >= 0 ? chart->margin_start : weights || !frame->labelled ? 0 : get_axis_room (ink);
  frame->right = ink->width - (chart->margin_end >= 0 ? chart->margin_end : 0);
  frame->top = frame->head + (weights ? 0 : 1);
  frame->bottom = ink->height - (weights ? 0 : frame->labelled ? 2 * line + 12 : 1);
  if (weights)
    frame->bottom = MIN (frame->bottom, frame->top + 34);
  frame->x_minimum = 0.5;
  frame->x_maximum = 5.5;
  dfp_scale_init_fixed (&frame->scale, 0.5, 5.5, 5, FALSE);
  if (chart->kind == DFP_CHART_RISK_MATRIX)
    init_delay (frame, chart);
  return frame->right - frame->left >= 8 && frame->bottom - frame->top >= 4;
}

/* A few items that share a place stand on a small circle round it, the first at the start; more of them fill a
 * disc inside the frame as the seeds of a sunflower do, so that each has as much room as the next. */
static void
fan_out (const DfpFrame *frame, int before, int all, double *x, double *y)
{
  const double radius = SPREAD * (sqrt (all) + 1);
  double away = SPREAD, turn = 2 * G_PI * before / all;

  if (all > RING_MAXIMUM)
    {
      away = SPREAD * sqrt (before + 0.5);
      turn = GOLDEN_TURN * before;
      *x = CLAMP (*x, frame->left + radius, MAX (frame->right - radius, frame->left + radius));
      *y = CLAMP (*y, frame->top + radius, MAX (frame->bottom - radius, frame->top + radius));
    }
  *x -= away * cos (turn);
  *y -= away * sin (turn);
}

void
dfp_map_place (const DfpChart *chart, const DfpFrame *frame, guint index, double *x, double *y)
{
  const DfpItem *item = &g_array_index (chart->items, DfpItem, index);
  int before = 0, all = 0;

  *x = dfp_frame_get_x (frame, item->x);
  *y = dfp_frame_get_y (frame, item->y);

  for (guint i = 0; i < chart->items->len && i < 200; i++)
    {
      const DfpItem *other = &g_array_index (chart->items, DfpItem, i);

      if (hypot (dfp_frame_get_x (frame, other->x) - *x, dfp_frame_get_y (frame, other->y) - *y) >= NEAR)
        continue;
      all++;
      before += i < index;
    }
  if (all < 2)
    return;
  fan_out (frame, before, all, x, y);
}

void
dfp_weights_get_span (const DfpChart *chart, const DfpFrame *frame, guint index, double *left, double *right)
{
  double sum = 0, before = 0, width = frame->right - frame->left;
  double weight = g_array_index (chart->items, DfpItem, index).x;

  for (guint i = 0; i < chart->items->len; i++)
    {
      sum += g_array_index (chart->items, DfpItem, i).x;
      if (i < index)
        before += g_array_index (chart->items, DfpItem, i).x;
    }
  if (sum <= 0)
    sum = 1;
  *left = round (frame->left + width * before / sum + (index > 0 ? SEGMENT_GAP / 2 : 0));
  *right =
      round (frame->left + width * (before + weight) / sum - (index + 1 < chart->items->len ? SEGMENT_GAP / 2 : 0));
  *right = MAX (*right, *left);
}
