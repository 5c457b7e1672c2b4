/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scales: from values to nice numbers on an axis, and from months to their names. */
#pragma once

#include "base/dfp-month.h"

G_BEGIN_DECLS

#define DFP_SCALE_MAXIMUM_TICKS 16

typedef struct
{
  double minimum; /* ends of the axis */
  double maximum;
  double step; /* between lines: 1, 2, 2.5 or 5 × a power of ten */
  int n_ticks;
  double ticks[DFP_SCALE_MAXIMUM_TICKS]; /* rising, all within the ends */
} DfpScale;

/* A scale that holds @minimum … @maximum with at most @n lines on either side of zero (1 … 7). An end
 * moves out to the next line when that is at most half a step away. @whole: steps of at least 1. */
void dfp_scale_init (DfpScale *scale, double minimum, double maximum, int n, gboolean whole);
/* A zero-based scale that ends at the next ten above @maximum, for people. */
void dfp_scale_init_people (DfpScale *scale, double maximum, int n);
/* The same lines for fixed ends. */
void dfp_scale_init_fixed (DfpScale *scale, double minimum, double maximum, int n, gboolean whole);
/* 0 … 1 for a value between the ends; beyond it for others, cut at −1 and 2. */
double dfp_scale_map (const DfpScale *scale, double value);

typedef struct
{
  int month; /* months after the start: 0 is the first */
  gboolean with_year;
  gboolean year_only;
} DfpMonthTick;

/* Ticks for @n_months from @start: every @every-th month of the calendar (1, 3, 6, 12, 24, 60 or 120;
 * quarters begin in January), the year with January and with the first; from 12 on years only. Writes
 * at most @maximum of them and returns how many. */
int dfp_scale_get_month_ticks (int n_months, DfpMonth start, int every, DfpMonthTick *ticks, int maximum);

G_END_DECLS
