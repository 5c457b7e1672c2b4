/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and pointer of the table, as in a spreadsheet. */
#include "gui/table/dfp-table-cell.h"
#include "gui/table/dfp-table-commands.h"
#include "gui/table/dfp-table-private.h"
#include "gui/table/dfp-table-row.h"
#include "gui/widgets/dfp-popover.h"

static int
get_n_columns (DfpTable *self)
{
  return (int) self->columns->len;
}

/* Right to left, the arrow that points to the next column is the left one. */
static int
get_forward (DfpTable *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
}

static void
move_cursor (DfpTable *self, int rows, int columns, gboolean extend)
{
  const DfpTablePlace cursor = self->cursor;

  dfp_table_set_cursor (self, CLAMP (cursor.row + rows, 0, MAX (dfp_table_get_n_shown (self) - 1, 0)),
                        cursor.column + columns, extend);
}

/* To the next cell, from the end of a line to the next line; FALSE at either end of the table. */
static gboolean
tab (DfpTable *self, int by)
{
  const DfpTablePlace cursor = self->cursor;
  const int n = get_n_columns (self), place = cursor.row * n + cursor.column + by;

  if (n == 0 || place < 0 || place >= dfp_table_get_n_shown (self) * n)
    return FALSE;
  dfp_table_set_cursor (self, place / n, place % n, FALSE);
  return TRUE;
}

static gboolean
handle_arrows (DfpTable *self, guint key, gboolean extend)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_cursor (self, -1, 0, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_cursor (self, 1, 0, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_cursor (self, 0, -get_forward (self), extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_cursor (self, 0, get_forward (self), extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      move_cursor (self, 0, -G_MAXINT16, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      move_cursor (self, 0, G_MAXINT16, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      move_cursor (self, -10, 0, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      move_cursor (self, 10, 0, extend);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
open_menu (DfpTable *self, double x, double y)
{
  GtkWidget *menu = dfp_table_create_menu (self);
  GtkWidget *old = g_object_get_data (G_OBJECT (self), "dfp-menu");

  if (old != NULL)
    gtk_widget_unparent (old);
  dfp_popover_attach (menu, GTK_WIDGET (self));
  g_object_set_data (G_OBJECT (self), "dfp-menu", menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  dfp_popover_show (menu);
}

static void
open_menu_at_cursor (DfpTable *self)
{
  const DfpTablePlace cursor = self->cursor;
  DfpTableCell *cell = dfp_table_get_cell (self, cursor.row, cursor.column);
  graphene_rect_t bounds;

  if (cell != NULL && gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    open_menu (self, bounds.origin.x + 8, bounds.origin.y + bounds.size.height);
}

static gboolean
handle_keys (DfpTable *self, guint key, gboolean shift)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      return dfp_table_edit (self, NULL);
    case GDK_KEY_space:
      dfp_table_edit (self, NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      dfp_table_clear_range (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return tab (self, 1);
    case GDK_KEY_ISO_Left_Tab:
      return tab (self, -1);
    case GDK_KEY_Menu:
      open_menu_at_cursor (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_F10:
      if (shift)
        open_menu_at_cursor (self);
      return shift;
    default:
      return handle_arrows (self, key, shift);
    }
}

static gboolean
handle_control (DfpTable *self, guint key)
{
  static const struct
  {
    guint key;
    const char *action;
  } rows[] = {
    { GDK_KEY_c, "table.copy" },      { GDK_KEY_x, "table.cut" },         { GDK_KEY_v, "table.paste" },
    { GDK_KEY_d, "table.duplicate" }, { GDK_KEY_Delete, "table.remove" }, { GDK_KEY_KP_Delete, "table.remove" },
    { GDK_KEY_Return, "table.add" },  { GDK_KEY_KP_Enter, "table.add" },  { GDK_KEY_Insert, "table.copy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gdk_keyval_to_lower (key) == rows[i].key)
      {
        gtk_widget_activate_action (GTK_WIDGET (self), rows[i].action, NULL);
        return GDK_EVENT_STOP;
      }
  if (gdk_keyval_to_lower (key) == GDK_KEY_a)
    {
      dfp_table_select_range (self,
                              &(DfpTableRange){ 0, dfp_table_get_n_shown (self) - 1, 0, get_n_columns (self) - 1 });
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Home || key == GDK_KEY_End)
    {
      dfp_table_set_cursor (self, key == GDK_KEY_Home ? 0 : dfp_table_get_n_shown (self) - 1,
                            key == GDK_KEY_Home ? 0 : get_n_columns (self) - 1, FALSE);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
handle_alt (DfpTable *self, guint key)
{
  if (key != GDK_KEY_Up && key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  dfp_table_move (self, key == GDK_KEY_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

/* A printable key replaces what is in the cell. */
static gboolean
handle_typing (DfpTable *self, guint key)
{
  const gunichar c = gdk_keyval_to_unicode (key);
  char text[8] = "";

  if (c == 0 || !g_unichar_isprint (c))
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (c, text);
  return dfp_table_edit (self, text);
}

/* Whether the keyboard is in a cell, and not in a widget that a column brought along. */
static gboolean
is_in_cell (DfpTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && DFP_IS_TABLE_CELL (gtk_root_get_focus (root));
}

static gboolean
handle_foreign_keys (DfpTable *self, guint key, GdkModifierType modifiers)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->body)) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Tab && modifiers == 0)
    return tab (self, 1);
  if (key == GDK_KEY_ISO_Left_Tab || key == GDK_KEY_Escape)
    return tab (self, -1);
  if (key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down)
    return handle_arrows (self, key, FALSE);
  return modifiers == GDK_CONTROL_MASK && key != GDK_KEY_Left && key != GDK_KEY_Right ? handle_control (self, key)
                                                                                      : GDK_EVENT_PROPAGATE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpTable *self)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (dfp_table_is_editing (self))
    return GDK_EVENT_PROPAGATE;
  if (!is_in_cell (self)) /* a widget of the page's own: Tab goes on, the other keys are its */
    return handle_foreign_keys (self, key, modifiers);
  if (modifiers == GDK_CONTROL_MASK || modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return handle_control (self, key);
  if (modifiers == GDK_ALT_MASK)
    return handle_alt (self, key);
  if (modifiers != 0 && modifiers != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  return handle_keys (self, key, modifiers == GDK_SHIFT_MASK) || handle_typing (self, key);
}

/* The place of the cell under the pointer; FALSE where there is none. */
static gboolean
find_place (DfpTable *self, GtkWidget *grid, double x, double y, DfpTablePlace *place)
{
  GtkWidget *widget = gtk_widget_pick (grid, x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, DFP_TYPE_TABLE_CELL) : NULL;

  if (cell == NULL)
    return FALSE;
  place->row = dfp_table_find_row (self, dfp_table_cell_get_row (DFP_TABLE_CELL (cell)));
  for (place->column = 0; place->column < get_n_columns (self); place->column++)
    if (GTK_WIDGET (dfp_table_get_cell (self, place->row, place->column)) == cell)
      return TRUE;
  return FALSE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, DfpTable *self)
{
  GtkWidget *grid = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  const DfpTablePlace cursor = self->cursor;
  DfpTablePlace place;
  gboolean again;

  if (!find_place (self, grid, x, y, &place) ||
      dfp_table_cell_get_editor (dfp_table_get_cell (self, place.row, place.column)) != NULL ||
      !dfp_table_finish_edit (self))
    return;
  again = place.row == cursor.row && place.column == cursor.column && is_in_cell (self);
  dfp_table_set_cursor (self, place.row, place.column, (state & GDK_SHIFT_MASK) != 0);
  if (button == GDK_BUTTON_SECONDARY)
    {
      graphene_point_t point;

      if (gtk_widget_compute_point (grid, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
        open_menu (self, point.x, point.y);
    }
  else if (button == GDK_BUTTON_PRIMARY && (n_press == 2 || again) && !(state & GDK_SHIFT_MASK))
    dfp_table_edit (self, NULL);
}

/* Dragging over cells selects them; dragging a row by its name moves it. */
static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, DfpTable *self)
{
  GtkWidget *grid = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  double x, y;
  DfpTablePlace start, place;
  DfpTableRow *row;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (dfp_table_is_editing (self) || !find_place (self, grid, x, y, &start) ||
      !find_place (self, grid, x + offset_x, y + offset_y, &place) ||
      (place.row == start.row && place.column == start.column))
    return;
  row = dfp_table_get_row (self, place.row);
  if (start.column != 0)
    dfp_table_set_cursor (self, place.row, place.column, TRUE);
  else if (g_object_get_data (G_OBJECT (self), "dfp-drop") != (gpointer) row)
    {
      GtkWidget *old = g_object_get_data (G_OBJECT (self), "dfp-drop");

      if (old != NULL)
        gtk_widget_remove_css_class (old, "drop");
      gtk_widget_add_css_class (GTK_WIDGET (row), "drop");
      g_object_set_data (G_OBJECT (self), "dfp-drop", row);
    }
}

static void
drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, DfpTable *self)
{
  DfpTableRow *row = g_object_steal_data (G_OBJECT (self), "dfp-drop");

  if (row == NULL)
    return;
  for (int i = 0; i < dfp_table_get_n_shown (self); i++)
    if (dfp_table_get_row (self, i) == row)
      {
        gtk_widget_remove_css_class (GTK_WIDGET (row), "drop");
        dfp_table_move (self, i - self->cursor.row);
        return;
      }
}

void
dfp_table_add_input (DfpTable *self, GtkWidget *grid)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (grid, keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (drag));
}
