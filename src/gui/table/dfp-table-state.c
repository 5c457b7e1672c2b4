/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ground of the table: what every part reads, and what knows no row and no cell. Whoever is told something here
 * is told by a signal. */
#include "gui/table/dfp-table-private.h"

GType
dfp_table_get_row_type (DfpTable *self)
{
  return self->list != NULL ? dfp_list_get_row_type (self->list) : G_TYPE_INVALID;
}

gboolean
dfp_table_is_sorted (DfpTable *self)
{
  return self->sort_column != NULL || self->group_field != NULL;
}

int
dfp_table_get_n_shown (DfpTable *self)
{
  return (int) self->rows->len;
}

DfpTableRow *
dfp_table_get_row (DfpTable *self, int row)
{
  return row >= 0 && row < (int) self->rows->len ? g_ptr_array_index (self->rows, (guint) row) : NULL;
}

gboolean
dfp_table_get_range (DfpTable *self, DfpTableRange *range)
{
  const DfpTablePlace a = self->anchor, b = self->cursor;

  if (a.row < 0 || b.row < 0 || MAX (a.row, b.row) >= (int) self->rows->len)
    return FALSE;
  range->first_row = MIN (a.row, b.row);
  range->last_row = MAX (a.row, b.row);
  range->first_column = MIN (a.column, b.column);
  range->last_column = MAX (a.column, b.column);
  return TRUE;
}

static gboolean
layout_cb (gpointer user_data)
{
  DfpTable *self = user_data;

  self->layout_id = 0;
  gtk_widget_set_visible (self->scrollbar, gtk_adjustment_get_upper (self->adjustment) >
                                               gtk_adjustment_get_page_size (self->adjustment));
  g_signal_emit_by_name (self, "layout-changed");
  return G_SOURCE_REMOVE;
}

const DfpTableGeometry *
dfp_table_lay_out (DfpTable *self, int width)
{
  if (self->geometry_width == width)
    return self->geometry;
  self->geometry_width = width;
  dfp_table_geometry_fit (self->geometry, self->columns, dfp_table_get_row_type (self), GTK_WIDGET (self), width);
  gtk_adjustment_configure (self->adjustment, gtk_adjustment_get_value (self->adjustment), 0, self->geometry->total, 40,
                            width, width);
  self->geometry->offset = (int) gtk_adjustment_get_value (self->adjustment);
  if (self->layout_id == 0)
    self->layout_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, layout_cb, self, NULL);
  return self->geometry;
}
