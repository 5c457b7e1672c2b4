/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "How €2.15m comes about": a figure taken apart, each part a link to where it is entered. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-headline.h"

G_BEGIN_DECLS

#define DFP_TYPE_EXPLAIN (dfp_explain_get_type ())
G_DECLARE_FINAL_TYPE (DfpExplain, dfp_explain, DFP, EXPLAIN, GtkPopover)

GtkWidget *dfp_explain_new (void);
/* NULL while there is none. */
const char *dfp_explain_get_title (DfpExplain *self);
/* Fills in how a figure comes about and opens. @caption: what the total is called; NULL without one. */
void dfp_explain_show (DfpExplain *self, const char *caption, const DfpHeadlineExplanation *explanation);

G_END_DECLS
