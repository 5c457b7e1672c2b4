/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell, a head and a foot ask of their column. */
#pragma once

#include "gui/table/dfp-table-column.h"

G_BEGIN_DECLS

const DfpField *dfp_table_column_find_field (DfpTableColumn *self, GType row_type);
const char *dfp_table_column_get_title (DfpTableColumn *self, GType row_type);
gboolean dfp_table_column_is_visible (DfpTableColumn *self);
gboolean dfp_table_column_is_sortable (DfpTableColumn *self);
gboolean dfp_table_column_is_editable (DfpTableColumn *self);
gboolean dfp_table_column_is_numeric (DfpTableColumn *self, GType row_type);
gboolean dfp_table_column_has_widgets (DfpTableColumn *self);
gboolean dfp_table_column_has_total (DfpTableColumn *self);
gboolean dfp_table_column_expands (DfpTableColumn *self);
int dfp_table_column_get_width (DfpTableColumn *self, GType row_type);
GtkWidget *dfp_table_column_get_header (DfpTableColumn *self);
GtkWidget *dfp_table_column_get_footer (DfpTableColumn *self);
GtkWidget *dfp_table_column_create_widget (DfpTableColumn *self, DfpObject *row);
gboolean dfp_table_column_get_chip (DfpTableColumn *self, DfpObject *row, DfpColor *color, DfpPattern *pattern);
char *dfp_table_column_get_text (DfpTableColumn *self, DfpObject *row);
char *dfp_table_column_get_total (DfpTableColumn *self, GListModel *rows, GType row_type);
int dfp_table_column_compare (DfpTableColumn *self, DfpObject *a, DfpObject *b);

G_END_DECLS
