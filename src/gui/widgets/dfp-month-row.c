/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry for a month, read and written as a calendar month; ↑ and ↓ go a month on or back. */
#include "gui/widgets/dfp-month-row.h"

#include "gui/widgets/dfp-value-text.h"

struct _DfpMonthRow
{
  DfpFieldRow parent_instance;

  GtkWidget *entry; /* borrowed from the row */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (DfpMonthRow, dfp_month_row, DFP_TYPE_FIELD_ROW)

static void
changed_cb (GtkEditable *editable, DfpMonthRow *self)
{
  if (!self->showing && dfp_field_row_get_field (DFP_FIELD_ROW (self)) != NULL)
    dfp_field_row_commit_text (DFP_FIELD_ROW (self), gtk_editable_get_text (editable));
}

static void
step_month (DfpMonthRow *self, int by)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);
  const DfpField *field = dfp_field_row_get_field (row);
  const int month = (int) dfp_field_get_number (field, dfp_object_get_data (dfp_field_row_get_object (row)));
  const int lowest = field->kind == DFP_FIELD_CALENDAR ? DFP_MONTH_FIRST : MAX ((int) field->minimum, 1);
  const int highest = field->kind == DFP_FIELD_CALENDAR ? DFP_MONTH_LAST : (int) field->maximum;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, CLAMP (month + by, lowest, highest));
  dfp_field_row_commit (row, &value);
  DFP_FIELD_ROW_GET_CLASS (row)->show (row);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpMonthRow *self)
{
  const gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;

  if (!(up || key == GDK_KEY_Down || key == GDK_KEY_KP_Down) || (state & gtk_accelerator_get_default_mod_mask ()) ||
      dfp_field_row_get_field (DFP_FIELD_ROW (self)) == NULL || dfp_field_row_get_error (DFP_FIELD_ROW (self)) != NULL)
    return GDK_EVENT_PROPAGATE;
  step_month (self, up ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
dfp_month_row_show (DfpFieldRow *row)
{
  DfpMonthRow *self = DFP_MONTH_ROW (row);
  g_autofree char *text =
      dfp_value_to_text (dfp_field_row_get_object (row), dfp_field_row_get_field (row), DFP_VALUE_EDIT);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) == 0)
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->showing = FALSE;
}

static void
dfp_month_row_class_init (DfpMonthRowClass *klass)
{
  DFP_FIELD_ROW_CLASS (klass)->show = dfp_month_row_show;
}

static void
dfp_month_row_init (DfpMonthRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), "–");
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  dfp_field_row_set_editor (DFP_FIELD_ROW (self), self->entry, FALSE);
}
