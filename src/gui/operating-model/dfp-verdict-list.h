/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lamps with their sentences below one another, each with a button that goes where it can be mended. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_VERDICT_LIST (dfp_verdict_list_get_type ())
G_DECLARE_FINAL_TYPE (DfpVerdictList, dfp_verdict_list, DFP, VERDICT_LIST, GtkWidget)

/* Property: nothing (string: the sentence that stands there, green, when there are no verdicts; NULL: nothing).
 * @verdicts: of DfpVerdict, borrowed. */
void dfp_verdict_list_show (DfpVerdictList *self, const GPtrArray *verdicts);

G_END_DECLS
