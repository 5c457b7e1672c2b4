/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws every kind of chart to PNGs in a folder, to be looked at beside the mock-ups:
 * gallery FOLDER [light|dark|high-contrast|print] [rtl]. Numbers are those of the retail-bank template. */
#include "tests/chart/samples.h"

#include "chart/dfp-chart-export.h"

#include <string.h>

static DfpAppearance
parse_appearance (const char *word)
{
  static const char *const words[] = { "light", "dark", "high-contrast", "print" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return i;
  return DFP_APPEARANCE_LIGHT;
}

static gboolean
write_sample (const Sample *sample, const char *folder, const DfpChartStyle *style)
{
  g_autoptr (DfpChart) chart = sample->create ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = dfp_chart_export_png (chart, sample->width + 28, sample->height + 28, 1.5, style, &error);
  g_autofree char *name = g_strdup_printf ("%s.png", sample->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (png == NULL || !g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), &error))
    {
      g_printerr ("%s: %s\n", path, error->message);
      return FALSE;
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  DfpChartStyle style = DFP_CHART_STYLE_INIT;

  if (argc < 2)
    {
      g_printerr ("Usage: gallery FOLDER [light|dark|high-contrast|print] [rtl]\n");
      return 64;
    }
  style.appearance = parse_appearance (argc > 2 ? argv[2] : NULL);
  style.right_to_left = argc > 3 && strcmp (argv[3], "rtl") == 0;
  style.background = TRUE;
  style.titles = TRUE;
  style.padding = 14;
  if (g_mkdir_with_parents (argv[1], 0755) != 0)
    return 4;
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    if (!write_sample (sample, argv[1], &style))
      return 4;
  return 0;
}
