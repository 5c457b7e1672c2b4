/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is the same in all trials is worked out here, once: streams, shapes, planned capacity and
 * planned cost. A trial then only corrects for who leaves and who comes late. */
#include "analysis/forecast/dfp-forecast-model.h"

#include <math.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/staffing/dfp-capacity.h"
#include "base/dfp-const.h"
#include "base/dfp-fingerprint.h"
#include "model/dfp-objective.h"
#include "model/dfp-risk.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

/* --- people --- */

static int
compare_streams (const DfpRandomStream *a, const DfpRandomStream *b)
{
  if (a->id[1] != b->id[1])
    return a->id[1] < b->id[1] ? -1 : 1;
  return (a->id[0] > b->id[0]) - (a->id[0] < b->id[0]);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return compare_streams (&((const DfpForecastRow *) a)->stream, &((const DfpForecastRow *) b)->stream);
}

static int
compare_risks (gconstpointer a, gconstpointer b)
{
  return compare_streams (&((const DfpForecastRisk *) a)->stream, &((const DfpForecastRisk *) b)->stream);
}

static void
take_rows (DfpForecastModel *self, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);

  self->rows = g_new0 (DfpForecastRow, MAX (n_roles, 1));
  for (guint i = 0; i < n_roles; i++)
    if (dfp_forecast_row_init (&self->rows[self->n_rows], plan, configuration,
                               dfp_list_get_data (configuration->roles, i), self->n_months))
      self->n_rows++;
  if (self->n_rows > 1)
    qsort (self->rows, self->n_rows, sizeof *self->rows, compare_rows);
}

/* --- the line --- */

typedef struct
{
  const DfpStageData *data;
} StageRef;

static int
compare_stages (gconstpointer a, gconstpointer b)
{
  return strcmp (((const StageRef *) a)->data->id, ((const StageRef *) b)->data->id);
}

/* Demand by discipline, summed in the order of the ids. */
static void
count_demand (const DfpConfigurationData *configuration, double demand[DFP_N_DISCIPLINES])
{
  const guint n_stages = dfp_list_get_n_rows (configuration->stages);
  g_autofree StageRef *stages = g_new (StageRef, MAX (n_stages, 1));
  double sum = 0;

  for (guint i = 0; i < n_stages; i++)
    stages[i].data = dfp_list_get_data (configuration->stages, i);
  if (n_stages > 1)
    qsort (stages, n_stages, sizeof *stages, compare_stages);
  for (guint i = 0; i < n_stages; i++)
    sum += stages[i].data->effort_share;
  for (guint i = 0; i < n_stages && sum > 0; i++)
    demand[stages[i].data->discipline] += stages[i].data->effort_share / sum / (1 - stages[i].data->rework);
}

/* Those that build or are asked for, in their own order, whatever that of the rows. */
static void
place_disciplines (DfpForecastModel *self, const DfpConfigurationData *configuration)
{
  double demand[DFP_N_DISCIPLINES] = { 0 };
  gboolean builds[DFP_N_DISCIPLINES] = { 0 };
  int places[DFP_N_DISCIPLINES];

  count_demand (configuration, demand);
  for (int i = 0; i < self->n_rows; i++)
    builds[self->rows[i].kind] |= self->rows[i].discipline >= 0;
  self->per_demand = g_new0 (double, DFP_N_DISCIPLINES);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      if (!builds[d] && demand[d] <= 0)
        continue;
      places[d] = self->n_disciplines++;
      self->per_demand[places[d]] = demand[d] > 0 ? 1 / demand[d] : 0;
      self->total_demand += demand[d];
    }
  for (int i = 0; i < self->n_rows; i++)
    if (self->rows[i].discipline >= 0)
      self->rows[i].discipline = places[self->rows[i].kind];
}

void
dfp_forecast_model_plan_capacity (DfpForecastModel *self)
{
  memset (self->planned, 0, sizeof (double) * (gsize) (self->n_disciplines * self->n_months));
  for (int i = 0; i < self->n_rows; i++)
    {
      const DfpForecastRow *row = &self->rows[i];
      double *capacity = self->planned + row->discipline * self->n_months;

      if (row->discipline < 0)
        continue;
      dfp_forecast_row_give (row, TRUE, row->start, row->start, row->end, row->n_joiners, capacity);
      dfp_forecast_row_give (row, FALSE, row->start, row->start, row->end, row->heads - row->n_joiners, capacity);
    }
}

static void
take_team (DfpForecastModel *self, const DfpPlanData *plan, const DfpConfigurationData *configuration,
           const DfpTotals *totals)
{
  take_rows (self, plan, configuration);
  place_disciplines (self, configuration);
  self->cross_skill = configuration->cross_skill;
  self->planned = g_new (double, MAX (self->n_disciplines * self->n_months, 1));
  self->lost = g_new (double, self->n_months);
  for (int i = 0; i < self->n_months; i++)
    self->lost[i] = (1 - totals->capacity->coordination[i]) * (1 - configuration->experiment_share);
  dfp_forecast_model_plan_capacity (self);
}

/* --- work --- */

static void
take_objectives (DfpForecastModel *self, const DfpPlanData *plan)
{
  self->n_objectives = (int) dfp_list_get_n_rows (plan->objectives);
  self->objectives = g_new0 (DfpForecastObjective, MAX (self->n_objectives, 1));
  for (int i = 0; i < self->n_objectives; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (plan->objectives, (guint) i);

      self->objectives[i].id = g_strdup (objective->id);
      self->objectives[i].name = g_strdup (objective->name);
      self->objectives[i].due_month = objective->due_month;
    }
}

static void
link_items (DfpForecastModel *self, const DfpPlanData *plan)
{
  g_autoptr (GArray) from = g_array_new (FALSE, FALSE, sizeof (int)), to = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);
  int next = 0;

  for (int i = 0; i < self->n_items; i++)
    g_hash_table_insert (positions, dfp_drop_const (((const DfpWorkItemData *) dfp_list_get_data (plan->work, i))->id),
                         GINT_TO_POINTER (i + 1));
  for (int i = 0; i < self->n_items; i++)
    {
      const DfpWorkItemData *item = dfp_list_get_data (plan->work, (guint) i);

      for (const char *const *id = item->after; id != NULL && *id != NULL; id++)
        {
          const int position = GPOINTER_TO_INT (g_hash_table_lookup (positions, *id)) - 1;

          if (position < 0)
            continue;
          g_array_append_val (from, position);
          g_array_append_val (to, i);
          self->items[position].n_successors++;
          self->items[i].n_predecessors++;
        }
    }
  self->successors = g_new (int, MAX (from->len, 1));
  for (int i = 0; i < self->n_items; i++)
    {
      self->items[i].first_successor = next;
      next += self->items[i].n_successors;
      self->items[i].n_successors = 0;
    }
  for (guint i = 0; i < from->len; i++)
    {
      DfpForecastItem *item = &self->items[g_array_index (from, int, i)];

      self->successors[item->first_successor + item->n_successors++] = g_array_index (to, int, i);
    }
}

static int
compare_starters (gconstpointer a, gconstpointer b, gpointer data)
{
  const DfpForecastModel *self = data;
  const int first = *(const int *) a, second = *(const int *) b;
  const double difference = self->items[first].begins - self->items[second].begins;

  return difference != 0 ? (difference > 0) - (difference < 0) : (first > second) - (first < second);
}

static void
take_work (DfpForecastModel *self, const DfpPlanData *plan)
{
  self->n_items = (int) dfp_list_get_n_rows (plan->work);
  self->items = g_new0 (DfpForecastItem, MAX (self->n_items, 1));
  self->starters = g_new (int, MAX (self->n_items, 1));
  for (int i = 0; i < self->n_items; i++)
    {
      const DfpWorkItemData *data = dfp_list_get_data (plan->work, (guint) i);
      DfpForecastItem *item = &self->items[i];

      item->id = g_strdup (data->id);
      item->stream = dfp_random_stream (self->seed, "work", data->id);
      item->effort = dfp_pert_init (data->effort_low, data->effort_likely, data->effort_high);
      item->objective = dfp_list_find_position (plan->objectives, data->objective);
      if (item->objective >= 0)
        self->objectives[item->objective].n_items++;
      item->begins = MAX (data->not_before - 1, 0);
      item->max_people = data->max_people > 0 ? data->max_people : INFINITY;
      if (item->begins > 0)
        self->starters[self->n_starters++] = i;
    }
  g_qsort_with_data (self->starters, self->n_starters, sizeof (int), compare_starters, self);
  link_items (self, plan);
  self->item_dependence = plan->item_dependence;
}

static void
take_risks (DfpForecastModel *self, const DfpPlanData *plan)
{
  self->n_risks = (int) dfp_list_get_n_rows (plan->risks);
  self->risks = g_new0 (DfpForecastRisk, MAX (self->n_risks, 1));
  for (int i = 0; i < self->n_risks; i++)
    {
      const DfpRiskData *data = dfp_list_get_data (plan->risks, (guint) i);
      DfpForecastRisk *risk = &self->risks[i];

      risk->stream = dfp_random_stream (self->seed, "risk", data->id);
      risk->id = g_strdup (data->id);
      risk->name = g_strdup (data->name);
      risk->probability = data->probability;
      risk->delay = dfp_pert_init (data->delay_low, data->delay_likely, data->delay_high);
      risk->cost = data->cost;
      risk->objective = dfp_list_find_position (plan->objectives, data->objective);
    }
  if (self->n_risks > 1)
    qsort (self->risks, self->n_risks, sizeof *self->risks, compare_risks);
}

DfpForecastModel *
dfp_forecast_model_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  DfpForecastModel *self;

  g_return_val_if_fail (plan != NULL && configuration != NULL && totals != NULL, NULL);
  self = g_atomic_rc_box_new0 (DfpForecastModel);
  self->seed = (guint32) plan->seed;
  self->stream = dfp_random_stream (self->seed, "plan", "");
  self->id = g_strdup (configuration->id);
  self->name = g_strdup (configuration->name);
  self->n_months = totals->capacity->n_months;
  self->limit = DFP_FORECAST_PATIENCE * self->n_months;
  self->n_trials = dfp_forecast_count_trials (plan);
  self->time = dfp_forecast_estimate_time (plan, configuration);
  self->rate_uncertainty = plan->rate_uncertainty;
  self->shapes = g_hash_table_new_full (g_double_hash, g_double_equal, g_free, (GDestroyNotify) dfp_pert_shape_free);
  take_team (self, plan, configuration, totals);
  take_objectives (self, plan);
  take_work (self, plan);
  take_risks (self, plan);
  dfp_forecast_model_plan_cost (self, configuration);
  self->budget_cap = configuration->budget_cap;
  return self;
}

/* --- shapes --- */

static void
give_shape (DfpForecastModel *self, DfpPert *estimate)
{
  DfpPertShape *shape;

  if (estimate->span <= 0)
    return;
  shape = g_hash_table_lookup (self->shapes, &estimate->k);
  if (shape == NULL)
    {
      shape = dfp_pert_shape_new (estimate->k);
      g_hash_table_insert (self->shapes, g_memdup2 (&estimate->k, sizeof estimate->k), shape);
    }
  estimate->shape = shape;
}

void
dfp_forecast_model_prepare (DfpForecastModel *self)
{
  if (!g_once_init_enter (&self->has_shapes))
    return;
  for (int i = 0; i < self->n_items; i++)
    give_shape (self, &self->items[i].effort);
  for (int i = 0; i < self->n_risks; i++)
    give_shape (self, &self->risks[i].delay);
  g_once_init_leave (&self->has_shapes, 1);
}

/* --- fingerprint --- */

static guint64
mix_numbers (guint64 hash, const double *numbers, int n)
{
  return dfp_fingerprint_mix (hash, numbers, sizeof *numbers * (gsize) n);
}

static guint64
mix_pert (guint64 hash, const DfpPert *estimate)
{
  return mix_numbers (hash, (const double[]){ estimate->low, estimate->span, estimate->k }, 3);
}

static guint64
mix_rows (guint64 hash, const DfpForecastModel *self)
{
  for (int i = 0; i < self->n_rows; i++)
    {
      const DfpForecastRow *row = &self->rows[i];
      const int counts[] = { row->heads, row->n_joiners, row->n_late, row->discipline, (int) row->kind, row->partner };
      const double numbers[] = { row->allocation,     row->start,         row->end,  row->hazard,
                                 row->lead,           row->slip,          row->ramp, row->drain,
                                 row->first_day,      row->steeper,       row->pay,  row->joining,
                                 row->not_joining[0], row->not_joining[1] };

      hash = dfp_fingerprint_mix (hash, &row->stream, sizeof row->stream);
      hash = dfp_fingerprint_mix (hash, counts, sizeof counts);
      hash = dfp_fingerprint_mix (hash, numbers, sizeof numbers);
    }
  return hash;
}

static guint64
mix_work (guint64 hash, const DfpForecastModel *self)
{
  int n_links = 0;

  for (int i = 0; i < self->n_items; i++)
    {
      const DfpForecastItem *item = &self->items[i];
      const int counts[] = { item->objective, item->n_predecessors, item->n_successors };

      hash = dfp_fingerprint_mix (hash, &item->stream, sizeof item->stream);
      hash = dfp_fingerprint_mix (mix_pert (hash, &item->effort), counts, sizeof counts);
      hash = mix_numbers (hash, (const double[]){ item->begins, item->max_people }, 2);
      n_links += item->n_successors;
    }
  hash = dfp_fingerprint_mix (hash, self->successors, sizeof *self->successors * (gsize) n_links);
  for (int i = 0; i < self->n_objectives; i++)
    {
      hash = dfp_fingerprint_mix (hash, self->objectives[i].id, strlen (self->objectives[i].id) + 1);
      hash = dfp_fingerprint_mix (hash, &self->objectives[i].due_month, sizeof (int));
    }
  return hash;
}

static guint64
mix_risks (guint64 hash, const DfpForecastModel *self)
{
  for (int i = 0; i < self->n_risks; i++)
    {
      const DfpForecastRisk *risk = &self->risks[i];

      hash = dfp_fingerprint_mix (hash, &risk->stream, sizeof risk->stream);
      hash = mix_numbers (mix_pert (hash, &risk->delay), (const double[]){ risk->probability, risk->cost }, 2);
      hash = dfp_fingerprint_mix (hash, &risk->objective, sizeof risk->objective);
    }
  return hash;
}

guint64
dfp_forecast_model_get_fingerprint (const DfpForecastModel *self)
{
  const double numbers[] = { self->seed,         self->n_months,         self->total_demand,    self->cross_skill,
                             self->planned_cost, self->rate_uncertainty, self->item_dependence, self->later_cost,
                             self->budget_cap,   self->n_trials };
  guint64 hash = dfp_fingerprint_mix (DFP_FINGERPRINT_INIT, numbers, sizeof numbers);

  hash = mix_risks (mix_work (mix_rows (hash, self), self), self);
  hash = mix_numbers (hash, self->lost, self->n_months);
  hash = mix_numbers (hash, self->per_demand, self->n_disciplines);
  return mix_numbers (hash, self->planned, self->n_disciplines * self->n_months);
}

/* A copy of @n elements of @size bytes, at least one. */
static gpointer
copy_array (gconstpointer array, int n, gsize size)
{
  return g_memdup2 (array, (gsize) MAX (n, 1) * size);
}

static void
own_names (DfpForecastModel *self)
{
  self->id = g_strdup (self->id);
  self->name = g_strdup (self->name);
  for (int i = 0; i < self->n_rows; i++)
    self->rows[i].id = g_strdup (self->rows[i].id);
  for (int i = 0; i < self->n_items; i++)
    self->items[i].id = g_strdup (self->items[i].id);
  for (int i = 0; i < self->n_risks; i++)
    {
      self->risks[i].id = g_strdup (self->risks[i].id);
      self->risks[i].name = g_strdup (self->risks[i].name);
    }
  for (int i = 0; i < self->n_objectives; i++)
    {
      self->objectives[i].id = g_strdup (self->objectives[i].id);
      self->objectives[i].name = g_strdup (self->objectives[i].name);
    }
}

DfpForecastModel *
dfp_forecast_model_copy (const DfpForecastModel *self)
{
  DfpForecastModel *copy = g_atomic_rc_box_dup (sizeof *self, dfp_drop_const (self));
  const int n_links = self->n_items > 0
                          ? self->items[self->n_items - 1].first_successor + self->items[self->n_items - 1].n_successors
                          : 0;

  copy->rows = copy_array (self->rows, self->n_rows, sizeof *self->rows);
  copy->items = copy_array (self->items, self->n_items, sizeof *self->items);
  copy->successors = copy_array (self->successors, n_links, sizeof *self->successors);
  copy->starters = copy_array (self->starters, self->n_items, sizeof *self->starters);
  copy->risks = copy_array (self->risks, self->n_risks, sizeof *self->risks);
  copy->objectives = copy_array (self->objectives, self->n_objectives, sizeof *self->objectives);
  copy->planned = copy_array (self->planned, self->n_disciplines * self->n_months, sizeof *self->planned);
  copy->lost = copy_array (self->lost, self->n_months, sizeof *self->lost);
  copy->per_demand = copy_array (self->per_demand, self->n_disciplines, sizeof *self->per_demand);
  own_names (copy);
  g_hash_table_ref (copy->shapes);
  return copy;
}

static void
clear (gpointer data)
{
  DfpForecastModel *self = data;

  for (int i = 0; i < self->n_objectives; i++)
    {
      g_free (self->objectives[i].id);
      g_free (self->objectives[i].name);
    }
  for (int i = 0; i < self->n_risks; i++)
    {
      g_free (self->risks[i].id);
      g_free (self->risks[i].name);
    }
  for (int i = 0; i < self->n_rows; i++)
    g_free (self->rows[i].id);
  for (int i = 0; i < self->n_items; i++)
    g_free (self->items[i].id);
  g_free (self->objectives);
  g_free (self->rows);
  g_free (self->items);
  g_free (self->successors);
  g_free (self->starters);
  g_free (self->risks);
  g_free (self->planned);
  g_free (self->lost);
  g_free (self->per_demand);
  g_free (self->id);
  g_free (self->name);
  g_hash_table_unref (self->shapes);
}

void
dfp_forecast_model_unref (DfpForecastModel *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
