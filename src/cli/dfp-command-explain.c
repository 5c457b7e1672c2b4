/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp explain`: how figures, pictures and findings come about, in words, and who says so. It needs no plan. */
#include <glib/gi18n.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "cli/dfp-reference.h"

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

static void
print_entry (const DfpReferenceEntry *entry)
{
  dfp_output_line ("%s: %s", entry->key, entry->label != NULL ? entry->label : _ ("Headline"));
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
print_json (const GArray *entries)
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

int
dfp_command_explain (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean all = FALSE, list = FALSE, markdown = FALSE, as_json = FALSE;
  const GOptionEntry entries[] = {
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_ ("Headlines, exhibits and checks too"), NULL },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, N_ ("Name all that can be explained"), NULL },
    { "markdown", 0, 0, G_OPTION_ARG_NONE, &markdown, N_ ("Print all of it as a page of Markdown"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *page = NULL;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 0, -1, error))
    return DFP_EXIT_DONE;
  chosen = argc > 1 ? choose (argv + 1, argc - 1, error) : dfp_reference_list (all || list ? NULL : "measure");
  if (chosen == NULL)
    return DFP_EXIT_DONE;
  if (markdown)
    {
      page = dfp_reference_format ();
      dfp_output_raw (page, strlen (page));
    }
  else if (as_json)
    print_json (chosen);
  else if (list)
    print_list (chosen);
  else
    for (guint i = 0; i < chosen->len; i++)
      print_entry (&g_array_index (chosen, DfpReferenceEntry, i));
  return DFP_EXIT_DONE;
}
