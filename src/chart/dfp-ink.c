/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text. A layout is made once for each text in a draw and found again by its hash: measuring a
 * label and drawing it costs one shaping. Metrics are not hinted, so they are the same on every
 * surface. */
#include "chart/dfp-ink.h"

#include <math.h>

#include "base/dfp-character.h"

#define BODY_SIZE (11.0 * 96.0 / 72.0)
#define HALO 4.0

static const struct
{
  double size;
  PangoWeight weight;
} faces[DFP_N_FACES] = {
  [DFP_FACE_LABEL] = { 0.82, PANGO_WEIGHT_NORMAL }, [DFP_FACE_LABEL_STRONG] = { 0.82, PANGO_WEIGHT_BOLD },
  [DFP_FACE_ROW] = { 0.92, PANGO_WEIGHT_NORMAL },   [DFP_FACE_ROW_STRONG] = { 0.92, PANGO_WEIGHT_BOLD },
  [DFP_FACE_TITLE] = { 1.0, PANGO_WEIGHT_BOLD },    [DFP_FACE_FIGURE] = { 1.64, PANGO_WEIGHT_ULTRABOLD },
};

static void
create_fonts (DfpInk *ink, const DfpChartStyle *style)
{
  const char *family = style->font_family != NULL ? style->font_family : "Cantarell";
  double body = style->font_size > 0 && isfinite (style->font_size) ? CLAMP (style->font_size, 4, 200) : BODY_SIZE;

  for (int i = 0; i < DFP_N_FACES; i++)
    {
      ink->sizes[i] = faces[i].size * body;
      ink->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family (ink->fonts[i], family);
      pango_font_description_set_weight (ink->fonts[i], faces[i].weight);
      pango_font_description_set_absolute_size (ink->fonts[i], ink->sizes[i] * PANGO_SCALE);
    }
}

static void
create_context (DfpInk *ink)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  ink->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_font_options (ink->context, options);
  pango_cairo_context_set_resolution (ink->context, 96);
  pango_context_set_round_glyph_positions (ink->context, FALSE);
  pango_context_set_base_dir (ink->context, PANGO_DIRECTION_LTR); /* of text without letters, such as +6 */
  cairo_font_options_destroy (options);
}

static double
clean_side (double side, double scale)
{
  return isfinite (side) ? CLAMP (side / scale, 0, 32767) : 0;
}

void
dfp_ink_init (DfpInk *ink, cairo_t *cr, double width, double height, const DfpChartStyle *style)
{
  static const DfpChartStyle plain = DFP_CHART_STYLE_INIT;

  if (style == NULL)
    style = &plain;
  *ink = (DfpInk){ .cr = cr, .appearance = style->appearance, .mirrored = style->right_to_left };
  ink->scale = isfinite (style->scale) && style->scale > 0 ? CLAMP (style->scale, 0.01, 100) : 1;
  ink->width = clean_side (width, ink->scale);
  ink->height = clean_side (height, ink->scale);
  create_context (ink);
  create_fonts (ink, style);
  ink->figures = pango_attr_list_new ();
  pango_attr_list_insert (ink->figures, pango_attr_font_features_new ("tnum=1"));
  if (cr == NULL)
    return;
  cairo_save (cr);
  cairo_scale (cr, ink->scale, ink->scale);
  if (ink->mirrored)
    {
      cairo_translate (cr, ink->width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
}

void
dfp_ink_clear (DfpInk *ink)
{
  for (int i = 0; i < DFP_INK_N_WORDS; i++)
    g_clear_object (&ink->words[i].layout);
  for (int i = 0; i < DFP_N_FACES; i++)
    g_clear_pointer (&ink->fonts[i], pango_font_description_free);
  g_clear_pointer (&ink->figures, pango_attr_list_unref);
  g_clear_object (&ink->context);
  if (ink->cr != NULL)
    cairo_restore (ink->cr);
  ink->cr = NULL;
}

const DfpPaint *
dfp_ink_get_paint (const DfpInk *ink, DfpColor color)
{
  return dfp_palette_get (ink->appearance, color);
}

void
dfp_ink_set_color (DfpInk *ink, DfpRgb color, double alpha)
{
  cairo_set_source_rgba (ink->cr, color.red, color.green, color.blue, alpha);
}

double
dfp_ink_get_size (const DfpInk *ink, DfpFace face)
{
  return ink->sizes[face];
}

double
dfp_ink_get_line (const DfpInk *ink, DfpFace face)
{
  return ceil (ink->sizes[face] * 1.22);
}

double
dfp_ink_get_drop (const DfpInk *ink, DfpFace face)
{
  return ink->sizes[face] * 0.35;
}

static void
shape_word (DfpInk *ink, DfpWord *word, const char *text)
{
  g_autofree char *buffer = NULL;

  if (word->layout == NULL)
    {
      word->layout = pango_layout_new (ink->context);
      pango_layout_set_attributes (word->layout, ink->figures);
    }
  pango_layout_set_font_description (word->layout, ink->fonts[word->face]);
  pango_layout_set_single_paragraph_mode (word->layout, word->lines == 1);
  pango_layout_set_width (word->layout, word->room >= 0 ? (int) (MIN (word->room, 30000) * PANGO_SCALE) : -1);
  pango_layout_set_ellipsize (word->layout, word->room >= 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (word->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (word->layout, -word->lines);
  pango_layout_set_text (word->layout, dfp_text_make_printable (text, &buffer), -1);
}

/* The width of the widest line: a layout with a set width says that width instead. */
static double
get_lines_width (PangoLayout *layout)
{
  int widest = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (l->data, NULL, &logical);
      widest = MAX (widest, logical.width);
    }
  return (double) widest / PANGO_SCALE;
}

static const DfpWord *
find_word (DfpInk *ink, DfpFace face, const char *text, double room, int lines)
{
  guint hash = g_str_hash (text) * 31 + face * 7 + lines + (guint) (room < 0 ? 0 : (int) MIN (room, 30000) * 13 + 1);
  DfpWord *word = &ink->words[hash % DFP_INK_N_WORDS];

  if (word->layout != NULL && word->face == face && word->room == room && word->lines == lines &&
      g_str_equal (pango_layout_get_text (word->layout), text))
    return word;
  word->face = face;
  word->room = room;
  word->lines = lines;
  shape_word (ink, word, text);
  word->width = get_lines_width (word->layout);
  return word;
}

double
dfp_ink_measure (DfpInk *ink, DfpFace face, const char *text)
{
  return text != NULL && *text != '\0' ? find_word (ink, face, text, -1, 1)->width : 0;
}

static double
get_line_width (PangoLayoutLine *line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

static double
align_width (double x, double width, DfpAlign align)
{
  return align == DFP_ALIGN_START ? x : align == DFP_ALIGN_MIDDLE ? x - width / 2 : x - width;
}

/* @x is the start of the line; mirrored, that is its right end, and the line is turned back there. */
static void
show_line (DfpInk *ink, PangoLayoutLine *line, double x, double y, DfpRgb color, gboolean halo)
{
  cairo_t *cr = ink->cr;

  cairo_save (cr);
  cairo_translate (cr, ink->mirrored ? x + get_line_width (line) : x, y);
  if (ink->mirrored)
    cairo_scale (cr, -1, 1);
  cairo_move_to (cr, 0, 0);
  if (halo)
    {
      pango_cairo_layout_line_path (cr, line);
      cairo_set_line_width (cr, HALO);
      dfp_ink_set_color (ink, dfp_ink_get_paint (ink, DFP_COLOR_CARD)->fill, 0.92);
      cairo_stroke (cr);
      cairo_move_to (cr, 0, 0);
    }
  dfp_ink_set_color (ink, color, 1);
  pango_cairo_show_layout_line (cr, line);
  cairo_restore (cr);
}

int
dfp_ink_paragraph (DfpInk *ink, const DfpLettering *lettering, const char *text, double x, double y, double room,
                   int lines)
{
  const DfpFace face = lettering->face;
  const DfpRgb *rgb = lettering->rgb != NULL ? lettering->rgb : &dfp_ink_get_paint (ink, lettering->color)->text;
  PangoLayout *layout;
  int n = 0;

  if (text == NULL || *text == '\0' || (room >= 0 && room < ink->sizes[face]))
    return 0;
  layout = find_word (ink, face, text, room, lines)->layout;
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL && n < lines; l = l->next, n++)
    if (ink->cr != NULL)
      show_line (ink, l->data, align_width (x, get_line_width (l->data), lettering->align),
                 y + n * dfp_ink_get_line (ink, face), *rgb, lettering->halo);
  return n;
}

int
dfp_ink_measure_paragraph (DfpInk *ink, DfpFace face, const char *text, double room, int lines, double *width)
{
  const DfpWord *word;

  *width = 0;
  if (text == NULL || *text == '\0')
    return 0;
  word = find_word (ink, face, text, room, lines);
  *width = word->width;
  return MIN (pango_layout_get_line_count (word->layout), lines);
}

/* A text that fits is drawn from the layout that measured it. */
static double
spare_room (DfpInk *ink, DfpFace face, const char *text, double room)
{
  return room >= 0 && dfp_ink_measure (ink, face, text) <= room ? -1 : room;
}

void
dfp_ink_text (DfpInk *ink, const DfpLettering *lettering, const char *text, double x, double y, double room)
{
  dfp_ink_paragraph (ink, lettering, text, x, y, spare_room (ink, lettering->face, text, room), 1);
}

void
dfp_ink_text_upwards (DfpInk *ink, DfpFace face, DfpRgb color, const char *text, double x, double y, double room)
{
  double width = MIN (dfp_ink_measure (ink, face, text), MAX (room, 0));

  if (ink->cr == NULL)
    return;
  cairo_save (ink->cr);
  cairo_translate (ink->cr, x, y);
  cairo_rotate (ink->cr, ink->mirrored ? G_PI / 2 : -G_PI / 2);
  cairo_translate (ink->cr, 0, dfp_ink_get_drop (ink, face));
  dfp_ink_text (ink, &(DfpLettering){ face, .align = DFP_ALIGN_START, .rgb = &color }, text, -width / 2, 0, room);
  cairo_restore (ink->cr);
}
