/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counted from the last station back: of a piece that is done, every cut of the line has seen one more
 * crossing forward than backward. */
#include "analysis/line/dfp-stations.h"

void
dfp_stations_count_visits (const DfpStation *stations, int n, double *visits)
{
  for (int i = n - 1; i >= 0; i--)
    {
      double forward = 1;

      for (int j = i + 1; j < n; j++)
        if (stations[j].returns_to <= i)
          forward += visits[j] * stations[j].rework;
      visits[i] = forward / (1 - stations[i].rework);
    }
}
