/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values a figure took in all trials, in order. A percentile is the smallest value whose share of the
 * trials reaches it; INFINITY stands for never, and is counted like any other. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint n;
  double *sorted; /* owned, rising */
  double mean;    /* INFINITY when some value is */
  double p10, p50, p80, p90, p95;
  double never; /* share of INFINITY */
} DfpDistribution;

/* Takes @values, which are sorted in place. @n > 0. */
void dfp_distribution_init (DfpDistribution *self, double *values, guint n);
void dfp_distribution_clear (DfpDistribution *self);

double dfp_distribution_get_percentile (const DfpDistribution *self, double share);
/* The sampling error (one standard error) of that percentile: half the distance between the percentiles one
 * standard error of @share away on either side. */
double dfp_distribution_get_error (const DfpDistribution *self, double share);
/* Share of the trials with at most @value. */
double dfp_distribution_get_share (const DfpDistribution *self, double value);

/* One standard error of a share found in @n trials. */
double dfp_share_error (double share, guint n);

G_END_DECLS
