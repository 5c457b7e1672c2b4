/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What would lift the odds most: rows with the chance each brings, and a press opens where it is entered. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_TYPE_LEVER_LIST (dfp_lever_list_get_type ())
G_DECLARE_FINAL_TYPE (DfpLeverList, dfp_lever_list, DFP, LEVER_LIST, GtkWidget)

void dfp_lever_list_show (DfpLeverList *self, const DfpSubject *subject);

G_END_DECLS
