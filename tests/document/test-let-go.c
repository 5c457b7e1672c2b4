/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever lets go of a document, or of its answers, while a worker still works for them: they go on the thread where they
 * live, and not on the worker's, which may come last. Here it always does: this program takes the place of the call by
 * which a worker tells that it is done, and holds it back there until all that waited for it is done. */
#include <dlfcn.h>

#include "document/dfp-answers.h"
#include "document/dfp-document.h"
#include "model/dfp-work-item.h"
#include "tests/scratch-folder.h"
#include "tests/state-folder.h"

static struct
{
  GThread *thread; /* where what is tested lives */
  GMutex mutex;
  GCond changed;
  gboolean told; /* the worker has told that it is done */
  gboolean free; /* it may go on */
} worker;

static void
tell_and_wait (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&worker.mutex);

  worker.told = TRUE;
  g_cond_broadcast (&worker.changed);
  while (!worker.free)
    g_cond_wait (&worker.changed, &worker.mutex);
}

__attribute__ ((visibility ("default"))) guint
g_source_attach (GSource *source, GMainContext *context)
{
  guint (*real) (GSource *, GMainContext *) =
      (guint (*) (GSource *, GMainContext *)) dlsym (RTLD_NEXT, "g_source_attach");
  const guint id = real (source, context);

  if (g_thread_self () != worker.thread)
    tell_and_wait ();
  return id;
}

static void
wait_until_told (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&worker.mutex);

  while (!worker.told)
    g_cond_wait (&worker.changed, &worker.mutex);
}

static void
set_free (gboolean is_free)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&worker.mutex);

  worker.free = is_free;
  worker.told = FALSE;
  g_cond_broadcast (&worker.changed);
}

static void
gone_cb (gpointer thread, GObject *object)
{
  g_atomic_pointer_set ((GThread **) thread, g_thread_self ());
}

/* Takes @object, for which a worker works. */
static void
let_go (gpointer object)
{
  GThread *thread = NULL;

  g_object_weak_ref (object, gone_cb, &thread);
  g_object_unref (object);
  wait_until_told ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
  set_free (TRUE);
  while (g_atomic_pointer_get (&thread) == NULL)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (g_atomic_pointer_get (&thread) == worker.thread);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (dfp_document_save_finish (DFP_DOCUMENT (source), result, NULL, NULL));
}

static void
test_document (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);
  DfpDocument *document = dfp_document_new (plan);

  set_free (FALSE);
  dfp_document_save_async (document, path, FALSE, NULL, saved_cb, NULL);
  let_go (document);
  scratch_folder_remove (folder);
}

static void
test_answers (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  DfpAnswers *answers = dfp_answers_new (plan);

  dfp_list_add (dfp_configuration_get (configuration)->roles, 0);
  g_object_set (dfp_list_add (dfp_plan_get (plan)->work, 0), "effort-low", 3.0, "effort-likely", 5.0, "effort-high",
                9.0, NULL);
  set_free (FALSE);
  dfp_answers_get_forecast (answers, configuration);
  while (g_main_context_iteration (NULL, FALSE))
    ; /* work begins */
  let_go (answers);
}

int
main (int argc, char *argv[])
{
  g_autoptr (StateFolder) state = state_folder_new ();

  worker.thread = g_thread_self ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/let-go/document", test_document);
  g_test_add_func ("/let-go/answers", test_answers);
  return g_test_run ();
}
