/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New sketch: one plain question after the other beside what the answers give. Enter goes on, Escape leaves.
 * Signals: "created" (DfpPlan *), "left" (). */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DFP_TYPE_SKETCH_PAGE (dfp_sketch_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpSketchPage, dfp_sketch_page, DFP, SKETCH_PAGE, AdwBin)

GtkWidget *dfp_sketch_page_new (void);
/* The preview below the question. */
void dfp_sketch_page_set_narrow (DfpSketchPage *self, gboolean narrow);

G_END_DECLS
