/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry that writes each keystroke: undo joins them to one step. */
#include "gui/widgets/dfp-text-row.h"

#include "gui/widgets/dfp-value-text.h"

struct _DfpTextRow
{
  DfpFieldRow parent_instance;

  GtkWidget *entry; /* borrowed from the row */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (DfpTextRow, dfp_text_row, DFP_TYPE_FIELD_ROW)

static void
changed_cb (GtkEditable *editable, DfpTextRow *self)
{
  if (!self->showing && dfp_field_row_get_field (DFP_FIELD_ROW (self)) != NULL)
    dfp_field_row_commit_text (DFP_FIELD_ROW (self), gtk_editable_get_text (editable));
}

static void
dfp_text_row_show (DfpFieldRow *row)
{
  DfpTextRow *self = DFP_TEXT_ROW (row);
  g_autofree char *text =
      dfp_value_to_text (dfp_field_row_get_object (row), dfp_field_row_get_field (row), DFP_VALUE_EDIT);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) == 0)
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
}

static void
dfp_text_row_class_init (DfpTextRowClass *klass)
{
  DFP_FIELD_ROW_CLASS (klass)->show = dfp_text_row_show;
}

static void
dfp_text_row_init (DfpTextRow *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), DFP_TEXT_MAXIMUM);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  dfp_field_row_set_editor (DFP_FIELD_ROW (self), self->entry, TRUE);
}
