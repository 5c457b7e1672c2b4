/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp export`: a report in the format that the name of the file asks for. */
#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-change.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "cli/dfp-save.h"
#include "report/dfp-report-list.h"
#include "store/dfp-codec.h"

#define TABLE_PREFIX "table:"

typedef struct
{
  char *path;
  char *kind;
  char *configuration;
  char *paper;
  gboolean force, raw, list, json;
} Options;

/* The name of a kind as `--kind` takes it: tables are told apart by a prefix. */
static char *
get_kind_name (const DfpReportKind *kind)
{
  return g_strconcat (kind->group == DFP_REPORT_TABLE ? TABLE_PREFIX : "", kind->name, NULL);
}

static void
add_formats (DfpJson *json, const DfpReportKind *kind)
{
  guint n_writers;
  const DfpWriter *writers = dfp_writer_list (&n_writers);

  dfp_json_begin_list (json, "formats");
  for (guint i = 0; i < n_writers; i++)
    {
      if ((kind->formats & writers[i].format) == 0)
        continue;
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "ending", writers[i].name);
      dfp_json_add_text (json, "media-type", writers[i].media_type);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
print_kinds (gboolean as_json)
{
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_list (json, NULL);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *name = get_kind_name (&kinds[i]);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "kind", name);
      dfp_json_add_text (json, "label", kinds[i].label);
      add_formats (json, &kinds[i]);
      dfp_json_end_object (json);
      if (!as_json)
        dfp_output_line ("%-32s%s", name, dfp_report_kind_get_label (&kinds[i]));
    }
  dfp_json_end_list (json);
  if (as_json)
    dfp_json_print (json);
}

static const DfpReportKind *
find_named_kind (const char *name)
{
  const gboolean table = g_str_has_prefix (name, TABLE_PREFIX);
  const DfpReportKind *kind = dfp_report_kind_find (table ? name + strlen (TABLE_PREFIX) : name);

  return kind != NULL && table && kind->group != DFP_REPORT_TABLE ? NULL : kind;
}

/* The kind called @name, or the first that comes in @format. */
static const DfpReportKind *
find_kind (const char *name, DfpReportFormat format, GError **error)
{
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds), *kind = NULL;
  g_autofree char *quoted = name != NULL ? dfp_escape_quote (name, -1) : NULL;

  if (name != NULL)
    kind = find_named_kind (name);
  for (guint i = 0; name == NULL && kind == NULL && i < n_kinds; i++)
    if (kinds[i].formats & format)
      kind = &kinds[i];
  if (kind == NULL)
    g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("There is no kind %s; dfp export --list names them."),
                 quoted != NULL ? quoted : "");
  return kind;
}

/* ".pdf, .svg, .png" */
static char *
list_endings (void)
{
  guint n_writers;
  const DfpWriter *writers = dfp_writer_list (&n_writers);
  GString *endings = g_string_new (NULL);

  for (guint i = 0; i < n_writers; i++)
    g_string_append_printf (endings, "%s.%s", i > 0 ? ", " : "", writers[i].name);
  return g_string_free (endings, FALSE);
}

static DfpReportFormat
find_format (const char *path, GError **error)
{
  const char *point = path != NULL ? strrchr (path, '.') : NULL;
  g_autofree char *extension = point != NULL ? g_ascii_strdown (point + 1, -1) : NULL;
  const DfpWriter *writer = dfp_writer_find (extension);
  g_autofree char *endings = list_endings ();

  if (path == NULL)
    g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Where to? Name a file with -o."));
  else if (writer == NULL)
    /* Translators: %s is a list of endings: “.pdf, .svg, .png” */
    g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("The name of the output must end in one of %s."), endings);
  return writer != NULL ? writer->format : 0;
}

static gboolean
read_paper (const char *word, DfpPaper *paper, GError **error)
{
  *paper = g_strcmp0 (word, "letter") == 0 ? DFP_PAPER_LETTER : DFP_PAPER_A4;
  if (word == NULL || strcmp (word, "a4") == 0 || *paper == DFP_PAPER_LETTER)
    return TRUE;
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("The paper is a4 or letter."));
  return FALSE;
}

static GBytes *
create_report (DfpPlan *plan, const Options *options, GError **error)
{
  const DfpReportFormat format = find_format (options->path, error);
  const DfpReportKind *kind = format != 0 ? find_kind (options->kind, format, error) : NULL;
  DfpReportOptions report = DFP_REPORT_OPTIONS_INIT;
  DfpConfiguration *configuration = NULL;
  g_autofree char *version = dfp_codec_get_version (plan);

  if (kind == NULL || !read_paper (options->paper, &report.paper, error))
    return NULL;
  report.raw = options->raw;
  report.version = version;
  if (options->configuration != NULL)
    {
      configuration = dfp_arguments_find_configuration (plan, options->configuration, error);
      if (configuration == NULL)
        return NULL;
    }
  return dfp_report_export (plan, configuration, kind, format, &report, error);
}

static int export(const char *file, const Options *options, GError **error)
{
  const DfpStamp nothing = { 0 };
  g_autoptr (DfpPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* What the command line gets wrong is said before anything is read. */
  if (find_format (options->path, error) == 0 || !dfp_change_check_new (options->path, options->force, error))
    return DFP_EXIT_DONE;
  plan = dfp_arguments_load (file, error);
  bytes = plan != NULL ? create_report (plan, options, error) : NULL;
  if (bytes == NULL)
    return DFP_EXIT_DONE;
  return dfp_save_bytes (bytes, options->path, DFP_SAVE_SHARED, options->force ? NULL : &nothing, error);
}

int
dfp_command_export (const DfpCommand *command, int argc, char **argv, GError **error)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path, N_ ("Where to; its ending is the format"), N_ ("OUT") },
    { "kind", 'k', 0, G_OPTION_ARG_FILENAME, &options.kind, N_ ("one-pager, comparison, chart:NAME or table:NAME"),
      N_ ("KIND") },
    { "configuration", 'c', 0, G_OPTION_ARG_FILENAME, &options.configuration,
      N_ ("The configuration with this name or id, not the recommended one"), N_ ("NAME") },
    { "paper", 'p', 0, G_OPTION_ARG_FILENAME, &options.paper, N_ ("a4 or letter"), N_ ("PAPER") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options.force, N_ ("Replace a file that is there"), NULL },
    { "raw", 0, 0, G_OPTION_ARG_NONE, &options.raw, N_ ("CSV for machines: formulas are not disarmed"), NULL },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &options.list, N_ ("Name the kinds"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Name them as JSON"), NULL },
    { NULL },
  };
  int status = DFP_EXIT_DONE;

  if (dfp_arguments_parse (command, entries, &argc, argv, 0, 1, error))
    {
      if (options.list)
        print_kinds (options.json);
      else if (argc == 2)
        status = export(argv[1], &options, error);
      else
        g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Usage: dfp %s %s"), command->name, command->synopsis);
    }
  g_free (options.path);
  g_free (options.kind);
  g_free (options.configuration);
  g_free (options.paper);
  return status;
}
