/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A switch at the end of the row. */
#include "gui/form/dfp-switch-row.h"

struct _DfpSwitchRow
{
  DfpFieldRow parent_instance;

  GtkWidget *toggle; /* borrowed from the row */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (DfpSwitchRow, dfp_switch_row, DFP_TYPE_FIELD_ROW)

static void
toggled_cb (DfpSwitchRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->showing || dfp_field_row_get_field (DFP_FIELD_ROW (self)) == NULL)
    return;
  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, gtk_switch_get_active (GTK_SWITCH (self->toggle)));
  dfp_field_row_commit (DFP_FIELD_ROW (self), &value);
}

static void
dfp_switch_row_show (DfpFieldRow *row)
{
  DfpSwitchRow *self = DFP_SWITCH_ROW (row);
  gboolean active;

  g_object_get (dfp_field_row_get_object (row), dfp_field_row_get_field (row)->name, &active, NULL);
  self->showing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->toggle), active);
  self->showing = FALSE;
}

static void
dfp_switch_row_class_init (DfpSwitchRowClass *klass)
{
  DFP_FIELD_ROW_CLASS (klass)->show = dfp_switch_row_show;
}

static void
dfp_switch_row_init (DfpSwitchRow *self)
{
  self->toggle = gtk_switch_new ();
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  dfp_field_row_set_editor (DFP_FIELD_ROW (self), self->toggle, FALSE);
}
