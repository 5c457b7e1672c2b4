/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stages of a line from start to end on one scale: a box as high as what the stage can pass, filled as far
 * as work comes to it, and in front of it, piece by piece, what waits. One dashed line across all says how
 * much work comes. The box that it fills most is the bottleneck and has an edge. */
#include "chart/dfp-draw.h"

#include <math.h>

#include "base/dfp-format.h"

#define QUEUE_SHARE 0.34 /* of a slot, in front of the box */
#define SLOT_GAP 8.0
#define BELT 3.0
#define PIECE_MAXIMUM 9.0
#define PIECE_MINIMUM 1.5
#define QUEUE_ROWS 12
#define MARK 6.0

double
dfp_stations_get_maximum (const DfpChart *chart)
{
  double maximum = 0;

  for (guint i = 0; i < chart->items->len; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i);

      maximum = MAX (maximum, MAX (item->y, item->x));
    }
  return maximum > 0 ? maximum : 1;
}

void
dfp_station_place (const DfpChart *chart, const DfpFrame *frame, guint index, DfpStationPlace *place)
{
  const double width = (frame->right - frame->left) / MAX (chart->items->len, 1);
  const double gap = MIN (SLOT_GAP, width / 8);

  place->left = frame->left + index * width;
  place->box = round (place->left + gap / 2 + (width - gap) * QUEUE_SHARE);
  place->right = round (place->left + width - gap / 2);
}

/* Rows of squares from the belt up, the newest piece furthest from the box. */
static void
draw_queue (const DfpFrame *frame, DfpInk *ink, const DfpItem *item, const DfpStationPlace *place)
{
  const double room = place->box - place->left - 4, height = frame->bottom - frame->top;
  const double size = MIN (PIECE_MAXIMUM, MIN (room / 2, height / QUEUE_ROWS) - 1);
  const DfpPaint *paint = dfp_ink_get_paint (ink, DFP_COLOR_N2);
  int across, most, n;

  if (size < PIECE_MINIMUM)
    return;
  across = MAX ((int) (room / (size + 1)), 1);
  most = across * MAX ((int) (height / (size + 1)), 1);
  n = (int) MIN (isinf (item->value) ? most : round (item->value), most);
  for (int i = 0; i < n; i++)
    {
      const double x = place->box - 2 - (i % across + 1) * (size + 1);
      const double y = frame->bottom - BELT - (i / across + 1) * (size + 1);

      cairo_rectangle (ink->cr, x, y, size, size);
    }
  dfp_ink_fill (ink, paint, DFP_PATTERN_SOLID);
}

static void
draw_box (const DfpFrame *frame, DfpInk *ink, const DfpItem *item, const DfpStationPlace *place)
{
  const double width = place->right - place->box, bottom = frame->bottom - BELT;
  const double top = round (MIN (dfp_frame_get_y (frame, item->x), bottom - 1));
  const double filled = round (MIN (dfp_frame_get_y (frame, MIN (item->y, item->x)), bottom));

  dfp_ink_round_path (ink, place->box, top, width, bottom - top, 4);
  dfp_ink_fill (ink, dfp_ink_get_paint (ink, DFP_COLOR_TRACK), DFP_PATTERN_SOLID);
  if (bottom - filled >= 1)
    {
      dfp_ink_round_path (ink, place->box, filled, width, bottom - filled, MIN (4, (bottom - filled) / 2));
      dfp_ink_fill (ink, dfp_ink_get_paint (ink, DFP_COLOR_A), DFP_PATTERN_SOLID);
    }
  dfp_ink_round_path (ink, place->box, top, width, bottom - top, 4);
  dfp_ink_set_color (ink, dfp_ink_get_paint (ink, item->ringed ? DFP_COLOR_TEXT : DFP_COLOR_ZERO)->fill, 1);
  cairo_set_line_width (ink->cr, item->ringed ? 2 : 1);
  cairo_stroke (ink->cr);
}

/* Where the figure on a box stands: over the line of arrivals rather than across it. */
static double
place_figure (const DfpFrame *frame, DfpInk *ink, const DfpItem *item, double top)
{
  const double y = top - 5, line = dfp_frame_get_y (frame, item->y);

  return line > y - dfp_ink_get_line (ink, DFP_FACE_LABEL) && line < y + 4 ? line - 4 : y;
}

/* "13.8" on the box, the share inside it. */
static void
draw_figures (const DfpFrame *frame, DfpInk *ink, const DfpItem *item, const DfpStationPlace *place)
{
  const double middle = (place->box + place->right) / 2, width = place->right - place->box;
  const double bottom = frame->bottom - BELT, top = MIN (dfp_frame_get_y (frame, item->x), bottom - 1);
  const double filled = dfp_frame_get_y (frame, MIN (item->y, item->x));
  const double line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  const DfpPaint *blue = dfp_ink_get_paint (ink, DFP_COLOR_A);

  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_MIDDLE, TRUE }, item->texts[0],
                middle, place_figure (frame, ink, item, top), width + 12);
  if (item->words == NULL || dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, item->words) > width - 2 ||
      bottom - filled < line + 4)
    return;
  if (blue->pattern != DFP_PATTERN_SOLID)
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, DFP_COLOR_TEXT, DFP_ALIGN_MIDDLE, TRUE }, item->words,
                  middle, bottom - 7, width);
  else
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_MIDDLE, .rgb = &blue->ink },
                  item->words, middle, bottom - 7, width);
}

/* Above: who; below: how many people, and what waits. Over the box, as far as the picture reaches. */
static void
draw_names (const DfpFrame *frame, DfpInk *ink, const DfpItem *item, const DfpStationPlace *place)
{
  const double room = place->right - place->left - 4, line = dfp_ink_get_line (ink, DFP_FACE_LABEL);
  const double middle = MIN ((place->box + place->right) / 2, ink->width - room / 2);
  const DfpRgb text = dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->text;
  const DfpRgb secondary = dfp_ink_get_paint (ink, DFP_COLOR_SECONDARY)->text;
  double y = frame->head + dfp_ink_get_size (ink, DFP_FACE_LABEL);

  dfp_ink_paragraph (ink,
                     &(DfpLettering){ item->ringed ? DFP_FACE_LABEL_STRONG : DFP_FACE_LABEL, .align = DFP_ALIGN_MIDDLE,
                                      .rgb = &text },
                     item->name, middle, y, room, 2);
  y = frame->bottom + line;
  y += line * MAX (dfp_ink_paragraph (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_MIDDLE, .rgb = &text },
                                      item->texts[1], middle, y, room, 2),
                   1);
  dfp_ink_paragraph (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_MIDDLE, .rgb = &secondary },
                     item->texts[2], middle, y, room, 2);
}

/* A finding has a shape of its own beside its colour, above the load: a triangle for amber, a diamond for red. */
static void
draw_finding (const DfpFrame *frame, DfpInk *ink, const DfpItem *item, const DfpStationPlace *place)
{
  const double y = frame->bottom - BELT - dfp_ink_get_line (ink, DFP_FACE_LABEL) - MARK - 8;

  if (item->color != DFP_COLOR_AMBER && item->color != DFP_COLOR_WORSE)
    return;
  dfp_ink_shape (ink, item->color == DFP_COLOR_AMBER ? DFP_SHAPE_TRIANGLE : DFP_SHAPE_DIAMOND,
                 (place->box + place->right) / 2, y, MARK, dfp_ink_get_paint (ink, item->color), TRUE);
}

/* How much comes, across the whole line. */
static void
draw_arrivals (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  const double y = round (dfp_frame_get_y (frame, g_array_index (chart->items, DfpItem, 0).y)) + 0.5;

  const double room = ink->width - frame->right - SLOT_GAP;
  g_autofree char *number = dfp_format_number (chart->reference, 1, DFP_FORMAT_PLAIN);
  const gboolean words = dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, number) < room / 2;

  dfp_ink_line (ink, frame->left, y, frame->right, y,
                &(DfpStroke){ 1.4, dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->fill, 4 });
  if (frame->labelled && room > 0)
    dfp_ink_paragraph (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, DFP_COLOR_TEXT, DFP_ALIGN_START },
                       words ? chart->reference_words : number, frame->right + SLOT_GAP,
                       y + dfp_ink_get_drop (ink, DFP_FACE_LABEL), room, 3);
}

void
dfp_draw_stations (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  DfpStationPlace place;

  dfp_ink_line (ink, frame->left, frame->bottom - BELT / 2, frame->right, frame->bottom - BELT / 2,
                &(DfpStroke){ BELT, dfp_ink_get_paint (ink, DFP_COLOR_ZERO)->fill });
  for (guint i = 0; i < chart->items->len; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i);

      dfp_station_place (chart, frame, i, &place);
      draw_queue (frame, ink, item, &place);
      if (item->x >= 0)
        draw_box (frame, ink, item, &place);
    }
  if (chart->items->len > 0 && g_array_index (chart->items, DfpItem, 0).y > 0)
    draw_arrivals (chart, frame, ink);
  for (guint i = 0; frame->labelled && i < chart->items->len; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i);

      dfp_station_place (chart, frame, i, &place);
      if (item->x >= 0)
        draw_figures (frame, ink, item, &place);
      draw_names (frame, ink, item, &place);
      draw_finding (frame, ink, item, &place);
    }
}
