/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One figure of one configuration: the value, a bar on the group's scale, and what it differs
 * from the base by, with a sign for direction and a glyph for meaning. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/compare/dfp-comparison.h"

G_BEGIN_DECLS

/* What stands beside the value. */
typedef enum
{
  DFP_COMPARE_VALUE,
  DFP_COMPARE_DIFFERENCE,
  DFP_COMPARE_PER_CENT,
} DfpCompareMode;

#define DFP_TYPE_COMPARE_CELL (dfp_compare_cell_get_type ())
G_DECLARE_FINAL_TYPE (DfpCompareCell, dfp_compare_cell, DFP, COMPARE_CELL, GtkWidget)

GtkWidget *dfp_compare_cell_new (void);

/* Shows the cell of @row and @column. @share: length of the bar, 0 … 1, NAN for no bar. */
void dfp_compare_cell_show (DfpCompareCell *self, const DfpComparison *comparison, guint row, guint column,
                            DfpCompareMode mode, double share);

/* Whether the bar lies below the value, as long as the cell is wide. */
void dfp_compare_cell_set_narrow (DfpCompareCell *self, gboolean narrow);

/* Writes "−€0.85m ✕" in the colour of its meaning; "" in the base. */
void dfp_compare_show_difference (GtkLabel *label, const DfpComparison *comparison, guint row, guint column,
                                  DfpCompareMode mode);

G_END_DECLS
