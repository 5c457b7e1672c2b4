/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp reconstruct`: says what carries over to another purpose, then adds the configuration that follows to the
 * file, against the version read, or writes a plan of its own. */
#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-error.h"
#include "base/dfp-format.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-change.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "cli/dfp-save.h"
#include "draft/dfp-naming.h"
#include "draft/dfp-reconstruction.h"

#define MONTHS_MAXIMUM 120

typedef struct
{
  char *purpose, *start, *name, *output;
  int months;
  gboolean force, dry_run, as_json;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->purpose);
  g_free (options->start);
  g_free (options->name);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
read_start (const DfpPlanData *plan, const char *text, int *month, GError **error)
{
  DfpMonth start;

  if (text == NULL)
    return TRUE;
  if (!dfp_month_parse (text, &start) || start < plan->start || start - plan->start >= 600)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE,
                   _ ("--start must be a month written YYYY-MM, from the plan’s start on."));
      return FALSE;
    }
  *month = start - plan->start + 1;
  return TRUE;
}

static gboolean
read_wish (const DfpPlanData *plan, const Options *options, DfpReuseWish *wish, GError **error)
{
  int purpose;

  if (options->purpose == NULL || !dfp_enum_from_nick (DFP_TYPE_PURPOSE, options->purpose, &purpose))
    {
      g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE,
                           _ ("--purpose must be one of new-technology, mvp, start-up and departmental-acceleration."));
      return FALSE;
    }
  if (options->months < 0 || options->months > MONTHS_MAXIMUM)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("--months must be between 1 and %d."), MONTHS_MAXIMUM);
      return FALSE;
    }
  wish->purpose = purpose;
  wish->months = options->months;
  return read_start (plan, options->start, &wish->start_month, error);
}

static void
add_people (DfpJson *json, const DfpConfigurationData *configuration, const DfpReuse *reuse)
{
  dfp_json_begin_list (json, "roles");
  for (guint i = 0; i < reuse->n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "id", role->id);
      dfp_json_add_text (json, "title", role->title);
      dfp_json_add_number (json, "stay", reuse->roles[i].heads);
      dfp_json_add_number (json, "leave", reuse->roles[i].released);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_begin_list (json, "joiners");
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      if (reuse->joiners[d].heads == 0)
        continue;
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "discipline", dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, d));
      dfp_json_add_text (json, "sourcing", dfp_enum_get_nick (DFP_TYPE_SOURCING, reuse->joiners[d].sourcing));
      dfp_json_add_number (json, "heads", reuse->joiners[d].heads);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
print_json (const DfpConfigurationData *configuration, const DfpReuse *reuse)
{
  const struct
  {
    const char *name;
    double value;
  } numbers[] = { { "start-month", reuse->start_month },
                  { "months", reuse->months },
                  { "stay", reuse->kept_heads },
                  { "leave", reuse->released_heads },
                  { "partner-leaves", reuse->partner_released },
                  { "join", reuse->joining_heads },
                  { "leads-kept", reuse->kept_leads },
                  { "squads-kept", reuse->kept_squads },
                  { "stages-kept", reuse->kept_stages },
                  { "guidelines-kept", reuse->guidelines },
                  { "culture-gap", reuse->culture_gap },
                  { "months-to-80", reuse->months_to_80 },
                  { "months-from-nothing", reuse->months_from_nothing },
                  { "restart-cost", reuse->restart_cost },
                  { "cost-from-nothing", reuse->cost_from_nothing },
                  { "saving", reuse->saving } };
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "configuration", configuration->id);
  dfp_json_add_text (json, "purpose", dfp_enum_get_nick (DFP_TYPE_PURPOSE, reuse->purpose));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    dfp_json_add_number (json, numbers[i].name, numbers[i].value);
  add_people (json, configuration, reuse);
  dfp_json_end_object (json);
  dfp_json_print (json);
}

static void
print_words (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpReuse *reuse)
{
  g_autofree char *soon = dfp_format_number (reuse->months_to_80, 1, DFP_FORMAT_PLAIN);
  g_autofree char *late = dfp_format_number (reuse->months_from_nothing, 1, DFP_FORMAT_PLAIN);
  g_autofree char *cost = dfp_format_money_compact (plan->currency, reuse->restart_cost, DFP_FORMAT_PLAIN);
  g_autofree char *nothing = dfp_format_money_compact (plan->currency, reuse->cost_from_nothing, DFP_FORMAT_PLAIN);

  dfp_output_line ("%s: %s", configuration->name, dfp_enum_get_label (DFP_TYPE_PURPOSE, reuse->purpose));
  dfp_output_line (_ ("People: %d stay, %d leave (%d of a partner), %d join"), reuse->kept_heads, reuse->released_heads,
                   reuse->partner_released, reuse->joining_heads);
  dfp_output_line (_ ("Leads kept: %d of %d"), reuse->kept_leads, reuse->leads);
  dfp_output_line (_ ("Squads kept: %d of %d"), reuse->kept_squads, reuse->squads);
  dfp_output_line (_ ("Stages kept: %d of %d"), reuse->kept_stages, reuse->stages);
  dfp_output_line (_ ("Months to 80%% of the capacity: %s, from nothing %s"), soon, late);
  dfp_output_line (_ ("Cost to restart: %s, from nothing %s"), cost, nothing);
}

/* Into the file it came from, behind the configuration it follows. */
static int
add_to_file (DfpPlan *plan, DfpConfiguration *configuration, const DfpReuseWish *wish, const char *path,
             const DfpStamp *stamp, GError **error)
{
  g_autoptr (DfpConfiguration) next =
      dfp_reconstruction_create_configuration (dfp_plan_get (plan), configuration, wish);
  DfpList *configurations = dfp_plan_get (plan)->configurations;
  guint position;

  dfp_object_get_siblings (DFP_OBJECT (configuration), &position);
  dfp_naming_make_distinct (next, configurations);
  dfp_list_insert (configurations, position + 1, next);
  return dfp_save_plan (plan, path, stamp, error);
}

static int
reconstruct (const char *path, const Options *options, GError **error)
{
  DfpStamp stamp;
  g_autoptr (DfpPlan) plan = options->output != NULL || options->dry_run ? dfp_arguments_load (path, error)
                                                                         : dfp_change_load (path, &stamp, error);
  DfpConfiguration *configuration = NULL;
  g_autoptr (DfpReuse) reuse = NULL;
  g_autoptr (GError) problem = NULL;
  DfpReuseWish wish = { 0 };
  int status = DFP_EXIT_DONE;

  if (plan == NULL || !read_wish (dfp_plan_get (plan), options, &wish, error))
    return status;
  configuration = options->name != NULL ? dfp_arguments_find_configuration (plan, options->name, error)
                                        : dfp_plan_get_baseline (plan);
  if (configuration == NULL)
    {
      if (options->name == NULL)
        g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("The plan has no configuration to reconstruct."));
      return status;
    }
  reuse = dfp_reuse_new (dfp_plan_get (plan), dfp_configuration_get (configuration), &wish);
  if (!options->dry_run && options->output == NULL)
    status = add_to_file (plan, configuration, &wish, path, &stamp, &problem);
  else if (!options->dry_run)
    {
      g_autoptr (DfpPlan) next = dfp_reconstruction_create_plan (plan, configuration, &wish);

      status = dfp_change_create (next, options->output, options->force, &problem);
    }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (options->as_json)
    print_json (dfp_configuration_get (configuration), reuse);
  else
    print_words (dfp_plan_get (plan), dfp_configuration_get (configuration), reuse);
  return status;
}

int
dfp_command_reconstruct (const DfpCommand *command, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "purpose", 'P', 0, G_OPTION_ARG_FILENAME, &options.purpose, N_ ("What the factory is for then"), N_ ("PURPOSE") },
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &options.name,
      N_ ("The configuration with this name or id, not the base"), N_ ("NAME") },
    { "months", 'm', 0, G_OPTION_ARG_INT, &options.months, N_ ("How long it lasts; else as long as before"), N_ ("N") },
    { "start", 's', 0, G_OPTION_ARG_FILENAME, &options.start, N_ ("Its first month; else the one after the last"),
      N_ ("YYYY-MM") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write a plan of its own to this file"),
      N_ ("FILE") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options.force, N_ ("Replace a file that is there"), NULL },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Only say what carries over"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };

  if (dfp_arguments_parse (command, entries, &argc, argv, 1, 1, error))
    return reconstruct (argv[1], &options, error);
  return DFP_EXIT_DONE;
}
