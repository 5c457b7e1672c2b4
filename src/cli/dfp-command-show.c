/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp show`: what the plan is, what its configurations come to, what its objectives are. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/cost/dfp-cost.h"
#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/objectives/dfp-progress.h"
#include "analysis/questions/dfp-inquiry.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "base/dfp-format.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-configurations.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"

#define COLUMNS 5 /* configurations beside one another */
#define OF_TOTALS(member) G_STRUCT_OFFSET (DfpTotals, member)

/* The figures that an executive asks for first. */
static const char *const headlines[] = {
  "peak-heads",    "fte-months",   "partner-share",       "cost-total", "cost-with-contingency", "npv", "irr",
  "payback-month", "peak-funding", "first-benefit-month", "last-month",
};

/* What is asked for with --forecast. */
static const char *const chances[] = { "chance-all", "finish-50", "finish-80", "finish-95", "cost-80" };

/* What an object of a configuration begins with. */
static const DfpField first_fields[] = {
  { "peak-heads", DFP_FIELD_DOUBLE, OF_TOTALS (peak_heads) },
  { "peak-fte", DFP_FIELD_DOUBLE, OF_TOTALS (peak_fte) },
  { "fte-months", DFP_FIELD_DOUBLE, OF_TOTALS (fte_months) },
  { "partner-share", DFP_FIELD_DOUBLE, OF_TOTALS (partner_share) },
  { "cost-total", DFP_FIELD_DOUBLE, OF_TOTALS (cost_total) },
  { "npv", DFP_FIELD_DOUBLE, OF_TOTALS (npv) },
  { "irr", DFP_FIELD_DOUBLE, OF_TOTALS (irr) },
  { "payback-month", DFP_FIELD_DOUBLE, OF_TOTALS (payback_month) },
  { "peak-funding", DFP_FIELD_DOUBLE, OF_TOTALS (peak_funding) },
};

static const DfpShowSection sections[] = {
  dfp_show_health,     dfp_show_handover, dfp_show_operating, dfp_show_line,
  dfp_show_leadership, dfp_show_lean,     dfp_show_flex,
};

static gboolean
is_first_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (first_fields); i++)
    if (strcmp (first_fields[i].name, key) == 0)
      return TRUE;
  return FALSE;
}

/* All that Compare shows and that is not there yet; chances only where futures were played. */
static void
add_measures (DfpJson *json, const DfpComparisonColumn *column, gboolean played)
{
  guint n_measures;
  const DfpMeasure *measures = dfp_measure_get_all (&n_measures);

  for (guint i = 0; i < n_measures; i++)
    {
      const double value = dfp_measure_get_value (&measures[i], column);

      if (is_first_key (measures[i].key) || (measures[i].of_forecast != NULL && !played))
        continue;
      if (measures[i].type != NULL)
        dfp_json_add_text (json, measures[i].key, dfp_enum_get_nick (measures[i].type (), (int) value));
      else
        dfp_json_add_number (json, measures[i].key, value);
    }
}

static void
add_futures (DfpJson *json, const DfpForecast *forecast)
{
  dfp_json_add_number (json, "seed", forecast != NULL ? forecast->seed : NAN);
  dfp_json_add_number (json, "trials", forecast != NULL ? forecast->n_trials : 0);
}

static void
describe_configuration (DfpJson *json, const DfpSubject *subject, gboolean played)
{
  const DfpComparisonColumn column = { subject->design, subject->forecast };
  const DfpTotals *totals = subject->totals;

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "id", totals->id);
  dfp_json_add_text (json, "name", totals->name);
  dfp_json_add_fields (json, first_fields, G_N_ELEMENTS (first_fields), totals);
  dfp_json_add_numbers (json, "heads-by-month", totals->staffing->heads, totals->staffing->n_months);
  dfp_json_add_numbers (json, "cost-by-month", totals->cost->total, totals->cost->n_months);
  dfp_json_add_numbers (json, "contracted-by-month", totals->capacity->contracted, totals->capacity->n_months);
  dfp_json_add_numbers (json, "ramped-by-month", totals->capacity->ramped, totals->capacity->n_months);
  dfp_json_add_numbers (json, "effective-by-month", totals->capacity->effective, totals->capacity->n_months);
  add_measures (json, &column, played);
  if (played)
    add_futures (json, subject->forecast);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    sections[i](json, subject);
  dfp_json_end_object (json);
}

static void
add_configuration (DfpJson *json, const DfpSubject *subject)
{
  describe_configuration (json, subject, FALSE);
}

static void
add_configuration_with_forecast (DfpJson *json, const DfpSubject *subject)
{
  describe_configuration (json, subject, TRUE);
}

static void
print_plan (const DfpPlanData *plan)
{
  g_autofree char *start = dfp_format_month (plan->start, DFP_MONTH_STYLE_LONG);
  g_autofree char *discounting = dfp_value_describe_discounting (plan);

  dfp_output_line ("%s", *plan->title != '\0' ? plan->title : _ ("Untitled plan"));
  if (*plan->organisation != '\0')
    dfp_output_line ("%s", plan->organisation);
  if (*plan->ambition != '\0')
    dfp_output_line ("%s", plan->ambition);
  /* Translators: purpose, status, first month, discount rate and convention */
  dfp_output_line (_ ("%s · %s · from %s · %s, %s"), dfp_enum_get_label (DFP_TYPE_PURPOSE, plan->purpose),
                   dfp_enum_get_label (DFP_TYPE_STATUS, plan->status), start, plan->currency, discounting);
}

static void
add_figures (DfpOutputTable *table, const DfpComparisonColumn *columns, guint n_columns, const char *const *keys,
             guint n_keys)
{
  for (guint i = 0; i < n_keys; i++)
    {
      const DfpMeasure *measure = dfp_measure_find (keys[i]);

      dfp_output_table_add (table, dfp_measure_get_label (measure));
      for (guint k = 0; k < n_columns; k++)
        dfp_output_table_take (table, dfp_measure_format_value (measure, &columns[k], columns[k].design->totals));
    }
}

static void
print_futures (const DfpPlanData *plan)
{
  const guint n_trials = dfp_forecast_count_trials (plan);
  g_autofree char *futures = dfp_words_played (n_trials, n_trials);

  /* Translators: the seed and the futures that were played: “20,000 futures” */
  dfp_output_line (_ ("Estimates · seed %d · %s · same luck for every configuration"), plan->seed, futures);
}

/* One table for at most COLUMNS configurations, the first of them at @first. */
static void
print_figures (const DfpComparisonColumn *columns, guint n_columns, const char *baseline, gboolean played)
{
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (n_columns + 1);

  dfp_output_table_add (table, "");
  for (guint i = 0; i < n_columns; i++)
    dfp_output_table_add (table, columns[i].design->totals->name);
  dfp_output_table_add (table, "");
  for (guint i = 0; i < n_columns; i++)
    dfp_output_table_add (table, g_strcmp0 (columns[i].design->totals->id, baseline) == 0 ? _ ("base") : "");
  add_figures (table, columns, n_columns, headlines, G_N_ELEMENTS (headlines));
  add_figures (table, columns, n_columns, chances, played ? G_N_ELEMENTS (chances) : 0);
  dfp_output_line ("%s", "");
  dfp_output_table_print (table);
}

static void
print_configurations (DfpPlan *plan, GPtrArray *configurations, gboolean with_forecast)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  DfpConfiguration *baseline = dfp_plan_get_baseline (plan);
  const char *id = baseline != NULL ? dfp_configuration_get (baseline)->id : NULL;

  for (guint first = 0; first < configurations->len; first += COLUMNS)
    {
      const guint n = MIN (COLUMNS, configurations->len - first);
      g_autoptr (DfpInquiry) inquiry = dfp_inquiry_new (data, 0, NULL);
      DfpComparisonColumn columns[COLUMNS] = { 0 };

      for (guint i = 0; i < n; i++)
        {
          const DfpConfigurationData *configuration = dfp_configuration_get (configurations->pdata[first + i]);

          columns[i].design = dfp_inquiry_ask (inquiry, DFP_QUESTION_DESIGN, configuration);
          if (with_forecast)
            columns[i].forecast = dfp_inquiry_ask (inquiry, DFP_QUESTION_FORECAST, configuration);
        }
      print_figures (columns, n, id, with_forecast);
    }
  if (with_forecast)
    print_futures (data);
}

static char *
format_due (const DfpPlanData *plan, int month)
{
  return month > 0 ? dfp_format_month (dfp_month_add (plan->start, month), DFP_MONTH_STYLE_MEDIUM) : g_strdup ("–");
}

static void
print_objectives (const DfpPlanData *plan)
{
  g_autoptr (DfpProgress) progress = dfp_progress_new (plan);
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (4);

  if (progress->n_objectives == 0)
    return;
  dfp_output_table_add (table, _ ("Objective"));
  dfp_output_table_add (table, _ ("Weight"));
  dfp_output_table_add (table, _ ("Due"));
  dfp_output_table_add (table, _ ("Reached"));
  for (guint i = 0; i < progress->n_objectives; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (plan->objectives, i);

      dfp_output_table_add (table, objective->name);
      dfp_output_table_take (table, dfp_format_share (progress->weights[i], 0, DFP_FORMAT_PLAIN));
      dfp_output_table_take (table, format_due (plan, objective->due_month));
      dfp_output_table_take (table, dfp_format_share (progress->progress[i], 0, DFP_FORMAT_PLAIN));
    }
  dfp_output_line ("%s", "");
  dfp_output_table_print (table);
}

int
dfp_command_show (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean as_json = FALSE, with_forecast = FALSE;
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &name, N_ ("Only the configuration with this name or id"),
      N_ ("NAME") },
    { "forecast", 0, 0, G_OPTION_ARG_NONE, &with_forecast, N_ ("With chances and safe dates, which takes longer"),
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (DfpPlan) plan = NULL;
  g_autoptr (GPtrArray) configurations = NULL;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 1, 1, error))
    return DFP_EXIT_DONE;
  plan = dfp_arguments_load (argv[1], error);
  configurations = plan != NULL ? dfp_arguments_choose_configurations (plan, name, error) : NULL;
  if (configurations == NULL)
    return DFP_EXIT_DONE;
  if (as_json)
    {
      dfp_configurations_print (dfp_plan_get (plan), configurations,
                                DFP_QUESTION_BIT (DFP_QUESTION_DESIGN) |
                                    (with_forecast ? DFP_QUESTION_BIT (DFP_QUESTION_FORECAST) : 0),
                                with_forecast ? add_configuration_with_forecast : add_configuration);
      return DFP_EXIT_DONE;
    }
  print_plan (dfp_plan_get (plan));
  print_configurations (plan, configurations, with_forecast);
  print_objectives (dfp_plan_get (plan));
  return DFP_EXIT_DONE;
}
