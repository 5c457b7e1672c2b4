/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of the C library, which are right but not everywhere to the last bit, beside ours. */
#include "base/dfp-elementary.h"

#include <math.h>

#define N 20000
#define LAST_BITS 1e-15

static void
assert_close (double found, double expected, double tolerance)
{
  g_assert_cmpfloat_with_epsilon (found, expected, tolerance * fabs (expected));
}

static void
test_log (void)
{
  g_assert_cmpfloat (dfp_elementary_log (1), ==, 0);
  for (int i = 0; i < N; i++)
    {
      const double share = (i + 0.5) / N, wide = exp (1400 * share - 700);

      assert_close (dfp_elementary_log (share), log (share), LAST_BITS);
      assert_close (dfp_elementary_log (wide), log (wide), LAST_BITS);
      assert_close (dfp_elementary_log (1 + share / 1000), log (1 + share / 1000), LAST_BITS);
    }
}

static void
test_exp (void)
{
  g_assert_cmpfloat (dfp_elementary_exp (0), ==, 1);
  for (int i = 0; i < N; i++)
    {
      const double x = 1400.0 * i / N - 700, near = 2.0 * i / N - 1;

      assert_close (dfp_elementary_exp (x), exp (x), LAST_BITS);
      assert_close (dfp_elementary_exp (near), exp (near), LAST_BITS);
    }
  g_assert_cmpfloat (dfp_elementary_exp (-701), ==, 0);
  g_assert_cmpfloat (dfp_elementary_exp (-INFINITY), ==, 0);
  assert_close (dfp_elementary_exp (800), exp (700), LAST_BITS);
}

static void
test_floor (void)
{
  const double values[] = { 0, 0x1p-60, 0.5, 0.75, 1, 1.5, 2.5, 0x1p30 - 0x1p-20, 0x1p30, 0x1p51 - 0.5 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpfloat (dfp_elementary_floor (values[i]), ==, floor (values[i]));
  for (int i = 0; i < N; i++)
    g_assert_cmpfloat (dfp_elementary_floor (i / 7.0), ==, floor (i / 7.0));
}

static void
test_normal (void)
{
  assert_close (dfp_elementary_normal_quantile (0.9), 1.2815515655446004, LAST_BITS);
  assert_close (dfp_elementary_normal_quantile (0.975), 1.9599639845400545, LAST_BITS);
  assert_close (dfp_elementary_normal_quantile (1e-10), -6.361340902404056, 1e-14);
  for (int i = 1; i < N; i++)
    {
      const double share = (double) i / N, z = dfp_elementary_normal_quantile (share);
      const double small = pow (10, -12.0 * i / N) / 2;

      /* Back again by the error function. */
      assert_close (erfc (-z / M_SQRT2) / 2, share, 1e-14);
      assert_close (erfc (-dfp_elementary_normal_quantile (small) / M_SQRT2) / 2, small, 1e-13);
      g_assert_cmpfloat_with_epsilon (z, -dfp_elementary_normal_quantile (1 - share), 1e-12);
      assert_close (dfp_elementary_normal_density (z), exp (-z * z / 2) / sqrt (2 * M_PI), 2 * LAST_BITS);
    }
}

/* Many at once are the same to the last bit, near the middle, in the tails and beyond them. */
static void
test_normals (void)
{
  for (int n = 1; n <= 200; n++)
    {
      double shares[DFP_WIDE_ROUND_UP (200)] = { 0 };
      double copy[200];

      for (int i = 0; i < n; i++)
        copy[i] = shares[i] = i % 7 == 3 ? pow (10, -i / 10.0) : i % 7 == 5 ? 1 - pow (10, -i / 16.0) : (i + 0.5) / n;
      dfp_elementary_normal_quantiles (shares, n);
      for (int i = 0; i < n; i++)
        g_assert_cmpfloat (shares[i], ==, dfp_elementary_normal_quantile (copy[i]));
    }
}

/* Lognormal from its tenth and ninetieth percentile, 12 and 26 (doc/model.md §8.1). */
static void
test_lognormal (void)
{
  const double mu = (dfp_elementary_log (12) + dfp_elementary_log (26)) / 2;
  const double sigma = (dfp_elementary_log (26) - dfp_elementary_log (12)) / (2 * dfp_elementary_normal_quantile (0.9));
  const double shares[] = { 0.5, 0.8, 0.95 }, answers[] = { 17.663521732655695, 22.768691980984322, 29.01145734607148 };

  assert_close (mu, 2.8715015939047412, 1e-14);
  assert_close (sigma, 0.3016616377449126, 1e-14);
  for (int i = 0; i < 3; i++)
    assert_close (dfp_elementary_exp (mu + sigma * dfp_elementary_normal_quantile (shares[i])), answers[i], 1e-13);
  assert_close (dfp_elementary_exp (mu + sigma * sigma / 2), 18.485774045258356, 1e-13);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/elementary/log", test_log);
  g_test_add_func ("/elementary/exp", test_exp);
  g_test_add_func ("/elementary/floor", test_floor);
  g_test_add_func ("/elementary/normal", test_normal);
  g_test_add_func ("/elementary/normals", test_normals);
  g_test_add_func ("/elementary/lognormal", test_lognormal);
  return g_test_run ();
}
