/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series after a reduction of the argument; no tables, no libm. */
#include "base/dfp-elementary.h"

#include <math.h>
#include <string.h>

/* ln 2 in two parts, the first with zeros at its end so that a product with a small integer is exact. */
#define LN2_HIGH 6.93147180369123816490e-01
#define LN2_LOW 1.90821492927058770002e-10
#define LN2 6.93147180559945309417e-01
#define SQRT2 1.41421356237309504880
#define SQRT_2_PI 2.50662827463100050242
#define EXP_LIMIT 700

#define MANTISSA_BITS 52
#define EXPONENT_BIAS 1023

/* @x = m · 2^exponent with m between √½ and √2. */
static double
split (double x, int *exponent)
{
  guint64 bits;

  memcpy (&bits, &x, sizeof bits);
  *exponent = (int) (bits >> MANTISSA_BITS) - EXPONENT_BIAS;
  bits = (bits & ((G_GUINT64_CONSTANT (1) << MANTISSA_BITS) - 1)) | ((guint64) EXPONENT_BIAS << MANTISSA_BITS);
  memcpy (&x, &bits, sizeof bits);
  if (x <= SQRT2)
    return x;
  ++*exponent;
  return x / 2;
}

/* The coefficients of the series, the highest power first. */
static const double artanh[] = { 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13,
                                 1.0 / 11, 1.0 / 9,  1.0 / 7,  1.0 / 5,  1.0 / 3,  1 };
static const double exponential[] = {
  1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
  1.0 / 720,        1.0 / 120,       1.0 / 24,       1.0 / 6,       1.0 / 2,      1,           1
};

/* ln m = 2 artanh ((m − 1)/(m + 1)). */
double
dfp_elementary_log (double x)
{
  int exponent;
  const double m = split (x, &exponent);
  const double s = (m - 1) / (m + 1), z = s * s, square = z * z;
  double even = 0, odd = 0;

  /* Two chains, which a processor follows side by side. */
  for (guint i = 0; i < G_N_ELEMENTS (artanh); i += 2)
    {
      even = even * square + artanh[i];
      odd = odd * square + artanh[i + 1];
    }
  return exponent * LN2_HIGH + (2 * s * (even * z + odd) + exponent * LN2_LOW);
}

double
dfp_elementary_exp (double x)
{
  double k, r, sum = 1.0 / 87178291200, scale;
  guint64 bits;

  if (x < -EXP_LIMIT)
    return 0;
  x = MIN (x, EXP_LIMIT);
  k = floor (x / LN2 + 0.5);
  r = (x - k * LN2_HIGH) - k * LN2_LOW;
  for (guint i = 0; i < G_N_ELEMENTS (exponential); i++)
    sum = sum * r + exponential[i];
  bits = (guint64) ((gint64) k + EXPONENT_BIAS) << MANTISSA_BITS;
  memcpy (&scale, &bits, sizeof bits);
  return sum * scale;
}

double
dfp_elementary_normal_density (double z)
{
  return dfp_elementary_exp (-z * z / 2) / SQRT_2_PI;
}

#define N_TERMS 8

/* A quotient of two polynomials, the highest power last. */
static double
evaluate (const double numerator[N_TERMS], const double denominator[N_TERMS], double x)
{
  double above = numerator[N_TERMS - 1], below = denominator[N_TERMS - 1];

  for (int i = N_TERMS - 2; i >= 0; i--)
    {
      above = above * x + numerator[i];
      below = below * x + denominator[i];
    }
  return above / below;
}

double
dfp_elementary_normal_quantile (double share)
{
  static const double near[2][N_TERMS] = {
    { 3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
      4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3 },
    { 1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
      3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3 },
  };
  static const double far[2][N_TERMS] = {
    { 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
      1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4 },
    { 1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
      1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9 },
  };
  static const double farthest[2][N_TERMS] = {
    { 6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
      2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7 },
    { 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
      1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15 },
  };
  const double q = share - 0.5;
  double r, z;

  if (fabs (q) <= 0.425)
    return q * evaluate (near[0], near[1], 0.180625 - q * q);
  r = sqrt (-dfp_elementary_log (q < 0 ? share : 1 - share));
  z = r <= 5 ? evaluate (far[0], far[1], r - 1.6) : evaluate (farthest[0], farthest[1], r - 5);
  return q < 0 ? -z : z;
}
