/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with the tasks of the handover by theme; a row leads to where its task is entered. Follows the page it
 * stands on. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_HANDOVER_TASKS (dfp_handover_tasks_get_type ())
G_DECLARE_FINAL_TYPE (DfpHandoverTasks, dfp_handover_tasks, DFP, HANDOVER_TASKS, GtkWidget)

G_END_DECLS
