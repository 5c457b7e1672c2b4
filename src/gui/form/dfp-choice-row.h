/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word of an enumeration, another row of the plan, or several of them. */
#pragma once

#include "gui/form/dfp-field-row.h"

G_BEGIN_DECLS

#define DFP_TYPE_CHOICE_ROW (dfp_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpChoiceRow, dfp_choice_row, DFP, CHOICE_ROW, DfpFieldRow)

GtkWidget *dfp_choice_row_new (const char *field);

G_END_DECLS
