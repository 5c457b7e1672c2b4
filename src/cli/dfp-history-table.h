/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of weeks named on the command line. */
#pragma once

#include "store/dfp-history-import.h"

G_BEGIN_DECLS

/* The weeks of the file @path for @plan. When rows cannot be read, all of them are named on standard error and the
 * error is DFP_ERROR_INVALID; else DFP_ERROR as dfp_history_import_load () has it. Transfer full. */
DfpHistoryImport *dfp_history_table_load (const char *path, DfpPlan *plan, GError **error);

G_END_DECLS
