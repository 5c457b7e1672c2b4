/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One chart of every kind with the numbers of the mock-ups: for the gallery and for the tests. */
#pragma once

#include "chart/dfp-chart-map.h"
#include "chart/dfp-chart-plot.h"
#include "chart/dfp-chart-rows.h"

typedef struct
{
  const char *name; /* NULL ends the list */
  double width;
  double height;
  DfpChart *(*create) (void);
} Sample;

extern const Sample samples[];
