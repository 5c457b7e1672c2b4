/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pen and letters of a printed page: text in the styles of the house, rules, marks and signs. All
 * measures are points from the top of the page; x counts from the start of the line, so that the
 * same page is right when it is read from right to left. */
#pragma once

#include <pango/pangocairo.h>

#include "chart/dfp-palette.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_TEXT_TITLE,
  DFP_TEXT_TITLE_SMALL, /* of a landscape page */
  DFP_TEXT_FIGURE,
  DFP_TEXT_HEADING,
  DFP_TEXT_STRONG,
  DFP_TEXT_BODY,
  DFP_TEXT_SMALL_STRONG,
  DFP_TEXT_SMALL, /* 9 pt, the least on paper */
} DfpTextStyle;

#define DFP_N_TEXT_STYLES (DFP_TEXT_SMALL + 1)

typedef struct
{
  cairo_t *cr; /* borrowed */
  double page_width;
  gboolean right_to_left;
  PangoContext *context;                          /* owned */
  PangoLayout *layout;                            /* owned, used for one text after another */
  PangoFontDescription *fonts[DFP_N_TEXT_STYLES]; /* owned */
} DfpPdfInk;

void dfp_pdf_ink_init (DfpPdfInk *ink, cairo_t *cr, double page_width, gboolean right_to_left);
void dfp_pdf_ink_clear (DfpPdfInk *ink);

/* The height of a line, in points. */
double dfp_text_style_get_line (DfpTextStyle style);

/* The height of @text wrapped into @width; @max_lines: then ellipsised, 0 for as many as it needs. */
double dfp_pdf_ink_measure (DfpPdfInk *ink, DfpTextStyle style, const char *text, double width, int max_lines);
/* The width of @text on one line. */
double dfp_pdf_ink_get_width (DfpPdfInk *ink, DfpTextStyle style, const char *text);
/* The width of the longest line when @text is wrapped into @width. */
double dfp_pdf_ink_get_wrapped_width (DfpPdfInk *ink, DfpTextStyle style, const char *text, double width,
                                      int max_lines);
/* Draws @text from @x, @y on in @width; @end: at the far end of it. Returns the height. */
double dfp_pdf_ink_draw (DfpPdfInk *ink, DfpTextStyle style, DfpColor color, const char *text, double x, double y,
                         double width, int max_lines, gboolean end);
/* @strong, a blank, and @text in one paragraph. */
double dfp_pdf_ink_draw_pair (DfpPdfInk *ink, const char *strong, const char *text, double x, double y, double width,
                              gboolean only_measure);

void dfp_pdf_ink_fill (DfpPdfInk *ink, DfpColor color, double x, double y, double width, double height);
void dfp_pdf_ink_rule (DfpPdfInk *ink, DfpColor color, double x, double y, double width, double thickness);
/* The shape of a configuration's colour round its middle. */
void dfp_pdf_ink_mark (DfpPdfInk *ink, DfpColor color, double x, double y, double radius);
/* A tick (better) or a cross (worse) round its middle. */
void dfp_pdf_ink_sign (DfpPdfInk *ink, gboolean better, double x, double y);

G_END_DECLS
