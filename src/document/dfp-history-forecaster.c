/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One job at a time, on a snapshot. A job that the plan has overtaken is not shown; the next one starts when it is
 * done. */
#include "document/dfp-history-forecaster.h"

#include "base/dfp-const.h"

struct _DfpHistoryForecaster
{
  GObject parent_instance;

  DfpPlan *plan;                /* owned */
  DfpHistory *history;          /* as the plan has it; NULL for none */
  DfpHistoryForecast *forecast; /* NULL for none yet */
  gboolean runs;
  guint pending; /* source that will look for work */
};

G_DEFINE_FINAL_TYPE (DfpHistoryForecaster, dfp_history_forecaster, G_TYPE_OBJECT)

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

typedef struct
{
  DfpHistory *history;
  gboolean with_backtest;
} Job;

static void queue_look (DfpHistoryForecaster *self);

static void
free_job (gpointer data)
{
  Job *job = data;

  dfp_history_free (job->history);
  g_free (job);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;

  g_task_return_pointer (task, dfp_drop_const (dfp_history_forecast_new (job->history, 0, job->with_backtest)),
                         (GDestroyNotify) dfp_history_forecast_free);
}

static gboolean
is_current (DfpHistoryForecaster *self, const DfpHistoryForecast *forecast)
{
  return self->history != NULL && forecast != NULL && dfp_history_get_fingerprint (self->history) == dfp_history_get_fingerprint (forecast->history);
}

static gboolean
needs_work (DfpHistoryForecaster *self)
{
  return self->history != NULL && dfp_history_can (self->history) &&
         (!is_current (self, self->forecast) || self->forecast->backtest == NULL);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DfpHistoryForecaster *self = DFP_HISTORY_FORECASTER (source);
  g_autoptr (DfpHistoryForecast) forecast = g_task_propagate_pointer (G_TASK (result), NULL);

  self->runs = FALSE;
  if (self->plan == NULL)
    return;
  if (is_current (self, forecast))
    {
      g_clear_pointer (&self->forecast, dfp_history_forecast_free);
      self->forecast = g_steal_pointer (&forecast);
      g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
    }
  queue_look (self);
}

static void
start (DfpHistoryForecaster *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, done_cb, NULL);
  Job *job = g_new (Job, 1);

  *job = (Job){ dfp_history_new (dfp_plan_get (self->plan)), is_current (self, self->forecast) };
  self->runs = TRUE;
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_worker);
}

/* Takes the plan as it is now; TRUE when its history is another one. */
static gboolean
refresh (DfpHistoryForecaster *self)
{
  g_autoptr (DfpHistory) now = dfp_history_new (dfp_plan_get (self->plan));
  DfpHistory *before = self->history;

  if (now == NULL ? before == NULL : before != NULL && dfp_history_get_fingerprint (now) == dfp_history_get_fingerprint (before))
    return FALSE;
  g_clear_pointer (&self->history, dfp_history_free);
  self->history = g_steal_pointer (&now);
  if (self->history == NULL || !dfp_history_can (self->history))
    g_clear_pointer (&self->forecast, dfp_history_forecast_free);
  return TRUE;
}

static gboolean
look_cb (gpointer user_data)
{
  g_autoptr (DfpHistoryForecaster) self = g_object_ref (user_data);

  self->pending = 0;
  if (refresh (self))
    g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
  if (self->plan != NULL && !self->runs && needs_work (self))
    start (self);
  return G_SOURCE_REMOVE;
}

static void
queue_look (DfpHistoryForecaster *self)
{
  if (self->pending == 0 && self->plan != NULL)
    self->pending = g_idle_add (look_cb, self);
}

static void
dfp_history_forecaster_dispose (GObject *object)
{
  DfpHistoryForecaster *self = DFP_HISTORY_FORECASTER (object);

  g_clear_handle_id (&self->pending, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->history, dfp_history_free);
  g_clear_pointer (&self->forecast, dfp_history_forecast_free);
  G_OBJECT_CLASS (dfp_history_forecaster_parent_class)->dispose (object);
}

static void
dfp_history_forecaster_class_init (DfpHistoryForecasterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_history_forecaster_dispose;

  signals[SIGNAL_UPDATED] =
      g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dfp_history_forecaster_init (DfpHistoryForecaster *self)
{
}

DfpHistoryForecaster *
dfp_history_forecaster_new (DfpPlan *plan)
{
  DfpHistoryForecaster *self = g_object_new (DFP_TYPE_HISTORY_FORECASTER, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (queue_look), self);
  refresh (self);
  queue_look (self);
  return self;
}

const DfpHistory *
dfp_history_forecaster_get_history (DfpHistoryForecaster *self)
{
  g_return_val_if_fail (DFP_IS_HISTORY_FORECASTER (self), NULL);

  return self->history;
}

const DfpHistoryForecast *
dfp_history_forecaster_get (DfpHistoryForecaster *self)
{
  g_return_val_if_fail (DFP_IS_HISTORY_FORECASTER (self), NULL);

  return self->forecast;
}

gboolean
dfp_history_forecaster_is_settled (DfpHistoryForecaster *self)
{
  g_return_val_if_fail (DFP_IS_HISTORY_FORECASTER (self), TRUE);

  return self->pending == 0 && !self->runs && !needs_work (self);
}
