/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three kinds of report: documents, tables and one for every picture there is. A table is a row
 * here; the pictures come from exhibit/dfp-exhibit.h. */
#include "report/dfp-report-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast-plan.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "chart/dfp-chart-export.h"
#include "chart/dfp-chart-sheet.h"
#include "exhibit/comparison/dfp-sheets-comparison.h"
#include "exhibit/comparison/dfp-subject-compare.h"
#include "exhibit/dfp-exhibit.h"
#include "exhibit/flex/dfp-sheets-flex.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"
#include "exhibit/handover/dfp-sheets-handover.h"
#include "exhibit/health/dfp-sheets-health.h"
#include "exhibit/leadership/dfp-sheets-leadership.h"
#include "exhibit/line/dfp-sheets-line.h"
#include "exhibit/money/dfp-sheets-money.h"
#include "exhibit/operating-model/dfp-sheets-operating.h"
#include "exhibit/team/dfp-sheets-team.h"
#include "report/content/dfp-comparison-sheet.h"
#include "report/content/dfp-one-pager.h"
#include "report/writer/dfp-csv.h"
#include "report/writer/dfp-pdf-writer.h"
#include "store/dfp-codec.h"

#define COMPARED_MAXIMUM 5
#define VERSION_DIGITS 8
#define CHART_PREFIX "chart:"
#define CHART_FORMATS (DFP_REPORT_SVG | DFP_REPORT_PNG | DFP_REPORT_CSV)
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
  DfpSubject *subjects; /* all configurations in order; one without configuration in a plan that has none */
  int n_subjects;
  int current;
  int base;
  const DfpReportOptions *options;
} Job;

/* --- what there is --- */

static const struct
{
  DfpReportKind kind;
  const char *list;   /* of the plan or of the configuration */
  const char *within; /* a list in the rows of that one */
  gboolean of_plan;
  DfpSheetFunc sheet; /* when it is no list */
  gboolean of_all;    /* of all configurations, not of the current one alone */
} reports[] = {
  { { "one-pager", N_ ("One-pager"), DFP_REPORT_DOCUMENT, DFP_REPORT_PDF } },
  { { "comparison", N_ ("Comparison sheet"), DFP_REPORT_DOCUMENT, DFP_REPORT_PDF | DFP_REPORT_CSV } },

  { { "figures", N_ ("Figures"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_figures_new },
  { { "staffing", N_ ("People by month"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_staffing_new },
  { { "cost", N_ ("Money by month"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_cost_new },
  { { "adoption", N_ ("Adoption by month"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_adoption_new },
  { { "dismantle", N_ ("Tasks of the handover"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_dismantle_new },
  { { "findings", N_ ("Findings"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_findings_new },
  { { "autonomy", N_ ("Autonomy by area"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_autonomy_new },
  { { "contradictions", N_ ("Contradictions in who decides"), DFP_REPORT_TABLE, DFP_REPORT_CSV },
    .sheet = dfp_sheet_contradictions_new },
  { { "storms", N_ ("Storms"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_storms_new, .of_all = TRUE },
  { { "fragility", N_ ("Whose loss hurts most"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_fragility_new },
  { { "leadership", N_ ("How the leaders carry it"), DFP_REPORT_TABLE, DFP_REPORT_CSV },
    .sheet = dfp_sheet_leadership_new },
  { { "line", N_ ("Production line"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, .sheet = dfp_sheet_line_new },
  { { "roles", N_ ("Roles"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "roles" },
  { { "squads", N_ ("Squads"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "squads" },
  { { "stages", N_ ("Stages of the line"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "stages" },
  { { "cash", N_ ("Cash lines"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "cash" },
  { { "phases", N_ ("Phases"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "phases" },
  { { "rights", N_ ("Decision rights"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "rights" },
  { { "culture", N_ ("Culture"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "culture" },
  { { "readiness", N_ ("Readiness"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "readiness" },
  { { "configurations", N_ ("Configurations"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "configurations", .of_plan = TRUE },
  { { "objectives", N_ ("Objectives"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "objectives", .of_plan = TRUE },
  { { "key-results", N_ ("Key results"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "objectives", "key-results", TRUE },
  { { "work", N_ ("Work"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "work", .of_plan = TRUE },
  { { "stakeholders", N_ ("Leaders"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "stakeholders", .of_plan = TRUE },
  { { "risks", N_ ("Risks"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "risks", .of_plan = TRUE },
  { { "assumptions", N_ ("Assumptions"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "assumptions", .of_plan = TRUE },
  { { "sourcing", N_ ("Terms of sourcing"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "sourcing", .of_plan = TRUE },
  { { "history", N_ ("Work finished by week"), DFP_REPORT_TABLE, DFP_REPORT_CSV }, "history", .of_plan = TRUE },
};

/* The rows above and one for each picture. Made once, never freed: a table like any other. */
static const DfpReportKind *
get_kinds (guint *n_kinds)
{
  static DfpReportKind *kinds;
  guint n_figures;
  const DfpExhibit *totals = dfp_exhibit_list (&n_figures);

  *n_kinds = G_N_ELEMENTS (reports) + n_figures;
  if (g_once_init_enter (&kinds))
    {
      DfpReportKind *all = g_new0 (DfpReportKind, *n_kinds);

      for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
        all[i] = reports[i].kind;
      for (guint i = 0; i < n_figures; i++)
        all[G_N_ELEMENTS (reports) + i] =
            (DfpReportKind){ g_intern_static_string (g_strconcat (CHART_PREFIX, totals[i].name, NULL)), totals[i].label,
                             DFP_REPORT_CHART, CHART_FORMATS };
      g_once_init_leave (&kinds, all);
    }
  return kinds;
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

static const struct
{
  DfpReportFormat format;
  const char *name;
} formats[] = {
  { DFP_REPORT_PDF, "pdf" },
  { DFP_REPORT_SVG, "svg" },
  { DFP_REPORT_PNG, "png" },
  { DFP_REPORT_CSV, "csv" },
};

DfpReportFormat
dfp_report_format_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].name, name) == 0)
      return formats[i].format;
  return 0;
}

const char *
dfp_report_format_get_name (DfpReportFormat format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].format == format)
      return formats[i].name;
  g_return_val_if_reached ("");
}

char *
dfp_report_get_file_name (DfpPlan *plan, const DfpReportKind *kind, DfpReportFormat format)
{
  g_autofree char *slug = dfp_file_slug (dfp_plan_get (plan)->title);
  g_autofree char *name = g_strdelimit (g_strdup (kind->name), ":", '-');

  return g_strdup_printf ("%s-%s.%s", slug, name, dfp_report_format_get_name (format));
}

/* --- who it is about --- */

static int
find_position (const Job *job, const char *id, int otherwise)
{
  for (int i = 0; i < job->n_subjects; i++)
    if (job->subjects[i].configuration != NULL && g_strcmp0 (job->subjects[i].configuration->id, id) == 0)
      return i;
  return otherwise;
}

static void
init_job (Job *job, DfpPlan *plan, DfpConfiguration *configuration, const DfpReportOptions *options)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  const int n = dfp_list_get_n_rows (data->configurations);

  *job = (Job){ .plan = plan, .data = data, .options = options, .n_subjects = MAX (n, 1) };
  job->subjects = g_new0 (DfpSubject, job->n_subjects);
  job->subjects[0].plan = data;
  for (int i = 0; i < n; i++)
    {
      job->subjects[i].plan = data;
      job->subjects[i].configuration = dfp_list_get_data (data->configurations, i);
      job->subjects[i].design = dfp_design_new (data, job->subjects[i].configuration, NULL);
      job->subjects[i].totals = job->subjects[i].design->totals;
    }
  job->base = find_position (job, data->baseline, 0);
  job->current = configuration != NULL ? find_position (job, dfp_configuration_get (configuration)->id, job->base)
                                       : find_position (job, data->recommended, job->base);
}

/* Papers and tables that print chances; nobody waits for futures that nothing shows. */
static gboolean
asks_chances (const DfpReportKind *kind)
{
  static const char *const names[] = { "one-pager", "comparison", "figures", NULL };

  return kind->group == DFP_REPORT_CHART ? dfp_exhibit_find (kind->name + strlen (CHART_PREFIX))->asks_chances
                                         : g_strv_contains (names, kind->name);
}

/* Whether @kind says something of the chances of subject @i: a picture of one configuration does not of the
 * others, nor one that compares of those it has no room for. */
static gboolean
asks_subject (const Job *job, const DfpReportKind *kind, int i)
{
  const char *const *ids = job->options->configurations;
  const DfpExhibit *figure =
      kind->group == DFP_REPORT_CHART ? dfp_exhibit_find (kind->name + strlen (CHART_PREFIX)) : NULL;

  if (figure == NULL || i == job->current || i == job->base)
    return TRUE;
  return figure->compares &&
         (ids != NULL ? g_strv_contains (ids, job->subjects[i].configuration->id) : i < COMPARED_MAXIMUM);
}

static void
play_futures (Job *job, const DfpReportKind *kind)
{
  for (int i = 0; i < job->n_subjects; i++)
    if (job->subjects[i].configuration != NULL && asks_subject (job, kind, i))
      job->subjects[i].forecast = dfp_forecast_play (job->data, job->subjects[i].configuration, job->subjects[i].totals,
                                                     job->options->n_futures, job->options->cancellable);
  for (int i = 0; i < job->n_subjects; i++)
    for (int other = 0; other < job->n_subjects; other++)
      if (other != i)
        dfp_subject_offer_alternative (&job->subjects[i], job->subjects[other].forecast);
}

/* For a picture of what moves the current one. */
static void
turn_inputs (Job *job, const DfpReportKind *kind)
{
  DfpSubject *subject = &job->subjects[job->current];

  if (kind->group == DFP_REPORT_CHART && dfp_exhibit_find (kind->name + strlen (CHART_PREFIX))->turns_inputs &&
      subject->configuration != NULL)
    subject->sensitivity = dfp_forecast_turn (job->data, subject->configuration, subject->totals,
                                              job->options->n_futures, job->options->cancellable);
}

static void
clear_job (Job *job)
{
  for (int i = 0; i < job->n_subjects; i++)
    {
      if (job->subjects[i].design != NULL)
        dfp_design_unref ((DfpDesign *) job->subjects[i].design);
      if (job->subjects[i].forecast != NULL)
        dfp_forecast_unref ((DfpForecast *) job->subjects[i].forecast);
      dfp_forecast_sensitivity_free ((DfpForecastSensitivity *) job->subjects[i].sensitivity);
    }
  g_free (job->subjects);
}

/* The subjects to compare, the base among them: those asked for, or the base and the next ones. */
static GArray *
choose_compared (const Job *job, int *base, int *current)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (DfpSubject));
  const char *const *ids = job->options->configurations;

  *base = *current = 0;
  for (int i = 0; i < job->n_subjects; i++)
    {
      const DfpSubject *subject = &job->subjects[i];
      const int kept_for_base = i < job->base ? 1 : 0;

      if (subject->configuration == NULL)
        continue;
      if (i != job->base && ids != NULL && !g_strv_contains (ids, subject->configuration->id))
        continue;
      if (i != job->base && chosen->len + kept_for_base >= COMPARED_MAXIMUM)
        continue;
      if (i == job->base)
        *base = chosen->len;
      if (i == job->current)
        *current = chosen->len;
      g_array_append_val (chosen, *subject);
    }
  return chosen;
}

static gboolean
check_configuration (const Job *job, GError **error)
{
  if (job->subjects[0].configuration != NULL)
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

/* Eight digits that tell one content of the plan from another. */
static char *
get_version (const Job *job)
{
  g_autoptr (GBytes) bytes = NULL;
  char *digest;

  if (job->options->version != NULL)
    return g_strdup (job->options->version);
  bytes = dfp_codec_encode (job->plan);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  digest[VERSION_DIGITS] = '\0';
  return digest;
}

static char *
say_futures (const Job *job)
{
  for (int i = 0; i < job->n_subjects; i++)
    if (job->subjects[i].forecast != NULL)
      return dfp_words_played (job->subjects[i].forecast->n_trials, job->subjects[i].forecast->n_affordable);
  return NULL;
}

static GBytes *
write_pdf (const Job *job, const DfpContent *content, GError **error)
{
  g_autofree char *date = get_date (job->options), *version = get_version (job), *futures = say_futures (job);
  const DfpPdfImprint imprint = {
    job->options->paper, job->options->right_to_left, date, version, job->data->seed, futures
  };

  return dfp_pdf_write (content, &imprint, error);
}

static GBytes *
export_one_pager (const Job *job, GError **error)
{
  g_autoptr (DfpContent) content = dfp_one_pager_new (job->subjects, job->n_subjects, job->current);

  return write_pdf (job, content, error);
}

static GBytes *
export_compared (const Job *job, const DfpSubject *subjects, int n_subjects, int base)
{
  g_autoptr (DfpComparison) comparison = dfp_subject_compare (subjects, n_subjects, base, job->options->with_nothing);
  g_autoptr (DfpSheet) sheet = dfp_sheet_comparison_new (comparison, NULL);

  return dfp_csv_write (sheet, job->options->raw);
}

static GBytes *
export_comparison (const Job *job, DfpReportFormat format, GError **error)
{
  int base, current;
  g_autoptr (GArray) compared = choose_compared (job, &base, &current);
  const DfpSubject *subjects = (const DfpSubject *) (gpointer) compared->data;
  g_autoptr (DfpContent) content = NULL;

  if (!check_configuration (job, error))
    return NULL;
  if (format == DFP_REPORT_CSV)
    return export_compared (job, subjects, compared->len, base);
  content = dfp_comparison_sheet_new (subjects, compared->len, base, job->options->with_nothing);
  return write_pdf (job, content, error);
}

static DfpChart *
create_chart (const Job *job, const DfpExhibit *figure)
{
  int base, current;
  g_autoptr (GArray) compared = choose_compared (job, &base, &current);
  DfpExhibitInput input = { job->subjects, job->n_subjects, job->current, job->base };

  if (figure->compares && compared->len > 0)
    {
      input = (DfpExhibitInput){ (const DfpSubject *) (gpointer) compared->data, compared->len, current, base };
      return figure->create (&input);
    }
  return figure->create (&input);
}

/* "Account opening in five minutes · Hybrid factory · Estimates · version 4ff37384 · 22 November 2026" */
static char *
describe_source (const Job *job, const DfpExhibit *figure)
{
  g_autofree char *day = get_date (job->options), *version = get_version (job);
  g_autofree char *date = dfp_imprint_format_date (day);
  /* Translators: version of the plan, date */
  g_autofree char *words = g_strdup_printf (_ ("Estimates · version %s · %s"), version, date);
  const DfpConfigurationData *configuration = job->subjects[job->current].configuration;

  if (figure->compares || configuration == NULL)
    return g_strdup_printf ("%s · %s", job->data->title, words);
  return g_strdup_printf ("%s · %s · %s", job->data->title, configuration->name, words);
}

/* The height that suits a picture of @width, the white space and the lines around it included. */
static double
choose_height (const DfpExhibit *figure, const DfpChart *chart, double width, const DfpChartStyle *style)
{
  const double natural = figure->height > 0 ? figure->height : dfp_chart_get_natural_height (chart, width, style);

  return 2 * CHART_PADDING + SOURCE_HEIGHT +
         (dfp_chart_get_empty (chart) != NULL ? MAX (natural, EMPTY_HEIGHT) : natural);
}

static GBytes *
export_chart (const Job *job, const DfpExhibit *figure, DfpReportFormat format, GError **error)
{
  const DfpReportOptions *options = job->options;
  g_autoptr (DfpChart) chart = create_chart (job, figure);
  g_autofree char *source = describe_source (job, figure);
  const DfpChartStyle style = {
    .appearance = options->appearance,
    .right_to_left = options->right_to_left,
    .background = TRUE,
    .titles = TRUE,
    .padding = CHART_PADDING,
    .source = source,
  };
  const double width = options->width > 0 ? options->width : figure->width + 2 * CHART_PADDING;
  const double height =
      options->height > 0 ? options->height : choose_height (figure, chart, width - 2 * CHART_PADDING, &style);

  if (format == DFP_REPORT_CSV)
    {
      g_autoptr (DfpSheet) sheet = dfp_chart_get_sheet (chart);

      return dfp_csv_write (sheet, options->raw);
    }
  if (format == DFP_REPORT_SVG)
    return dfp_chart_export_svg (chart, width, height, &style, error);
  return dfp_chart_export_png (chart, width, height, options->scale > 0 ? options->scale : PNG_SCALE, &style, error);
}

static DfpSheet *
create_sheet (const Job *job, guint position)
{
  const DfpSubject *current = &job->subjects[job->current];
  DfpObject *owner =
      reports[position].of_plan ? DFP_OBJECT (job->plan) : dfp_list_get (job->data->configurations, job->current);
  DfpList *list;

  if (reports[position].sheet != NULL)
    return reports[position].of_all ? reports[position].sheet (job->subjects, job->n_subjects)
                                    : reports[position].sheet (current, 1);
  list = dfp_object_get_list (owner, reports[position].list);
  if (reports[position].within != NULL)
    return dfp_sheet_new_of_lists (list, reports[position].within, job->data->start, job->data->currency);
  return dfp_sheet_new_of_list (list, job->data->start, job->data->currency);
}

static GBytes *
export_table (const Job *job, guint position, GError **error)
{
  g_autoptr (DfpSheet) sheet = NULL;

  if (!reports[position].of_plan && !check_configuration (job, error))
    return NULL;
  sheet = create_sheet (job, position);
  return dfp_csv_write (sheet, job->options->raw);
}

static GBytes *
export_job (const Job *job, const DfpReportKind *kind, DfpReportFormat format, GError **error)
{
  if (kind->group == DFP_REPORT_CHART)
    return export_chart (job, dfp_exhibit_find (kind->name + strlen (CHART_PREFIX)), format, error);
  if (g_str_equal (kind->name, "one-pager"))
    return export_one_pager (job, error);
  if (g_str_equal (kind->name, "comparison"))
    return export_comparison (job, format, error);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (g_str_equal (kind->name, reports[i].kind.name))
      return export_table (job, i, error);
  g_return_val_if_reached (NULL);
}

static gboolean
check_options (const DfpReportKind *kind, DfpReportFormat format, const DfpReportOptions *options, GError **error)
{
  if (format == 0 || (kind->formats & format) != format)
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
  Job job;

  g_return_val_if_fail (plan != NULL && kind != NULL, NULL);
  options = options != NULL ? options : &usual;
  if (!check_options (kind, format, options, error))
    return NULL;
  init_job (&job, plan, configuration, options);
  if (asks_chances (kind))
    play_futures (&job, kind);
  turn_inputs (&job, kind);
  bytes = g_cancellable_set_error_if_cancelled (options->cancellable, error) ? NULL
                                                                             : export_job (&job, kind, format, error);
  clear_job (&job);
  return bytes;
}
