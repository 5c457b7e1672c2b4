/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp explain`: how a figure that is compared comes about, in words, and who says so. It needs no plan. */
#include <glib/gi18n.h>

#include "analysis/compare/dfp-comparison.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"

static void
print_measure (const DfpMeasure *measure)
{
  dfp_output_line ("%s: %s", measure->key, dfp_measure_get_label (measure));
  dfp_output_line ("  %s %s", _ ("Formula:"), dfp_measure_get_formula (measure));
  dfp_output_line ("  %s %s", _ ("Source:"), dfp_measure_get_source (measure));
}

static void
add_measure (DfpJson *json, const DfpMeasure *measure)
{
  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "key", measure->key);
  dfp_json_add_text (json, "label", dfp_measure_get_label (measure));
  dfp_json_add_text (json, "formula", dfp_measure_get_formula (measure));
  dfp_json_add_text (json, "source", dfp_measure_get_source (measure));
  dfp_json_add_text (json, "target", measure->target);
  dfp_json_end_object (json);
}

/* Those that @keys name, in their order, or all when there are none. NULL with DFP_ERROR_USAGE for an unknown one. */
static GPtrArray *
choose (char *const *keys, int n_keys, GError **error)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  guint n;
  const DfpMeasure *measures = dfp_measure_get_all (&n);

  for (guint i = 0; n_keys == 0 && i < n; i++)
    g_ptr_array_add (chosen, (gpointer) &measures[i]);
  for (int i = 0; i < n_keys; i++)
    {
      const DfpMeasure *measure = dfp_measure_find (keys[i]);
      g_autofree char *quoted = dfp_escape_quote (keys[i], -1);

      if (measure == NULL)
        {
          g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("There is no figure %s; dfp explain names them."), quoted);
          return NULL;
        }
      g_ptr_array_add (chosen, (gpointer) measure);
    }
  return g_steal_pointer (&chosen);
}

int
dfp_command_explain (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (DfpJson) json = dfp_json_new ();
  g_autoptr (GPtrArray) chosen = NULL;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 0, -1, error))
    return DFP_EXIT_DONE;
  chosen = choose (argv + 1, argc - 1, error);
  if (chosen == NULL)
    return DFP_EXIT_DONE;
  dfp_json_begin_list (json, NULL);
  for (guint i = 0; i < chosen->len; i++)
    {
      add_measure (json, chosen->pdata[i]);
      if (!as_json)
        print_measure (chosen->pdata[i]);
    }
  dfp_json_end_list (json);
  if (as_json)
    dfp_json_print (json);
  return DFP_EXIT_DONE;
}
