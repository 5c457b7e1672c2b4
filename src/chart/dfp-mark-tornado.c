/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tornado: what the result would be at either end of each input, around what it is now. */
#include "chart/dfp-draw.h"

#include <math.h>

#define BAR_SHARE 0.66

/* Words at the end of a bar, or on the other side of the reference when @across. */
static void
draw_input (const DfpFrame *frame, DfpInk *ink, double from, double to, double baseline, gboolean across,
            const char *input)
{
  const gboolean before = across ? to >= from : to < from;
  const double x = (across ? from : to) + (before ? -6 : 6);

  dfp_ink_text (ink,
                &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, before ? DFP_ALIGN_END : DFP_ALIGN_START, TRUE },
                input, x, baseline, MAX (before ? x - frame->names : ink->width - x, 0));
}

typedef struct
{
  double value; /* NAN: there is none */
  DfpColor color;
  const char *input;
  gboolean across; /* its words stand on the other side of the reference */
} Half;

static void
draw_half (const DfpFrame *frame, DfpInk *ink, double reference, const Half *half, double y, double height)
{
  double from = dfp_frame_get_value_x (frame, reference), to = dfp_frame_get_value_x (frame, half->value);

  if (isnan (half->value))
    return;
  cairo_new_path (ink->cr);
  cairo_rectangle (ink->cr, MIN (from, to), y, fabs (to - from), height);
  dfp_ink_fill (ink, dfp_ink_get_paint (ink, half->color), DFP_PATTERN_SOLID);
  if (ink->appearance == DFP_APPEARANCE_HIGH_CONTRAST)
    {
      cairo_rectangle (ink->cr, MIN (from, to) + 0.5, y + 0.5, MAX (fabs (to - from) - 1, 0), height - 1);
      dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill, 1);
      cairo_set_line_width (ink->cr, 1);
      cairo_stroke (ink->cr);
    }
  if (!frame->labelled || frame->row_height < 11)
    return;
  draw_input (frame, ink, from, to, y + height / 2 + dfp_ink_get_drop (ink, DFP_FACE_LABEL), half->across, half->input);
}

/* When both ends lie on one side, the longer bar is drawn first and the shorter one on it, with its words on the
 * other side. */
static void
draw_row (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double y, double height)
{
  double reference = isnan (chart->reference) ? (row->value + row->second) / 2 : chart->reference;
  gboolean worse_first = fabs (row->value - reference) >= fabs (row->second - reference);
  gboolean one_side = (row->value - reference) * (row->second - reference) > 0;

  const Half halves[] = {
    { row->value, DFP_COLOR_N2, row->texts[0], one_side && !worse_first },
    { row->second, DFP_COLOR_A, row->texts[1], one_side && worse_first },
  };

  draw_half (frame, ink, reference, &halves[worse_first ? 0 : 1], y, height);
  draw_half (frame, ink, reference, &halves[worse_first ? 1 : 0], y, height);
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
