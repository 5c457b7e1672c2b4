/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp versions`: what the file was at earlier saves. Bringing one back is a save like any other: what stands in the
 * file is kept as a version and as the backup, and what comes back is the latest version. */
#include <glib/gi18n.h>
#include <string.h>

#include "analysis/compare/dfp-difference.h"
#include "base/dfp-error.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-change.h"
#include "cli/dfp-differences.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "cli/dfp-save.h"
#include "document/dfp-moment.h"
#include "store/dfp-codec.h"
#include "store/dfp-versions.h"

typedef struct
{
  char *output;
  int restore, show; /* numbers of versions; DFP_ARGUMENTS_UNSET: not asked for */
  gboolean force, as_json;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
add_version (DfpJson *json, const DfpVersion *version)
{
  dfp_json_add_number (json, "number", version->number);
  dfp_json_add_time (json, "time", version->time);
  dfp_json_add_number (json, "bytes", version->size);
  dfp_json_add_number (json, "changes", version->n_changes);
  dfp_json_add_text (json, "change", version->change);
  dfp_json_add_text (json, "author", version->author);
  dfp_json_add_text (json, "name", version->name);
  dfp_json_add_boolean (json, "sealed", version->sealed);
}

/* "12  yesterday, 18:42 · Change Heads · 3 changes · Ana Gomez · “As agreed”" */
static void
print_version (const DfpVersion *version)
{
  g_autofree char *time = dfp_moment_describe (version->time, dfp_moment_get_now ());
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%4u  %s", version->number, time);
  if (version->change != NULL)
    g_string_append_printf (line, " · %s", version->change);
  if (version->n_changes > 0)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, ngettext ("%u change", "%u changes", version->n_changes), version->n_changes);
    }
  if (version->author != NULL)
    g_string_append_printf (line, " · %s", version->author);
  if (version->name != NULL)
    g_string_append_printf (line, " · “%s”", version->name);
  dfp_output_line ("%s", line->str);
}

static void
print_list (GPtrArray *versions, gboolean as_json)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_list (json, NULL);
  for (guint i = 0; i < versions->len; i++)
    {
      dfp_json_begin_object (json, NULL);
      add_version (json, versions->pdata[i]);
      dfp_json_end_object (json);
      if (!as_json)
        print_version (versions->pdata[i]);
    }
  dfp_json_end_list (json);
  if (as_json)
    dfp_json_print (json);
  else if (versions->len == 0)
    dfp_output_line ("%s", _ ("No version of it was kept. The window keeps one with every save."));
}

static const DfpVersion *
find_version (GPtrArray *versions, int number, GError **error)
{
  for (guint i = 0; i < versions->len; i++)
    if (number >= 0 && ((const DfpVersion *) versions->pdata[i])->number == (guint) number)
      return versions->pdata[i];
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("There is no version %d of this plan."), number);
  return NULL;
}

/* What the version changes in the file as it is now; NULL when that is no plan. */
static GPtrArray *
list_differences (GBytes *present, DfpPlan *version)
{
  g_autoptr (DfpPlan) now = present != NULL ? dfp_codec_decode (present, "", NULL, NULL) : NULL;

  return now != NULL ? dfp_difference_list (DFP_OBJECT (now), DFP_OBJECT (version)) : NULL;
}

static void
print_outcome (const DfpVersion *version, GPtrArray *differences, const char *saved, gboolean as_json)
{
  g_autoptr (DfpJson) json = dfp_json_new ();
  g_autofree char *path = saved != NULL ? g_filename_display_name (saved) : NULL;

  dfp_json_begin_object (json, NULL);
  add_version (json, version);
  dfp_json_add_text (json, "saved", path);
  if (differences != NULL)
    dfp_differences_add (json, "differences", differences);
  dfp_json_end_object (json);
  if (as_json)
    {
      dfp_json_print (json);
      return;
    }
  print_version (version);
  if (differences != NULL && differences->len == 0)
    dfp_output_line ("%s", _ ("The file says the same."));
  else if (differences != NULL)
    dfp_differences_print (differences);
}

/* A version that is not kept is no reason to call a restored plan unsaved. */
static void
keep_version (const char *folder, const char *path, GBytes *bytes, const char *change, DfpPlan *plan)
{
  const DfpVersionAbout about = {
    .change = change,
    .n_changes = 1,
    .author = g_get_real_name (),
    .title = plan != NULL ? dfp_plan_get (plan)->title : NULL,
  };

  if (bytes != NULL)
    dfp_versions_add (folder, path, bytes, &about, dfp_moment_get_now (), NULL);
}

static int
restore (const char *folder, const char *path, const DfpVersion *version, GBytes *bytes, DfpPlan *plan, GBytes *present,
         const DfpStamp *stamp, GError **error)
{
  g_autofree char *words = g_strdup_printf (_ ("Version %u brought back"), version->number);
  int status;

  dfp_change_warn (path);
  keep_version (folder, path, present, _ ("Set aside"), NULL);
  status = dfp_save_bytes (bytes, path, DFP_SAVE_BACKUP, stamp, error);
  if (status == DFP_EXIT_SAVED)
    keep_version (folder, path, bytes, words, plan);
  return status;
}

static int
write_copy (GBytes *bytes, const Options *options, GError **error)
{
  const DfpStamp nothing = { 0 };

  if (!dfp_change_check_new (options->output, options->force, error))
    return DFP_EXIT_DONE;
  return dfp_save_bytes (bytes, options->output, DFP_SAVE_BACKUP, options->force ? NULL : &nothing, error);
}

static int
use_version (const char *folder, const char *path, const DfpVersion *version, const Options *options, GError **error)
{
  DfpStamp stamp = { 0 };
  g_autoptr (GBytes) bytes = dfp_versions_read (folder, path, version->id, error);
  g_autofree char *name = dfp_file_describe (path);
  g_autoptr (DfpPlan) plan = bytes != NULL ? dfp_codec_decode (bytes, name, NULL, error) : NULL;
  g_autoptr (GBytes) present = plan != NULL ? dfp_file_read (path, &stamp, NULL) : NULL;
  g_autoptr (GPtrArray) differences = plan != NULL ? list_differences (present, plan) : NULL;
  int status = DFP_EXIT_DONE;

  if (plan == NULL)
    return status;
  if (options->output != NULL)
    status = write_copy (bytes, options, error);
  else if (options->restore != DFP_ARGUMENTS_UNSET)
    status = restore (folder, path, version, bytes, plan, present, &stamp, error);
  if (status == DFP_EXIT_SAVED || (options->show != DFP_ARGUMENTS_UNSET && options->output == NULL))
    print_outcome (version, differences,
                   status != DFP_EXIT_SAVED  ? NULL
                   : options->output != NULL ? options->output
                                             : path,
                   options->as_json);
  return status;
}

int
dfp_command_versions (const DfpCommand *command, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { .restore = DFP_ARGUMENTS_UNSET, .show = DFP_ARGUMENTS_UNSET };
  const GOptionEntry entries[] = {
    { "restore", 0, 0, G_OPTION_ARG_INT, &options.restore, N_ ("Bring this version back into the file"), N_ ("N") },
    { "show", 0, 0, G_OPTION_ARG_INT, &options.show, N_ ("Say what this version would change in the file"), N_ ("N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write the version to this file instead"),
      N_ ("OUT") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options.force, N_ ("Replace a file that is there"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  const gboolean understood = dfp_arguments_parse (command, entries, &argc, argv, 1, 1, error);
  const gboolean restores = options.restore != DFP_ARGUMENTS_UNSET, shows = options.show != DFP_ARGUMENTS_UNSET;
  g_autofree char *folder = dfp_versions_get_default_folder ();
  g_autoptr (GPtrArray) versions = NULL;
  const DfpVersion *version = NULL;

  if (!understood)
    return DFP_EXIT_DONE;
  if ((restores && shows) || (options.output != NULL && !restores && !shows))
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Usage: dfp %s %s"), command->name, command->synopsis);
      return DFP_EXIT_DONE;
    }
  versions = dfp_versions_list (folder, argv[1]);
  if (restores || shows)
    version = find_version (versions, restores ? options.restore : options.show, error);
  else
    print_list (versions, options.as_json);
  return version != NULL ? use_version (folder, argv[1], version, &options, error) : DFP_EXIT_DONE;
}
