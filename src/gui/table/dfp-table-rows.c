/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows are shown, in which order, and when they are read again: once before the next frame, however
 * many values changed. */
#include <glib/gi18n.h>

#include "gui/table/dfp-table-boxed.h"
#include "gui/table/dfp-table-cell.h"
#include "gui/table/dfp-table-order.h"
#include "gui/table/dfp-table-private.h"
#include "gui/table/dfp-table-row.h"
#include "gui/table/dfp-wheel.h"
#include "gui/widgets/dfp-children.h"

static GtkWidget *
create_group_head (DfpTable *self, DfpObject *first)
{
  const DfpField *field = dfp_object_find_field (first, self->group_field);
  g_autofree char *text = dfp_table_get_group_name (first, field);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "group-head");
  return label;
}

void
dfp_table_drop_rows (DfpTable *self, GHashTable *kept)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->body)) != NULL)
    {
      if (DFP_IS_TABLE_ROW (child))
        g_hash_table_insert (kept, dfp_table_row_get_object (DFP_TABLE_ROW (child)), g_object_ref (child));
      gtk_box_remove (GTK_BOX (self->body), child);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* Whether the heads between the rows are those wanted. A row that is dragged must not be taken away. */
static gboolean
shows_groups (DfpTable *self)
{
  DfpObject *before = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i), *head = gtk_widget_get_prev_sibling (row);
      DfpObject *object = dfp_table_row_get_object (DFP_TABLE_ROW (row));
      const gboolean first = before == NULL || dfp_table_compare_groups (self->group_field, before, object) != 0;
      g_autofree char *name = NULL;

      if (first != GTK_IS_LABEL (head))
        return FALSE;
      name = first ? dfp_table_get_group_name (object, dfp_object_find_field (object, self->group_field)) : NULL;
      if (first && g_strcmp0 (gtk_label_get_label (GTK_LABEL (head)), name) != 0)
        return FALSE;
      before = object;
    }
  return TRUE;
}

/* Whether what is shown is the order wanted already: the usual case after a change of a value. */
static gboolean
shows_order (DfpTable *self, GPtrArray *order)
{
  if (order->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < order->len; i++)
    if (dfp_table_row_get_object (g_ptr_array_index (self->rows, i)) != g_ptr_array_index (order, i))
      return FALSE;
  return self->group_field == NULL || shows_groups (self);
}

static void
entered_cb (DfpTableRow *row, guint column, DfpTable *self)
{
  dfp_table_place_cursor (self, dfp_table_find_row (self, dfp_table_row_get_object (row)), (int) column, FALSE, FALSE);
}

static GtkWidget *
create_row (DfpTable *self, DfpObject *object)
{
  GtkWidget *row = dfp_table_row_new (self, object);

  g_signal_connect (row, "entered", G_CALLBACK (entered_cb), self);
  return row;
}

static void
show_order (DfpTable *self, GPtrArray *order)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  DfpObject *before = NULL;

  dfp_table_drop_rows (self, kept);
  for (guint i = 0; i < order->len; i++)
    {
      DfpObject *object = g_ptr_array_index (order, i);
      GtkWidget *row = g_hash_table_lookup (kept, object);

      if (self->group_field != NULL &&
          (before == NULL || dfp_table_compare_groups (self->group_field, before, object) != 0))
        gtk_box_append (GTK_BOX (self->body), create_group_head (self, object));
      row = row != NULL ? row : create_row (self, object);
      gtk_box_append (GTK_BOX (self->body), row);
      g_ptr_array_add (self->rows, row);
      before = object;
    }
}

void
dfp_table_show_boxed (DfpTable *self, GPtrArray *order)
{
  dfp_children_remove (GTK_WIDGET (self->boxed));
  for (guint i = 0; order != NULL && i < order->len; i++)
    gtk_list_box_append (self->boxed, dfp_table_create_boxed_row (self, g_ptr_array_index (order, i)));
}

void
dfp_table_show_pager (DfpTable *self)
{
  const guint n = self->list != NULL ? dfp_list_get_n_rows (self->list) : 0;
  const guint first = self->page * DFP_TABLE_PAGE;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->pager, n > DFP_TABLE_PAGE);
  gtk_widget_set_visible (self->bar, n > DFP_TABLE_PAGE || gtk_widget_get_visible (self->add_button));
  if (n <= DFP_TABLE_PAGE)
    return;
  text = g_strdup_printf (_ ("Rows %u to %u of %u"), first + 1, MIN (first + DFP_TABLE_PAGE, n), n);
  gtk_label_set_label (self->pager_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.previous-page", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.next-page", first + DFP_TABLE_PAGE < n);
}

void
dfp_table_show_parts (DfpTable *self)
{
  const gboolean empty = self->list == NULL || dfp_list_get_n_rows (self->list) == 0;
  const gboolean replaced = empty && self->empty != NULL;

  gtk_widget_set_visible (self->grid, !self->narrow && !replaced);
  gtk_widget_set_visible (GTK_WIDGET (self->boxed), self->narrow && !empty);
  gtk_widget_set_visible (self->empty_holder, replaced);
  dfp_table_show_pager (self);
}

void
dfp_table_limit_height (DfpTable *self)
{
  const int n = MIN (self->maximum_rows, (int) self->rows->len);
  int height = -1;

  if (n > 0)
    {
      gtk_widget_measure (g_ptr_array_index (self->rows, 0), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      height *= n;
    }
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_EXTERNAL,
                                  height > 0 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_min_content_height (self->scroller, -1);
  gtk_scrolled_window_set_max_content_height (self->scroller, height);
  gtk_scrolled_window_set_min_content_height (self->scroller, height);
  /* Where all rows are in sight, the wheel turns the page. */
  dfp_wheel_leave (GTK_WIDGET (self->scroller), self->maximum_rows < 1 || (int) self->rows->len <= self->maximum_rows);
}

/* Rows shown in their order; the cursor stays on its object. */
static void
rebuild (DfpTable *self)
{
  DfpTableRow *line = dfp_table_get_row (self, self->cursor.row);
  g_autoptr (DfpObject) held = line != NULL ? g_object_ref (dfp_table_row_get_object (line)) : NULL;
  g_autoptr (GPtrArray) order =
      dfp_table_order (self->list, self->group_field, self->sort_column, self->descending, &self->page);
  const gboolean focused = gtk_widget_get_focus_child (self->grid) != NULL;
  int row;

  dfp_table_finish_edit (self);
  if (self->narrow)
    dfp_table_show_boxed (self, order);
  else if (!shows_order (self, order))
    show_order (self, order);
  dfp_table_show_parts (self);
  dfp_table_limit_height (self);
  row = held != NULL ? dfp_table_find_row (self, held) : -1;
  if (row < 0)
    row = MIN (self->cursor.row, (int) self->rows->len - 1);
  dfp_table_place_cursor (self, MAX (row, 0), MAX (self->cursor.column, 0), FALSE, focused);
}

static void
update_boxed (DfpTable *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->boxed));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    dfp_table_update_boxed_row (self, row);
}

static gboolean
update_cb (gpointer user_data)
{
  DfpTable *self = user_data;

  self->update_id = 0;
  if (self->rebuild)
    {
      self->rebuild = FALSE;
      rebuild (self);
    }
  for (guint i = 0; i < self->rows->len; i++)
    dfp_table_row_update (g_ptr_array_index (self->rows, i));
  dfp_table_fill_foot (self);
  if (self->narrow)
    update_boxed (self);
  return G_SOURCE_REMOVE;
}

void
dfp_table_queue_update (DfpTable *self)
{
  if (self->update_id == 0) /* before the next frame, which is drawn at G_PRIORITY_HIGH_IDLE + 20 */
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

void
dfp_table_queue_rebuild (DfpTable *self)
{
  self->rebuild = TRUE;
  dfp_table_queue_update (self);
}

/* What waits is shown now. */
void
dfp_table_flush (DfpTable *self)
{
  if (self->update_id == 0)
    return;
  g_source_remove (self->update_id);
  update_cb (self);
}

void
dfp_table_sort (DfpTable *self, DfpTableColumn *column)
{
  if (!dfp_table_column_is_sortable (column))
    return;
  if (self->sort_column != column)
    {
      g_set_object (&self->sort_column, column);
      self->descending = FALSE;
    }
  else if (!self->descending)
    self->descending = TRUE;
  else
    g_clear_object (&self->sort_column);
  dfp_table_show_sort (self);
  dfp_table_queue_rebuild (self);
}

void
dfp_table_turn_page (DfpTable *self, int by)
{
  if (by < 0 && self->page == 0)
    return;
  self->page += (guint) by;
  dfp_table_queue_rebuild (self);
}

static void
choose_columns (DfpTable *self)
{
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < self->all_columns->len; i++)
    if (dfp_table_column_is_visible (g_ptr_array_index (self->all_columns, i)))
      g_ptr_array_add (self->columns, g_ptr_array_index (self->all_columns, i));
}

/* Everything anew: other columns, another list. */
void
dfp_table_rebuild_all (DfpTable *self)
{
  g_autoptr (GHashTable) dropped = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  if (self->list == NULL)
    return;
  dfp_table_cancel_edit (self);
  choose_columns (self);
  dfp_table_build_frame (self);
  dfp_table_drop_rows (self, dropped);
  self->geometry_width = -1;
  self->rebuild = TRUE;
  dfp_table_queue_update (self);
  dfp_table_flush (self);
}
