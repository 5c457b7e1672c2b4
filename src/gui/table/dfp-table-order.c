/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorting is a way to look, never a change of the plan. It is stable: equal rows keep the plan's order. */
#include "gui/table/dfp-table-order.h"

#include <glib/gi18n.h>

#include "gui/form/dfp-value-text.h"

typedef struct
{
  const char *group_field;
  DfpTableColumn *column;
  gboolean descending;
} Order;

/* Groups stand in the order of their enumeration or of the rows they refer to; without one they come last. */
static int
get_group_rank (DfpObject *row, const DfpField *field)
{
  g_autofree char *id = NULL;
  DfpList *targets;
  int position;

  if (field->kind == DFP_FIELD_ENUM || field->kind == DFP_FIELD_INT || field->kind == DFP_FIELD_BOOLEAN)
    return (int) dfp_field_get_number (field, dfp_object_get_data (row));
  if (field->kind != DFP_FIELD_REFERENCE)
    return 0;
  g_object_get (row, field->name, &id, NULL);
  targets = dfp_value_get_targets (row, field);
  position = targets != NULL ? dfp_list_find_position (targets, id) : -1;
  return position >= 0 ? position : G_MAXINT;
}

int
dfp_table_compare_groups (const char *group_field, DfpObject *a, DfpObject *b)
{
  const DfpField *field = dfp_object_find_field (a, group_field);
  const int rank_a = get_group_rank (a, field), rank_b = get_group_rank (b, field);

  if (field->kind == DFP_FIELD_TEXT)
    {
      g_autofree char *text_a = dfp_value_to_text (a, field, DFP_VALUE_CELL);
      g_autofree char *text_b = dfp_value_to_text (b, field, DFP_VALUE_CELL);

      return g_utf8_collate (text_a, text_b);
    }
  return (rank_a > rank_b) - (rank_a < rank_b);
}

char *
dfp_table_get_group_name (DfpObject *row, const DfpField *field)
{
  g_autofree char *text = dfp_value_to_text (row, field, DFP_VALUE_EDIT);

  /* Translators: the rows of a table that belong to no group: %s is what they have none of */
  return *text != '\0' ? g_steal_pointer (&text) : g_strdup_printf (_ ("No %s"), dfp_field_get_label (field));
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  DfpObject *row_a = *(DfpObject *const *) a, *row_b = *(DfpObject *const *) b;
  const Order *order = data;
  guint position_a = 0, position_b = 0;
  int result = 0;

  if (order->group_field != NULL)
    result = dfp_table_compare_groups (order->group_field, row_a, row_b);
  if (result == 0 && order->column != NULL)
    result = dfp_table_column_compare (order->column, row_a, row_b) * (order->descending ? -1 : 1);
  if (result != 0)
    return result;
  dfp_object_get_siblings (row_a, &position_a);
  dfp_object_get_siblings (row_b, &position_b);
  return (position_a > position_b) - (position_a < position_b);
}

GPtrArray *
dfp_table_order (DfpList *list, const char *group_field, DfpTableColumn *sort_column, gboolean descending, guint *page)
{
  const guint n = list != NULL ? dfp_list_get_n_rows (list) : 0;
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  Order order = { group_field, sort_column, descending };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, g_object_ref (dfp_list_get (list, i)));
  if (group_field != NULL || sort_column != NULL)
    g_ptr_array_sort_with_data (rows, compare_rows, &order);
  *page = MIN (*page, n > 0 ? (n - 1) / DFP_TABLE_PAGE : 0);
  if (*page > 0)
    g_ptr_array_remove_range (rows, 0, *page * DFP_TABLE_PAGE);
  if (rows->len > DFP_TABLE_PAGE)
    g_ptr_array_set_size (rows, DFP_TABLE_PAGE);
  return rows;
}
