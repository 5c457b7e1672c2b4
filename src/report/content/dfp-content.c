/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks are kept by value in arrays that clear what they own. */
#include "report/content/dfp-content.h"

static void
clear_tile (DfpContentTile *tile)
{
  g_free (tile->caption);
  g_free (tile->figure);
  g_free (tile->note);
}

static void
clear_row (const DfpContentTable *table, DfpContentRow *row)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_free (row->cells[i].text);
      g_free (row->cells[i].difference);
    }
  g_free (row->cells);
}

static void
free_table (DfpContentTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    clear_row (table, &g_array_index (table->rows, DfpContentRow, i));
  for (guint i = 0; i < table->columns->len; i++)
    g_free (g_array_index (table->columns, DfpContentColumn, i).title);
  g_array_unref (table->columns);
  g_array_unref (table->rows);
  g_free (table);
}

static void
clear_block (DfpBlock *block)
{
  g_free (block->text);
  g_free (block->strong);
  g_clear_pointer (&block->tiles, g_array_unref);
  g_clear_pointer (&block->charts, g_ptr_array_unref);
  g_clear_pointer (&block->table, free_table);
  g_clear_pointer (&block->parts, g_ptr_array_unref);
}

static DfpBlock *
add_block (DfpContent *content, DfpBlockKind kind)
{
  const DfpBlock block = { .kind = kind };

  g_array_append_val (content->blocks, block);
  return &g_array_index (content->blocks, DfpBlock, content->blocks->len - 1);
}

DfpContent *
dfp_content_new (void)
{
  DfpContent *content = g_new0 (DfpContent, 1);

  content->blocks = g_array_new (FALSE, FALSE, sizeof (DfpBlock));
  g_array_set_clear_func (content->blocks, (GDestroyNotify) clear_block);
  return content;
}

void
dfp_content_free (DfpContent *content)
{
  if (content == NULL)
    return;
  g_free (content->strong_header);
  g_free (content->header);
  g_free (content->end_header);
  g_free (content->title);
  g_free (content->kind);
  g_free (content->author);
  g_free (content->organisation);
  g_array_unref (content->blocks);
  g_free (content);
}

void
dfp_content_add_text (DfpContent *content, DfpBlockKind kind, const char *text)
{
  if (text != NULL && *text != '\0')
    add_block (content, kind)->text = g_strdup (text);
}

void
dfp_content_add_callout (DfpContent *content, const char *strong, const char *text, DfpColor color)
{
  DfpBlock *block = add_block (content, DFP_BLOCK_CALLOUT);

  block->strong = g_strdup (strong);
  block->text = g_strdup (text);
  block->color = color;
}

void
dfp_content_add_heading (DfpContent *content, const char *text, const char *caption)
{
  DfpBlock *block = add_block (content, DFP_BLOCK_HEADING);

  block->text = g_strdup (text);
  block->strong = g_strdup (caption);
}

void
dfp_content_add_tile (DfpContent *content, const char *caption, const char *figure, const char *note)
{
  const DfpContentTile tile = { g_strdup (caption), g_strdup (figure), g_strdup (note) };
  DfpBlock *block =
      content->blocks->len > 0 ? &g_array_index (content->blocks, DfpBlock, content->blocks->len - 1) : NULL;

  if (block == NULL || block->kind != DFP_BLOCK_TILES)
    {
      block = add_block (content, DFP_BLOCK_TILES);
      block->tiles = g_array_new (FALSE, FALSE, sizeof (DfpContentTile));
      g_array_set_clear_func (block->tiles, (GDestroyNotify) clear_tile);
    }
  g_array_append_val (block->tiles, tile);
}

void
dfp_content_add_charts (DfpContent *content, DfpChart *first, DfpChart *second)
{
  DfpBlock *block = add_block (content, DFP_BLOCK_CHARTS);

  block->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_chart_unref);
  g_ptr_array_add (block->charts, first);
  if (second != NULL)
    g_ptr_array_add (block->charts, second);
}

void
dfp_content_add_table (DfpContent *content, DfpContentTable *table)
{
  add_block (content, DFP_BLOCK_TABLE)->table = table;
}

void
dfp_content_add_columns (DfpContent *content, DfpContent *first, DfpContent *second, double share)
{
  DfpBlock *block = add_block (content, DFP_BLOCK_COLUMNS);

  block->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_content_free);
  block->share = share;
  g_ptr_array_add (block->parts, first);
  g_ptr_array_add (block->parts, second);
}

DfpContentTable *
dfp_content_table_new (void)
{
  DfpContentTable *table = g_new0 (DfpContentTable, 1);

  table->columns = g_array_new (FALSE, TRUE, sizeof (DfpContentColumn));
  table->rows = g_array_new (FALSE, TRUE, sizeof (DfpContentRow));
  return table;
}

DfpContentColumn *
dfp_content_table_add_column (DfpContentTable *table, const char *title, DfpAlign align, double weight)
{
  const DfpContentColumn column = { g_strdup (title), align, weight };

  g_return_val_if_fail (table->rows->len == 0, NULL);
  g_array_append_val (table->columns, column);
  return &g_array_index (table->columns, DfpContentColumn, table->columns->len - 1);
}

DfpContentRow *
dfp_content_table_add_row (DfpContentTable *table, DfpRowKind kind)
{
  const DfpContentRow row = { .kind = kind, .cells = g_new0 (DfpContentCell, table->columns->len) };

  g_array_append_val (table->rows, row);
  return &g_array_index (table->rows, DfpContentRow, table->rows->len - 1);
}

void
dfp_content_row_set (DfpContentRow *row, guint column, const char *text)
{
  dfp_content_row_take (row, column, g_strdup (text));
}

void
dfp_content_row_take (DfpContentRow *row, guint column, char *text)
{
  g_free (row->cells[column].text);
  row->cells[column].text = text;
}
