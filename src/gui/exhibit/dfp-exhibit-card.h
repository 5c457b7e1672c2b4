/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with a chart that keeps itself true: a template names the exhibit, and the card draws it again whenever its
 * page updates. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_EXHIBIT_CARD (dfp_exhibit_card_get_type ())
G_DECLARE_FINAL_TYPE (DfpExhibitCard, dfp_exhibit_card, DFP, EXHIBIT_CARD, GtkWidget)

/* Properties: exhibit (string: a name of exhibit/dfp-exhibit-list.h), chart-height (int, px; −1: natural),
 * title, caption (strings; NULL: the chart's own; "": none), hide-empty (boolean: not shown while there is nothing to draw, where a
 * table beside it says so). Signals "hovered" and "activated" as of
 * DfpChartView. Children of a template stand below the chart. */

G_END_DECLS
