/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worker has texts of its own; the plan is only touched by whoever calls apply. */
#include "document/dfp-history-loader.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *path;
  char *text; /* NULL: read the file */
  DfpMonth start;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->text);
  g_free (job);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  DfpHistoryImport *import = job->text != NULL
                                 ? dfp_history_import_new (job->text, strlen (job->text), job->start, &error)
                                 : dfp_history_import_load (job->path, job->start, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, (GDestroyNotify) dfp_history_import_free);
  else
    g_task_return_error (task, error);
}

void
dfp_history_loader_read_async (const char *path, const char *text, DfpMonth start, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new (Job, 1);

  *job = (Job){ g_strdup (path), g_strdup (text), start };
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_worker);
}

DfpHistoryImport *
dfp_history_loader_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
dfp_history_loader_apply (DfpSession *session, const DfpHistoryImport *import)
{
  dfp_session_begin (session, _ ("Import History"));
  dfp_history_import_apply (import, dfp_session_get_plan (session));
  dfp_session_end (session);
}
