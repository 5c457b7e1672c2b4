/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing entered yet: one sentence and one button, in place of a picture or a table. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_EMPTY (dfp_empty_get_type ())
G_DECLARE_FINAL_TYPE (DfpEmpty, dfp_empty, DFP, EMPTY, GtkWidget)

/* Properties: sentence, button (label; NULL: none), action-name, action-target (string, for actions with
 * a string parameter). Signal "activated": the button was pressed. */

G_END_DECLS
