/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the comparison: a first child that names it, then one child for each configuration.
 * All rows divide their width alike, so columns line up; in the narrow form the name stands
 * above its two cells. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_COMPARE_ROW (dfp_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpCompareRow, dfp_compare_row, DFP, COMPARE_ROW, GtkWidget)

GtkWidget *dfp_compare_row_new (const char *css_class);

/* The first one appended is the name. Takes a floating reference. */
void dfp_compare_row_append (DfpCompareRow *self, GtkWidget *child);
GtkWidget *dfp_compare_row_get_cell (DfpCompareRow *self, guint column);
/* The column that stands on a tint; −1 for none. */
void dfp_compare_row_set_base (DfpCompareRow *self, int column);
void dfp_compare_row_set_narrow (DfpCompareRow *self, gboolean narrow);

G_END_DECLS
