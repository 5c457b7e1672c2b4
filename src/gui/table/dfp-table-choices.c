/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list box in a popover. A letter goes to the next choice that begins with it; several choices are ticked. */

#include "gui/table/dfp-table-choices.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/form/dfp-value-text.h"
#include "gui/table/dfp-table-cell.h"
#include "gui/widgets/dfp-popover.h"

typedef struct
{
  DfpTable *table;   /* borrowed: the popover is its child */
  DfpObject *object; /* owned */
  const DfpField *field;
  GtkListBox *list; /* borrowed from the popover */
  GtkWidget *popover;
} Choices;

static void
free_choices (gpointer data)
{
  Choices *choices = data;

  g_object_unref (choices->object);
  g_free (choices);
}

static gboolean
drop_popover_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL) /* its table may have gone before */
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover, Choices *choices)
{
  const DfpTablePlace cursor = choices->table->cursor;

  if (gtk_widget_get_mapped (GTK_WIDGET (choices->table)))
    dfp_table_set_cursor (choices->table, cursor.row, cursor.column, FALSE);
  dfp_table_seal (choices->table);
  /* It is still closing. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover_cb, g_object_ref (popover), g_object_unref);
}

static const char *
get_key (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "key");
}

static void
write_one (Choices *choices, const char *key)
{
  if (choices->field->kind == DFP_FIELD_ENUM)
    {
      int value;

      if (dfp_enum_from_nick (choices->field->type (), key, &value))
        g_object_set (choices->object, choices->field->name, value, NULL);
    }
  else
    g_object_set (choices->object, choices->field->name, key, NULL);
}

static void
write_several (Choices *choices, GtkListBoxRow *toggled)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (choices->list));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

      if (row == GTK_WIDGET (toggled))
        gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_strv_builder_add (builder, get_key (GTK_LIST_BOX_ROW (row)));
    }
  keys = g_strv_builder_end (builder);
  g_object_set (choices->object, choices->field->name, keys, NULL);
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, Choices *choices)
{
  const gboolean gone = dfp_object_get_siblings (choices->object, NULL) != choices->table->list;

  if (choices->field->kind == DFP_FIELD_REFERENCES && !gone)
    {
      write_several (choices, row);
      return;
    }
  if (!gone)
    write_one (choices, get_key (row));
  gtk_popover_popdown (GTK_POPOVER (choices->popover));
}

static gboolean
begins_with (GtkListBoxRow *row, const char *letters)
{
  g_autofree char *label = g_utf8_casefold (g_object_get_data (G_OBJECT (row), "label"), -1);
  g_autofree char *folded = g_utf8_casefold (letters, -1);

  return g_str_has_prefix (label, folded);
}

static void
focus_row (Choices *choices, GtkListBoxRow *row)
{
  gtk_list_box_select_row (choices->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The next row after the selected one that begins with @letters, around the end. */
static void
go_to_letters (Choices *choices, const char *letters)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (choices->list), *row;
  const int from = selected != NULL ? gtk_list_box_row_get_index (selected) + 1 : 0;
  int n = 0;

  while (gtk_list_box_get_row_at_index (choices->list, n) != NULL)
    n++;
  for (int i = 0; i < n; i++)
    {
      row = gtk_list_box_get_row_at_index (choices->list, (from + i) % n);
      if (begins_with (row, letters))
        {
          focus_row (choices, row);
          return;
        }
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, Choices *choices)
{
  const gunichar c = gdk_keyval_to_unicode (key);
  char letters[8] = "";

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || !g_unichar_isalnum (c))
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (c, letters);
  go_to_letters (choices, letters);
  return GDK_EVENT_STOP;
}

static GtkListBoxRow *
append_choice (Choices *choices, const char *key, const char *label, gboolean chosen)
{
  GtkWidget *row = gtk_list_box_row_new (), *child;

  if (choices->field->kind == DFP_FIELD_REFERENCES)
    {
      child = gtk_check_button_new_with_label (label);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), chosen);
      gtk_widget_set_can_target (child, FALSE);
      gtk_widget_set_focusable (child, FALSE);
    }
  else
    {
      child = gtk_label_new (label);
      gtk_label_set_xalign (GTK_LABEL (child), 0);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (key), g_free);
  g_object_set_data_full (G_OBJECT (row), "label", g_strdup (label), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (choices->list, row);
  if (chosen)
    gtk_list_box_select_row (choices->list, GTK_LIST_BOX_ROW (row));
  return GTK_LIST_BOX_ROW (row);
}

static void
fill_enum (Choices *choices)
{
  const GType type = choices->field->type ();
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  const int now = (int) dfp_field_get_number (choices->field, dfp_object_get_data (choices->object));

  for (guint i = 0; i < class->n_values; i++)
    append_choice (choices, class->values[i].value_nick, dfp_enum_get_label (type, class->values[i].value),
                   class->values[i].value == now);
}

static void
fill_references (Choices *choices)
{
  DfpList *targets = dfp_value_get_targets (choices->object, choices->field);
  g_auto (GStrv) chosen = NULL;

  if (choices->field->kind == DFP_FIELD_REFERENCES)
    g_object_get (choices->object, choices->field->name, &chosen, NULL);
  else
    {
      chosen = g_new0 (char *, 2);
      g_object_get (choices->object, choices->field->name, &chosen[0], NULL);
      append_choice (choices, "", "–", *chosen[0] == '\0');
    }
  for (guint i = 0; targets != NULL && i < dfp_list_get_n_rows (targets); i++)
    {
      DfpObject *target = dfp_list_get (targets, i);

      if (target != choices->object) /* nothing waits for itself */
        append_choice (choices, dfp_object_get_id (target), dfp_object_get_name (target),
                       g_strv_contains ((const char *const *) chosen, dfp_object_get_id (target)));
    }
}

static void
fill_popover (Choices *choices)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  choices->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (choices->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (choices->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choices->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dfp_field_get_label (choices->field), -1);
  if (choices->field->kind == DFP_FIELD_ENUM)
    fill_enum (choices);
  else
    fill_references (choices);
  g_signal_connect (choices->list, "row-activated", G_CALLBACK (activated_cb), choices);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), choices);
  gtk_widget_add_controller (GTK_WIDGET (choices->list), keys);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (choices->list));
  gtk_popover_set_child (GTK_POPOVER (choices->popover), scroller);
}

static void
point_at (GtkWidget *popover, GtkWidget *cell, GtkWidget *table)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (cell, table, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                  (int) bounds.size.height });
}

void
dfp_table_open_choices (DfpTable *self, const DfpField *field, const char *initial)
{
  const DfpTablePlace cursor = self->cursor;
  GtkWidget *cell = GTK_WIDGET (dfp_table_get_cell (self, cursor.row, cursor.column));
  Choices *choices = g_new0 (Choices, 1);

  dfp_table_seal (self);
  choices->table = self;
  choices->object = g_object_ref (dfp_table_cell_get_row (DFP_TABLE_CELL (cell)));
  choices->field = field;
  choices->popover = gtk_popover_new ();
  gtk_widget_add_css_class (choices->popover, "choices");
  fill_popover (choices);
  g_object_set_data_full (G_OBJECT (choices->popover), "choices", choices, free_choices);
  g_signal_connect (choices->popover, "closed", G_CALLBACK (closed_cb), choices);
  dfp_popover_attach (choices->popover, GTK_WIDGET (self));
  gtk_popover_set_position (GTK_POPOVER (choices->popover), GTK_POS_BOTTOM);
  point_at (choices->popover, cell, GTK_WIDGET (self));
  dfp_popover_show (choices->popover);
  if (gtk_list_box_get_selected_row (choices->list) != NULL)
    focus_row (choices, gtk_list_box_get_selected_row (choices->list));
  if (initial != NULL)
    go_to_letters (choices, initial);
}
