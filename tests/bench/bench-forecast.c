/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Futures a second of the engine beside numpy, a straightforward C version of the same seven steps, and two bounds:
 * the least that these steps need in portable C, and on this processor. Then the live forecast in milliseconds, how the time grows, and the memory of a
 * million futures. Each is the best of rounds that alternate. */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../analysis/forecast-plan.h"
#include "../analysis/random-plan.h"
#include "analysis/forecast/dfp-forecast-trials.h"
#include "analysis/forecast/dfp-forecast.h"
#include "model/dfp-role.h"
#include "store/dfp-templates.h"
#include "straight-forecast.h"

#define ROUNDS 7
#define N_TRIALS 20000
#define N_LIVE 10000
#define N_MILLION 1000000
#define TARGET_STRAIGHT 8.0
#define TARGET_NUMPY 20.0
#define TARGET_BOUND 0.5
#define TARGET_THREADS 1.8
#define TARGET_LIVE 50.0    /* ms */
#define TARGET_MEMORY 300.0 /* MB */

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec + 1e-9 * (double) time.tv_nsec;
}

static double
now (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

/* What one thread has worked, whoever else wants the processor. */
static double
get_worked (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

static const char *
judge (gboolean met)
{
  return met ? "met" : "missed";
}

/* --- what is measured --- */

static volatile double sink; /* keeps what is computed */

/* With one thread what it works, with more what one waits. */
static double
time_engine (DfpForecastModel *model, guint n_trials, guint n_threads)
{
  const DfpForecastOptions options = { .n_trials = n_trials, .n_threads = n_threads };
  const double start = n_threads == 1 ? get_worked () : now ();
  g_autoptr (DfpForecast) forecast = dfp_forecast_new (model, &options, NULL, NULL);

  sink = forecast->finish.p80;
  return (n_threads == 1 ? get_worked () : now ()) - start;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* With the percentiles of the finish and the cost, which is less than the engine counts. */
static double
time_straight (const DfpForecastModel *model, double *p80)
{
  StraightForecast *straight = straight_forecast_new (model);
  g_autofree double *finish = g_new (double, N_TRIALS), *cost = g_new (double, N_TRIALS);
  const double start = get_worked ();
  double worked;

  straight_forecast_play (straight, N_TRIALS, finish, cost);
  qsort (finish, N_TRIALS, sizeof *finish, compare_numbers);
  qsort (cost, N_TRIALS, sizeof *cost, compare_numbers);
  worked = get_worked () - start;
  *p80 = finish[N_TRIALS * 4 / 5 - 1];
  straight_forecast_free (straight);
  return worked;
}

/* A bound for portable C: every draw that the steps need, one pass over the capacity of all months, and a place for
 * each result. Nothing is looked up, nothing integrated, nothing can end at an odd time. */
static double
play_least (const DfpForecastModel *model, double *capacity, guint32 trial)
{
  double draws[4], sum = 0;

  dfp_random_draw_four (&model->stream, trial, 0, draws);
  sum += draws[0];
  for (int i = 0; i < model->n_items; i++)
    sum += dfp_random_draw (&model->items[i].stream, trial, 0) * model->items[i].effort.span;
  for (int i = 0; i < model->n_rows; i++)
    {
      for (int head = 0; head < model->rows[i].heads; head += 4)
        {
          dfp_random_draw_four (&model->rows[i].stream, trial, (guint32) head / 4, draws);
          sum += draws[0] + draws[1] + draws[2] + draws[3];
        }
      for (int head = 0; head < model->rows[i].n_late; head++)
        sum += dfp_random_draw (&model->rows[i].stream, trial, 0x40000000u + (guint32) head);
    }
  for (int i = 0; i < model->n_risks; i++)
    sum += dfp_random_draw (&model->risks[i].stream, trial, 0);
  for (int i = 0; i < model->n_disciplines * model->n_months; i++)
    capacity[i] = model->planned[i] + sum;
  for (int month = 0; month < model->n_months; month++)
    for (int d = 0; d < model->n_disciplines; d++)
      sum += capacity[d * model->n_months + month] * model->per_demand[d];
  return sum;
}

static double
time_least (const DfpForecastModel *model)
{
  g_autofree double *capacity = g_new (double, MAX (model->n_disciplines * model->n_months, 1));
  g_autofree double *results = g_new (double, N_TRIALS);
  const double start = get_worked ();

  for (guint32 i = 0; i < N_TRIALS; i++)
    results[i] = play_least (model, capacity, i);
  qsort (results, N_TRIALS, sizeof *results, compare_numbers);
  sink = results[N_TRIALS - 1];
  return get_worked () - start;
}

/* A bound for this processor: the draws alone, as many at once as the engine makes. */
static double
time_draws (const DfpForecastModel *model)
{
  guint32 numbers[DFP_TRIALS_AT_ONCE], words[DFP_TRIALS_AT_ONCE][4], sum = 0;
  const double start = get_worked ();

  for (guint32 first = 0; first < N_TRIALS; first += DFP_TRIALS_AT_ONCE)
    {
      for (guint32 i = 0; i < DFP_TRIALS_AT_ONCE; i++)
        numbers[i] = first + i;
      for (int i = 0; i < model->n_items; i++, sum += words[0][0])
        dfp_random_draw_lanes (&model->items[i].stream, numbers, DFP_TRIALS_AT_ONCE, 0, words);
      for (int i = 0; i < model->n_risks; i++, sum += words[0][0])
        dfp_random_draw_lanes (&model->risks[i].stream, numbers, DFP_TRIALS_AT_ONCE, 0, words);
      for (int i = 0; i < model->n_rows; i++)
        for (int head = 0; head < model->rows[i].heads + model->rows[i].n_late; head += 4, sum += words[0][0])
          dfp_random_draw_lanes (&model->rows[i].stream, numbers, DFP_TRIALS_AT_ONCE, (guint32) head / 4, words);
    }
  sink = sum;
  return get_worked () - start;
}

/* --- numpy --- */

static void
write_pert (JsonBuilder *json, const DfpPert *estimate)
{
  json_builder_begin_array (json);
  for (int i = 0; i <= 1000; i++)
    json_builder_add_double_value (json, dfp_pert_draw (estimate, (i / 500.0 - 1) * 6));
  json_builder_end_array (json);
}

static void
write_numbers (JsonBuilder *json, const char *name, const double *numbers, int n)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (int i = 0; i < n; i++)
    json_builder_add_double_value (json, isfinite (numbers[i]) ? numbers[i] : 1e9);
  json_builder_end_array (json);
}

static void
write_items (JsonBuilder *json, const DfpForecastModel *model)
{
  json_builder_set_member_name (json, "items");
  json_builder_begin_array (json);
  for (int i = 0; i < model->n_items; i++)
    {
      const DfpForecastItem *item = &model->items[i];

      json_builder_begin_object (json);
      json_builder_set_member_name (json, "effort");
      write_pert (json, &item->effort);
      write_numbers (json, "numbers", (const double[]){ item->begins, item->max_people, item->objective }, 3);
      json_builder_set_member_name (json, "after");
      json_builder_begin_array (json);
      for (int j = 0; j < model->n_items; j++)
        for (int s = 0; s < model->items[j].n_successors; s++)
          if (model->successors[model->items[j].first_successor + s] == i)
            json_builder_add_int_value (json, j);
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
write_others (JsonBuilder *json, const DfpForecastModel *model)
{
  json_builder_set_member_name (json, "rows");
  json_builder_begin_array (json);
  for (const DfpForecastRow *row = model->rows; row < model->rows + model->n_rows; row++)
    {
      json_builder_begin_object (json);
      write_numbers (json, "numbers",
                     (const double[]){ row->heads, row->n_joiners, row->n_late, row->discipline, row->allocation,
                                       row->start, row->end, row->hazard, row->lead, row->slip, row->ramp,
                                       row->first_day, row->steeper, row->pay, row->joining, row->not_joining[1] },
                     16);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_set_member_name (json, "risks");
  json_builder_begin_array (json);
  for (const DfpForecastRisk *risk = model->risks; risk < model->risks + model->n_risks; risk++)
    {
      json_builder_begin_object (json);
      json_builder_set_member_name (json, "delay");
      write_pert (json, &risk->delay);
      write_numbers (json, "numbers", (const double[]){ risk->probability, risk->cost, risk->objective }, 3);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static char *
write_model (const DfpForecastModel *model)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  char *path = NULL;

  json_builder_begin_object (json);
  write_numbers (json, "numbers",
                 (const double[]){ model->n_months, model->limit, model->n_disciplines, model->total_demand,
                                   model->cross_skill, model->rate_uncertainty, model->item_dependence,
                                   model->planned_cost, model->later_cost, model->n_objectives },
                 10);
  write_numbers (json, "lost", model->lost, model->n_months);
  write_numbers (json, "per-demand", model->per_demand, model->n_disciplines);
  write_items (json, model);
  write_others (json, model);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  json_generator_set_root (generator, root);
  g_close (g_file_open_tmp ("bench-XXXXXX.json", &path, NULL), NULL);
  json_generator_to_file (generator, path, NULL);
  return path;
}

/* Futures a second; 0 when there is no numpy. */
static double
ask_numpy (const DfpForecastModel *model)
{
  g_autofree char *path = write_model (model), *out = NULL;
  const char *const words[] = { "/usr/bin/python3", NUMPY_SCRIPT, path, NULL };
  double rate = 0, p80 = 0;

  if (g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, NULL, NULL) &&
      sscanf (out, "%lf %lf", &rate, &p80) == 2)
    printf ("  numpy, all futures side by side     %10.0f /s   80%% sure by month %.2f\n", rate, p80);
  else
    printf ("  numpy is not installed (python3-numpy)\n");
  remove (path);
  return rate;
}

/* --- the tables --- */

typedef struct
{
  double one, wait_one, two, straight, least, draws;
  double p80; /* of the straightforward version: that it plays the same game */
} Times;

static Times
measure (DfpForecastModel *model)
{
  Times best = { INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, NAN };

  for (int i = 0; i < ROUNDS; i++)
    {
      const double start = now ();

      best.one = fmin (best.one, time_engine (model, N_TRIALS, 1));
      best.wait_one = fmin (best.wait_one, now () - start);
      best.two = fmin (best.two, time_engine (model, N_TRIALS, 2));
      best.straight = fmin (best.straight, time_straight (model, &best.p80));
      best.least = fmin (best.least, time_least (model));
      best.draws = fmin (best.draws, time_draws (model));
    }
  return best;
}

static void
compare (const char *id)
{
  g_autoptr (DfpPlan) plan = dfp_templates_load (id, NULL);
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);
  g_autoptr (DfpForecast) forecast = dfp_forecast_new (model, NULL, NULL, NULL);
  const Times times = measure (model);
  const double one = N_TRIALS / times.one, straight = N_TRIALS / times.straight, least = N_TRIALS / times.least;
  double numpy;

  printf ("%s: %d rows, %d items, %d risks, %d months\n", id, model->n_rows, model->n_items, model->n_risks,
          model->n_months);
  printf ("  engine, one thread                  %10.0f /s   80%% sure by month %.2f\n", one, forecast->finish.p80);
  printf ("  engine, two threads                 %10.0f /s   %.2f × one, target %.1f: %s\n", N_TRIALS / times.two,
          times.wait_one / times.two, TARGET_THREADS, judge (times.wait_one / times.two >= TARGET_THREADS));
  printf ("  straightforward C, -O2, libm        %10.0f /s   80%% sure by month %.2f\n", straight, times.p80);
  numpy = ask_numpy (model);
  printf ("  bound, portable C                   %10.0f /s   draws, capacity and results, one by one\n", least);
  printf ("  bound, this processor               %10.0f /s   the draws alone, side by side\n", N_TRIALS / times.draws);
  printf ("  engine by straightforward C %.1f, target %.0f: %s\n", one / straight, TARGET_STRAIGHT,
          judge (one / straight >= TARGET_STRAIGHT));
  if (numpy > 0)
    printf ("  engine by numpy %.1f, target %.0f: %s\n", one / numpy, TARGET_NUMPY,
            judge (one / numpy >= TARGET_NUMPY));
  printf ("  engine by the portable bound %.2f, target %.1f: %s\n", one / least, TARGET_BOUND,
          judge (one / least >= TARGET_BOUND));
}

/* From an edit to the answer: the figures, the snapshot, its shapes and the futures. */
static void
show_live (const char *id)
{
  g_autoptr (DfpPlan) plan = dfp_templates_load (id, NULL);
  double best = INFINITY;

  for (int i = 0; i < 3 * ROUNDS; i++)
    {
      const double start = now ();
      g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);

      time_engine (model, N_LIVE, 2);
      best = fmin (best, now () - start);
    }
  printf ("live, %d futures of %s from the plan, two threads: %.1f ms, target %.0f: %s\n", N_LIVE, id, best * 1e3,
          TARGET_LIVE, judge (best * 1e3 < TARGET_LIVE));
}

static void
show_growth (void)
{
  printf ("growth, one thread\n");
  for (guint n_trials = 1000; n_trials <= 1000000; n_trials *= 10)
    {
      g_autoptr (DfpPlan) plan = dfp_templates_load ("retail-bank-mvp", NULL);
      g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);

      printf ("  %7u trials %9.1f ms\n", n_trials, 1e3 * time_engine (model, n_trials, 1));
    }
  for (guint n_roles = 5; n_roles <= 500; n_roles *= 10)
    {
      g_autoptr (DfpPlan) plan = random_plan_new (1, 1, n_roles, 24);
      g_autoptr (DfpForecastModel) model = NULL;

      random_plan_add_work (plan, 1);
      model = forecast_plan_take (plan, 0);
      printf ("  %7u roles  %9.3f µs a trial\n", n_roles, 1e6 * time_engine (model, 2000, 1) / 2000);
    }
  for (guint n_items = 10; n_items <= 10000; n_items *= 10)
    {
      g_autoptr (DfpPlan) plan = forecast_plan_new ();
      g_autoptr (DfpForecastModel) model = NULL;

      for (guint i = 0; i < n_items; i++)
        forecast_plan_add_item (plan, 10.0 / n_items, 20.0 / n_items, 40.0 / n_items, NULL);
      model = forecast_plan_take (plan, 0);
      printf ("  %7u items  %9.3f µs a trial\n", n_items, 1e6 * time_engine (model, 1000, 1) / 1000);
    }
}

static double
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "VmHWM:");
  return line != NULL ? atof (line + strlen ("VmHWM:")) / 1024 : NAN;
}

static void
show_million (const char *id)
{
  g_autoptr (DfpPlan) plan = dfp_templates_load (id, NULL);
  g_autoptr (DfpForecastModel) model = forecast_plan_take (plan, 0);
  const double time = time_engine (model, N_MILLION, 2), peak = get_peak_memory ();

  printf ("a million futures of %s, two threads: %.2f s, at most %.0f MB of the whole process, target %.0f: %s\n", id,
          time, peak, TARGET_MEMORY, judge (peak < TARGET_MEMORY));
}

int
main (void)
{
  show_million ("logistics-scaling");
  compare ("logistics-scaling");
  compare ("retail-bank-mvp");
  show_live ("logistics-scaling");
  show_growth ();
  return 0;
}
