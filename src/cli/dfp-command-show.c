/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp show`: what the plan is, what its configurations come to, what its objectives are. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/objectives/dfp-progress.h"
#include "base/dfp-format.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-configurations.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"

#define COLUMNS 5 /* configurations beside one another */

/* The figures that an executive asks for first. */
static const char *const headlines[] = {
  "peak-heads",    "fte-months",   "partner-share",       "cost-total", "cost-with-contingency", "npv", "irr",
  "payback-month", "peak-funding", "first-benefit-month", "last-month",
};

static void
add_configuration (DfpJson *json, const DfpFigures *figures)
{
  static const char *const keys[] = { "peak-heads", "peak-fte", "fte-months",    "partner-share", "cost-total",
                                      "npv",        "irr",      "payback-month", "peak-funding" };
  const double values[] = { figures->peak_heads,    figures->peak_fte,      figures->fte_months,
                            figures->partner_share, figures->cost_total,    figures->npv,
                            figures->irr,           figures->payback_month, figures->peak_funding };

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "id", figures->id);
  dfp_json_add_text (json, "name", figures->name);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    dfp_json_add_number (json, keys[i], values[i]);
  dfp_json_add_numbers (json, "heads-by-month", figures->staffing->heads, figures->staffing->n_months);
  dfp_json_add_numbers (json, "cost-by-month", figures->cost->total, figures->cost->n_months);
  dfp_json_add_numbers (json, "contracted-by-month", figures->capacity->contracted, figures->capacity->n_months);
  dfp_json_add_numbers (json, "ramped-by-month", figures->capacity->ramped, figures->capacity->n_months);
  dfp_json_add_numbers (json, "effective-by-month", figures->capacity->effective, figures->capacity->n_months);
  dfp_json_end_object (json);
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

/* One table for at most COLUMNS configurations, the first of them at @first. */
static void
print_figures (DfpFigures **figures, guint n_figures, const char *baseline)
{
  g_autoptr (DfpComparison) comparison = dfp_comparison_new (figures, n_figures, 0, FALSE);
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (n_figures + 1);

  dfp_output_table_add (table, "");
  for (guint i = 0; i < n_figures; i++)
    dfp_output_table_add (table, figures[i]->name);
  dfp_output_table_add (table, "");
  for (guint i = 0; i < n_figures; i++)
    dfp_output_table_add (table, g_strcmp0 (figures[i]->id, baseline) == 0 ? _ ("base") : "");
  for (guint i = 0; i < G_N_ELEMENTS (headlines); i++)
    {
      const guint row = (guint) (dfp_comparison_find_row (comparison, headlines[i]) - comparison->rows);

      dfp_output_table_add (table, dfp_measure_get_label (comparison->rows[row].measure));
      for (guint column = 0; column < n_figures; column++)
        dfp_output_table_take (table, dfp_comparison_format_value (comparison, row, column));
    }
  dfp_output_line ("%s", "");
  dfp_output_table_print (table);
}

static void
print_configurations (DfpPlan *plan, GPtrArray *configurations)
{
  DfpConfiguration *baseline = dfp_plan_get_baseline (plan);
  const char *id = baseline != NULL ? dfp_configuration_get (baseline)->id : NULL;

  for (guint first = 0; first < configurations->len; first += COLUMNS)
    {
      const guint n = MIN (COLUMNS, configurations->len - first);
      DfpFigures *figures[COLUMNS];

      for (guint i = 0; i < n; i++)
        figures[i] = dfp_figures_new (dfp_plan_get (plan), dfp_configuration_get (configurations->pdata[first + i]));
      print_figures (figures, n, id);
      for (guint i = 0; i < n; i++)
        dfp_figures_unref (figures[i]);
    }
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
  gboolean as_json = FALSE;
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &name, N_ ("Only the configuration with this name or id"),
      N_ ("NAME") },
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
      dfp_configurations_print (dfp_plan_get (plan), configurations, add_configuration);
      return DFP_EXIT_DONE;
    }
  print_plan (dfp_plan_get (plan));
  print_configurations (plan, configurations);
  print_objectives (dfp_plan_get (plan));
  return DFP_EXIT_DONE;
}
