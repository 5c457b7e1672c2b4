/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Little and Kingman, one line each. */
#include "analysis/line/dfp-queue.h"

#include <math.h>

double
dfp_queue_get_factor (double load)
{
  return load < 1 ? load / (1 - load) : INFINITY;
}

double
dfp_queue_get_wait (double arrivals, double capacity, double arrival_spread, double service_spread)
{
  if (arrivals <= 0)
    return 0;
  if (arrivals >= capacity)
    return INFINITY;
  return dfp_queue_get_factor (arrivals / capacity) *
         (arrival_spread * arrival_spread + service_spread * service_spread) / 2 / capacity;
}

double
dfp_queue_get_time (double inside, double throughput)
{
  return inside > 0 && throughput > 0 ? inside / throughput : NAN;
}
