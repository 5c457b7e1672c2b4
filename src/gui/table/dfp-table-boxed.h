/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Narrow mode: a list box row for an object. */
#pragma once

#include "gui/table/dfp-table-private.h"

G_BEGIN_DECLS

GtkWidget *dfp_table_create_boxed_row (DfpTable *self, DfpObject *row);
void dfp_table_update_boxed_row (DfpTable *self, GtkWidget *boxed_row);
DfpObject *dfp_table_get_boxed_object (GtkWidget *boxed_row);

G_END_DECLS
