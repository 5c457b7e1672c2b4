/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months of one role as a bar. Dragging it moves it, dragging its ends shortens or lengthens it, dragging
 * up or down changes the heads. Keys on the focused bar: ← → move, Shift+← → the end, Ctrl+← → the start,
 * ↑ ↓ heads. Each drag is one undo step. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-session.h"
#include "gui/team/dfp-team-scale.h"
#include "model/dfp-role.h"

G_BEGIN_DECLS

#define DFP_TYPE_MONTH_BAR (dfp_month_bar_get_type ())
G_DECLARE_FINAL_TYPE (DfpMonthBar, dfp_month_bar, DFP, MONTH_BAR, GtkWidget)

/* @session may be NULL: then every step of a drag is a change of its own. */
GtkWidget *dfp_month_bar_new (DfpRole *role, DfpTeamScale *scale, DfpSession *session);
/* "July 2027 to March 2028 · 2 people · €136,080 with overhead". Transfer full. */
char *dfp_month_bar_describe (DfpRole *role);

/* The changes themselves; they stop at the first month, at one month's length and at the field's bounds. */
void dfp_month_bar_move (DfpRole *role, int months);
void dfp_month_bar_move_start (DfpRole *role, int months);
void dfp_month_bar_move_end (DfpRole *role, int months);
void dfp_month_bar_add_heads (DfpRole *role, int heads);

G_END_DECLS
