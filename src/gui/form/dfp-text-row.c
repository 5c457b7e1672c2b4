/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gui/form/dfp-text-row.h"

struct _DfpTextRow
{
  DfpEntryRow parent_instance;
};

G_DEFINE_FINAL_TYPE (DfpTextRow, dfp_text_row, DFP_TYPE_ENTRY_ROW)

static void
dfp_text_row_class_init (DfpTextRowClass *klass)
{
}

static void
dfp_text_row_init (DfpTextRow *self)
{
  GtkEntry *entry = dfp_entry_row_get_entry (DFP_ENTRY_ROW (self));

  gtk_entry_set_max_length (entry, DFP_TEXT_MAXIMUM);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
}
