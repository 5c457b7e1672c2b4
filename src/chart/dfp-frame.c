/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Title, caption and key; and which kind of frame a chart has. */
#include "chart/dfp-frame.h"

#include <math.h>

#define KEY_GAP 18.0
#define KEY_MARK 18.0
#define LEAST_KEY 24.0
#define MOST_KEY_LINES 5

typedef void (*KeyFunc) (DfpInk *ink, const DfpKeyEntry *entry, double x, double middle, double room);

/* Entries stand beside one another as far as they fit, and below one another from there on. Returns the lines. */
static int
place_keys (const DfpChart *chart, DfpInk *ink, double middle, KeyFunc show)
{
  double x = 0;
  int line = 0;

  for (guint i = 0; i < chart->keys->len; i++)
    {
      const DfpKeyEntry *entry = &g_array_index (chart->keys, DfpKeyEntry, i);
      const double width = KEY_MARK + dfp_ink_measure (ink, DFP_FACE_LABEL, entry->name);

      if (x > 0 && x + width > ink->width && line < MOST_KEY_LINES - 1)
        {
          x = 0;
          line++;
        }
      if (show != NULL && ink->width - x - KEY_MARK >= LEAST_KEY)
        show (ink, entry, x, middle + line * dfp_ink_get_line (ink, DFP_FACE_LABEL), ink->width - x - KEY_MARK);
      x += MIN (width, ink->width - x) + KEY_GAP;
    }
  return line + 1;
}

static gboolean
has_keys (const DfpChart *chart, const DfpInk *ink)
{
  return chart->keys->len > 0 && ink->height > 90;
}

double
dfp_frame_measure_head (const DfpChart *chart, DfpInk *ink, const DfpChartStyle *style)
{
  double height = 0;

  if (style != NULL && style->titles && (chart->title != NULL || chart->caption != NULL))
    height += dfp_ink_get_line (ink, DFP_FACE_TITLE) + 8;
  if (has_keys (chart, ink))
    height += place_keys (chart, ink, 0, NULL) * dfp_ink_get_line (ink, DFP_FACE_LABEL) + 8;
  return height;
}

static void
draw_titles (const DfpChart *chart, DfpInk *ink, double y)
{
  double title = dfp_ink_measure (ink, DFP_FACE_TITLE, chart->title);
  double caption = dfp_ink_measure (ink, DFP_FACE_LABEL, chart->caption);
  double left = MAX (ink->width - title - 16, 0);

  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_TITLE, DFP_COLOR_TEXT, DFP_ALIGN_START }, chart->title, 0, y,
                ink->width);
  if (caption <= left || chart->title == NULL)
    dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_SECONDARY, DFP_ALIGN_END }, chart->caption,
                  ink->width, y, ink->width);
}

static void
draw_key (DfpInk *ink, const DfpKeyEntry *entry, double x, double middle, double room)
{
  dfp_ink_shape (ink, entry->shape, x + 6, middle, 5, dfp_ink_get_paint (ink, entry->color), FALSE);
  dfp_ink_text (ink, &(DfpLettering){ DFP_FACE_LABEL, DFP_COLOR_TEXT, DFP_ALIGN_START }, entry->name, x + KEY_MARK,
                middle + dfp_ink_get_drop (ink, DFP_FACE_LABEL), room);
}

void
dfp_frame_draw_head (const DfpChart *chart, DfpInk *ink, const DfpChartStyle *style)
{
  double y = 0;

  if (style != NULL && style->titles && (chart->title != NULL || chart->caption != NULL))
    {
      draw_titles (chart, ink, dfp_ink_get_size (ink, DFP_FACE_TITLE));
      y = dfp_ink_get_line (ink, DFP_FACE_TITLE) + 8;
    }
  if (has_keys (chart, ink))
    place_keys (chart, ink, y + dfp_ink_get_line (ink, DFP_FACE_LABEL) / 2, draw_key);
}

gboolean
dfp_frame_init (DfpFrame *frame, const DfpChart *chart, DfpInk *ink, const DfpChartStyle *style)
{
  *frame = (DfpFrame){ .head = dfp_frame_measure_head (chart, ink, style) };
  if (ink->width < 8 || ink->height < 8)
    return FALSE;
  if (ink->height - frame->head < 8)
    frame->head = 0;
  if (dfp_chart_is_plot (chart))
    return dfp_frame_init_plot (frame, chart, ink);
  if (dfp_chart_is_rows (chart))
    return dfp_frame_init_rows (frame, chart, ink);
  return dfp_frame_init_map (frame, chart, ink);
}
