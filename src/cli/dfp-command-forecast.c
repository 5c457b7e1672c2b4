/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp forecast`: when it is done, what it costs, how likely each objective is, and what drives it. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/forecast/dfp-outside-view.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-error.h"
#include "base/dfp-format.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-forecast-history.h"
#include "cli/dfp-forecast-json.h"
#include "cli/dfp-output.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"

#define COLUMNS 5 /* configurations beside one another */
#define SENSITIVITY_TRIALS 4000
#define THREADS_MAXIMUM 256

typedef struct
{
  int n_trials;
  int n_threads;
  gboolean drivers, outside, json;
} Options;

/* One configuration's answers. */
typedef struct
{
  DfpForecast *forecast;
  DfpForecastSensitivity *sensitivity; /* NULL when nobody asks */
  DfpOutsideView *outside;             /* NULL when nobody asks */
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;

  dfp_forecast_unref (answer->forecast);
  dfp_forecast_sensitivity_free (answer->sensitivity);
  dfp_outside_view_free (answer->outside);
  g_free (answer);
}

/* @n: configurations that are asked. */
static gboolean
turn_inputs (Answer *answer, DfpForecastModel *model, guint n, GError **error)
{
  const guint wanted = MIN (answer->forecast->n_trials, SENSITIVITY_TRIALS);
  const guint n_trials = dfp_forecast_sensitivity_count_trials (model, n, wanted);

  if (n_trials > 0)
    answer->sensitivity = dfp_forecast_sensitivity_new (model, n_trials, NULL, error);
  else
    g_set_error_literal (error, DFP_ERROR, DFP_ERROR_LIMIT, dfp_forecast_sensitivity_describe_too_large ());
  return answer->sensitivity != NULL;
}

static Answer *
ask (const DfpPlanData *plan, const DfpConfigurationData *configuration, guint n, const Options *options,
     GError **error)
{
  const DfpForecastOptions wanted = { (guint) MAX (options->n_trials, 0), (guint) MAX (options->n_threads, 0),
                                      options->drivers, NULL };
  g_autoptr (DfpTotals) totals = dfp_totals_new (plan, configuration);
  g_autoptr (DfpForecastModel) model = dfp_forecast_model_new (plan, configuration, totals);
  g_autoptr (DfpForecast) forecast = dfp_forecast_new (model, &wanted, NULL, error);
  Answer *answer;

  if (forecast == NULL)
    return NULL;
  answer = g_new0 (Answer, 1);
  if (options->outside)
    answer->outside = dfp_outside_view_new (forecast, configuration->budget_cap);
  answer->forecast = g_steal_pointer (&forecast);
  if (options->drivers && !turn_inputs (answer, model, n, error))
    g_clear_pointer (&answer, free_answer);
  return answer;
}

/* --- JSON --- */

static void
print_json (const DfpPlanData *plan, GPtrArray *answers, const DfpForecastHistoryOptions *history_options,
            const DfpHistoryForecast *history)
{
  g_autoptr (DfpJson) json = dfp_json_new ();
  const Answer *first = answers->len > 0 ? answers->pdata[0] : NULL;

  dfp_json_begin_object (json, NULL);
  dfp_json_add_number (json, "seed", plan->seed);
  dfp_json_add_number (json, "trials", first != NULL ? first->forecast->n_trials : 0);
  dfp_json_begin_list (json, "configurations");
  for (guint i = 0; i < answers->len; i++)
    {
      const Answer *answer = answers->pdata[i];

      dfp_forecast_add_json (json, answer->forecast, answer->sensitivity, answer->outside);
    }
  dfp_json_end_list (json);
  if (history != NULL)
    dfp_forecast_history_add_json (json, history_options, history);
  dfp_json_end_object (json);
  dfp_json_print (json);
}

/* --- text --- */

/* "Aug 2028"; "never". */
static char *
format_finish (const DfpPlanData *plan, double finish)
{
  return isfinite (finish)
             ? dfp_format_month (dfp_month_add (plan->start, MAX ((int) ceil (finish), 1)), DFP_MONTH_STYLE_MEDIUM)
             : g_strdup (_ ("never"));
}

/* "€3.6M"; "no end" where the work never ends and the team is paid on. */
static char *
format_cost (const DfpPlanData *plan, double cost)
{
  return isfinite (cost) ? dfp_format_money_compact (plan->currency, cost, DFP_FORMAT_PLAIN) : g_strdup (_ ("no end"));
}

/* "66% ±0.7" with two standard errors in points, "<1%" and "–" without. */
static char *
format_chance (double chance, double error)
{
  g_autofree char *share = dfp_format_chance (chance), *points = NULL;

  if (isnan (chance) || lround (100 * chance) <= 0 || lround (100 * chance) >= 100)
    return g_steal_pointer (&share);
  points = dfp_format_number (200 * error, 1, DFP_FORMAT_PLAIN);
  return g_strdup_printf ("%s ±%s", share, points);
}

typedef struct
{
  const char *label;
  gsize offset; /* of the double in DfpDistribution */
} Percentile;

static const Percentile percentiles[] = {
  { N_ ("even odds"), G_STRUCT_OFFSET (DfpDistribution, p50) },
  { N_ ("80% sure"), G_STRUCT_OFFSET (DfpDistribution, p80) },
  { N_ ("95% sure"), G_STRUCT_OFFSET (DfpDistribution, p95) },
};

static double
get_percentile (const DfpDistribution *distribution, guint i)
{
  return G_STRUCT_MEMBER (double, distribution, percentiles[i].offset);
}

static void
add_dates (DfpOutputTable *table, const DfpPlanData *plan, Answer **answers, guint n)
{
  dfp_output_table_add_heading (table, _ ("Everything is finished"));
  for (guint p = 0; p < G_N_ELEMENTS (percentiles); p++)
    {
      dfp_output_table_add (table, _ (percentiles[p].label));
      for (guint i = 0; i < n; i++)
        dfp_output_table_take (table, format_finish (plan, get_percentile (&answers[i]->forecast->finish, p)));
    }
  dfp_output_table_add (table, _ ("futures that never finish"));
  for (guint i = 0; i < n; i++)
    dfp_output_table_take (table, dfp_format_chance (answers[i]->forecast->finish.never));
  for (guint p = 0; p < G_N_ELEMENTS (percentiles) && answers[0]->outside != NULL; p++)
    {
      g_autofree char *label = g_strdup_printf (_ ("outside view, %s"), _ (percentiles[p].label));

      dfp_output_table_add (table, label);
      for (guint i = 0; i < n; i++)
        dfp_output_table_take (table, format_finish (plan, get_percentile (&answers[i]->outside->finish, p)));
    }
}

static void
add_costs (DfpOutputTable *table, const DfpPlanData *plan, Answer **answers, guint n)
{
  dfp_output_table_add_heading (table, _ ("Cost"));
  for (guint p = 0; p < G_N_ELEMENTS (percentiles); p++)
    {
      dfp_output_table_add (table, _ (percentiles[p].label));
      for (guint i = 0; i < n; i++)
        dfp_output_table_take (table, format_cost (plan, get_percentile (&answers[i]->forecast->cost, p)));
    }
  dfp_output_table_add (table, _ ("within the budget"));
  for (guint i = 0; i < n; i++)
    dfp_output_table_take (table, dfp_format_chance (answers[i]->forecast->in_budget));
}

static void
add_chances (DfpOutputTable *table, const DfpPlanData *plan, Answer **answers, guint n)
{
  dfp_output_table_add_heading (table, _ ("Chance in time"));
  dfp_output_table_add (table, _ ("all objectives"));
  for (guint i = 0; i < n; i++)
    dfp_output_table_take (table, format_chance (answers[i]->forecast->all, answers[i]->forecast->all_error));
  for (int o = 0; o < answers[0]->forecast->n_objectives; o++)
    {
      const DfpForecastChance *first = &answers[0]->forecast->objectives[o];
      g_autofree char *due = first->due_month > 0 ? format_finish (plan, first->due_month) : g_strdup ("–");
      g_autofree char *label = g_strdup_printf ("%s: %s", due, first->name);

      dfp_output_table_add (table, label);
      for (guint i = 0; i < n; i++)
        dfp_output_table_take (table, format_chance (answers[i]->forecast->objectives[o].probability,
                                                     answers[i]->forecast->objectives[o].error));
    }
}

static void
add_inputs (DfpOutputTable *table, const DfpPlanData *plan, Answer **answers, guint n)
{
  dfp_output_table_add_heading (table, _ ("80% sure, when an input is low and high"));
  for (int input = 0; input < DFP_N_FORECAST_INPUTS; input++)
    {
      g_autofree char *label = g_strdup_printf ("%s (%s, %s)", dfp_forecast_input_get_label (input),
                                                dfp_forecast_input_get_value_label (input, FALSE),
                                                dfp_forecast_input_get_value_label (input, TRUE));

      dfp_output_table_add (table, label);
      for (guint i = 0; i < n; i++)
        {
          const DfpForecastSwing *swing = &answers[i]->sensitivity->swings[input];
          g_autofree char *low = format_finish (plan, swing->low.finish80);
          g_autofree char *high = format_finish (plan, swing->high.finish80);

          dfp_output_table_take (table, swing->applies ? g_strdup_printf ("%s, %s", low, high) : g_strdup ("–"));
        }
    }
}

static void
print_table (const DfpPlanData *plan, Answer **answers, guint n)
{
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (n + 1);

  dfp_output_table_add (table, "");
  for (guint i = 0; i < n; i++)
    dfp_output_table_add (table, answers[i]->forecast->name);
  add_dates (table, plan, answers, n);
  add_costs (table, plan, answers, n);
  add_chances (table, plan, answers, n);
  if (answers[0]->sensitivity != NULL)
    add_inputs (table, plan, answers, n);
  dfp_output_table_print (table);
}

static void
print_tables (const DfpPlanData *plan, GPtrArray *answers, const DfpForecastHistoryOptions *history_options,
              const DfpHistoryForecast *history)
{
  const DfpForecast *forecast = answers->len > 0 ? ((Answer *) answers->pdata[0])->forecast : NULL;
  g_autofree char *futures =
      forecast != NULL ? dfp_words_played (forecast->n_trials, forecast->n_affordable) : dfp_words_futures (0);

  for (guint first = 0; first < answers->len; first += COLUMNS)
    {
      if (first > 0)
        dfp_output_line ("%s", "");
      print_table (plan, (Answer **) answers->pdata + first, MIN (COLUMNS, answers->len - first));
    }
  if (history != NULL)
    dfp_forecast_history_print (history_options, history);
  dfp_output_line ("%s", "");
  /* Translators: the seed and the futures that were played: “20,000 futures” */
  dfp_output_line (_ ("Estimates · seed %d · %s · same luck for every configuration"), plan->seed, futures);
}

/* --- the command --- */

static gboolean
check_options (const Options *options, int seed, GError **error)
{
  return dfp_arguments_check_number ("trials", options->n_trials, 1, DFP_FORECAST_TRIALS_MAXIMUM, error) &&
         dfp_arguments_check_number ("threads", options->n_threads, 1, THREADS_MAXIMUM, error) &&
         dfp_arguments_check_number ("seed", seed, 0, G_MAXINT, error);
}

static GPtrArray *
ask_all (const DfpPlanData *plan, GPtrArray *configurations, const Options *options, GError **error)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (free_answer);

  for (guint i = 0; i < configurations->len; i++)
    {
      Answer *answer =
          ask (plan, dfp_configuration_get (configurations->pdata[i]), configurations->len, options, error);

      if (answer == NULL)
        return NULL;
      g_ptr_array_add (answers, answer);
    }
  return g_steal_pointer (&answers);
}

int
dfp_command_forecast (const DfpCommand *command, int argc, char **argv, GError **error)
{
  Options options = { .n_trials = DFP_ARGUMENTS_UNSET, .n_threads = DFP_ARGUMENTS_UNSET };
  int seed = DFP_ARGUMENTS_UNSET;
  g_auto (DfpForecastHistoryOptions) history_options = { .backlog = DFP_ARGUMENTS_UNSET, .weeks = DFP_ARGUMENTS_UNSET };
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &name, N_ ("Only the configuration with this name or id"),
      N_ ("NAME") },
    { "trials", 't', 0, G_OPTION_ARG_INT, &options.n_trials, N_ ("Futures to play (20,000)"), N_ ("N") },
    { "threads", 0, 0, G_OPTION_ARG_INT, &options.n_threads, N_ ("Threads; the answer does not depend on it"),
      N_ ("N") },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_ ("Seed instead of the plan’s own"), N_ ("N") },
    { "drivers", 'd', 0, G_OPTION_ARG_NONE, &options.drivers,
      N_ ("What moves the forecast, and what would lift the odds"), NULL },
    { "outside-view", 0, 0, G_OPTION_ARG_NONE, &options.outside, N_ ("Beside it: what became of other projects"),
      NULL },
    { "history", 0, 0, G_OPTION_ARG_FILENAME, &history_options.path,
      N_ ("Beside it: from this table of finished work by week"), N_ ("TABLE") },
    { "backlog", 0, 0, G_OPTION_ARG_INT, &history_options.backlog, N_ ("Pieces still to finish"), N_ ("N") },
    { "weeks", 0, 0, G_OPTION_ARG_INT, &history_options.weeks, N_ ("How many pieces in so many weeks"), N_ ("N") },
    { "method", 0, 0, G_OPTION_ARG_FILENAME, &history_options.method_name, N_ ("How weeks are drawn (calibrated)"),
      N_ ("plain|calibrated") },
    { "backtest", 0, 0, G_OPTION_ARG_NONE, &history_options.backtest,
      N_ ("How often both methods would have been right on this history"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (DfpPlan) plan = NULL;
  g_autoptr (GPtrArray) configurations = NULL, answers = NULL;
  g_autoptr (DfpHistoryForecast) history = NULL;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 1, 1, error) || !check_options (&options, seed, error) ||
      !dfp_forecast_history_options_check (&history_options, error))
    return DFP_EXIT_DONE;
  plan = dfp_arguments_load (argv[1], error);
  configurations = plan != NULL ? dfp_arguments_choose_configurations (plan, name, error) : NULL;
  if (configurations == NULL)
    return DFP_EXIT_DONE;
  if (seed != DFP_ARGUMENTS_UNSET)
    g_object_set (plan, "seed", seed, NULL);
  if (!dfp_forecast_history_ask (&history_options, plan, (guint) MAX (options.n_trials, 0), &history, error))
    return DFP_EXIT_DONE;
  answers = ask_all (dfp_plan_get (plan), configurations, &options, error);
  if (answers == NULL)
    return DFP_EXIT_DONE;
  if (options.json)
    print_json (dfp_plan_get (plan), answers, &history_options, history);
  else
    print_tables (dfp_plan_get (plan), answers, &history_options, history);
  return DFP_EXIT_DONE;
}
