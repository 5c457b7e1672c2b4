/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two maps: who decides and who cares; how likely and how late. */
#include "chart/dfp-draw.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define PERSON 11.0
#define RISK 10.0
#define RING 25.0

#define MARK_WEIGHT 8.0

#define MAXIMUM_ITEMS 200
#define CROWD 12    /* people */
#define N_CORNERS 2 /* that hold words, above */

typedef struct
{
  double x; /* the middle */
  double y;
  double size;
} Mark;

/* Room that is taken, on the picture: of a mark or of a name. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  double weight; /* how much it matters that it stays in sight */
} Box;

typedef struct
{
  Box boxes[2 * MAXIMUM_ITEMS + 2];
  guint n;
} Taken;

static double
snap (double x)
{
  return floor (x) + 0.5;
}

static void
draw_axis_titles (const DfpFrame *frame, DfpInk *ink, const char *across, const char *upwards)
{
  DfpRgb text = dfp_ink_get_paint (ink, DFP_COLOR_TEXT)->text;

  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_MIDDLE, .rgb = &text }, across,
                (frame->left + frame->right) / 2, ink->height - 4, frame->right - frame->left);
  dfp_ink_text_upwards (ink, DFP_FACE_LABEL_STRONG, text, upwards, 8, (frame->top + frame->bottom) / 2,
                        frame->bottom - frame->top);
}

/* The last number across stays inside the picture. */
static void
draw_axis_number (const DfpFrame *frame, DfpInk *ink, const char *text, double x, double y, gboolean across)
{
  DfpRgb color = dfp_ink_get_paint (ink, DFP_COLOR_SECONDARY)->text;
  double half = dfp_ink_measure (ink, DFP_FACE_LABEL, text) / 2;

  if (across)
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_MIDDLE, .rgb = &color }, text,
                  MIN (x, ink->width - half), frame->bottom + dfp_ink_get_size (ink, DFP_FACE_LABEL) + 5, -1);
  else
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_END, .rgb = &color }, text, frame->left - 9,
                  y + dfp_ink_get_drop (ink, DFP_FACE_LABEL), -1);
}

static gboolean
is_inside (const DfpFrame *frame, const Box *box)
{
  return box->x >= frame->left && box->x + box->width <= frame->right && box->y >= frame->top &&
         box->y + box->height <= frame->bottom;
}

static double
get_overlap (const Taken *taken, const Box *wanted)
{
  double sum = 0;

  for (guint i = 0; i < taken->n; i++)
    {
      const Box *box = &taken->boxes[i];
      double width = MIN (wanted->x + wanted->width, box->x + box->width) - MAX (wanted->x, box->x);
      double height = MIN (wanted->y + wanted->height, box->y + box->height) - MAX (wanted->y, box->y);

      sum += MAX (width, 0) * MAX (height, 0) * box->weight;
    }
  return sum;
}

/* The first of @n places that is inside and free, else the one that hides least; returns what it hides. */
static double
choose_place (const DfpFrame *frame, const Taken *taken, const Box *places, guint n, guint *best)
{
  double least = INFINITY;

  *best = 0;
  for (guint i = 0; i < n && least > 0; i++)
    {
      double overlap = get_overlap (taken, &places[i]);

      if (!is_inside (frame, &places[i]) || overlap >= least)
        continue;
      least = overlap;
      *best = i;
    }
  return least;
}

/* Above its mark, else below, after or before it, else aslant. A risk has its number, so its name gives
 * way where there is no place; a person has nothing else, but names in a crowd would hide one another. */
static void
draw_item_label (const DfpFrame *frame, DfpInk *ink, const DfpItem *item, const Mark *mark, gboolean may_go,
                 Taken *taken)
{
  const double x = mark->x, y = mark->y, size = mark->size;
  DfpFace face = DFP_FACE_LABEL_STRONG;
  double line = dfp_ink_get_line (ink, face);
  double width = MIN (dfp_ink_measure (ink, face, item->name) + 1, (frame->right - frame->left) * 0.45);
  double start = CLAMP (x - width / 2, frame->left + 4, MAX (frame->right - width - 8, frame->left + 4));
  const Box places[] = {
    { start, y - size - 3 - line, width, line, 2 },
    { start, y + size + 3, width, line, 2 },
    { x + size + 6, y - line / 2, width, line, 2 },
    { x - size - 6 - width, y - line / 2, width, line, 2 },
    { x, y - size - 3 - line, width, line, 2 },
    { x - width, y - size - 3 - line, width, line, 2 },
    { x, y + size + 3, width, line, 2 },
    { x - width, y + size + 3, width, line, 2 },
  };
  guint best;

  if (choose_place (frame, taken, places, G_N_ELEMENTS (places), &best) > 0 && may_go)
    return;
  taken->boxes[taken->n++] = places[best];
  dfp_ink_text (ink, &(DfpLettering){ face, DFP_COLOR_TEXT, DFP_ALIGN_START, TRUE }, item->name, places[best].x,
                places[best].y + line / 2 + dfp_ink_get_drop (ink, face), width);
}

static double
get_size (const DfpChart *chart, const DfpItem *item)
{
  if (chart->kind == DFP_CHART_RISK_MATRIX)
    return RISK;
  return item->ringed ? RING : PERSON;
}

/* The upper corners hold words, and strong people with much interest gather there. */
static void
take_corners (const DfpFrame *frame, DfpInk *ink, Taken *taken)
{
  double first = dfp_ink_measure (ink, DFP_FACE_LABEL, _ ("Keep satisfied")) + 14;
  double second = dfp_ink_measure (ink, DFP_FACE_LABEL, _ ("Work with closely")) + 14;
  double height = dfp_ink_get_line (ink, DFP_FACE_LABEL) + 8;

  taken->boxes[taken->n++] = (Box){ frame->left, frame->top, first, height, 1 };
  taken->boxes[taken->n++] = (Box){ frame->right - second, frame->top, second, height, 1 };
}

/* The words of the corners that take_corners () kept, unless a name had no other place. */
static void
draw_corners (const DfpFrame *frame, DfpInk *ink, const Taken *taken)
{
  const double y = frame->top + dfp_ink_get_size (ink, DFP_FACE_LABEL) + 8;
  const double half = (frame->right - frame->left) / 2 - 12;
  const DfpRgb words = dfp_ink_get_paint (ink, DFP_COLOR_SECONDARY)->text;

  for (guint i = 0; i < N_CORNERS; i++)
    {
      Taken others = { .n = taken->n - N_CORNERS };

      memcpy (others.boxes, taken->boxes + N_CORNERS, sizeof (Box) * others.n);
      if (get_overlap (&others, &taken->boxes[i]) > 0)
        continue;
      dfp_ink_text (ink,
                    &(DfpLettering){ DFP_FACE_LABEL, .align = i == 0 ? DFP_ALIGN_START : DFP_ALIGN_END, .rgb = &words },
                    i == 0 ? _ ("Keep satisfied") : _ ("Work with closely"),
                    i == 0 ? frame->left + 10 : frame->right - 10, y, half);
    }
}

/* All marks are taken before the first name is placed. */
static void
draw_item_labels (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, guint n)
{
  Taken taken = { .n = 0 };
  Mark mark;

  if (chart->kind == DFP_CHART_POWER_MAP)
    take_corners (frame, ink, &taken);
  for (guint i = 0; i < n; i++)
    {
      double size = get_size (chart, &g_array_index (chart->items, DfpItem, i));

      dfp_map_place (chart, frame, i, &mark.x, &mark.y);
      taken.boxes[taken.n++] = (Box){ mark.x - size, mark.y - size, 2 * size, 2 * size, MARK_WEIGHT };
    }
  for (guint i = 0; i < 2 * n; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i % n);
      const gboolean may_go = chart->kind == DFP_CHART_RISK_MATRIX || (n > CROWD && !item->ringed);

      if (item->ringed != (i < n)) /* the ringed one first */
        continue;
      mark.size = get_size (chart, item);
      dfp_map_place (chart, frame, i % n, &mark.x, &mark.y);
      draw_item_label (frame, ink, item, &mark, may_go, &taken);
    }
  if (chart->kind == DFP_CHART_POWER_MAP)
    draw_corners (frame, ink, &taken);
}

static void
draw_quarters (const DfpFrame *frame, DfpInk *ink)
{
  double x = snap (dfp_frame_get_x (frame, 2.5)), y = snap (dfp_frame_get_y (frame, 2.5));
  double half = (frame->right - frame->left) / 2 - 12;
  const DfpPaint *grid = dfp_ink_get_paint (ink, DFP_COLOR_GRID);
  DfpRgb words = dfp_ink_get_paint (ink, DFP_COLOR_SECONDARY)->text;

  dfp_ink_rectangle (ink, x, frame->top, frame->right - x, y - frame->top,
                     dfp_ink_get_paint (ink, DFP_COLOR_BAND)->fill);
  dfp_ink_line (ink, x, frame->top, x, frame->bottom, &(DfpStroke){ 1, grid->fill });
  dfp_ink_line (ink, frame->left, y, frame->right, y, &(DfpStroke){ 1, grid->fill });
  cairo_rectangle (ink->cr, snap (frame->left), snap (frame->top), frame->right - frame->left - 1,
                   frame->bottom - frame->top - 1);
  dfp_ink_set_color (ink, grid->fill, 1);
  cairo_stroke (ink->cr);
  if (!frame->labelled)
    return;
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_START, .rgb = &words }, _ ("Watch"),
                frame->left + 10, frame->bottom - 10, half);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_END, .rgb = &words }, _ ("Keep informed"),
                frame->right - 10, frame->bottom - 10, half);
}

static void
draw_person (DfpInk *ink, const DfpItem *person, double x, double y)
{
  const DfpPaint *against = dfp_ink_get_paint (ink, DFP_COLOR_B);
  const DfpPaint *favour = dfp_ink_get_paint (ink, DFP_COLOR_A);
  DfpRgb card = dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill;

  if (person->ringed)
    {
      cairo_new_path (ink->cr);
      cairo_arc (ink->cr, x, y, RING, 0, 2 * G_PI);
      dfp_ink_set_color (ink, card, 1);
      cairo_fill_preserve (ink->cr);
      dfp_ink_set_color (ink, against->fill, 1);
      cairo_set_line_width (ink->cr, 1.6);
      cairo_stroke (ink->cr);
    }
  if (person->value > 0)
    {
      dfp_ink_shape (ink, DFP_SHAPE_DISC, x, y, PERSON, favour, TRUE);
      dfp_ink_check (ink, x, y, PERSON, favour->ink);
    }
  else if (person->value < 0)
    {
      dfp_ink_shape (ink, DFP_SHAPE_TRIANGLE_DOWN, x, y, PERSON, against, TRUE);
      dfp_ink_line (ink, x - 4, y - 3.5, x + 4, y - 3.5, &(DfpStroke){ 2, card });
    }
  else
    dfp_ink_shape (ink, DFP_SHAPE_RING, x, y, PERSON, dfp_ink_get_paint (ink, DFP_COLOR_SECONDARY), TRUE);
}

void
dfp_draw_power_map (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  guint n = MIN (chart->items->len, MAXIMUM_ITEMS);

  draw_quarters (frame, ink);
  for (int i = 1; frame->labelled && i <= 5; i++)
    {
      const char text[] = { '0' + i, '\0' };

      draw_axis_number (frame, ink, text, dfp_frame_get_x (frame, i), 0, TRUE);
      draw_axis_number (frame, ink, text, 0, dfp_frame_get_y (frame, i), FALSE);
    }
  if (frame->labelled)
    draw_axis_titles (frame, ink, _ ("Interest in this plan"), _ ("Power over it"));
  for (guint i = 0; i < 2 * n; i++)
    {
      const DfpItem *person = &g_array_index (chart->items, DfpItem, i % n);
      double x, y;

      if (person->ringed != (i < n)) /* the ring below the others */
        continue;
      dfp_map_place (chart, frame, i % n, &x, &y);
      draw_person (ink, person, x, y);
    }
  if (frame->labelled)
    draw_item_labels (chart, frame, ink, n);
}

/* Cells get darker towards likely and late: shades of the neutral grey, never red, for a risk is
 * not a finding. */
static void
draw_cells (const DfpFrame *frame, DfpInk *ink)
{
  static const double alphas[] = { 0.05, 0.05, 0.1, 0.16, 0.24, 0.32, 0.42, 0.5, 0.6 };
  double width = (frame->right - frame->left) / 5, height = (frame->bottom - frame->top) / 5;

  for (int column = 0; column < 5; column++)
    for (int row = 0; row < 5; row++)
      {
        double left = round (frame->left + column * width), right = round (frame->left + (column + 1) * width) - 2;
        double bottom = round (frame->bottom - row * height), top = round (frame->bottom - (row + 1) * height) + 2;

        cairo_rectangle (ink->cr, left, top, right - left, bottom - top);
        dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_N2)->edge, alphas[column + row] * 0.8);
        cairo_fill (ink->cr);
      }
}

static void
draw_matrix_numbers (const DfpFrame *frame, DfpInk *ink, const DfpChart *chart)
{
  for (int i = 0; i <= 5; i++)
    {
      double delay = frame->x_maximum * i / 5;
      g_autofree char *months = dfp_chart_format_number (DFP_CHART_NUMBER, NULL, delay, 0);
      g_autofree char *chance = dfp_chart_format_number (DFP_CHART_SHARE, NULL, i / 5.0, 0);

      draw_axis_number (frame, ink, months, dfp_frame_get_x (frame, delay), 0, TRUE);
      draw_axis_number (frame, ink, chance, 0, dfp_frame_get_y (frame, i / 5.0) + (i == 5 ? 6 : 0), FALSE);
    }
}

static void
draw_risk (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, guint i)
{
  const DfpItem *risk = &g_array_index (chart->items, DfpItem, i);
  const DfpPaint *paint = dfp_ink_get_paint (ink, risk->color);
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  double x, y;

  dfp_map_place (chart, frame, i, &x, &y);
  dfp_ink_shape (ink, DFP_SHAPE_DISC, x, y, RISK, paint, TRUE);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = DFP_ALIGN_MIDDLE, .rgb = &paint->ink }, number, x,
                y + dfp_ink_get_drop (ink, DFP_FACE_LABEL), -1);
}

void
dfp_draw_risk_matrix (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  guint n = MIN (chart->items->len, MAXIMUM_ITEMS);

  draw_cells (frame, ink);
  if (frame->labelled)
    {
      draw_matrix_numbers (frame, ink, chart);
      draw_axis_titles (frame, ink, _ ("Delay in months"), _ ("Chance"));
    }
  for (guint i = 0; i < n; i++)
    draw_risk (chart, frame, ink, i);
  if (frame->labelled)
    draw_item_labels (chart, frame, ink, n);
}
