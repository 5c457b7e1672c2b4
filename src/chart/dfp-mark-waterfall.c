/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waterfall: how one amount becomes another, a row for each cause. */
#include "chart/dfp-draw.h"

#include <math.h>

#define BAR_SHARE 0.6

static void
draw_step (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double from, double to, double y, double height)
{
  double left = dfp_frame_get_value_x (frame, MIN (from, to));
  double right = MAX (dfp_frame_get_value_x (frame, MAX (from, to)), left + 1);
  double x = right + 7;
  DfpFace face = row->total || row->strong ? DFP_FACE_LABEL_STRONG : DFP_FACE_LABEL;

  cairo_new_path (ink->cr);
  cairo_rectangle (ink->cr, left, y, right - left, height);
  dfp_ink_fill (ink, dfp_ink_get_paint (ink, row->color), DFP_PATTERN_SOLID);
  if (frame->labelled && frame->row_height >= 11)
    dfp_ink_text (ink, &(DfpLettering){ face, DFP_COLOR_TEXT, DFP_ALIGN_START, TRUE }, row->texts[0], x,
                  y + height / 2 + dfp_ink_get_drop (ink, face), MAX (ink->width - x, 0));
}

void
dfp_draw_waterfall (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double height = round (frame->row_height * BAR_SHARE);
  double zero = floor (dfp_frame_get_value_x (frame, 0)) + 0.5;
  DfpRgb line = dfp_ink_get_paint (ink, DFP_COLOR_ZERO)->fill;
  double running = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = &g_array_index (chart->rows, DfpRow, i);
      double y = round (dfp_frame_get_row_top (frame, i) + (frame->row_height - height) / 2);
      double value = isnan (row->value) ? 0 : row->value;
      double from = row->total ? 0 : running;

      if (y + height > frame->bottom + 1)
        break;
      running = row->total ? value : running + value;
      draw_step (frame, ink, row, from, running, y, height);
      if (i + 1 < chart->rows->len)
        {
          double x = floor (dfp_frame_get_value_x (frame, running)) + 0.5;

          dfp_ink_line (ink, x, y + height, x, y + frame->row_height, &(DfpStroke){ 1, line });
        }
    }
  if (frame->scale.minimum <= 0 && frame->scale.maximum >= 0)
    dfp_ink_line (ink, zero, frame->top, zero, frame->bottom, &(DfpStroke){ 1, line });
}
