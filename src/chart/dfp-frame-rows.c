/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of charts with rows: names at the start, then the plot, words beside it where the kind
 * has some, an axis below. Rows share the height there is, up to what looks right. In a narrow picture
 * names stand above their marks, so that neither is too small to read. */
#include "chart/dfp-frame.h"

#include <math.h>

#define NAME_GAP 16.0
#define MOST_NAMES 0.4
#define MOST_NAMES_BY_TRACK 0.64
#define MOST_TAIL_BY_TRACK 0.76
#define LEAST_TRACK 48.0
#define LEAST_PLOT 16.0 /* of marks beside their names, in sizes of a label */
#define MOST_INPUT 0.25 /* share of the width for the words at either end of a tornado */
#define MOST_INPUT_BELOW 0.32
#define LIFTED_NAMES 2    /* lines */
#define LIFT_GAP 8.0      /* above a name, which belongs to what is below it */
#define LEAST_LIFTED 0.75 /* of what a mark below its name is high by nature */
#define TICK_WIDTH 100.0
#define SHARE_WIDTH 50.0   /* "100%" */
#define WORDED_HEIGHT 54.0 /* a bar between its own words and its target's */

static const struct
{
  double natural; /* height of a row, pixels */
  double stretch; /* how far it may grow */
  double lifted;  /* how much of it a mark below its name takes */
} heights[] = {
  [DFP_CHART_BARS] = { 32, 1.3, 0.8 },     [DFP_CHART_BULLETS] = { 42, 1.2 }, [DFP_CHART_GANTT] = { 28, 1 },
  [DFP_CHART_DUMBBELLS] = { 46, 3, 1 },    [DFP_CHART_STANCES] = { 44, 1.4 }, [DFP_CHART_WATERFALL] = { 30, 1.4 },
  [DFP_CHART_TORNADO] = { 27, 1.4, 0.85 },
};

static const DfpRow *
get_row (const DfpChart *chart, guint i)
{
  return &g_array_index (chart->rows, DfpRow, i);
}

DfpFace
dfp_frame_get_name_face (const DfpRow *row)
{
  if (row->detail != NULL)
    return row->strong ? DFP_FACE_ROW_STRONG : DFP_FACE_ROW;
  return row->strong ? DFP_FACE_LABEL_STRONG : DFP_FACE_LABEL;
}

/* Names beside a track take what track and words leave them, but no less than others have. */
static double
get_most_names (const DfpChart *chart, DfpInk *ink)
{
  double words = 0;

  if (chart->row_axis || chart->kind != DFP_CHART_BARS)
    return ink->width * MOST_NAMES;
  for (guint i = 0; i < chart->rows->len; i++)
    if (get_row (chart, i)->texts[2] == NULL)
      words = MAX (words, dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, get_row (chart, i)->texts[0]) +
                              dfp_ink_measure (ink, DFP_FACE_LABEL, get_row (chart, i)->texts[1]) + 16);
  return CLAMP (ink->width - words - LEAST_TRACK, ink->width * MOST_NAMES, ink->width * MOST_NAMES_BY_TRACK);
}

static double
measure_names (const DfpChart *chart, DfpInk *ink)
{
  double widest = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = get_row (chart, i);

      widest = MAX (widest, dfp_ink_measure (ink, dfp_frame_get_name_face (row), row->name));
      widest = MAX (widest, dfp_ink_measure (ink, DFP_FACE_LABEL, row->detail));
    }
  widest = widest > 0 ? ceil (widest) + NAME_GAP : 0;
  return MIN (widest, get_most_names (chart, ink));
}

static double
measure_texts (const DfpChart *chart, DfpInk *ink, int text, DfpFace face, double most)
{
  double widest = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    widest = MAX (widest, dfp_ink_measure (ink, face, get_row (chart, i)->texts[text]));
  return widest > 0 ? MIN (ceil (widest) + 8, ink->width * most) : 0;
}

/* The end of a row's bar on the axis, where its words follow. */
static double
get_end (const DfpChart *chart, guint i)
{
  const DfpRow *row = get_row (chart, i);
  double running = 0;

  if (chart->kind != DFP_CHART_WATERFALL || row->total)
    return MAX (row->value, 0);
  for (guint j = 0; j <= i; j++)
    {
      const DfpRow *other = get_row (chart, j);

      if (isnan (other->value))
        continue;
      running = other->total ? other->value : running + other->value;
    }
  return row->value < 0 ? running - row->value : running;
}

/* Words follow the bar, so a long bar needs room for them behind the plot, a short one does not. */
static double
measure_tail (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double plot = ink->width - frame->left - 12;
  double tail = 12;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = get_row (chart, i);
      double words = dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, row->texts[0]) +
                     dfp_ink_measure (ink, DFP_FACE_LABEL, row->texts[1]) + 16;
      double share = chart->row_axis ? CLAMP (dfp_scale_map (&frame->scale, get_end (chart, i)), 0, 1) : 1;

      if (!isnan (row->value) && (chart->row_axis || row->texts[2] == NULL))
        tail = MAX (tail, words - (1 - share) * plot);
    }
  return MIN (ceil (tail), plot * (chart->row_axis ? 0.5 : MOST_TAIL_BY_TRACK));
}

static void
include (double value, double *minimum, double *maximum)
{
  if (isnan (value))
    return;
  *minimum = MIN (*minimum, value);
  *maximum = MAX (*maximum, value);
}

static void
include_pieces (const DfpRow *row, double *minimum, double *maximum)
{
  for (guint i = 0; row->pieces != NULL && i < row->pieces->len; i++)
    include (g_array_index (row->pieces, DfpPiece, i).from, minimum, maximum);
}

static void
get_extent (const DfpChart *chart, double *minimum, double *maximum)
{
  double running = 0;

  *minimum = *maximum = chart->kind == DFP_CHART_TORNADO && !isnan (chart->reference) ? chart->reference : 0;
  if (chart->kind == DFP_CHART_TORNADO && isnan (chart->reference) && chart->rows->len > 0 &&
      !isnan (get_row (chart, 0)->value))
    *minimum = *maximum = get_row (chart, 0)->value;
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = get_row (chart, i);

      if (chart->kind == DFP_CHART_WATERFALL && !isnan (row->value))
        {
          running = row->total ? row->value : running + row->value;
          include (running, minimum, maximum);
          continue;
        }
      include (row->value, minimum, maximum);
      include (row->second, minimum, maximum);
      include_pieces (row, minimum, maximum);
    }
  if (chart->kind != DFP_CHART_TORNADO)
    include (chart->reference, minimum, maximum);
}

static gboolean
is_share (const DfpChart *chart)
{
  return chart->format == DFP_CHART_SHARE || chart->format == DFP_CHART_CHANCE;
}

static void
init_scale (DfpFrame *frame, const DfpChart *chart, double width)
{
  int n = CLAMP ((int) (width / (is_share (chart) ? SHARE_WIDTH : TICK_WIDTH)), 1, 5);
  double minimum, maximum;
  gboolean fixed = !isnan (chart->minimum) || !isnan (chart->maximum) || !chart->row_axis;

  get_extent (chart, &minimum, &maximum);
  if (is_share (chart) && minimum >= 0 && maximum <= 1 && chart->kind != DFP_CHART_TORNADO)
    {
      maximum = 1;
      fixed = TRUE;
    }
  if (chart->kind == DFP_CHART_STANCES)
    minimum = -2, maximum = 2, fixed = TRUE;
  if (chart->kind == DFP_CHART_BULLETS)
    minimum = 0, maximum = 1, fixed = TRUE;
  minimum = isnan (chart->minimum) ? minimum : chart->minimum;
  maximum = isnan (chart->maximum) ? maximum : chart->maximum;
  if (fixed)
    dfp_scale_init_fixed (&frame->scale, minimum, maximum, n, FALSE);
  else
    dfp_scale_init (&frame->scale, minimum, maximum, n, FALSE);
}

static void
set_sides (DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  const double most = frame->lift > 0 ? MOST_INPUT_BELOW : MOST_INPUT;
  double start = 0, end = 0;

  if (chart->kind == DFP_CHART_BULLETS)
    {
      start = measure_texts (chart, ink, 0, DFP_FACE_LABEL, most);
      end = measure_texts (chart, ink, 2, DFP_FACE_LABEL_STRONG, most) + 6;
    }
  else if (chart->kind == DFP_CHART_STANCES)
    {
      start = 10;
      end = measure_texts (chart, ink, 0, DFP_FACE_LABEL_STRONG, most) + 10;
    }
  else if (chart->kind == DFP_CHART_TORNADO)
    {
      start = measure_texts (chart, ink, 0, DFP_FACE_LABEL, most);
      end = measure_texts (chart, ink, 1, DFP_FACE_LABEL, most);
    }
  else if (chart->kind == DFP_CHART_DUMBBELLS)
    start = end = 20;
  else if (chart->kind == DFP_CHART_BARS || chart->kind == DFP_CHART_WATERFALL)
    end = measure_tail (frame, chart, ink);
  frame->left = chart->margin_start >= 0 ? chart->margin_start : frame->names + start;
  frame->right = ink->width - (chart->margin_end >= 0 ? chart->margin_end : end);
}

static double
measure_top (const DfpChart *chart, DfpInk *ink)
{
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  double top = 0;

  if (chart->reference_words != NULL && !isnan (chart->reference))
    top += line + 6;
  if (chart->phases->len > 0)
    top += line + 12;
  return top;
}

static double
measure_bottom (const DfpChart *chart, DfpInk *ink)
{
  return chart->row_axis ? dfp_ink_get_line (ink, DFP_FACE_LABEL) + 8 : 0;
}

static double
get_natural_height (const DfpChart *chart)
{
  for (guint i = 0; chart->kind == DFP_CHART_BARS && i < chart->rows->len; i++)
    if (get_row (chart, i)->texts[2] != NULL)
      return WORDED_HEIGHT;
  return heights[chart->kind].natural;
}

/* How wide a name above its mark may be, beside the detail at the end of its line. */
double
dfp_frame_get_lifted_room (const DfpRow *row, DfpInk *ink)
{
  return row->detail != NULL
             ? MAX (ink->width - dfp_ink_measure (ink, DFP_FACE_LABEL, row->detail) - NAME_GAP, ink->width / 2)
             : ink->width;
}

static double
measure_lift (const DfpChart *chart, DfpInk *ink)
{
  double most = 0, width;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = get_row (chart, i);
      const DfpFace face = dfp_frame_get_name_face (row);
      const int lines =
          dfp_ink_measure_paragraph (ink, face, row->name, dfp_frame_get_lifted_room (row, ink), LIFTED_NAMES, &width);

      most = MAX (most, lines * dfp_ink_get_line (ink, face));
    }
  return most > 0 ? most + LIFT_GAP : 0;
}

static gboolean
has_cut_names (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double width;

  for (guint i = 0; i < chart->rows->len; i++)
    if (dfp_ink_measure_paragraph (ink, dfp_frame_get_name_face (get_row (chart, i)), get_row (chart, i)->name,
                                   frame->names - 10, 3, &width) > 2)
      return TRUE;
  return FALSE;
}

/* Whether names beside the marks leave too little, or get too little. */
static gboolean
is_narrow (const DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  if (frame->names <= 0 || chart->margin_start >= 0)
    return FALSE;
  if (chart->kind == DFP_CHART_DUMBBELLS || chart->kind == DFP_CHART_TORNADO)
    return frame->right - frame->left < LEAST_PLOT * dfp_ink_get_size (ink, DFP_FACE_LABEL);
  return chart->kind == DFP_CHART_BARS && !chart->row_axis && chart->row_height <= 0 &&
         ink->width < 2 * LEAST_PLOT * dfp_ink_get_size (ink, DFP_FACE_LABEL) && has_cut_names (frame, chart, ink);
}

/* How wide everything is, with names beside the marks or above them. */
static void
measure_across (DfpFrame *frame, const DfpChart *chart, DfpInk *ink, double lift)
{
  frame->lift = lift;
  frame->names = frame->labelled && lift <= 0 ? measure_names (chart, ink) : 0;
  frame->left = frame->names;
  init_scale (frame, chart, ink->width - frame->left);
  if (frame->labelled)
    set_sides (frame, chart, ink);
  else
    frame->right = ink->width;
}

double
dfp_frame_measure_rows (const DfpChart *chart, DfpInk *ink)
{
  double height = chart->row_height > 0 ? chart->row_height : get_natural_height (chart);
  DfpFrame frame = { .labelled = TRUE };

  measure_across (&frame, chart, ink, 0);
  if (is_narrow (&frame, chart, ink))
    height = heights[chart->kind].lifted * get_natural_height (chart) + measure_lift (chart, ink);
  return measure_top (chart, ink) + height * chart->rows->len + measure_bottom (chart, ink);
}

gboolean
dfp_frame_init_rows (DfpFrame *frame, const DfpChart *chart, DfpInk *ink)
{
  double natural = get_natural_height (chart);
  double top = measure_top (chart, ink), bottom = measure_bottom (chart, ink);
  guint n = MAX (chart->rows->len, 1);
  double room, lift;

  frame->x_maximum = dfp_chart_get_x_maximum (chart);
  frame->labelled = ink->width >= 120 && ink->height - frame->head - top - bottom >= 16;
  if (!frame->labelled)
    top = bottom = 0;
  room = (ink->height - frame->head - top - bottom) / n;
  measure_across (frame, chart, ink, 0);
  if (is_narrow (frame, chart, ink))
    {
      lift = measure_lift (chart, ink);
      if (room - lift >= LEAST_LIFTED * natural)
        measure_across (frame, chart, ink, lift);
    }
  frame->row_height = chart->row_height > 0 && frame->lift <= 0
                          ? chart->row_height
                          : MIN (room - frame->lift, natural * heights[chart->kind].stretch);
  frame->top = frame->head + top;
  frame->bottom = MIN (frame->top + (frame->row_height + frame->lift) * n, ink->height - bottom);
  if (frame->right - frame->left < 24)
    {
      frame->names = frame->left = 0;
      frame->right = ink->width;
      frame->labelled = FALSE;
    }
  init_scale (frame, chart, frame->right - frame->left);
  return frame->row_height >= 1 && frame->right - frame->left >= 4;
}

double
dfp_frame_get_value_x (const DfpFrame *frame, double value)
{
  return frame->left + dfp_scale_map (&frame->scale, value) * (frame->right - frame->left);
}

double
dfp_frame_get_row_top (const DfpFrame *frame, int row)
{
  return frame->top + row * (frame->row_height + frame->lift) + frame->lift;
}
