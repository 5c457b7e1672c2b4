/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One figure with a caption above and a line that compares below. A click explains it. */
#pragma once

#include <gtk/gtk.h>

#include "gui/widgets/dfp-explain.h"

G_BEGIN_DECLS

#define DFP_TYPE_TILE (dfp_tile_get_type ())
G_DECLARE_FINAL_TYPE (DfpTile, dfp_tile, DFP, TILE, GtkButton)

/* Properties: caption, figure, note (strings, plain text).
 * Signal "explain" (tile, DfpExplain *): fill the empty popover; it opens when it got a title. */
GtkWidget *dfp_tile_new (const char *caption);
void dfp_tile_set_figure (DfpTile *self, const char *figure);
void dfp_tile_set_note (DfpTile *self, const char *note);
void dfp_tile_set_caption (DfpTile *self, const char *caption);

G_END_DECLS
