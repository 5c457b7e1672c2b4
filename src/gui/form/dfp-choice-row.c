/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drop-down for one choice, a popover of check buttons for several. What can be chosen is read again
 * whenever the rows it comes from change. */
#include "gui/form/dfp-choice-row.h"

#include "base/dfp-list.h"
#include "gui/form/dfp-value-text.h"
#include "gui/widgets/dfp-children.h"

struct _DfpChoiceRow
{
  DfpFieldRow parent_instance;

  GtkWidget *holder; /* borrowed from the row: what holds the input of the kind at hand */
  GtkWidget *drop_down;
  GtkWidget *button; /* with the popover of several */
  GtkWidget *checks; /* box in the popover */

  DfpList *targets; /* owned; NULL for enumerations */
  gulong targets_id;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (DfpChoiceRow, dfp_choice_row, DFP_TYPE_FIELD_ROW)

static gboolean
has_nothing_choice (const DfpField *field)
{
  return field->kind == DFP_FIELD_REFERENCE;
}

static void
commit_enum (DfpChoiceRow *self, const DfpField *field, guint selected)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (field->type ());
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, field->type ());
  g_value_set_enum (&value, class->values[MIN (selected, class->n_values - 1)].value);
  dfp_field_row_commit (DFP_FIELD_ROW (self), &value);
}

static void
commit_reference (DfpChoiceRow *self, guint selected)
{
  DfpObject *row = selected > 0 && self->targets != NULL ? dfp_list_get (self->targets, selected - 1) : NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, row != NULL ? dfp_object_get_id (row) : "");
  dfp_field_row_commit (DFP_FIELD_ROW (self), &value);
}

static void
selected_cb (DfpChoiceRow *self)
{
  const DfpField *field = dfp_field_row_get_field (DFP_FIELD_ROW (self));
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->showing || field == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (field->kind == DFP_FIELD_ENUM)
    commit_enum (self, field, selected);
  else
    commit_reference (self, selected);
}

static void
show_several_label (DfpChoiceRow *self)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);
  g_autofree char *text =
      dfp_value_to_text (dfp_field_row_get_object (row), dfp_field_row_get_field (row), DFP_VALUE_FULL);

  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (self->button))), text);
}

static void
check_cb (GtkCheckButton *check, DfpChoiceRow *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *child = gtk_widget_get_first_child (self->checks);

  if (self->showing)
    return;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      g_strv_builder_add (ids, gtk_widget_get_name (child));
  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (ids));
  dfp_field_row_commit (DFP_FIELD_ROW (self), &value);
  show_several_label (self);
}

static void
fill_checks (DfpChoiceRow *self)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);
  g_auto (GStrv) chosen = NULL;

  g_object_get (dfp_field_row_get_object (row), dfp_field_row_get_field (row)->name, &chosen, NULL);
  dfp_children_remove (self->checks);
  for (guint i = 0; self->targets != NULL && i < dfp_list_get_n_rows (self->targets); i++)
    {
      DfpObject *target = dfp_list_get (self->targets, i);
      GtkWidget *check;

      if (target == dfp_field_row_get_object (row)) /* nothing waits for itself */
        continue;
      check = gtk_check_button_new_with_label (dfp_object_get_name (target));
      gtk_widget_set_name (check, dfp_object_get_id (target));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   g_strv_contains ((const char *const *) chosen, dfp_object_get_id (target)));
      g_signal_connect_object (check, "toggled", G_CALLBACK (check_cb), self, 0);
      gtk_box_append (GTK_BOX (self->checks), check);
    }
  show_several_label (self);
}

static GtkStringList *
create_choices (DfpChoiceRow *self, const DfpField *field)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  if (field->kind == DFP_FIELD_ENUM)
    {
      g_autoptr (GEnumClass) class = g_type_class_ref (field->type ());

      for (guint i = 0; i < class->n_values; i++)
        gtk_string_list_append (choices, dfp_enum_get_label (field->type (), class->values[i].value));
      return choices;
    }
  if (has_nothing_choice (field))
    gtk_string_list_append (choices, "–");
  for (guint i = 0; self->targets != NULL && i < dfp_list_get_n_rows (self->targets); i++)
    gtk_string_list_append (choices, dfp_object_get_name (dfp_list_get (self->targets, i)));
  return choices;
}

static guint
find_selected (DfpChoiceRow *self, const DfpField *field)
{
  DfpObject *object = dfp_field_row_get_object (DFP_FIELD_ROW (self));

  if (field->kind == DFP_FIELD_ENUM)
    {
      g_autoptr (GEnumClass) class = g_type_class_ref (field->type ());
      const int value = (int) dfp_field_get_number (field, dfp_object_get_data (object));

      for (guint i = 0; i < class->n_values; i++)
        if (class->values[i].value == value)
          return i;
      return GTK_INVALID_LIST_POSITION;
    }
  else
    {
      g_autofree char *id = NULL;

      g_object_get (object, field->name, &id, NULL);
      return self->targets != NULL ? (guint) (dfp_list_find_position (self->targets, id) + 1) : 0;
    }
}

/* The list of choices is exchanged only when it reads differently: an open popover stays open. */
static void
fill_drop_down (DfpChoiceRow *self, const DfpField *field)
{
  g_autoptr (GtkStringList) choices = create_choices (self, field);
  GListModel *old = gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (choices));
  gboolean same = old != NULL && g_list_model_get_n_items (old) == n;

  for (guint i = 0; same && i < n; i++)
    same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (old), i), gtk_string_list_get_string (choices, i));
  if (!same)
    gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (choices));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), find_selected (self, field));
}

static void
targets_changed_cb (DfpChoiceRow *self)
{
  DFP_FIELD_ROW_GET_CLASS (self)->show (DFP_FIELD_ROW (self));
}

static void
follow_targets (DfpChoiceRow *self, DfpList *targets)
{
  if (self->targets == targets)
    return;
  if (self->targets != NULL)
    g_signal_handler_disconnect (self->targets, self->targets_id);
  g_set_object (&self->targets, targets);
  if (targets != NULL)
    self->targets_id = g_signal_connect_swapped (targets, "items-changed", G_CALLBACK (targets_changed_cb), self);
}

static void
dfp_choice_row_show (DfpFieldRow *row)
{
  DfpChoiceRow *self = DFP_CHOICE_ROW (row);
  const DfpField *field = dfp_field_row_get_field (row);
  const gboolean several = field->kind == DFP_FIELD_REFERENCES;

  follow_targets (self, dfp_value_get_targets (dfp_field_row_get_object (row), field));
  gtk_widget_set_visible (self->drop_down, !several);
  gtk_widget_set_visible (self->button, several);
  self->showing = TRUE;
  if (several)
    fill_checks (self);
  else
    fill_drop_down (self, field);
  self->showing = FALSE;
}

static void
dfp_choice_row_dispose (GObject *object)
{
  follow_targets (DFP_CHOICE_ROW (object), NULL);
  G_OBJECT_CLASS (dfp_choice_row_parent_class)->dispose (object);
}

static void
dfp_choice_row_class_init (DfpChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_choice_row_dispose;
  DFP_FIELD_ROW_CLASS (klass)->show = dfp_choice_row_show;
}

static void
name_inputs_cb (DfpChoiceRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static GtkWidget *
create_several_button (DfpChoiceRow *self)
{
  GtkWidget *popover = gtk_popover_new (), *scroller = gtk_scrolled_window_new (), *label = gtk_label_new (NULL);

  self->checks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->checks);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  return self->button;
}

static void
dfp_choice_row_init (DfpChoiceRow *self)
{
  self->holder = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->holder), self->drop_down);
  gtk_box_append (GTK_BOX (self->holder), create_several_button (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (name_inputs_cb), NULL);
  dfp_field_row_set_editor (DFP_FIELD_ROW (self), self->holder, FALSE);
}

GtkWidget *
dfp_choice_row_new (const char *field)
{
  return g_object_new (DFP_TYPE_CHOICE_ROW, "field", field, NULL);
}
