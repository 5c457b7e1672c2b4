/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References between rows: finding and clearing them when the row they point to goes. */
#pragma once

#include "base/dfp-list.h"

G_BEGIN_DECLS

/* Removes the row at @position and every reference to it. */
void dfp_references_remove_row (DfpList *list, guint position);

G_END_DECLS
