/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as a file: the same bytes for the same chart, size and style, wherever and whenever. */
#pragma once

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

#define DFP_CHART_MAXIMUM_SIDE 16384
#define DFP_CHART_MAXIMUM_PIXELS (64 * 1000 * 1000)

/* @width and @height in the chart's pixels; text is glyphs, title and description are the SVG's own.
 * DFP_ERROR_LIMIT when a side is not 1 … 16384. */
GBytes *dfp_chart_export_svg (const DfpChart *chart, double width, double height, const DfpChartStyle *style,
                              GError **error);
/* @scale: pixels of the image for one of the chart. DFP_ERROR_LIMIT when a side of the image is
 * above 16384 or the whole above 64 million pixels; nothing is allocated then. */
GBytes *dfp_chart_export_png (const DfpChart *chart, double width, double height, double scale,
                              const DfpChartStyle *style, GError **error);

G_END_DECLS
