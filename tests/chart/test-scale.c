/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scales: tables of nice lines, ends, and names of months. */
#include "chart/dfp-scale.h"

#include <math.h>

static const struct
{
  double minimum, maximum;
  int n;
  gboolean whole;
  double step, bottom, top;
  int n_ticks;
} scales[] = {
  { 0, 267770, 4, FALSE, 100000, 0, 300000, 4 }, /* the end moves out to a near line */
  { 0, 383000, 2, FALSE, 200000, 0, 400000, 3 },
  { 0, 0.211, 2, FALSE, 0.1, 0, 0.211 * 1.03, 3 }, /* too far away: a little beyond the data */
  { 0, 1, 5, FALSE, 0.2, 0, 1, 6 },
  { 0, 1, 2, FALSE, 0.5, 0, 1, 3 },
  { -2707403, 3142730, 4, FALSE, 1e6, -3e6, 3142730 + 0.03 * 5850133, 7 },
  { 0, 3, 4, TRUE, 1, 0, 3, 4 },
  { 0, 0.4, 4, TRUE, 1, 0, 1, 2 },  /* people are never halved */
  { -5, 0, 4, FALSE, 2, -6, 0, 4 }, /* half a step is near enough */
  { 0, 1e15, 4, FALSE, 2.5e14, 0, 1e15, 5 },
};

static void
test_nice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      DfpScale scale;

      dfp_scale_init (&scale, scales[i].minimum, scales[i].maximum, scales[i].n, scales[i].whole);
      g_assert_cmpfloat_with_epsilon (scale.step, scales[i].step, scales[i].step * 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.minimum, scales[i].bottom, scales[i].step * 1e-6);
      g_assert_cmpfloat_with_epsilon (scale.maximum, scales[i].top, scales[i].step * 1e-6);
      g_assert_cmpint (scale.n_ticks, ==, scales[i].n_ticks);
    }
}

static void
test_people (void)
{
  static const double tops[][2] = { { 0, 10 },  { 4, 10 },  { 9, 10 },  { 10, 20 },
                                    { 24, 30 }, { 48, 50 }, { 50, 60 }, { 999, 1000 } };

  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      DfpScale scale;

      dfp_scale_init_people (&scale, tops[i][0], 4);
      g_assert_cmpfloat (scale.minimum, ==, 0);
      g_assert_cmpfloat (scale.maximum, ==, tops[i][1]);
      g_assert_cmpfloat (fmod (scale.step, 1), ==, 0);
      g_assert_cmpint (scale.n_ticks, >=, 2);
      g_assert_cmpint (scale.n_ticks, <=, 5);
    }
}

/* Whatever goes in, the ticks rise, lie within the ends and are few. */
static void
check_sane (double minimum, double maximum, int n, gboolean whole)
{
  DfpScale scale;

  dfp_scale_init (&scale, minimum, maximum, n, whole);
  g_assert_true (isfinite (scale.minimum) && isfinite (scale.maximum));
  g_assert_cmpfloat (scale.maximum, >, scale.minimum);
  g_assert_cmpint (scale.n_ticks, <=, DFP_SCALE_MAXIMUM_TICKS);
  for (int i = 0; i < scale.n_ticks; i++)
    {
      g_assert_cmpfloat (scale.ticks[i], >=, scale.minimum - scale.step * 1e-6);
      g_assert_cmpfloat (scale.ticks[i], <=, scale.maximum + scale.step * 1e-6);
      if (i > 0)
        g_assert_cmpfloat (scale.ticks[i], >, scale.ticks[i - 1]);
    }
  g_assert_true (isfinite (dfp_scale_map (&scale, NAN)));
  g_assert_true (isfinite (dfp_scale_map (&scale, INFINITY)));
}

static void
test_hostile (void)
{
  static const double values[] = { 0,     1,   -1,       1e-300,    1e-12, 1e15, -1e15,
                                   1e300, NAN, INFINITY, -INFINITY, 24,    0.1,  1e15 + 1 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      for (int n = -1; n < 9; n += 2)
        {
          check_sane (values[i], values[j], n, FALSE);
          check_sane (values[i], values[j], n, TRUE);
        }
}

static void
test_months (void)
{
  DfpMonthTick ticks[64];
  int n = dfp_scale_get_month_ticks (18, DFP_MONTH (2027, 1), 3, ticks, 64);

  g_assert_cmpint (n, ==, 6);
  g_assert_cmpint (ticks[1].month, ==, 3);
  g_assert_true (ticks[0].with_year && !ticks[1].with_year && ticks[4].with_year);
  n = dfp_scale_get_month_ticks (18, DFP_MONTH (2027, 5), 3, ticks, 64); /* starts within a quarter */
  g_assert_cmpint (ticks[0].month, ==, 2);
  g_assert_true (ticks[0].with_year);
  n = dfp_scale_get_month_ticks (48, DFP_MONTH (2027, 1), 12, ticks, 64);
  g_assert_cmpint (n, ==, 4);
  g_assert_true (ticks[0].year_only);
  g_assert_cmpint (dfp_scale_get_month_ticks (600, DFP_MONTH (2027, 1), 1, ticks, 64), ==, 64);
  g_assert_cmpint (dfp_scale_get_month_ticks (0, DFP_MONTH (2027, 1), 3, ticks, 64), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/nice", test_nice);
  g_test_add_func ("/scale/people", test_people);
  g_test_add_func ("/scale/hostile", test_hostile);
  g_test_add_func ("/scale/months", test_months);
  return g_test_run ();
}
