/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One headline figure of its page's configuration, with its caption above and a line that compares below.
 * A click explains it. Property: headline (a name of exhibit/dfp-headline-list.h). */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_HEADLINE_TILE (dfp_headline_tile_get_type ())
G_DECLARE_FINAL_TYPE (DfpHeadlineTile, dfp_headline_tile, DFP, HEADLINE_TILE, GtkButton)

G_END_DECLS
