/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is different between the base and the configuration looked at, row by row and
 * value by value, in words. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

#define DFP_TYPE_CHANGES_CARD (dfp_changes_card_get_type ())
G_DECLARE_FINAL_TYPE (DfpChangesCard, dfp_changes_card, DFP, CHANGES_CARD, GtkWidget)

void dfp_changes_card_show (DfpChangesCard *self, DfpSession *session);

G_END_DECLS
