/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keys do with cells: edit the one at the cursor and go on to the next, toggle, clear. */
#include <glib/gi18n.h>

#include "gui/form/dfp-value-text.h"
#include "gui/table/dfp-table-cell.h"
#include "gui/table/dfp-table-choices.h"
#include "gui/table/dfp-table-private.h"

/* Ends the edit and goes on; stays where it is when the text cannot be read. */
static void
go_on (DfpTable *self, int rows, int columns)
{
  const DfpTablePlace cursor = self->cursor;

  if (!dfp_table_finish_edit (self))
    return;
  dfp_table_flush (self);
  dfp_table_set_cursor (self, MAX (cursor.row + rows, 0), cursor.column + columns, FALSE);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpTable *self)
{
  const gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (!dfp_table_is_editing (self) || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      go_on (self, shift ? -1 : 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      go_on (self, 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_ISO_Left_Tab:
      go_on (self, 0, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      go_on (self, -1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      go_on (self, 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      {
        const DfpTablePlace cursor = self->cursor;

        dfp_table_cancel_edit (self);
        dfp_table_set_cursor (self, cursor.row, cursor.column, FALSE);
        return GDK_EVENT_STOP;
      }
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
add_keys (DfpTable *self, GtkText *editor)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (editor), keys);
}

static const DfpField *
get_cursor_field (DfpTable *self, DfpTableCell **cell)
{
  const DfpTablePlace cursor = self->cursor;

  *cell = dfp_table_get_cell (self, cursor.row, cursor.column);
  if (*cell == NULL || self->read_only || !dfp_table_column_is_editable (dfp_table_cell_get_column (*cell)))
    return NULL;
  return dfp_table_column_find_field (dfp_table_cell_get_column (*cell), dfp_table_get_row_type (self));
}

static void
toggle (DfpTable *self)
{
  DfpTableCell *cell;
  const DfpField *field = get_cursor_field (self, &cell);
  gboolean value;

  if (field == NULL || field->kind != DFP_FIELD_BOOLEAN)
    return;
  g_object_get (dfp_table_cell_get_row (cell), field->name, &value, NULL);
  g_object_set (dfp_table_cell_get_row (cell), field->name, !value, NULL);
  dfp_table_seal (self);
}

/* @initial: what was typed to begin; NULL edits what is there. */
gboolean
dfp_table_edit (DfpTable *self, const char *initial)
{
  DfpTableCell *cell;
  const DfpField *field;

  if (!dfp_table_finish_edit (self))
    return FALSE;
  dfp_table_flush (self);
  field = get_cursor_field (self, &cell);
  if (field == NULL || field->kind == DFP_FIELD_LIST)
    return FALSE;
  if (field->kind == DFP_FIELD_BOOLEAN)
    toggle (self);
  else if (field->kind == DFP_FIELD_ENUM || field->kind == DFP_FIELD_REFERENCE || field->kind == DFP_FIELD_REFERENCES)
    dfp_table_open_choices (self, field, initial);
  else
    add_keys (self, dfp_table_open_editor (self, cell, field, initial));
  return TRUE;
}

void
dfp_table_clear_range (DfpTable *self)
{
  DfpTableRange range;

  dfp_table_flush (self);
  if (self->read_only || dfp_table_is_editing (self) || !dfp_table_get_range (self, &range))
    return;
  dfp_table_begin (self, _ ("Clear Cells"));
  for (int row = range.first_row; row <= range.last_row; row++)
    for (int column = range.first_column; column <= range.last_column; column++)
      {
        DfpTableCell *cell = dfp_table_get_cell (self, row, column);
        const DfpField *field;
        g_auto (GValue) value = G_VALUE_INIT;

        if (cell == NULL || !dfp_table_column_is_editable (dfp_table_cell_get_column (cell)))
          continue;
        field = dfp_table_column_find_field (dfp_table_cell_get_column (cell), dfp_table_get_row_type (self));
        g_object_get_property (G_OBJECT (dfp_table_cell_get_row (cell)), field->name, &value);
        dfp_value_get_empty (field, &value);
        dfp_table_cell_set_draft (cell, NULL, NULL);
        g_object_set_property (G_OBJECT (dfp_table_cell_get_row (cell)), field->name, &value);
      }
  dfp_table_end (self);
}
