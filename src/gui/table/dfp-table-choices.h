/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of a cell: words of an enumeration or rows of a list, in a popover at the cell. */
#pragma once

#include "gui/table/dfp-table-private.h"

G_BEGIN_DECLS

/* What the field at the cursor can be, in a popover; @initial: the letter typed, or NULL. */
void dfp_table_open_choices (DfpTable *self, const DfpField *field, const char *initial);

G_END_DECLS
