/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan whose every text wants to be something else – a formula, markup, an end of the document – in every
 * document, picture and table: other programs read them all, and none of them is misled. */
#include "report/dfp-report-list.h"

#include <string.h>

#include "exhibit-subjects.h"
#include "tests/scratch-folder.h"

static const DfpReportOptions options = { .date = "2026-11-22", .n_futures = 50 };

static const char *const hostile[] = {
  "=cmd|' /C calc'!A0",
  " =1+1",
  "\xc2\xa0+1",
  "\xe3\x80\x80-1",
  "\xe2\x80\x8b@SUM(A1)",
  "\xef\xbb\xbf=1",
  "\xf3\xa0\x81\x81\xf3\xa0\x81\x82=1",
  "＝1",
  "⁺1",
  "\xef\xbf\xbf=1",
  "\xef\xb7\x90 \xf0\x9f\xbf\xbe \xf4\x8f\xbf\xbf \xef\xbf\xbe",
  "R&D <b>\"quoted\"</b> 'single' \\ %n %s ]]> <!-- & &amp; &#0;",
  "a,b;\"c\"\"d\"",
  "</title><script>alert(1)</script>",
  "surface12 xml:space <?php ?>",
  "\xd8\xa7\xd9\x84\xd9\x85\xd8\xb5\xd9\x86\xd8\xb9 \xd7\x90 123",
  "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81 \xcc\x81",
  "👩\xe2\x80\x8d💻⚠\xef\xb8\x8f\xf3\xa0\x84\x80",
  "\xc2\xad\xe3\x85\xa4\xe2\xa0\x80",
  "",
};

static void fill_object (DfpObject *object, guint *next);

static void
fill_field (DfpObject *object, const DfpField *field, guint *next)
{
  const char *text = hostile[*next % G_N_ELEMENTS (hostile)];

  if (field->kind == DFP_FIELD_LIST)
    {
      DfpList *list = dfp_object_get_list (object, field->name);

      for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
        fill_object (dfp_list_get (list, i), next);
    }
  else if ((field->kind == DFP_FIELD_TEXT || field->kind == DFP_FIELD_NOTES) &&
           dfp_field_check_text (field, text, NULL))
    {
      g_object_set (object, field->name, text, NULL);
      ++*next;
    }
}

static void
fill_object (DfpObject *object, guint *next)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    fill_field (object, &fields[i], next);
}

/* Who reads what was written, and whether all files in one run. */
static const struct
{
  DfpReportFormat format;
  gboolean takes_all;
  const char *words[3];
} readers[] = {
  { DFP_REPORT_PDF, FALSE, { "pdfinfo" } },
  { DFP_REPORT_SVG, TRUE, { "xmllint", "--noout" } },
  { DFP_REPORT_CSV, TRUE, { "python3", "check-csv.py" } },
  { DFP_REPORT_MARKDOWN, TRUE, { "python3", "check-markdown.py" } },
};

static gboolean
have_program (const char *name)
{
  g_autofree char *path = g_find_program_in_path (name);

  return path != NULL;
}

static GPtrArray *
begin_command (guint reader)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *word = readers[reader].words; *word != NULL; word++)
    g_ptr_array_add (words, g_str_has_suffix (*word, ".py") ? g_test_build_filename (G_TEST_DIST, "report", *word, NULL)
                                                            : g_strdup (*word));
  return words;
}

/* What the reader has to say against its files; NULL when they are in order. */
static char *
read_files (GPtrArray *words)
{
  g_autofree char *errors = NULL, *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!have_program (words->pdata[0]))
    {
      g_test_message ("%s is not installed", (char *) words->pdata[0]);
      return NULL;
    }
  g_ptr_array_add (words, NULL);
  g_spawn_sync (NULL, (char **) words->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status, &error);
  g_assert_no_error (error);
  return g_spawn_check_wait_status (status, NULL) ? NULL : g_steal_pointer (&errors);
}

static void
write_kind (DfpPlan *plan, const DfpReportKind *kind, DfpReportFormat format, const char *folder, GPtrArray *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dfp_report_export (plan, NULL, kind, format, &options, &error);
  g_autofree char *name = g_strdup_printf ("%s.%s", kind->name, dfp_writer_get (format)->name);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  g_ptr_array_add (words, path);
}

static void
read_all (GPtrArray *words)
{
  g_autofree char *problem = read_files (words);

  g_assert_cmpstr (problem, ==, NULL);
}

static void
check_format (DfpPlan *plan, guint reader, const char *folder)
{
  g_autoptr (GPtrArray) words = begin_command (reader);
  const guint n_words = words->len;
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      if ((kinds[k].formats & readers[reader].format) == 0)
        continue;
      write_kind (plan, &kinds[k], readers[reader].format, folder, words);
      if (readers[reader].takes_all)
        continue;
      read_all (words);
      g_ptr_array_set_size (words, n_words);
    }
  if (readers[reader].takes_all)
    read_all (words);
}

/* One configuration is enough: the others only take time. */
static DfpPlan *
create_plan (guint start)
{
  DfpPlan *plan = plan_from_template ("retail-bank-mvp");
  DfpList *configurations = dfp_plan_get (plan)->configurations;
  guint next = start;

  while (dfp_list_get_n_rows (configurations) > 1)
    dfp_list_remove (configurations, dfp_list_get_n_rows (configurations) - 1);
  fill_object (DFP_OBJECT (plan), &next);
  g_assert_cmpuint (next - start, >, 100);
  return plan;
}

/* Each text stands in another place each time. */
static void
test_every_text (gconstpointer start)
{
  g_autoptr (DfpPlan) plan = create_plan (GPOINTER_TO_UINT (start));
  char *folder = scratch_folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    check_format (plan, i, folder);
  scratch_folder_remove (folder);
}

/* What the reader of @format says of @text. */
static void
assert_found (DfpReportFormat format, const char *text, const char *complaint)
{
  char *folder = scratch_folder_new (), *path = g_build_filename (folder, "hostile", NULL);
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *problem = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (readers) && words == NULL; i++)
    words = readers[i].format == format ? begin_command (i) : NULL;
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (words, path);
  problem = read_files (words);
  g_assert_true (problem == NULL || strstr (problem, complaint) != NULL);
  g_assert_true (problem != NULL || !have_program ("python3"));
  scratch_folder_remove (folder);
}

/* The reader of tables finds a formula where there is one. */
static void
test_formula_found (void)
{
  static const char *const cells[] = { "=1", " =1", "\xe2\x80\x8b=1", "＝1", "\xef\xbf\xbf+1", "-x", "\t1" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *text = g_strdup_printf ("\"a\"\r\n\"%s\"\r\n", cells[i]);

      assert_found (DFP_REPORT_CSV, text, "could be taken for a formula");
    }
}

/* The reader of Markdown finds what would not be text, and a row that is not full. */
static void
test_markup_found (void)
{
  static const char *const cases[][2] = {
    { "a <b>\n", "holds markup" },
    { "a `b`\n", "holds markup" },
    { "a [b](c)\n", "holds markup" },
    { "#### a\n", "begins a block" },
    { "1. a\n", "begins a block" },
    { "---\n", "begins a block" },
    { "    a\n", "begins a block" },
    { "a\tb\n", "control characters" },
    { "| a |\n| b |\n\n", "no rule" },
    { "| a | b |\n| --- | --- |\n| c |\n\n", "has not 2 cells" },
    { "| a |\n| --- |\n| b | c |\n\n", "has not 1 cells" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (DFP_REPORT_MARKDOWN, cases[i][0], cases[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/hostile/every-text", GUINT_TO_POINTER (0), test_every_text);
  g_test_add_data_func ("/hostile/every-text-elsewhere", GUINT_TO_POINTER (9), test_every_text);
  g_test_add_func ("/hostile/formula-found", test_formula_found);
  g_test_add_func ("/hostile/markup-found", test_markup_found);
  return g_test_run ();
}
