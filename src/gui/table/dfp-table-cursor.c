/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands where, the cursor, the range that Shift extends, and the keyboard's place. */
#include "gui/table/dfp-table-cell.h"
#include "gui/table/dfp-table-private.h"
#include "gui/table/dfp-table-row.h"

DfpTableCell *
dfp_table_get_cell (DfpTable *self, int row, int column)
{
  DfpTableRow *line = dfp_table_get_row (self, row);
  GtkWidget *child = line != NULL ? dfp_table_row_get_child (line, column) : NULL;

  return DFP_IS_TABLE_CELL (child) ? DFP_TABLE_CELL (child) : NULL;
}

int
dfp_table_find_row (DfpTable *self, DfpObject *object)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (dfp_table_row_get_object (g_ptr_array_index (self->rows, i)) == object)
      return (int) i;
  return -1;
}

DfpObject *
dfp_table_get_current (DfpTable *self)
{
  DfpTableRow *row;

  g_return_val_if_fail (GTK_IS_WIDGET (self), NULL);
  row = dfp_table_get_row (self, self->cursor.row);
  return row != NULL ? dfp_table_row_get_object (row) : NULL;
}

static void
announce_cursor (DfpTable *self)
{
  g_signal_emit_by_name (self, "cursor-changed", dfp_table_get_current (self));
}

static void
mark_cursor (DfpTable *self, gboolean on)
{
  DfpTableCell *cell = dfp_table_get_cell (self, self->cursor.row, self->cursor.column);
  DfpTableRow *row = dfp_table_get_row (self, self->cursor.row);

  if (cell != NULL)
    dfp_table_cell_set_cursor (cell, on);
  else if (row != NULL && dfp_table_row_get_child (row, self->cursor.column) != NULL)
    gtk_widget_set_focusable (dfp_table_row_get_child (row, self->cursor.column), on);
  if (row != NULL)
    (on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (row), "current");
}

static void
mark_range (DfpTable *self, gboolean on)
{
  DfpTableRange range;

  if (!dfp_table_get_range (self, &range))
    return;
  if (range.first_row == range.last_row && range.first_column == range.last_column)
    on = FALSE; /* one cell has the cursor, which says enough */
  for (int row = range.first_row; row <= range.last_row; row++)
    for (int column = range.first_column; column <= range.last_column; column++)
      {
        DfpTableCell *cell = dfp_table_get_cell (self, row, column);

        if (cell != NULL)
          dfp_table_cell_set_selected (cell, on);
      }
}

static void
scroll_to_column (DfpTable *self, int column)
{
  const DfpTableGeometry *geometry = self->geometry;

  if (column <= 0 || column >= geometry->n)
    return;
  gtk_adjustment_clamp_page (self->adjustment, geometry->x[column] - geometry->width[0],
                             geometry->x[column] + geometry->width[column]);
}

/* @focus: also put the keyboard there. */
void
dfp_table_place_cursor (DfpTable *self, int row, int column, gboolean extend, gboolean focus)
{
  DfpTableRow *before = dfp_table_get_row (self, self->cursor.row);
  const DfpTablePlace place = { CLAMP (row, -1, (int) self->rows->len - 1),
                                CLAMP (column, 0, MAX ((int) self->columns->len - 1, 0)) };

  mark_range (self, FALSE);
  mark_cursor (self, FALSE);
  self->cursor = place;
  if (!extend || self->anchor.row < 0)
    self->anchor = place;
  mark_cursor (self, TRUE);
  mark_range (self, TRUE);
  if (focus && dfp_table_get_row (self, place.row) != NULL)
    {
      scroll_to_column (self, place.column);
      gtk_widget_grab_focus (dfp_table_row_get_child (dfp_table_get_row (self, place.row), place.column));
    }
  if (before != dfp_table_get_row (self, place.row))
    announce_cursor (self);
}

void
dfp_table_set_cursor (DfpTable *self, int row, int column, gboolean extend)
{
  dfp_table_place_cursor (self, row, column, extend, TRUE);
}

void
dfp_table_select_range (DfpTable *self, const DfpTableRange *range)
{
  dfp_table_place_cursor (self, range->first_row, range->first_column, FALSE, FALSE);
  dfp_table_place_cursor (self, range->last_row, range->last_column, TRUE, TRUE);
}
