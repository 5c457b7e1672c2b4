/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorted once, by radix on the upper bits of the numbers, then among those that agree in them: a million values
 * in some milliseconds. */
#include "analysis/forecast/dfp-distribution.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIGIT_BITS 11
#define N_DIGITS 3   /* of the upper half */
#define REST_BITS 31 /* below these */
#define N_BUCKETS (1 << DIGIT_BITS)
#define SIGN (G_GUINT64_CONSTANT (1) << 63)
/* A share is reached when it is this close: 0.8 · 10,000 is not quite 8,000. */
#define ROUNDING 1e-9

/* Numbers whose order as integers is that of the doubles. */
static guint64
to_key (double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  return bits & SIGN ? ~bits : bits | SIGN;
}

static double
from_key (guint64 key)
{
  double value;

  key = key & SIGN ? key & ~SIGN : ~key;
  memcpy (&value, &key, sizeof value);
  return value;
}

static void
count_digits (const guint64 *keys, guint n, guint counts[N_DIGITS][N_BUCKETS])
{
  memset (counts, 0, sizeof (guint) * N_DIGITS * N_BUCKETS);
  for (guint i = 0; i < n; i++)
    for (int digit = 0; digit < N_DIGITS; digit++)
      counts[digit][(keys[i] >> (REST_BITS + digit * DIGIT_BITS)) & (N_BUCKETS - 1)]++;
}

static void
scatter (const guint64 *from, guint64 *to, guint n, int digit, guint counts[N_BUCKETS])
{
  guint next = 0;

  for (int i = 0; i < N_BUCKETS; i++)
    {
      const guint count = counts[i];

      counts[i] = next;
      next += count;
    }
  for (guint i = 0; i < n; i++)
    to[counts[(from[i] >> (REST_BITS + digit * DIGIT_BITS)) & (N_BUCKETS - 1)]++] = from[i];
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const guint64 first = *(const guint64 *) a, second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

/* Those whose upper bits are the same stand together. */
static void
sort_rests (guint64 *keys, guint n)
{
  for (guint i = 0, end; i < n; i = end)
    {
      gboolean sorted = TRUE;

      for (end = i + 1; end < n && keys[end] >> REST_BITS == keys[i] >> REST_BITS; end++)
        sorted &= keys[end - 1] <= keys[end];
      if (!sorted)
        qsort (keys + i, end - i, sizeof *keys, compare_keys);
    }
}

static void
sort (double *values, guint n)
{
  g_autofree guint64 *keys = g_new (guint64, n), *others = g_new (guint64, n);
  g_autofree guint *counts = g_new (guint, N_DIGITS * N_BUCKETS);
  guint64 *from = keys, *to = others;

  for (guint i = 0; i < n; i++)
    keys[i] = to_key (values[i]);
  count_digits (keys, n, (guint (*)[N_BUCKETS]) counts);
  for (int digit = 0; digit < N_DIGITS; digit++)
    {
      guint64 *rest = to;

      scatter (from, to, n, digit, counts + digit * N_BUCKETS);
      to = from;
      from = rest;
    }
  sort_rests (from, n);
  for (guint i = 0; i < n; i++)
    values[i] = from_key (from[i]);
}

static guint
count_up_to (const DfpDistribution *self, double value)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (self->sorted[middle] <= value)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
dfp_distribution_init (DfpDistribution *self, double *values, guint n)
{
  double sum = 0;

  g_return_if_fail (n > 0);
  sort (values, n);
  for (guint i = 0; i < n; i++)
    sum += values[i];
  *self = (DfpDistribution){ .n = n, .sorted = values, .mean = sum / n };
  self->p10 = dfp_distribution_get_percentile (self, 0.1);
  self->p50 = dfp_distribution_get_percentile (self, 0.5);
  self->p80 = dfp_distribution_get_percentile (self, 0.8);
  self->p90 = dfp_distribution_get_percentile (self, 0.9);
  self->p95 = dfp_distribution_get_percentile (self, 0.95);
  self->never = (double) (n - count_up_to (self, G_MAXDOUBLE)) / n;
}

void
dfp_distribution_clear (DfpDistribution *self)
{
  g_clear_pointer (&self->sorted, g_free);
}

double
dfp_distribution_get_percentile (const DfpDistribution *self, double share)
{
  const double rank = ceil (CLAMP (share, 0, 1) * self->n - ROUNDING);

  return self->sorted[(guint) fmax (rank, 1) - 1];
}

double
dfp_distribution_get_error (const DfpDistribution *self, double share)
{
  const double error = dfp_share_error (share, self->n);

  return (dfp_distribution_get_percentile (self, share + error) -
          dfp_distribution_get_percentile (self, share - error)) /
         2;
}

double
dfp_distribution_get_share (const DfpDistribution *self, double value)
{
  return (double) count_up_to (self, value) / self->n;
}

double
dfp_share_error (double share, guint n)
{
  return sqrt (share * (1 - share) / n);
}
