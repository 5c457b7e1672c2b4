/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How likely: a bar on a track with a tick at the 80 % that are asked for. What it shows is said by the row it
 * stands in. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_CHANCE_BAR (dfp_chance_bar_get_type ())
G_DECLARE_FINAL_TYPE (DfpChanceBar, dfp_chance_bar, DFP, CHANCE_BAR, GtkWidget)

/* NAN for none: the track alone. */
void dfp_chance_bar_set_chance (DfpChanceBar *self, double chance);

G_END_DECLS
