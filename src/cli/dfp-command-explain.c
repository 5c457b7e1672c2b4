/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp explain`: how figures, pictures and findings come about, in words, and who says so. With a plan also what they
 * come to there. */
#include <glib/gi18n.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/questions/dfp-inquiry.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "cli/dfp-reference.h"
#include "exhibit/dfp-subjects.h"

/* The plan that is looked at, and what it answers. */
typedef struct
{
  DfpPlan *plan;
  DfpInquiry *inquiry;
  DfpSubjects subjects;
  DfpExhibitInput input;
} Look;

static void
clear_look (Look *look)
{
  dfp_subjects_clear (&look->subjects);
  g_clear_pointer (&look->inquiry, dfp_inquiry_free);
  g_clear_object (&look->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, clear_look)

/* Asks the plan in the file @path whatever @entries need of it. @name: of the configuration, or NULL for the one that
 * papers are about. */
static gboolean
look_at (Look *look, const char *path, const char *name, const GArray *entries, GError **error)
{
  guint questions = DFP_QUESTION_BIT (DFP_QUESTION_DESIGN);
  DfpConfiguration *configuration = NULL;
  DfpAsk ask;

  look->plan = dfp_arguments_load (path, error);
  if (look->plan != NULL && name != NULL)
    configuration = dfp_arguments_find_configuration (look->plan, name, error);
  if (look->plan == NULL || (name != NULL && configuration == NULL))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    questions |= dfp_reference_get_questions (&g_array_index (entries, DfpReferenceEntry, i));
  look->inquiry = dfp_inquiry_new (dfp_plan_get (look->plan), 0, NULL);
  ask = dfp_inquiry_get_ask (look->inquiry);
  dfp_subjects_init (&look->subjects, dfp_plan_get (look->plan),
                     configuration != NULL ? dfp_configuration_get (configuration)->id : NULL, &ask, questions);
  look->input = (DfpExhibitInput){ look->subjects.subjects, look->subjects.n_subjects, look->subjects.current,
                                   look->subjects.base };
  return TRUE;
}

static const DfpConfigurationData *
get_configuration (const Look *look)
{
  return dfp_exhibit_get_subject (&look->input)->configuration;
}

/* The figures that an exhibit comes to, and what it rests on. */
static void
print_parts (const DfpExhibit *exhibit)
{
  for (int i = 0; i < DFP_EXHIBIT_NAMES_MAXIMUM && exhibit->measures[i] != NULL; i++)
    dfp_output_line ("  %s %s: %s", _ ("Figure:"), exhibit->measures[i],
                     dfp_measure_get_label (dfp_measure_find (exhibit->measures[i])));
  for (int i = 0; i < DFP_EXHIBIT_NAMES_MAXIMUM && exhibit->headlines[i] != NULL; i++)
    dfp_output_line ("  %s %s", _ ("Headline:"), exhibit->headlines[i]);
  for (int i = 0; i < DFP_EXHIBIT_INPUTS_MAXIMUM && exhibit->inputs[i].label != NULL; i++)
    dfp_output_line ("  %s %s: %s", _ ("Rests on:"), exhibit->inputs[i].target, _ (exhibit->inputs[i].label));
}

static const char *
get_text (const DfpSheet *saying, guint row, const char *column)
{
  return dfp_sheet_get_cell (saying, row, (guint) dfp_sheet_find_column (saying, column))->text;
}

/* A large figure that is also compared is there twice. */
static gboolean
was_said (const DfpSheet *saying, guint row)
{
  for (guint before = 0; before < row; before++)
    if (g_strcmp0 (get_text (saying, before, "label"), get_text (saying, row, "label")) == 0 &&
        g_strcmp0 (get_text (saying, before, "text"), get_text (saying, row, "text")) == 0)
      return TRUE;
  return FALSE;
}

/* What the plan says of it. */
static void
print_saying (const DfpReferenceEntry *entry, const Look *look)
{
  g_autoptr (DfpSheet) saying = dfp_reference_say (entry, &look->input);

  for (guint row = 0; row < dfp_sheet_get_n_rows (saying); row++)
    {
      const char *note = get_text (saying, row, "note");

      if (was_said (saying, row))
        continue;
      dfp_output_line ("  %s: %s%s%s%s", get_text (saying, row, "label"), get_text (saying, row, "text"),
                       note != NULL ? " (" : "", note != NULL ? note : "", note != NULL ? ")" : "");
    }
}

static void
print_entry (const DfpReferenceEntry *entry, const Look *look)
{
  dfp_output_line ("%s: %s", entry->key, entry->label != NULL ? entry->label : _ ("Headline"));
  if (look->plan != NULL)
    print_saying (entry, look);
  dfp_output_line ("  %s %s", _ ("Formula:"), entry->formula);
  if (entry->limits != NULL)
    dfp_output_line ("  %s %s", _ ("Limits:"), entry->limits);
  dfp_output_line ("  %s %s", _ ("Source:"), entry->source);
  if (entry->exhibit != NULL)
    print_parts (entry->exhibit);
}

static void
add_names (DfpJson *json, const char *name, const char *const *names)
{
  dfp_json_begin_list (json, name);
  for (int i = 0; i < DFP_EXHIBIT_NAMES_MAXIMUM && names[i] != NULL; i++)
    dfp_json_add_text (json, NULL, names[i]);
  dfp_json_end_list (json);
}

static void
add_parts (DfpJson *json, const DfpExhibit *exhibit)
{
  add_names (json, "measures", exhibit->measures);
  add_names (json, "headlines", exhibit->headlines);
  dfp_json_begin_list (json, "inputs");
  for (int i = 0; i < DFP_EXHIBIT_INPUTS_MAXIMUM && exhibit->inputs[i].label != NULL; i++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "label", _ (exhibit->inputs[i].label));
      dfp_json_add_text (json, "target", exhibit->inputs[i].target);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_saying (DfpJson *json, const DfpReferenceEntry *entry, const Look *look)
{
  g_autoptr (DfpSheet) saying = dfp_reference_say (entry, &look->input);
  const DfpConfigurationData *configuration = get_configuration (look);

  dfp_json_add_text (json, "configuration", configuration != NULL ? configuration->id : NULL);
  dfp_json_add_sheet (json, "plan", saying);
}

static void
print_json (const GArray *entries, const Look *look)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_list (json, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const DfpReferenceEntry *entry = &g_array_index (entries, DfpReferenceEntry, i);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "kind", entry->kind);
      dfp_json_add_text (json, "key", entry->key);
      dfp_json_add_text (json, "label", entry->label);
      dfp_json_add_text (json, "formula", entry->formula);
      dfp_json_add_text (json, "limits", entry->limits);
      dfp_json_add_text (json, "source", entry->source);
      dfp_json_add_text (json, "target", entry->target);
      if (entry->exhibit != NULL)
        add_parts (json, entry->exhibit);
      if (look->plan != NULL)
        add_saying (json, entry, look);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_print (json);
}

static void
print_list (const GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const DfpReferenceEntry *entry = &g_array_index (entries, DfpReferenceEntry, i);

      dfp_output_line ("%-28s%-10s%s", entry->key, entry->kind, entry->label != NULL ? entry->label : entry->formula);
    }
}

/* Those that @keys name, in their order; one key may name things of several kinds. NULL with DFP_ERROR_USAGE for an
 * unknown one. */
static GArray *
choose (char *const *keys, int n_keys, GError **error)
{
  g_autoptr (GArray) all = dfp_reference_list (NULL);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (DfpReferenceEntry));

  for (int i = 0; i < n_keys; i++)
    {
      const guint before = chosen->len;
      g_autofree char *quoted = dfp_escape_quote (keys[i], -1);

      for (guint k = 0; k < all->len; k++)
        if (strcmp (g_array_index (all, DfpReferenceEntry, k).key, keys[i]) == 0)
          g_array_append_val (chosen, g_array_index (all, DfpReferenceEntry, k));
      if (chosen->len > before)
        continue;
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("There is no figure %s; dfp explain --list names them."),
                   quoted);
      return NULL;
    }
  return g_steal_pointer (&chosen);
}

/* Under the names of the plan and of the configuration, where there is one. */
static void
print_entries (const GArray *entries, const Look *look)
{
  const DfpConfigurationData *configuration = look->plan != NULL ? get_configuration (look) : NULL;
  const char *title = look->plan != NULL ? dfp_plan_get (look->plan)->title : "";

  if (look->plan != NULL)
    dfp_output_line ("%s%s%s", *title != '\0' ? title : _ ("Untitled plan"), configuration != NULL ? " · " : "",
                     configuration != NULL ? configuration->name : "");
  for (guint i = 0; i < entries->len; i++)
    print_entry (&g_array_index (entries, DfpReferenceEntry, i), look);
}

static void
print_page (void)
{
  g_autofree char *page = dfp_reference_format ();

  dfp_output_raw (page, strlen (page));
}

static gboolean
check_options (const char *plan, const char *name, gboolean names_only, GError **error)
{
  if (plan != NULL && names_only)
    g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("--plan goes with neither --list nor --markdown."));
  else if (plan == NULL && name != NULL)
    g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE,
                         _ ("--configuration is one of a plan: name it with --plan."));
  else
    return TRUE;
  return FALSE;
}

int
dfp_command_explain (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean all = FALSE, list = FALSE, markdown = FALSE, as_json = FALSE;
  g_autofree char *plan = NULL, *name = NULL;
  const GOptionEntry entries[] = {
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_ ("Headlines, exhibits and checks too"), NULL },
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &name, N_ ("The configuration of the plan, by name or id"),
      N_ ("NAME") },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, N_ ("Name all that can be explained"), NULL },
    { "markdown", 0, 0, G_OPTION_ARG_NONE, &markdown, N_ ("Print all of it as a page of Markdown"), NULL },
    { "plan", 0, 0, G_OPTION_ARG_FILENAME, &plan, N_ ("Say what it comes to in the plan of this file"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (GArray) chosen = NULL;
  g_auto (Look) look = { 0 };

  if (!dfp_arguments_parse (command, entries, &argc, argv, 0, -1, error) ||
      !check_options (plan, name, list || markdown, error))
    return DFP_EXIT_DONE;
  chosen = argc > 1 ? choose (argv + 1, argc - 1, error) : dfp_reference_list (all || list ? NULL : "measure");
  if (chosen == NULL || (plan != NULL && !look_at (&look, plan, name, chosen, error)))
    return DFP_EXIT_DONE;
  if (markdown)
    print_page ();
  else if (as_json)
    print_json (chosen, &look);
  else if (list)
    print_list (chosen);
  else
    print_entries (chosen, &look);
  return DFP_EXIT_DONE;
}
