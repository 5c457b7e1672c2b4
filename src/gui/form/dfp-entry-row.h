/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of the rows in which a value is typed: each keystroke is written, and undo joins them to one step. What
 * ↑ and ↓ can step is short and stands beside its title, anything else below it in full width. */
#pragma once

#include "gui/form/dfp-field-row.h"

G_BEGIN_DECLS

#define DFP_TYPE_ENTRY_ROW (dfp_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (DfpEntryRow, dfp_entry_row, DFP, ENTRY_ROW, DfpFieldRow)

struct _DfpEntryRowClass
{
  DfpFieldRowClass parent_class;

  /* What the entry says of the value, transfer full. The default is how the value is edited. */
  char *(*format) (DfpEntryRow *self);
  /* Writes what is one step up (1) or down (−1). NULL where there are no steps. */
  void (*step) (DfpEntryRow *self, int by);
};

/* Borrowed. */
GtkEntry *dfp_entry_row_get_entry (DfpEntryRow *self);

G_END_DECLS
