/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers behind a chart as a table to read and scroll. */
#pragma once

#include <gtk/gtk.h>

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

/* A scrolled table of what dfp_chart_get_table () says; floating. */
GtkWidget *dfp_chart_table_view_new (const DfpChart *chart);

G_END_DECLS
