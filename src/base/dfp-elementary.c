/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series after a reduction of the argument; no tables, no libm. */
#include "base/dfp-elementary.h"

#define SQRT_2_PI 2.50662827463100050242

double
dfp_elementary_normal_density (double z)
{
  return dfp_elementary_exp (-z * z / 2) / SQRT_2_PI;
}

/* --- the normal quantile --- */

#define NEAR 0.425   /* share's distance from a half up to which it is near */
#define FARTHEST 5.0 /* square root of −ln share from which on it is farthest */
#define N_TERMS 8

/* A quotient of two polynomials, the highest power last. */
typedef struct
{
  double above[N_TERMS], below[N_TERMS];
} Quotient;

static const Quotient near = {
  { 3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3 },
  { 1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
    3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3 },
};
static const Quotient far = {
  { 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
    1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4 },
  { 1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
    1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9 },
};
static const Quotient farthest = {
  { 6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
    2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7 },
  { 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
    1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15 },
};

DFP_ANY_WIDTH double
sum_powers (const double c[N_TERMS], double x)
{
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

DFP_ANY_WIDTH double
divide (const Quotient *quotient, double x)
{
  return sum_powers (quotient->above, x) / sum_powers (quotient->below, x);
}

/* @q: the share's distance from a half. */
DFP_ANY_WIDTH double
get_near (double q)
{
  return q * divide (&near, 0.180625 - q * q);
}

/* @least: the share or what it lacks of one, whichever is less. */
DFP_ANY_WIDTH double
get_root (double least)
{
  return sqrt (-dfp_elementary_log (least));
}

double
dfp_elementary_normal_quantile (double share)
{
  const double q = share - 0.5;
  double root, z;

  if (fabs (q) <= NEAR)
    return get_near (q);
  root = get_root (q < 0 ? share : 1 - share);
  z = root <= FARTHEST ? divide (&far, root - 1.6) : divide (&farthest, root - FARTHEST);
  return q < 0 ? -z : z;
}

#define LEAST_FAR 1.38879438649640206e-11 /* e^−FARTHEST² */

DFP_ANY_WIDTH double
get_far (double share, double least)
{
  const double value = divide (&far, get_root (least) - 1.6);

  return dfp_wide_pick (share < 0.5, -value, value);
}

/* As if all were near; then, where some are not, as if all were far. */
DFP_ANY_WIDTH void
get_quantiles_at_once (double *shares)
{
  double z[DFP_WIDTH], least[DFP_WIDTH];
  gint64 n_far = 0, n_farthest = 0;

  DFP_WIDE_SUM (i, DFP_WIDTH, n_far, n_farthest)
    {
      const double rest = 1 - shares[i];

      z[i] = get_near (shares[i] - 0.5);
      least[i] = shares[i] < rest ? shares[i] : rest;
      n_far += fabs (shares[i] - 0.5) > NEAR;
      n_farthest += least[i] <= LEAST_FAR;
    }
  if (n_farthest > 0)
    for (int i = 0; i < DFP_WIDTH; i++)
      shares[i] = dfp_elementary_normal_quantile (shares[i]);
  else if (n_far > 0)
    DFP_WIDE_FOR (i, DFP_WIDTH)
      shares[i] = dfp_wide_pick (fabs (shares[i] - 0.5) > NEAR, get_far (shares[i], least[i]), z[i]);
  else
    memcpy (shares, z, sizeof z);
}

DFP_ANY_WIDTH void
get_quantiles (double *shares, int n)
{
  for (int i = 0; i < n; i += DFP_WIDTH)
    get_quantiles_at_once (shares + i);
}

DFP_DEFINE_WIDE (dfp_elementary_normal_quantiles, get_quantiles, (double *shares, int n), (shares, n))
