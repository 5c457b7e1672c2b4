/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everyone in the factory, a number under each month. */
#pragma once

#include <gtk/gtk.h>

#include "gui/team/dfp-team-scale.h"

G_BEGIN_DECLS

#define DFP_TYPE_MONTH_HEADS (dfp_month_heads_get_type ())
G_DECLARE_FINAL_TYPE (DfpMonthHeads, dfp_month_heads, DFP, MONTH_HEADS, GtkWidget)

GtkWidget *dfp_month_heads_new (DfpTeamScale *scale);
/* @heads: @n numbers of people, copied. */
void dfp_month_heads_set (DfpMonthHeads *self, const double *heads, int n);

G_END_DECLS
