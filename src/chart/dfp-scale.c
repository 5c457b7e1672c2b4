/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nice numbers and names of months. Every loop is bounded by a count, never by a sum of steps,
 * so that no value however odd can keep it going. */
#include "chart/dfp-scale.h"

#include <math.h>

/* The smallest of 1, 2, 2.5, 5 × 10^k that is at least @raw; 2.5 only where it stays whole if it must. */
static double
round_up_step (double raw, gboolean whole)
{
  static const double steps[] = { 1, 2, 2.5, 5, 10 };
  double power;

  if (whole && raw < 1)
    return 1;
  power = pow (10, floor (log10 (raw)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double step = steps[i] * power;

      if (step >= raw * (1 - 1e-9) && (!whole || fmod (step, 1) == 0))
        return step;
    }
  return 10 * power;
}

static double
clean_value (double value, double otherwise)
{
  if (!isfinite (value))
    return otherwise;
  return CLAMP (value, -1e15, 1e15);
}

/* Whether steps of this size put at most @n lines on either side of zero (or in all, away from it). */
static gboolean
has_room (double minimum, double maximum, double step, int n)
{
  double above = floor (maximum / step + 1e-9);
  double below = floor (-minimum / step + 1e-9);

  if (minimum > 0 || maximum < 0)
    return above + below <= n;
  return above <= n && below <= n;
}

static double
choose_step (double minimum, double maximum, int n, gboolean whole)
{
  double step = round_up_step ((maximum - minimum) / (2.0 * n + 1), whole);

  for (int i = 0; i < 8 && !has_room (minimum, maximum, step, n); i++)
    step = round_up_step (step * 1.01, whole);
  return step;
}

static void
fill_ticks (DfpScale *scale)
{
  double first = ceil (scale->minimum / scale->step - 1e-9);

  scale->n_ticks = 0;
  for (int i = 0; i < DFP_SCALE_MAXIMUM_TICKS; i++)
    {
      double tick = (first + i) * scale->step;

      if (tick > scale->maximum + scale->step * 1e-9)
        return;
      scale->ticks[scale->n_ticks++] = tick == 0 ? 0 : tick;
    }
}

/* Moves the upper end out to the next line when it is near, else a little beyond the data. */
static double
extend_up (double value, double step, double span)
{
  double next = ceil (value / step - 1e-9) * step;

  if (next - value > step / 2)
    next = value + span * 0.03;
  return next == 0 ? 0 : next;
}

static void
make_span (double *minimum, double *maximum, double least)
{
  if (*minimum > *maximum)
    {
      double swap = *minimum;

      *minimum = *maximum;
      *maximum = swap;
    }
  if (*maximum - *minimum < MAX (least, 1e-9 * MAX (fabs (*minimum), fabs (*maximum))))
    *maximum = *minimum + MAX (least, 1e-6 * fabs (*minimum));
}

void
dfp_scale_init (DfpScale *scale, double minimum, double maximum, int n, gboolean whole)
{
  double span;

  minimum = clean_value (minimum, 0);
  maximum = clean_value (maximum, 1);
  n = CLAMP (n, 1, 7);
  make_span (&minimum, &maximum, whole ? 1 : 1e-9);
  span = maximum - minimum;
  scale->step = choose_step (minimum, maximum, n, whole);
  scale->minimum = 0 - extend_up (-minimum, scale->step, span);
  scale->maximum = extend_up (maximum, scale->step, span);
  fill_ticks (scale);
}

void
dfp_scale_init_people (DfpScale *scale, double maximum, int n)
{
  double top;

  maximum = CLAMP (clean_value (maximum, 0), 0, 1e15);
  top = maximum < 1000 ? (floor (maximum / 10 + 1e-9) + 1) * 10 : maximum;
  dfp_scale_init_fixed (scale, 0, top, n, TRUE);
  if (maximum >= 1000)
    dfp_scale_init (scale, 0, maximum, n, TRUE);
}

void
dfp_scale_init_fixed (DfpScale *scale, double minimum, double maximum, int n, gboolean whole)
{
  minimum = clean_value (minimum, 0);
  maximum = clean_value (maximum, 1);
  n = CLAMP (n, 1, 7);
  make_span (&minimum, &maximum, whole ? 1 : 1e-9);
  scale->step = choose_step (minimum, maximum, n, whole);
  scale->minimum = minimum;
  scale->maximum = maximum;
  fill_ticks (scale);
}

double
dfp_scale_map (const DfpScale *scale, double value)
{
  double share = (value - scale->minimum) / (scale->maximum - scale->minimum);

  return isnan (share) ? 0 : CLAMP (share, -1, 2);
}

int
dfp_scale_get_month_ticks (int n_months, DfpMonth start, int every, DfpMonthTick *ticks, int maximum)
{
  int n = 0;

  every = MAX (every, 1);
  for (int month = 0; month < n_months && n < maximum; month++)
    {
      DfpMonth calendar = start + month;
      gboolean january = calendar % 12 == 0;

      if (every >= 12 ? !(january && calendar / 12 % (every / 12) == 0) : calendar % 12 % every != 0)
        continue;
      ticks[n] = (DfpMonthTick){ month, january || n == 0, every >= 12 };
      n++;
    }
  return n;
}
