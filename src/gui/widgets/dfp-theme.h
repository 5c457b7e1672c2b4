/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the theme says now, for everything that is drawn by hand: light, dark or high contrast, the
 * font and the direction of the widget. */
#pragma once

#include <gtk/gtk.h>

#include "chart/dfp-chart-style.h"

G_BEGIN_DECLS

DfpAppearance dfp_theme_get_appearance (void);
/* What the palette paints @color with now. */
const DfpPaint *dfp_theme_get_paint (DfpColor color);
/* @style->font_family is borrowed from the widget's Pango context. */
void dfp_theme_init_style (DfpChartStyle *style, GtkWidget *widget);
/* The colour of @rgb with full opacity. */
GdkRGBA dfp_theme_get_rgba (DfpRgb rgb);
/* Cairo draws in @rgb from here on. */
void dfp_theme_set_source (cairo_t *cr, DfpRgb rgb);
/* Of the ring around what has the focus. */
GdkRGBA dfp_theme_get_accent (GtkWidget *widget);
/* Redraws @widget whenever light, dark or high contrast changes, as long as it lives. */
void dfp_theme_follow (GtkWidget *widget);

G_END_DECLS
