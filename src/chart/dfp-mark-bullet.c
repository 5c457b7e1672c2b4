/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bullets: how far the way from start to target has been walked. The track is darker up to 70 %,
 * which counts as good. */
#include "chart/dfp-draw.h"

#include <math.h>

#define GOOD 0.7
#define TRACK_HEIGHT 14.0
#define BAR_HEIGHT 6.0
#define TICK_HEIGHT 22.0

static void
draw_track (const DfpFrame *frame, DfpInk *ink, double middle, double height)
{
  double width = frame->right - frame->left;
  double good = round (width * GOOD);

  dfp_ink_rectangle (ink, frame->left, middle - height / 2, width, height,
                     dfp_ink_get_paint (ink, DFP_COLOR_TRACK)->fill);
  dfp_ink_rectangle (ink, frame->left, middle - height / 2, good, height,
                     dfp_ink_get_paint (ink, DFP_COLOR_TRACK_GOOD)->fill);
  if (ink->appearance != DFP_APPEARANCE_HIGH_CONTRAST)
    return;
  cairo_rectangle (ink->cr, frame->left + 0.5, middle - height / 2 + 0.5, width - 1, height - 1);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_TRACK)->edge, 1);
  cairo_set_line_width (ink->cr, 1);
  cairo_stroke (ink->cr);
}

static void
draw_texts (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double middle, double end)
{
  double y = middle + dfp_ink_get_drop (ink, DFP_FACE_LABEL);
  double now = dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, row->texts[1]);
  double x = MIN (end + 6, frame->right - now - 6);
  DfpRgb text = dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->text;

  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_END }, row->texts[0],
                frame->left - 8, y, frame->left - frame->names);
  if (x < end)
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_START, .halo = TRUE, .rgb = &text },
                  row->texts[1], MAX (x, frame->left), y, frame->right - frame->left);
  else
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_START, .rgb = &text }, row->texts[1],
                  x, y, -1);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_START, .rgb = &text }, row->texts[2],
                frame->right + 8, y, MAX (ink->width - frame->right - 8, 0));
}

static void
draw_bullet (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double middle)
{
  double shrink = MIN (frame->row_height / 26, 1);
  double share = isnan (row->value) ? 0 : CLAMP (row->value, 0, 1);
  double end = frame->left + MAX (share * (frame->right - frame->left), isnan (row->value) ? 0 : 2);

  draw_track (frame, ink, middle, round (TRACK_HEIGHT * shrink));
  dfp_ink_rectangle (ink, frame->left, middle - BAR_HEIGHT * shrink / 2, end - frame->left, BAR_HEIGHT * shrink,
                     dfp_ink_get_paint (ink, row->color)->fill);
  dfp_ink_rectangle (ink, round (frame->right) - 1, middle - TICK_HEIGHT * shrink / 2, 2.4, TICK_HEIGHT * shrink,
                     dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill);
  if (frame->labelled && frame->row_height >= 12)
    draw_texts (frame, ink, row, middle, end);
}

void
dfp_draw_bullets (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  for (guint i = 0; i < chart->rows->len; i++)
    {
      double top = dfp_frame_get_row_top (frame, i);

      if (top + frame->row_height > frame->bottom + 1)
        return;
      if (!isnan (g_array_index (chart->rows, DfpRow, i).second)) /* else a row that only heads others */
        draw_bullet (frame, ink, &g_array_index (chart->rows, DfpRow, i), round (top + frame->row_height / 2));
    }
}
