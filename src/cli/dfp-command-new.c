/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp new`: a plan of one's own from a template, into a file or to standard output. */
#include <glib/gi18n.h>

#include "base/dfp-error.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "store/dfp-codec.h"
#include "store/dfp-templates.h"

static void
print_table (void)
{
  guint n_templates;
  const DfpTemplate *templates = dfp_templates_get (&n_templates);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n_templates; i++)
    {
      g_string_printf (line, "%-26s%s", templates[i].id, dfp_template_get_title (&templates[i]));
      dfp_output_line ("%s (%s)", line->str, dfp_template_get_industry (&templates[i]));
    }
}

static void
print_json (void)
{
  guint n_templates;
  const DfpTemplate *templates = dfp_templates_get (&n_templates);
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_list (json, NULL);
  for (guint i = 0; i < n_templates; i++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "id", templates[i].id);
      dfp_json_add_text (json, "title", templates[i].title);
      dfp_json_add_text (json, "industry", templates[i].industry);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_print (json);
}

static void
write_plan (DfpPlan *plan, const char *path, gboolean force, GError **error)
{
  const DfpStamp nothing = { 0 };

  if (path == NULL)
    {
      g_autoptr (GBytes) bytes = dfp_codec_encode (plan);

      dfp_output_raw (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      return;
    }
  if (!force && g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s is there already; --force replaces it."), path);
  else
    dfp_output_saved (dfp_codec_save (plan, path, force ? NULL : &nothing, NULL, error), path);
}

int
dfp_command_new (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean list = FALSE, as_json = FALSE, force = FALSE;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, N_ ("Name the templates"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Name them as JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Write to this file, not to standard output"), N_ ("FILE") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there"), NULL },
    { NULL },
  };
  g_autoptr (DfpPlan) plan = NULL;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 0, 1, error))
    return DFP_EXIT_DONE;
  if (list == (argc == 2))
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Usage: dfp %s %s"), command->name, command->synopsis);
      return DFP_EXIT_DONE;
    }
  if (list && as_json)
    print_json ();
  else if (list)
    print_table ();
  else
    plan = dfp_templates_load (argv[1], error);
  if (plan != NULL)
    write_plan (plan, path, force, error);
  return DFP_EXIT_DONE;
}
