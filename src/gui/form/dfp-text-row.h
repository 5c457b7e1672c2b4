/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name, a word or a date on one line. */
#pragma once

#include "gui/form/dfp-entry-row.h"

G_BEGIN_DECLS

#define DFP_TYPE_TEXT_ROW (dfp_text_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpTextRow, dfp_text_row, DFP, TEXT_ROW, DfpEntryRow)

G_END_DECLS
