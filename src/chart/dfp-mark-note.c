/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in a plot. Each has four places beside its point; the one with the least harm is taken:
 * out of the plot is worst, over other words next, over a line last, and the side that was asked
 * for is preferred. Facts are limited to three, names of series are not. */
#include "chart/dfp-draw.h"

#include <math.h>

#define DISTANCE 9.0
#define MAXIMUM_FACTS 3
#define MOST_FIGURE 110.0 /* width of a figure and its words */
#define MAXIMUM_BOXES (DFP_CHART_MAXIMUM_SERIES * 2)
#define SAMPLES 7
#define COVERED_AT_MOST (SAMPLES / 8)

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Box;

typedef struct
{
  const DfpChart *chart;
  const DfpFrame *frame;
  DfpInk *ink;
  Box boxes[MAXIMUM_BOXES];
  int n_boxes;
} Placer;

typedef struct
{
  double x; /* the point, in pixels */
  double y;
  const char *strong;
  const char *plain;
  DfpRgb color;
  DfpSide side;
  double clear; /* of the mark at the point: words above and below keep this distance */
} Words;

/* Two lines beside a point; one line above or below it. */
static gboolean
is_in_lines (const Words *words, DfpSide side)
{
  return words->strong != NULL && words->plain != NULL && side == DFP_SIDE_START;
}

static Box
place_box (Placer *placer, const Words *words, DfpSide side, int lift)
{
  double line = dfp_ink_get_line (placer->ink, DFP_FACE_LABEL);
  double strong = dfp_ink_measure (placer->ink, DFP_FACE_LABEL_STRONG, words->strong);
  double plain = dfp_ink_measure (placer->ink, DFP_FACE_LABEL, words->plain);
  double gap = strong > 0 && plain > 0 ? 5 : 0;
  gboolean lines = is_in_lines (words, side);
  Box box = { words->x, words->y, lines ? MAX (strong, plain) : strong + gap + plain, lines ? 2 * line : line };

  switch (side)
    {
    case DFP_SIDE_START:
      box.x -= box.width + (lines ? DISTANCE - 3 : DISTANCE);
      box.y -= lines ? box.height + 2 : box.height / 2;
      break;
    case DFP_SIDE_END:
      box.x += DISTANCE;
      box.y -= box.height * 0.75;
      break;
    case DFP_SIDE_BELOW:
      box.x += DISTANCE;
      box.y += 4 + words->clear;
      break;
    case DFP_SIDE_AUTO:
    case DFP_SIDE_ABOVE:
    default:
      box.x -= box.width / 2;
      box.y -= box.height + 3 + words->clear;
    }
  box.y -= lift * box.height * 0.8;
  if (side == DFP_SIDE_ABOVE || side == DFP_SIDE_BELOW)
    box.x = MAX (MIN (box.x, placer->frame->right - box.width), placer->frame->left);
  return box;
}

static double
measure_overlap (const Box *a, const Box *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height : 0;
}

/* How many samples of the series under the box lie within it. */
static int
count_crossings (Placer *placer, const Box *box)
{
  const DfpFrame *frame = placer->frame;
  double per_pixel = (frame->x_maximum - frame->x_minimum) / (frame->right - frame->left);
  int n = 0;

  for (guint s = 0; s < placer->chart->series->len; s++)
    {
      const DfpSeries *series = &g_array_index (placer->chart->series, DfpSeries, s);

      for (int i = 0; !dfp_mark_is_stack (series->mark) && i < SAMPLES; i++)
        {
          double pixel = box->x + box->width * i / (SAMPLES - 1);
          double value =
              dfp_series_get_value (placer->chart, series, frame->x_minimum + (pixel - frame->left) * per_pixel);
          double y = dfp_frame_get_y (frame, value);

          n += !isnan (value) && y > box->y - 1 && y < box->y + box->height + 1;
        }
    }
  return n;
}

/* How far the box reaches down into stacks. */
static int
count_covered (Placer *placer, const Box *box)
{
  const DfpFrame *frame = placer->frame;
  double per_pixel = (frame->x_maximum - frame->x_minimum) / (frame->right - frame->left);
  int n = 0;

  for (int i = 0; i < SAMPLES; i++)
    {
      double pixel = box->x + box->width * i / (SAMPLES - 1);
      double x = frame->x_minimum + (pixel - frame->left) * per_pixel;
      double top = 0;

      for (guint s = 0; s < placer->chart->series->len; s++)
        if (dfp_mark_is_stack (g_array_index (placer->chart->series, DfpSeries, s).mark))
          {
            top = dfp_plot_get_top (placer->chart, x);
            break;
          }
      n += top > 0 && dfp_frame_get_y (frame, top) < box->y + box->height - 2;
    }
  return n;
}

static double
judge (Placer *placer, const Words *words, DfpSide side, const Box *box)
{
  const DfpFrame *frame = placer->frame;
  double harm = side == words->side ? 0 : words->side == DFP_SIDE_AUTO ? side : 120 + side;

  harm += MAX (frame->left - box->x, 0) * 20 + MAX (box->x + box->width - placer->ink->width, 0) * 20;
  harm += MAX (box->x + box->width - frame->right - 4, 0) * 4;
  harm += MAX (placer->frame->head - box->y, 0) * 20 + MAX (box->y + box->height - frame->bottom, 0) * 20;
  for (int i = 0; i < placer->n_boxes; i++)
    harm += measure_overlap (box, &placer->boxes[i]) * 2;
  return harm + count_crossings (placer, box) * 15 + count_covered (placer, box) * 15;
}

static void
draw_words (Placer *placer, const Words *words, DfpSide side, const Box *box)
{
  DfpInk *ink = placer->ink;
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  double y = box->y + line / 2 + dfp_ink_get_drop (ink, DFP_FACE_LABEL);
  double strong = dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, words->strong);
  double room = MAX (ink->width - MAX (box->x, 0), 0);
  DfpRgb secondary = dfp_ink_get_paint (ink, DFP_COLOR_SECONDARY)->text;

  if (is_in_lines (words, side))
    {
      dfp_ink_text (ink,
                    &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_END, .halo = TRUE,
                                     .rgb = &words->color },
                    words->strong, box->x + box->width, y, box->x + box->width);
      dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_END, .halo = TRUE, .rgb = &secondary },
                    words->plain, box->x + box->width, y + line, box->x + box->width);
      return;
    }
  dfp_ink_text (ink,
                &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_START, .halo = TRUE, .rgb = &words->color },
                words->strong, box->x, y, room);
  if (strong > 0)
    strong += 5;
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_START, .halo = TRUE, .rgb = &secondary },
                words->plain, box->x + strong, y, MAX (room - strong, 0));
}

/* Moves a box back into the picture when no side was right. */
static void
keep_inside (Placer *placer, Box *box)
{
  box->x = MAX (MIN (box->x, placer->ink->width - box->width), MIN (placer->frame->left, placer->ink->width));
  box->y = MAX (MIN (box->y, placer->frame->bottom - box->height), placer->frame->head);
}

static void
place_words (Placer *placer, const Words *words)
{
  static const DfpSide sides[] = { DFP_SIDE_ABOVE, DFP_SIDE_END, DFP_SIDE_START, DFP_SIDE_BELOW };
  DfpSide best = DFP_SIDE_ABOVE;
  double least = INFINITY;
  Box box = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    for (int lift = -2; lift <= 2; lift++)
      {
        Box candidate = place_box (placer, words, sides[i], lift);
        double harm = judge (placer, words, sides[i], &candidate) + abs (lift) * 14;

        if (harm >= least || (lift < 0 && sides[i] == DFP_SIDE_ABOVE) || (lift > 0 && sides[i] == DFP_SIDE_BELOW))
          continue;
        least = harm;
        best = sides[i];
        box = candidate;
      }
  keep_inside (placer, &box);
  if (words->strong == NULL && count_covered (placer, &box) > COVERED_AT_MOST)
    return; /* a lesser fact is not worth a column that cannot be seen */
  draw_words (placer, words, best, &box);
  if (placer->n_boxes < MAXIMUM_BOXES)
    placer->boxes[placer->n_boxes++] = box;
}

/* How wide words may be that begin at @x and end above @bottom: as far as no column stands in their way, if that is
 * enough for the figure itself. */
static double
measure_free (Placer *placer, double x, double bottom, double least)
{
  const DfpFrame *frame = placer->frame;
  const double per_pixel = (frame->x_maximum - frame->x_minimum) / (frame->right - frame->left);
  const double most = MIN (placer->ink->width - x, MOST_FIGURE);

  for (double room = least; room < most; room += 2)
    {
      const double top = dfp_plot_get_top (placer->chart, frame->x_minimum + (x + room + 2 - frame->left) * per_pixel);

      if (top > 0 && dfp_frame_get_y (frame, top) < bottom)
        return room;
    }
  return most;
}

static void
draw_figure (Placer *placer, const DfpNote *note)
{
  DfpInk *ink = placer->ink;
  double x = dfp_frame_get_x (placer->frame, note->x), y = dfp_frame_get_y (placer->frame, note->value);
  double line = dfp_ink_get_line (ink, DFP_FACE_LABEL), room, width;
  int n;

  y = MAX (y, placer->frame->head + dfp_ink_get_size (ink, DFP_FACE_FIGURE));
  room = measure_free (placer, x, y + 3 * line, dfp_ink_measure (ink, DFP_FACE_FIGURE, note->strong));
  n = dfp_ink_measure_paragraph (ink, DFP_FACE_LABEL, note->plain, room, 3, &width);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_FIGURE, note->color, DFP_ALIGN_START, TRUE }, note->strong, x, y, room);
  dfp_ink_paragraph (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_TEXT, DFP_ALIGN_START, TRUE }, note->plain, x,
                     y + line + 3, room, 3);
  width = MAX (width, dfp_ink_measure (ink, DFP_FACE_FIGURE, note->strong));
  if (placer->n_boxes < MAXIMUM_BOXES)
    placer->boxes[placer->n_boxes++] = (Box){ x, y - 22, width, 26 + n * line };
}

static gboolean
has_dot (const DfpChart *chart, const DfpNote *note)
{
  for (guint i = 0; i < chart->dots->len; i++)
    {
      const DfpDot *dot = &g_array_index (chart->dots, DfpDot, i);

      if (dot->x == note->x && dot->value == note->value)
        return TRUE;
    }
  return FALSE;
}

static void
draw_series_label (Placer *placer, const DfpSeries *series)
{
  double value = dfp_series_get_value (placer->chart, series, series->label_x);
  gboolean ghost = series->mark == DFP_MARK_GHOST_AREA || series->mark == DFP_MARK_GHOST_LINE;
  Words words = { .side = series->label_side, .clear = series->mark == DFP_MARK_GHOST_AREA ? 0 : 5 };

  if (isnan (series->label_x) || isnan (value) || series->label == NULL)
    return;
  words.x = dfp_frame_get_x (placer->frame, series->label_x);
  words.y = dfp_frame_get_y (placer->frame, series->mark == DFP_MARK_GHOST_AREA ? value / 2 : value);
  words.color = dfp_ink_get_paint (placer->ink, series->color)->text;
  if (ghost)
    words.plain = series->label;
  else
    words.strong = series->label;
  place_words (placer, &words);
}

void
dfp_draw_notes (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  Placer placer = { .chart = chart, .frame = frame, .ink = ink };
  int facts = 0;

  if (!frame->labelled)
    return;
  for (guint i = 0; i < chart->notes->len; i++)
    {
      const DfpNote *note = &g_array_index (chart->notes, DfpNote, i);
      Words words = { dfp_frame_get_x (frame, note->x),
                      dfp_frame_get_y (frame, note->value),
                      note->strong,
                      note->plain,
                      dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->text,
                      note->side,
                      has_dot (chart, note) ? 3 : 0 };

      if (note->figure)
        draw_figure (&placer, note);
      else if (note->strong == NULL || facts++ < MAXIMUM_FACTS)
        place_words (&placer, &words);
    }
  for (guint s = 0; s < chart->series->len; s++)
    draw_series_label (&placer, &g_array_index (chart->series, DfpSeries, s));
}

/* The peak of a small multiple, above the middle of its first highest stretch. */
void
dfp_draw_peak (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  g_autofree char *text = NULL;
  double peak = 0;
  int first = 0, after = 0;

  for (int i = 0; i < chart->n_columns; i++)
    if (dfp_stack_get_top (chart, i) > peak)
      {
        peak = dfp_stack_get_top (chart, i);
        first = i;
      }
  for (after = first; after < chart->n_columns && dfp_stack_get_top (chart, after) == peak; after++)
    ;
  if (peak <= 0 || !frame->labelled)
    return;
  text = dfp_chart_format_value (chart, peak, 0);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, DFP_COLOR_TEXT, DFP_ALIGN_MIDDLE }, text,
                dfp_frame_get_x (frame, (first + after) / 2.0), dfp_frame_get_y (frame, peak) - 5, -1);
}
