/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files: the same bytes each time, limits, and that other programs read them. */
#include "base/dfp-const.h"
#include "tests/chart/samples.h"

#include "base/dfp-error.h"
#include "chart/dfp-chart-export.h"
#include "tests/scratch-folder.h"

#include <string.h>

static const DfpChartStyle style = { .scale = 1, .titles = TRUE, .background = TRUE, .padding = 12 };

/* Drawing something else in between must not change the bytes. */
static void
test_deterministic (void)
{
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    {
      g_autoptr (DfpChart) chart = sample->create ();
      g_autoptr (DfpChart) other = samples[0].create ();
      g_autoptr (GBytes) svg = dfp_chart_export_svg (chart, sample->width, sample->height, &style, NULL);
      g_autoptr (GBytes) png = dfp_chart_export_png (chart, sample->width, sample->height, 1, &style, NULL);
      g_autoptr (GBytes) between = dfp_chart_export_svg (other, 300, 200, &style, NULL);
      g_autoptr (GBytes) svg2 = dfp_chart_export_svg (chart, sample->width, sample->height, &style, NULL);
      g_autoptr (GBytes) png2 = dfp_chart_export_png (chart, sample->width, sample->height, 1, &style, NULL);

      g_assert_true (svg != NULL && png != NULL && between != NULL);
      g_assert_true (g_bytes_equal (svg, svg2));
      g_assert_true (g_bytes_equal (png, png2));
      g_assert_false (g_bytes_equal (svg, png));
    }
}

static char *
write_temporary (GBytes *bytes, const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return path;
}

static gboolean
run (const char *program, const char *option, const char *path)
{
  const char *argv[] = { program, option, path, NULL };
  int status = -1;

  if (!g_spawn_sync (NULL, dfp_drop_const (argv), NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                     NULL, &status, NULL))
    return FALSE;
  return g_spawn_check_wait_status (status, NULL);
}

static DfpChart *
create_hostile (void)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);

  dfp_chart_set_title (chart, "R&D <b>]]>\"'\x01\n");
  dfp_chart_set_description (chart, "</desc><script>alert(1)</script>&nbsp;\xff surface12 \xef\xbf\xbe");
  dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, "R&D <b>", NULL, FALSE), 3, DFP_COLOR_A, "<3>", "&", 2, NULL);
  return chart;
}

static void
test_escaped (void)
{
  g_autoptr (DfpChart) chart = create_hostile ();
  g_autoptr (GBytes) svg = dfp_chart_export_svg (chart, 300, 100, &style, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));

  g_assert_nonnull (strstr (text, "<title>R&amp;D &lt;b&gt;"));
  g_assert_nonnull (strstr (text, "&lt;script&gt;"));
  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "<!DOCTYPE"));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* Every SVG is well-formed to libxml2 and drawn by librsvg. */
static void
test_readers (void)
{
  g_autofree char *xmllint = g_find_program_in_path ("xmllint");
  g_autofree char *rsvg = g_find_program_in_path ("rsvg-convert");
  g_autoptr (GBytes) broken = g_bytes_new_static ("<svg><title>R&D</svg>", 21);
  g_autofree char *broken_path = NULL;
  char *folder;

  if (xmllint == NULL || rsvg == NULL)
    {
      g_test_skip ("xmllint or rsvg-convert is not installed");
      return;
    }
  folder = scratch_folder_new ();
  for (int i = 0; i == 0 || samples[i - 1].name != NULL; i++)
    {
      g_autoptr (DfpChart) chart = i > 0 ? samples[i - 1].create () : create_hostile ();
      g_autoptr (GBytes) svg = dfp_chart_export_svg (chart, 320, 200, &style, NULL);
      g_autofree char *path = write_temporary (svg, folder, "chart.svg");

      g_assert_true (run (xmllint, "--noout", path));
      g_assert_true (run (rsvg, "--format=png", path));
    }
  broken_path = write_temporary (broken, folder, "broken.svg");
  g_assert_false (run (xmllint, "--noout", broken_path));
  scratch_folder_remove (folder);
}

static void
test_limits (void)
{
  static const struct
  {
    double width, height, scale;
    gboolean fine;
  } cases[] = {
    { 100, 100, 1, TRUE },   { 16384, 10, 1, TRUE },   { 16385, 10, 1, FALSE },    { 10, 10000, 2, FALSE },
    { 8000, 8000, 1, TRUE }, { 8001, 8001, 1, FALSE }, { 0, 10, 1, FALSE },        { -5, 10, 1, FALSE },
    { 100, 100, 0, FALSE },  { 100, 100, -1, FALSE },  { 1e300, 1e300, 1, FALSE }, { 0.0 / 0.0, 10, 1, FALSE },
  };
  g_autoptr (DfpChart) chart = samples[0].create ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png =
          dfp_chart_export_png (chart, cases[i].width, cases[i].height, cases[i].scale, NULL, &error);

      if (cases[i].fine)
        {
          g_assert_no_error (error);
          g_assert_nonnull (png);
          continue;
        }
      g_assert_null (png);
      g_assert_error (error, DFP_ERROR, DFP_ERROR_LIMIT);
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (dfp_chart_export_svg (chart, 20000, 10, NULL, &error));
    g_assert_error (error, DFP_ERROR, DFP_ERROR_LIMIT);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/deterministic", test_deterministic);
  g_test_add_func ("/export/escaped", test_escaped);
  g_test_add_func ("/export/readers", test_readers);
  g_test_add_func ("/export/limits", test_limits);
  return g_test_run ();
}
