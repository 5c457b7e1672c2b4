/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes make a valid plan, and it is written as one of the documents, tables and pictures that there are: it is
 * well formed. The first bytes say which, and how. */
#include "fuzz-target.h"

#include "base/dfp-error.h"
#include "plan-drawer.h"
#include "report/dfp-report-list.h"

static void
check_pdf (const char *text, gsize length)
{
  g_assert_cmpuint (length, >, 100);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  g_assert_nonnull (g_strstr_len (text + length - 40, 40, "startxref\n"));
  g_assert_nonnull (g_strstr_len (text + length - 10, 10, "%%EOF"));
}

static void
check_png (const char *text, gsize length)
{
  g_assert_cmpuint (length, >, 20);
  g_assert_true (memcmp (text, "\x89PNG\r\n\x1a\n", 8) == 0);
  g_assert_true (memcmp (text + length - 8, "IEND\xae\x42\x60\x82", 8) == 0);
}

static void
check_svg (const char *text, gsize length)
{
  static const GMarkupParser nothing = { NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
  g_assert_null (g_strstr_len (text, (gssize) length, "<script"));
  if (g_markup_parse_context_parse (context, text, (gssize) length, &error))
    g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

/* One cell: text in quotes that no spreadsheet takes for a formula, or a bare number. Returns what follows it. */
static const char *
check_cell (const char *p)
{
  g_autofree char *bare = NULL;
  char *end;

  if (*p == '"')
    {
      g_assert_null (p[1] != '\0' ? strchr ("=+-@\t\r\n", p[1]) : NULL);
      for (p++; p[0] != '"' || p[1] == '"'; p += p[0] == '"' ? 2 : 1)
        g_assert_true (*p != '\0');
      return p + 1;
    }
  bare = g_strndup (p, strcspn (p, ",\r\n\""));
  g_ascii_strtod (bare, &end);
  g_assert_true (*end == '\0');
  return p + strlen (bare);
}

/* Each line has as many cells as the first, and ends in CR LF. */
static void
check_csv (const char *text, gsize length)
{
  guint width = 0, n = 0;

  g_assert_true (strlen (text) == length);
  for (const char *p = text; *p != '\0';)
    {
      p = check_cell (p);
      n++;
      if (*p == ',')
        {
          p++;
          continue;
        }
      g_assert_true (p[0] == '\r' && p[1] == '\n');
      g_assert_true (width == 0 || width == n);
      width = n;
      n = 0;
      p += 2;
    }
  g_assert_cmpuint (width, >, 0);
}

/* What begins a row ends it. */
static void
check_markdown (const char *text, gsize length)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_true (strlen (text) == length && g_utf8_validate (text, -1, NULL));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (lines[i], "|") == g_str_has_suffix (lines[i], " |"));
}

static const struct
{
  DfpReportFormat format;
  void (*check) (const char *text, gsize length);
} formats[] = {
  { DFP_REPORT_PDF, check_pdf }, { DFP_REPORT_SVG, check_svg },           { DFP_REPORT_PNG, check_png },
  { DFP_REPORT_CSV, check_csv }, { DFP_REPORT_MARKDOWN, check_markdown },
};

static void
export_plan (DfpPlan *plan, const DfpReportKind *kind, guint format, const DfpReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dfp_report_export (plan, NULL, kind, formats[format].format, options, &error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    {
      g_assert_true (error->domain == DFP_ERROR);
      g_assert_true (error->code == DFP_ERROR_USAGE || error->code == DFP_ERROR_LIMIT);
      return;
    }
  text = g_malloc0 (g_bytes_get_size (bytes) + 1);
  memcpy (text, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  formats[format].check (text, g_bytes_get_size (bytes));
}

/* One of those that @kind comes in. */
static guint
choose_format (const DfpReportKind *kind, guint wish)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (kind->formats & formats[(wish + i) % G_N_ELEMENTS (formats)].format)
      return (wish + i) % G_N_ELEMENTS (formats);
  g_assert_not_reached ();
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static DfpPlan *start;
  PlanBytes bytes = { data, size };
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);
  const DfpReportKind *kind = &kinds[plan_bytes_take (&bytes, n_kinds)];
  const guint setting = plan_bytes_take (&bytes, 256), format = choose_format (kind, setting >> 4);
  const DfpReportOptions options = { .date = "2026-11-22",
                                     .n_futures = 20,
                                     .scale = 0.25,
                                     .paper = setting & 1,
                                     .right_to_left = (setting & 2) != 0,
                                     .with_nothing = (setting & 4) != 0,
                                     .raw = FALSE };
  g_autoptr (DfpPlan) plan = NULL;

  if (start == NULL)
    start = plan_drawer_create ();
  plan = DFP_PLAN (dfp_object_copy (DFP_OBJECT (start)));
  plan_drawer_apply (plan, &bytes);
  export_plan (plan, kind, format, &options);
  fuzz_watch (dfp_plan_get (plan)->title);
  return 0;
}
