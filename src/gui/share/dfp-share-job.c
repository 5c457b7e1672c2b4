/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worker has a plan of its own, so the person may go on typing. */
#include "gui/share/dfp-share-job.h"

#include "document/dfp-publishing.h"

typedef struct
{
  DfpPlan *plan; /* owned, a copy */
  char *configuration;
  const DfpReportKind *kind;
  DfpReportFormat format;
  DfpReportOptions options;
  GFile *file; /* owned */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->plan);
  g_free (job->configuration);
  g_object_unref (job->file);
  g_clear_object (&job->options.cancellable);
  g_free (job);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autofree char *version = dfp_publishing_get_version (job->plan);
  DfpReportOptions options = job->options;
  DfpConfiguration *configuration = dfp_list_find (dfp_plan_get (job->plan)->configurations, job->configuration);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  options.version = version;
  bytes = dfp_report_export (job->plan, configuration, job->kind, job->format, &options, &error);
  if (bytes != NULL && dfp_publishing_save (job->file, bytes, &error))
    g_task_return_pointer (task, g_object_ref (job->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
dfp_share_job_run_async (DfpPlan *plan, const char *configuration, const DfpReportKind *kind, DfpReportFormat format,
                         const DfpReportOptions *options, GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->plan = DFP_PLAN (dfp_object_copy (DFP_OBJECT (plan)));
  job->configuration = g_strdup (configuration);
  job->kind = kind;
  job->format = format;
  job->options = *options;
  if (options->cancellable != NULL)
    g_object_ref (options->cancellable);
  job->file = g_object_ref (file);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_worker);
}

GFile *
dfp_share_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
