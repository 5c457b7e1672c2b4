/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arithmetic of any line of stations (doc/model.md §7.1: capacity of a station = what it handles by
 * visits; the line passes what its slowest station passes), whatever is counted and in whatever time:
 * pieces a week, styles a season. Pure functions, no allocation. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double capacity; /* visits it can handle in a unit of time */
  double rework;   /* share of its visits after which the piece has to go back; 0 … below 1 */
  int returns_to;  /* position where it goes back to: this station or an earlier one */
} DfpStation;

/* How often a piece passes each of @n stations, by conservation: whatever goes back has to come forward again.
 * Rework that stays in one station makes 1/(1 − rework) of it; rework that returns to an earlier one loads all
 * in between. @visits: @n, filled in. */
void dfp_stations_count_visits (const DfpStation *stations, int n, double *visits);

G_END_DECLS
