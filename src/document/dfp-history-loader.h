/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a table of finished work without holding up the window, and takes it into the plan. */
#pragma once

#include "document/dfp-session.h"
#include "store/dfp-history-import.h"

G_BEGIN_DECLS

/* Reads the file at @path, or @text when that is not NULL (what was pasted). @start: month of the plan's start. The
 * result may have problems, which are to be shown. */
void dfp_history_loader_read_async (const char *path, const char *text, DfpMonth start, GAsyncReadyCallback callback,
                                    gpointer user_data);
/* NULL with DFP_ERROR as dfp_history_import_load () has it. Transfer full. */
DfpHistoryImport *dfp_history_loader_read_finish (GAsyncResult *result, GError **error);

/* Puts the weeks in the place of the plan's history: one undo step. There must be no problems. */
void dfp_history_loader_apply (DfpSession *session, const DfpHistoryImport *import);

G_END_DECLS
