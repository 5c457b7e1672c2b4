/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain bars. With an axis they are square and stand on the grid; without one they lie in a round
 * track that shows the whole, as inside a table. */
#include "chart/dfp-draw.h"

#include <math.h>

#define MOST_HEIGHT 12.0
#define TRACK_HEIGHT 8.0

static void
draw_track (const DfpFrame *frame, DfpInk *ink, double y, double height)
{
  const DfpPaint *paint = dfp_ink_get_paint (ink, DFP_COLOR_TRACK);

  dfp_ink_round_path (ink, frame->left, y, frame->right - frame->left, height, 3);
  dfp_ink_set_color (ink, paint->fill, 1);
  cairo_fill (ink->cr);
  if (dfp_rgb_get_contrast (paint->fill, paint->edge) < 1.05)
    return;
  dfp_ink_round_path (ink, frame->left + 0.5, y + 0.5, frame->right - frame->left - 1, height - 1, 3);
  dfp_ink_set_color (ink, paint->edge, 1);
  cairo_set_line_width (ink->cr, 1);
  cairo_stroke (ink->cr);
}

static void
draw_bar (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double y, double height)
{
  double zero = CLAMP (dfp_frame_get_value_x (frame, 0), frame->left, frame->right);
  double end = CLAMP (dfp_frame_get_value_x (frame, row->value), frame->left, frame->right);
  const DfpPaint *paint = dfp_ink_get_paint (ink, row->color);

  if (isnan (row->value) || fabs (end - zero) < 0.1)
    return;
  dfp_ink_round_path (ink, MIN (zero, end), y, fabs (end - zero), height, chart->row_axis ? 0 : 3);
  dfp_ink_fill (ink, paint, DFP_PATTERN_SOLID);
  if (dfp_rgb_get_contrast (paint->fill, paint->edge) < 1.05)
    return;
  dfp_ink_round_path (ink, MIN (zero, end) + 0.5, y + 0.5, MAX (fabs (end - zero) - 1, 0), height - 1,
                      chart->row_axis ? 0 : 3);
  dfp_ink_set_color (ink, paint->edge, 1);
  cairo_set_line_width (ink->cr, 1);
  cairo_stroke (ink->cr);
}

static void
draw_target (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double y, double height)
{
  DfpRgb text = dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill;
  double x, width, start;

  if (isnan (row->second))
    return;
  x = CLAMP (dfp_frame_get_value_x (frame, row->second), frame->left, frame->right);
  dfp_ink_rectangle (ink, round (x) - 1, y - 4, 2, height + 8, text);
  width = MIN (dfp_ink_measure (ink, DFP_FACE_LABEL, row->texts[2]), ink->width);
  start = CLAMP (x - width / 2, 0, ink->width - width);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_START }, row->texts[2], start,
                y + height + 5 + dfp_ink_get_size (ink, DFP_FACE_LABEL), ink->width);
}

/* With words under its target a bar has its own words above it; else they follow it. */
static void
draw_words (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double y, double height)
{
  double baseline = y + height / 2 + dfp_ink_get_drop (ink, DFP_FACE_LABEL);
  double strong = dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, row->texts[0]);
  double x = MAX (dfp_frame_get_value_x (frame, MAX (isnan (row->value) ? 0 : row->value, 0)), frame->left) + 7;

  if (row->texts[2] != NULL)
    {
      x = frame->left;
      baseline = y - 5;
    }
  else if (!chart->row_axis)
    x = frame->right + 8;
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, DFP_COLOR_TEXT, DFP_ALIGN_START, TRUE }, row->texts[0], x,
                baseline, MAX (ink->width - x, 0));
  x += strong > 0 ? strong + 4 : 0;
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_START, TRUE }, row->texts[1], x,
                baseline, MAX (ink->width - x, 0));
}

void
dfp_draw_bars (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double height = round (MIN (chart->row_axis ? MOST_HEIGHT : TRACK_HEIGHT, frame->row_height * 0.6));

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = &g_array_index (chart->rows, DfpRow, i);
      double y = round (dfp_frame_get_row_top (frame, i) + (frame->row_height - height) / 2);

      if (y + height > frame->bottom + 1)
        return;
      if (!chart->row_axis)
        draw_track (frame, ink, y, height);
      draw_bar (chart, frame, ink, row, y, height);
      draw_target (frame, ink, row, y, height);
      if (frame->labelled && frame->row_height >= 10)
        draw_words (chart, frame, ink, row, y, height);
    }
}
