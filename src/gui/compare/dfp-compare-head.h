/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a column: shape and name of the configuration, whether it is the base, and its line of
 * intent. A click offers what can be done with the column. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/compare/dfp-comparison.h"

G_BEGIN_DECLS

#define DFP_TYPE_COMPARE_HEAD (dfp_compare_head_get_type ())
G_DECLARE_FINAL_TYPE (DfpCompareHead, dfp_compare_head, DFP, COMPARE_HEAD, GtkWidget)

/* @narrow: the name has little room, so "base" takes the line of intent. Actions of its menu: compare.set-base, compare.look-at and
 * compare.remove-column, each with the configuration's id. */
GtkWidget *dfp_compare_head_new (void);
void dfp_compare_head_show (DfpCompareHead *self, const DfpComparisonColumn *column, gboolean is_base, gboolean narrow);

G_END_DECLS
