/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card that says what carries over to a purpose to be chosen, and makes the next configuration or plan of it.
 * Follows the page it stands on. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_RECONSTRUCT_CARD (dfp_reconstruct_card_get_type ())
G_DECLARE_FINAL_TYPE (DfpReconstructCard, dfp_reconstruct_card, DFP, RECONSTRUCT_CARD, GtkWidget)

G_END_DECLS
