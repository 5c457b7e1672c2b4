/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One objective or risk on the Overview: a name, a line below it, and at the end a bar or a plain
 * figure and the figure that matters. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_OVERVIEW_ROW (dfp_overview_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpOverviewRow, dfp_overview_row, DFP, OVERVIEW_ROW, GtkListBoxRow)

/* @target: what "win.go-to" takes. */
GtkWidget *dfp_overview_row_new (const char *target);
/* @detail: "" for none. */
void dfp_overview_row_set_names (DfpOverviewRow *self, const char *name, const char *detail);
/* @plain: a figure before the one that matters, "" for none. */
void dfp_overview_row_set_figures (DfpOverviewRow *self, const char *plain, const char *strong);
/* The chance is the figure that matters: with a bar, a lamp and per cent; NAN for none. */
void dfp_overview_row_set_chance (DfpOverviewRow *self, double chance);
/* Names and figures stand below one another while @page is narrow. */
void dfp_overview_row_fold (DfpOverviewRow *self, DfpPage *page);
const char *dfp_overview_row_get_target (DfpOverviewRow *self);

G_END_DECLS
