/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dumbbells: one shape for each configuration on a line. Shapes that would hide one another are
 * set above one another, and their number stands beside instead of above them. */
#include "chart/dfp-draw.h"

#include <math.h>

#define SIZE 6.0
#define NEAR 11.0
#define PITCH 14.0
#define WORDS_GAP 7.0 /* between the words of neighbours */

static const DfpPiece *
get_piece (const DfpRow *row, int i)
{
  return &g_array_index (row->pieces, DfpPiece, i);
}

/* How many of the points before @i, and in all, lie where point @i lies. */
static int
count_near (const DfpDumbbellPoint *points, int n, int i, int *before)
{
  int all = 0;

  *before = 0;
  for (int j = 0; j < n; j++)
    {
      if (fabs (points[j].x - points[i].x) >= NEAR)
        continue;
      all++;
      *before += j < i;
    }
  return all;
}

int
dfp_dumbbell_place (const DfpFrame *frame, const DfpRow *row, int index, DfpDumbbellPoint *points)
{
  double middle = dfp_frame_get_row_top (frame, index) + frame->row_height / 2;
  double pitch = MIN (PITCH, frame->row_height / 3);
  int n = 0;

  for (guint i = 0; row->pieces != NULL && i < row->pieces->len && n < DFP_DUMBBELL_MAXIMUM; i++)
    if (get_piece (row, i)->kind == DFP_PIECE_POINT)
      points[n++] = (DfpDumbbellPoint){ i, dfp_frame_get_value_x (frame, get_piece (row, i)->from), middle, FALSE };
  for (int i = 0; i < n; i++)
    {
      int before, all = count_near (points, n, i, &before);

      points[i].grouped = all > 1;
      points[i].y = middle + (before - (all - 1) / 2.0) * pitch * (all > 1);
    }
  return n;
}

static void
draw_bridge (DfpInk *ink, const DfpDumbbellPoint *points, int n, double middle)
{
  double least = INFINITY, most = -INFINITY;

  for (int i = 0; i < n; i++)
    {
      least = MIN (least, points[i].x);
      most = MAX (most, points[i].x);
    }
  if (most - least > 1)
    dfp_ink_line (ink, least, middle, most, middle,
                  &(DfpStroke){ 2.5, dfp_ink_get_paint (ink, DFP_COLOR_GHOST_LINE)->fill });
}

/* Moves the words of neighbours apart by the same amount to either side. */
static double
shift_words (DfpInk *ink, const DfpRow *row, const DfpDumbbellPoint *points, int n, int i, double width)
{
  double shift = 0;

  for (int j = 0; j < n; j++)
    {
      double other = dfp_ink_measure (ink, DFP_FACE_LABEL, get_piece (row, points[j].piece)->words);
      double distance = points[i].x - points[j].x;
      double least = (width + other) / 2 + WORDS_GAP;

      if (j != i && !points[j].grouped && fabs (distance) < least && distance != 0)
        shift += copysign ((least - fabs (distance)) / 2, distance);
    }
  return shift;
}

static gboolean
are_near (const DfpDumbbellPoint *a, const DfpDumbbellPoint *b)
{
  return fabs (a->x - b->x) < NEAR;
}

/* Whether one before @i in its group has the same words, which then stand for both. */
static gboolean
is_said (const DfpRow *row, const DfpDumbbellPoint *points, int i)
{
  for (int j = 0; j < i; j++)
    if (are_near (&points[j], &points[i]) &&
        g_strcmp0 (get_piece (row, points[j].piece)->words, get_piece (row, points[i].piece)->words) == 0)
      return TRUE;
  return FALSE;
}

/* The middle of all that say the same as @i. */
static double
get_words_middle (const DfpRow *row, const DfpDumbbellPoint *points, int n, int i)
{
  double sum = 0;
  int n_same = 0;

  for (int j = 0; j < n; j++)
    if (are_near (&points[j], &points[i]) &&
        g_strcmp0 (get_piece (row, points[j].piece)->words, get_piece (row, points[i].piece)->words) == 0)
      {
        sum += points[j].y;
        n_same++;
      }
  return sum / n_same;
}

/* Words before a group would stand on a neighbour, on the line to it, or over the names. */
static gboolean
is_crowded_before (const DfpFrame *frame, const DfpDumbbellPoint *points, int n, int i, double width)
{
  gboolean before = FALSE, after = FALSE;

  for (int j = 0; j < n; j++)
    {
      if (are_near (&points[j], &points[i]))
        continue;
      if (points[j].x < points[i].x && points[j].x > points[i].x - width - 24)
        return TRUE;
      before |= points[j].x < points[i].x;
      after |= points[j].x > points[i].x;
    }
  return (before && !after) || points[i].x - 13 - width < frame->left - 18;
}

static void
draw_words (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, const DfpDumbbellPoint *points, int n, int i)
{
  const DfpPiece *piece = get_piece (row, points[i].piece);
  DfpFace face = i == 0 && !points[i].grouped ? DFP_FACE_LABEL_STRONG : DFP_FACE_LABEL;
  double width = dfp_ink_measure (ink, face, piece->words);
  DfpRgb color = dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->text;

  if (points[i].grouped)
    {
      const gboolean after = is_crowded_before (frame, points, n, i, width);

      if (!is_said (row, points, i))
        dfp_ink_text (ink,
                      &(DfpLettering){ face, .align = after ? DFP_ALIGN_START : DFP_ALIGN_END, .halo = TRUE,
                                       .rgb = &color },
                      piece->words, points[i].x + (after ? 13 : -13),
                      get_words_middle (row, points, n, i) + dfp_ink_get_drop (ink, face), -1);
      return;
    }
  dfp_ink_text (ink, &(DfpLettering){ face, .align = DFP_ALIGN_MIDDLE, .halo = TRUE, .rgb = &color }, piece->words,
                points[i].x + shift_words (ink, row, points, n, i, width), points[i].y - SIZE - 5, -1);
}

static void
draw_row (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, int index)
{
  DfpDumbbellPoint points[DFP_DUMBBELL_MAXIMUM];
  int n = dfp_dumbbell_place (frame, row, index, points);
  double middle = dfp_frame_get_row_top (frame, index) + frame->row_height / 2;
  double size = MIN (SIZE, frame->row_height / 5);

  draw_bridge (ink, points, n, middle);
  for (int i = n - 1; i >= 0; i--)
    {
      DfpColor color = get_piece (row, points[i].piece)->color;

      dfp_ink_shape (ink, dfp_palette_get_shape (color), points[i].x, points[i].y, size, dfp_ink_get_paint (ink, color),
                     TRUE);
    }
  for (int i = 0; frame->labelled && frame->row_height >= 30 && i < n; i++)
    draw_words (frame, ink, row, points, n, i);
}

void
dfp_draw_dumbbells (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  for (guint i = 0; i < chart->rows->len; i++)
    {
      if (dfp_frame_get_row_top (frame, i) + frame->row_height > frame->bottom + 1)
        return;
      draw_row (frame, ink, &g_array_index (chart->rows, DfpRow, i), i);
    }
}
