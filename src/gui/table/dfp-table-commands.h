/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with rows, as actions "table.add", "table.duplicate" … and as functions. */
#pragma once

#include "gui/table/dfp-table-private.h"

G_BEGIN_DECLS

void dfp_table_install_commands (GtkWidgetClass *widget_class);
/* The context menu, as floating popover. */
GtkWidget *dfp_table_create_menu (DfpTable *self);
void dfp_table_open_row (DfpTable *self, DfpObject *row);

G_END_DECLS
