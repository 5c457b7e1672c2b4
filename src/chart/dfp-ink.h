/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pen: the only place that talks to cairo and Pango about colour, text and shapes. It counts
 * in the chart's pixels from the start side, whatever the surface's scale and the direction of
 * text: from right to left the whole drawing is mirrored here and text is turned back. With a
 * NULL cairo context it only measures, with the same result, so that picking and drawing agree. */
#pragma once

#include "chart/dfp-chart-style.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  DFP_FACE_LABEL, /* 0.82: axis, captions, labels */
  DFP_FACE_LABEL_STRONG,
  DFP_FACE_ROW, /* 0.92: names of rows */
  DFP_FACE_ROW_STRONG,
  DFP_FACE_TITLE,  /* 1.00 bold */
  DFP_FACE_FIGURE, /* 1.64, heaviest */
} DfpFace;

#define DFP_N_FACES (DFP_FACE_FIGURE + 1)
#define DFP_INK_N_WORDS 64

typedef struct
{
  PangoLayout *layout;
  DfpFace face;
  double room; /* the width that it was ellipsised or wrapped to; negative: none */
  int lines;
  double width; /* pixels */
} DfpWord;

typedef struct
{
  cairo_t *cr; /* borrowed; NULL: measure only */
  DfpAppearance appearance;
  double width; /* of the whole, in the chart's pixels */
  double height;
  double scale;
  gboolean mirrored;
  PangoContext *context;
  PangoFontDescription *fonts[DFP_N_FACES];
  double sizes[DFP_N_FACES];
  PangoAttrList *figures;         /* tabular */
  DfpWord words[DFP_INK_N_WORDS]; /* layouts of this draw, by hash */
} DfpInk;

typedef enum
{
  DFP_ALIGN_START,
  DFP_ALIGN_MIDDLE,
  DFP_ALIGN_END,
} DfpAlign;

/* How words look and lie. */
typedef struct
{
  DfpFace face;
  DfpColor color; /* that of words in it */
  DfpAlign align;
  gboolean halo;     /* 4 px in the card's colour behind */
  const DfpRgb *rgb; /* instead of the colour; may be NULL */
} DfpLettering;

/* How a line looks. */
typedef struct
{
  double width; /* pixels */
  DfpRgb color;
  double dash; /* length of dashes and gaps in pixels, 0 for a full line */
} DfpStroke;

/* @width and @height in surface units. Saves the state of @cr until dfp_ink_clear (). */
void dfp_ink_init (DfpInk *ink, cairo_t *cr, double width, double height, const DfpChartStyle *style);
void dfp_ink_clear (DfpInk *ink);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpInk, dfp_ink_clear)

const DfpPaint *dfp_ink_get_paint (const DfpInk *ink, DfpColor color);
void dfp_ink_set_color (DfpInk *ink, DfpRgb color, double alpha);

/* The size of a face in pixels, the height of a line, and from the middle of a line to its baseline. */
double dfp_ink_get_size (const DfpInk *ink, DfpFace face);
double dfp_ink_get_line (const DfpInk *ink, DfpFace face);
double dfp_ink_get_drop (const DfpInk *ink, DfpFace face);
double dfp_ink_measure (DfpInk *ink, DfpFace face, const char *text);
/* One line with its baseline at @y, ellipsised to @room pixels (negative: none). */
void dfp_ink_text (DfpInk *ink, const DfpLettering *lettering, const char *text, double x, double y, double room);
/* At most @lines lines wrapped to @room; the first baseline at @y. Returns how many lines there are. */
int dfp_ink_paragraph (DfpInk *ink, const DfpLettering *lettering, const char *text, double x, double y, double room,
                       int lines);
/* How wide and how many lines a paragraph will be. */
int dfp_ink_measure_paragraph (DfpInk *ink, DfpFace face, const char *text, double room, int lines, double *width);
/* Upwards, centred at @x, @y. */
void dfp_ink_text_upwards (DfpInk *ink, DfpFace face, DfpRgb color, const char *text, double x, double y, double room);

/* The path is set by the caller with cairo; these end it. */
void dfp_ink_fill (DfpInk *ink, const DfpPaint *paint, DfpPattern pattern);
void dfp_ink_rectangle (DfpInk *ink, double x, double y, double width, double height, DfpRgb color);
void dfp_ink_round_path (DfpInk *ink, double x, double y, double width, double height, double radius);
void dfp_ink_line (DfpInk *ink, double x1, double y1, double x2, double y2, const DfpStroke *stroke);
/* A line of the grid: 1 px, dotted in high contrast where it is black. */
void dfp_ink_grid_line (DfpInk *ink, double x1, double y1, double x2, double y2);
/* A shape of radius @size with a 1.5 px edge in the card's colour when @edged. */
void dfp_ink_shape (DfpInk *ink, DfpShape shape, double x, double y, double size, const DfpPaint *paint,
                    gboolean edged);
/* A plate in @color behind words of this width that begin at @x, on a patterned fill. */
void dfp_ink_plate (DfpInk *ink, DfpFace face, double x, double middle, double width, DfpRgb color);
void dfp_ink_check (DfpInk *ink, double x, double y, double size, DfpRgb color);

G_END_DECLS
