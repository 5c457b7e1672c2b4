/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes and writes one report in a worker, of the plan as it is now. */
#pragma once

#include <gio/gio.h>

#include "model/dfp-plan.h"
#include "report/dfp-report-list.h"

G_BEGIN_DECLS

/* @plan is copied. @configuration: the id of the one it is about. @options: `date`, `version` and
 * `configurations` must be NULL; its cancellable is kept until the job is done. */
void dfp_share_job_run_async (DfpPlan *plan, const char *configuration, const DfpReportKind *kind,
                              DfpReportFormat format, const DfpReportOptions *options, GFile *file,
                              GAsyncReadyCallback callback, gpointer user_data);
/* The file that was written, or NULL; with G_IO_ERROR_CANCELLED when it was given up and nothing was written. Transfer
 * full. */
GFile *dfp_share_job_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
