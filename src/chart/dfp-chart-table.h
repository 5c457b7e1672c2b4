/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data behind a picture as rows and columns: Show as table, CSV, the screen reader. */
#pragma once

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

typedef struct _DfpChartTable DfpChartTable;

/* Never NULL; free with dfp_chart_table_free (). */
DfpChartTable *dfp_chart_get_table (const DfpChart *chart);
void dfp_chart_table_free (DfpChartTable *table);
int dfp_chart_table_get_n_rows (const DfpChartTable *table);
int dfp_chart_table_get_n_columns (const DfpChartTable *table);
/* Head of a column, for people. Borrowed. */
const char *dfp_chart_table_get_title (const DfpChartTable *table, int column);
/* A cell as people read it; "–" where there is no value. Borrowed. */
const char *dfp_chart_table_get_text (const DfpChartTable *table, int row, int column);
/* A cell's number for files; FALSE when the cell is text or empty. */
gboolean dfp_chart_table_get_number (const DfpChartTable *table, int row, int column, double *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpChartTable, dfp_chart_table_free)

G_END_DECLS
