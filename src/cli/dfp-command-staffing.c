/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp staffing`: people, capacity and cost month by month: one sheet as a table, CSV or JSON. */
#include <glib/gi18n.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/questions/dfp-inquiry.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-configurations.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "exhibit/dfp-subjects.h"
#include "exhibit/team/dfp-sheets-team.h"

/* Behind the name of the configuration and the number of the month: the month, and the curves up to the cost to stop. */
#define MONTH_COLUMN 2
#define CURVES 8

/* What they point to is the inquiry's. */
static DfpSubject *
create_subjects (DfpInquiry *inquiry, const DfpPlanData *plan, GPtrArray *configurations)
{
  const DfpAsk ask = dfp_inquiry_get_ask (inquiry);
  DfpSubject *subjects = g_new (DfpSubject, configurations->len);

  for (guint i = 0; i < configurations->len; i++)
    dfp_subject_init (&subjects[i], plan, dfp_configuration_get (configurations->pdata[i]), &ask, 0);
  return subjects;
}

static void
add_curves (DfpJson *json, const DfpSheet *sheet, const DfpTotals *totals)
{
  for (guint i = MONTH_COLUMN + 1; i <= MONTH_COLUMN + CURVES; i++)
    {
      const DfpSheetColumn *column = dfp_sheet_get_column (sheet, i);
      g_autofree char *name = g_strconcat (column->key, "-by-month", NULL);

      dfp_json_add_column (json, name, sheet, i,
                           column->unit == DFP_UNIT_MONEY ? totals->cost->n_months : totals->staffing->n_months);
    }
}

/* One curve for each of @n columns from @first on. */
static void
add_groups (DfpJson *json, const char *name, const DfpSheet *sheet, guint first, guint n, int n_months)
{
  dfp_json_begin_object (json, name);
  for (guint i = first; i < first + n; i++)
    dfp_json_add_column (json, dfp_sheet_get_column (sheet, i)->key, sheet, i, n_months);
  dfp_json_end_object (json);
}

static void
add_configuration (DfpJson *json, const DfpSubject *subject)
{
  const guint first = MONTH_COLUMN + 1 + CURVES;
  const int n_months = subject->totals->staffing->n_months;
  g_autoptr (DfpSheet) sheet = dfp_sheet_staffing_new (subject, 1);

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "id", subject->configuration->id);
  dfp_json_add_text (json, "name", subject->configuration->name);
  add_curves (json, sheet, subject->totals);
  add_groups (json, "heads-by-discipline", sheet, first, DFP_N_DISCIPLINES, n_months);
  add_groups (json, "heads-by-sourcing", sheet, first + DFP_N_DISCIPLINES, DFP_N_SOURCINGS, n_months);
  dfp_json_end_object (json);
}

static void
print_csv (const DfpSubject *subjects, guint n_subjects, gboolean raw)
{
  g_autoptr (DfpSheet) sheet = dfp_sheet_staffing_new (subjects, n_subjects);

  dfp_output_print_csv (sheet, raw);
}

static void
print_tables (const DfpSubject *subjects, guint n_subjects)
{
  for (guint i = 0; i < n_subjects; i++)
    {
      g_autoptr (DfpSheet) sheet = dfp_sheet_staffing_new (&subjects[i], 1);

      if (i > 0)
        dfp_output_line ("%s", "");
      dfp_output_line ("%s", subjects[i].configuration->name);
      dfp_output_print_sheet (sheet, MONTH_COLUMN, 1 + CURVES);
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
  g_autoptr (DfpInquiry) inquiry = NULL;
  g_autofree DfpSubject *subjects = NULL;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 1, 1, error))
    return DFP_EXIT_DONE;
  plan = dfp_arguments_load (argv[1], error);
  configurations = plan != NULL ? dfp_arguments_choose_configurations (plan, name, error) : NULL;
  if (configurations == NULL)
    return DFP_EXIT_DONE;
  if (as_json && !as_csv && !raw)
    {
      dfp_configurations_print (dfp_plan_get (plan), configurations, 0, add_configuration);
      return DFP_EXIT_DONE;
    }
  inquiry = dfp_inquiry_new (dfp_plan_get (plan), 0, NULL);
  subjects = create_subjects (inquiry, dfp_plan_get (plan), configurations);
  if (as_csv || raw)
    print_csv (subjects, configurations->len, raw);
  else
    print_tables (subjects, configurations->len);
  return DFP_EXIT_DONE;
}
