/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elementary functions whose bits depend on nothing but their argument: only additions, multiplications,
 * divisions and square roots, which every compiler and processor rounds alike. Those of the C library may
 * differ in the last bit between versions and processors, and a forecast must not. Relative error below 1e-15
 * where nothing else is said. */
#pragma once

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/dfp-wide.h"

G_BEGIN_DECLS

#define DFP_ELEMENTARY_LN2 6.93147180559945309417e-01
/* ln 2 in two parts, the first with zeros at its end so that a product with a small integer is exact. */
#define DFP_ELEMENTARY_LN2_HIGH 6.93147180369123816490e-01
#define DFP_ELEMENTARY_LN2_LOW 1.90821492927058770002e-10

/* 0 ≤ @x < 2^51: the nearest whole number is what is left of it beside 2^52. */
DFP_ANY_WIDTH double
dfp_elementary_floor (double x)
{
  const double nearest = (x + 0x1p52) - 0x1p52;

  return nearest - (nearest > x ? 1 : 0);
}

/* @x > 0 and normal. ln x = e ln 2 + 2 artanh ((m − 1)/(m + 1)) for x = m · 2^e with m between √½ and √2; the
 * series in two chains, which a processor follows side by side. */
DFP_ANY_WIDTH double
dfp_elementary_log (double x)
{
  const guint64 mantissa = (G_GUINT64_CONSTANT (1) << 52) - 1, one = G_GUINT64_CONSTANT (1023) << 52;
  const guint64 big = G_GUINT64_CONSTANT (1023 + 52) << 52; /* 2^52, whose last bit counts one */
  guint64 bits, biased, reduced;
  double m, exponent, s, z, square, even, odd;

  memcpy (&bits, &x, sizeof bits);
  biased = bits >> 52 | big;
  reduced = (bits & mantissa) | one;
  memcpy (&exponent, &biased, sizeof exponent);
  memcpy (&m, &reduced, sizeof m);
  exponent -= 0x1p52 + 1023;
  exponent = m > G_SQRT2 ? exponent + 1 : exponent;
  m = m > G_SQRT2 ? m / 2 : m;
  s = (m - 1) / (m + 1);
  z = s * s;
  square = z * z;
  even = ((((1.0 / 23 * square + 1.0 / 19) * square + 1.0 / 15) * square + 1.0 / 11) * square + 1.0 / 7) * square +
         1.0 / 3;
  odd = ((((1.0 / 21 * square + 1.0 / 17) * square + 1.0 / 13) * square + 1.0 / 9) * square + 1.0 / 5) * square + 1;
  return exponent * DFP_ELEMENTARY_LN2_HIGH + (2 * s * (even * z + odd) + exponent * DFP_ELEMENTARY_LN2_LOW);
}

/* 0 below −700; @x is cut at 700. eˣ = 2^k eʳ with k whole: the last bits of what x/ln 2 becomes when it is added
 * to 1.5 · 2^52. */
DFP_ANY_WIDTH double
dfp_elementary_exp (double x)
{
  const double limit = 700, big = 0x1.8p52, cut = x < limit ? x : limit, sum = cut / DFP_ELEMENTARY_LN2 + big;
  const double k = sum - big, r = (cut - k * DFP_ELEMENTARY_LN2_HIGH) - k * DFP_ELEMENTARY_LN2_LOW;
  double series, scale;
  guint64 bits;

  series = ((1.0 / 87178291200 * r + 1.0 / 6227020800) * r + 1.0 / 479001600) * r + 1.0 / 39916800;
  series = (((series * r + 1.0 / 3628800) * r + 1.0 / 362880) * r + 1.0 / 40320) * r + 1.0 / 5040;
  series = (((series * r + 1.0 / 720) * r + 1.0 / 120) * r + 1.0 / 24) * r + 1.0 / 6;
  series = ((series * r + 1.0 / 2) * r + 1) * r + 1;
  memcpy (&bits, &sum, sizeof bits);
  bits = (bits + 1023) << 52;
  memcpy (&scale, &bits, sizeof scale);
  return x < -limit ? 0 : series * scale;
}

/* The standard normal distribution. Quantile: Wichura 1988 (AS 241), relative error 1e-15; 0 < share < 1. */
double dfp_elementary_normal_quantile (double share);
double dfp_elementary_normal_density (double z);
/* The quantiles at @n @shares take their place; up to the next multiple of DFP_WIDTH there may be anything. The
 * same bits as one by one. */
void dfp_elementary_normal_quantiles (double *shares, int n);

G_END_DECLS
