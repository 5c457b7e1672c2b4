/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan that is closed while others stay open is forgotten; the last one stays remembered, as closing it is how many
 * people end the program. What changes often is written down together, some time later and by a worker: a crash then
 * shows another page than the last, and loses nothing. */
#include "gui/dfp-open-plans.h"

#include <glib/gi18n.h>

#include "base/dfp-list.h"
#include "document/dfp-document.h"
#include "document/dfp-open-session.h"
#include "document/dfp-session.h"
#include "gui/dfp-open.h"
#include "model/dfp-configuration.h"
#include "model/dfp-plan.h"

#define DELAY 2 /* s */

struct _DfpOpenPlans
{
  GObject parent_instance;

  GtkApplication *application; /* borrowed */
  guint timer;
  gboolean held;
  gboolean writing; /* a worker is at it */
};

G_DEFINE_FINAL_TYPE (DfpOpenPlans, dfp_open_plans, G_TYPE_OBJECT)

static void
dfp_open_plans_dispose (GObject *object)
{
  g_clear_handle_id (&DFP_OPEN_PLANS (object)->timer, g_source_remove);
  G_OBJECT_CLASS (dfp_open_plans_parent_class)->dispose (object);
}

static void
dfp_open_plans_class_init (DfpOpenPlansClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_open_plans_dispose;
}

static void
dfp_open_plans_init (DfpOpenPlans *self)
{
}

static DfpOpenPlan *
describe (DfpSession *session)
{
  DfpDocument *document = dfp_session_get_document (session);
  DfpConfiguration *configuration = dfp_session_get_configuration (session);

  return dfp_open_plan_new (dfp_document_get_path (document), dfp_document_get_recovery_id (document),
                            dfp_session_get_page (session),
                            configuration != NULL ? dfp_configuration_get (configuration)->id : NULL);
}

/* In the order in which they were last in front, that one last; a plan that has neither file nor work is none. */
static GPtrArray *
list_plans (DfpOpenPlans *self)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_open_plan_free);

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      DfpSession *session = DFP_IS_WINDOW (l->data) ? dfp_window_get_session (l->data) : NULL;
      g_autoptr (DfpOpenPlan) plan = session != NULL ? describe (session) : NULL;

      if (plan != NULL && (plan->path != NULL || plan->recovery != NULL))
        g_ptr_array_insert (plans, 0, g_steal_pointer (&plan));
    }
  return plans;
}

/* Whether the work of a plan without a file is not in recovery yet. */
static gboolean
is_work_on_its_way (DfpOpenPlans *self)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      DfpSession *session = DFP_IS_WINDOW (l->data) ? dfp_window_get_session (l->data) : NULL;
      DfpDocument *document = session != NULL ? dfp_session_get_document (session) : NULL;

      if (document != NULL && dfp_document_get_path (document) == NULL && dfp_document_get_modified (document) &&
          dfp_document_get_recovery_id (document) == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
write_in_worker (GTask *task, gpointer source, gpointer plans, GCancellable *cancellable)
{
  dfp_open_session_write (plans);
  g_task_return_boolean (task, TRUE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DfpOpenPlans) self = user_data;

  self->writing = FALSE;
}

/* The worker, which may let go of its task last, does not hold what it writes for. */
static void
write_down (DfpOpenPlans *self)
{
  g_autoptr (GPtrArray) plans = list_plans (self);
  g_autoptr (GTask) task = NULL;

  if (plans->len == 0)
    return;
  self->writing = TRUE;
  task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_task_data (task, g_steal_pointer (&plans), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, write_in_worker);
}

static gboolean
timer_cb (gpointer user_data)
{
  DfpOpenPlans *self = user_data;

  if (self->writing)
    return G_SOURCE_CONTINUE;
  write_down (self);
  if (is_work_on_its_way (self))
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  return G_SOURCE_REMOVE;
}

static void
write_soon (DfpOpenPlans *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (DELAY, timer_cb, self);
}

/* Somebody goes on working. */
static void
queue (DfpOpenPlans *self)
{
  self->held = FALSE;
  write_soon (self);
}

static void
session_changed_cb (DfpOpenPlans *self, GParamSpec *pspec, DfpWindow *window)
{
  DfpSession *session = dfp_window_get_session (window);
  DfpDocument *document = session != NULL ? dfp_session_get_document (session) : NULL;

  queue (self);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::page", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::configuration", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::path", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::state", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
}

static void
window_added_cb (DfpOpenPlans *self, GtkWindow *window)
{
  if (DFP_IS_WINDOW (window))
    g_signal_connect_object (window, "notify::session", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
window_removed_cb (DfpOpenPlans *self)
{
  if (!self->held)
    write_soon (self);
}

DfpOpenPlans *
dfp_open_plans_new (GtkApplication *application)
{
  DfpOpenPlans *self = g_object_new (DFP_TYPE_OPEN_PLANS, NULL);

  self->application = application;
  g_signal_connect_object (application, "window-added", G_CALLBACK (window_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-removed", G_CALLBACK (window_removed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* --- coming back --- */

static gboolean
is_same (const DfpOpenPlan *plan, DfpDocument *document)
{
  return plan->path != NULL ? g_strcmp0 (plan->path, dfp_document_get_path (document)) == 0
                            : g_strcmp0 (plan->recovery, dfp_document_get_recovery_id (document)) == 0;
}

/* The recovered document of @plan, which leaves @recovered; NULL for none. Transfer full. */
static DfpDocument *
take_recovered (GPtrArray *recovered, const DfpOpenPlan *plan)
{
  for (guint i = 0; i < recovered->len; i++)
    if (is_same (plan, recovered->pdata[i]))
      return g_ptr_array_steal_index (recovered, i);
  return NULL;
}

static DfpWindow *
show (DfpOpenPlans *self, DfpDocument *document)
{
  DfpWindow *window = dfp_window_new (self->application);

  dfp_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
show_as_before (DfpWindow *window, const DfpOpenPlan *plan)
{
  DfpSession *session = dfp_window_get_session (window);
  DfpList *configurations = dfp_plan_get (dfp_session_get_plan (session))->configurations;
  DfpConfiguration *configuration =
      plan->configuration != NULL ? dfp_list_find (configurations, plan->configuration) : NULL;

  if (configuration != NULL)
    dfp_session_set_configuration (session, configuration);
  if (plan->page != NULL)
    dfp_window_go_to (window, plan->page);
}

/* FALSE when its file cannot be opened; a plan that has neither file nor work any more is no failure. */
static gboolean
bring_back (DfpOpenPlans *self, const DfpOpenPlan *plan, GPtrArray *recovered)
{
  g_autoptr (DfpDocument) document = take_recovered (recovered, plan);

  if (document == NULL && plan->path != NULL)
    document = dfp_document_open (plan->path, NULL);
  if (document != NULL)
    show_as_before (show (self, document), plan);
  return document != NULL || plan->path == NULL;
}

static void
say_missing (DfpOpenPlans *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file that was open when the program ended. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” could not be opened again"), name);
  GtkWindow *window = gtk_application_get_active_window (self->application);

  if (window == NULL)
    {
      window = GTK_WINDOW (dfp_window_new (self->application));
      dfp_window_show_welcome (DFP_WINDOW (window));
      gtk_window_present (window);
    }
  dfp_window_add_toast (DFP_WINDOW (window), text);
}

gboolean
dfp_open_plans_bring_back (DfpOpenPlans *self, gboolean with_session)
{
  g_autoptr (GPtrArray) recovered = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  g_return_val_if_fail (DFP_IS_OPEN_PLANS (self), FALSE);

  recovered = dfp_document_recover_all ();
  plans = dfp_open_session_read ();
  for (guint i = 0; with_session && i < plans->len; i++)
    if (!bring_back (self, plans->pdata[i], recovered))
      g_ptr_array_add (missing, ((DfpOpenPlan *) plans->pdata[i])->path);
  for (guint i = 0; i < recovered->len; i++)
    show (self, recovered->pdata[i]);
  for (guint i = 0; i < missing->len; i++)
    say_missing (self, missing->pdata[i]);
  return gtk_application_get_windows (self->application) != NULL;
}

void
dfp_open_plans_remember (DfpOpenPlans *self)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_if_fail (DFP_IS_OPEN_PLANS (self));

  plans = list_plans (self);
  if (plans->len > 0)
    dfp_open_session_write (plans);
}

void
dfp_open_plans_hold (DfpOpenPlans *self)
{
  g_return_if_fail (DFP_IS_OPEN_PLANS (self));

  dfp_open_plans_remember (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->held = TRUE;
}
