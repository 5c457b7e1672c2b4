/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp check`: the findings of the health check, worst first, for every configuration of every file. A red
 * finding makes the exit status 1; a file that is no plan counts more. With --fix what a finding offers is
 * applied and saved as `dfp set` saves. */
#include <glib/gi18n.h>
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-change.h"
#include "cli/dfp-output.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/health/dfp-sheets-health.h"
#include "model/dfp-edit.h"

#define INDENT "              "

typedef struct
{
  gboolean all, explain, as_json, as_csv, raw;
  char *configuration; /* name or id; NULL for all */
  char *fix;           /* key of a check; NULL for none */
  DfpJson *json;
  DfpSheetBuilder *findings; /* of CSV */
  gboolean any_red;
} Request;

/* --- printing --- */

static void
print_explanation (const DfpCheck *check)
{
  dfp_output_line (INDENT "%s %s", _ ("Question:"), dfp_check_get_question (check));
  dfp_output_line (INDENT "%s %s", _ ("Principle:"), dfp_check_get_principle (check));
  dfp_output_line (INDENT "%s %s", _ ("Measured:"), dfp_check_get_measure (check));
  dfp_output_line (INDENT "%s %s", _ ("Thresholds:"), dfp_check_get_thresholds (check));
  dfp_output_line (INDENT "%s %s", _ ("Source:"), dfp_check_get_source (check));
}

static void
print_finding (const Request *request, const DfpFinding *finding)
{
  const char *light = dfp_light_get_label (finding->light);
  const int padding = MAX (1, (int) strlen (INDENT) - 2 - (int) g_utf8_strlen (light, -1));

  dfp_output_line ("  %s%*s%s [%s]", light, padding, "", finding->title, finding->check->key);
  if (*finding->detail != '\0')
    dfp_output_line (INDENT "%s", finding->detail);
  if (finding->fix != NULL)
    dfp_output_line (INDENT "%s %s (--fix %s)", _ ("Fix:"), finding->fix_label, finding->check->key);
  if (request->explain)
    print_explanation (finding->check);
}

static char *
describe_counts (const DfpHealth *health)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int light = 0; light < DFP_N_LIGHTS; light++)
    if (health->n_lights[light] > 0)
      g_string_append_printf (words, "%s%u %s", words->len > 0 ? ", " : "", health->n_lights[light],
                              dfp_light_get_label (light));
  return g_strdup (words->str);
}

static void
print_design (const Request *request, const DfpPlanData *plan, const DfpDesign *design)
{
  g_autofree char *counts = describe_counts (design->health);

  dfp_output_line ("%s%s%s: %s", plan->title, *plan->title != '\0' ? " · " : "", design->totals->name, counts);
  for (guint i = 0; i < design->health->n_findings; i++)
    if (request->all || design->health->findings[i].light <= DFP_LIGHT_AMBER)
      print_finding (request, &design->health->findings[i]);
}

static void
add_design (const Request *request, const DfpDesign *design)
{
  dfp_json_begin_object (request->json, NULL);
  dfp_json_add_text (request->json, "id", design->totals->id);
  dfp_json_add_text (request->json, "name", design->totals->name);
  dfp_show_health_add (request->json, design, request->all);
  dfp_json_end_object (request->json);
}

static void
report_design (Request *request, const DfpPlanData *plan, const DfpDesign *design)
{
  request->any_red = request->any_red || design->health->n_lights[DFP_LIGHT_RED] > 0;
  if (request->as_json)
    add_design (request, design);
  else if (request->as_csv)
    dfp_sheet_findings_add (request->findings, plan->title, design, request->all);
  else
    print_design (request, plan, design);
}

/* --- files --- */

static gboolean
report_plan (Request *request, DfpPlan *plan, GError **error)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  g_autoptr (GPtrArray) configurations = dfp_arguments_choose_configurations (plan, request->configuration, error);

  if (configurations == NULL)
    return FALSE;
  if (configurations->len == 0 && !request->as_json && !request->as_csv)
    dfp_output_line (_ ("%s has no configuration to judge."), data->title);
  for (guint i = 0; i < configurations->len; i++)
    {
      g_autoptr (DfpDesign) design = dfp_design_new (data, dfp_configuration_get (configurations->pdata[i]), NULL);

      report_design (request, data, design);
    }
  return TRUE;
}

static int
report_file (Request *request, const char *path)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (DfpPlan) plan = dfp_arguments_load (path, &problem);

  if (request->as_json)
    {
      dfp_json_begin_object (request->json, NULL);
      dfp_json_add_text (request->json, "file", name);
      dfp_json_add_text (request->json, "title", plan != NULL ? dfp_plan_get (plan)->title : NULL);
      dfp_json_begin_list (request->json, "configurations");
    }
  if (plan != NULL)
    report_plan (request, plan, &problem);
  if (request->as_json)
    {
      dfp_json_end_list (request->json);
      dfp_json_add_text (request->json, "error", problem != NULL ? problem->message : NULL);
      dfp_json_end_object (request->json);
    }
  if (problem != NULL && !request->as_json)
    dfp_output_complain ("%s", problem->message);
  return dfp_error_get_exit_status (problem);
}

static int
report_files (Request *request, int n_files, char **files)
{
  g_autoptr (DfpJson) json = dfp_json_new ();
  g_autoptr (DfpSheet) findings = NULL;
  int status = DFP_EXIT_DONE;

  request->json = json;
  request->findings = dfp_sheet_findings_begin ();
  dfp_json_begin_list (json, NULL);
  for (int i = 0; i < n_files; i++)
    {
      const int of_file = report_file (request, files[i]);

      status = MAX (status, of_file);
    }
  dfp_json_end_list (json);
  findings = dfp_sheet_builder_finish (request->findings);
  if (request->as_json)
    dfp_json_print (json);
  else if (request->as_csv)
    dfp_output_print_csv (findings, request->raw);
  return status > DFP_EXIT_DONE ? status : request->any_red ? DFP_EXIT_FINDINGS : DFP_EXIT_DONE;
}

/* --- fixing --- */

static DfpConfiguration *
choose_one (DfpPlan *plan, const char *name, GError **error)
{
  g_autoptr (GPtrArray) configurations = dfp_arguments_choose_configurations (plan, name, error);

  if (configurations == NULL)
    return NULL;
  if (configurations->len == 1)
    return configurations->pdata[0];
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE,
                       _ ("Which configuration is to be fixed? Name it with --configuration."));
  return NULL;
}

static gboolean
apply_fix (const Request *request, DfpPlan *plan, DfpConfiguration *configuration, GError **error)
{
  g_autoptr (DfpDesign) design = dfp_design_new (dfp_plan_get (plan), dfp_configuration_get (configuration), NULL);
  const DfpFinding *finding = dfp_health_find (design->health, request->fix);
  g_autofree char *quoted = dfp_escape_quote (request->fix, -1);

  if (finding == NULL)
    g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("There is no finding %s; dfp check --all names them."), quoted);
  else if (finding->fix == NULL)
    g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("The finding %s offers nothing that could be applied."),
                 quoted);
  else
    return dfp_edits_apply (finding->fix, plan, configuration);
  return FALSE;
}

static int
fix_file (const Request *request, const char *path, GError **error)
{
  DfpStamp stamp;
  g_autoptr (DfpPlan) plan = dfp_change_load (path, &stamp, error);
  g_autoptr (DfpObject) before = plan != NULL ? dfp_object_copy (DFP_OBJECT (plan)) : NULL;
  DfpConfiguration *configuration = plan != NULL ? choose_one (plan, request->configuration, error) : NULL;

  if (configuration != NULL && apply_fix (request, plan, configuration, error))
    return dfp_change_save (plan, before, path, &stamp, request->as_json, error);
  return DFP_EXIT_DONE;
}

int
dfp_command_check (const DfpCommand *command, int argc, char **argv, GError **error)
{
  Request request = { 0 };
  const GOptionEntry entries[] = {
    { "all", 'a', 0, G_OPTION_ARG_NONE, &request.all, N_ ("Show what is in order or not needed, too"), NULL },
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &request.configuration,
      N_ ("Judge only the configuration with this name or id"), N_ ("NAME") },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &request.as_csv, N_ ("Print comma-separated values"), NULL },
    { "explain", 'e', 0, G_OPTION_ARG_NONE, &request.explain, N_ ("Say how it is measured, and who says so"), NULL },
    { "fix", 0, 0, G_OPTION_ARG_FILENAME, &request.fix, N_ ("Apply what the finding offers, and save the file"),
      N_ ("CHECK") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &request.as_json, N_ ("Print JSON"), NULL },
    { "raw", 0, 0, G_OPTION_ARG_NONE, &request.raw, N_ ("CSV for machines: formulas are not disarmed"), NULL },
    { NULL },
  };
  g_autofree char *configuration = NULL, *fix = NULL;
  const gboolean understood = dfp_arguments_parse (command, entries, &argc, argv, 1, -1, error);
  int status = DFP_EXIT_DONE;

  configuration = request.configuration;
  fix = request.fix;
  request.as_csv = request.as_csv || request.raw;
  if (!understood)
    return status;
  if (fix == NULL)
    return report_files (&request, argc - 1, argv + 1);
  if (argc == 2)
    return fix_file (&request, argv[1], error);
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("--fix takes one file."));
  return status;
}
