/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules: dates and limits that the data is read against. */
#include "chart/dfp-draw.h"

#include <math.h>

#define FLAG_HEIGHT 26.0
#define DASH 3.0

static double
snap (double x)
{
  return floor (x) + 0.5;
}

/* Whole words on at most two lines; words cut in pieces say nothing. */
static gboolean
has_room_for_words (DfpInk *ink, const DfpRuler *ruler, double room)
{
  double width;

  return room > 20 && dfp_ink_measure_paragraph (ink, DFP_FACE_LABEL_STRONG, ruler->strong, room, 9, &width) <= 2;
}

/* Words beside a line, the strong ones above the plain ones. They change sides at the picture's end. */
static void
draw_words (DfpInk *ink, const DfpRuler *ruler, double x, double top, double room_end)
{
  double strong = dfp_ink_measure (ink, DFP_FACE_LABEL_STRONG, ruler->strong);
  double width = MAX (strong, dfp_ink_measure (ink, DFP_FACE_LABEL, ruler->plain));
  gboolean start = ruler->side == DFP_SIDE_START;
  DfpRgb color = dfp_ink_get_paint (ink, ruler->color)->text;
  double y = top + dfp_ink_get_size (ink, DFP_FACE_LABEL) * 0.9;

  if (!start && x + 6 + width > room_end && x - 6 - width >= 0 && ruler->side != DFP_SIDE_END)
    start = TRUE;
  if (!has_room_for_words (ink, ruler, start ? x - 6 : room_end - x - 6))
    return;
  if (ruler->strong != NULL)
    {
      y += dfp_ink_paragraph (ink,
                              &(DfpLettering){ DFP_FACE_LABEL_STRONG, .align = start ? DFP_ALIGN_END : DFP_ALIGN_START,
                                               .halo = TRUE, .rgb = &color },
                              ruler->strong, start ? x - 6 : x + 6, y, start ? x - 6 : room_end - x - 6, 2) *
           dfp_ink_get_line (ink, DFP_FACE_LABEL);
    }
  dfp_ink_paragraph (ink,
                     &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, start ? DFP_ALIGN_END : DFP_ALIGN_START,
                                      TRUE },
                     ruler->plain, start ? x - 6 : x + 6, y, start ? x - 6 : room_end - x - 6, 2);
}

static void
draw_upright (const DfpFrame *frame, DfpInk *ink, const DfpRuler *ruler, double top)
{
  double x = snap (dfp_frame_get_x (frame, ruler->at));
  DfpRgb card = dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill;
  gboolean promised = ruler->color != DFP_COLOR_TEXT && ruler->color != DFP_COLOR_SECONDARY;

  dfp_ink_line (ink, x, frame->top, x, frame->bottom, &(DfpStroke){ 4, card });
  dfp_ink_line (ink, x, top, x, frame->bottom,
                &(DfpStroke){ promised ? 2.2 : 1.5, dfp_ink_get_paint (ink, ruler->color)->fill,
                              ruler->rule == DFP_RULE_DASHED ? DASH : 0 });
  if (frame->labelled)
    draw_words (ink, ruler, x, top, ink->width);
}

double
dfp_plot_get_top (const DfpChart *chart, double x)
{
  double top = -INFINITY;

  for (guint s = 0; s < chart->series->len; s++)
    {
      const DfpSeries *series = &g_array_index (chart->series, DfpSeries, s);
      double value;

      if (dfp_mark_is_stack (series->mark))
        {
          const double at = chart->axis == DFP_AXIS_NUMBERS
                                ? (x - chart->x_minimum) / (chart->x_maximum - chart->x_minimum) * series->n_values
                                : x;
          const int i = at > 0 ? (int) MIN (floor (at), DFP_CHART_MAXIMUM_POINTS) : 0; /* not a number: 0 too */

          top = MAX (top, dfp_stack_get_top (chart, i));
          continue;
        }
      value = dfp_series_get_value (chart, series, x);
      if (!isnan (value))
        top = MAX (top, value);
    }
  return top;
}

/* A flag stands on the higher of its two neighbours. */
static void
draw_flag (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink, const DfpRuler *ruler)
{
  double x = snap (dfp_frame_get_x (frame, ruler->at));
  double top = MAX (dfp_plot_get_top (chart, ruler->at - 0.01), dfp_plot_get_top (chart, ruler->at + 0.01));
  double foot = MIN (dfp_frame_get_y (frame, isfinite (top) ? top : 0), frame->bottom);
  double head = MAX (foot - FLAG_HEIGHT, frame->top);

  if (!frame->labelled || !has_room_for_words (ink, ruler, frame->right - x - 6))
    return;
  dfp_ink_line (ink, x, foot, x, head, &(DfpStroke){ 1.2, dfp_ink_get_paint (ink, ruler->color)->fill });
  draw_words (ink, ruler, x, head, frame->right);
}

static void
draw_level (const DfpFrame *frame, DfpInk *ink, const DfpRuler *ruler)
{
  double y = snap (dfp_frame_get_y (frame, ruler->at));

  dfp_ink_line (ink, frame->left, y, frame->right, y,
                &(DfpStroke){ 1.5, dfp_ink_get_paint (ink, ruler->color)->fill,
                              ruler->rule == DFP_RULE_SOLID ? 0 : DASH });
  if (frame->labelled)
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL_STRONG, ruler->color, DFP_ALIGN_END, TRUE }, ruler->strong,
                  frame->right - 4, y - 5, frame->right - frame->left - 8);
}

void
dfp_draw_rulers (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  for (guint i = 0; i < chart->rulers->len; i++)
    {
      const DfpRuler *ruler = &g_array_index (chart->rulers, DfpRuler, i);

      if (ruler->level)
        draw_level (frame, ink, ruler);
      else if (ruler->rule == DFP_RULE_FLAG)
        draw_flag (chart, frame, ink, ruler);
      else
        draw_upright (frame, ink, ruler, frame->labelled ? frame->rule_tiers[i] : frame->top);
    }
}
