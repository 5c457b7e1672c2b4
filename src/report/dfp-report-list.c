/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three kinds of report: documents, tables and one for every picture there is. A document or a list of the plan is a
 * row here, a format one of report/writer/dfp-writer.h; pictures and their sheets come from exhibit/dfp-exhibit-list.h. */
#include "report/dfp-report-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast.h"
#include "analysis/questions/dfp-inquiry.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "chart/dfp-chart-sheet.h"
#include "exhibit/comparison/dfp-sheets-comparison.h"
#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/dfp-subject-compare.h"
#include "exhibit/dfp-subjects.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"
#include "report/content/dfp-comparison-sheet.h"
#include "report/content/dfp-one-pager.h"

#define COMPARED_MAXIMUM 5
#define CHART_PREFIX "chart:"
#define PNG_SCALE 2
/* Round a picture in a file, in the chart's pixels. */
#define CHART_PADDING 18
#define SOURCE_HEIGHT 24
#define EMPTY_HEIGHT 120

/* Everything that a report may need, computed once. */
typedef struct
{
  DfpPlan *plan;
  const DfpPlanData *data;
  const DfpReportKind *kind;
  const DfpReportOptions *options;
  DfpInquiry *inquiry; /* owned */
  DfpSubjects all;     /* what they point to is the inquiry's */
} Job;

typedef DfpContent *(*CreateContent) (const Job *job);

static DfpContent *create_one_pager (const Job *job);
static DfpContent *create_comparison (const Job *job);

/* --- what there is --- */

static const struct
{
  DfpReportKind kind; /* its formats are those that take what it is */
  const char *list;   /* of the plan or of the configuration */
  const char *within; /* a list in the rows of that one */
  gboolean of_plan;
  gboolean compared;     /* the sheet sets those side by side that are chosen */
  CreateContent content; /* of a document */
} reports[] = {
  { { "one-pager", N_ ("One-pager"), DFP_REPORT_DOCUMENT }, .of_plan = TRUE, .content = create_one_pager },
  { { "comparison", N_ ("Comparison sheet"), DFP_REPORT_DOCUMENT }, .content = create_comparison, .compared = TRUE },

  { { "roles", N_ ("Roles"), DFP_REPORT_TABLE }, "roles" },
  { { "squads", N_ ("Squads"), DFP_REPORT_TABLE }, "squads" },
  { { "stages", N_ ("Stages of the line"), DFP_REPORT_TABLE }, "stages" },
  { { "cash", N_ ("Cash lines"), DFP_REPORT_TABLE }, "cash" },
  { { "phases", N_ ("Phases"), DFP_REPORT_TABLE }, "phases" },
  { { "rights", N_ ("Decision rights"), DFP_REPORT_TABLE }, "rights" },
  { { "culture", N_ ("Culture"), DFP_REPORT_TABLE }, "culture" },
  { { "readiness", N_ ("Readiness"), DFP_REPORT_TABLE }, "readiness" },
  { { "configurations", N_ ("Configurations"), DFP_REPORT_TABLE }, "configurations", .of_plan = TRUE },
  { { "objectives", N_ ("Objectives"), DFP_REPORT_TABLE }, "objectives", .of_plan = TRUE },
  { { "key-results", N_ ("Key results"), DFP_REPORT_TABLE }, "objectives", "key-results", TRUE },
  { { "work", N_ ("Work"), DFP_REPORT_TABLE }, "work", .of_plan = TRUE },
  { { "stakeholders", N_ ("Leaders"), DFP_REPORT_TABLE }, "stakeholders", .of_plan = TRUE },
  { { "risks", N_ ("Risks"), DFP_REPORT_TABLE }, "risks", .of_plan = TRUE },
  { { "assumptions", N_ ("Assumptions"), DFP_REPORT_TABLE }, "assumptions", .of_plan = TRUE },
  { { "sourcing", N_ ("Terms of sourcing"), DFP_REPORT_TABLE }, "sourcing", .of_plan = TRUE },
  { { "history", N_ ("Work finished by week"), DFP_REPORT_TABLE }, "history", .of_plan = TRUE },
};

/* The formats that take a sheet, a picture, a content: those of them that a report is. */
static guint
list_formats (gboolean is_sheet, gboolean is_picture, gboolean is_content)
{
  guint n_writers, formats = 0;
  const DfpWriter *writers = dfp_writer_list (&n_writers);

  for (guint i = 0; i < n_writers; i++)
    if ((is_sheet && writers[i].write_sheet != NULL) || (is_picture && writers[i].write_picture != NULL) ||
        (is_content && writers[i].write_content != NULL))
      formats |= writers[i].format;
  return formats;
}

static void
add_report (GArray *kinds, guint position)
{
  const gboolean document = reports[position].content != NULL;
  DfpReportKind kind = reports[position].kind;

  kind.formats = list_formats (!document || reports[position].compared, FALSE, document);
  g_array_append_val (kinds, kind);
}

static void
add_picture (GArray *kinds, const DfpExhibit *exhibit)
{
  const DfpReportKind kind = { g_intern_static_string (g_strconcat (CHART_PREFIX, exhibit->name, NULL)), exhibit->label,
                               DFP_REPORT_CHART, list_formats (TRUE, TRUE, FALSE) };

  if (exhibit->picture != NULL)
    g_array_append_val (kinds, kind);
}

static void
add_sheet (GArray *kinds, const DfpExhibit *exhibit)
{
  const DfpReportKind kind = { exhibit->sheet.name, exhibit->sheet.label, DFP_REPORT_TABLE,
                               list_formats (TRUE, FALSE, FALSE) };

  if (exhibit->sheet.name != NULL)
    g_array_append_val (kinds, kind);
}

static void
add_reports (GArray *kinds, gboolean documents)
{
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if ((reports[i].content != NULL) == documents)
      add_report (kinds, i);
}

static void
add_exhibits (GArray *kinds, void (*add) (GArray *kinds, const DfpExhibit *exhibit))
{
  for (guint i = 0; i < dfp_exhibit_get_n (); i++)
    add (kinds, dfp_exhibit_get (i));
}

/* The exhibit whose picture or sheet @kind is; NULL for none. */
static const DfpExhibit *
find_exhibit (const DfpReportKind *kind)
{
  if (kind->group == DFP_REPORT_CHART)
    return dfp_exhibit_find_picture (kind->name + strlen (CHART_PREFIX));
  for (guint i = 0; i < dfp_exhibit_get_n (); i++)
    if (kind->group == DFP_REPORT_TABLE && g_strcmp0 (dfp_exhibit_get (i)->sheet.name, kind->name) == 0)
      return dfp_exhibit_get (i);
  return NULL;
}

/* Documents, the sheets of exhibits, lists and pictures. Made once, never freed: a table like any other. */
static const DfpReportKind *
get_kinds (guint *n_kinds)
{
  static GArray *kinds;

  if (g_once_init_enter (&kinds))
    {
      GArray *all = g_array_new (FALSE, FALSE, sizeof (DfpReportKind));

      add_reports (all, TRUE);
      add_exhibits (all, add_sheet);
      add_reports (all, FALSE);
      add_exhibits (all, add_picture);
      g_once_init_leave (&kinds, all);
    }
  *n_kinds = kinds->len;
  return (const DfpReportKind *) (gpointer) kinds->data;
}

const DfpReportKind *
dfp_report_kind_list (guint *n_kinds)
{
  return get_kinds (n_kinds);
}

const DfpReportKind *
dfp_report_kind_find (const char *name)
{
  guint n_kinds;
  const DfpReportKind *kinds = get_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

const char *
dfp_report_kind_get_label (const DfpReportKind *kind)
{
  return _ (kind->label);
}

char *
dfp_report_get_file_name (DfpPlan *plan, const DfpReportKind *kind, DfpReportFormat format)
{
  g_autofree char *slug = dfp_file_slug (dfp_plan_get (plan)->title);
  g_autofree char *name = g_strdelimit (g_strdup (kind->name), ":", '-');

  return g_strdup_printf ("%s-%s.%s", slug, name, dfp_writer_get (format)->name);
}

/* --- who it is about --- */

/* Both papers print chances; nobody waits for futures that nothing shows. */
static guint
choose_questions (const DfpReportKind *kind)
{
  const DfpExhibit *exhibit = find_exhibit (kind);
  guint questions = DFP_QUESTION_BIT (DFP_QUESTION_DESIGN);

  if (exhibit != NULL)
    questions |= exhibit->questions;
  else if (kind->group == DFP_REPORT_DOCUMENT)
    questions |= DFP_QUESTION_BIT (DFP_QUESTION_FORECAST);
  return questions;
}

/* Whether something is said of the chances of the configuration at @position: a picture of one configuration does not
 * of the others, nor one that compares of those it has no room for. */
static gboolean
speaks_of_chances (const Job *job, const char *id, int position)
{
  const char *const *ids = job->options->configurations;
  const DfpExhibit *exhibit = find_exhibit (job->kind);

  if (exhibit == NULL || position == job->all.current || position == job->all.base)
    return TRUE;
  return exhibit->compares && (ids != NULL ? g_strv_contains (ids, id) : position < COMPARED_MAXIMUM);
}

static gconstpointer
ask (gpointer who, DfpQuestion question, const DfpConfigurationData *configuration)
{
  const Job *job = who;
  const int position = (int) dfp_list_find_position (job->data->configurations, configuration->id);

  if (question == DFP_QUESTION_FORECAST && !speaks_of_chances (job, configuration->id, position))
    return NULL;
  return dfp_inquiry_ask (job->inquiry, question, configuration);
}

static gboolean
is_waiting (gpointer who, DfpQuestion question, const DfpConfigurationData *configuration)
{
  return FALSE;
}

static void
init_job (Job *job, DfpPlan *plan, DfpConfiguration *configuration)
{
  const char *current = configuration != NULL ? dfp_configuration_get (configuration)->id : NULL;

  job->plan = plan;
  job->data = dfp_plan_get (plan);
  job->inquiry = dfp_inquiry_new (job->data, job->options->n_futures, job->options->cancellable);
  dfp_subjects_init (&job->all, job->data, current, &(DfpAsk){ ask, is_waiting, job }, choose_questions (job->kind));
}

static void
clear_job (Job *job)
{
  dfp_subjects_clear (&job->all);
  dfp_inquiry_free (job->inquiry);
}

/* The subjects to compare, the base among them: those asked for, or the base and the next ones. */
static GArray *
choose_compared (const Job *job, int *base, int *current)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (DfpSubject));
  const char *const *ids = job->options->configurations;

  *base = *current = 0;
  for (int i = 0; i < job->all.n_subjects; i++)
    {
      const DfpSubject *subject = &job->all.subjects[i];
      const int kept_for_base = i < job->all.base ? 1 : 0;

      if (subject->configuration == NULL)
        continue;
      if (i != job->all.base && ids != NULL && !g_strv_contains (ids, subject->configuration->id))
        continue;
      if (i != job->all.base && chosen->len + kept_for_base >= COMPARED_MAXIMUM)
        continue;
      if (i == job->all.base)
        *base = chosen->len;
      if (i == job->all.current)
        *current = chosen->len;
      g_array_append_val (chosen, *subject);
    }
  return chosen;
}

static gboolean
check_configuration (const Job *job, GError **error)
{
  if (job->all.subjects[0].configuration != NULL)
    return TRUE;
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("The plan has no configuration to report on."));
  return FALSE;
}

/* --- how it is written --- */

static char *
get_date (const DfpReportOptions *options)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = 0;
  g_autoptr (GDateTime) now = NULL;

  if (options->date != NULL)
    return g_strdup (options->date);
  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_GINT64_CONSTANT (253402300799), &seconds, NULL))
    now = g_date_time_new_from_unix_utc (seconds);
  else
    now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d");
}

static char *
say_futures (const Job *job)
{
  for (int i = 0; i < job->all.n_subjects; i++)
    if (job->all.subjects[i].forecast != NULL)
      return dfp_words_played (job->all.subjects[i].forecast->n_trials, job->all.subjects[i].forecast->n_affordable);
  return NULL;
}

static DfpContent *
create_one_pager (const Job *job)
{
  return dfp_one_pager_new (job->all.subjects, job->all.n_subjects, job->all.current);
}

static DfpContent *
create_comparison (const Job *job)
{
  int base, current;
  g_autoptr (GArray) compared = choose_compared (job, &base, &current);

  return dfp_comparison_sheet_new ((const DfpSubject *) (gpointer) compared->data, compared->len, base,
                                   job->options->with_nothing);
}

static DfpExhibitInput
get_input (const Job *job)
{
  return (DfpExhibitInput){ job->all.subjects, job->all.n_subjects, job->all.current, job->all.base };
}

static DfpChart *
create_chart (const Job *job, const DfpExhibit *exhibit)
{
  int base, current;
  g_autoptr (GArray) compared = choose_compared (job, &base, &current);
  DfpExhibitInput input = get_input (job);

  if (exhibit->compares && compared->len > 0)
    input = (DfpExhibitInput){ (const DfpSubject *) (gpointer) compared->data, compared->len, current, base };
  return dfp_exhibit_draw (exhibit, &input);
}

/* "Account opening in five minutes · Hybrid factory · Estimates · version 4ff37384 · 22 November 2026" */
static char *
describe_source (const Job *job, const DfpExhibit *exhibit)
{
  g_autofree char *day = get_date (job->options);
  const DfpImprint imprint = { .date = day, .version = job->options->version, .seed = DFP_IMPRINT_NO_SEED };
  g_autofree char *words = dfp_imprint_format (&imprint);
  const DfpConfigurationData *configuration = job->all.subjects[job->all.current].configuration;

  if (exhibit->compares || configuration == NULL)
    return g_strdup_printf ("%s · %s", job->data->title, words);
  return g_strdup_printf ("%s · %s · %s", job->data->title, configuration->name, words);
}

/* The height that suits a picture of @width, the white space and the lines around it included. */
static double
choose_height (const DfpExhibit *exhibit, const DfpChart *chart, double width, const DfpChartStyle *style)
{
  const double natural = exhibit->height > 0 ? exhibit->height : dfp_chart_get_natural_height (chart, width, style);

  return 2 * CHART_PADDING + SOURCE_HEIGHT +
         (dfp_chart_get_empty (chart) != NULL ? MAX (natural, EMPTY_HEIGHT) : natural);
}

static GBytes *
export_chart (const Job *job, const DfpExhibit *exhibit, const DfpWriter *writer, GError **error)
{
  const DfpReportOptions *options = job->options;
  g_autoptr (DfpChart) chart = create_chart (job, exhibit);
  g_autofree char *source = describe_source (job, exhibit);
  const DfpChartStyle style = {
    .appearance = options->appearance,
    .right_to_left = options->right_to_left,
    .background = TRUE,
    .titles = TRUE,
    .padding = CHART_PADDING,
    .source = source,
  };
  const double width = options->width > 0 ? options->width : exhibit->width + 2 * CHART_PADDING;
  const double height =
      options->height > 0 ? options->height : choose_height (exhibit, chart, width - 2 * CHART_PADDING, &style);

  const DfpWriterOptions how = { .raw = options->raw,
                                 .width = width,
                                 .height = height,
                                 .scale = options->scale > 0 ? options->scale : PNG_SCALE,
                                 .style = &style };
  g_autoptr (DfpSheet) sheet = NULL;

  if (writer->write_picture != NULL)
    return writer->write_picture (chart, &how, error);
  sheet = dfp_chart_get_sheet (chart);
  return writer->write_sheet (sheet, &how, error);
}

static DfpSheet *
create_compared (const Job *job)
{
  int base, current;
  g_autoptr (GArray) compared = choose_compared (job, &base, &current);
  g_autoptr (DfpComparison) comparison = dfp_subject_compare ((const DfpSubject *) (gpointer) compared->data,
                                                              compared->len, base, job->options->with_nothing);

  return dfp_sheet_comparison_new (comparison, NULL);
}

static DfpSheet *
create_sheet (const Job *job, guint position)
{
  DfpObject *owner =
      reports[position].of_plan ? DFP_OBJECT (job->plan) : dfp_list_get (job->data->configurations, job->all.current);
  DfpList *list;

  if (reports[position].compared)
    return create_compared (job);
  list = dfp_object_get_list (owner, reports[position].list);
  if (reports[position].within != NULL)
    return dfp_sheet_new_of_lists (list, reports[position].within, job->data->start, job->data->currency);
  return dfp_sheet_new_of_list (list, job->data->start, job->data->currency);
}

static GBytes *
export_content (const Job *job, CreateContent create, const DfpWriter *writer, GError **error)
{
  g_autoptr (DfpContent) content = create (job);
  g_autofree char *date = get_date (job->options), *futures = say_futures (job);
  const DfpImprint imprint = {
    job->options->paper, job->options->right_to_left, date, job->options->version, job->data->seed, futures
  };
  const DfpWriterOptions how = { .imprint = &imprint };

  return writer->write_content (content, &how, error);
}

/* A document where the format takes one, else its sheet. */
static GBytes *
export_report (const Job *job, guint position, const DfpWriter *writer, GError **error)
{
  const DfpWriterOptions how = { .raw = job->options->raw };
  g_autoptr (DfpSheet) sheet = NULL;

  if (!reports[position].of_plan && !check_configuration (job, error))
    return NULL;
  if (reports[position].content != NULL && writer->write_content != NULL)
    return export_content (job, reports[position].content, writer, error);
  sheet = create_sheet (job, position);
  return writer->write_sheet (sheet, &how, error);
}

static GBytes *
export_sheet (const Job *job, const DfpExhibit *exhibit, const DfpWriter *writer, GError **error)
{
  const DfpWriterOptions how = { .raw = job->options->raw };
  const DfpExhibitInput input = get_input (job);
  g_autoptr (DfpSheet) sheet = NULL;

  if (!check_configuration (job, error))
    return NULL;
  sheet = dfp_exhibit_list (exhibit, &input);
  return writer->write_sheet (sheet, &how, error);
}

static GBytes *
export_job (const Job *job, const DfpReportKind *kind, DfpReportFormat format, GError **error)
{
  const DfpWriter *writer = dfp_writer_get (format);
  const DfpExhibit *exhibit = find_exhibit (kind);

  if (exhibit != NULL)
    return kind->group == DFP_REPORT_CHART ? export_chart (job, exhibit, writer, error)
                                           : export_sheet (job, exhibit, writer, error);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (g_str_equal (kind->name, reports[i].kind.name))
      return export_report (job, i, writer, error);
  g_return_val_if_reached (NULL);
}

static gboolean
check_options (const DfpReportKind *kind, DfpReportFormat format, const DfpReportOptions *options, GError **error)
{
  if (dfp_writer_get (format) == NULL || (kind->formats & format) == 0)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("“%s” does not come in this format."),
                   dfp_report_kind_get_label (kind));
      return FALSE;
    }
  if (options->date != NULL && !dfp_month_is_date (options->date))
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("The date must be a day written YYYY-MM-DD."));
      return FALSE;
    }
  return TRUE;
}

GBytes *
dfp_report_export (DfpPlan *plan, DfpConfiguration *configuration, const DfpReportKind *kind, DfpReportFormat format,
                   const DfpReportOptions *options, GError **error)
{
  static const DfpReportOptions usual = DFP_REPORT_OPTIONS_INIT;
  GBytes *bytes;
  Job job = { .kind = kind };

  g_return_val_if_fail (plan != NULL && kind != NULL, NULL);
  options = job.options = options != NULL ? options : &usual;
  if (!check_options (kind, format, options, error))
    return NULL;
  init_job (&job, plan, configuration);
  bytes = g_cancellable_set_error_if_cancelled (options->cancellable, error) ? NULL
                                                                             : export_job (&job, kind, format, error);
  clear_job (&job);
  return bytes;
}
