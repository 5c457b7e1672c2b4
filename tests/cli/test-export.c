/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export: every kind in every format it comes in, the same bytes every time, and what is refused. */
#include <string.h>

#include "dfp-run.h"
#include "tests/effort.h"

static void
set_up (Dfp *dfp, gconstpointer data)
{
  dfp_run_set_up (dfp, data);
  dfp_run_expect (dfp, 0, "new", "retail-bank-mvp", "-o", "plan.dfplan", NULL);
}

static void
check_file (Dfp *dfp, const char *kind, const char *file, const char *magic)
{
  g_autofree char *path = g_build_filename (dfp->folder, file, NULL);
  g_autofree char *first = NULL, *second = NULL;
  gsize n_first, n_second;

  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-o", file, "--kind", kind, "--force", NULL);
  g_assert_cmpstr (dfp->out, ==, "");
  g_assert_true (g_file_get_contents (path, &first, &n_first, NULL));
  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-o", file, "--kind", kind, "--force", NULL);
  g_assert_true (g_file_get_contents (path, &second, &n_second, NULL));
  g_assert_cmpmem (first, n_first, second, n_second);
  g_assert_cmpint (n_first, >, strlen (magic));
  g_assert_cmpmem (first, strlen (magic), magic, strlen (magic));
}

/* Where a build is several times slower, as with sanitizers, pictures take turns. */
static void
check_picture (Dfp *dfp, const char *kind, guint turn)
{
  const gboolean is_brief = effort_choose (TRUE, FALSE, FALSE);

  if (!is_brief || turn % 2 == 0)
    check_file (dfp, kind, "out.svg", "<?xml");
  if (!is_brief || turn % 2 == 1)
    check_file (dfp, kind, "out.png", "\211PNG");
}

static void
check_kind (Dfp *dfp, const char *kind, guint turn)
{
  g_test_message ("%s", kind);
  if (g_str_has_prefix (kind, "chart:"))
    check_picture (dfp, kind, turn);
  else if (g_str_has_prefix (kind, "table:"))
    check_file (dfp, kind, "out.csv", "");
  else
    check_file (dfp, kind, "out.pdf", "%PDF-");
}

static void
test_kinds (Dfp *dfp, gconstpointer data)
{
  g_autoptr (JsonNode) node = dfp_run_json (dfp, "export", "--list", "--json", NULL);
  JsonArray *kinds = json_node_get_array (node);

  g_assert_cmpint (json_array_get_length (kinds), >, 10);
  for (guint i = 0; i < json_array_get_length (kinds); i++)
    check_kind (dfp, json_object_get_string_member (json_array_get_object_element (kinds, i), "kind"), i);
}

static void
test_usual (Dfp *dfp, gconstpointer data)
{
  g_autofree char *usual = NULL, *named = NULL, *letter = NULL;

  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-o", "usual.pdf", NULL);
  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-o", "named.PDF", "-k", "one-pager", "--paper", "a4", NULL);
  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-o", "letter.pdf", "--paper", "letter", NULL);
  usual = dfp_run_read (dfp, "usual.pdf");
  named = dfp_run_read (dfp, "named.PDF");
  letter = dfp_run_read (dfp, "letter.pdf");
  g_assert_cmpstr (usual, ==, named);
  g_assert_cmpstr (usual, !=, letter);
}

static void
test_configuration (Dfp *dfp, gconstpointer data)
{
  g_autofree char *base = NULL, *other = NULL;

  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-o", "a.csv", "-k", "table:roles", NULL);
  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-o", "b.csv", "-k", "table:roles", "-c", "Partner-led cluster",
                  NULL);
  base = dfp_run_read (dfp, "a.csv");
  other = dfp_run_read (dfp, "b.csv");
  g_assert_cmpstr (base, !=, other);
}

static void
test_refused (Dfp *dfp, gconstpointer data)
{
  dfp_run_expect (dfp, 64, "export", "plan.dfplan", NULL);
  dfp_run_expect (dfp, 64, "export", "-o", "x.pdf", NULL);
  dfp_run_expect (dfp, 64, "export", "plan.dfplan", "-o", "x", NULL);
  dfp_run_expect (dfp, 64, "export", "plan.dfplan", "-o", "x.docx", NULL);
  dfp_run_expect (dfp, 64, "export", "plan.dfplan", "-o", "x.pdf", "-k", "nosuch", NULL);
  dfp_run_expect (dfp, 64, "export", "plan.dfplan", "-o", "x.pdf", "-k", "table:one-pager", NULL);
  dfp_run_expect (dfp, 64, "export", "plan.dfplan", "-o", "x.csv", "-k", "one-pager", NULL);
  dfp_run_expect (dfp, 64, "export", "plan.dfplan", "-o", "x.pdf", "--paper", "a5", NULL);
  dfp_run_expect (dfp, 2, "export", "plan.dfplan", "-o", "x.pdf", "-c", "nobody", NULL);
  dfp_run_expect (dfp, 4, "export", "plan.dfplan", "-o", "no/such/x.pdf", NULL);
  dfp_run_expect (dfp, 4, "export", "missing.dfplan", "-o", "x.pdf", NULL);
}

/* A name typed twice: what was exported before, or a plan, must not be gone. */
static void
test_overwrote_without_asking (Dfp *dfp, gconstpointer data)
{
  g_autofree char *kept = NULL, *replaced = NULL;

  dfp_run_write (dfp, "mine.pdf", "mine", -1);
  dfp_run_expect (dfp, 5, "export", "plan.dfplan", "-o", "mine.pdf", NULL);
  kept = dfp_run_read (dfp, "mine.pdf");
  g_assert_cmpstr (kept, ==, "mine");
  g_assert_nonnull (strstr (dfp->err, "--force"));
  dfp_run_expect (dfp, 0, "export", "plan.dfplan", "-o", "mine.pdf", "-f", NULL);
  replaced = dfp_run_read (dfp, "mine.pdf");
  g_assert_true (g_str_has_prefix (replaced, "%PDF-"));
}

/* A plan with nothing in it still ends in a document or in an error, never in a crash. */
static void
test_empty (Dfp *dfp, gconstpointer data)
{
  static const char *const files[][2] = { { "one-pager", "x.pdf" },   { "comparison", "x.pdf" },
                                          { "chart:cash", "x.svg" },  { "chart:compare-cash", "x.png" },
                                          { "table:roles", "x.csv" }, { "table:staffing", "x.csv" } };

  dfp_run_write (dfp, "empty.dfplan", "{\"format\":\"digital-factory-plan\",\"version\":1}", -1);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      dfp_run (dfp, "export", "empty.dfplan", "-f", "-k", files[i][0], "-o", files[i][1], NULL);
      g_assert_true (dfp->status == 0 || dfp->status == 2 || dfp->status == 64);
    }
  dfp_run_write (dfp, "one.dfplan",
                 "{\"format\":\"digital-factory-plan\",\"version\":1,\"configurations\":[{\"id\":\"a\"}]}", -1);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    dfp_run_expect (dfp, 0, "export", "one.dfplan", "-f", "-k", files[i][0], "-o", files[i][1], NULL);
}

#define ADD(name, function) g_test_add ("/cli/export/" name, Dfp, NULL, set_up, function, dfp_run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dfp_run_init (argv[1]);
  ADD ("kinds", test_kinds);
  ADD ("usual", test_usual);
  ADD ("configuration", test_configuration);
  ADD ("refused", test_refused);
  ADD ("overwrote-without-asking", test_overwrote_without_asking);
  ADD ("empty", test_empty);
  return g_test_run ();
}
