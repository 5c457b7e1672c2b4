/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tornado: what the result would be at either end of each input, around what it is now. */
#include "chart/dfp-draw.h"

#include <math.h>

#define BAR_SHARE 0.66

static void
draw_half (const DfpFrame *frame, DfpInk *ink, double reference, double value, double y, double height, DfpColor color,
           const char *input)
{
  double from = dfp_frame_get_value_x (frame, reference), to = dfp_frame_get_value_x (frame, value);
  DfpFace face = DFP_FACE_LABEL;

  if (isnan (value))
    return;
  cairo_new_path (ink->cr);
  cairo_rectangle (ink->cr, MIN (from, to), y, fabs (to - from), height);
  dfp_ink_fill (ink, dfp_ink_get_paint (ink, color), DFP_PATTERN_SOLID);
  if (ink->appearance == DFP_APPEARANCE_HIGH_CONTRAST)
    {
      cairo_rectangle (ink->cr, MIN (from, to) + 0.5, y + 0.5, MAX (fabs (to - from) - 1, 0), height - 1);
      dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill, 1);
      cairo_set_line_width (ink->cr, 1);
      cairo_stroke (ink->cr);
    }
  if (!frame->labelled || frame->row_height < 11)
    return;
  dfp_ink_text_halo (ink, face, dfp_ink_get_paint (ink, DFP_COLOR_SECONDARY)->text, input, to < from ? to - 6 : to + 6,
                     y + height / 2 + dfp_ink_get_drop (ink, face), to < from ? DFP_ALIGN_END : DFP_ALIGN_START,
                     to < from ? MAX (to - 6 - frame->names, 0) : MAX (ink->width - to - 6, 0));
}

/* When both ends lie on one side, the longer bar is drawn first and the shorter one on it. */
static void
draw_row (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double y, double height)
{
  double reference = isnan (chart->reference) ? (row->value + row->second) / 2 : chart->reference;
  gboolean worse_first = fabs (row->value - reference) >= fabs (row->second - reference);

  for (int i = 0; i < 2; i++)
    if (worse_first == (i == 0))
      draw_half (frame, ink, reference, row->value, y, height, DFP_COLOR_N2, row->texts[0]);
    else
      draw_half (frame, ink, reference, row->second, y, height, DFP_COLOR_A, row->texts[1]);
}

void
dfp_draw_tornado (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double height = round (frame->row_height * BAR_SHARE);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      double y = round (dfp_frame_get_row_top (frame, i) + (frame->row_height - height) / 2);

      if (y + height > frame->bottom + 1)
        return;
      draw_row (chart, frame, ink, &g_array_index (chart->rows, DfpRow, i), y, height);
    }
}
