/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows come and go as one undo step each; a row that went can be brought back from a toast. */
#include "gui/table/dfp-table-commands.h"

#include <glib/gi18n.h>

#include "gui/form/dfp-form.h"
#include "gui/table/dfp-table-row.h"
#include "model/dfp-references.h"

static gboolean
can_change (DfpTable *self)
{
  return self->list != NULL && !self->read_only;
}

/* Where in the list the row under the cursor is; the end without one. */
static guint
get_list_position (DfpTable *self)
{
  DfpObject *current = dfp_table_get_current (self);
  guint position;

  if (current != NULL && dfp_object_get_siblings (current, &position) == self->list)
    return position;
  return dfp_list_get_n_rows (self->list);
}

static void
show_row (DfpTable *self, DfpObject *row)
{
  const int column = self->cursor.column;

  dfp_table_flush (self);
  dfp_table_set_cursor (self, dfp_table_find_row (self, row), MAX (column, 0), FALSE);
}

static char *
describe_removal (GPtrArray *rows)
{
  DfpObject *first = g_ptr_array_index (rows, 0);
  const char *name = dfp_object_get_name (first);

  if (rows->len > 1)
    return g_strdup_printf (ngettext ("%u row removed", "%u rows removed", rows->len), rows->len);
  return g_strdup_printf (_ ("“%s” removed"), *name != '\0' ? name : dfp_object_get_noun (first));
}

static void
remove_rows (DfpTable *self, GPtrArray *rows)
{
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), dfp_type_get_noun (dfp_table_get_row_type (self)));
  g_autofree char *message = describe_removal (rows);

  dfp_table_begin (self, label);
  for (guint i = 0; i < rows->len; i++)
    {
      guint position;

      if (dfp_object_get_siblings (g_ptr_array_index (rows, i), &position) == self->list)
        dfp_references_remove_row (self->list, position);
    }
  dfp_table_end (self);
  dfp_table_tell (self, message, TRUE);
}

static void
remove_row (DfpObject *row, gpointer user_data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_ptr_array_add (rows, row);
  remove_rows (user_data, rows);
}

void
dfp_table_open_row (DfpTable *self, DfpObject *row)
{
  gboolean opened = FALSE;

  g_signal_emit_by_name (self, "open", row, &opened);
  if (!opened)
    dfp_form_present_removable (row, GTK_WIDGET (self), self->read_only ? NULL : remove_row, self);
}

void
dfp_table_add (DfpTable *self)
{
  g_autofree char *label = NULL;
  DfpObject *row;
  guint position;

  g_return_if_fail (GTK_IS_WIDGET (self));
  if (!can_change (self) || !dfp_table_finish_edit (self))
    return;
  /* Translators: undo; %s is what a row is: role, risk, phase … */
  label = g_strdup_printf (_ ("Add %s"), dfp_type_get_noun (dfp_table_get_row_type (self)));
  position = get_list_position (self);
  dfp_table_begin (self, label);
  row = dfp_table_create_row (self, MIN (position + 1, dfp_list_get_n_rows (self->list)));
  dfp_table_end (self);
  if (self->narrow)
    {
      dfp_table_open_row (self, row);
      return;
    }
  show_row (self, row);
  dfp_table_set_cursor (self, self->cursor.row, 0, FALSE);
}

void
dfp_table_duplicate (DfpTable *self)
{
  g_autofree char *label = NULL;
  g_autoptr (DfpObject) copy = NULL;
  DfpObject *current;

  g_return_if_fail (GTK_IS_WIDGET (self));
  current = dfp_table_get_current (self);
  if (!can_change (self) || !dfp_table_finish_edit (self) || current == NULL)
    return;
  /* Translators: undo; %s is what a row is: role, risk, phase … */
  label = g_strdup_printf (_ ("Duplicate %s"), dfp_object_get_noun (current));
  copy = dfp_object_duplicate (current);
  dfp_table_begin (self, label);
  dfp_list_insert (self->list, get_list_position (self) + 1, copy);
  dfp_table_end (self);
  show_row (self, copy);
}

/* The rows of the range, from the last to the first. */
static GPtrArray *
collect_rows (DfpTable *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  DfpTableRange range;

  if (dfp_table_get_range (self, &range))
    for (int i = range.last_row; i >= range.first_row; i--)
      g_ptr_array_add (rows, g_object_ref (dfp_table_row_get_object (dfp_table_get_row (self, i))));
  return rows;
}

void
dfp_table_remove (DfpTable *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  int first;

  g_return_if_fail (GTK_IS_WIDGET (self));
  if (!can_change (self))
    return;
  dfp_table_cancel_edit (self);
  rows = collect_rows (self);
  if (rows->len == 0)
    return;
  first = self->cursor.row - (int) rows->len + 1;
  remove_rows (self, rows);
  dfp_table_flush (self);
  dfp_table_set_cursor (self, CLAMP (first, 0, MAX (dfp_table_get_n_shown (self) - 1, 0)), self->cursor.column, FALSE);
}

void
dfp_table_move (DfpTable *self, int by)
{
  DfpObject *current;

  g_return_if_fail (GTK_IS_WIDGET (self));
  current = dfp_table_get_current (self);
  if (!can_change (self) || current == NULL || !dfp_table_finish_edit (self))
    return;
  if (dfp_table_is_sorted (self))
    {
      dfp_table_tell (self, _ ("Rows can be moved when the table is not sorted"), FALSE);
      return;
    }
  if (dfp_object_move (current, by))
    show_row (self, current);
}

void
dfp_table_open (DfpTable *self)
{
  DfpObject *current;

  g_return_if_fail (GTK_IS_WIDGET (self));
  current = dfp_table_get_current (self);
  if (current != NULL && dfp_table_finish_edit (self))
    dfp_table_open_row (self, current);
}

/* Actions */

static void
row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    void (*function) (DfpTable *self);
  } rows[] = {
    { "table.add", dfp_table_add },           { "table.duplicate", dfp_table_duplicate },
    { "table.remove", dfp_table_remove },     { "table.copy", dfp_table_copy },
    { "table.paste", dfp_table_paste },       { "table.open", dfp_table_open },
    { "table.clear", dfp_table_clear_range },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].name, name))
      rows[i].function ((DfpTable *) widget);
}

static void
cut_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dfp_table_copy ((DfpTable *) widget);
  dfp_table_clear_range ((DfpTable *) widget);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dfp_table_move ((DfpTable *) widget, g_str_equal (name, "table.move-up") ? -1 : 1);
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dfp_table_turn_page ((DfpTable *) widget, g_str_equal (name, "table.next-page") ? 1 : -1);
}

static void
sort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DfpTable *self = (DfpTable *) widget;
  GPtrArray *columns = self->columns;
  const int column = self->cursor.column;

  if (column >= 0 && column < (int) columns->len)
    dfp_table_sort (self, g_ptr_array_index (columns, (guint) column));
}

void
dfp_table_install_commands (GtkWidgetClass *widget_class)
{
  static const char *const plain[] = { "table.add",  "table.duplicate", "table.remove", "table.copy",
                                       "table.open", "table.paste",     "table.clear" };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    gtk_widget_class_install_action (widget_class, plain[i], NULL, row_action);
  gtk_widget_class_install_action (widget_class, "table.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "table.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "table.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "table.previous-page", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "table.next-page", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "table.sort", NULL, sort_action);
}

static void
append_section (GMenu *menu, const char *const *items)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; items[i] != NULL; i += 2)
    g_menu_append (section, _ (items[i]), items[i + 1]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

GtkWidget *
dfp_table_create_menu (DfpTable *self)
{
  static const char *const row[] = { N_ ("_More…"),      "table.open",          N_ ("_Add Row"),
                                     "table.add",        N_ ("_Duplicate Row"), "table.duplicate",
                                     N_ ("_Remove Row"), "table.remove",        NULL };
  static const char *const order[] = { N_ ("Move _Up"),
                                       "table.move-up",
                                       N_ ("Move D_own"),
                                       "table.move-down",
                                       N_ ("_Sort by This Column"),
                                       "table.sort",
                                       NULL };
  static const char *const clipboard[] = { N_ ("Cu_t"),   "table.cut",   N_ ("_Copy"), "table.copy",
                                           N_ ("_Paste"), "table.paste", NULL };
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  append_section (menu, row);
  append_section (menu, order);
  append_section (menu, clipboard);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  return popover;
}
