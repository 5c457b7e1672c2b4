/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp recover`: the work that a process left behind, without a window. An entry is named by the file that it belongs
 * to, or by its id: a plan that was never saved has no file. It goes only after what it holds was written durably, or
 * when it is discarded on purpose. */
#include <glib/gi18n.h>
#include <string.h>

#include "analysis/compare/dfp-difference.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-change.h"
#include "cli/dfp-differences.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "cli/dfp-save.h"
#include "document/dfp-moment.h"
#include "store/dfp-codec.h"
#include "store/dfp-recovery.h"

typedef struct
{
  char *output;
  gboolean list, force, discard, as_json;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static const char *
get_title (const DfpRecoveryEntry *entry)
{
  return entry->title != NULL && *entry->title != '\0' ? entry->title : _ ("Untitled plan");
}

/* The path as text: JSON wants UTF-8, a path is any bytes. */
static void
add_path (DfpJson *json, const char *name, const char *path)
{
  g_autofree char *text = path != NULL ? g_filename_display_name (path) : NULL;

  dfp_json_add_text (json, name, text);
}

static void
add_entry (DfpJson *json, const DfpRecoveryEntry *entry)
{
  dfp_json_add_text (json, "id", entry->id);
  dfp_json_add_text (json, "title", entry->title);
  add_path (json, "file", entry->origin);
  dfp_json_add_time (json, "time", entry->time);
  dfp_json_add_number (json, "changes", entry->n_changes);
  dfp_json_add_text (json, "last-change", entry->last_change);
}

static void
print_entry (const DfpRecoveryEntry *entry)
{
  g_autofree char *time = dfp_moment_describe (entry->time, dfp_moment_get_now ());

  dfp_output_line ("%s", get_title (entry));
  if (entry->origin != NULL)
    dfp_output_line ("  %s: %s", _ ("File"), entry->origin);
  else
    dfp_output_line ("  %s", _ ("Never saved"));
  dfp_output_line ("  %s: %s", _ ("Written"), time);
  dfp_output_line ("  %s: %u", _ ("Changes"), entry->n_changes);
  if (entry->last_change != NULL)
    dfp_output_line ("  %s: %s", _ ("Last change"), entry->last_change);
  dfp_output_line ("  %s: %s", _ ("Id"), entry->id);
}

static void
print_list (GPtrArray *entries, gboolean as_json)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_list (json, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      dfp_json_begin_object (json, NULL);
      add_entry (json, entries->pdata[i]);
      dfp_json_end_object (json);
      if (!as_json)
        print_entry (entries->pdata[i]);
    }
  dfp_json_end_list (json);
  if (as_json)
    dfp_json_print (json);
  else if (entries->len == 0)
    dfp_output_line ("%s", _ ("There is nothing to recover."));
}

/* The latest entry of the file, or the one with that id. */
static const DfpRecoveryEntry *
find_entry (GPtrArray *entries, const char *name, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (name, NULL);
  g_autofree char *quoted = dfp_escape_quote (name, -1);

  for (guint i = 0; i < entries->len; i++)
    {
      const DfpRecoveryEntry *entry = entries->pdata[i];

      if (g_strcmp0 (entry->origin, path) == 0 || strcmp (entry->id, name) == 0)
        return entry;
    }
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               _ ("There is nothing to recover of %s; dfp recover --list names what there is."), quoted);
  return NULL;
}

/* From the plan in the file, as it is now, to the recovered one; NULL when that cannot be said. */
static GPtrArray *
list_differences (const DfpRecoveryEntry *entry, DfpPlan *recovered)
{
  g_autoptr (DfpPlan) saved = entry->origin != NULL ? dfp_codec_load (entry->origin, NULL, NULL, NULL) : NULL;

  return saved != NULL ? dfp_difference_list (DFP_OBJECT (saved), DFP_OBJECT (recovered)) : NULL;
}

static void
print_words (const DfpRecoveryEntry *entry, GPtrArray *differences)
{
  print_entry (entry);
  if (differences == NULL)
    return;
  dfp_output_line ("%s", differences->len > 0 ? _ ("What differs from the file:") : _ ("The file says the same."));
  dfp_differences_print (differences);
}

static void
print_recovered (const DfpRecoveryEntry *entry, GPtrArray *differences, const char *path, gboolean as_json)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  if (!as_json)
    {
      print_words (entry, differences);
      return;
    }
  dfp_json_begin_object (json, NULL);
  add_entry (json, entry);
  add_path (json, "saved", path);
  if (differences != NULL)
    dfp_differences_add (json, "differences", differences);
  dfp_json_end_object (json);
  dfp_json_print (json);
}

static gboolean
is_same_file (const char *a, const char *b)
{
  g_autofree char *first = g_canonicalize_filename (a, NULL), *second = g_canonicalize_filename (b, NULL);

  return strcmp (first, second) == 0;
}

/* Where to, and that nothing there is lost unasked. NULL with an error. */
static const char *
choose_path (const DfpRecoveryEntry *entry, const Options *options, GError **error)
{
  const char *path = options->output != NULL ? options->output : options->force ? entry->origin : NULL;

  if (path == NULL)
    g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE,
                         entry->origin != NULL
                             ? _ ("Where to? Name a file with -o, or put it in the place of the file with --force.")
                             : _ ("Where to? Name a file with -o."));
  return path != NULL && dfp_change_check_new (path, options->force, error) ? path : NULL;
}

static int
write_plan (GBytes *bytes, const DfpRecoveryEntry *entry, const char *path, const Options *options, GError **error)
{
  const DfpStamp nothing = { 0 };

  if (entry->origin != NULL && is_same_file (entry->origin, path))
    dfp_change_warn (path);
  return dfp_save_bytes (bytes, path, DFP_SAVE_BACKUP, options->force ? NULL : &nothing, error);
}

static int
recover_entry (const char *folder, const DfpRecoveryEntry *entry, const Options *options, GError **error)
{
  g_autoptr (DfpRecovery) recovery = dfp_recovery_adopt (folder, entry->id, error);
  g_autoptr (GBytes) bytes = recovery != NULL ? dfp_recovery_read (recovery, error) : NULL;
  g_autoptr (DfpPlan) plan = bytes != NULL ? dfp_codec_decode (bytes, get_title (entry), NULL, error) : NULL;
  g_autoptr (GPtrArray) differences = plan != NULL ? list_differences (entry, plan) : NULL;
  const char *path;
  int status;

  if (plan == NULL)
    return DFP_EXIT_DONE;
  path = choose_path (entry, options, error);
  if (path == NULL)
    {
      if (!options->as_json)
        print_words (entry, differences);
      return DFP_EXIT_DONE;
    }
  status = write_plan (bytes, entry, path, options, error);
  if (status != DFP_EXIT_SAVED)
    return status;
  dfp_recovery_discard (recovery);
  print_recovered (entry, differences, path, options->as_json);
  return status;
}

/* What is damaged can be discarded too. */
static void
discard_entry (const char *folder, const DfpRecoveryEntry *entry, gboolean as_json, GError **error)
{
  g_autoptr (DfpRecovery) recovery = dfp_recovery_adopt (folder, entry->id, error);

  if (recovery == NULL)
    return;
  dfp_recovery_discard (recovery);
  print_recovered (entry, NULL, NULL, as_json);
}

static int
recover (const char *name, const Options *options, GError **error)
{
  g_autofree char *folder = dfp_recovery_get_default_folder ();
  g_autoptr (GPtrArray) entries = dfp_recovery_list (folder);
  const DfpRecoveryEntry *entry = name != NULL ? find_entry (entries, name, error) : NULL;

  if (name == NULL)
    print_list (entries, options->as_json);
  else if (entry != NULL && options->discard)
    discard_entry (folder, entry, options->as_json, error);
  else if (entry != NULL)
    return recover_entry (folder, entry, options, error);
  return DFP_EXIT_DONE;
}

int
dfp_command_recover (const DfpCommand *command, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "list", 'l', 0, G_OPTION_ARG_NONE, &options.list, N_ ("Name all that was not saved"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write the recovered plan to this file"),
      N_ ("OUT") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options.force, N_ ("Replace a file that is there; without -o, the plan’s"),
      NULL },
    { "discard", 0, 0, G_OPTION_ARG_NONE, &options.discard, N_ ("Forget it for ever, and write nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };

  if (!dfp_arguments_parse (command, entries, &argc, argv, 0, 1, error))
    return DFP_EXIT_DONE;
  if (options.list == (argc == 2) || (options.discard && options.output != NULL))
    g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Usage: dfp %s %s"), command->name, command->synopsis);
  else
    return recover (argc == 2 ? argv[1] : NULL, &options, error);
  return DFP_EXIT_DONE;
}
