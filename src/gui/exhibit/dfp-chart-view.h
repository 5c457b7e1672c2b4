/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on the screen: drawn by the one renderer in the theme's style, read by pointer and arrow keys,
 * shown as a table, copied and saved as a picture. */
#pragma once

#include <gtk/gtk.h>

#include "chart/dfp-chart-map.h"

G_BEGIN_DECLS

#define DFP_TYPE_CHART_VIEW (dfp_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (DfpChartView, dfp_chart_view, DFP, CHART_VIEW, GtkWidget)

/* Properties: title, caption (strings; NULL: the chart's own; "": none), chart-height (int, px; −1: its natural
 * height, or 240 for plots), header (boolean, TRUE: title and caption above the picture), readout (boolean, TRUE: the values under the pointer take the caption's place; FALSE
 * where a page shows them itself), as-table (boolean), chart (DfpChart).
 * Signals: "hovered" (const DfpChartHit *, NULL when the pointer left), "activated" (const DfpChartHit *: click
 * or Enter). */
GtkWidget *dfp_chart_view_new (void);
/* Takes a reference; NULL shows nothing. */
void dfp_chart_view_set_chart (DfpChartView *self, const DfpChart *chart);
const DfpChart *dfp_chart_view_get_chart (DfpChartView *self);
/* Where the plot lies, in coordinates of the view; FALSE before it has a size. */
gboolean dfp_chart_view_get_plot_area (DfpChartView *self, DfpChartArea *area);
/* What lies under a point of the view, and where the mark of @series and @index lies; areas in coordinates of the
 * view. FALSE for nothing. */
gboolean dfp_chart_view_pick (DfpChartView *self, double x, double y, DfpChartHit *hit);
gboolean dfp_chart_view_locate (DfpChartView *self, int series, int index, DfpChartArea *area);
/* dfp_chart_map_read () at a point of the view. */
gboolean dfp_chart_view_read_map (DfpChartView *self, double x, double y, DfpMapPlace *place);
/* What lies under the pointer or the keyboard's mark; FALSE for nothing. */
gboolean dfp_chart_view_get_hit (DfpChartView *self, DfpChartHit *hit);

G_END_DECLS
