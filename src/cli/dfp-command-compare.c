/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp compare`: configurations of one plan, or of two copies of it, side by side. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/compare/dfp-difference.h"
#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/questions/dfp-inquiry.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-error.h"
#include "base/dfp-format.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-differences.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "exhibit/comparison/dfp-sheets-comparison.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"
#include "store/dfp-file.h"

#define COLUMNS_MAXIMUM (DFP_COMPARISON_COLUMNS_MAXIMUM - 1)

/* What the columns are made of, in order, and what they are called. */
typedef struct
{
  GPtrArray *plans;          /* of DfpPlan, owned: one or two */
  GPtrArray *configurations; /* of DfpConfiguration, borrowed */
  GPtrArray *inquiries;      /* of DfpInquiry, owned: one a column */
  GArray *columns;           /* of DfpComparisonColumn, borrowed of these */
  GPtrArray *titles;         /* of char *, owned */
  guint base;
} Columns;

static void
init_columns (Columns *columns)
{
  columns->plans = g_ptr_array_new_with_free_func (g_object_unref);
  columns->configurations = g_ptr_array_new ();
  columns->columns = g_array_new (FALSE, FALSE, sizeof (DfpComparisonColumn));
  columns->inquiries = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_inquiry_free);
  columns->titles = g_ptr_array_new_with_free_func (g_free);
  columns->base = 0;
}

static void
clear_columns (Columns *columns)
{
  g_ptr_array_unref (columns->titles);
  g_array_unref (columns->columns);
  g_ptr_array_unref (columns->inquiries);
  g_ptr_array_unref (columns->configurations);
  g_ptr_array_unref (columns->plans);
}

/* @file: what to tell two plans apart by, or NULL. */
static void
add_column (Columns *columns, DfpPlan *plan, DfpConfiguration *configuration, const char *file)
{
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  DfpInquiry *inquiry = dfp_inquiry_new (dfp_plan_get (plan), 0, NULL);
  const DfpComparisonColumn column = { dfp_inquiry_ask (inquiry, DFP_QUESTION_DESIGN, data),
                                       dfp_inquiry_ask (inquiry, DFP_QUESTION_FORECAST, data) };

  g_ptr_array_add (columns->inquiries, inquiry);
  g_ptr_array_add (columns->configurations, configuration);
  g_array_append_val (columns->columns, column);
  g_ptr_array_add (columns->titles,
                   file != NULL ? g_strdup_printf ("%s (%s)", data->name, file) : g_strdup (data->name));
}

/* The configurations of @plan called @names, or all of them when there are no names. */
static gboolean
add_chosen (Columns *columns, DfpPlan *plan, char **names, GError **error)
{
  DfpList *configurations = dfp_plan_get (plan)->configurations;

  for (guint i = 0; names == NULL && i < dfp_list_get_n_rows (configurations); i++)
    {
      if (i == COLUMNS_MAXIMUM)
        {
          g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT,
                       _ ("The plan has more than %d configurations: choose some with --configuration."),
                       COLUMNS_MAXIMUM);
          return FALSE;
        }
      add_column (columns, plan, dfp_list_get (configurations, i), NULL);
    }
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      DfpConfiguration *configuration = dfp_arguments_find_configuration (plan, names[i], error);

      if (configuration == NULL)
        return FALSE;
      add_column (columns, plan, configuration, NULL);
    }
  return TRUE;
}

/* Of two files: the chosen configurations of the first, each beside that of the second, or the
 * bases when none is chosen. */
static gboolean
add_pairs (Columns *columns, char **names, char **files, GError **error)
{
  for (guint n = 0; names == NULL ? n < 1 : names[n] != NULL; n++)
    for (guint i = 0; i < columns->plans->len; i++)
      {
        DfpPlan *plan = columns->plans->pdata[i];
        g_autofree char *file = dfp_file_describe (files[i]);
        DfpConfiguration *configuration =
            names == NULL ? dfp_plan_get_baseline (plan) : dfp_arguments_find_configuration (plan, names[n], error);

        if (configuration != NULL)
          add_column (columns, plan, configuration, file);
        else if (names != NULL)
          return FALSE;
      }
  return TRUE;
}

static gboolean
check_columns (Columns *columns, const char *base, const char *path, GError **error)
{
  if (columns->columns->len == 0)
    {
      g_autofree char *file = dfp_file_describe (path);

      g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s: The plan has no configuration to compare."), file);
      return FALSE;
    }
  if (columns->columns->len > COLUMNS_MAXIMUM)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT, _ ("A comparison has at most %d columns."), COLUMNS_MAXIMUM);
      return FALSE;
    }
  for (guint i = 0; i < columns->columns->len; i++)
    if (g_strcmp0 (g_array_index (columns->columns, DfpComparisonColumn, i).design->totals->id, base) == 0)
      {
        columns->base = i;
        break;
      }
  return TRUE;
}

static const char *
get_title (const Columns *columns, guint column)
{
  return column < columns->titles->len ? columns->titles->pdata[column] : _ ("Do nothing");
}

static const char *
describe_verdict (DfpVerdict verdict)
{
  static const char *const words[] = {
    [DFP_VERDICT_NEUTRAL] = "neutral",
    [DFP_VERDICT_SAME] = "same",
    [DFP_VERDICT_BETTER] = "better",
    [DFP_VERDICT_WORSE] = "worse",
  };

  return words[verdict];
}

static const char *
mark_verdict (DfpVerdict verdict)
{
  return verdict == DFP_VERDICT_BETTER ? " ✓" : verdict == DFP_VERDICT_WORSE ? " ✕" : "";
}

static void
add_group_heading (DfpOutputTable *table, DfpMeasureGroup group)
{
  dfp_output_table_add_heading (table, "");
  dfp_output_table_add_heading (table, dfp_measure_group_get_label (group));
}

static void
add_table_row (DfpOutputTable *table, const DfpComparison *comparison, guint row)
{
  dfp_output_table_add (table, dfp_measure_get_label (comparison->rows[row].measure));
  for (guint i = 0; i < comparison->n_columns; i++)
    {
      g_autofree char *value = dfp_comparison_format_value (comparison, row, i);
      g_autofree char *difference = dfp_comparison_format_difference (comparison, row, i);

      dfp_output_table_add (table, value);
      if (i == comparison->base)
        continue;
      dfp_output_table_take (table,
                             g_strconcat (difference, mark_verdict (comparison->rows[row].cells[i].verdict), NULL));
    }
}

static void
print_table (const Columns *columns, const DfpComparison *comparison, gboolean all)
{
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (2 * comparison->n_columns);
  int group = -1;

  dfp_output_table_add (table, "");
  for (guint i = 0; i < comparison->n_columns; i++)
    {
      dfp_output_table_add (table, get_title (columns, i));
      if (i != comparison->base)
        dfp_output_table_add (table, "");
    }
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      if (!comparison->rows[i].differs && !all)
        continue;
      if ((int) comparison->rows[i].measure->group != group)
        add_group_heading (table, comparison->rows[i].measure->group);
      group = (int) comparison->rows[i].measure->group;
      add_table_row (table, comparison, i);
    }
  dfp_output_table_print (table);
  if (!all && comparison->n_without_difference > 0)
    dfp_output_line (ngettext ("%u row without a difference is not shown; --all shows it.",
                               "%u rows without a difference are not shown; --all shows them.",
                               comparison->n_without_difference),
                     comparison->n_without_difference);
}

static void
print_csv (const Columns *columns, const DfpComparison *comparison, gboolean raw)
{
  const char *titles[DFP_COMPARISON_COLUMNS_MAXIMUM];
  g_autoptr (DfpSheet) sheet = NULL;

  for (guint i = 0; i < comparison->n_columns; i++)
    titles[i] = get_title (columns, i);
  sheet = dfp_sheet_comparison_new (comparison, titles);
  dfp_output_print_csv (sheet, raw);
}

static void
add_columns (DfpJson *json, const Columns *columns, const DfpComparison *comparison)
{
  dfp_json_begin_list (json, "columns");
  for (guint i = 0; i < comparison->n_columns; i++)
    {
      const DfpDesign *design = comparison->columns[i].design;

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "id", design != NULL ? design->totals->id : NULL);
      dfp_json_add_text (json, "name", get_title (columns, i));
      dfp_json_add_boolean (json, "base", i == comparison->base);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

/* What the chances come from; zero futures where nothing can be forecast. */
static void
add_futures (DfpJson *json, const DfpComparison *comparison)
{
  const DfpForecast *forecast = comparison->columns[comparison->base].forecast;

  dfp_json_add_number (json, "seed", forecast != NULL ? forecast->seed : NAN);
  dfp_json_add_number (json, "trials", forecast != NULL ? forecast->n_trials : 0);
}

/* The word of a choice in files rather than its label. */
static void
add_value (DfpJson *json, const DfpMeasure *measure, double value)
{
  if (measure->type != NULL)
    dfp_json_add_text (json, "value", isnan (value) ? NULL : dfp_enum_get_nick (measure->type (), (int) value));
  else
    dfp_json_add_number (json, "value", value);
}

static void
add_row (DfpJson *json, const DfpComparison *comparison, const DfpComparisonRow *row)
{
  static const char *const betters[] = { "neither", "more", "less" };

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "key", row->measure->key);
  dfp_json_add_text (json, "better", betters[row->measure->better]);
  dfp_json_add_boolean (json, "differs", row->differs);
  dfp_json_begin_list (json, "cells");
  for (guint i = 0; i < comparison->n_columns; i++)
    {
      const DfpComparisonCell *cell = &row->cells[i];

      dfp_json_begin_object (json, NULL);
      add_value (json, row->measure, cell->value);
      dfp_json_add_number (json, "difference", cell->difference);
      dfp_json_add_number (json, "per-cent", cell->per_cent * 100);
      dfp_json_add_text (json, "verdict", describe_verdict (cell->verdict));
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_end_object (json);
}

static void
print_json (const Columns *columns, const DfpComparison *comparison, GPtrArray *differences)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "title", dfp_plan_get (columns->plans->pdata[0])->title);
  add_columns (json, columns, comparison);
  add_futures (json, comparison);
  dfp_json_begin_list (json, "rows");
  for (guint i = 0; i < comparison->n_rows; i++)
    add_row (json, comparison, &comparison->rows[i]);
  dfp_json_end_list (json);
  if (differences != NULL)
    dfp_differences_add (json, "differences", differences);
  dfp_json_end_object (json);
  dfp_json_print (json);
}

static void
print_differences (GPtrArray *differences)
{
  dfp_output_line ("%s", "");
  if (differences->len == 0)
    dfp_output_line ("%s", _ ("The two plans are the same."));
  dfp_differences_print (differences);
}

typedef struct
{
  char **names;
  char *base;
  gboolean all, nothing, csv, raw, json;
} Options;

static void
print_futures (const DfpComparison *comparison)
{
  const DfpForecast *forecast = comparison->columns[comparison->base].forecast;
  g_autofree char *futures = NULL;

  if (forecast == NULL)
    return;
  futures = dfp_words_played (forecast->n_trials, forecast->n_affordable);
  /* Translators: the seed and the futures that were played: “20,000 futures” */
  dfp_output_line (_ ("Estimates · seed %u · %s"), forecast->seed, futures);
}

static void
print (const Columns *columns, const Options *options, GPtrArray *differences)
{
  g_autoptr (DfpComparison) comparison =
      dfp_comparison_new (dfp_plan_get (columns->plans->pdata[0]),
                          (DfpComparisonColumn *) (gpointer) columns->columns->data, columns->columns->len,
                          columns->base, options->nothing || columns->columns->len == 1);

  if (options->json)
    print_json (columns, comparison, differences);
  else if (options->csv || options->raw)
    print_csv (columns, comparison, options->raw);
  else
    {
      print_table (columns, comparison, options->all);
      print_futures (comparison);
    }
  if (differences != NULL && !options->json && !options->csv && !options->raw)
    print_differences (differences);
}

static gboolean
load_plans (Columns *columns, int argc, char **argv, GError **error)
{
  for (int i = 1; i < argc; i++)
    {
      DfpPlan *plan = dfp_arguments_load (argv[i], error);

      if (plan == NULL)
        return FALSE;
      g_ptr_array_add (columns->plans, plan);
    }
  return TRUE;
}

/* The id of the base: what was asked for, or the plan's own. */
static gboolean
find_base (const Columns *columns, const char *name, const char **id, GError **error)
{
  DfpPlan *plan = columns->plans->pdata[0];
  DfpConfiguration *base =
      name != NULL ? dfp_arguments_find_configuration (plan, name, error) : dfp_plan_get_baseline (plan);

  *id = base != NULL ? dfp_configuration_get (base)->id : NULL;
  return base != NULL || name == NULL;
}

/* The exit status: two plans that differ are a finding, two configurations are not. */
static int
run (Columns *columns, const Options *options, int argc, char **argv, GError **error)
{
  g_autoptr (GPtrArray) differences = NULL;
  const char *base;

  if (!load_plans (columns, argc, argv, error) || !find_base (columns, options->base, &base, error))
    return DFP_EXIT_DONE;
  if (argc == 2 ? !add_chosen (columns, columns->plans->pdata[0], options->names, error)
                : !add_pairs (columns, options->names, argv + 1, error))
    return DFP_EXIT_DONE;
  if (!check_columns (columns, base, argv[1], error))
    return DFP_EXIT_DONE;
  if (argc == 3)
    differences = dfp_difference_list (columns->plans->pdata[0], columns->plans->pdata[1]);
  print (columns, options, differences);
  return differences != NULL && differences->len > 0 ? DFP_EXIT_DIFFERENCES : DFP_EXIT_DONE;
}

int
dfp_command_compare (const DfpCommand *command, int argc, char **argv, GError **error)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names,
      N_ ("A configuration to show, by name or id; may be repeated"), N_ ("NAME") },
    { "base", 'b', 0, G_OPTION_ARG_FILENAME, &options.base, N_ ("What the others are compared with"), N_ ("NAME") },
    { "nothing", 0, 0, G_OPTION_ARG_NONE, &options.nothing, N_ ("Add the column “Do nothing”"), NULL },
    { "all", 'a', 0, G_OPTION_ARG_NONE, &options.all, N_ ("Show rows without a difference too"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, N_ ("Print CSV"), NULL },
    { "raw", 0, 0, G_OPTION_ARG_NONE, &options.raw, N_ ("CSV for machines: formulas are not disarmed"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  int status = DFP_EXIT_DONE;

  if (dfp_arguments_parse (command, entries, &argc, argv, 1, 2, error))
    {
      Columns columns;

      init_columns (&columns);
      status = run (&columns, &options, argc, argv, error);
      clear_columns (&columns);
    }
  g_strfreev (options.names);
  g_free (options.base);
  return status;
}
