/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp set`: values changed in memory, all or none, then one durable save against the version read. */
#include <glib/gi18n.h>

#include "analysis/compare/dfp-difference.h"
#include "base/dfp-error.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "cli/dfp-value-path.h"
#include "store/dfp-codec.h"

static DfpPlan *
load_to_write (const char *path, DfpStamp *stamp, GError **error)
{
  gboolean read_only = FALSE;
  g_autoptr (DfpPlan) plan = dfp_codec_load (path, stamp, &read_only, error);

  if (plan == NULL || !read_only)
    return g_steal_pointer (&plan);
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               _ ("%s was written by a newer version of the program and can only be looked at."), path);
  return NULL;
}

static gboolean
assign_all (DfpPlan *plan, const char *configuration, int argc, char **argv, GError **error)
{
  DfpObject *root = DFP_OBJECT (plan);

  if (configuration != NULL)
    {
      root = DFP_OBJECT (dfp_arguments_find_configuration (plan, configuration, error));
      if (root == NULL)
        return FALSE;
    }
  for (int i = 2; i < argc; i++)
    if (!dfp_value_path_assign (root, argv[i], error))
      return FALSE;
  return TRUE;
}

static void
print_changes (GPtrArray *changes, gboolean as_json)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_object (json, NULL);
  dfp_json_begin_list (json, "changed");
  for (guint i = 0; i < changes->len; i++)
    {
      const DfpDifference *change = changes->pdata[i];
      g_autofree char *words = dfp_difference_describe (change);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "path", change->path);
      dfp_json_add_text (json, "change", words);
      dfp_json_end_object (json);
      if (!as_json)
        dfp_output_line ("%s", words);
    }
  dfp_json_end_list (json);
  dfp_json_end_object (json);
  if (as_json)
    dfp_json_print (json);
}

int
dfp_command_set (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean as_json = FALSE;
  g_autofree char *configuration = NULL;
  const GOptionEntry entries[] = {
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &configuration,
      N_ ("Paths begin at the configuration with this name or id"), N_ ("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (DfpPlan) plan = NULL;
  g_autoptr (DfpObject) before = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  DfpStamp stamp;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 2, -1, error))
    return DFP_EXIT_DONE;
  plan = load_to_write (argv[1], &stamp, error);
  if (plan == NULL)
    return DFP_EXIT_DONE;
  before = dfp_object_copy (DFP_OBJECT (plan));
  if (!assign_all (plan, configuration, argc, argv, error))
    return DFP_EXIT_DONE;
  changes = dfp_difference_list (before, DFP_OBJECT (plan));
  if (changes->len > 0)
    {
      const DfpSaveResult result = dfp_codec_save (plan, argv[1], &stamp, NULL, error);

      if (result < DFP_SAVE_NOT_FLUSHED)
        return DFP_EXIT_DONE;
      dfp_output_saved (result, argv[1]);
    }
  print_changes (changes, as_json);
  return DFP_EXIT_DONE;
}
