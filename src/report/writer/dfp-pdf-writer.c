/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places are drawn page by page. What is read aloud or searched is tagged; what only repeats on
 * every page is an artifact. */
#include "report/writer/dfp-pdf-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/dfp-character.h"
#include "base/dfp-error.h"
#include "base/dfp-format.h"
#include "config.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "report/writer/dfp-pdf-layout.h"

#define MARGIN 45.35  /* points: 16 mm */
#define TEXT_TOP 9    /* points from the rule of the header to the text */
#define TEXT_BOTTOM 7 /* points from the text to the rule of the footer */
#define FOOTER_TEXT 7 /* points from the rule of the footer to its words */
#define FOOTER_GAP 10 /* points between its parts */
#define HEADER_TEXT 19.5
#define CHART_SCALE 0.75 /* points for a pixel of a chart: its labels come out at 9 pt */
#define BAR_HEIGHT 5.0   /* of a chance */
#define MARK_RADIUS 3.4
#define SIGN_WIDTH 10
#define VALUE_WIDTH 44 /* points for a value that a difference follows: "Nov 2027" */

static const struct
{
  double width; /* points */
  double height;
} papers[] = { [DFP_PAPER_A4] = { 595.276, 841.89 }, [DFP_PAPER_LETTER] = { 612, 792 } };

/* Where the rules of header and footer lie, in points from the upper and the lower edge. */
static const struct
{
  double header;
  double footer;
} edges[] = { { 51.5, 41 }, { 42, 34 } };

typedef struct
{
  const DfpContent *content;
  const DfpImprint *imprint;
  cairo_surface_t *surface;
  cairo_t *cr;
  DfpPdfInk ink;
  DfpLayout layout;
  double width;
  double height;
} Writer;

static void
draw_tagged (Writer *writer, const char *tag, DfpTextStyle style, DfpColor color, const DfpPlace *place, int max_lines)
{
  cairo_tag_begin (writer->cr, tag, NULL);
  dfp_pdf_ink_draw (&writer->ink, style, color, place->block->text, place->x, place->y, place->width, max_lines, FALSE);
  cairo_tag_end (writer->cr, tag);
}

static void
add_outline (Writer *writer, const DfpPlace *place)
{
  g_autofree char *where = g_strdup_printf ("page=%d", place->page + 1), *buffer = NULL;

  cairo_pdf_surface_add_outline (writer->surface, CAIRO_PDF_OUTLINE_ROOT,
                                 dfp_text_make_printable (place->block->text, &buffer), where, 0);
}

/* What the table below shows, in what the heading leaves of its line. */
static void
draw_heading_caption (Writer *writer, const DfpPlace *place)
{
  const char *caption = place->block->strong;
  double start;

  if (caption == NULL)
    return;
  start = dfp_pdf_ink_get_width (&writer->ink, DFP_TEXT_HEADING, place->block->text) + DFP_LAYOUT_GAP / 2;
  if (start + dfp_pdf_ink_get_width (&writer->ink, DFP_TEXT_SMALL, caption) < place->width - DFP_LAYOUT_CELL_PAD)
    dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_SMALL, DFP_COLOR_SECONDARY, caption, place->x + start, place->y + 2,
                      place->width - start - DFP_LAYOUT_CELL_PAD, 1, TRUE);
}

static void
draw_callout (Writer *writer, const DfpPlace *place)
{
  dfp_pdf_ink_fill (&writer->ink, DFP_COLOR_BASE_COLUMN, place->x, place->y, place->width, place->height);
  dfp_pdf_ink_fill (&writer->ink, place->block->color, place->x, place->y, 3, place->height);
  cairo_tag_begin (writer->cr, "P", NULL);
  dfp_pdf_ink_draw_pair (&writer->ink, place->block->strong, place->block->text, place->x + DFP_LAYOUT_CALLOUT_X,
                         place->y + DFP_LAYOUT_CALLOUT_Y, place->width - 2 * DFP_LAYOUT_CALLOUT_X, FALSE);
  cairo_tag_end (writer->cr, "P");
}

static void
draw_tiles (Writer *writer, const DfpPlace *place)
{
  const GArray *tiles = place->block->tiles;
  const double step = place->width / tiles->len;
  double captions, notes;

  dfp_layout_measure_tiles (&writer->ink, place->block, place->width, &captions, &notes);
  for (guint i = 0; i < tiles->len; i++)
    {
      const DfpContentTile *tile = &g_array_index (tiles, DfpContentTile, i);
      const double x = place->x + i * step, width = step - DFP_LAYOUT_GAP / 2;
      const double caption = dfp_pdf_ink_measure (&writer->ink, DFP_TEXT_SMALL, tile->caption, width, 2);
      const gboolean fits = dfp_pdf_ink_get_width (&writer->ink, DFP_TEXT_FIGURE, tile->figure) <= width;
      const double y = place->y + captions;

      if (i > 0)
        dfp_pdf_ink_fill (&writer->ink, DFP_COLOR_GRID, x - DFP_LAYOUT_GAP / 2, place->y, 0.7, place->height);
      cairo_tag_begin (writer->cr, "P", NULL);
      dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_SMALL, DFP_COLOR_SECONDARY, tile->caption, x, y - caption, width, 2,
                        FALSE);
      dfp_pdf_ink_draw (&writer->ink, fits ? DFP_TEXT_FIGURE : DFP_TEXT_HEADING, DFP_COLOR_TEXT, tile->figure, x,
                        y + (fits ? 0 : 3), width, 1, FALSE);
      dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_SMALL, DFP_COLOR_SECONDARY, tile->note, x,
                        y + dfp_text_style_get_line (DFP_TEXT_FIGURE), width, 2, FALSE);
      cairo_tag_end (writer->cr, "P");
    }
}

static void
draw_chart (Writer *writer, const DfpChart *chart, double x, double y, double width, double head, double height)
{
  const DfpChartStyle style = { .appearance = DFP_APPEARANCE_PRINT,
                                .scale = CHART_SCALE,
                                .right_to_left = writer->imprint->right_to_left };
  const char *title = dfp_chart_get_title (chart), *caption = dfp_chart_get_caption (chart);
  double line = 0;

  cairo_tag_begin (writer->cr, "Figure", NULL);
  if (title != NULL && *title != '\0')
    line = dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_HEADING, DFP_COLOR_TEXT, title, x, y, width, 2, FALSE);
  if (caption != NULL)
    dfp_pdf_ink_draw (&writer->ink, line > 0 ? DFP_TEXT_SMALL : DFP_TEXT_SMALL_STRONG,
                      line > 0 ? DFP_COLOR_SECONDARY : DFP_COLOR_TEXT, caption, x, y + line, width, 1, FALSE);
  cairo_save (writer->cr);
  cairo_translate (writer->cr, writer->imprint->right_to_left ? writer->width - x - width : x, y + head);
  dfp_chart_draw (chart, writer->cr, width, height, &style);
  cairo_restore (writer->cr);
  cairo_tag_end (writer->cr, "Figure");
}

static void
draw_charts (Writer *writer, const DfpPlace *place)
{
  const GPtrArray *charts = place->block->charts;
  const double width = (place->width - (charts->len - 1) * DFP_LAYOUT_GAP) / charts->len;
  const double head = dfp_layout_get_chart_head (&writer->ink, place->block, place->width);

  for (guint i = 0; i < charts->len; i++)
    draw_chart (writer, g_ptr_array_index (charts, i), place->x + i * (width + DFP_LAYOUT_GAP), place->y, width, head,
                place->height - head);
}

/* One heading of a column, at the foot of the table's head. */
static void
draw_column_title (Writer *writer, const DfpPlace *place, guint i)
{
  const DfpContentTable *table = place->block->table;
  const DfpContentColumn *column = &g_array_index (table->columns, DfpContentColumn, i);
  const DfpTextStyle style = dfp_layout_get_table_style (place->dense, TRUE);
  const double mark = column->has_mark ? DFP_LAYOUT_MARK_DENSE : 0;
  const gboolean end = column->align == DFP_ALIGN_END;
  double x, width, room, lines, y;

  dfp_layout_get_column (table, i, place->width, &x, &width);
  x += place->x;
  if (column->tinted)
    dfp_pdf_ink_fill (&writer->ink, DFP_COLOR_BASE_COLUMN, x, place->y, width, place->height);
  room = width - DFP_LAYOUT_CELL_PAD - mark;
  lines = dfp_pdf_ink_measure (&writer->ink, style, column->title, room, 3);
  y = place->y + place->head_height - lines - 4;
  cairo_tag_begin (writer->cr, "TH", NULL);
  dfp_pdf_ink_draw (&writer->ink, style, DFP_COLOR_TEXT, column->title, x + (end ? mark : 0), y, room, 3, end);
  cairo_tag_end (writer->cr, "TH");
  if (column->has_mark)
    {
      const double text = dfp_pdf_ink_get_wrapped_width (&writer->ink, style, column->title, room, 3);

      dfp_pdf_ink_mark (&writer->ink, column->mark, x + mark + room - text - 6, y + dfp_text_style_get_line (style) / 2,
                        MARK_RADIUS - 0.4);
    }
}

static void
draw_head (Writer *writer, const DfpPlace *place)
{
  const DfpContentTable *table = place->block->table;

  if (place->head_height <= 0)
    {
      dfp_pdf_ink_rule (&writer->ink, DFP_COLOR_GRID, place->x, place->y, place->width, 0.7);
      return;
    }
  cairo_tag_begin (writer->cr, "TR", NULL);
  for (guint i = 0; i < table->columns->len; i++)
    draw_column_title (writer, place, i);
  cairo_tag_end (writer->cr, "TR");
  dfp_pdf_ink_rule (&writer->ink, DFP_COLOR_TEXT, place->x, place->y + place->head_height - 1, place->width, 1);
}

/* How much of a cell's width a difference gets: what the value leaves. */
static double
measure_difference (Writer *writer, const DfpContentCell *cell, DfpTextStyle style, double width)
{
  const double value = dfp_pdf_ink_get_width (&writer->ink, style, cell->text) + 4;

  return width - fmin (fmax (value, VALUE_WIDTH), width / 2);
}

/* "+€0.63m ✕" at the far end of @room. */
static void
draw_difference (Writer *writer, const DfpContentCell *cell, double x, double y, double room)
{
  const DfpColor color = cell->sign == DFP_SIGN_BETTER  ? DFP_COLOR_BETTER
                         : cell->sign == DFP_SIGN_WORSE ? DFP_COLOR_WORSE
                                                        : DFP_COLOR_SECONDARY;

  dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_SMALL, color, cell->difference, x, y, room - SIGN_WIDTH, 1, TRUE);
  if (cell->sign != DFP_SIGN_NONE)
    dfp_pdf_ink_sign (&writer->ink, cell->sign == DFP_SIGN_BETTER, x + room - 4,
                      y + dfp_text_style_get_line (DFP_TEXT_SMALL) / 2);
}

/* A bar on a track, with a tick at the 80 % that are asked for. @y: of its middle. */
static void
draw_chance (Writer *writer, double chance, double x, double y, double width)
{
  dfp_pdf_ink_fill (&writer->ink, DFP_COLOR_TRACK, x, y - BAR_HEIGHT / 2, width, BAR_HEIGHT);
  if (chance > 0)
    dfp_pdf_ink_fill (&writer->ink, DFP_COLOR_A, x, y - BAR_HEIGHT / 2, width * chance, BAR_HEIGHT);
  dfp_pdf_ink_fill (&writer->ink, DFP_COLOR_TEXT, x + width * DFP_CHANCE_SAFE - 0.5, y - BAR_HEIGHT, 1, 2 * BAR_HEIGHT);
}

static void
draw_cell (Writer *writer, const DfpPlace *place, const DfpContentRow *row, guint i, double y, double height)
{
  const DfpContentTable *table = place->block->table;
  const DfpContentColumn *column = &g_array_index (table->columns, DfpContentColumn, i);
  const DfpContentCell *cell = &row->cells[i];
  const gboolean strong = row->kind != DFP_ROW_PLAIN || (place->dense && i != 1);
  const DfpTextStyle style = dfp_layout_get_table_style (place->dense, strong);
  const double line = dfp_text_style_get_line (style);
  const int max_lines = place->dense && i != 1 ? 1 : 2;
  double x, width, text, difference = 0, mark = 0;

  if (cell->text == NULL && !cell->has_chance)
    return;
  dfp_layout_get_column (table, i, place->width, &x, &width);
  x += place->x;
  if (cell->has_chance)
    {
      draw_chance (writer, cell->chance, x, y + height / 2, width - DFP_LAYOUT_CELL_PAD);
      return;
    }
  if (i == 0 && table->marked)
    mark = place->dense ? DFP_LAYOUT_MARK_DENSE : DFP_LAYOUT_MARK;
  if (i == 0 && row->has_mark)
    dfp_pdf_ink_mark (&writer->ink, row->mark, x + mark / 2, y + height / 2, MARK_RADIUS);
  width -= DFP_LAYOUT_CELL_PAD + mark;
  cairo_tag_begin (writer->cr, i == 0 ? "TH" : "TD", NULL);
  if (cell->difference != NULL)
    difference = measure_difference (writer, cell, style, width);
  width -= difference;
  /* A row of one line need not be measured again. */
  text = height < 2 * line ? line : dfp_pdf_ink_measure (&writer->ink, style, cell->text, width, max_lines);
  dfp_pdf_ink_draw (&writer->ink, style, DFP_COLOR_TEXT, cell->text, x + mark, y + (height - text) / 2, width,
                    max_lines, column->align == DFP_ALIGN_END);
  if (cell->difference != NULL)
    draw_difference (writer, cell, x + width, y + (height - line) / 2, difference);
  cairo_tag_end (writer->cr, i == 0 ? "TH" : "TD");
}

static void
draw_table (Writer *writer, const DfpPlace *place)
{
  const DfpContentTable *table = place->block->table;
  double y = place->y + place->head_height;

  cairo_tag_begin (writer->cr, "Table", NULL);
  draw_head (writer, place);
  for (guint r = place->first_row; r < place->first_row + place->n_rows; r++)
    {
      const DfpContentRow *row = &g_array_index (table->rows, DfpContentRow, r);
      const double height = place->row_heights[r];

      if (row->kind == DFP_ROW_STRONG)
        dfp_pdf_ink_fill (&writer->ink, DFP_COLOR_BASE_COLUMN, place->x, y, place->width, height);
      if (r > place->first_row && (!place->dense || row->cells[0].text != NULL))
        dfp_pdf_ink_rule (&writer->ink, DFP_COLOR_GRID, place->x, y, place->width, 0.7);
      cairo_tag_begin (writer->cr, "TR", NULL);
      for (guint i = 0; i < table->columns->len; i++)
        draw_cell (writer, place, row, i, y, height);
      cairo_tag_end (writer->cr, "TR");
      y += height;
    }
  cairo_tag_end (writer->cr, "Table");
}

static void
draw_place (Writer *writer, const DfpPlace *place)
{
  switch (place->block->kind)
    {
    case DFP_BLOCK_TITLE:
      add_outline (writer, place);
      draw_tagged (writer, "H1", writer->layout.title, DFP_COLOR_TEXT, place, 3);
      break;
    case DFP_BLOCK_HEADING:
      add_outline (writer, place);
      draw_tagged (writer, "H2", DFP_TEXT_HEADING, DFP_COLOR_TEXT, place, 2);
      draw_heading_caption (writer, place);
      break;
    case DFP_BLOCK_LEAD:
    case DFP_BLOCK_PARAGRAPH:
      draw_tagged (writer, "P", DFP_TEXT_BODY, DFP_COLOR_TEXT, place, place->max_lines);
      break;
    case DFP_BLOCK_NOTE:
      draw_tagged (writer, "P", DFP_TEXT_SMALL, DFP_COLOR_SECONDARY, place, place->max_lines);
      break;
    case DFP_BLOCK_CALLOUT:
      draw_callout (writer, place);
      break;
    case DFP_BLOCK_TILES:
      draw_tiles (writer, place);
      break;
    case DFP_BLOCK_CHARTS:
      draw_charts (writer, place);
      break;
    case DFP_BLOCK_TABLE:
      draw_table (writer, place);
      break;
    case DFP_BLOCK_COLUMNS:
    default:
      g_return_if_reached ();
    }
}

static double
get_header_rule (const Writer *writer)
{
  return edges[writer->content->wide].header;
}

static double
get_footer_rule (const Writer *writer)
{
  return writer->height - edges[writer->content->wide].footer;
}

/* The two ends of a line and what stands between them share its width. */
static void
draw_header (Writer *writer)
{
  const DfpContent *content = writer->content;
  const double width = writer->width - 2 * MARGIN, half = width * 0.52, y = get_header_rule (writer) - HEADER_TEXT;
  const double strong =
      fmin (dfp_pdf_ink_get_width (&writer->ink, DFP_TEXT_STRONG, content->strong_header), half * 0.7);

  dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_STRONG, DFP_COLOR_TEXT, content->strong_header, MARGIN, y, strong + 1, 1,
                    FALSE);
  dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_BODY, DFP_COLOR_SECONDARY, "·", MARGIN + strong + 4, y, 6, 1, FALSE);
  dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_BODY, DFP_COLOR_SECONDARY, content->header, MARGIN + strong + 10, y,
                    half - strong - 10, 1, FALSE);
  if (content->end_header != NULL)
    dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_BODY, DFP_COLOR_SECONDARY, content->end_header, MARGIN + half + 8, y,
                      width - half - 8, 1, TRUE);
  dfp_pdf_ink_rule (&writer->ink, DFP_COLOR_TEXT, MARGIN, get_header_rule (writer), width, 1);
}

static void
draw_footer (Writer *writer, int page)
{
  const double width = writer->width - 2 * MARGIN, rule = get_footer_rule (writer), y = rule + FOOTER_TEXT;
  g_autofree char *name = g_strdup_printf ("%s · %s", writer->content->title, writer->content->kind);
  g_autofree char *imprint = dfp_imprint_format (writer->imprint);
  /* Translators: a page and the number of pages */
  g_autofree char *pages = g_strdup_printf (_ ("%d of %d"), page + 1, writer->layout.n_pages);
  const double number = dfp_pdf_ink_get_width (&writer->ink, DFP_TEXT_SMALL, pages) + FOOTER_GAP;
  const double middle = fmin (dfp_pdf_ink_get_width (&writer->ink, DFP_TEXT_SMALL, imprint) + 1, width * 0.66);
  const double start = width - number - middle;
  const gboolean fits = dfp_pdf_ink_get_width (&writer->ink, DFP_TEXT_SMALL, name) <= start - FOOTER_GAP;

  dfp_pdf_ink_rule (&writer->ink, DFP_COLOR_GRID, MARGIN, rule, width, 0.7);
  dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_SMALL, DFP_COLOR_SECONDARY, fits ? name : writer->content->title, MARGIN, y,
                    start - FOOTER_GAP, 1, FALSE);
  dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_SMALL, DFP_COLOR_SECONDARY, imprint, MARGIN + start, y, middle, 1, TRUE);
  dfp_pdf_ink_draw (&writer->ink, DFP_TEXT_SMALL, DFP_COLOR_SECONDARY, pages, MARGIN + width - number, y, number, 1,
                    TRUE);
}

static void
set_detail (Writer *writer, cairo_pdf_metadata_t detail, const char *text)
{
  g_autofree char *buffer = NULL;

  cairo_pdf_surface_set_metadata (writer->surface, detail, dfp_text_make_printable (text, &buffer));
}

static void
set_metadata (Writer *writer)
{
  const DfpContent *content = writer->content;
  g_autofree char *subject = writer->imprint->version != NULL
                                 ? g_strdup_printf ("%s, %s", content->kind, writer->imprint->version)
                                 : g_strdup (content->kind);
  g_autofree char *date = g_strdup_printf ("%sT00:00:00Z", writer->imprint->date);

  set_detail (writer, CAIRO_PDF_METADATA_TITLE, content->title);
  set_detail (writer, CAIRO_PDF_METADATA_SUBJECT, subject);
  set_detail (writer, CAIRO_PDF_METADATA_AUTHOR, *content->author != '\0' ? content->author : content->organisation);
  set_detail (writer, CAIRO_PDF_METADATA_CREATOR, "Factory Planner " DFP_VERSION);
  set_detail (writer, CAIRO_PDF_METADATA_CREATE_DATE, date);
  set_detail (writer, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
draw_pages (Writer *writer)
{
  for (int page = 0; page < writer->layout.n_pages; page++)
    {
      draw_header (writer);
      for (guint i = 0; i < writer->layout.places->len; i++)
        {
          const DfpPlace *place = &g_array_index (writer->layout.places, DfpPlace, i);

          if (place->page == page)
            draw_place (writer, place);
        }
      draw_footer (writer, page);
      cairo_show_page (writer->cr);
    }
}

static cairo_status_t
append_bytes (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
dfp_pdf_write (const DfpContent *content, const DfpWriterOptions *options, GError **error)
{
  const DfpImprint *imprint = options->imprint;
  Writer writer = { .content = content, .imprint = imprint };
  GByteArray *bytes = g_byte_array_new ();
  cairo_status_t status;

  writer.width = content->wide ? papers[imprint->paper].height : papers[imprint->paper].width;
  writer.height = content->wide ? papers[imprint->paper].width : papers[imprint->paper].height;
  writer.surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, writer.width, writer.height);
  writer.cr = cairo_create (writer.surface);
  set_metadata (&writer);
  dfp_pdf_ink_init (&writer.ink, writer.cr, writer.width, imprint->right_to_left);
  dfp_layout_init (&writer.layout, &writer.ink, content, MARGIN, get_header_rule (&writer) + TEXT_TOP,
                   writer.width - 2 * MARGIN, get_footer_rule (&writer) - TEXT_BOTTOM);
  draw_pages (&writer);
  dfp_layout_clear (&writer.layout);
  dfp_pdf_ink_clear (&writer.ink);
  cairo_destroy (writer.cr);
  cairo_surface_finish (writer.surface);
  status = cairo_surface_status (writer.surface);
  cairo_surface_destroy (writer.surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("The document could not be made: %s."),
                   cairo_status_to_string (status));
      g_byte_array_unref (bytes);
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}
