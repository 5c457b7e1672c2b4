/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps one headline (exhibit/dfp-headline-list.h) of the page a widget stands on: tells the widget what to show
 * whenever the page was updated, and explains the figure in a popover under it. What DfpHeadlineTile,
 * DfpHeadlineRow and DfpHeadlineLabel share. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_HEADLINE_KEEPER (dfp_headline_keeper_get_type ())
G_DECLARE_FINAL_TYPE (DfpHeadlineKeeper, dfp_headline_keeper, DFP, HEADLINE_KEEPER, GObject)

/* Property: headline (string; notify).
 * Signal "show" (keeper, caption, figure, note): plain texts to show. The accessible name of @widget,
 * "caption: figure, note", is set already.
 * @widget: borrowed; drop the keeper in its dispose. */
DfpHeadlineKeeper *dfp_headline_keeper_new (GtkWidget *widget);
void dfp_headline_keeper_set_headline (DfpHeadlineKeeper *self, const char *headline);
/* Opens the popover. */
void dfp_headline_keeper_explain (DfpHeadlineKeeper *self);

G_END_DECLS
