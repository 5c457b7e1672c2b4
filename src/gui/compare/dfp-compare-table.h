/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Configurations side by side: a head that stays in sight while the page scrolls, groups in the order
 * of the decision, a row for each measure. In the narrow form the base stands beside one other. */
#pragma once

#include <gtk/gtk.h>

#include "gui/compare/dfp-compare-cell.h"

G_BEGIN_DECLS

#define DFP_TYPE_COMPARE_TABLE (dfp_compare_table_get_type ())
G_DECLARE_FINAL_TYPE (DfpCompareTable, dfp_compare_table, DFP, COMPARE_TABLE, GtkWidget)

typedef struct
{
  DfpCompareMode mode;
  gboolean only_differences;
  gboolean narrow;
  guint other; /* narrow: the column beside the base */
} DfpCompareView;

/* Shows @comparison, of which a reference is kept. */
void dfp_compare_table_show (DfpCompareTable *self, DfpComparison *comparison, const DfpCompareView *view);

G_END_DECLS
