/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which order a table shows the rows of a list. */
#pragma once

#include "gui/table/dfp-table-private.h"

G_BEGIN_DECLS

/* Rows to show (of DfpObject, owned): grouped, sorted, one page of them. @page is moved back into what there is. */
GPtrArray *dfp_table_order (DfpList *list, const char *group_field, DfpTableColumn *sort_column, gboolean descending,
                            guint *page);
/* 0 when both rows belong to the same group of @group_field. */
int dfp_table_compare_groups (const char *group_field, DfpObject *a, DfpObject *b);
char *dfp_table_get_group_name (DfpObject *row, const DfpField *field);

G_END_DECLS
