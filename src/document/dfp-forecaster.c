/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One job at a time, the most wanted first: a first answer for everybody, then precision, then what moves it.
 * A first answer is so quick that it is always finished, so that numbers follow a slider that never rests; longer
 * jobs, and all those of a large plan, give way to a change. */
#include "document/dfp-forecaster.h"

#include "analysis/forecast/dfp-forecast-plan.h"
#include "base/dfp-const.h"

#define SENSITIVITY_TRIALS 2000

typedef enum
{
  JOB_FIRST,
  JOB_FULL,
  JOB_SENSITIVITY,
  N_JOBS,
} JobKind;

/* What is known of one configuration. */
typedef struct
{
  char *id;
  DfpForecastModel *model; /* as the plan is now; NULL when there is nothing to forecast */
  guint64 fingerprint;     /* of the model */
  gboolean stale;          /* the plan changed since */
  gboolean wants_sensitivity;

  DfpForecast *forecast;
  guint64 forecast_of; /* fingerprint of what it was made of */
  DfpForecastSensitivity *sensitivity;
  guint64 sensitivity_of;
} Entry;

struct _DfpForecaster
{
  GObject parent_instance;

  DfpPlan *plan;             /* owned */
  DfpAnalyst *analyst;       /* owned */
  GHashTable *entries;       /* id → Entry, both owned */
  GCancellable *cancellable; /* of the job that runs, or NULL */
  gboolean gives_way;        /* the job that runs, to a change */
  guint pending;             /* source that will look for work */
};

G_DEFINE_FINAL_TYPE (DfpForecaster, dfp_forecaster, G_TYPE_OBJECT)

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

typedef struct
{
  char *id;
  JobKind kind;
  DfpForecastModel *model;
  guint64 fingerprint;
} Job;

static void queue_look (DfpForecaster *self);

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->model, dfp_forecast_model_unref);
  g_clear_pointer (&entry->forecast, dfp_forecast_unref);
  g_clear_pointer (&entry->sensitivity, dfp_forecast_sensitivity_free);
  g_free (entry->id);
  g_free (entry);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  dfp_forecast_model_unref (job->model);
  g_free (job->id);
  g_free (job);
}

/* --- in the worker --- */

static void
run_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  const gboolean all = job->kind == JOB_FULL || job->model->n_trials <= DFP_FORECASTER_FIRST_TRIALS;
  const DfpForecastOptions options = { .n_trials = all ? 0 : DFP_FORECASTER_FIRST_TRIALS, .drivers = all };
  GError *error = NULL;
  gconstpointer result;

  if (job->kind == JOB_SENSITIVITY)
    result = dfp_forecast_sensitivity_new (job->model, SENSITIVITY_TRIALS, cancellable, &error);
  else
    result = dfp_forecast_new (job->model, &options, cancellable, &error);
  if (result == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, dfp_drop_const (result),
                           job->kind == JOB_SENSITIVITY ? (GDestroyNotify) dfp_forecast_sensitivity_free
                                                        : (GDestroyNotify) dfp_forecast_unref);
}

/* --- what is to be done --- */

static gboolean
needs (const Entry *entry, JobKind kind)
{
  if (entry->model == NULL)
    return FALSE;
  switch (kind)
    {
    case JOB_FIRST:
      return entry->forecast == NULL || entry->forecast_of != entry->fingerprint;
    case JOB_FULL:
      return entry->forecast != NULL && entry->forecast->n_trials < entry->forecast->n_affordable;
    case JOB_SENSITIVITY:
      return entry->wants_sensitivity &&
             dfp_forecast_sensitivity_count_trials (entry->model, 1, SENSITIVITY_TRIALS) > 0 &&
             (entry->sensitivity == NULL || entry->sensitivity_of != entry->fingerprint);
    case N_JOBS:
    default:
      return FALSE;
    }
}

static Entry *
find_work (DfpForecaster *self, JobKind *kind)
{
  for (*kind = 0; *kind < N_JOBS; ++*kind)
    {
      GHashTableIter iter;
      gpointer entry;

      g_hash_table_iter_init (&iter, self->entries);
      while (g_hash_table_iter_next (&iter, NULL, &entry))
        if (needs (entry, *kind))
          return entry;
    }
  return NULL;
}

/* TRUE when there was something to forget. */
static gboolean
forget (Entry *entry)
{
  const gboolean known = entry->forecast != NULL || entry->sensitivity != NULL;

  g_clear_pointer (&entry->model, dfp_forecast_model_unref);
  g_clear_pointer (&entry->forecast, dfp_forecast_unref);
  g_clear_pointer (&entry->sensitivity, dfp_forecast_sensitivity_free);
  return known;
}

/* Takes the plan as it is now. TRUE when that leaves nothing to forecast, and there was. */
static gboolean
refresh (DfpForecaster *self, Entry *entry)
{
  const DfpPlanData *plan = dfp_plan_get (self->plan);
  DfpConfiguration *configuration = dfp_list_find (plan->configurations, entry->id);
  const DfpConfigurationData *data;

  entry->stale = FALSE;
  data = configuration != NULL ? dfp_configuration_get (configuration) : NULL;
  if (data == NULL || !dfp_forecast_can (plan, data))
    return forget (entry);
  g_clear_pointer (&entry->model, dfp_forecast_model_unref);
  entry->model = dfp_forecast_model_new (plan, data, dfp_analyst_get_totals (self->analyst, configuration));
  entry->fingerprint = dfp_forecast_model_get_fingerprint (entry->model);
  return FALSE;
}

static void
refresh_all (DfpForecaster *self)
{
  GHashTableIter iter;
  gpointer entry;
  gboolean lost = FALSE;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (((Entry *) entry)->stale)
      lost = refresh (self, entry) || lost;
  if (lost)
    g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

static void
take_result (Entry *entry, const Job *job, gpointer result)
{
  if (job->kind == JOB_SENSITIVITY)
    {
      g_clear_pointer (&entry->sensitivity, dfp_forecast_sensitivity_free);
      entry->sensitivity = result;
      entry->sensitivity_of = job->fingerprint;
      return;
    }
  g_clear_pointer (&entry->forecast, dfp_forecast_unref);
  entry->forecast = result;
  entry->forecast_of = job->fingerprint;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DfpForecaster *self = DFP_FORECASTER (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  gpointer answer = g_task_propagate_pointer (G_TASK (result), NULL);
  Entry *entry = self->entries != NULL ? g_hash_table_lookup (self->entries, job->id) : NULL;

  g_clear_object (&self->cancellable);
  if (answer != NULL && entry != NULL)
    {
      take_result (entry, job, answer);
      g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
    }
  else if (answer != NULL && job->kind == JOB_SENSITIVITY)
    dfp_forecast_sensitivity_free (answer);
  else if (answer != NULL)
    dfp_forecast_unref (answer);
  queue_look (self);
}

static void
start (DfpForecaster *self, Entry *entry, JobKind kind)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new (Job, 1);

  *job = (Job){ g_strdup (entry->id), kind, dfp_forecast_model_ref (entry->model), entry->fingerprint };
  self->cancellable = g_cancellable_new ();
  self->gives_way = kind != JOB_FIRST || entry->model->n_trials < DFP_FORECASTER_FIRST_TRIALS;
  task = g_task_new (self, self->cancellable, done_cb, NULL);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_worker);
}

static gboolean
look_cb (gpointer user_data)
{
  DfpForecaster *self = user_data;
  JobKind kind;
  Entry *entry;

  self->pending = 0;
  if (self->cancellable != NULL)
    return G_SOURCE_REMOVE;
  refresh_all (self);
  entry = find_work (self, &kind);
  if (entry != NULL)
    start (self, entry, kind);
  return G_SOURCE_REMOVE;
}

static void
queue_look (DfpForecaster *self)
{
  if (self->pending == 0 && self->entries != NULL)
    self->pending = g_idle_add (look_cb, self);
}

static void
changed_cb (DfpObject *plan, const DfpChange *change, DfpForecaster *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    ((Entry *) entry)->stale = TRUE;
  if (self->cancellable != NULL && self->gives_way)
    g_cancellable_cancel (self->cancellable);
  queue_look (self);
}

static void
dfp_forecaster_dispose (GObject *object)
{
  DfpForecaster *self = DFP_FORECASTER (object);

  g_clear_handle_id (&self->pending, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->analyst);
  G_OBJECT_CLASS (dfp_forecaster_parent_class)->dispose (object);
}

static void
dfp_forecaster_finalize (GObject *object)
{
  g_clear_object (&DFP_FORECASTER (object)->cancellable);
  G_OBJECT_CLASS (dfp_forecaster_parent_class)->finalize (object);
}

static void
dfp_forecaster_class_init (DfpForecasterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_forecaster_dispose;
  G_OBJECT_CLASS (klass)->finalize = dfp_forecaster_finalize;

  signals[SIGNAL_UPDATED] =
      g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dfp_forecaster_init (DfpForecaster *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_entry);
}

DfpForecaster *
dfp_forecaster_new (DfpPlan *plan, DfpAnalyst *analyst)
{
  DfpForecaster *self = g_object_new (DFP_TYPE_FORECASTER, NULL);

  self->plan = g_object_ref (plan);
  self->analyst = g_object_ref (analyst);
  g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

static Entry *
find_entry (DfpForecaster *self, DfpConfiguration *configuration)
{
  const char *id = dfp_configuration_get (configuration)->id;
  Entry *entry = g_hash_table_lookup (self->entries, id);

  if (entry != NULL)
    return entry;
  entry = g_new0 (Entry, 1);
  entry->id = g_strdup (id);
  entry->stale = TRUE;
  g_hash_table_insert (self->entries, entry->id, entry);
  queue_look (self);
  return entry;
}

const DfpForecast *
dfp_forecaster_get (DfpForecaster *self, DfpConfiguration *configuration)
{
  g_return_val_if_fail (DFP_IS_FORECASTER (self), NULL);

  return find_entry (self, configuration)->forecast;
}

const DfpForecastSensitivity *
dfp_forecaster_get_sensitivity (DfpForecaster *self, DfpConfiguration *configuration)
{
  Entry *entry;

  g_return_val_if_fail (DFP_IS_FORECASTER (self), NULL);

  entry = find_entry (self, configuration);
  if (!entry->wants_sensitivity)
    queue_look (self);
  entry->wants_sensitivity = TRUE;
  return entry->sensitivity;
}

gboolean
dfp_forecaster_is_settled (DfpForecaster *self)
{
  JobKind kind;

  g_return_val_if_fail (DFP_IS_FORECASTER (self), TRUE);

  return self->pending == 0 && self->cancellable == NULL && find_work (self, &kind) == NULL;
}
