/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One layout is filled with one text after another: making layouts is what costs. */
#include "report/writer/dfp-pdf-ink.h"

#include <math.h>
#include <string.h>

#include "base/dfp-character.h"

#define FAMILY "Cantarell"
#define LEFT_TO_RIGHT_MARK "\u200e"

static const struct
{
  double size; /* points */
  PangoWeight weight;
  double line; /* points from line to line */
} styles[DFP_N_TEXT_STYLES] = {
  [DFP_TEXT_TITLE] = { 20, PANGO_WEIGHT_ULTRABOLD, 24.5 },  [DFP_TEXT_TITLE_SMALL] = { 16, PANGO_WEIGHT_ULTRABOLD, 20 },
  [DFP_TEXT_FIGURE] = { 18, PANGO_WEIGHT_ULTRABOLD, 23 },   [DFP_TEXT_HEADING] = { 12, PANGO_WEIGHT_ULTRABOLD, 16 },
  [DFP_TEXT_STRONG] = { 10, PANGO_WEIGHT_BOLD, 14.4 },      [DFP_TEXT_BODY] = { 10, PANGO_WEIGHT_NORMAL, 14.4 },
  [DFP_TEXT_SMALL_STRONG] = { 9, PANGO_WEIGHT_BOLD, 12.6 }, [DFP_TEXT_SMALL] = { 9, PANGO_WEIGHT_NORMAL, 12.6 },
};

/* Figures of one width in every text. */
static PangoAttrList *
create_attributes (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  return attributes;
}

void
dfp_pdf_ink_init (DfpPdfInk *ink, cairo_t *cr, double page_width, gboolean right_to_left)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoAttrList *attributes = create_attributes ();

  *ink = (DfpPdfInk){ .cr = cr, .page_width = page_width, .right_to_left = right_to_left };
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  ink->context = pango_cairo_create_context (cr);
  pango_cairo_context_set_font_options (ink->context, options);
  pango_cairo_context_set_resolution (ink->context, 72);
  pango_context_set_round_glyph_positions (ink->context, FALSE);
  if (right_to_left)
    pango_context_set_base_dir (ink->context, PANGO_DIRECTION_RTL);
  ink->layout = pango_layout_new (ink->context);
  pango_layout_set_attributes (ink->layout, attributes);
  for (int i = 0; i < DFP_N_TEXT_STYLES; i++)
    {
      ink->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family_static (ink->fonts[i], FAMILY);
      pango_font_description_set_weight (ink->fonts[i], styles[i].weight);
      pango_font_description_set_absolute_size (ink->fonts[i], styles[i].size * PANGO_SCALE);
    }
  pango_attr_list_unref (attributes);
  cairo_font_options_destroy (options);
}

void
dfp_pdf_ink_clear (DfpPdfInk *ink)
{
  for (int i = 0; i < DFP_N_TEXT_STYLES; i++)
    pango_font_description_free (ink->fonts[i]);
  g_object_unref (ink->layout);
  g_object_unref (ink->context);
}

double
dfp_text_style_get_line (DfpTextStyle style)
{
  return styles[style].line;
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Cairo refuses a whole document for one character that is none. */
static void
set_layout (DfpPdfInk *ink, DfpTextStyle style, const char *text, double width, int max_lines)
{
  g_autofree char *buffer = NULL;

  text = dfp_text_make_printable (text, &buffer);
  pango_layout_set_font_description (ink->layout, ink->fonts[style]);
  pango_layout_set_width (ink->layout, width >= 0 ? (int) floor (width * PANGO_SCALE) : -1);
  pango_layout_set_height (ink->layout, max_lines > 0 ? -max_lines : -1);
  pango_layout_set_ellipsize (ink->layout, max_lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (ink->layout, PANGO_WRAP_WORD_CHAR);
  if (ink->right_to_left && !has_letters (text))
    {
      /* A sign stays before its number. */
      g_autofree char *marked = g_strconcat (LEFT_TO_RIGHT_MARK, text, NULL);

      pango_layout_set_text (ink->layout, marked, -1);
      return;
    }
  pango_layout_set_text (ink->layout, text, -1);
}

static int
count_lines (DfpPdfInk *ink, int max_lines)
{
  const int n = pango_layout_get_line_count (ink->layout);

  return max_lines > 0 ? MIN (n, max_lines) : n;
}

double
dfp_pdf_ink_measure (DfpPdfInk *ink, DfpTextStyle style, const char *text, double width, int max_lines)
{
  if (max_lines == 1)
    return styles[style].line;
  set_layout (ink, style, text, width, max_lines);
  return count_lines (ink, max_lines) * styles[style].line;
}

double
dfp_pdf_ink_get_width (DfpPdfInk *ink, DfpTextStyle style, const char *text)
{
  PangoRectangle extents;

  set_layout (ink, style, text, -1, 0);
  pango_layout_get_extents (ink->layout, NULL, &extents);
  return extents.width / (double) PANGO_SCALE;
}

double
dfp_pdf_ink_get_wrapped_width (DfpPdfInk *ink, DfpTextStyle style, const char *text, double width, int max_lines)
{
  double widest = 0;

  set_layout (ink, style, text, width, max_lines);
  for (int i = 0; i < count_lines (ink, max_lines); i++)
    {
      PangoRectangle extents;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (ink->layout, i), NULL, &extents);
      widest = fmax (widest, extents.width / (double) PANGO_SCALE);
    }
  return widest;
}

static void
set_color (DfpPdfInk *ink, DfpColor color, gboolean as_text)
{
  const DfpPaint *paint = dfp_palette_get (DFP_APPEARANCE_PRINT, color);
  const DfpRgb *rgb = as_text ? &paint->text : &paint->fill;

  cairo_set_source_rgb (ink->cr, rgb->red, rgb->green, rgb->blue);
}

/* The left edge, on paper, of a box that begins at @x of the line. */
static double
place (const DfpPdfInk *ink, double x, double width)
{
  return ink->right_to_left ? ink->page_width - x - width : x;
}

/* Where a line begins in its box: Pango's own alignment turns with the text, the page's must not. */
static double
align_line (const DfpPdfInk *ink, const PangoRectangle *line, double width, gboolean end)
{
  const double room = width - line->width / (double) PANGO_SCALE;

  return end != ink->right_to_left ? room : 0;
}

/* Line by line, on a grid of the style's own line height. */
static double
show_lines (DfpPdfInk *ink, DfpTextStyle style, double x, double y, double width, int max_lines, gboolean end)
{
  const double left = place (ink, x, width);
  const double line = styles[style].line, size = styles[style].size;
  const int n = count_lines (ink, max_lines);

  for (int i = 0; i < n; i++)
    {
      PangoLayoutLine *text = pango_layout_get_line_readonly (ink->layout, i);
      PangoRectangle extents;

      pango_layout_line_get_extents (text, NULL, &extents);
      /* The baseline of Cantarell: letters stand in the middle of the line. */
      cairo_move_to (ink->cr, left + align_line (ink, &extents, width, end), y + i * line + line / 2 + size * 0.35);
      pango_cairo_show_layout_line (ink->cr, text);
    }
  return n * line;
}

double
dfp_pdf_ink_draw (DfpPdfInk *ink, DfpTextStyle style, DfpColor color, const char *text, double x, double y,
                  double width, int max_lines, gboolean end)
{
  set_layout (ink, style, text, width, max_lines);
  set_color (ink, color, TRUE);
  return show_lines (ink, style, x, y, width, max_lines, end);
}

double
dfp_pdf_ink_draw_pair (DfpPdfInk *ink, const char *strong, const char *text, double x, double y, double width,
                       gboolean only_measure)
{
  g_autofree char *all = g_strdup_printf ("%s. %s", strong, text != NULL ? text : "");
  PangoAttrList *attributes = create_attributes (), *plain = pango_layout_get_attributes (ink->layout);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  double height;

  bold->start_index = 0;
  bold->end_index = strlen (strong) + 1;
  pango_attr_list_insert (attributes, bold);
  pango_attr_list_ref (plain);
  pango_layout_set_attributes (ink->layout, attributes);
  set_layout (ink, DFP_TEXT_BODY, all, width, 0);
  set_color (ink, DFP_COLOR_TEXT, TRUE);
  height = only_measure ? count_lines (ink, 0) * styles[DFP_TEXT_BODY].line
                        : show_lines (ink, DFP_TEXT_BODY, x, y, width, 0, FALSE);
  pango_layout_set_attributes (ink->layout, plain);
  pango_attr_list_unref (plain);
  pango_attr_list_unref (attributes);
  return height;
}

void
dfp_pdf_ink_fill (DfpPdfInk *ink, DfpColor color, double x, double y, double width, double height)
{
  set_color (ink, color, FALSE);
  cairo_rectangle (ink->cr, place (ink, x, width), y, width, height);
  cairo_fill (ink->cr);
}

void
dfp_pdf_ink_rule (DfpPdfInk *ink, DfpColor color, double x, double y, double width, double thickness)
{
  dfp_pdf_ink_fill (ink, color, x, y - thickness / 2, width, thickness);
}

static void
trace_polygon (cairo_t *cr, double x, double y, double radius, const double (*points)[2], int n)
{
  for (int i = 0; i < n; i++)
    cairo_line_to (cr, x + points[i][0] * radius, y + points[i][1] * radius);
  cairo_close_path (cr);
}

void
dfp_pdf_ink_mark (DfpPdfInk *ink, DfpColor color, double x, double y, double radius)
{
  static const double diamond[][2] = { { 0, -1.2 }, { 1.2, 0 }, { 0, 1.2 }, { -1.2, 0 } };
  static const double triangle[][2] = { { 0, -1.1 }, { 1.15, 0.9 }, { -1.15, 0.9 } };
  static const double square[][2] = { { -0.9, -0.9 }, { 0.9, -0.9 }, { 0.9, 0.9 }, { -0.9, 0.9 } };
  static const double cross[][2] = { { -0.4, -1.1 }, { 0.4, -1.1 }, { 0.4, -0.4 },  { 1.1, -0.4 },
                                     { 1.1, 0.4 },   { 0.4, 0.4 },  { 0.4, 1.1 },   { -0.4, 1.1 },
                                     { -0.4, 0.4 },  { -1.1, 0.4 }, { -1.1, -0.4 }, { -0.4, -0.4 } };
  const double left = place (ink, x, 0);

  set_color (ink, color, FALSE);
  cairo_new_path (ink->cr);
  switch ((int) dfp_palette_get_shape (color))
    {
    case DFP_SHAPE_DIAMOND:
      trace_polygon (ink->cr, left, y, radius, diamond, G_N_ELEMENTS (diamond));
      break;
    case DFP_SHAPE_TRIANGLE:
      trace_polygon (ink->cr, left, y, radius, triangle, G_N_ELEMENTS (triangle));
      break;
    case DFP_SHAPE_SQUARE:
      trace_polygon (ink->cr, left, y, radius, square, G_N_ELEMENTS (square));
      break;
    case DFP_SHAPE_CROSS:
      trace_polygon (ink->cr, left, y, radius, cross, G_N_ELEMENTS (cross));
      break;
    default:
      cairo_arc (ink->cr, left, y, radius, 0, 2 * G_PI);
      break;
    }
  cairo_fill (ink->cr);
}

void
dfp_pdf_ink_sign (DfpPdfInk *ink, gboolean better, double x, double y)
{
  const double left = place (ink, x, 0), size = 2.4;

  set_color (ink, better ? DFP_COLOR_BETTER : DFP_COLOR_WORSE, FALSE);
  cairo_set_line_width (ink->cr, 1.2);
  if (better)
    {
      cairo_move_to (ink->cr, left - size, y);
      cairo_line_to (ink->cr, left - size * 0.3, y + size * 0.7);
      cairo_line_to (ink->cr, left + size, y - size * 0.8);
    }
  else
    {
      cairo_move_to (ink->cr, left - size * 0.8, y - size * 0.8);
      cairo_line_to (ink->cr, left + size * 0.8, y + size * 0.8);
      cairo_move_to (ink->cr, left + size * 0.8, y - size * 0.8);
      cairo_line_to (ink->cr, left - size * 0.8, y + size * 0.8);
    }
  cairo_stroke (ink->cr);
}
