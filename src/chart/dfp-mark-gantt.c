/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars over the months: roles with their heads, work, phases, due months. */
#include "chart/dfp-draw.h"

#include <math.h>

#define BAR_SHARE 0.66
#define RADIUS 4.0
#define DIAMOND 5.0
#define LEAST_WORDS 48.0 /* room in which the beginning of long words still says something */

DfpChartArea
dfp_gantt_get_area (const DfpFrame *frame, const DfpPiece *piece, int row)
{
  double left = round (dfp_frame_get_x (frame, piece->from)) + 1;
  double right = MAX (round (dfp_frame_get_x (frame, piece->to)) - 1, left + 2);
  double height = round (frame->row_height * BAR_SHARE);

  left = CLAMP (left, frame->left, frame->right);
  right = CLAMP (right, frame->left, frame->right);
  return (DfpChartArea){ left, round (dfp_frame_get_row_top (frame, row) + (frame->row_height - height) / 2),
                         right - left, height };
}

static void
draw_ghost (const DfpFrame *frame, DfpInk *ink, const DfpPiece *piece, int row)
{
  DfpChartArea area = dfp_gantt_get_area (frame, piece, row);

  if (area.width < 1)
    return;
  dfp_ink_round_path (ink, area.x + 0.5, area.y + 0.5, area.width - 1, area.height - 1, RADIUS);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_GHOST)->fill, 1);
  cairo_fill_preserve (ink->cr);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_GHOST_LINE)->fill, 1);
  cairo_set_line_width (ink->cr, 1);
  cairo_stroke (ink->cr);
}

static void
draw_bar (const DfpFrame *frame, DfpInk *ink, const DfpPiece *piece, int row)
{
  const DfpPaint *paint = dfp_ink_get_paint (ink, piece->color);
  DfpChartArea area = dfp_gantt_get_area (frame, piece, row);
  DfpFace face = DFP_FACE_LABEL_STRONG;

  if (area.width < 1 || area.height < 1)
    return;
  dfp_ink_round_path (ink, area.x, area.y, area.width, area.height, RADIUS);
  dfp_ink_fill (ink, paint, piece->pattern);
  if (dfp_rgb_get_contrast (paint->fill, paint->edge) >= 1.05)
    {
      dfp_ink_round_path (ink, area.x + 0.5, area.y + 0.5, area.width - 1, area.height - 1, RADIUS);
      dfp_ink_set_color (ink, paint->edge, 1);
      cairo_set_line_width (ink->cr, 1);
      cairo_stroke (ink->cr);
    }
  if (!frame->labelled || area.height < 10 || piece->words == NULL ||
      area.width < MIN (dfp_ink_measure (ink, face, piece->words) + 9, LEAST_WORDS))
    return;
  if (piece->pattern != DFP_PATTERN_SOLID || paint->pattern != DFP_PATTERN_SOLID)
    {
      double width = MIN (dfp_ink_measure (ink, face, piece->words), area.width - 11);

      dfp_ink_plate (ink, face, area.x + 7, area.y + area.height / 2, width, paint->fill);
    }
  dfp_ink_text (ink, &(DfpLettering){ face, .align = DFP_ALIGN_START, .rgb = &paint->ink }, piece->words, area.x + 7,
                area.y + area.height / 2 + dfp_ink_get_drop (ink, face), area.width - 9);
}

static void
draw_milestone (const DfpFrame *frame, DfpInk *ink, const DfpPiece *piece, int row)
{
  double x = CLAMP (dfp_frame_get_x (frame, piece->from), frame->left, frame->right);
  double y = round (dfp_frame_get_row_top (frame, row) + frame->row_height / 2);
  double width = dfp_ink_measure (ink, DFP_FACE_LABEL, piece->words);
  gboolean after = x - 10 - width < frame->left;

  dfp_ink_shape (ink, DFP_SHAPE_DIAMOND, x, y, MIN (DIAMOND, frame->row_height / 3),
                 dfp_ink_get_paint (ink, piece->color), TRUE);
  if (frame->labelled && frame->row_height >= 12)
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_TEXT, after ? DFP_ALIGN_START : DFP_ALIGN_END, TRUE },
                  piece->words, after ? x + 10 : x - 10, y + dfp_ink_get_drop (ink, DFP_FACE_LABEL), -1);
}

static void
draw_pieces (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, int index, DfpPieceKind kind)
{
  for (guint i = 0; row->pieces != NULL && i < row->pieces->len; i++)
    {
      const DfpPiece *piece = &g_array_index (row->pieces, DfpPiece, i);

      if (piece->kind != kind)
        continue;
      if (kind == DFP_PIECE_GHOST)
        draw_ghost (frame, ink, piece, index);
      else if (kind == DFP_PIECE_BAR)
        draw_bar (frame, ink, piece, index);
      else if (kind == DFP_PIECE_MILESTONE)
        draw_milestone (frame, ink, piece, index);
    }
}

static void
draw_phases (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double y = frame->top - 8;

  for (guint i = 0; i < chart->phases->len; i++)
    {
      const DfpPhase *phase = &g_array_index (chart->phases, DfpPhase, i);
      double left = CLAMP (round (dfp_frame_get_x (frame, phase->from)), frame->left, frame->right);
      double right = CLAMP (round (dfp_frame_get_x (frame, phase->to)) - 1, left, frame->right);

      dfp_ink_grid_line (ink, left + 0.5, frame->top, left + 0.5, frame->bottom);
      dfp_ink_round_path (ink, left, y, right - left, 5, 1.5);
      dfp_ink_set_color (ink, dfp_ink_get_paint (ink, phase->strong ? DFP_COLOR_N1 : DFP_COLOR_N2)->edge, 1);
      cairo_fill (ink->cr);
      if (frame->labelled && (right - left >= 48 || dfp_ink_measure (ink, DFP_FACE_LABEL, phase->name) <= right - left))
        dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_START }, phase->name, left,
                      y - 5, right - left);
    }
}

void
dfp_draw_gantt (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  draw_phases (chart, frame, ink);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = &g_array_index (chart->rows, DfpRow, i);
      double bottom = dfp_frame_get_row_top (frame, i + 1);

      if (bottom > frame->bottom + 1)
        return;
      dfp_ink_grid_line (ink, 0, floor (bottom) - 0.5, ink->width, floor (bottom) - 0.5);
      draw_pieces (frame, ink, row, i, DFP_PIECE_GHOST);
      draw_pieces (frame, ink, row, i, DFP_PIECE_BAR);
      draw_pieces (frame, ink, row, i, DFP_PIECE_MILESTONE);
    }
}
