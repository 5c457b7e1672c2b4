/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a finding measures, as a small picture: a bar against its limit, or a stance now and wanted. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/health/dfp-check.h"

G_BEGIN_DECLS

#define DFP_TYPE_GAUGE_VIEW (dfp_gauge_view_get_type ())
G_DECLARE_FINAL_TYPE (DfpGaugeView, dfp_gauge_view, DFP, GAUGE_VIEW, GtkWidget)

/* The widget for any kind of gauge: for parts a list of lamps, for none an empty box. Floating; nothing of
 * @gauge is kept. */
GtkWidget *dfp_gauge_view_create (const DfpGauge *gauge, DfpLight light);

G_END_DECLS
