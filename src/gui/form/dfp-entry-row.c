/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gui/form/dfp-entry-row.h"

#include "gui/form/dfp-value-text.h"

typedef struct
{
  GtkWidget *entry; /* borrowed from the row */
  gboolean showing;
} DfpEntryRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DfpEntryRow, dfp_entry_row, DFP_TYPE_FIELD_ROW)

static DfpEntryRowPrivate *
get_private (DfpEntryRow *self)
{
  return dfp_entry_row_get_instance_private (self);
}

static gboolean
has_steps (DfpEntryRow *self)
{
  return DFP_ENTRY_ROW_GET_CLASS (self)->step != NULL;
}

static void
changed_cb (GtkEditable *editable, DfpEntryRow *self)
{
  if (!get_private (self)->showing && dfp_field_row_get_field (DFP_FIELD_ROW (self)) != NULL)
    dfp_field_row_commit_text (DFP_FIELD_ROW (self), gtk_editable_get_text (editable));
}

static void
dfp_entry_row_show (DfpFieldRow *row)
{
  DfpEntryRow *self = DFP_ENTRY_ROW (row);
  DfpEntryRowPrivate *priv = get_private (self);
  GtkEditable *editable = GTK_EDITABLE (priv->entry);
  g_autofree char *text = DFP_ENTRY_ROW_GET_CLASS (self)->format (self);

  if (g_strcmp0 (gtk_editable_get_text (editable), text) == 0)
    return;
  priv->showing = TRUE;
  gtk_editable_set_text (editable, text);
  if (has_steps (self))
    gtk_editable_set_position (editable, -1);
  priv->showing = FALSE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpEntryRow *self)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);
  const gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;

  if (!(up || key == GDK_KEY_Down || key == GDK_KEY_KP_Down) || (state & gtk_accelerator_get_default_mod_mask ()) ||
      dfp_field_row_get_field (row) == NULL || dfp_field_row_get_error (row) != NULL)
    return GDK_EVENT_PROPAGATE;
  DFP_ENTRY_ROW_GET_CLASS (self)->step (self, up ? 1 : -1);
  dfp_entry_row_show (row);
  return GDK_EVENT_STOP;
}

static void
set_up_steps (DfpEntryRow *self, GtkWidget *entry)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 9);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 12);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (entry, keys);
}

static void
dfp_entry_row_constructed (GObject *object)
{
  DfpEntryRow *self = DFP_ENTRY_ROW (object);
  GtkWidget *entry = get_private (self)->entry;

  G_OBJECT_CLASS (dfp_entry_row_parent_class)->constructed (object);
  if (has_steps (self))
    set_up_steps (self, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, 0);
  dfp_field_row_set_editor (DFP_FIELD_ROW (self), entry, !has_steps (self));
}

static char *
dfp_entry_row_format (DfpEntryRow *self)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);

  return dfp_value_to_text (dfp_field_row_get_object (row), dfp_field_row_get_field (row), DFP_VALUE_EDIT);
}

static void
dfp_entry_row_class_init (DfpEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = dfp_entry_row_constructed;
  DFP_FIELD_ROW_CLASS (klass)->show = dfp_entry_row_show;
  klass->format = dfp_entry_row_format;
}

static void
dfp_entry_row_init (DfpEntryRow *self)
{
  get_private (self)->entry = gtk_entry_new ();
}

GtkEntry *
dfp_entry_row_get_entry (DfpEntryRow *self)
{
  g_return_val_if_fail (DFP_IS_ENTRY_ROW (self), NULL);

  return GTK_ENTRY (get_private (self)->entry);
}
