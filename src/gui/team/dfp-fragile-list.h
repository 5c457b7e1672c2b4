/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roles whose loss hurts most, worst first, each a button to its row of the table. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_TYPE_FRAGILE_LIST (dfp_fragile_list_get_type ())
G_DECLARE_FINAL_TYPE (DfpFragileList, dfp_fragile_list, DFP, FRAGILE_LIST, GtkWidget)

void dfp_fragile_list_show (DfpFragileList *self, const DfpSubject *subject);

G_END_DECLS
