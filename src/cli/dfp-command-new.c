/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `dfp new`: a plan of one's own from a template or out of six answers, into a file or to standard output. */
#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-format.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-change.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "draft/dfp-sketch.h"
#include "draft/dfp-starting-point.h"
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

static int
write_plan (DfpPlan *plan, const char *path, gboolean force, GError **error)
{
  if (path == NULL)
    {
      g_autoptr (GBytes) bytes = dfp_codec_encode (plan);

      dfp_output_raw (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      return DFP_EXIT_DONE;
    }
  return dfp_change_create (plan, path, force, error);
}

/* The answers of a sketch by the names of their options, which are those of their fields. */
static const char *const answer_names[] = { "purpose",       "aim",    "set-up", "heads",
                                            "partner-share", "months", "budget", "start" };

/* What was typed for each. */
typedef struct
{
  char *texts[G_N_ELEMENTS (answer_names)];
} Answers;

static void
clear_answers (Answers *answers)
{
  for (guint i = 0; i < G_N_ELEMENTS (answer_names); i++)
    g_free (answers->texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answers, clear_answers)

/* "speed, capability or scale" without the "or": words as they are typed. */
static char *
join_words (GType type)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < dfp_enum_get_n_values (type); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", dfp_enum_get_nick (type, (int) i));
  return g_string_free (words, FALSE);
}

static gboolean
read_word (const DfpField *field, const char *option, const char *text, double *number, GError **error)
{
  g_autofree char *words = join_words (field->type ());
  int word;

  if (dfp_enum_from_nick (field->type (), text, &word))
    {
      *number = word;
      return TRUE;
    }
  /* Translators: the name of an option, then the words it takes. */
  g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("--%s must be one of: %s."), option, words);
  return FALSE;
}

static gboolean
read_number (const DfpField *field, const char *option, const char *text, double *number, GError **error)
{
  g_autofree char *minimum = dfp_format_number_short (field->minimum, 2);
  g_autofree char *maximum = dfp_format_number_short (field->maximum, 2);
  char *end;

  *number = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && dfp_field_check_number (field, *number, NULL))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE,
               field->kind == DFP_FIELD_INT ? _ ("--%s must be a whole number from %s to %s.")
                                            : _ ("--%s must be a number from %s to %s."),
               option, minimum, maximum);
  return FALSE;
}

static gboolean
read_month (const char *option, const char *text, double *number, GError **error)
{
  DfpMonth month;

  if (dfp_month_parse (text, &month))
    {
      *number = month;
      return TRUE;
    }
  g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("--%s must be a month such as 2027-01."), option);
  return FALSE;
}

/* Sets the answer @name to what was typed; the error names the option and its bounds. */
static gboolean
read_answer (DfpSketchAnswers *answers, const char *name, const char *text, GError **error)
{
  const DfpField *field = dfp_type_find_field (DFP_TYPE_SKETCH_ANSWERS, name);
  const char *option = strcmp (name, "partner-share") == 0 ? "partner" : name;
  double number;

  if (field->kind == DFP_FIELD_ENUM       ? !read_word (field, option, text, &number, error)
      : field->kind == DFP_FIELD_CALENDAR ? !read_month (option, text, &number, error)
                                          : !read_number (field, option, text, &number, error))
    return FALSE;
  dfp_field_write_number (field, dfp_object_init_data (DFP_OBJECT (answers)), number);
  return TRUE;
}

/* NULL with an error that names the option. */
static DfpPlan *
create_sketch (char *const *texts, GError **error)
{
  g_autoptr (DfpSketchAnswers) answers = dfp_sketch_answers_new ();

  g_object_set (answers, "start", dfp_starting_point_pick_start (), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (answer_names); i++)
    if (texts[i] != NULL && !read_answer (answers, answer_names[i], texts[i], error))
      return NULL;
  return dfp_sketch_create_plan (dfp_sketch_answers_get (answers));
}

int
dfp_command_new (const DfpCommand *command, int argc, char **argv, GError **error)
{
  gboolean list = FALSE, as_json = FALSE, force = FALSE, sketch = FALSE;
  g_autofree char *path = NULL;
  g_auto (Answers) answers = { NULL };
  const GOptionEntry entries[] = {
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, N_ ("Name the templates"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Name them as JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Write to this file, not to standard output"), N_ ("FILE") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there"), NULL },
    { "sketch", 0, 0, G_OPTION_ARG_NONE, &sketch, N_ ("Make a plan out of six answers"), NULL },
    { "purpose", 0, 0, G_OPTION_ARG_FILENAME, &answers.texts[0], N_ ("What the factory is for"), N_ ("WORD") },
    { "aim", 0, 0, G_OPTION_ARG_FILENAME, &answers.texts[1], N_ ("Which aim comes first"), N_ ("WORD") },
    { "set-up", 0, 0, G_OPTION_ARG_FILENAME, &answers.texts[2], N_ ("Standalone or incubator"), N_ ("WORD") },
    { "heads", 0, 0, G_OPTION_ARG_FILENAME, &answers.texts[3], N_ ("People at full strength"), N_ ("NUMBER") },
    { "partner", 0, 0, G_OPTION_ARG_FILENAME, &answers.texts[4], N_ ("Share of the time from a partner"),
      N_ ("SHARE") },
    { "months", 0, 0, G_OPTION_ARG_FILENAME, &answers.texts[5], N_ ("How long it lasts"), N_ ("NUMBER") },
    { "budget", 0, 0, G_OPTION_ARG_FILENAME, &answers.texts[6], N_ ("The most that may be spent"), N_ ("AMOUNT") },
    { "start", 0, 0, G_OPTION_ARG_FILENAME, &answers.texts[7], N_ ("First month"), N_ ("YYYY-MM") },
    { NULL },
  };
  g_autoptr (DfpPlan) plan = NULL;

  if (!dfp_arguments_parse (command, entries, &argc, argv, 0, 1, error))
    return DFP_EXIT_DONE;
  if (list + sketch + (argc == 2) != 1)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("Usage: dfp %s %s"), command->name, command->synopsis);
      return DFP_EXIT_DONE;
    }
  if (list && as_json)
    print_json ();
  else if (list)
    print_table ();
  else
    plan = sketch ? create_sketch (answers.texts, error) : dfp_templates_load (argv[1], error);
  return plan != NULL ? write_plan (plan, path, force, error) : DFP_EXIT_DONE;
}
