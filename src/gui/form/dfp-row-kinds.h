/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All kinds of rows, for forms that are made of whatever fields they are told. */
#pragma once

#include "gui/form/dfp-field-row.h"

G_BEGIN_DECLS

/* The row that suits @field (by its kind and unit); floating. NULL for lists. */
DfpFieldRow *dfp_field_row_create (const DfpField *field);

G_END_DECLS
