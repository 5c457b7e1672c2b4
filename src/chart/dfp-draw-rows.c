/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all rows have: names, axis, reference. */
#include "chart/dfp-draw.h"

#include <math.h>

static double
snap (double x)
{
  return floor (x) + 0.5;
}

/* A name takes two lines where the row is high enough for them. */
static void
draw_name (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double middle, double height)
{
  DfpFace face = dfp_frame_get_name_face (row);
  double room = frame->names - 10;
  gboolean both = row->detail != NULL && height >= 28;
  double line = dfp_ink_get_line (ink, face), width;
  int most = height >= (both ? 3 : 2) * line + 2 ? 2 : 1;
  int n = dfp_ink_measure_paragraph (ink, face, row->name, room, most, &width);
  double first = middle + dfp_ink_get_drop (ink, face) - (both ? 8 : 0) - (n - 1) * line / 2;

  dfp_ink_paragraph (ink, &(DfpLettering){ face, DFP_COLOR_TEXT, DFP_ALIGN_START }, row->name, 0, first, room, most);
  if (both)
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_START }, row->detail, 0,
                  middle + dfp_ink_get_drop (ink, DFP_FACE_LABEL) + 8 + (n - 1) * line / 2, room);
}

/* The name at the start of its own lines right above the mark, the detail at the end of the first. */
static void
draw_lifted_name (const DfpFrame *frame, DfpInk *ink, const DfpRow *row, double top)
{
  const DfpFace face = dfp_frame_get_name_face (row);
  const double line = dfp_ink_get_line (ink, face), room = dfp_frame_get_lifted_room (row, ink);
  const int most = MAX ((int) (frame->lift / line), 1);
  double width;
  const int n = dfp_ink_measure_paragraph (ink, face, row->name, room, most, &width);
  const double first = top - n * line + line / 2 + dfp_ink_get_drop (ink, face);

  dfp_ink_paragraph (ink, &(DfpLettering){ face, DFP_COLOR_TEXT, DFP_ALIGN_START, TRUE }, row->name, 0, first, room,
                     most);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_END, TRUE }, row->detail,
                ink->width, first, ink->width - room);
}

void
dfp_draw_row_names (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double height = frame->row_height;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = &g_array_index (chart->rows, DfpRow, i);
      double top = dfp_frame_get_row_top (frame, i);

      if (top + height > frame->bottom + 1)
        return;
      if (row->tinted)
        {
          dfp_ink_round_path (ink, 0, top - frame->lift + 1, ink->width, height + frame->lift - 2, 6);
          dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_BASE_COLUMN)->fill, 1);
          cairo_fill (ink->cr);
        }
      if (frame->labelled && height >= 11 && frame->names > 20)
        draw_name (frame, ink, row, top + height / 2, height);
    }
}

void
dfp_draw_lifted_names (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  for (guint i = 0; frame->labelled && frame->lift > 0 && i < chart->rows->len; i++)
    {
      const double top = dfp_frame_get_row_top (frame, i);

      if (top + frame->row_height > frame->bottom + 1)
        return;
      draw_lifted_name (frame, ink, &g_array_index (chart->rows, DfpRow, i), top);
    }
}

static void
draw_months (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  DfpMonthTick ticks[DFP_FRAME_MAXIMUM_TICKS];
  double column = (frame->right - frame->left) / MAX (frame->x_maximum, 1);
  int every = column * 3 >= 24 ? 3 : column * 12 >= 24 ? 12 : 60;
  int n = dfp_scale_get_month_ticks (chart->n_columns, chart->start, every, ticks, G_N_ELEMENTS (ticks));

  for (int i = 0; i < n; i++)
    {
      double x = snap (dfp_frame_get_x (frame, ticks[i].month));

      dfp_ink_grid_line (ink, x, frame->top, x, frame->bottom);
    }
}

/* The numbers below stand in the middle of their line; the outermost stay inside the picture. */
static void
draw_numbers (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  double y = frame->bottom + dfp_ink_get_size (ink, DFP_FACE_LABEL) + 6;
  double after = -INFINITY;

  for (int i = 0; i < frame->scale.n_ticks; i++)
    {
      g_autofree char *text = dfp_chart_format_value (chart, frame->scale.ticks[i], frame->scale.step);
      double x = dfp_frame_get_value_x (frame, frame->scale.ticks[i]);
      double width = dfp_ink_measure (ink, DFP_FACE_LABEL, text);
      double start = CLAMP (x - width / 2, 0, MAX (ink->width - width, 0));

      if (start < after + 6)
        continue;
      after = start + width;
      dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_START }, text, start, y, -1);
    }
}

void
dfp_draw_row_axis (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  if (chart->kind == DFP_CHART_GANTT)
    {
      draw_months (chart, frame, ink);
      if (chart->row_axis && frame->labelled)
        dfp_frame_draw_x_axis (frame, chart, ink);
      return;
    }
  if (!chart->row_axis)
    return;
  for (int i = 0; i < frame->scale.n_ticks; i++)
    {
      double x = snap (MIN (dfp_frame_get_value_x (frame, frame->scale.ticks[i]), ink->width - 1));

      dfp_ink_grid_line (ink, x, frame->top, x, frame->bottom);
    }
  if (frame->labelled)
    draw_numbers (chart, frame, ink);
}

void
dfp_draw_reference (const DfpChart *chart, const DfpFrame *frame, DfpInk *ink)
{
  DfpColor color = chart->reference_strong ? DFP_COLOR_TEXT : DFP_COLOR_SECONDARY;
  DfpFace face = chart->reference_strong ? DFP_FACE_LABEL_STRONG : DFP_FACE_LABEL;
  double x, width, start;

  if (isnan (chart->reference) || frame->bottom <= frame->top)
    return;
  x = snap (dfp_frame_get_value_x (frame, chart->reference));
  dfp_ink_line (ink, x, frame->top - 2, x, frame->bottom,
                &(DfpStroke){ chart->reference_strong ? 1.5 : 1.2, dfp_ink_get_paint (ink, color)->fill,
                              chart->reference_dashed ? 4 : 0 });
  if (!frame->labelled || chart->reference_words == NULL)
    return;
  width = MIN (dfp_ink_measure (ink, face, chart->reference_words), ink->width);
  start = CLAMP (x - width / 2, 0, ink->width - width);
  dfp_ink_text (ink, &(DfpLettering){ face, color, DFP_ALIGN_START }, chart->reference_words, start, frame->top - 7,
                ink->width);
}
