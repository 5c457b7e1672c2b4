/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keys do to a leader on the map, and to one of the stances in the rows; dfp-leader-board.h names them. */
#pragma once

#include "gui/leadership/dfp-leader-edit.h"

G_BEGIN_DECLS

/* Return whether @key was of use. */
gboolean dfp_leader_keys_press_on_map (DfpSession *session, DfpStakeholder *leader, guint key, gboolean shift,
                                       gboolean rtl);
gboolean dfp_leader_keys_press_on_row (DfpSession *session, DfpStakeholder *leader, DfpLeaderPart part, guint key,
                                       gboolean rtl);

G_END_DECLS
