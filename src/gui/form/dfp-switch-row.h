/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Yes or no. */
#pragma once

#include "gui/form/dfp-field-row.h"

G_BEGIN_DECLS

#define DFP_TYPE_SWITCH_ROW (dfp_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpSwitchRow, dfp_switch_row, DFP, SWITCH_ROW, DfpFieldRow)

G_END_DECLS
