/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One bar cut into weights that always add up to 100: borders are dragged, or moved by the arrow
 * keys after Tab has reached them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  double weight;
} DfpWeight;

#define DFP_TYPE_WEIGHT_BAR (dfp_weight_bar_get_type ())
G_DECLARE_FINAL_TYPE (DfpWeightBar, dfp_weight_bar, DFP, WEIGHT_BAR, GtkWidget)

/* Property: label (string: its accessible name). Signal "weights-changed" (const double *): one
 * weight for each part, whole numbers that add up to 100. */
/* Shows @n weights; what they are of 100 is their share of the sum. Copies. */
void dfp_weight_bar_set_weights (DfpWeightBar *self, const DfpWeight *weights, guint n);

G_END_DECLS
