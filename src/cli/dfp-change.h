/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How commands change a plan file: read it, change it in memory, save it durably against the version read, and
 * say what changed. */
#pragma once

#include "model/dfp-plan.h"
#include "store/dfp-file.h"

G_BEGIN_DECLS

/* Says on standard error who has the file at @path open, if anybody has. */
void dfp_change_warn (const char *path);
/* FALSE with DFP_ERROR_CONFLICT when there is something at @path, except with @force. */
gboolean dfp_change_check_new (const char *path, gboolean force, GError **error);
/* Writes @plan to @path, where nothing may be, except with @force. DFP_EXIT_SAVED, or DFP_EXIT_DONE with DFP_ERROR. */
int dfp_change_create (DfpPlan *plan, const char *path, gboolean force, GError **error);

/* The plan of a file that may be written, with a warning as above; DFP_ERROR as dfp_codec_load () has it, or DFP_ERROR_INVALID for one
 * of a newer version. Transfer full. */
DfpPlan *dfp_change_load (const char *path, DfpStamp *stamp, GError **error);
/* Saves @plan where it differs from its copy @before, and prints nothing. @status: DFP_EXIT_SAVED or DFP_EXIT_DONE.
 * FALSE with DFP_ERROR. */
gboolean dfp_change_write (DfpPlan *plan, DfpObject *before, const char *path, const DfpStamp *stamp, int *status,
                           GError **error);
/* Saves @plan where it differs from its copy @before, and prints the differences. DFP_EXIT_SAVED or DFP_EXIT_DONE;
 * with DFP_ERROR when it could not be saved. */
int dfp_change_save (DfpPlan *plan, DfpObject *before, const char *path, const DfpStamp *stamp, gboolean as_json,
                     GError **error);

G_END_DECLS
