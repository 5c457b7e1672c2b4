/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the theme says now, for everything that is drawn by hand: light, dark or high contrast, the
 * font and the direction of the widget. */
#pragma once

#include <gtk/gtk.h>

#include "chart/dfp-chart-style.h"

G_BEGIN_DECLS

DfpAppearance dfp_theme_get_appearance (void);
/* @style->font_family is borrowed from the widget's Pango context. */
void dfp_theme_init_style (DfpChartStyle *style, GtkWidget *widget);
/* The colour of @rgb with full opacity. */
GdkRGBA dfp_theme_get_rgba (DfpRgb rgb);
/* Redraws @widget whenever light, dark or high contrast changes, as long as it lives. */
void dfp_theme_follow (GtkWidget *widget);

G_END_DECLS
