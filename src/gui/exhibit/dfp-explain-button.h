/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small button that explains numbers which stand beside it, in a popover. Its page says for which
 * configurations.
 *
 * Property: explains (string: a name of exhibit/dfp-exhibit-list.h, or what the handler of "asked" knows).
 * Signal "asked" (DfpExplain *) → boolean: fill it and return TRUE to explain something else. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_EXPLAIN_BUTTON (dfp_explain_button_get_type ())
G_DECLARE_FINAL_TYPE (DfpExplainButton, dfp_explain_button, DFP, EXPLAIN_BUTTON, GtkButton)

GtkWidget *dfp_explain_button_new (const char *explains);
const char *dfp_explain_button_get_explains (DfpExplainButton *self);

G_END_DECLS
