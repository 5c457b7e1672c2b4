/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stances: from now to wanted on five steps between against and for. */
#include "chart/dfp-draw.h"

#include <math.h>

#define SIZE 6.0

static void
draw_scale (const DfpFrame *frame, DfpInk *ink, double y)
{
  DfpRgb color = dfp_ink_get_paint (ink, DFP_COLOR_TRACK_GOOD)->edge;

  dfp_ink_line (ink, frame->left, y, frame->right, y, &(DfpStroke){ 1, color });
  for (int step = -2; step <= 2; step++)
    {
      double x = floor (dfp_frame_get_value_x (frame, step)) + 0.5;

      dfp_ink_line (ink, x, y - 4, x, y + 4, &(DfpStroke){ 1, color });
    }
}

static void
draw_now (const DfpFrame *frame, DfpInk *ink, double stance, double y)
{
  double x = dfp_frame_get_value_x (frame, stance);

  if (stance < 0)
    dfp_ink_shape (ink, DFP_SHAPE_TRIANGLE_DOWN, x, y, SIZE, dfp_ink_get_paint (ink, DFP_COLOR_B), FALSE);
  else if (stance > 0)
    dfp_ink_shape (ink, DFP_SHAPE_DISC, x, y, SIZE, dfp_ink_get_paint (ink, DFP_COLOR_A), FALSE);
  else
    dfp_ink_shape (ink, DFP_SHAPE_RING, x, y, SIZE, dfp_ink_get_paint (ink, DFP_COLOR_SECONDARY), FALSE);
}

static void
draw_wanted (const DfpFrame *frame, DfpInk *ink, double stance, double y)
{
  double x = dfp_frame_get_value_x (frame, stance);

  cairo_new_path (ink->cr);
  cairo_arc (ink->cr, x, y, SIZE - 0.7, 0, 2 * G_PI);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill, 1);
  cairo_fill_preserve (ink->cr);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill, 1);
  cairo_set_line_width (ink->cr, 1.4);
  cairo_stroke (ink->cr);
}

static void
draw_row (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double y)
{
  draw_scale (frame, ink, y);
  if (!isnan (row->value) && !isnan (row->second) && row->value != row->second)
    {
      dfp_ink_line (ink, dfp_frame_get_value_x (frame, row->value), y, dfp_frame_get_value_x (frame, row->second), y,
                    &(DfpStroke){ 1.6, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill });
      draw_wanted (frame, ink, row->second, y);
    }
  if (!isnan (row->value))
    draw_now (frame, ink, row->value, y);
  if (frame->labelled)
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, DFP_COLOR_TEXT, DFP_ALIGN_END }, row->texts[0],
                  ink->width, y + dfp_ink_get_drop (ink, DFP_FACE_LABEL), MAX (ink->width - frame->right - 10, 0));
}

void
dfp_draw_stances (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  for (guint i = 0; i < chart->rows->len; i++)
    {
      double top = dfp_frame_get_row_top (frame, i);

      if (top + frame->row_height > frame->bottom + 1)
        return;
      draw_row (frame, ink, &g_array_index (chart->rows, DfpRow, i), floor (top + frame->row_height / 2) + 0.5);
    }
}
