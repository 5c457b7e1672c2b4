/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each variation is a copy of the model with some numbers changed, played with the same draws. The ranges are
 * assumptions, the same for every plan, so that swings can be compared. */
#include "analysis/forecast/dfp-forecast-sensitivity.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast-row.h"
#include "analysis/forecast/dfp-forecast.h"
#include "base/dfp-const.h"
#include "base/dfp-elementary.h"
#include "base/dfp-error.h"

#define PEOPLE 0.1
#define RAMP 0.5
#define EFFORT 0.2
#define RISKS 0.5
#define PARTNER 0.1
#define SOONER 1 /* months */
#define LATER 2
#define LESS_EFFORT 0.1

typedef void (*Vary) (DfpForecastModel *model, gboolean high);

/* --- how inputs vary --- */

static gboolean
builds (const DfpForecastRow *row)
{
  return row->discipline >= 0;
}

static double
sum_costs (const DfpForecastModel *model)
{
  double sum = 0;

  for (int i = 0; i < model->n_rows; i++)
    sum += dfp_forecast_row_get_cost (&model->rows[i]);
  return sum;
}

/* The time that everybody in @row gives, with what that costs. */
static void
scale_time (DfpForecastRow *row, double factor)
{
  const double drain = row->drain;

  row->first_day = (row->first_day + drain) * factor - drain;
  row->steeper *= factor;
  row->allocation *= factor;
  row->pay *= factor;
}

static void
vary_people (DfpForecastModel *model, gboolean high)
{
  for (int i = 0; i < model->n_rows; i++)
    if (builds (&model->rows[i]))
      scale_time (&model->rows[i], high ? 1 + PEOPLE : 1 - PEOPLE);
}

static void
vary_ramp (DfpForecastModel *model, gboolean high)
{
  const double factor = high ? 1 + RAMP : 1 - RAMP;

  for (int i = 0; i < model->n_rows; i++)
    {
      model->rows[i].ramp *= factor;
      model->rows[i].steeper /= factor;
    }
}

static void
vary_attrition (DfpForecastModel *model, gboolean high)
{
  for (int i = 0; i < model->n_rows; i++)
    {
      DfpForecastRow *row = &model->rows[i];

      row->hazard *= high ? 2 : 0;
      row->stays = dfp_elementary_exp (-row->hazard * (row->end - row->start));
    }
}

static void
vary_effort (DfpForecastModel *model, gboolean high)
{
  const double factor = high ? 1 + EFFORT : 1 - EFFORT;

  for (int i = 0; i < model->n_items; i++)
    {
      model->items[i].effort.low *= factor;
      model->items[i].effort.span *= factor;
    }
}

static void
vary_risks (DfpForecastModel *model, gboolean high)
{
  for (int i = 0; i < model->n_risks; i++)
    model->risks[i].probability = MIN (1, model->risks[i].probability * (high ? 1 + RISKS : 1 - RISKS));
}

/* Months of building by partners and in all. */
static double
get_partner_share (const DfpForecastModel *model)
{
  double partner = 0, all = 0;

  for (int i = 0; i < model->n_rows; i++)
    if (builds (&model->rows[i]))
      {
        const DfpForecastRow *row = &model->rows[i];
        const double months = row->heads * row->allocation * (row->end - row->start);

        all += months;
        partner += row->partner ? months : 0;
      }
  return all > 0 ? partner / all : 0;
}

static void
vary_partner (DfpForecastModel *model, gboolean high)
{
  const double share = get_partner_share (model), wanted = CLAMP (share + (high ? PARTNER : -PARTNER), 0, 1);

  for (int i = 0; i < model->n_rows; i++)
    if (builds (&model->rows[i]))
      scale_time (&model->rows[i], model->rows[i].partner ? wanted / share : (1 - wanted) / (1 - share));
}

static void
vary_start (DfpForecastModel *model, gboolean high)
{
  for (int i = 0; i < model->n_rows; i++)
    {
      DfpForecastRow *row = &model->rows[i];

      if (!builds (row))
        continue;
      row->start = high ? MIN (row->start + LATER, row->end) : MAX (row->start - SOONER, 0);
      row->stays = dfp_elementary_exp (-row->hazard * (row->end - row->start));
    }
}

static const struct
{
  Vary vary;
  const char *label, *low, *high;
} inputs[DFP_N_FORECAST_INPUTS] = {
  [DFP_INPUT_PEOPLE] = { vary_people, N_ ("Time of those who build"), N_ ("−10%"), N_ ("+10%") },
  [DFP_INPUT_RAMP] = { vary_ramp, N_ ("Time until new people deliver"), N_ ("half"), N_ ("half again") },
  [DFP_INPUT_ATTRITION] = { vary_attrition, N_ ("People who leave"), N_ ("nobody"), N_ ("twice as many") },
  [DFP_INPUT_EFFORT] = { vary_effort, N_ ("Effort of the work"), N_ ("−20%"), N_ ("+20%") },
  [DFP_INPUT_RISKS] = { vary_risks, N_ ("Chances of the risks"), N_ ("half"), N_ ("half again") },
  [DFP_INPUT_PARTNER] = { vary_partner, N_ ("Building by a partner"), N_ ("−10 points"), N_ ("+10 points") },
  [DFP_INPUT_START] = { vary_start, N_ ("Start of those who build"), N_ ("1 month sooner"), N_ ("2 months later") },
};

/* --- playing --- */

typedef struct
{
  const DfpForecastModel *model;
  guint n_trials;
  GCancellable *cancellable;
  gboolean stopped;
} Lab;

/* @varied: changed since it was copied. */
static DfpForecastPoint
play (Lab *lab, DfpForecastModel *varied)
{
  const DfpForecastOptions options = { .n_trials = lab->n_trials };
  g_autoptr (DfpForecast) forecast = NULL;

  varied->planned_cost += sum_costs (varied) - sum_costs (lab->model);
  dfp_forecast_model_plan_capacity (varied);
  forecast = lab->stopped ? NULL : dfp_forecast_new (varied, &options, lab->cancellable, NULL);
  lab->stopped |= forecast == NULL;
  if (forecast == NULL)
    return (DfpForecastPoint){ NAN, NAN, NAN };
  return (DfpForecastPoint){ forecast->finish.p80, forecast->cost.p80, forecast->all };
}

static DfpForecastPoint
play_input (Lab *lab, DfpForecastInput input, gboolean high)
{
  g_autoptr (DfpForecastModel) varied = dfp_forecast_model_copy (lab->model);

  inputs[input].vary (varied, high);
  return play (lab, varied);
}

static void
swing (Lab *lab, struct _DfpForecastSensitivity *self)
{
  const double share = get_partner_share (lab->model);

  for (int input = 0; input < DFP_N_FORECAST_INPUTS; input++)
    {
      DfpForecastSwing *swung = &self->swings[input];

      swung->input = input;
      swung->applies = input == DFP_INPUT_PARTNER ? share > 0 && share < 1
                       : input == DFP_INPUT_RISKS ? lab->model->n_risks > 0
                                                  : TRUE;
      swung->low = swung->applies ? play_input (lab, input, FALSE) : self->base;
      swung->high = swung->applies ? play_input (lab, input, TRUE) : self->base;
    }
}

static double
get_threat (const DfpForecastRisk *risk)
{
  return risk->probability * (risk->delay.low + risk->delay.span / 2);
}

static int
compare_threats (gconstpointer a, gconstpointer b, gpointer data)
{
  const DfpForecastRisk *risks = data;
  const int first = *(const int *) a, second = *(const int *) b;
  const double difference = get_threat (&risks[second]) - get_threat (&risks[first]);

  return difference != 0 ? (difference > 0) - (difference < 0) : first - second;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The risks that are worth a look, in their order; @chosen has room for all of them. Returns how many. */
static int
choose_risks (const DfpForecastModel *model, int *chosen)
{
  const int n = MIN (model->n_risks, DFP_FORECAST_RESPONSES_MAXIMUM);

  for (int i = 0; i < model->n_risks; i++)
    chosen[i] = i;
  if (n < model->n_risks)
    g_qsort_with_data (chosen, model->n_risks, sizeof *chosen, compare_threats, model->risks);
  if (n > 1)
    qsort (chosen, (gsize) n, sizeof *chosen, compare_positions);
  return n;
}

static void
respond (Lab *lab, struct _DfpForecastSensitivity *self)
{
  g_autofree int *chosen = g_new (int, MAX (lab->model->n_risks, 1));

  self->n_responses = choose_risks (lab->model, chosen);
  self->responses = g_new0 (DfpForecastResponse, MAX (self->n_responses, 1));
  for (int i = 0; i < self->n_responses; i++)
    {
      g_autoptr (DfpForecastModel) varied = dfp_forecast_model_copy (lab->model);

      varied->risks[chosen[i]].probability = 0;
      self->responses[i].id = g_strdup (varied->risks[chosen[i]].id);
      self->responses[i].without = play (lab, varied);
    }
}

/* --- levers --- */

static void
add_lever (GArray *levers, DfpLeverKind kind, const char *id, DfpDiscipline person, DfpForecastPoint with)
{
  const DfpForecastLever lever = { kind, g_strdup (id), person, with };

  g_array_append_val (levers, lever);
}

static int
find_largest_row (const DfpForecastModel *model, DfpDiscipline discipline)
{
  double largest = 0;
  int found = -1;

  for (int i = 0; i < model->n_rows; i++)
    {
      const DfpForecastRow *row = &model->rows[i];
      const double months = row->heads * row->allocation * (row->end - row->start);

      if (!builds (row) || row->kind != discipline || months <= largest)
        continue;
      largest = months;
      found = i;
    }
  return found;
}

static void
add_people (Lab *lab, GArray *levers)
{
  for (int discipline = 0; discipline < DFP_N_DISCIPLINES; discipline++)
    {
      const int position = find_largest_row (lab->model, discipline);
      g_autoptr (DfpForecastModel) varied = position >= 0 ? dfp_forecast_model_copy (lab->model) : NULL;

      if (varied == NULL)
        continue;
      varied->rows[position].heads++;
      varied->rows[position].n_joiners++;
      add_lever (levers, DFP_LEVER_PERSON, varied->rows[position].id, discipline, play (lab, varied));
    }
}

static void
add_others (Lab *lab, GArray *levers)
{
  g_autoptr (DfpForecastModel) later = dfp_forecast_model_copy (lab->model);
  g_autoptr (DfpForecastModel) in_time = dfp_forecast_model_copy (lab->model);
  int n_late = 0;

  for (int i = 0; i < later->n_objectives; i++)
    later->objectives[i].due_month += later->objectives[i].due_month > 0;
  add_lever (levers, DFP_LEVER_MONTH, "", 0, play (lab, later));
  for (int i = 0; i < in_time->n_rows; i++)
    {
      n_late += in_time->rows[i].n_late;
      in_time->rows[i].slip = 0;
    }
  if (n_late > 0)
    add_lever (levers, DFP_LEVER_IN_TIME, "", 0, play (lab, in_time));
}

static void
add_largest_item (Lab *lab, GArray *levers)
{
  g_autoptr (DfpForecastModel) varied = NULL;
  int largest = -1;

  for (int i = 0; i < lab->model->n_items; i++)
    if (largest < 0 || lab->model->items[i].effort.low + lab->model->items[i].effort.span >
                           lab->model->items[largest].effort.low + lab->model->items[largest].effort.span)
      largest = i;
  if (largest < 0)
    return;
  varied = dfp_forecast_model_copy (lab->model);
  varied->items[largest].effort.low *= 1 - LESS_EFFORT;
  varied->items[largest].effort.span *= 1 - LESS_EFFORT;
  add_lever (levers, DFP_LEVER_EFFORT, varied->items[largest].id, 0, play (lab, varied));
}

static int
compare_levers (gconstpointer a, gconstpointer b)
{
  const DfpForecastLever *first = a, *second = b;

  if (first->with.all != second->with.all)
    return first->with.all > second->with.all ? -1 : 1;
  if (first->with.finish80 != second->with.finish80)
    return first->with.finish80 < second->with.finish80 ? -1 : 1;
  return (int) first->kind - (int) second->kind;
}

static void
find_levers (Lab *lab, struct _DfpForecastSensitivity *self)
{
  GArray *levers = g_array_new (FALSE, FALSE, sizeof (DfpForecastLever));

  add_people (lab, levers);
  for (int i = 0; i < self->n_responses; i++)
    add_lever (levers, DFP_LEVER_RISK, self->responses[i].id, 0, self->responses[i].without);
  add_others (lab, levers);
  add_largest_item (lab, levers);
  g_array_sort (levers, compare_levers);
  self->n_levers = (int) levers->len;
  self->levers = (DfpForecastLever *) g_array_free (levers, FALSE);
}

DfpForecastSensitivity *
dfp_forecast_sensitivity_new (DfpForecastModel *model, guint n_trials, GCancellable *cancellable, GError **error)
{
  struct _DfpForecastSensitivity *self;
  g_autoptr (DfpForecastModel) base = NULL;
  Lab lab = { model, 0, cancellable, FALSE };

  g_return_val_if_fail (model != NULL && n_trials > 0, NULL);
  lab.n_trials = dfp_forecast_sensitivity_count_trials (model, 1, n_trials);
  if (lab.n_trials == 0)
    {
      g_set_error_literal (error, DFP_ERROR, DFP_ERROR_LIMIT, dfp_forecast_sensitivity_describe_too_large ());
      return NULL;
    }
  dfp_forecast_model_prepare (model);
  self = g_new0 (struct _DfpForecastSensitivity, 1);
  base = dfp_forecast_model_copy (model);
  self->n_trials = lab.n_trials;
  self->base = play (&lab, base);
  swing (&lab, self);
  respond (&lab, self);
  find_levers (&lab, self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&self, dfp_forecast_sensitivity_free);
  return self;
}

void
dfp_forecast_sensitivity_free (DfpForecastSensitivity *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < self->n_responses; i++)
    g_free (self->responses[i].id);
  for (int i = 0; i < self->n_levers; i++)
    g_free (self->levers[i].id);
  g_free (self->responses);
  g_free (self->levers);
  g_free (dfp_drop_const (self));
}

const char *
dfp_forecast_input_get_label (DfpForecastInput input)
{
  g_return_val_if_fail ((guint) input < DFP_N_FORECAST_INPUTS, "");
  return _ (inputs[input].label);
}

const char *
dfp_forecast_input_get_value_label (DfpForecastInput input, gboolean high)
{
  g_return_val_if_fail ((guint) input < DFP_N_FORECAST_INPUTS, "");
  return high ? _ (inputs[input].high) : _ (inputs[input].low);
}
