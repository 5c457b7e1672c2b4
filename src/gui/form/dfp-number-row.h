/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number in the user's locale: people, money, per cent, a scale. ↑ and ↓ step it. */
#pragma once

#include "gui/form/dfp-entry-row.h"

G_BEGIN_DECLS

#define DFP_TYPE_NUMBER_ROW (dfp_number_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpNumberRow, dfp_number_row, DFP, NUMBER_ROW, DfpEntryRow)

G_END_DECLS
