/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each template is there, is a plan, and is written as the program writes plans. */
#include <glib/gstdio.h>
#include <string.h>

#include "base/dfp-error.h"
#include "store/dfp-codec.h"
#include "store/dfp-templates.h"

static void
test_all (void)
{
  guint n;
  const DfpTemplate *templates = dfp_templates_get (&n);

  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpstr (templates[0].id, ==, "retail-bank-mvp");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DfpPlan) plan = dfp_templates_load (templates[i].id, &error);
      g_autoptr (GBytes) written = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (dfp_list_get_n_rows (dfp_plan_get (plan)->configurations), >=, 2);
      g_assert_cmpint (*dfp_plan_get (plan)->title, !=, '\0');
      g_assert_cmpint (*dfp_template_get_title (&templates[i]), !=, '\0');
      g_assert_true (dfp_templates_find (templates[i].id) == &templates[i]);
      written = dfp_codec_encode (plan);
      g_assert_true (dfp_codec_check (written, plan, templates[i].id, &error));
    }
}

/* The files in the project and the table say the same. */
static void
test_files (void)
{
  const char *folder = g_getenv ("DFP_TEMPLATES");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n, n_files = 0;

  dfp_templates_get (&n);
  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL; n_files++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *id = g_strndup (name, strlen (name) - strlen (".dfplan"));
      g_autoptr (GBytes) bytes = dfp_file_read (path, NULL, NULL);
      g_autoptr (DfpPlan) plan = dfp_templates_load (id, NULL);
      g_autoptr (GBytes) written = NULL;

      g_assert_nonnull (plan);
      written = dfp_codec_encode (plan);
      g_assert_true (g_bytes_equal (bytes, written));
    }
  g_assert_cmpuint (n_files, ==, n);
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dfp_templates_load ("../no\x1bne", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "retail-bank-mvp"));
  g_assert_null (strchr (error->message, '\x1b'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/templates/all", test_all);
  g_test_add_func ("/templates/files", test_files);
  g_test_add_func ("/templates/unknown", test_unknown);
  return g_test_run ();
}
