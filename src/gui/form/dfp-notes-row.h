/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several lines of text. */
#pragma once

#include "gui/form/dfp-field-row.h"

G_BEGIN_DECLS

#define DFP_TYPE_NOTES_ROW (dfp_notes_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpNotesRow, dfp_notes_row, DFP, NOTES_ROW, DfpFieldRow)

G_END_DECLS
