/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With whom to talk next, what it would lift, and the risk that is theirs. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_TYPE_CONVERSATION_CARD (dfp_conversation_card_get_type ())
G_DECLARE_FINAL_TYPE (DfpConversationCard, dfp_conversation_card, DFP, CONVERSATION_CARD, GtkWidget)

void dfp_conversation_card_show (DfpConversationCard *self, const DfpSubject *subject);

G_END_DECLS
