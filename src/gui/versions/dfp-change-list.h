/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two plans differ in, a line each: whose and what, where, what it was and what it is. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/compare/dfp-difference.h"

G_BEGIN_DECLS

#define DFP_TYPE_CHANGE_LIST (dfp_change_list_get_type ())
G_DECLARE_FINAL_TYPE (DfpChangeList, dfp_change_list, DFP, CHANGE_LIST, GtkWidget)

/* Signal "take-back" (guint position in the differences): the button of a line was pressed. */

/* @differences: of DfpDifference, whose plans are there; only their words are kept. @with_take_back: each line has a
 * button. */
void dfp_change_list_show (DfpChangeList *self, GPtrArray *differences, gboolean with_take_back);
/* The line at @position was taken back: its button says so. */
void dfp_change_list_set_taken (DfpChangeList *self, guint position);

G_END_DECLS
