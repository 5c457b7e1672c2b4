/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cursor runs down the page. Parts beside one another start together and end where the longest
 * ends; a table breaks between rows; everything else keeps together, and a text that is taller than a
 * page ends with it. Pictures give way: they are as tall as they can be without another page. */
#include "report/writer/dfp-pdf-layout.h"

#include <math.h>

#include "base/dfp-const.h"

#define CHART_HEIGHT 190        /* points, at most */
#define CHART_HEIGHT_GOOD 84    /* still easy to read */
#define CHART_HEIGHT_MINIMUM 56 /* only where it saves a page */
#define CHART_HEIGHT_STEP 4
#define ROW_PAD 6.6 /* points above and below the lines of a row together */
#define ROW_PAD_DENSE 0
#define GROUP_PAD 6
#define HEAD_PAD 8
#define NAME_LINES 2
#define HEAD_LINES 3
#define KEEP_WITH_HEADING 40 /* points that must be left below a heading */

typedef struct
{
  int page;
  double y;
} Cursor;

static const double gaps[] = {
  [DFP_BLOCK_TITLE] = 4,   [DFP_BLOCK_LEAD] = 4,     [DFP_BLOCK_CALLOUT] = 8,   [DFP_BLOCK_TILES] = 13,
  [DFP_BLOCK_CHARTS] = 14, [DFP_BLOCK_HEADING] = 14, [DFP_BLOCK_PARAGRAPH] = 2, [DFP_BLOCK_NOTE] = 4,
  [DFP_BLOCK_TABLE] = 4,   [DFP_BLOCK_COLUMNS] = 0,
};

DfpTextStyle
dfp_layout_get_table_style (gboolean dense, gboolean strong)
{
  if (dense)
    return strong ? DFP_TEXT_SMALL_STRONG : DFP_TEXT_SMALL;
  return strong ? DFP_TEXT_STRONG : DFP_TEXT_BODY;
}

void
dfp_layout_get_column (const DfpContentTable *table, guint column, double width, double *x, double *column_width)
{
  double sum = 0, before = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const double weight = g_array_index (table->columns, DfpContentColumn, i).weight;

      before += i < column ? weight : 0;
      sum += weight;
    }
  *x = before / sum * width;
  *column_width = g_array_index (table->columns, DfpContentColumn, column).weight / sum * width;
}

void
dfp_layout_measure_tiles (DfpPdfInk *ink, const DfpBlock *block, double width, double *captions, double *notes)
{
  const double room = width / block->tiles->len - DFP_LAYOUT_GAP / 2;

  *captions = *notes = 0;
  for (guint i = 0; i < block->tiles->len; i++)
    {
      const DfpContentTile *tile = &g_array_index (block->tiles, DfpContentTile, i);

      *captions = fmax (*captions, dfp_pdf_ink_measure (ink, DFP_TEXT_SMALL, tile->caption, room, NAME_LINES));
      *notes = fmax (*notes, dfp_pdf_ink_measure (ink, DFP_TEXT_SMALL, tile->note, room, NAME_LINES));
    }
}

static double
get_chart_width (const DfpBlock *block, double width)
{
  return (width - (block->charts->len - 1) * DFP_LAYOUT_GAP) / block->charts->len;
}

double
dfp_layout_get_chart_head (DfpPdfInk *ink, const DfpBlock *block, double width)
{
  double height = 0;

  for (guint i = 0; i < block->charts->len; i++)
    {
      const char *title = dfp_chart_get_title (g_ptr_array_index (block->charts, i));

      height = fmax (height, title != NULL && *title != '\0'
                                 ? dfp_pdf_ink_measure (ink, DFP_TEXT_HEADING, title, get_chart_width (block, width),
                                                        NAME_LINES) +
                                       dfp_text_style_get_line (DFP_TEXT_SMALL)
                                 : dfp_text_style_get_line (DFP_TEXT_SMALL_STRONG));
    }
  return height + 3;
}

/* How wide the text of a cell may be. */
static double
get_text_width (const DfpContentTable *table, const DfpContentRow *row, guint column, double width, gboolean dense)
{
  double x, column_width;

  dfp_layout_get_column (table, column, width, &x, &column_width);
  if (column == 0 && table->marked)
    column_width -= dense ? DFP_LAYOUT_MARK_DENSE : DFP_LAYOUT_MARK;
  return column_width - DFP_LAYOUT_CELL_PAD;
}

static double
measure_row (DfpLayout *layout, const DfpContentTable *table, const DfpContentRow *row, double width, gboolean dense)
{
  const DfpTextStyle style = dfp_layout_get_table_style (dense, row->kind != DFP_ROW_PLAIN);
  double height = dfp_text_style_get_line (style);

  for (guint i = 0; i < table->columns->len && row->kind != DFP_ROW_GROUP; i++)
    if (row->cells[i].text != NULL && row->cells[i].difference == NULL)
      height = fmax (height, dfp_pdf_ink_measure (layout->ink, style, row->cells[i].text,
                                                  get_text_width (table, row, i, width, dense),
                                                  dense && i != 1 ? 1 : NAME_LINES));
  if (row->kind == DFP_ROW_GROUP)
    height += GROUP_PAD;
  return height + (dense ? ROW_PAD_DENSE : ROW_PAD);
}

static const double *
measure_rows (DfpLayout *layout, const DfpContentTable *table, double width, gboolean dense)
{
  double *heights = g_hash_table_lookup (layout->row_heights, table);

  if (heights != NULL)
    return heights;
  heights = g_new (double, table->rows->len + 1);
  for (guint i = 0; i < table->rows->len; i++)
    heights[i] = measure_row (layout, table, &g_array_index (table->rows, DfpContentRow, i), width, dense);
  g_hash_table_insert (layout->row_heights, dfp_drop_const (table), heights);
  return heights;
}

static double
measure_head (DfpLayout *layout, const DfpContentTable *table, double width, gboolean dense)
{
  const DfpTextStyle style = dfp_layout_get_table_style (dense, TRUE);
  double height = 0;

  if (table->headless)
    return 0;
  for (guint i = 0; i < table->columns->len; i++)
    {
      const DfpContentColumn *column = &g_array_index (table->columns, DfpContentColumn, i);
      double x, column_width;

      dfp_layout_get_column (table, i, width, &x, &column_width);
      if (column->has_mark)
        column_width -= DFP_LAYOUT_MARK_DENSE;
      height = fmax (height, dfp_pdf_ink_measure (layout->ink, style, column->title, column_width - DFP_LAYOUT_CELL_PAD,
                                                  HEAD_LINES));
    }
  return height + (dense ? HEAD_PAD / 2.0 : HEAD_PAD);
}

/* The height of a block that keeps together; of charts, what stands above them. */
static double
measure_block (DfpLayout *layout, const DfpBlock *block, double width, gboolean dense)
{
  double captions, notes;

  switch (block->kind)
    {
    case DFP_BLOCK_TITLE:
      return dfp_pdf_ink_measure (layout->ink, layout->title, block->text, width, 3);
    case DFP_BLOCK_LEAD:
    case DFP_BLOCK_PARAGRAPH:
      return dfp_pdf_ink_measure (layout->ink, DFP_TEXT_BODY, block->text, width, 0);
    case DFP_BLOCK_CALLOUT:
      return 2 * DFP_LAYOUT_CALLOUT_Y + dfp_pdf_ink_draw_pair (layout->ink, block->strong, block->text, 0, 0,
                                                               width - 2 * DFP_LAYOUT_CALLOUT_X, TRUE);
    case DFP_BLOCK_TILES:
      dfp_layout_measure_tiles (layout->ink, block, width, &captions, &notes);
      return captions + dfp_text_style_get_line (DFP_TEXT_FIGURE) + notes;
    case DFP_BLOCK_CHARTS:
      return dfp_layout_get_chart_head (layout->ink, block, width);
    case DFP_BLOCK_HEADING:
      return dfp_pdf_ink_measure (layout->ink, DFP_TEXT_HEADING, block->text, width, 2);
    case DFP_BLOCK_NOTE:
      return dfp_pdf_ink_measure (layout->ink, DFP_TEXT_SMALL, block->text, width, 0);
    case DFP_BLOCK_TABLE:
      return measure_head (layout, block->table, width, dense);
    case DFP_BLOCK_COLUMNS:
    default:
      g_return_val_if_reached (0);
    }
}

/* Texts are measured once however often the blocks are placed. Charts do not count: their height is tried. */
static double
recall_height (DfpLayout *layout, const DfpBlock *block, double width, gboolean dense)
{
  double *height = g_hash_table_lookup (layout->heights, block);

  if (height == NULL)
    {
      height = g_new (double, 1);
      *height = measure_block (layout, block, width, dense);
      g_hash_table_insert (layout->heights, dfp_drop_const (block), height);
    }
  return *height + (block->kind == DFP_BLOCK_CHARTS ? layout->chart_height : 0);
}

static void
turn_page (const DfpLayout *layout, Cursor *cursor)
{
  cursor->page++;
  cursor->y = layout->top;
}

/* A narrow part may leave long names more lines than a page has. */
static void
cut_text (const DfpLayout *layout, DfpPlace *place)
{
  const DfpBlockKind kind = place->block->kind;
  const double line = dfp_text_style_get_line (kind == DFP_BLOCK_NOTE ? DFP_TEXT_SMALL : DFP_TEXT_BODY);

  if ((kind != DFP_BLOCK_LEAD && kind != DFP_BLOCK_PARAGRAPH && kind != DFP_BLOCK_NOTE) ||
      place->y + place->height <= layout->bottom)
    return;
  place->max_lines = MAX ((int) ((layout->bottom - place->y) / line), 1);
  place->height = place->max_lines * line;
}

static Cursor
place_block (DfpLayout *layout, const DfpBlock *block, Cursor cursor, double x, double width)
{
  DfpPlace place = { .block = block, .x = x, .width = width };
  const double keep = block->kind == DFP_BLOCK_HEADING ? KEEP_WITH_HEADING : 0;

  place.height = recall_height (layout, block, width, FALSE);
  if (cursor.y > layout->top && cursor.y + place.height + keep > layout->bottom)
    turn_page (layout, &cursor);
  place.page = cursor.page;
  place.y = cursor.y;
  cut_text (layout, &place);
  g_array_append_val (layout->places, place);
  cursor.y += place.height;
  return cursor;
}

/* As many rows as fit, then the next page, the head again, and so on. */
static Cursor
place_table (DfpLayout *layout, const DfpBlock *block, Cursor cursor, double x, double width, gboolean dense)
{
  const DfpContentTable *table = block->table;
  const double *heights = measure_rows (layout, table, width, dense);
  const double head = recall_height (layout, block, width, dense);
  guint row = 0;

  do
    {
      DfpPlace place = { .block = block,
                         .x = x,
                         .width = width,
                         .first_row = row,
                         .row_heights = heights,
                         .head_height = head,
                         .dense = dense };

      if (cursor.y > layout->top && row < table->rows->len && cursor.y + head + heights[row] > layout->bottom)
        turn_page (layout, &cursor);
      place.page = cursor.page;
      place.y = cursor.y;
      place.height = head;
      while (row < table->rows->len && (place.n_rows == 0 || place.y + place.height + heights[row] <= layout->bottom))
        {
          place.height += heights[row++];
          place.n_rows++;
        }
      g_array_append_val (layout->places, place);
      cursor.y += place.height;
      if (row < table->rows->len)
        turn_page (layout, &cursor);
    }
  while (row < table->rows->len);
  return cursor;
}

static Cursor place_content (DfpLayout *layout, const DfpContent *content, Cursor cursor, double x, double width);

static Cursor
place_columns (DfpLayout *layout, const DfpBlock *block, Cursor cursor, double x, double width)
{
  const double room = width - DFP_LAYOUT_GAP;
  const double first = block->share > 0 ? room * block->share : room / 2;
  const Cursor a = place_content (layout, g_ptr_array_index (block->parts, 0), cursor, x, first);
  const Cursor b =
      place_content (layout, g_ptr_array_index (block->parts, 1), cursor, x + first + DFP_LAYOUT_GAP, room - first);

  if (a.page != b.page)
    return a.page > b.page ? a : b;
  return a.y > b.y ? a : b;
}

static Cursor
place_content (DfpLayout *layout, const DfpContent *content, Cursor cursor, double x, double width)
{
  for (guint i = 0; i < content->blocks->len; i++)
    {
      const DfpBlock *block = &g_array_index (content->blocks, DfpBlock, i);

      if (cursor.y > layout->top)
        cursor.y += gaps[block->kind];
      if (block->kind == DFP_BLOCK_TABLE)
        cursor = place_table (layout, block, cursor, x, width, content->dense);
      else if (block->kind == DFP_BLOCK_COLUMNS)
        cursor = place_columns (layout, block, cursor, x, width);
      else
        cursor = place_block (layout, block, cursor, x, width);
    }
  return cursor;
}

static int
place_all (DfpLayout *layout, const DfpContent *content, double chart_height)
{
  layout->chart_height = chart_height;
  g_array_set_size (layout->places, 0);
  place_content (layout, content, (Cursor){ 0, layout->top }, layout->start, layout->width);
  layout->n_pages = 1;
  for (guint i = 0; i < layout->places->len; i++)
    layout->n_pages = MAX (layout->n_pages, g_array_index (layout->places, DfpPlace, i).page + 1);
  return layout->n_pages;
}

/* The tallest pictures with which the content needs no more pages than with the lowest ones. */
static void
choose_chart_height (DfpLayout *layout, const DfpContent *content)
{
  const int fewest = place_all (layout, content, CHART_HEIGHT_MINIMUM);
  double low = CHART_HEIGHT_MINIMUM, high = CHART_HEIGHT;

  if (place_all (layout, content, high) == fewest)
    return;
  if (place_all (layout, content, CHART_HEIGHT_GOOD) == fewest)
    low = CHART_HEIGHT_GOOD;
  else
    high = CHART_HEIGHT_GOOD;
  while (high - low > CHART_HEIGHT_STEP)
    {
      const double middle = (low + high) / 2;

      if (place_all (layout, content, middle) == fewest)
        low = middle;
      else
        high = middle;
    }
  place_all (layout, content, low);
}

void
dfp_layout_init (DfpLayout *layout, DfpPdfInk *ink, const DfpContent *content, double start, double top, double width,
                 double bottom)
{
  *layout = (DfpLayout){ .ink = ink, .width = width, .top = top, .bottom = bottom, .start = start };
  layout->title = content->wide ? DFP_TEXT_TITLE_SMALL : DFP_TEXT_TITLE;
  layout->places = g_array_new (FALSE, FALSE, sizeof (DfpPlace));
  layout->row_heights = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  layout->heights = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  choose_chart_height (layout, content);
}

void
dfp_layout_clear (DfpLayout *layout)
{
  g_array_unref (layout->places);
  g_hash_table_unref (layout->row_heights);
  g_hash_table_unref (layout->heights);
}
