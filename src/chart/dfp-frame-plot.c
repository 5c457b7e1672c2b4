/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of a plot. Margins are measured from the labels that will stand in them; the grid is
 * horizontal only and lies behind. Too small a picture loses its labels and keeps its shape. */
#include "chart/dfp-frame.h"

#include "base/dfp-format.h"

#include <math.h>

#define TICK 5.0
#define LINE_DISTANCE 34.0
#define MAXIMUM_LINES 4
#define KEY_WIDTH 104.0
#define RULE_TIERS 3

static gboolean
has_totals (const DfpChart *chart)
{
  for (guint i = 0; i < chart->series->len; i++)
    if (g_array_index (chart->series, DfpSeries, i).total != NULL)
      return TRUE;
  return FALSE;
}

static void
init_scale (DfpFrame *frame, const DfpChart *chart, double height)
{
  int n = CLAMP ((int) (height / LINE_DISTANCE), 1, MAXIMUM_LINES);
  gboolean whole = chart->format == DFP_CHART_PEOPLE;
  double minimum, maximum;

  dfp_chart_get_extent (chart, &minimum, &maximum);
  if (minimum < 0 && maximum > 0)
    n = CLAMP ((int) (height / LINE_DISTANCE * MAX (maximum, -minimum) / (maximum - minimum)), 1, MAXIMUM_LINES);
  if (minimum == 0 && maximum == 0)
    maximum = whole ? 9 : 1;
  if (!isnan (chart->minimum) || !isnan (chart->maximum))
    {
      minimum = isnan (chart->minimum) ? minimum : chart->minimum;
      maximum = isnan (chart->maximum) ? MAX (maximum, minimum) : chart->maximum;
      dfp_scale_init_fixed (&frame->scale, minimum, maximum, n, whole);
    }
  else if (whole && minimum >= 0)
    dfp_scale_init_people (&frame->scale, maximum, n);
  else
    dfp_scale_init (&frame->scale, minimum, maximum, n, whole);
}

static double
measure_value_labels (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double widest = 0;

  for (int i = 0; i < frame->scale.n_ticks; i++)
    {
      g_autofree char *text = dfp_chart_format_value (chart, frame->scale.ticks[i], frame->scale.step);

      widest = MAX (widest, dfp_ink_measure (ink, DFP_FACE_LABEL, text));
    }
  return ceil (widest) + 8;
}

static double
measure_ruler (DfpInk *ink, const DfpRuler *ruler)
{
  return MAX (dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, ruler->strong),
              dfp_ink_measure (ink, DFP_FACE_LABEL, ruler->plain));
}

/* Words of upright rules stand above the plot beside their line. One that would run into another's
 * words or line begins a tier lower, with a shorter line. */
static int
choose_tier (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink, guint index, const int *tiers)
{
  const DfpRuler *ruler = &g_array_index (chart->rulers, DfpRuler, index);
  double width = measure_ruler (ink, ruler) + 12;
  double x = dfp_frame_get_x (frame, ruler->at);
  double from = ruler->side == DFP_SIDE_START ? x - width : x;
  int tier = 0;

  for (guint i = 0; i < index; i++)
    {
      const DfpRuler *other = &g_array_index (chart->rulers, DfpRuler, i);
      double other_width = measure_ruler (ink, other) + 12;
      double other_x = dfp_frame_get_x (frame, other->at);
      double other_from = other->side == DFP_SIDE_START ? other_x - other_width : other_x;

      if (other->level || other->rule == DFP_RULE_FLAG)
        continue;
      if (from < other_from + other_width && other_from < from + width)
        tier = MAX (tier, tiers[i] + 1);
    }
  return MIN (tier, RULE_TIERS - 1);
}

/* Sets the tops of the rulers and returns the room that they take above the plot. */
static double
place_rulers (DfpFrame *frame, const DfpChart *chart, DfpInk *ink, double top)
{
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  int tiers[DFP_CHART_MAXIMUM_SERIES] = { 0 };
  double room = 0;

  for (guint i = 0; i < chart->rulers->len; i++)
    {
      const DfpRuler *ruler = &g_array_index (chart->rulers, DfpRuler, i);
      double height = line * ((ruler->strong != NULL) + (ruler->plain != NULL));

      frame->rule_tiers[i] = top;
      if (ruler->level || ruler->rule == DFP_RULE_FLAG)
        continue;
      tiers[i] = choose_tier (frame, chart, ink, i, tiers);
      frame->rule_tiers[i] = top + tiers[i] * (2 * line + 6);
      room = MAX (room, frame->rule_tiers[i] - top + height);
    }
  return room > 0 ? room + 4 : 0;
}

static void
set_margins (DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double start = chart->margin_start, end = chart->margin_end;

  if (start < 0)
    start = frame->labelled ? measure_value_labels (frame, chart, ink) : 0;
  if (end < 0)
    end = has_totals (chart) && frame->labelled ? KEY_WIDTH : frame->labelled ? 6 : 0;
  frame->left = start;
  frame->right = ink->width - end;
  if (frame->right - frame->left < ink->width * 0.4 && chart->margin_start < 0 && chart->margin_end < 0)
    {
      frame->left = 0;
      frame->right = ink->width;
      frame->labelled = FALSE;
    }
}

static gboolean
init_small (DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);

  frame->labelled = ink->height >= 70 && ink->width >= 70;
  frame->left = MAX (chart->margin_start, 0);
  frame->right = ink->width - MAX (chart->margin_end, 0);
  frame->top = frame->head + (frame->labelled ? line : 0);
  frame->bottom = ink->height - (frame->labelled && chart->ticks->len > 0 ? line + 4 : 1);
  init_scale (frame, chart, frame->bottom - frame->top);
  return frame->right - frame->left >= 4 && frame->bottom - frame->top >= 4;
}

/* How much the plot must move down for words above its highest points. */
static double
measure_headroom (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  double room = 0;

  for (guint i = 0; i < chart->notes->len; i++)
    {
      const DfpNote *note = &g_array_index (chart->notes, DfpNote, i);

      if (!note->figure && (note->side == DFP_SIDE_ABOVE || note->side == DFP_SIDE_AUTO))
        room = MAX (room, frame->head + line + 6 - dfp_frame_get_y (frame, note->value));
    }
  for (guint i = 0; i < chart->series->len; i++)
    {
      const DfpSeries *series = &g_array_index (chart->series, DfpSeries, i);
      double value = dfp_series_get_value (chart, series, series->label_x);

      if (series->label_side == DFP_SIDE_ABOVE && !isnan (series->label_x) && !isnan (value))
        room = MAX (room, frame->head + line + 10 - dfp_frame_get_y (frame, value));
    }
  return MIN (ceil (room), (frame->bottom - frame->top) / 4);
}

/* Lowers the end of a signed axis for words below its lowest points. */
static void
add_footroom (DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  double per_pixel = (frame->scale.maximum - frame->scale.minimum) / (frame->bottom - frame->top);
  double room = 0;

  if (frame->scale.minimum >= 0 || !isnan (chart->minimum) || frame->bottom - frame->top < 80)
    return;
  for (guint i = 0; i < chart->notes->len; i++)
    {
      const DfpNote *note = &g_array_index (chart->notes, DfpNote, i);

      if (!note->figure && note->side == DFP_SIDE_BELOW)
        room = MAX (room, dfp_frame_get_y (frame, note->value) + line + 12 - frame->bottom);
    }
  frame->scale.minimum -= MIN (room, (frame->bottom - frame->top) / 6) * per_pixel;
}

gboolean
dfp_frame_init_plot (DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  double room;

  frame->x_minimum = chart->axis == DFP_AXIS_NUMBERS ? chart->x_minimum : 0;
  frame->x_maximum = dfp_chart_get_x_maximum (chart);
  if (chart->kind == DFP_CHART_SMALL)
    return init_small (frame, chart, ink);
  frame->labelled = ink->height - frame->head >= 80 && ink->width >= 120;
  frame->bottom = floor (ink->height - (frame->labelled ? TICK + line + 2 : 1));
  frame->top = ceil (frame->head + (frame->labelled ? line / 2 + 1 : 1));
  init_scale (frame, chart, frame->bottom - frame->top);
  set_margins (frame, chart, ink);
  if (frame->labelled)
    {
      room = place_rulers (frame, chart, ink, frame->head + 2);
      if (room > (frame->bottom - frame->top) / 2)
        frame->labelled = FALSE;
      else if (room > 0)
        frame->top = ceil (frame->head + room);
      frame->top += measure_headroom (frame, chart, ink);
      init_scale (frame, chart, frame->bottom - frame->top);
      add_footroom (frame, chart, ink);
    }
  return frame->right - frame->left >= 4 && frame->bottom - frame->top >= 4;
}

double
dfp_frame_get_x (const DfpFrame *frame, double x)
{
  double share = (x - frame->x_minimum) / (frame->x_maximum - frame->x_minimum);

  return frame->left + CLAMP (share, -1, 2) * (frame->right - frame->left);
}

double
dfp_frame_get_y (const DfpFrame *frame, double value)
{
  return frame->bottom - dfp_scale_map (&frame->scale, value) * (frame->bottom - frame->top);
}

double
dfp_frame_get_column_width (const DfpFrame *frame, const DfpChart *chart)
{
  int n = chart->n_columns;

  if (chart->axis == DFP_AXIS_NUMBERS)
    for (guint i = 0; i < chart->series->len; i++)
      n = MAX (n, g_array_index (chart->series, DfpSeries, i).n_values);
  return (frame->right - frame->left) / MAX (n, 1);
}
