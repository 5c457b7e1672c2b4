/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trials are played in chunks, as many as go at once, by whoever is free, each written to its own place; everything
 * that is counted is counted afterwards, in the order of the trials, so threads leave no trace. */
#include "analysis/forecast/dfp-forecast.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast-trials.h"
#include "base/dfp-const.h"
#include "base/dfp-error.h"

#define ENOUGH_FOR_A_THREAD 512 /* trials below which another thread costs more than it saves */
#define DRIVER_TRIALS 4096

typedef struct
{
  DfpForecastModel *model;
  struct _DfpForecast *forecast;
  GCancellable *cancellable;
  int *trials_done;
  guint n_threads; /* 0: as many as processors */
  int next_chunk;  /* atomic */
  int next_figure; /* atomic */
  int n_chunks;
  guint n_watched;   /* trials whose drivers are kept */
  double *watched;   /* [driver][trial] */
  double **finishes; /* [objective][trial] */
} Work;

/* --- playing --- */

static int
count_drivers (const DfpForecastModel *model)
{
  return DFP_DRIVER_RISK + model->n_risks;
}

static void
keep_drivers (Work *work, const DfpTrials *trials, guint first, guint n)
{
  double *place = work->watched + first;

  if (first >= work->n_watched)
    return;
  n = MIN (n, work->n_watched - first);
  memcpy (place + DFP_DRIVER_RATE * work->n_watched, trials->factor, sizeof (double) * n);
  memcpy (place + DFP_DRIVER_EFFORT * work->n_watched, trials->effort, sizeof (double) * n);
  memcpy (place + DFP_DRIVER_PEOPLE * work->n_watched, trials->months_lost, sizeof (double) * n);
  for (int i = 0; i < work->model->n_risks; i++)
    memcpy (place + (guint) (DFP_DRIVER_RISK + i) * work->n_watched, trials->delays[i], sizeof (double) * n);
}

static void
play_chunk (Work *work, DfpTrials *trials, guint chunk)
{
  struct _DfpForecast *forecast = work->forecast;
  const guint first = chunk * DFP_TRIALS_AT_ONCE, n = MIN (DFP_TRIALS_AT_ONCE, forecast->n_trials - first);

  dfp_trials_play (trials, first);
  memcpy (forecast->finish_by_trial + first, trials->finish, sizeof (double) * n);
  memcpy (forecast->cost_by_trial + first, trials->cost, sizeof (double) * n);
  for (int o = 0; o < forecast->n_objectives; o++)
    memcpy (work->finishes[o] + first, trials->objectives[o], sizeof (double) * n);
  keep_drivers (work, trials, first, n);
  if (work->trials_done != NULL)
    g_atomic_int_add (work->trials_done, (int) n);
}

static gpointer
play (gpointer data)
{
  Work *work = data;
  g_autoptr (DfpTrials) trials = dfp_trials_new (work->model);

  while (!g_cancellable_is_cancelled (work->cancellable))
    {
      const int chunk = g_atomic_int_add (&work->next_chunk, 1);

      if (chunk >= work->n_chunks)
        break;
      play_chunk (work, trials, (guint) chunk);
    }
  return NULL;
}

/* Does @part on as many threads as are worth it, this one among them. */
static void
share_out (Work *work, GThreadFunc part)
{
  const guint useful = MAX (work->forecast->n_trials / ENOUGH_FOR_A_THREAD, 1);
  const guint n_others = MIN (work->n_threads > 0 ? work->n_threads : g_get_num_processors (), useful) - 1;
  g_autofree GThread **threads = g_new0 (GThread *, MAX (n_others, 1));

  for (guint i = 0; i < n_others; i++)
    threads[i] = g_thread_try_new ("forecast", part, work, NULL);
  part (work);
  for (guint i = 0; i < n_others; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

/* --- counting --- */

static gboolean
is_met (const DfpForecastChance *chance, double finish)
{
  return finish <= chance->due_month;
}

/* How many of those that count were missed in @trial; the last of these in @missed. */
static int
count_missed (const Work *work, guint trial, int *missed)
{
  const DfpForecast *forecast = work->forecast;
  int n_missed = 0;

  for (int o = 0; o < forecast->n_objectives; o++)
    if (forecast->objectives[o].counts && !is_met (&forecast->objectives[o], work->finishes[o][trial]))
      {
        n_missed++;
        *missed = o;
      }
  return n_missed;
}

static void
find_hardest (struct _DfpForecast *self)
{
  self->hardest = -1;
  for (int o = 0; o < self->n_objectives; o++)
    if (self->objectives[o].counts && self->objectives[o].all_without > self->all &&
        (self->hardest < 0 || self->objectives[o].all_without > self->objectives[self->hardest].all_without))
      self->hardest = o;
}

static void
count_objectives (Work *work)
{
  struct _DfpForecast *self = work->forecast;
  g_autofree guint *only = g_new0 (guint, MAX (self->n_objectives, 1));
  guint n_all = 0;

  for (guint i = 0; i < self->n_trials; i++)
    {
      int missed = 0;
      const int n_missed = count_missed (work, i, &missed);

      self->all_by_trial[i] = n_missed == 0;
      n_all += n_missed == 0;
      only[missed] += n_missed == 1;
    }
  self->all = self->n_counting > 0 ? (double) n_all / self->n_trials : NAN;
  self->all_error = dfp_share_error (self->all, self->n_trials);
  for (int o = 0; o < self->n_objectives; o++)
    self->objectives[o].all_without = self->objectives[o].counts ? (double) (n_all + only[o]) / self->n_trials : NAN;
  find_hardest (self);
}

/* Each figure's values are put in order by whoever is free: the objectives', then the finish's, then the cost's. */
static gpointer
distribute (gpointer data)
{
  Work *work = data;
  struct _DfpForecast *self = work->forecast;
  const gsize size = sizeof (double) * self->n_trials;
  int figure;

  while ((figure = g_atomic_int_add (&work->next_figure, 1)) < self->n_objectives + 2)
    if (figure < self->n_objectives)
      dfp_distribution_init (&self->objectives[figure].finish, g_steal_pointer (&work->finishes[figure]),
                             self->n_trials);
    else if (figure == self->n_objectives)
      dfp_distribution_init (&self->finish, g_memdup2 (self->finish_by_trial, size), self->n_trials);
    else
      dfp_distribution_init (&self->cost, g_memdup2 (self->cost_by_trial, size), self->n_trials);
  return NULL;
}

static void
find_chances (Work *work)
{
  struct _DfpForecast *self = work->forecast;

  for (int o = 0; o < self->n_objectives; o++)
    {
      DfpForecastChance *chance = &self->objectives[o];

      chance->probability = chance->counts ? dfp_distribution_get_share (&chance->finish, chance->due_month) : NAN;
      chance->error = dfp_share_error (chance->probability, self->n_trials);
    }
  self->in_budget =
      work->model->budget_cap > 0 ? dfp_distribution_get_share (&self->cost, work->model->budget_cap) : NAN;
}

/* --- drivers --- */

static int
compare_values (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *values = data;
  const guint first = *(const guint *) a, second = *(const guint *) b;

  if (values[first] != values[second])
    return values[first] < values[second] ? -1 : 1;
  return (first > second) - (first < second);
}

/* Mean ranks where values are equal. */
static double *
rank (const double *values, guint n)
{
  g_autofree guint *order = g_new (guint, n);
  double *ranks = g_new (double, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_values, dfp_drop_const (values));
  for (guint i = 0, end; i < n; i = end)
    {
      for (end = i + 1; end < n && values[order[end]] == values[order[i]]; end++)
        ;
      for (guint j = i; j < end; j++)
        ranks[order[j]] = (i + end - 1) / 2.0;
    }
  return ranks;
}

static double
correlate (const double *a, const double *b, guint n)
{
  const double mean = (n - 1) / 2.0;
  double both = 0, first = 0, second = 0;

  for (guint i = 0; i < n; i++)
    {
      both += (a[i] - mean) * (b[i] - mean);
      first += (a[i] - mean) * (a[i] - mean);
      second += (b[i] - mean) * (b[i] - mean);
    }
  return first > 0 && second > 0 ? both / sqrt (first * second) : 0;
}

static int
compare_drivers (gconstpointer a, gconstpointer b)
{
  const DfpForecastDriver *first = a, *second = b;
  const double difference = fabs (second->correlation) - fabs (first->correlation);

  if (difference != 0)
    return difference > 0 ? 1 : -1;
  return first->kind != second->kind ? (int) first->kind - (int) second->kind : strcmp (first->id, second->id);
}

static void
find_drivers (Work *work)
{
  struct _DfpForecast *self = work->forecast;
  const guint n = work->n_watched;
  g_autofree double *finish = rank (self->finish_by_trial, n);

  self->n_drivers = count_drivers (work->model);
  self->drivers = g_new0 (DfpForecastDriver, self->n_drivers);
  for (int i = 0; i < self->n_drivers; i++)
    {
      g_autofree double *ranks = rank (work->watched + (guint) i * n, n);
      const DfpForecastRisk *risk = i >= DFP_DRIVER_RISK ? &work->model->risks[i - DFP_DRIVER_RISK] : NULL;

      self->drivers[i].kind = MIN (i, DFP_DRIVER_RISK);
      self->drivers[i].id = g_strdup (risk != NULL ? risk->id : "");
      self->drivers[i].name = g_strdup (risk != NULL ? risk->name : "");
      self->drivers[i].correlation = correlate (ranks, finish, n);
    }
  qsort (self->drivers, (gsize) self->n_drivers, sizeof *self->drivers, compare_drivers);
}

/* --- life --- */

static struct _DfpForecast *
create (const DfpForecastModel *model, guint n_trials)
{
  struct _DfpForecast *self = g_atomic_rc_box_new0 (struct _DfpForecast);

  self->seed = model->seed;
  self->n_trials = n_trials;
  self->n_affordable = model->n_trials;
  self->can_turn = dfp_forecast_sensitivity_count_trials (model, 1, n_trials) > 0;
  self->id = g_strdup (model->id);
  self->name = g_strdup (model->name);
  self->n_months = model->n_months;
  self->n_objectives = model->n_objectives;
  self->objectives = g_new0 (DfpForecastChance, MAX (model->n_objectives, 1));
  for (int o = 0; o < model->n_objectives; o++)
    {
      DfpForecastChance *chance = &self->objectives[o];

      chance->id = g_strdup (model->objectives[o].id);
      chance->name = g_strdup (model->objectives[o].name);
      chance->due_month = model->objectives[o].due_month;
      chance->counts = chance->due_month > 0 && model->objectives[o].n_items > 0;
      self->n_counting += chance->counts;
    }
  self->finish_by_trial = g_new (double, n_trials);
  self->cost_by_trial = g_new (double, n_trials);
  self->all_by_trial = g_new (guint8, n_trials);
  return self;
}

static gboolean
check_size (const DfpForecastModel *model, guint n_trials, GError **error)
{
  const double bytes = (double) n_trials * sizeof (double) * (DFP_FORECAST_KEPT + model->n_objectives);

  if (n_trials == 0)
    {
      g_set_error_literal (error, DFP_ERROR, DFP_ERROR_LIMIT, dfp_forecast_describe_too_large ());
      return FALSE;
    }
  if (n_trials <= DFP_FORECAST_TRIALS_MAXIMUM && bytes <= DFP_FORECAST_MEMORY_MAXIMUM)
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT,
               _ ("%u trials of %d objectives are too many: ask for at most %d, or for fewer with many objectives."),
               n_trials, model->n_objectives, DFP_FORECAST_TRIALS_MAXIMUM);
  return FALSE;
}

static void
clear_work (Work *work)
{
  for (int o = 0; o < work->forecast->n_objectives; o++)
    g_free (work->finishes[o]);
  g_free (work->finishes);
  g_free (work->watched);
}

DfpForecast *
dfp_forecast_new (DfpForecastModel *model, const DfpForecastOptions *options, GCancellable *cancellable, GError **error)
{
  const guint n_trials = options != NULL && options->n_trials > 0 ? options->n_trials : model->n_trials;
  g_autoptr (DfpForecast) self = NULL;
  Work work = { .model = model, .cancellable = cancellable };

  g_return_val_if_fail (model != NULL, NULL);
  if (!check_size (model, n_trials, error))
    return NULL;
  dfp_forecast_model_prepare (model);
  work.forecast = create (model, n_trials);
  self = work.forecast;
  work.n_threads = options != NULL ? options->n_threads : 0;
  work.trials_done = options != NULL ? options->trials_done : NULL;
  work.n_chunks = (int) ((n_trials + DFP_TRIALS_AT_ONCE - 1) / DFP_TRIALS_AT_ONCE);
  work.finishes = g_new0 (double *, MAX (model->n_objectives, 1));
  for (int o = 0; o < model->n_objectives; o++)
    work.finishes[o] = g_new (double, n_trials);
  work.n_watched = options != NULL && options->drivers ? MIN (n_trials, DRIVER_TRIALS) : 0;
  work.watched = g_new (double, MAX (work.n_watched * (guint) count_drivers (model), 1));

  share_out (&work, play);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      clear_work (&work);
      return NULL;
    }
  count_objectives (&work);
  share_out (&work, distribute);
  find_chances (&work);
  if (work.n_watched > 1)
    find_drivers (&work);
  clear_work (&work);
  return g_steal_pointer (&self);
}

DfpForecast *
dfp_forecast_ref (DfpForecast *self)
{
  return g_atomic_rc_box_acquire (dfp_drop_const (self));
}

static void
clear (gpointer data)
{
  struct _DfpForecast *self = data;

  for (int o = 0; o < self->n_objectives; o++)
    {
      g_free (self->objectives[o].id);
      g_free (self->objectives[o].name);
      dfp_distribution_clear (&self->objectives[o].finish);
    }
  for (int i = 0; i < self->n_drivers; i++)
    {
      g_free (self->drivers[i].id);
      g_free (self->drivers[i].name);
    }
  g_free (self->objectives);
  g_free (self->drivers);
  g_free (self->id);
  g_free (self->name);
  g_free (self->finish_by_trial);
  g_free (self->cost_by_trial);
  g_free (self->all_by_trial);
  dfp_distribution_clear (&self->finish);
  dfp_distribution_clear (&self->cost);
}

void
dfp_forecast_unref (DfpForecast *self)
{
  g_atomic_rc_box_release_full (dfp_drop_const (self), clear);
}
