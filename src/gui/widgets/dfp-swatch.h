/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small areas in the palette's colours, drawn by hand: chips, bars, keys. In high contrast a pattern and an
 * edge stand beside the colour, as in charts. */
#pragma once

#include <gtk/gtk.h>

#include "chart/dfp-palette.h"

G_BEGIN_DECLS

/* A rectangle with round corners as the current path. */
void dfp_swatch_trace (cairo_t *cr, double x, double y, double width, double height, double radius);
/* Fills the current path with the colour of @color now; @pattern lies over it (a partner's people are striped).
 * The path is gone afterwards. */
void dfp_swatch_fill (cairo_t *cr, DfpColor color, DfpPattern pattern);
/* A chip of one colour; floating. */
GtkWidget *dfp_swatch_new (DfpColor color, int width, int height);

G_END_DECLS
