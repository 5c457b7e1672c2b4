/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small chart that only shows: no pointer, no keys, no menu. */
#pragma once

#include <gtk/gtk.h>

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

#define DFP_TYPE_SILHOUETTE (dfp_silhouette_get_type ())
G_DECLARE_FINAL_TYPE (DfpSilhouette, dfp_silhouette, DFP, SILHOUETTE, GtkWidget)

/* Takes a reference; its description becomes the accessible one. */
void dfp_silhouette_set_chart (DfpSilhouette *self, DfpChart *chart);

G_END_DECLS
