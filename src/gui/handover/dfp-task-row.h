/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One task of the handover: how it stands, what it is, who does it and by when. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/handover/dfp-dismantle.h"

G_BEGIN_DECLS

#define DFP_TYPE_TASK_ROW (dfp_task_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpTaskRow, dfp_task_row, DFP, TASK_ROW, GtkListBoxRow)

GtkWidget *dfp_task_row_new (void);
void dfp_task_row_show (DfpTaskRow *self, const DfpTask *task, const DfpPlanData *plan);
/* Where the task is entered, as win.go-to takes it; static. */
const char *dfp_task_row_get_target (DfpTaskRow *self);
DfpTheme dfp_task_row_get_theme (DfpTaskRow *self);

G_END_DECLS
