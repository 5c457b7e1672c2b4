/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG and PNG. Cairo numbers the surfaces of an SVG through the whole process, so their names are
 * counted again from 1: the same picture is the same bytes. */
#include "chart/dfp-chart-export.h"

#include "base/dfp-character.h"
#include "base/dfp-error.h"
#include "chart/dfp-ink.h"

#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define SOURCE_GAP 8 /* pixels between the picture and the line below it */

static cairo_status_t
append_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_size (double width, double height, GError **error)
{
  if (width >= 1 && height >= 1 && width <= DFP_CHART_MAXIMUM_SIDE && height <= DFP_CHART_MAXIMUM_SIDE)
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT,
               _ ("The picture would be %.0f × %.0f pixels. Each side can have 1 to %d."), width, height,
               DFP_CHART_MAXIMUM_SIDE);
  return FALSE;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("The picture cannot be drawn: %s."), cairo_status_to_string (status));
  return FALSE;
}

/* Returns the height that the line takes. */
static double
draw_source (cairo_t *cr, double width, double height, const DfpChartStyle *style)
{
  if (style == NULL || style->source == NULL)
    return 0;

  g_auto (DfpInk) ink;

  dfp_ink_init (&ink, cr, width, height, style);
  dfp_ink_text (&ink,
                &(DfpLettering){ DFP_FACE_LABEL, .align = DFP_ALIGN_START,
                                 .rgb = &dfp_ink_get_paint (&ink, DFP_COLOR_SECONDARY)->text },
                style->source, 0, height - 2, width);
  return dfp_ink_get_line (&ink, DFP_FACE_LABEL) + SOURCE_GAP;
}

static void
draw_on (const DfpChart *chart, cairo_surface_t *surface, double width, double height, double scale,
         const DfpChartStyle *style)
{
  cairo_t *cr = cairo_create (surface);
  double padding = style != NULL && style->padding > 0 ? MIN (style->padding, MIN (width, height) / 4) : 0;

  cairo_scale (cr, scale, scale);
  if (style != NULL && style->background)
    {
      DfpRgb card = dfp_palette_get (style->appearance, DFP_COLOR_CARD)->fill;

      cairo_set_source_rgb (cr, card.red, card.green, card.blue);
      cairo_paint (cr);
    }
  cairo_translate (cr, padding, padding);
  width -= 2 * padding;
  height -= 2 * padding;
  height -= draw_source (cr, width, height, style);
  dfp_chart_draw (chart, cr, width, height, style);
  cairo_destroy (cr);
}

static void
append_element (GString *svg, const char *name, const char *text)
{
  g_autofree char *buffer = NULL, *escaped = NULL;

  if (text == NULL || *text == '\0')
    return;
  escaped = g_markup_escape_text (dfp_text_make_printable (text, &buffer), -1);
  g_string_append_printf (svg, "<%s>%s</%s>\n", name, escaped, name);
}

/* Writes the number of a name such as surface17 as the how-manieth name it is. */
static const char *
append_name (GString *svg, const char *digits, GHashTable *names)
{
  char *end = NULL;
  guint64 number = g_ascii_strtoull (digits, &end, 10);
  gpointer known = g_hash_table_lookup (names, GUINT_TO_POINTER ((guint) number));

  if (known == NULL)
    {
      known = GUINT_TO_POINTER (g_hash_table_size (names) + 1);
      g_hash_table_insert (names, GUINT_TO_POINTER ((guint) number), known);
    }
  g_string_append_printf (svg, "%u", GPOINTER_TO_UINT (known));
  return end;
}

static GString *
renumber_names (const char *text, gsize length)
{
  static const char word[] = "surface";
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);
  GString *svg = g_string_sized_new (length + 1024);
  const char *from = text;
  const char *found;

  while ((found = strstr (from, word)) != NULL)
    {
      const char *digits = found + strlen (word);

      g_string_append_len (svg, from, digits - from);
      from = g_ascii_isdigit (*digits) ? append_name (svg, digits, names) : digits;
    }
  g_string_append (svg, from);
  return svg;
}

/* Title and description come first inside the root, where readers look for them. */
static GBytes *
finish_svg (const DfpChart *chart, GByteArray *raw)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GString *svg;
  const char *root;

  g_byte_array_append (raw, (const guint8 *) "", 1);
  svg = renumber_names ((const char *) raw->data, raw->len - 1);
  append_element (words, "title", dfp_chart_get_title (chart));
  append_element (words, "desc", dfp_chart_get_description (chart));
  root = strstr (svg->str, "<svg");
  root = root != NULL ? strchr (root, '>') : NULL;
  if (root != NULL)
    g_string_insert_len (svg, root + 2 - svg->str, words->str, words->len);
  return g_string_free_to_bytes (svg);
}

GBytes *
dfp_chart_export_svg (const DfpChart *chart, double width, double height, const DfpChartStyle *style, GError **error)
{
  g_autoptr (GByteArray) raw = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (chart != NULL, NULL);

  if (!check_size (width, height, error))
    return NULL;
  surface = cairo_svg_surface_create_for_stream (append_bytes_cb, raw, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  draw_on (chart, surface, width, height, 1, style);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;
  return finish_svg (chart, raw);
}

GBytes *
dfp_chart_export_png (const DfpChart *chart, double width, double height, double scale, const DfpChartStyle *style,
                      GError **error)
{
  double columns = ceil (width * scale - 1e-6), rows = ceil (height * scale - 1e-6);
  g_autoptr (GByteArray) raw = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (chart != NULL, NULL);

  if (!check_size (columns, rows, error))
    return NULL;
  if (columns * rows > DFP_CHART_MAXIMUM_PIXELS)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT,
                   _ ("The picture would have %.0f million pixels. It can have %d million."), columns * rows / 1e6,
                   DFP_CHART_MAXIMUM_PIXELS / 1000000);
      return NULL;
    }
  raw = g_byte_array_new ();
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) columns, (int) rows);
  draw_on (chart, surface, width, height, scale, style);
  status = cairo_surface_write_to_png_stream (surface, append_bytes_cb, raw);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&raw));
}
