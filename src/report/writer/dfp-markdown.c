/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every block is a line, or the lines of a table, with an empty one behind it. All that a plan says goes through
 * dfp_markdown_append_text (): no text can end its cell or its paragraph. */
#include "report/writer/dfp-markdown.h"

#include "base/dfp-escape.h"
#include "chart/dfp-chart-sheet.h"

#define BETTER "✓"
#define WORSE "✕"

/* --- lines --- */

/* @before and @after: markup around @text. Nothing where there is no text. */
static void
append_block (GString *md, const char *before, const char *text, const char *after)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append (md, before);
  dfp_markdown_append_text (md, text);
  g_string_append_printf (md, "%s\n\n", after);
}

static void
append_words (GString *md, const char *before, const char *text, const char *after)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append (md, before);
  dfp_markdown_append_text (md, text);
  g_string_append (md, after);
}

static void
append_rule (GString *md, const gboolean *at_end, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    g_string_append (md, at_end[i] ? "| ---: " : "| --- ");
  g_string_append (md, "|\n");
}

/* --- sheets --- */

static void
append_sheet (GString *md, const DfpSheet *sheet)
{
  const guint n_columns = dfp_sheet_get_n_columns (sheet);
  g_autofree gboolean *at_end = g_new (gboolean, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      at_end[i] = dfp_sheet_is_numeric (sheet, i);
      g_string_append (md, "| ");
      append_words (md, "", dfp_sheet_get_column (sheet, i)->label, " ");
    }
  g_string_append (md, "|\n");
  append_rule (md, at_end, n_columns);
  for (guint row = 0; row < dfp_sheet_get_n_rows (sheet); row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *text = dfp_sheet_format_cell (sheet, row, i);

          g_string_append (md, "| ");
          append_words (md, "", text, " ");
        }
      g_string_append (md, "|\n");
    }
}

GBytes *
dfp_markdown_write_sheet (const DfpSheet *sheet, const DfpWriterOptions *options, GError **error)
{
  GString *md = g_string_new (NULL);

  append_sheet (md, sheet);
  return g_string_free_to_bytes (md);
}

/* --- tables of a content --- */

/* A column that only draws a bar says nothing here: its number stands beside it. */
static gboolean
is_drawn (const DfpContentTable *table, guint column)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (!g_array_index (table->rows, DfpContentRow, i).cells[column].has_chance)
      return FALSE;
  return table->rows->len > 0;
}

static void
append_cell (GString *md, const DfpContentCell *cell, gboolean strong)
{
  const char *sign = cell->sign == DFP_SIGN_BETTER ? " " BETTER : cell->sign == DFP_SIGN_WORSE ? " " WORSE : "";

  append_words (md, strong ? "**" : "", cell->text, strong ? "** " : " ");
  if (cell->difference != NULL && *cell->difference != '\0')
    {
      append_words (md, "(", cell->difference, "");
      g_string_append_printf (md, "%s) ", sign);
    }
}

static void
append_row (GString *md, const DfpContentTable *table, const DfpContentRow *row)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      if (is_drawn (table, i))
        continue;
      g_string_append (md, "| ");
      append_cell (md, &row->cells[i], row->kind != DFP_ROW_PLAIN);
    }
  g_string_append (md, "|\n");
}

static void
append_table (GString *md, const DfpContentTable *table)
{
  g_autofree gboolean *at_end = g_new (gboolean, table->columns->len);
  guint n = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const DfpContentColumn *column = &g_array_index (table->columns, DfpContentColumn, i);

      if (is_drawn (table, i))
        continue;
      at_end[n++] = column->align == DFP_ALIGN_END;
      g_string_append (md, "| ");
      append_words (md, "", column->title, " ");
    }
  g_string_append (md, "|\n");
  append_rule (md, at_end, n);
  for (guint i = 0; i < table->rows->len; i++)
    append_row (md, table, &g_array_index (table->rows, DfpContentRow, i));
  g_string_append_c (md, '\n');
}

/* --- blocks --- */

static void
append_tiles (GString *md, const GArray *tiles)
{
  for (guint i = 0; i < tiles->len; i++)
    {
      const DfpContentTile *tile = &g_array_index (tiles, DfpContentTile, i);

      g_string_append (md, "- ");
      append_words (md, "**", tile->caption, ":** ");
      append_words (md, "", tile->figure, "");
      append_words (md, " – ", tile->note, "");
      g_string_append_c (md, '\n');
    }
  g_string_append_c (md, '\n');
}

static void
append_charts (GString *md, const GPtrArray *charts)
{
  for (guint i = 0; i < charts->len; i++)
    {
      const DfpChart *chart = g_ptr_array_index (charts, i);
      g_autoptr (DfpSheet) sheet = dfp_chart_get_sheet (chart);

      append_block (md, "**", dfp_chart_get_title (chart), "**");
      append_block (md, "*", dfp_chart_get_caption (chart), "*");
      append_block (md, "", dfp_chart_get_empty (chart), "");
      if (dfp_chart_get_empty (chart) != NULL || dfp_sheet_get_n_rows (sheet) == 0)
        continue;
      append_sheet (md, sheet);
      g_string_append_c (md, '\n');
    }
}

static void append_content (GString *md, const DfpContent *content);

static void
append_block_of_content (GString *md, const DfpBlock *block)
{
  switch (block->kind)
    {
    case DFP_BLOCK_TITLE:
      append_block (md, "# ", block->text, "");
      break;
    case DFP_BLOCK_HEADING:
      append_block (md, "## ", block->text, "");
      append_block (md, "*", block->strong, "*");
      break;
    case DFP_BLOCK_LEAD:
    case DFP_BLOCK_PARAGRAPH:
      append_block (md, "", block->text, "");
      break;
    case DFP_BLOCK_NOTE:
      append_block (md, "*", block->text, "*");
      break;
    case DFP_BLOCK_CALLOUT:
      append_block (md, "> **", block->strong, "**");
      append_block (md, "> ", block->text, "");
      break;
    case DFP_BLOCK_TILES:
      append_tiles (md, block->tiles);
      break;
    case DFP_BLOCK_CHARTS:
      append_charts (md, block->charts);
      break;
    case DFP_BLOCK_TABLE:
      append_table (md, block->table);
      break;
    case DFP_BLOCK_COLUMNS:
      for (guint i = 0; i < block->parts->len; i++)
        append_content (md, g_ptr_array_index (block->parts, i));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_content (GString *md, const DfpContent *content)
{
  for (guint i = 0; i < content->blocks->len; i++)
    append_block_of_content (md, &g_array_index (content->blocks, DfpBlock, i));
}

GBytes *
dfp_markdown_write_content (const DfpContent *content, const DfpWriterOptions *options, GError **error)
{
  g_autofree char *imprint = dfp_imprint_format (options->imprint);
  GString *md = g_string_new (NULL);

  append_words (md, "**", content->strong_header, "**");
  append_words (md, " · ", content->header, "");
  append_words (md, " · ", content->end_header, "");
  g_string_append (md, "\n\n");
  append_content (md, content);
  append_words (md, "*", imprint, "*\n");
  return g_string_free_to_bytes (md);
}
