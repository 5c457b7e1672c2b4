/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry, not a spin button: what is typed stays as it is until it can be read, and is put into its
 * best form when the row is left. */
#include "gui/widgets/dfp-number-row.h"

#include <math.h>

#include "gui/widgets/dfp-value-text.h"

struct _DfpNumberRow
{
  DfpFieldRow parent_instance;

  GtkWidget *entry; /* borrowed from the row */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (DfpNumberRow, dfp_number_row, DFP_TYPE_FIELD_ROW)

static void
changed_cb (GtkEditable *editable, DfpNumberRow *self)
{
  if (!self->showing && dfp_field_row_get_field (DFP_FIELD_ROW (self)) != NULL)
    dfp_field_row_commit_text (DFP_FIELD_ROW (self), gtk_editable_get_text (editable));
}

static double
get_number (DfpFieldRow *row)
{
  return dfp_field_get_number (dfp_field_row_get_field (row), dfp_object_get_data (dfp_field_row_get_object (row)));
}

/* What one press of an arrow key adds. */
static double
get_step (const DfpField *field)
{
  if (field->kind == DFP_FIELD_INT)
    return 1;
  switch (field->unit)
    {
    case DFP_UNIT_SHARE:
    case DFP_UNIT_PER_YEAR:
      return 0.01;
    case DFP_UNIT_MONEY:
    case DFP_UNIT_MONEY_PER_MONTH:
      return 100;
    case DFP_UNIT_HOURS:
    case DFP_UNIT_FTE_MONTHS:
      return 0.5;
    case DFP_UNIT_NONE:
    case DFP_UNIT_HEADS:
    case DFP_UNIT_MONTH:
    case DFP_UNIT_MONTHS:
    case DFP_UNIT_POINTS:
    case DFP_UNIT_SCALE:
    case DFP_UNIT_PEOPLE_PER_QUARTER:
    default:
      return 1;
    }
}

static void
write_number (DfpFieldRow *row, double number)
{
  const DfpField *field = dfp_field_row_get_field (row);
  g_auto (GValue) value = G_VALUE_INIT;

  number = CLAMP (number, field->minimum, field->maximum);
  g_value_init (&value, field->kind == DFP_FIELD_INT ? G_TYPE_INT : G_TYPE_DOUBLE);
  if (field->kind == DFP_FIELD_INT)
    g_value_set_int (&value, (int) number);
  else
    g_value_set_double (&value, number);
  dfp_field_row_commit (row, &value);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpNumberRow *self)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);
  const gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  double step;

  if (!(up || key == GDK_KEY_Down || key == GDK_KEY_KP_Down) || (state & gtk_accelerator_get_default_mod_mask ()) ||
      dfp_field_row_get_field (row) == NULL || dfp_field_row_get_error (row) != NULL)
    return GDK_EVENT_PROPAGATE;
  step = get_step (dfp_field_row_get_field (row));
  write_number (row, round (get_number (row) / step + (up ? 1 : -1)) * step);
  DFP_FIELD_ROW_GET_CLASS (row)->show (row);
  return GDK_EVENT_STOP;
}

static void
dfp_number_row_show (DfpFieldRow *row)
{
  DfpNumberRow *self = DFP_NUMBER_ROW (row);
  const DfpField *field = dfp_field_row_get_field (row);
  g_autofree char *text = dfp_value_to_text (dfp_field_row_get_object (row), field, DFP_VALUE_FULL);

  if ((field->flags & DFP_FIELD_OPTIONAL) && get_number (row) == 0)
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), text);
      g_clear_pointer (&text, g_free);
      text = g_strdup ("");
    }
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) == 0)
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->showing = FALSE;
}

static void
dfp_number_row_class_init (DfpNumberRowClass *klass)
{
  DFP_FIELD_ROW_CLASS (klass)->show = dfp_number_row_show;
}

static void
dfp_number_row_init (DfpNumberRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  dfp_field_row_set_editor (DFP_FIELD_ROW (self), self->entry, FALSE);
}
