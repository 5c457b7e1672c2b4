/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A white sheet with a finding as its title. Children go below one another; <child type="suffix"> beside
 * the title, <child type="footer"> under a rule. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_CARD (dfp_card_get_type ())
G_DECLARE_FINAL_TYPE (DfpCard, dfp_card, DFP, CARD, GtkWidget)

/* Properties: title (a sentence), caption (what is shown; at the end of the title's line), both NULL or plain text;
 * flush (boolean: content reaches the edges, as tables want). */
GtkWidget *dfp_card_new (const char *title, const char *caption);
void dfp_card_set_title (DfpCard *self, const char *title);
void dfp_card_set_caption (DfpCard *self, const char *caption);
void dfp_card_append (DfpCard *self, GtkWidget *child);
/* At the end of the title's line. */
void dfp_card_append_suffix (DfpCard *self, GtkWidget *child);

G_END_DECLS
