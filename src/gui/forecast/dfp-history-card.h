/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the plan's own history of finished work says, beside the forecast from effort and never mixed with it: the
 * weeks, when and how many, how right such forecasts were on this very history, and what to take from it. Follows
 * the page it stands on. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_HISTORY_CARD (dfp_history_card_get_type ())
G_DECLARE_FINAL_TYPE (DfpHistoryCard, dfp_history_card, DFP, HISTORY_CARD, GtkWidget)

G_END_DECLS
