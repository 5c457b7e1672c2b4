/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Picking is the inverse of drawing: a mark is picked where its pixels are, in both directions of
 * text and at any scale, and what the keys locate is what the pointer picks there. */
#include "tests/chart/samples.h"

#include <math.h>
#include <string.h>

static const Sample *
find_sample (const char *name)
{
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    if (g_str_equal (sample->name, name))
      return sample;
  g_assert_not_reached ();
}

static cairo_surface_t *
draw (const DfpChart *chart, int width, int height, const DfpChartStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  dfp_chart_draw (chart, cr, width, height, style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
has_color (cairo_surface_t *surface, double x, double y, DfpRgb color)
{
  const guchar *row =
      cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * (gsize) x, 4);
  return fabs (((pixel >> 16) & 255) - color.red * 255) < 2 && fabs (((pixel >> 8) & 255) - color.green * 255) < 2 &&
         fabs ((pixel & 255) - color.blue * 255) < 2;
}

/* Each point of a stack whose pixel has the colour of exactly that band picks that band. */
static void
check_stack (const DfpChartStyle *style)
{
  const Sample *sample = find_sample ("staffing");
  g_autoptr (DfpChart) chart = sample->create ();
  int width = (int) (sample->width * style->scale), height = (int) (sample->height * style->scale);
  cairo_surface_t *surface = draw (chart, width, height, style);
  DfpChartArea area;
  int n = 0;

  g_assert_true (dfp_chart_get_plot_area (chart, width, height, style, &area));
  for (int x = (int) area.x + 3; x < area.x + area.width - 3; x += 7)
    for (int y = (int) area.y + 3; y < area.y + area.height - 3; y += 5)
      {
        DfpChartHit hit;

        g_assert_true (dfp_chart_pick (chart, width, height, style, x + 0.5, y + 0.5, &hit));
        for (int s = 0; s < 6; s++)
          if (has_color (surface, x, y, dfp_palette_get (style->appearance, DFP_COLOR_S1 + s)->fill))
            {
              g_assert_cmpint (hit.series, ==, s);
              g_assert_cmpfloat (hit.area.x, <=, x + 1);
              g_assert_cmpfloat (hit.area.x + hit.area.width, >=, x);
              n++;
            }
      }
  g_assert_cmpint (n, >, 300);
  cairo_surface_destroy (surface);
}

static void
test_stack (void)
{
  static const DfpChartStyle styles[] = {
    { .scale = 1 },
    { .scale = 2 },
    { .scale = 1, .right_to_left = TRUE },
    { .scale = 1, .appearance = DFP_APPEARANCE_DARK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    check_stack (&styles[i]);
}

/* Columns, rows, people, segments: what is located by number is picked in its middle. */
static void
test_locate (void)
{
  static const char *const names[] = { "cost",    "dumbbells", "tornado",   "bars",        "bullets", "gantt",
                                       "stances", "waterfall", "power-map", "risk-matrix", "weights", "line" };

  for (guint i = 0; i < G_N_ELEMENTS (names) * 2; i++)
    {
      const Sample *sample = find_sample (names[i / 2]);
      g_autoptr (DfpChart) chart = sample->create ();
      DfpChartStyle style = { .scale = 1, .right_to_left = i % 2 };
      int n = 0;

      for (int index = 0; index < 40; index++)
        {
          DfpChartHit located, picked;

          if (!dfp_chart_locate (chart, sample->width, sample->height, &style, 0, index, &located))
            continue;
          n++;
          g_assert_cmpint (located.index, ==, index);
          g_assert_true (dfp_chart_pick (chart, sample->width, sample->height, &style,
                                         located.area.x + located.area.width / 2,
                                         located.area.y + located.area.height / 2, &picked));
          g_assert_cmpint (picked.index, ==, index);
        }
      g_assert_cmpint (n, >=, 3);
    }
}

static void
test_values (void)
{
  const Sample *sample = find_sample ("cash");
  g_autoptr (DfpChart) chart = sample->create ();
  DfpChartHit hit;

  g_assert_true (dfp_chart_locate (chart, sample->width, sample->height, NULL, 0, 14, &hit));
  g_assert_cmpfloat_with_epsilon (hit.x, 15, 1e-6); /* a line of month ends is read at the month's end */
  g_assert_cmpfloat (hit.value, ==, -2707403);
  g_assert_true (dfp_chart_locate (chart, sample->width, sample->height, NULL, 0, 47, &hit));
  g_assert_cmpfloat (hit.value, ==, 3142730);
  g_assert_false (dfp_chart_locate (chart, sample->width, sample->height, NULL, 0, 48, &hit));
  g_assert_cmpint (hit.index, ==, -1);
  g_assert_false (dfp_chart_pick (chart, sample->width, sample->height, NULL, -20, 50, &hit));
}

/* The ends of a bar are handles, its middle is not; mirrored they change sides on the screen. */
static void
test_handles (void)
{
  const Sample *sample = find_sample ("gantt");
  g_autoptr (DfpChart) chart = sample->create ();

  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      DfpChartStyle style = { .scale = 1, .right_to_left = mirrored };
      DfpChartHit bar, hit;
      double middle;

      g_assert_true (dfp_chart_locate (chart, sample->width, sample->height, &style, 0, 2, &bar));
      g_assert_cmpfloat (bar.value, ==, 14);
      g_assert_cmpint (bar.part, ==, DFP_CHART_HIT_BODY);
      middle = bar.area.y + bar.area.height / 2;
      dfp_chart_pick (chart, sample->width, sample->height, &style, bar.area.x + 1, middle, &hit);
      g_assert_cmpint (hit.part, ==, mirrored ? DFP_CHART_HIT_END : DFP_CHART_HIT_START);
      dfp_chart_pick (chart, sample->width, sample->height, &style, bar.area.x + bar.area.width - 1, middle, &hit);
      g_assert_cmpint (hit.part, ==, mirrored ? DFP_CHART_HIT_START : DFP_CHART_HIT_END);
    }
}

/* The crosshair is on the picked month, and the chart below is left alone elsewhere. */
static void
test_hover (void)
{
  const Sample *sample = find_sample ("effective");
  g_autoptr (DfpChart) chart = sample->create ();
  cairo_surface_t *before = draw (chart, (int) sample->width, (int) sample->height, NULL);
  cairo_surface_t *after = draw (chart, (int) sample->width, (int) sample->height, NULL);
  cairo_t *cr = cairo_create (after);
  DfpChartHit hit;
  gsize stride = (gsize) cairo_image_surface_get_stride (after);
  int left = G_MAXINT, right = -1;

  g_assert_true (dfp_chart_locate (chart, sample->width, sample->height, NULL, -1, 5, &hit));
  dfp_chart_draw_hover (chart, cr, sample->width, sample->height, NULL, &hit);
  cairo_surface_flush (after);
  for (int y = 0; y < (int) sample->height; y++)
    for (int x = 0; x < (int) sample->width; x++)
      if (memcmp (cairo_image_surface_get_data (before) + (gsize) y * stride + 4 * (gsize) x,
                  cairo_image_surface_get_data (after) + (gsize) y * stride + 4 * (gsize) x, 3) != 0)
        {
          left = MIN (left, x);
          right = MAX (right, x);
        }
  g_assert_cmpfloat (left, >=, hit.area.x);
  g_assert_cmpfloat (right, <=, hit.area.x + hit.area.width);
  cairo_destroy (cr);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

/* Where a mark of the map was drawn, its own numbers are read; beyond the ends, the ends. */
static void
test_map_read (void)
{
  static const DfpChartStyle styles[] = { { .scale = 1 }, { .scale = 2 }, { .scale = 1, .right_to_left = TRUE } };
  g_autoptr (DfpChart) chart = dfp_chart_new (DFP_CHART_POWER_MAP);

  dfp_chart_add_person (chart, "Low", 1, 2, 0, FALSE);
  dfp_chart_add_person (chart, "High", 5, 4, 0, TRUE);
  for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
    for (int i = 0; i < 2; i++)
      {
        DfpChartHit hit;
        DfpMapPlace place;

        g_assert_true (dfp_chart_locate (chart, 1000, 900, &styles[s], -1, i, &hit));
        g_assert_true (dfp_chart_map_read (chart, 1000, 900, &styles[s], hit.area.x + hit.area.width / 2,
                                           hit.area.y + hit.area.height / 2, &place));
        g_assert_cmpfloat_with_epsilon (place.across, i == 0 ? 1 : 5, 1e-6);
        g_assert_cmpfloat_with_epsilon (place.upwards, i == 0 ? 2 : 4, 1e-6);
        g_assert_true (dfp_chart_map_read (chart, 1000, 900, &styles[s], 500, -99, &place));
        g_assert_cmpfloat (place.upwards, ==, 5.5);
        g_assert_false (dfp_chart_map_read (chart, 1000, 900, &styles[s], NAN, 0, &place));
      }
}

/* Now and wanted are marks of their own; elsewhere in the row it is read as now. */
static void
test_stances (void)
{
  const DfpChartStyle style = { .scale = 1 };
  g_autoptr (DfpChart) chart = dfp_chart_new (DFP_CHART_STANCES);
  DfpChartHit now, wanted, between;

  dfp_chart_set_row_stance (chart, dfp_chart_add_row (chart, "Officer", NULL, FALSE), -1, 2, NULL);
  g_assert_true (dfp_chart_locate (chart, 600, 60, &style, 0, 0, &now));
  g_assert_true (dfp_chart_locate (chart, 600, 60, &style, 1, 0, &wanted));
  g_assert_cmpint (now.series, ==, 0);
  g_assert_cmpfloat (now.value, ==, -1);
  g_assert_cmpint (wanted.series, ==, 1);
  g_assert_cmpfloat (wanted.value, ==, 2);
  g_assert_cmpfloat (wanted.area.x, >, now.area.x);
  g_assert_true (dfp_chart_pick (chart, 600, 60, &style, (now.area.x + wanted.area.x) / 2 + 14,
                                 now.area.y + now.area.height / 2, &between));
  g_assert_cmpint (between.series, ==, 0);
  g_assert_cmpfloat_with_epsilon (between.x, 0.5, 0.01);
}

/* However many share a place, each can be found by itself. */
static void
test_crowd (void)
{
  const DfpChartStyle style = { .scale = 1 };
  g_autoptr (DfpChart) chart = dfp_chart_new (DFP_CHART_POWER_MAP);

  for (int i = 0; i < 60; i++)
    dfp_chart_add_person (chart, "Deputy", 5, 5, 0, FALSE);
  for (int i = 0; i < 60; i++)
    {
      DfpChartHit hit;

      g_assert_true (dfp_chart_locate (chart, 600, 600, &style, -1, i, &hit));
      g_assert_cmpfloat (hit.area.x + hit.area.width, <=, 602);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pick/stack", test_stack);
  g_test_add_func ("/pick/map-read", test_map_read);
  g_test_add_func ("/pick/stances", test_stances);
  g_test_add_func ("/pick/crowd", test_crowd);
  g_test_add_func ("/pick/locate", test_locate);
  g_test_add_func ("/pick/values", test_values);
  g_test_add_func ("/pick/handles", test_handles);
  g_test_add_func ("/pick/hover", test_hover);
  return g_test_run ();
}
