/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as trackers and spreadsheets write them, and tables that are none. */
#include <string.h>

#include "base/dfp-error.h"
#include "model/dfp-history-week.h"
#include "store/dfp-codec.h"
#include "store/dfp-file.h"
#include "store/dfp-history-import.h"

#define START DFP_MONTH (2027, 1) /* a Friday: the last whole week before it begins on 2026-12-21 */

/* "2026-02-09: 3 0 5", or the first problem. */
static char *
read_text (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpHistoryImport) import =
      dfp_history_import_new (text, length < 0 ? strlen (text) : (gsize) length, START, &error);
  g_autofree char *first = NULL;
  GString *words;

  if (import == NULL)
    return g_strdup (error->message);
  if (import->n_problems > 0)
    return dfp_history_problem_describe (import->problems->pdata[0]);
  first = dfp_history_import_get_week (import, 0);
  words = g_string_new (first);
  g_string_append_c (words, ':');
  for (guint i = 0; i < import->n_weeks; i++)
    g_string_append_printf (words, " %d", import->finished[i]);
  return g_string_free (words, FALSE);
}

static const struct
{
  const char *text;
  const char *weeks;
} good[] = {
  { "3\n0\n5\n", "2026-12-07: 3 0 5" },
  { "3\n0\n5", "2026-12-07: 3 0 5" },
  { "3\r\n0\r\n5\r\n\r\n\r\n", "2026-12-07: 3 0 5" },
  { "3\r0\r5\r", "2026-12-07: 3 0 5" },
  { "\xef\xbb\xbf"
    "Finished\n3\n0\n5\n",
    "2026-12-07: 3 0 5" },
  { "\"Finished,\nby all\"\n\"3\"\n 0 \n\"5\"\n", "2026-12-07: 3 0 5" },
  { "\xef\xbb\xbf\"3\"\n5", "2026-12-14: 3 5" },
  { "0", "2026-12-21: 0" },
  { "1000000", "2026-12-21: 1000000" },
  { "Week,Finished\n2026-02-09,3\n2026-02-16,0\n2026-02-23,5\n", "2026-02-09: 3 0 5" },
  { "Week;Finished\n2026-02-09;3\n2026-02-23;5\n", "2026-02-09: 3 0 5" },
  { "Week\tFinished\n2026-02-23\t5\n2026-02-09\t3\n", "2026-02-09: 3 0 5" },
  { "\"Week, of the year\";\"Done\"\n2026-W07;3\n2026-W09;5\n", "2026-02-09: 3 0 5" },
  { "2026-02-15,3\n", "2026-02-09: 3" }, /* a Sunday belongs to the Monday before */
  { "2026-02-11,3\n2026-W08,4\n", "2026-02-09: 3 4" },
  { "2020-W53,3\n2021-W01,4\n", "2020-12-28: 3 4" },
  { "2021-01-03,3\n2021-01-04,4\n", "2020-12-28: 3 4" },
  { "1,3\n2,0\n3,5\n", "2026-12-07: 3 0 5" },
  { "week,pieces\n17,5\n15,3\n", "2026-12-07: 3 0 5" },
  { "2026-02-09\n2026-02-10\n2026-02-25\n2026-02-09\n", "2026-02-09: 3 0 1" },
  { "Done\n2026-W07\n2026-W07\n", "2026-02-09: 2" },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *weeks = read_text (good[i].text, -1);

      g_test_message ("%s", good[i].text);
      g_assert_cmpstr (weeks, ==, good[i].weeks);
    }
}

static const struct
{
  const char *text;
  const char *problem; /* begins so */
} bad[] = {
  { "", "There are no weeks" },
  { "\n\n\n", "There are no weeks" },
  { "Week,Finished\n", "There are no weeks" },
  { "\xef\xbb\xbf", "There are no weeks" },
  { "3\nfour\n5\n", "Row 2, column 1: “four” is no number of pieces. Write a whole number from 0 to 1000000." },
  { "3\n-1\n", "Row 2, column 1: “-1”" },
  { "3\n2.5\n", "Row 2, column 1: “2.5”" },
  { "3\n1000001\n", "Row 2, column 1: “1000001”" },
  { "3\n99999999999999999999999\n", "Row 2, column 1: “99999999999999999999999”" },
  { "3\n\n5\n", "Row 2: the row is empty. Write 0" },
  { "3\n,\n5\n", "Row 2: the row is empty. Write 0" },
  { "3\n2026-02-09\n", "Row 2, column 1: “2026-02-09” is no number" },
  { "2026-02-09\n3\n", "Row 2, column 1: “3” is no day or week. Write it as 2026-02-09 or 2026-W07." },
  { "2026-02-30,3\n2026-02-09,3\n", "Row 1, column 1: “2026-02-30” is no day" },
  { "2026-02-09,3\n09.02.2026,3\n", "Row 2, column 1: “09.02.2026” is no day" },
  { "2026-W00,3\n", "Row 1, column 1: “2026-W00”" },
  { "2021-W53,3\n", "Row 1, column 1: “2021-W53”" },
  { "2026-02-09,3\n2026-02-10,4\n", "Row 2, column 1: the week of row 1 stands here again." },
  { "5,3\n5,4\n", "Row 2, column 1: the week of row 1 stands here again." },
  { "2026-02-09,\n", "Row 1, column 2: the number of pieces is missing." },
  { "2026-02-09,x\n", "Row 1, column 2: “x” is no number of pieces." },
  { "1,3\n2026-02-09,4\n", "Row 2, column 1: “2026-02-09” is no number of a week" },
  { "1,3\n2,4,5\n", "Row 2: the row has 3 columns where the first has 2." },
  { "1,3\n2\n", "Row 2: the row has 1 column where the first has 2." },
  { "A-1,2026-02-09,Done\n", "Row 1: there are 3 columns." },
  { "3\n\"4\n5\n", "Row 2, column 1: a quotation mark is never closed." },
  { "3\n4\"\n5\n", "Row 2, column 1: a quotation mark stands in the middle." },
  { "3\n\"4\"x\n5\n", "Row 2, column 1: a quotation mark stands in the middle." },
  { "1,3\n100000,3\n", "Row 2, column 1: there are more than 10000 weeks" },
  { "100000000,3\n0,3\n", "Row 1, column 1: there are more than 10000 weeks" },
  { "1,3\n100000001,3\n", "Row 2, column 1: “100000001”" },
  { "1900-01-01,3\n2199-12-31,3\n", "Row 2, column 1: there are more than 10000 weeks" },
  { "1899-12-31,3\n", "Row 1, column 1: “1899-12-31”" },
  { "2200-01-01,3\n", "Row 1, column 1: “2200-01-01”" },
  { "2026-02-09,3\n\x1b[31m,3\n", "Row 2, column 1: “\\u{1b}[31m”" },
  { "3\n\xff\n", "The table is not UTF-8 text." },
  { "=1+1,3\n2,3\n", "Row 1, column 1: “=1+1”" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *problem = read_text (bad[i].text, -1);

      g_test_message ("case %u", i);
      if (!g_str_has_prefix (problem, bad[i].problem))
        g_assert_cmpstr (problem, ==, bad[i].problem);
    }
}

static void
test_bytes (void)
{
  static const char wide[] = "\xff\xfe"
                             "3\0\n\0";
  g_autofree char *utf16 = read_text (wide, sizeof wide - 1), *nul = read_text ("3\0004\n", 4);
  g_autofree char *large = g_malloc (DFP_FILE_BYTES_MAXIMUM + 1), *words = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_prefix (utf16, "The table is not UTF-8"));
  g_assert_true (g_str_has_prefix (nul, "The table is not UTF-8"));
  memset (large, '\n', DFP_FILE_BYTES_MAXIMUM + 1);
  g_assert_null (dfp_history_import_new (large, DFP_FILE_BYTES_MAXIMUM + 1, START, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_LIMIT);
  words = read_text (large, DFP_FILE_BYTES_MAXIMUM);
  g_assert_true (g_str_has_prefix (words, "There are no weeks"));
}

/* Two dates in 22 bytes became 8,288 weeks. */
static void
test_gap (void)
{
  g_autofree char *far = read_text ("2026-02-09\n1867-04-08\n", -1), *numbered = read_text ("1,3\n107,4\n", -1);
  const char *pause = "1,3\n106,4\n";
  g_autoptr (DfpHistoryImport) import = dfp_history_import_new (pause, strlen (pause), START, NULL);
  g_autofree char *wide = read_text ("2026-02-09\n1926-02-08\n", -1);

  g_assert_true (g_str_has_prefix (far, "Row 2, column 1: "));
  g_assert_cmpstr (
      wide, ==,
      "Row 1, column 1: there are 5217 weeks between this row and row 2, more than 104. Correct the week, or "
      "leave out what is older.");
  g_assert_true (g_str_has_prefix (numbered, "Row 2, column 1: there are 105 weeks between this row and row 1"));
  g_assert_cmpuint (import->n_problems, ==, 0);
  g_assert_cmpuint (import->n_weeks, ==, 106);
}

static char *
repeat (const char *row, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, row);
  return g_string_free (text, FALSE);
}

/* As many weeks as may be, one more, and every row of a large file wrong. */
static void
test_limits (void)
{
  g_autofree char *most = repeat ("7\n", DFP_HISTORY_WEEKS_MAXIMUM);
  g_autofree char *more = repeat ("7\n", DFP_HISTORY_WEEKS_MAXIMUM + 1);
  g_autofree char *wrong = repeat ("2\nx\n", 1000000), *many = repeat ("2026-02-09\n", 1200000);
  g_autoptr (DfpHistoryImport) import = dfp_history_import_new (most, strlen (most), START, NULL);
  g_autoptr (DfpHistoryImport) refused = dfp_history_import_new (more, strlen (more), START, NULL);
  g_autoptr (DfpHistoryImport) hopeless = dfp_history_import_new (wrong, strlen (wrong), START, NULL);
  g_autoptr (DfpHistoryImport) busy = dfp_history_import_new (many, strlen (many), START, NULL);

  g_assert_cmpuint (import->n_weeks, ==, DFP_HISTORY_WEEKS_MAXIMUM);
  g_assert_cmpfloat (import->n_pieces, ==, 7 * DFP_HISTORY_WEEKS_MAXIMUM);
  g_assert_cmpuint (refused->n_problems, ==, 1);
  g_assert_cmpuint (hopeless->n_problems, ==, 1000000);
  g_assert_cmpuint (hopeless->problems->len, ==, DFP_HISTORY_PROBLEMS_MAXIMUM);
  g_assert_cmpint (busy->finished[0], ==, DFP_HISTORY_FINISHED_MAXIMUM);
}

static void
test_describe (void)
{
  const char *text = "Week;Finished\n2026-W07;3\n2026-W10;1500\n";
  g_autoptr (DfpHistoryImport) import = dfp_history_import_new (text, strlen (text), START, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = dfp_history_import_describe (import);

  g_assert_cmpstr (words, ==,
                   "4 weeks, 2026-02-09 to 2026-03-02: 1,503 pieces finished. 2 weeks without a row count as 0.");
  g_assert_cmpint (import->form, ==, DFP_HISTORY_WEEKS);
  g_assert_cmpint (import->separator, ==, ';');
  g_assert_true (import->has_header);
  g_assert_true (dfp_history_import_check (import, "weekly.csv", &error));
}

static void
apply (DfpPlan *plan, const char *text)
{
  g_autoptr (DfpHistoryImport) import = dfp_history_import_new (text, strlen (text), START, NULL);

  g_assert_cmpuint (import->n_problems, ==, 0);
  dfp_history_import_apply (import, plan);
}

/* A week that comes again keeps its id, so that differences and undo stay small. */
static void
test_apply (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpList *history = dfp_plan_get (plan)->history;
  g_autofree char *id = NULL;
  const DfpHistoryWeekData *week;

  apply (plan, "2026-W07,3\n2026-W08,4\n");
  g_assert_cmpuint (dfp_list_get_n_rows (history), ==, 2);
  week = dfp_list_get_data (history, 1);
  id = g_strdup (week->id);
  apply (plan, "2026-W08,6\n2026-W09,5\n");
  g_assert_cmpuint (dfp_list_get_n_rows (history), ==, 2);
  week = dfp_list_get_data (history, 0);
  g_assert_cmpstr (week->id, ==, id);
  g_assert_cmpstr (week->week, ==, "2026-02-16");
  g_assert_cmpint (week->finished, ==, 6);
}

/* Through a file and back; and a file of before, which has neither member. */
static void
test_file (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new (), again = NULL, old = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) before = g_bytes_new_static ("{\"format\":\"digital-factory-plan\",\"version\":1}", 45);
  g_autoptr (GError) error = NULL;

  apply (plan, "3\n0\n5\n");
  g_object_set (plan, "backlog", 60, NULL);
  bytes = dfp_codec_encode (plan);
  again = dfp_codec_decode (bytes, "plan", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (dfp_object_equal (DFP_OBJECT (plan), DFP_OBJECT (again)));
  g_assert_cmpuint (dfp_list_get_n_rows (dfp_plan_get (again)->history), ==, 3);
  old = dfp_codec_decode (before, "plan", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dfp_list_get_n_rows (dfp_plan_get (old)->history), ==, 0);
  g_assert_cmpint (dfp_plan_get (old)->backlog, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/history-import/good", test_good);
  g_test_add_func ("/store/history-import/bad", test_bad);
  g_test_add_func ("/store/history-import/bytes", test_bytes);
  g_test_add_func ("/store/history-import/gap", test_gap);
  g_test_add_func ("/store/history-import/limits", test_limits);
  g_test_add_func ("/store/history-import/describe", test_describe);
  g_test_add_func ("/store/history-import/apply", test_apply);
  g_test_add_func ("/store/history-import/file", test_file);
  return g_test_run ();
}
