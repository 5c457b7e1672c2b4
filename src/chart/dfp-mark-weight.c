/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar of weights: segments that add up to the whole. The handles between them show that they
 * can be dragged, so paper has none. */
#include "chart/dfp-draw.h"

#include <math.h>

#define RADIUS 6.0
#define PADDING 12.0

static void
draw_words (DfpInk *ink, const DfpItem *item, double left, double right, double middle)
{
  const DfpPaint *paint = dfp_ink_get_paint (ink, item->color);
  double y = middle + dfp_ink_get_drop (ink, DFP_FACE_ROW);
  double words = dfp_ink_measure (ink, DFP_FACE_ROW_STRONG, item->words);
  double room = right - left - PADDING * 2 - words - (words > 0 ? 5 : 0);
  gboolean halo = paint->pattern != DFP_PATTERN_SOLID;
  double name = MIN (dfp_ink_measure (ink, DFP_FACE_ROW, item->name), MAX (room, 0));

  if (room < 12)
    {
      if (words > 0 && words <= right - left - 4)
        dfp_ink_paragraph (ink,
                           &(DfpLettering){ DFP_FACE_ROW_STRONG, .align = DFP_ALIGN_MIDDLE, .halo = halo,
                                            .rgb = &paint->ink },
                           item->words, (left + right) / 2, y, -1, 1);
      return;
    }
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_ROW, .align = DFP_ALIGN_START, .rgb = &paint->ink }, item->name,
                left + PADDING, y, room);
  dfp_ink_paragraph (ink,
                     &(DfpLettering){ DFP_FACE_ROW_STRONG, .align = DFP_ALIGN_START, .halo = halo, .rgb = &paint->ink },
                     item->words, left + PADDING + name + 5, y, -1, 1);
}

static void
draw_handle (DfpInk *ink, double x, double middle, double height)
{
  dfp_ink_round_path (ink, x - 4, middle - height * 0.3, 8, height * 0.6, 3.5);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill, 1);
  cairo_fill_preserve (ink->cr);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill, 1);
  cairo_set_line_width (ink->cr, 1.2);
  cairo_stroke (ink->cr);
}

void
dfp_draw_weights (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double height = frame->bottom - frame->top, middle = (frame->top + frame->bottom) / 2;

  for (guint i = 0; i < chart->items->len; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i);
      double left, right;

      dfp_weights_get_span (chart, frame, i, &left, &right);
      if (right - left < 1)
        continue;
      dfp_ink_round_path (ink, left, frame->top, right - left, height, RADIUS);
      dfp_ink_fill (ink, dfp_ink_get_paint (ink, item->color), DFP_PATTERN_SOLID);
      if (frame->labelled)
        draw_words (ink, item, left, right, middle);
    }
  for (guint i = 0; ink->appearance != DFP_APPEARANCE_PRINT && i + 1 < chart->items->len && i < 64; i++)
    {
      double left, right;

      dfp_weights_get_span (chart, frame, i, &left, &right);
      draw_handle (ink, right + 1.5, middle, height);
    }
}
