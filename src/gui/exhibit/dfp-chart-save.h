/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart out of the window: to the clipboard and into a file, on white and with its title. */
#pragma once

#include <gtk/gtk.h>

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

/* As a picture, pixels and vectors at once. Says so by "do.toast". */
void dfp_chart_copy (const DfpChart *chart, GtkWidget *widget, double width, double height);
/* Asks where to; the ending decides between SVG and PNG. */
void dfp_chart_save (const DfpChart *chart, GtkWidget *widget, double width, double height, gboolean vectors);

G_END_DECLS
