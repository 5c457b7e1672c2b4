/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reports write, read back with other programs: poppler, librsvg and Python's csv. */
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "base/dfp-error.h"
#include "exhibit-subjects.h"
#include "exhibit/comparison/dfp-sentences-compare.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "exhibit/health/dfp-sentences-health.h"
#include "exhibit/money/dfp-sentences-money.h"
#include "exhibit/operating-model/dfp-sentences-set-up.h"
#include "exhibit/team/dfp-sentences-team.h"
#include "report/dfp-report-list.h"
#include "run-tool.h"
#include "tests/effort.h"
#include "tests/scratch-folder.h"

#define DATE "2026-11-22"
#define VARIED_CONFIGURATIONS 3

static const DfpReportOptions usual = { .date = DATE, .scale = 0.25, .appearance = DFP_APPEARANCE_PRINT };
/* Where it matters that something is written and how, not what. */
static const DfpReportOptions quick = {
  .date = DATE, .scale = 0.25, .appearance = DFP_APPEARANCE_PRINT, .n_futures = 100
};

static GBytes *
write_report (DfpPlan *plan, int configuration, const char *kind, DfpReportFormat format,
              const DfpReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  DfpConfiguration *row = dfp_list_get (dfp_plan_get (plan)->configurations, configuration);
  GBytes *bytes = dfp_report_export (plan, row, dfp_report_kind_find (kind), format, options, &error);

  g_assert_no_error (error);
  return bytes;
}

static gboolean
have_tools (const char *const *tools)
{
  for (; *tools != NULL; tools++)
    {
      g_autofree char *path = g_find_program_in_path (*tools);

      if (path == NULL)
        {
          g_autofree char *reason = g_strdup_printf ("%s is not installed", *tools);

          g_test_skip (reason);
          return FALSE;
        }
    }
  return TRUE;
}

/* The first plan is written in every format of every kind, each other one in one of them, in turn: futures
 * take their time. */
static gboolean
is_tried (guint plan, guint kind, guint formats, guint format)
{
  guint n = 0, place = 0;

  for (guint other = DFP_REPORT_PDF; other <= DFP_REPORT_MARKDOWN; other <<= 1)
    {
      place += (formats & other) != 0 && other < format;
      n += (formats & other) != 0;
    }
  return plan == 0 || (plan + kind) % n == place;
}

/* A plan of very many says with one what it says with all. */
static guint
count_tried (guint plan, guint n_configurations)
{
  const gboolean is_first_enough =
      n_configurations > VARIED_CONFIGURATIONS || (effort_choose (TRUE, FALSE, FALSE) && plan > 0);

  return is_first_enough ? 1 : MAX (1, n_configurations);
}

/* Every kind in every format, for every configuration of every plan. What a plan without
 * configuration cannot give is refused and says so. */
static void
test_all_kinds (void)
{
  guint n_cases, n_kinds;
  const PlanCase *cases = plan_cases (&n_cases);
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (DfpPlan) plan = plan_case_create (&cases[c]);
      const guint n = dfp_list_get_n_rows (dfp_plan_get (plan)->configurations);

      for (guint i = 0; i < count_tried (c, n); i++)
        for (guint k = 0; k < n_kinds; k++)
          for (guint format = DFP_REPORT_PDF; format <= DFP_REPORT_MARKDOWN; format <<= 1)
            {
              g_autoptr (GError) error = NULL;
              g_autoptr (GBytes) bytes = NULL;

              if ((kinds[k].formats & format) == 0 || !is_tried (c + i, k, kinds[k].formats, format))
                continue;
              bytes = dfp_report_export (plan, dfp_list_get (dfp_plan_get (plan)->configurations, i), &kinds[k], format,
                                         &quick, &error);
              if (n == 0 && bytes == NULL)
                g_assert_error (error, DFP_ERROR, DFP_ERROR_USAGE);
              else
                g_assert_no_error (error);
              g_assert_true (n == 0 || g_bytes_get_size (bytes) > 0);
            }
    }
}

static void
assert_contains (const char *squeezed, const char *text)
{
  g_autofree char *wanted = squeeze (text);

  if (strstr (squeezed, wanted) == NULL)
    g_error ("“%s” is not on the page: %s", text, squeezed);
}

/* Of what is alike, every one or every third. */
static guint
get_step (void)
{
  return (guint) effort_choose (3, 1, 1);
}

/* The sentences and figures of the window stand on the page, to the letter. */
static void
test_one_pager_text (void)
{
  static const char *const headlines[] = { "chance-all", "people", "cost", "value", "safe-date" };
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  if (!have_tools ((const char *const[]){ "pdftotext", NULL }))
    return;
  for (guint c = 0; c < n_cases && cases[c].create == NULL; c += get_step ())
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template (cases[c].name));
      const DfpSubject *subject = &subjects->subjects[0];
      g_autofree char *reason = NULL, *futures = NULL;
      g_autoptr (GBytes) bytes = write_report (subjects->plan, 0, "one-pager", DFP_REPORT_PDF, &usual);
      g_autofree char *text = run_tool ("pdftotext", "-raw @ -", bytes), *page = squeeze (text);
      g_autofree char *ask = dfp_sentence_ask (subject), *gate = dfp_sentence_gate (subject);
      g_autofree char *cash = dfp_sentence_cash (subject), *staffing = dfp_sentence_staffing_short (subject);
      g_autofree char *worst = dfp_sentence_worst (subject->design->health);
      g_autofree char *counts = dfp_sentence_health_counts (subject->design->health);
      g_autoptr (GPtrArray) risks = dfp_risk_delay_sort (subject->plan);

      exhibit_subjects_play (subjects);
      reason = dfp_sentence_recommended_reason (subjects->subjects, subjects->n_subjects);
      futures = dfp_sentence_futures (subject);
      assert_contains (page, ask);
      assert_contains (page, reason);
      assert_contains (page, futures);
      for (int o = 0; o < subject->forecast->n_objectives; o++)
        {
          const DfpForecastChance *objective = &subject->forecast->objectives[o];
          g_autofree char *chance = dfp_format_chance (objective->probability);

          assert_contains (page, objective->name);
          assert_contains (page, chance);
        }
      assert_contains (page, gate);
      assert_contains (page, worst);
      assert_contains (page, counts);
      assert_contains (page, cash);
      assert_contains (page, staffing);
      assert_contains (page, "Estimates");
      assert_contains (page, "22 November 2026");
      assert_contains (page, "1 of 1");
      assert_contains (page, "Do nothing");
      for (guint h = 0; h < G_N_ELEMENTS (headlines); h++)
        {
          g_autofree char *figure = dfp_headline_get_figure (headlines[h], subject);
          g_autofree char *note = dfp_headline_get_note (headlines[h], subject);

          assert_contains (page, figure);
          assert_contains (page, note);
        }
      for (guint r = 0; r < 3; r++)
        assert_contains (page, ((const DfpRiskData *) g_ptr_array_index (risks, r))->name);
      g_assert_null (strstr (page, "€999.99m")); /* and what is not on the page is not found */
    }
}

static void
test_comparison_text (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  g_autoptr (GBytes) bytes = write_report (subjects->plan, 0, "comparison", DFP_REPORT_PDF, &usual);
  g_autofree char *text = NULL, *page = NULL, *sentence = NULL, *detail = NULL, *futures = NULL;

  if (!have_tools ((const char *const[]){ "pdftotext", NULL }))
    return;
  exhibit_subjects_play (subjects);
  sentence = dfp_sentence_compare (subjects->subjects, subjects->n_subjects, 0);
  detail = dfp_sentence_compare_detail (subjects->subjects, subjects->n_subjects, 0);
  futures = dfp_sentence_futures (&subjects->subjects[0]);
  text = run_tool ("pdftotext", "-raw @ -", bytes);
  page = squeeze (text);
  assert_contains (page, sentence);
  assert_contains (page, detail);
  assert_contains (page, futures);
  assert_contains (page, "Chance of all objectives");
  assert_contains (page, "Finished, 80% sure");
  assert_contains (page, "Differences from Hybrid factory");
  assert_contains (page, "Net present value €2.15m €1.31m −€0.84m");
  assert_contains (page, "2 months later");
  assert_contains (page, "1 of 1");
}

static void
assert_fonts_embedded (GBytes *bytes)
{
  g_autofree char *list = run_tool ("pdffonts", "@", bytes);
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_true (g_regex_match_simple (" yes +(yes|no) +(yes|no) +\\d+ +0$", lines[i], 0, 0));
}

static void
assert_info (GBytes *bytes, const char *expected)
{
  g_autofree char *info = run_tool ("pdfinfo", "@", bytes);

  if (strstr (info, expected) == NULL)
    g_error ("“%s” is not in %s", expected, info);
}

static void
test_pdf_form (void)
{
  static const struct
  {
    const char *kind;
    DfpPaper paper;
    const char *size;
  } cases[] = {
    { "one-pager", DFP_PAPER_A4, "595.276 x 841.89 pts (A4)" },
    { "one-pager", DFP_PAPER_LETTER, "612 x 792 pts (letter)" },
    { "comparison", DFP_PAPER_A4, "841.89 x 595.276 pts (A4)" },
    { "comparison", DFP_PAPER_LETTER, "792 x 612 pts (letter)" },
  };
  g_autoptr (DfpPlan) plan = plan_from_template ("retail-bank-mvp");

  if (!have_tools ((const char *const[]){ "pdffonts", "pdfinfo", NULL }))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DfpReportOptions options = { .date = DATE, .paper = cases[i].paper };
      g_autoptr (GBytes) bytes = write_report (plan, 0, cases[i].kind, DFP_REPORT_PDF, &options);

      assert_fonts_embedded (bytes);
      assert_info (bytes, cases[i].size);
      assert_info (bytes, "Account opening in five minutes");
      assert_info (bytes, "Pages:           1\n");
      assert_info (bytes, "Creator:         Factory Planner");
      assert_info (bytes, "Nov 22 00:00:00 2026");
    }
}

/* Every template's one-pager and comparison are what they are called: one page, on either paper. */
static void
test_one_page (void)
{
  static const char *const kinds[] = { "one-pager", "comparison" };
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  if (!have_tools ((const char *const[]){ "pdfinfo", NULL }))
    return;
  for (guint c = 0; c < n_cases && cases[c].create == NULL; c++)
    for (guint i = c % get_step (); i < 2 * G_N_ELEMENTS (kinds); i += get_step ())
      {
        const DfpReportOptions options = { .date = DATE, .paper = i / 2 == 0 ? DFP_PAPER_A4 : DFP_PAPER_LETTER };
        g_autoptr (DfpPlan) plan = plan_from_template (cases[c].name);
        g_autoptr (GBytes) bytes = write_report (plan, 0, kinds[i % 2], DFP_REPORT_PDF, &options);

        assert_info (bytes, "Pages:           1\n");
      }
}

static int
count_pages (GBytes *bytes)
{
  static const char page[] = "/Type /Page ";
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int n = 0;

  for (gsize i = 0; i + sizeof page <= length; i++)
    n += memcmp (data + i, page, sizeof page - 1) == 0;
  return n;
}

/* Few futures make other sentences and other chances than many: the page of one needed two. */
static void
test_few_futures (void)
{
  static const char *const kinds[] = { "one-pager", "comparison" };
  static const int seeds[] = { 3, 6 }; /* those that found it */
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  for (guint c = 0; c < n_cases && cases[c].create == NULL; c++)
    for (guint i = 0; i < 8 * (effort_choose (TRUE, FALSE, FALSE) ? 1 : G_N_ELEMENTS (seeds)); i++)
      {
        const DfpReportOptions options = { .date = DATE,
                                           .paper = i % 4 < 2 ? DFP_PAPER_A4 : DFP_PAPER_LETTER,
                                           .right_to_left = i % 2 == 1,
                                           .n_futures = 10 };
        g_autoptr (DfpPlan) plan = plan_from_template (cases[c].name);
        g_autoptr (GBytes) bytes = NULL;

        g_object_set (plan, "seed", seeds[i / 8], NULL);
        bytes = write_report (plan, 0, kinds[i / 4 % 2], DFP_REPORT_PDF, &options);
        if (count_pages (bytes) != 1)
          g_error ("%s of %s with seed %d on paper %d, right to left %d, is not one page", kinds[i / 4 % 2],
                   cases[c].name, seeds[i / 8], options.paper, options.right_to_left);
      }
}

static void
check_page (const PlanCase *plan_case, const char *kind, DfpPaper paper, gboolean right_to_left)
{
  const DfpReportOptions options = {
    .date = DATE, .right_to_left = right_to_left, .paper = paper, .n_futures = quick.n_futures
  };
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "report", "check-page.py", NULL);
  g_autofree char *quoted = g_shell_quote (script), *arguments = g_strconcat (quoted, " @", NULL), *said = NULL;
  g_autoptr (DfpPlan) plan = plan_case_create (plan_case);
  g_autoptr (GBytes) bytes = write_report (plan, 0, kind, DFP_REPORT_PDF, &options);

  g_test_message ("%s %s on %s%s", plan_case->name, kind, paper == DFP_PAPER_LETTER ? "letter" : "a4",
                  right_to_left ? ", right to left" : "");
  said = run_tool ("python3", arguments, bytes);
  g_test_message ("%s", said);
}

/* Nothing leaves its page, nothing is set too small; from left to right and from right to left. */
static void
test_pages (void)
{
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  if (!have_tools ((const char *const[]){ "python3", "pdftotext", "pdftohtml", NULL }))
    return;
  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (DfpPlan) plan = plan_case_create (&cases[c]);

      check_page (&cases[c], "one-pager", c % 3 == 1 ? DFP_PAPER_LETTER : DFP_PAPER_A4, c % 2 == 1);
      if (dfp_list_get_n_rows (dfp_plan_get (plan)->configurations) > 0)
        check_page (&cases[c], "comparison", c % 3 == 1 ? DFP_PAPER_LETTER : DFP_PAPER_A4, c % 2 == 1);
    }
}

/* Names as long as they may be left a Letter page held wide. */
static void
test_long_names (void)
{
  static const PlanCase long_names = { "long-names", plan_with_long_names };

  if (!have_tools ((const char *const[]){ "python3", "pdftotext", "pdftohtml", NULL }))
    return;
  for (int paper = DFP_PAPER_A4; paper <= DFP_PAPER_LETTER; paper++)
    for (int right_to_left = FALSE; right_to_left <= TRUE; right_to_left++)
      {
        check_page (&long_names, "one-pager", paper, right_to_left);
        check_page (&long_names, "comparison", paper, right_to_left);
      }
}

static void
test_same_bytes (void)
{
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);
  g_autoptr (DfpPlan) plan = plan_from_template ("telecom-venture"), again = plan_from_template ("telecom-venture");

  for (guint k = 0; k < n_kinds; k += get_step ())
    for (guint format = DFP_REPORT_PDF; format <= DFP_REPORT_MARKDOWN; format <<= 1)
      if (kinds[k].formats & format)
        {
          g_autoptr (GBytes) first = write_report (plan, 1, kinds[k].name, format, &quick);
          g_autoptr (GBytes) second = write_report (again, 1, kinds[k].name, format, &quick);

          g_assert_true (g_bytes_equal (first, second));
        }
}

static void
test_version (void)
{
  g_autoptr (DfpPlan) plan = plan_from_template ("telecom-venture");
  DfpReportOptions one = usual, other = usual;
  g_autoptr (GBytes) without = write_report (plan, 0, "one-pager", DFP_REPORT_MARKDOWN, &usual);
  g_autoptr (GBytes) before = NULL, after = NULL;

  one.version = "1a2b3c4d";
  other.version = "5e6f7a8b";
  before = write_report (plan, 0, "one-pager", DFP_REPORT_MARKDOWN, &one);
  after = write_report (plan, 0, "one-pager", DFP_REPORT_MARKDOWN, &other);
  g_assert_false (g_bytes_equal (before, after));
  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (before, NULL), g_bytes_get_size (before), " · version 1a2b3c4d · "));
  g_assert_null (g_strstr_len (g_bytes_get_data (without, NULL), g_bytes_get_size (without), "version"));
}

/* A file for each kind. Transfer full: the words that name them all. */
static char *
write_tables (DfpPlan *plan, const char *folder, guint *n)
{
  GString *words = g_string_new (NULL);
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);

  *n = 0;
  for (guint k = 0; k < n_kinds; k++)
    if (kinds[k].formats & DFP_REPORT_CSV)
      {
        g_autoptr (GBytes) bytes = write_report (plan, 0, kinds[k].name, DFP_REPORT_CSV, &usual);
        g_autofree char *path = g_build_filename (folder, kinds[k].name, NULL), *word = g_shell_quote (path);

        g_assert_true (
            g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
        g_string_append_printf (words, " %s", word);
        ++*n;
      }
  return g_string_free (words, FALSE);
}

static void
test_csv (void)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "report", "check-csv.py", NULL);
  g_autofree char *quoted = g_shell_quote (script), *tables = NULL, *arguments = NULL, *said = NULL;
  g_autoptr (DfpPlan) plan = plan_from_template ("retail-bank-mvp");
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_auto (GStrv) lines = NULL;
  const DfpPlanData *data = dfp_plan_get (plan);
  char *folder = scratch_folder_new ();
  guint n;

  g_object_set (dfp_list_get (data->risks, 0), "name", "=cmd|' /C calc'!A0, \"R&D\" <b>", "response", "two\nlines",
                NULL);
  g_object_set (dfp_list_get (data->objectives, 0), "name", "+1", NULL);
  tables = write_tables (plan, folder, &n);
  arguments = g_strconcat (quoted, tables, NULL);
  if (have_tools ((const char *const[]){ "python3", NULL }))
    {
      said = run_tool ("python3", arguments, nothing);
      lines = g_strsplit (g_strchomp (said), "\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==, n);
    }
  scratch_folder_remove (folder);
}

static void
test_csv_rows (void)
{
  g_autoptr (DfpPlan) plan = plan_from_template ("retail-bank-mvp");
  g_autoptr (GBytes) roles = write_report (plan, 0, "roles", DFP_REPORT_CSV, &usual);
  g_autoptr (GBytes) staffing = write_report (plan, 0, "staffing", DFP_REPORT_CSV, &usual);
  g_autoptr (GBytes) totals = write_report (plan, 0, "figures", DFP_REPORT_CSV, &usual);
  g_autoptr (GBytes) line = write_report (plan, 0, "line", DFP_REPORT_CSV, &usual);

  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (roles, NULL), g_bytes_get_size (roles),
                    "\"Factory lead\",\"leadership\",\"\",\"seconded\",\"\",1,1,\"2027-01\",\"2028-06\",14000,"));
  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (staffing, NULL), g_bytes_get_size (staffing), ",7,\"2027-07\",24,24,8,16,"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (totals, NULL), g_bytes_get_size (totals),
                                  "\"peak-heads\",\"People at the peak\",24\r\n"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (line, NULL), g_bytes_get_size (line),
                                  "\r\n\"Shape and design\",\"design\",\"true\",1.0526315789473684,"));
}

/* What a plan says is text in Markdown, to the letter, whatever it looks like. */
static void
test_markdown (void)
{
  static const char *const kinds[] = { "risks", "figures", "one-pager", "comparison", "chart:risk-delays" };
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "report", "check-markdown.py", NULL);
  g_autofree char *quoted = g_shell_quote (script), *arguments = g_strconcat (quoted, " @", NULL);
  g_autoptr (DfpPlan) plan = plan_from_template ("retail-bank-mvp");
  const char *risk = "# a | b\\| `c` <i>*d*</i>", *name = "1. [x](y) & |";

  if (!have_tools ((const char *const[]){ "python3", NULL }))
    return;
  g_object_set (dfp_list_get (dfp_plan_get (plan)->risks, 0), "name", risk, "response", "- two\n\n# lines", NULL);
  g_object_set (dfp_list_get (dfp_plan_get (plan)->configurations, 0), "name", name, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) bytes = write_report (plan, 0, kinds[i], DFP_REPORT_MARKDOWN, &quick);
      g_autofree char *said = run_tool ("python3", arguments, bytes), *squeezed = squeeze (said);

      assert_contains (squeezed, i == 0 || i == 4 ? risk : name);
      if (i == 0)
        assert_contains (squeezed, "- two # lines");
    }
}

/* A document of the same words as on paper, and its table with as many cells in each row. */
static void
test_markdown_content (void)
{
  g_autoptr (DfpPlan) plan = plan_from_template ("retail-bank-mvp");
  g_autoptr (GBytes) bytes = write_report (plan, 0, "comparison", DFP_REPORT_MARKDOWN, &usual);
  const char *text = g_bytes_get_data (bytes, NULL);
  const gsize length = g_bytes_get_size (bytes);

  g_assert_nonnull (g_strstr_len (text, length, "\n\n# Hybrid factory is the safest way"));
  g_assert_nonnull (g_strstr_len (text, length, "\n| --- | --- | ---: | ---: | ---: |\n"));
  g_assert_nonnull (g_strstr_len (text, length, "| Money | Net present value | €2.15m | €1.31m (−€0.84m ✕) |"));
  g_assert_nonnull (g_strstr_len (text, length, "\n*Estimates · seed "));
}

/* Every format is found by its name and by its bit, and takes something. */
static void
test_formats (void)
{
  guint n_writers;
  const DfpWriter *writers = dfp_writer_list (&n_writers);

  for (guint i = 0; i < n_writers; i++)
    {
      g_assert_true (dfp_writer_find (writers[i].name) == &writers[i]);
      g_assert_true (dfp_writer_get (writers[i].format) == &writers[i]);
      g_assert_cmpuint (writers[i].format, ==, 1u << i);
      g_assert_true (writers[i].write_sheet != NULL || writers[i].write_picture != NULL ||
                     writers[i].write_content != NULL);
      g_assert_cmpuint (strcspn (writers[i].media_type, "/"), <, strlen (writers[i].media_type));
    }
}

static void
test_svg (void)
{
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);
  g_autoptr (DfpPlan) plan = plan_with_long_names ();

  if (!have_tools ((const char *const[]){ "rsvg-convert", NULL }))
    return;
  for (guint k = 0; k < n_kinds; k += get_step ())
    if (kinds[k].formats & DFP_REPORT_SVG)
      {
        g_autoptr (GBytes) bytes = write_report (plan, 0, kinds[k].name, DFP_REPORT_SVG, &usual);
        g_autofree char *drawn = run_tool ("rsvg-convert", "-f svg @", bytes);

        g_assert_nonnull (drawn);
      }
}

static void
assert_refused (DfpPlan *plan, const char *kind, DfpReportFormat format, const DfpReportOptions *options, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dfp_report_export (plan, NULL, dfp_report_kind_find (kind), format, options, &error);

  g_assert_null (bytes);
  g_assert_error (error, DFP_ERROR, code);
}

static void
test_refusals (void)
{
  g_autoptr (DfpPlan) plan = plan_from_template ("retail-bank-mvp"), empty = plan_empty ();
  const DfpReportOptions no_date = { .date = "yesterday" },
                         huge = { .date = DATE, .width = 9000, .height = 9000, .scale = 4 };

  assert_refused (plan, "one-pager", DFP_REPORT_CSV, NULL, DFP_ERROR_USAGE);
  assert_refused (plan, "roles", DFP_REPORT_PDF, NULL, DFP_ERROR_USAGE);
  assert_refused (plan, "roles", 0, NULL, DFP_ERROR_USAGE);
  assert_refused (plan, "one-pager", DFP_REPORT_PDF, &no_date, DFP_ERROR_USAGE);
  assert_refused (plan, "chart:cash", DFP_REPORT_PNG, &huge, DFP_ERROR_LIMIT);
  assert_refused (empty, "comparison", DFP_REPORT_PDF, NULL, DFP_ERROR_USAGE);
  g_assert_null (dfp_report_kind_find ("chart:pie"));
  g_assert_null (dfp_writer_find ("doc"));
}

/* Who gives up gets nothing, and at once. */
static void
test_given_up (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const DfpReportOptions options = { .scale = 2, .cancellable = cancellable };
  guint n;
  g_autoptr (DfpPlan) plan = plan_case_create (&plan_cases (&n)[0]);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dfp_report_export (plan, NULL, dfp_report_kind_find ("one-pager"), DFP_REPORT_PDF, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_names (void)
{
  g_autoptr (DfpPlan) plan = plan_from_template ("retail-bank-mvp");
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      g_assert_true (dfp_report_kind_find (kinds[k].name) == &kinds[k]);
      g_assert_true (g_hash_table_add (names, dfp_report_get_file_name (plan, &kinds[k], DFP_REPORT_CSV)));
    }
  g_assert_true (g_hash_table_contains (names, "account-opening-in-five-minutes-chart-staffing.csv"));
}

/* The date of a build that must be the same tomorrow comes from its environment. */
static void
test_date (void)
{
  g_autoptr (DfpPlan) plan = plan_from_template ("retail-bank-mvp");
  g_autoptr (GBytes) bytes = NULL;

  if (!have_tools ((const char *const[]){ "pdfinfo", NULL }))
    return;
  g_setenv ("SOURCE_DATE_EPOCH", "951782400", TRUE);
  bytes = write_report (plan, 0, "one-pager", DFP_REPORT_PDF, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  assert_info (bytes, "Feb 29 00:00:00 2000");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/names", test_names);
  g_test_add_func ("/report/refusals", test_refusals);
  g_test_add_func ("/report/given-up", test_given_up);
  g_test_add_func ("/report/one-pager-text", test_one_pager_text);
  g_test_add_func ("/report/comparison-text", test_comparison_text);
  g_test_add_func ("/report/pdf-form", test_pdf_form);
  g_test_add_func ("/report/one-page", test_one_page);
  g_test_add_func ("/report/few-futures-need-no-second-page", test_few_futures);
  g_test_add_func ("/report/pages", test_pages);
  g_test_add_func ("/report/long-names-leave-no-page", test_long_names);
  g_test_add_func ("/report/date", test_date);
  g_test_add_func ("/report/same-bytes", test_same_bytes);
  g_test_add_func ("/report/version", test_version);
  g_test_add_func ("/report/csv", test_csv);
  g_test_add_func ("/report/csv-rows", test_csv_rows);
  g_test_add_func ("/report/markdown", test_markdown);
  g_test_add_func ("/report/markdown-content", test_markdown_content);
  g_test_add_func ("/report/formats", test_formats);
  g_test_add_func ("/report/svg", test_svg);
  g_test_add_func ("/report/all-kinds", test_all_kinds);
  return g_test_run ();
}
