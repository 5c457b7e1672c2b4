/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp staffing`: people, capacity and cost month by month, as a table, CSV or JSON. One static
 * list of columns serves all three. */
#include <glib/gi18n.h>

#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-configurations.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "store/dfp-escape.h"

typedef struct
{
  const char *key;
  const char *label; /* untranslated */
  int decimals;
} Column;

static const Column columns[] = {
  { "heads", N_ ("People"), 0 },
  { "fte", N_ ("FTE"), 1 },
  { "partner-heads", N_ ("Partner"), 0 },
  { "contracted", N_ ("Contracted"), 1 },
  { "ramped", N_ ("Ramped"), 1 },
  { "effective", N_ ("Effective"), 1 },
  { "cost", N_ ("Cost"), 0 },
  { "exit-cost", N_ ("To stop"), 0 },
};

static const double *
get_curve (const DfpTotals *totals, guint column, int *n_months)
{
  const double *const curves[G_N_ELEMENTS (columns)] = {
    totals->staffing->heads,      totals->staffing->fte,    totals->staffing->partner_heads,
    totals->capacity->contracted, totals->capacity->ramped, totals->capacity->effective,
    totals->cost->total,          totals->cost->exit,
  };

  *n_months = column >= 6 ? totals->cost->n_months : totals->staffing->n_months;
  return curves[column];
}

/* Nobody is there after the last month. */
static double
get_value (const DfpTotals *totals, guint column, int month)
{
  int n_months;
  const double *curve = get_curve (totals, column, &n_months);

  return month <= n_months ? curve[month - 1] : 0;
}

static void
append_heading (GString *csv, gboolean raw)
{
  dfp_csv_append_text (csv, "configuration", raw);
  g_string_append_c (csv, ',');
  dfp_csv_append_text (csv, "number", raw);
  g_string_append_c (csv, ',');
  dfp_csv_append_text (csv, "month", raw);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_append_c (csv, ',');
      dfp_csv_append_text (csv, columns[i].key, raw);
    }
  for (int i = 0; i < DFP_N_DISCIPLINES; i++)
    {
      g_string_append_c (csv, ',');
      dfp_csv_append_text (csv, dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, i), raw);
    }
  g_string_append (csv, "\r\n");
}

static void
append_month (GString *csv, const DfpTotals *totals, int month, gboolean raw)
{
  const DfpStaffing *staffing = totals->staffing;
  g_autofree char *calendar = dfp_month_to_string (dfp_month_add (totals->start, month));

  dfp_csv_append_text (csv, totals->name, raw);
  g_string_append_c (csv, ',');
  dfp_csv_append_number (csv, month);
  g_string_append_c (csv, ',');
  dfp_csv_append_text (csv, calendar, raw);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_append_c (csv, ',');
      dfp_csv_append_number (csv, get_value (totals, i, month));
    }
  for (int i = 0; i < DFP_N_DISCIPLINES; i++)
    {
      g_string_append_c (csv, ',');
      dfp_csv_append_number (csv, month <= staffing->n_months ? staffing->by_discipline[i][month - 1] : 0);
    }
  g_string_append (csv, "\r\n");
}

static void
print_csv (const DfpPlanData *plan, GPtrArray *configurations, gboolean raw)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  append_heading (csv, raw);
  for (guint i = 0; i < configurations->len; i++)
    {
      g_autoptr (DfpTotals) totals = dfp_totals_new (plan, dfp_configuration_get (configurations->pdata[i]));

      for (int month = 1; month <= totals->cost->n_months; month++)
        append_month (csv, totals, month, raw);
    }
  dfp_output_raw (csv->str, csv->len);
}

static void
add_configuration (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                   const DfpDesign *design)
{
  const DfpTotals *totals = design->totals;
  const DfpStaffing *staffing = totals->staffing;

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "id", totals->id);
  dfp_json_add_text (json, "name", totals->name);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *key = g_strconcat (columns[i].key, "-by-month", NULL);
      int n_months;
      const double *curve = get_curve (totals, i, &n_months);

      dfp_json_add_numbers (json, key, curve, n_months);
    }
  dfp_json_begin_object (json, "heads-by-discipline");
  for (int i = 0; i < DFP_N_DISCIPLINES; i++)
    dfp_json_add_numbers (json, dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, i), staffing->by_discipline[i],
                          staffing->n_months);
  dfp_json_end_object (json);
  dfp_json_begin_object (json, "heads-by-sourcing");
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    dfp_json_add_numbers (json, dfp_enum_get_nick (DFP_TYPE_SOURCING, i), staffing->by_sourcing[i], staffing->n_months);
  dfp_json_end_object (json);
  dfp_json_end_object (json);
}

static void
print_table (const DfpTotals *totals)
{
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (G_N_ELEMENTS (columns) + 1);

  dfp_output_table_add (table, "");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    dfp_output_table_add (table, _ (columns[i].label));
  for (int month = 1; month <= totals->cost->n_months; month++)
    {
      dfp_output_table_take (table, dfp_format_month (dfp_month_add (totals->start, month), DFP_MONTH_STYLE_MEDIUM));
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        dfp_output_table_take (table,
                               dfp_format_number (get_value (totals, i, month), columns[i].decimals, DFP_FORMAT_PLAIN));
    }
  dfp_output_line ("%s", totals->name);
  dfp_output_table_print (table);
}

static void
print_tables (const DfpPlanData *plan, GPtrArray *configurations)
{
  for (guint i = 0; i < configurations->len; i++)
    {
      g_autoptr (DfpTotals) totals = dfp_totals_new (plan, dfp_configuration_get (configurations->pdata[i]));

      if (i > 0)
        dfp_output_line ("%s", "");
      print_table (totals);
    }
}

int
dfp_command_staffing (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean as_csv = FALSE, as_json = FALSE, raw = FALSE;
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &name, N_ ("Only the configuration with this name or id"),
      N_ ("NAME") },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &as_csv, N_ ("Print CSV"), NULL },
    { "raw", 0, 0, G_OPTION_ARG_NONE, &raw, N_ ("CSV for machines: formulas are not disarmed"), NULL },
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
  if (as_csv || raw)
    print_csv (dfp_plan_get (plan), configurations, raw);
  else if (as_json)
    dfp_configurations_print (dfp_plan_get (plan), configurations, add_configuration);
  else
    print_tables (dfp_plan_get (plan), configurations);
  return DFP_EXIT_DONE;
}
