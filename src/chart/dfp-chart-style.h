/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a chart is drawn, decided by whoever draws it: window, page, slide or file. */
#pragma once

#include "chart/dfp-palette.h"

G_BEGIN_DECLS

typedef struct
{
  DfpAppearance appearance;
  const char *font_family; /* NULL: Cantarell; borrowed for the length of the call */
  double font_size;        /* of body text, in the chart's pixels; 0: 14.67 (11 pt). Labels are 0.82 of it */
  double scale;            /* units of the surface for one pixel of the chart; 0: 1. Scales text, lines and gaps */
  gboolean right_to_left;  /* mirrors the x axis and all alignments */
  gboolean background;     /* paint the card's colour first (files); the window leaves it to the card */
  double padding;          /* files only: white space around, in the chart's pixels, part of width and height */
  const char *source;      /* files only: a line below the picture that says where it comes from; NULL: none */
  gboolean titles;         /* draw title and caption (files, slides); the window shows them as labels */
} DfpChartStyle;

#define DFP_CHART_STYLE_INIT \
  {                          \
    .scale = 1.0             \
  }

G_END_DECLS
