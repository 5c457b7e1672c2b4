/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing: every kind on every size with values and texts meant to break it, mirroring, plot area,
 * and that a picture is there at all. */
#include "tests/chart/samples.h"

#include <math.h>
#include <string.h>

static cairo_surface_t *
draw (const DfpChart *chart, int width, int height, const DfpChartStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  dfp_chart_draw (chart, cr, width, height, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static int
count_ink (cairo_surface_t *surface)
{
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  int n = 0;

  for (int i = 0; i < cairo_image_surface_get_width (surface) * cairo_image_surface_get_height (surface); i++)
    n += (pixels[i] & 0xffffff) != 0xffffff;
  return n;
}

/* Every sample leaves ink, and drawing it twice leaves the same. */
static void
test_samples (void)
{
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    for (int appearance = 0; appearance < DFP_N_APPEARANCES; appearance++)
      {
        g_autoptr (DfpChart) chart = sample->create ();
        DfpChartStyle style = { .appearance = appearance, .scale = 1 };
        int width = (int) sample->width, height = (int) sample->height;
        cairo_surface_t *first = draw (chart, width, height, &style);
        cairo_surface_t *second = draw (chart, width, height, &style);

        g_assert_cmpint (count_ink (first), >, width * height / 200);
        g_assert_cmpint (memcmp (cairo_image_surface_get_data (first), cairo_image_surface_get_data (second),
                                 (gsize) cairo_image_surface_get_stride (first) * (gsize) height),
                         ==, 0);
        cairo_surface_destroy (first);
        cairo_surface_destroy (second);
      }
}

static const double hostile[] = { NAN, INFINITY, -INFINITY, 1e15, -1e15, 1e300, -1e-300, 0, 3, -7, 0.5, 1e15 };
static const char *const texts[] = {
  "R&D <b>bold</b> &amp;", "", "\xff\xfe broken", "a\nb\tc\x01", "عربى قديم", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 a\u0301\u0301\u0301\u0301\u0301",
};

static const char *
get_text (int i)
{
  static char *longest;

  if (longest == NULL)
    longest = g_strnfill (20000, 'W');
  return i % 7 == 6 ? longest : texts[i % 7 % 6];
}

static void
fill_plot (DfpChart *chart, int n)
{
  g_autofree double *values = g_new (double, MAX (n, 1));

  dfp_chart_set_months (chart, n, n % 2 == 0 ? DFP_MONTH (2027, 1) : G_MAXINT);
  for (int s = 0; s < 16; s++)
    {
      int series;

      for (int i = 0; i < n; i++)
        values[i] = hostile[(i + s) % G_N_ELEMENTS (hostile)];
      series = dfp_chart_add_series (chart, s % 8, s * 3 - 2, get_text (s), n, values);
      dfp_chart_set_series_offset (chart, series, hostile[s % G_N_ELEMENTS (hostile)]);
      dfp_chart_set_series_below_zero (chart, series, TRUE);
      dfp_chart_set_series_label (chart, series, hostile[(s + 3) % G_N_ELEMENTS (hostile)], get_text (s), s % 5);
      dfp_chart_set_series_total (chart, series, get_text (s + 1));
      dfp_chart_set_series_pattern (chart, series, s % 4);
      dfp_chart_add_band (chart, hostile[s % G_N_ELEMENTS (hostile)], 7, get_text (s));
      dfp_chart_add_note (chart, s, hostile[(s + 5) % G_N_ELEMENTS (hostile)], get_text (s), get_text (s + 1), s % 5);
      dfp_chart_add_figure (chart, s, 3, DFP_COLOR_A, get_text (s), get_text (s + 2));
      dfp_chart_add_dot (chart, s, 2, DFP_COLOR_C, s % 8, hostile[s % G_N_ELEMENTS (hostile)]);
      dfp_chart_add_rule (chart, hostile[(s + 7) % G_N_ELEMENTS (hostile)], s % 3, DFP_COLOR_TEXT, get_text (s),
                          get_text (s + 1), s % 5);
      dfp_chart_add_level (chart, 5, s % 3, DFP_COLOR_B, get_text (s));
    }
}

static void
fill_rows (DfpChart *chart, int n)
{
  dfp_chart_set_row_months (chart, n, DFP_MONTH (2027, 1));
  dfp_chart_set_reference (chart, hostile[n % G_N_ELEMENTS (hostile)], get_text (n), TRUE, TRUE);
  for (int i = 0; i < n; i++)
    {
      int row = dfp_chart_add_row (chart, get_text (i), i % 2 ? get_text (i + 1) : NULL, i % 3 == 0);
      double a = hostile[i % G_N_ELEMENTS (hostile)], b = hostile[(i + 5) % G_N_ELEMENTS (hostile)];

      switch ((int) dfp_chart_get_kind (chart))
        {
        case DFP_CHART_BARS:
          dfp_chart_set_row_bar (chart, row, a, i, get_text (i), get_text (i + 1), b, i % 2 ? get_text (i) : NULL);
          break;
        case DFP_CHART_BULLETS:
          dfp_chart_set_row_bullet (chart, row, a, i, get_text (i), get_text (i + 1), get_text (i + 2));
          break;
        case DFP_CHART_GANTT:
          dfp_chart_add_row_bar (chart, row, G_MININT, G_MAXINT, i, i % 4, get_text (i));
          dfp_chart_add_row_bar (chart, row, 5, 2, i, 0, get_text (i));
          dfp_chart_add_row_ghost (chart, row, -3, 3);
          dfp_chart_add_row_milestone (chart, row, G_MAXINT - 1, i, get_text (i));
          dfp_chart_add_phase (chart, i, i + 2, get_text (i), FALSE);
          break;
        case DFP_CHART_DUMBBELLS:
          for (int p = 0; p < 20; p++)
            dfp_chart_add_row_point (chart, row, hostile[(i + p) % G_N_ELEMENTS (hostile)], p, get_text (p));
          break;
        case DFP_CHART_STANCES:
          dfp_chart_set_row_stance (chart, row, a, b, get_text (i));
          break;
        case DFP_CHART_WATERFALL:
          dfp_chart_set_row_step (chart, row, a, i % 5 == 4, i, get_text (i));
          break;
        default:
          dfp_chart_set_row_swing (chart, row, a, b, get_text (i), get_text (i + 1));
        }
    }
}

static DfpChart *
create_hostile (DfpChartKind kind, int n)
{
  DfpChart *chart = dfp_chart_new (kind);

  dfp_chart_set_title (chart, get_text (n));
  dfp_chart_set_caption (chart, get_text (n + 1));
  dfp_chart_set_format (chart, n % 5, n % 2 ? "EUR" : "<&>");
  dfp_chart_add_key (chart, DFP_COLOR_A, DFP_SHAPE_DISC, get_text (n + 2));
  fill_plot (chart, n);
  fill_rows (chart, MIN (n, 60));
  for (int i = 0; i < MIN (n, 60); i++)
    {
      dfp_chart_add_person (chart, get_text (i), hostile[i % G_N_ELEMENTS (hostile)], 3, i % 5 - 2, i % 2);
      dfp_chart_add_risk (chart, get_text (i), 0.5, hostile[i % G_N_ELEMENTS (hostile)], i);
      dfp_chart_add_segment (chart, get_text (i), hostile[i % G_N_ELEMENTS (hostile)], i, get_text (i + 1));
      dfp_chart_add_station (chart,
                             &(DfpStationMark){ get_text (i), hostile[i % G_N_ELEMENTS (hostile)],
                                                hostile[(i + 1) % G_N_ELEMENTS (hostile)],
                                                hostile[(i + 2) % G_N_ELEMENTS (hostile)], get_text (i),
                                                get_text (i + 1), get_text (i + 2), get_text (i + 3), i, i % 2 });
    }
  return chart;
}

static void
pick_everywhere (const DfpChart *chart, double width, double height, const DfpChartStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 4, 4);
  cairo_t *cr = cairo_create (surface);
  DfpChartArea area;
  DfpChartHit hit;

  dfp_chart_get_plot_area (chart, width, height, style, &area);
  for (double share = -0.25; share <= 1.25; share += 0.5)
    {
      dfp_chart_pick (chart, width, height, style, share * width, share * height, &hit);
      dfp_chart_draw_hover (chart, cr, width, height, style, &hit);
    }
  for (int index = -1; index < 8; index += 4)
    dfp_chart_locate (chart, width, height, style, index, index, &hit);
  dfp_chart_pick (chart, width, height, style, NAN, INFINITY, &hit);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_hostile (void)
{
  static const int counts[] = { 0, 1, 3, 120, 600 };
  static const int sizes[][2] = { { 40, 30 }, { 1, 1 }, { 7, 300 }, { 300, 7 }, { 420, 260 }, { 3000, 90 } };

  for (int kind = DFP_CHART_PLOT; kind <= DFP_CHART_STATIONS; kind++)
    for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
      {
        g_autoptr (DfpChart) chart = create_hostile (kind, counts[c]);

        for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
          {
            DfpChartStyle style = {
              .appearance = s % 4, .scale = s == 4 ? 2 : 1, .right_to_left = s % 2, .titles = s % 3
            };

            cairo_surface_destroy (draw (chart, sizes[s][0], sizes[s][1], &style));
            pick_everywhere (chart, sizes[s][0], sizes[s][1], &style);
          }
        g_assert_cmpfloat (dfp_chart_get_natural_height (chart, 400, NULL), >=, 0);
      }
}

/* Sizes and styles that no window has. */
static void
test_odd_sizes (void)
{
  static const double sizes[] = { 0, -5, NAN, INFINITY, 1e9 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 16, 16);
  cairo_t *cr = cairo_create (surface);
  DfpChartStyle style = { .scale = NAN, .font_size = INFINITY, .font_family = "no such font" };

  for (const Sample *sample = samples; sample->name != NULL; sample++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (DfpChart) chart = sample->create ();

        dfp_chart_draw (chart, cr, sizes[i], 100, &style);
        dfp_chart_draw (chart, cr, 100, sizes[i], NULL);
        pick_everywhere (chart, sizes[i], sizes[i], &style);
      }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* From right to left the plot lies where its mirror image lies. */
static void
test_mirror (void)
{
  for (const Sample *sample = samples; sample->name != NULL; sample++)
    {
      g_autoptr (DfpChart) chart = sample->create ();
      DfpChartStyle style = { .scale = 1 }, mirrored = { .scale = 1, .right_to_left = TRUE };
      DfpChartArea a, b;

      g_assert_true (dfp_chart_get_plot_area (chart, sample->width, sample->height, &style, &a));
      g_assert_true (dfp_chart_get_plot_area (chart, sample->width, sample->height, &mirrored, &b));
      g_assert_cmpfloat_with_epsilon (b.x, sample->width - a.x - a.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (b.width, a.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (b.y, a.y, 1e-6);
    }
}

/* Margins that are forced are kept to the pixel, at any scale: a table can line up with the plot. */
static void
test_margins (void)
{
  g_autoptr (DfpChart) chart = samples[0].create ();
  DfpChartStyle style = { .scale = 2 };
  DfpChartArea area;

  dfp_chart_set_margins (chart, 100, 12);
  g_assert_true (dfp_chart_get_plot_area (chart, 1000, 600, &style, &area));
  g_assert_cmpfloat (area.x, ==, 200);
  g_assert_cmpfloat (area.x + area.width, ==, 1000 - 24);
}

/* In a narrow picture names stand above their marks: the plot is as wide as in a broad one, and what is drawn and
 * picked lies in the same place. */
static void
test_narrow_rows (void)
{
  static const DfpChartKind kinds[] = { DFP_CHART_DUMBBELLS, DFP_CHART_TORNADO };
  const DfpChartStyle style = { .scale = 1 };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (DfpChart) chart = dfp_chart_new (kinds[k]);
      double height, broad;
      DfpChartArea area;
      DfpChartHit hit;

      for (int i = 0; i < 3; i++)
        {
          int row = dfp_chart_add_row (chart, "Customers open an account in one sitting", NULL, FALSE);

          dfp_chart_add_row_point (chart, row, 0.5, DFP_COLOR_A, "50");
          dfp_chart_set_row_swing (chart, row, -1, 1, "less", "more");
        }
      broad = dfp_chart_get_natural_height (chart, 800, &style);
      height = dfp_chart_get_natural_height (chart, 260, &style);
      g_assert_cmpfloat (height, >, broad + 20);
      g_assert_true (dfp_chart_get_plot_area (chart, 260, height, &style, &area));
      g_assert_cmpfloat (area.width, >, 150);
      for (int i = 0; i < 3; i++)
        {
          g_assert_true (dfp_chart_locate (chart, 260, height, &style, -1, i, &hit));
          g_assert_true (dfp_chart_pick (chart, 260, height, &style, hit.area.x + hit.area.width / 2,
                                         hit.area.y + hit.area.height / 2, &hit));
          g_assert_cmpint (hit.index, ==, i);
        }
      g_assert_true (dfp_chart_get_plot_area (chart, 260, 100, &style, &area)); /* no room for names above */
      g_assert_cmpfloat (area.width, <, 150);
    }
}

/* No entry of a key is dropped for want of room: it goes to another line. */
static void
test_narrow_key (void)
{
  const DfpChartStyle style = { .scale = 1 };
  g_autoptr (DfpChart) chart = dfp_chart_new (DFP_CHART_DUMBBELLS);
  double one, three;

  dfp_chart_add_row (chart, "All", NULL, FALSE);
  for (int i = 0; i < 3; i++)
    dfp_chart_add_key (chart, DFP_COLOR_A + i, dfp_palette_get_shape (DFP_COLOR_A + i), "In-house incubator of a bank");
  one = dfp_chart_get_natural_height (chart, 900, &style);
  three = dfp_chart_get_natural_height (chart, 200, &style);
  g_assert_cmpfloat (three, >, one + 24);
  g_assert_cmpfloat (three, <, one + 60);
}

/* A stacked area of 30 × 60; the time is printed, the bound is generous because tests share a machine. */
static int
count_dark (cairo_surface_t *surface, int x, int y, int width, int height)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int n = 0;

  for (int row = y; row < y + height; row++)
    for (int column = x; column < x + width; column++)
      n += data[row * cairo_image_surface_get_stride (surface) + column * 4 + 1] < 128;
  return n;
}

static int
count_differences (cairo_surface_t *first, cairo_surface_t *second)
{
  const guint32 *a = (const guint32 *) (gpointer) cairo_image_surface_get_data (first);
  const guint32 *b = (const guint32 *) (gpointer) cairo_image_surface_get_data (second);
  int n = 0;

  for (int i = 0; i < cairo_image_surface_get_width (first) * cairo_image_surface_get_height (first); i++)
    n += (a[i] & 0xffffff) != (b[i] & 0xffffff);
  return n;
}

/* A mark whose fill is white in high contrast still has its outline. */
static void
test_white_marks (void)
{
  for (int appearance = 0; appearance < DFP_N_APPEARANCES; appearance++)
    {
      const DfpChartStyle style = { .appearance = appearance, .scale = 1, .background = TRUE };
      g_autoptr (DfpChart) with = dfp_chart_new (DFP_CHART_DUMBBELLS), without = dfp_chart_new (DFP_CHART_DUMBBELLS);
      DfpChart *charts[] = { with, without };
      cairo_surface_t *first, *second;

      for (int i = 0; i < 2; i++)
        {
          dfp_chart_set_row_range (charts[i], 0, 100);
          dfp_chart_add_row (charts[i], "Row", NULL, FALSE);
        }
      dfp_chart_add_row_point (with, 0, 37, DFP_COLOR_N2, NULL); /* on no line of the grid */
      first = draw (with, 400, 60, &style);
      second = draw (without, 400, 60, &style);
      g_assert_cmpint (count_differences (first, second), >, 20);
      cairo_surface_destroy (first);
      cairo_surface_destroy (second);
    }
}

/* The names of risks on one heap: the numbers stay in sight, whatever else is drawn. */
static void
test_crowded_risks (void)
{
  const DfpChartStyle style = { .scale = 1, .background = TRUE };
  g_autoptr (DfpChart) named = dfp_chart_new (DFP_CHART_RISK_MATRIX), bare = dfp_chart_new (DFP_CHART_RISK_MATRIX);
  cairo_surface_t *first, *second;

  for (int i = 0; i < 9; i++)
    {
      const double chance = 0.40 + 0.05 * (i % 3), delay = 1 + 0.1 * i;

      dfp_chart_add_risk (named, "A risk with a name that is rather long", chance, delay, DFP_COLOR_A);
      dfp_chart_add_risk (bare, "", chance, delay, DFP_COLOR_A);
    }
  first = draw (named, 480, 320, &style);
  second = draw (bare, 480, 320, &style);
  for (int i = 0; i < 9; i++)
    {
      DfpChartHit hit;

      g_assert_true (dfp_chart_locate (named, 480, 320, &style, -1, i, &hit));
      for (int y = (int) hit.area.y + 5; y < (int) (hit.area.y + hit.area.height) - 5; y++)
        g_assert_cmpint (memcmp (cairo_image_surface_get_data (first) + y * cairo_image_surface_get_stride (first) +
                                     4 * ((int) hit.area.x + 5),
                                 cairo_image_surface_get_data (second) + y * cairo_image_surface_get_stride (second) +
                                     4 * ((int) hit.area.x + 5),
                                 4 * (gsize) MAX ((int) hit.area.width - 10, 0)),
                         ==, 0);
    }
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

/* Bars over the months have the months below them once they are asked for. */
static void
test_months_of_rows (void)
{
  const DfpChartStyle style = { .scale = 1 };
  double heights[2];

  for (int axis = 0; axis < 2; axis++)
    {
      g_autoptr (DfpChart) chart = dfp_chart_new (DFP_CHART_GANTT);
      cairo_surface_t *surface;
      DfpChartArea area;

      dfp_chart_set_row_months (chart, 18, DFP_MONTH (2027, 1));
      dfp_chart_set_row_axis (chart, axis);
      dfp_chart_add_row_bar (chart, dfp_chart_add_row (chart, "Row", NULL, FALSE), 2, 5, DFP_COLOR_A, DFP_PATTERN_SOLID,
                             NULL);
      heights[axis] = dfp_chart_get_natural_height (chart, 400, &style);
      surface = draw (chart, 400, 60, &style);
      g_assert_true (dfp_chart_get_plot_area (chart, 400, 60, &style, &area));
      g_assert_cmpint (count_dark (surface, 0, (int) (area.y + area.height) + 6, 400,
                                   54 - (int) (area.y + area.height)) > 0,
                       ==, axis);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpfloat (heights[1], >, heights[0]);
}

static cairo_surface_t *
draw_band (const char *name, double people, int width)
{
  const double values[] = { people, people, 40, 40, 40, 40 };
  g_autoptr (DfpChart) chart = dfp_chart_new (DFP_CHART_PLOT);
  const DfpChartStyle style = { .scale = 1 };

  dfp_chart_set_months (chart, G_N_ELEMENTS (values), DFP_MONTH (2027, 1));
  dfp_chart_set_value_range (chart, 0, 50);
  dfp_chart_add_band (chart, 10, 40, name);
  dfp_chart_add_series (chart, DFP_MARK_STACK_AREA, DFP_COLOR_S1, "People", G_N_ELEMENTS (values), values);
  return draw (chart, width, 300, &style);
}

/* A band's name stands beside the stack, on two lines if need be, never under it. */
static void
test_band_name (void)
{
  static const struct
  {
    double people; /* in the first two of six months */
    int width;
    gboolean named;
  } cases[] = { { 5, 600, TRUE }, { 5, 300, TRUE }, { 40, 600, FALSE }, { 5, 120, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *with = draw_band ("10 to 40 people", cases[i].people, cases[i].width);
      cairo_surface_t *without = draw_band (NULL, cases[i].people, cases[i].width);
      const gsize size = (gsize) cairo_image_surface_get_stride (with) * 300;

      g_assert_true ((memcmp (cairo_image_surface_get_data (with), cairo_image_surface_get_data (without), size) !=
                      0) == cases[i].named);
      cairo_surface_destroy (with);
      cairo_surface_destroy (without);
    }
}

static void
test_speed (void)
{
  g_autoptr (DfpChart) chart = dfp_chart_new (DFP_CHART_PLOT);
  cairo_surface_t *surface;
  double values[60];
  gint64 start;

  dfp_chart_set_months (chart, 60, DFP_MONTH (2027, 1));
  dfp_chart_set_format (chart, DFP_CHART_PEOPLE, NULL);
  for (int s = 0; s < 30; s++)
    {
      for (int i = 0; i < 60; i++)
        values[i] = 1 + (i * 7 + s * 13) % 5;
      dfp_chart_add_series (chart, DFP_MARK_STACK_AREA, DFP_COLOR_S1 + s % 6, "Series", 60, values);
    }
  surface = draw (chart, 600, 350, NULL);
  cairo_surface_destroy (surface);
  start = g_get_monotonic_time ();
  for (int i = 0; i < 20; i++)
    cairo_surface_destroy (draw (chart, 600, 350, NULL));
  g_test_message ("stacked area of 30 × 60: %.2f ms", (double) (g_get_monotonic_time () - start) / 20000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * 100 * 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/samples", test_samples);
  g_test_add_func ("/chart/hostile", test_hostile);
  g_test_add_func ("/chart/odd-sizes", test_odd_sizes);
  g_test_add_func ("/chart/mirror", test_mirror);
  g_test_add_func ("/chart/margins", test_margins);
  g_test_add_func ("/chart/white-marks", test_white_marks);
  g_test_add_func ("/chart/crowded-risks", test_crowded_risks);
  g_test_add_func ("/chart/months-of-rows", test_months_of_rows);
  g_test_add_func ("/chart/narrow-rows", test_narrow_rows);
  g_test_add_func ("/chart/narrow-key", test_narrow_key);
  g_test_add_func ("/chart/band-name", test_band_name);
  g_test_add_func ("/chart/speed", test_speed);
  return g_test_run ();
}
