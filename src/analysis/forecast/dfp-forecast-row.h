/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the team as a forecast draws from it: what its people give when they are there, and what they cost. Time is
 * in months since the plan's start; month m is [m − 1, m). */
#pragma once

#include "base/dfp-random.h"
#include "model/dfp-plan.h"
#include "model/dfp-role.h"

G_BEGIN_DECLS

typedef struct
{
  DfpRandomStream stream;
  char *id; /* of the role */
  DfpDiscipline kind;
  gboolean partner;
  int heads;
  int n_joiners;  /* the first of the heads; they ramp */
  int n_late;     /* the first of the joiners; they may come late */
  int discipline; /* position among the model's disciplines; −1 when the row delivers nothing */
  double allocation;
  double start, end;     /* months; planned presence */
  double hazard;         /* of leaving, a month */
  double stays;          /* the draw up to which somebody who came in time stays to the end */
  double lead;           /* months until a replacement is there */
  double slip;           /* months, mean of an external hire's lateness */
  double ramp;           /* months to full */
  double drain;          /* of an FTE, on others while ramping */
  double first_day;      /* what a joiner gives on its first day, less what it takes from its mentors */
  double steeper;        /* half of what each month of the ramp adds */
  double pay;            /* a head and month there, with overhead and workplace */
  double joining;        /* of a replacement */
  double not_joining[2]; /* saved when a planned joiner, or an external hire, never comes */
  double surplus;        /* planned for joiners and hires beyond the heads */
} DfpForecastRow;

/* Fills @row, which is all zeros, from what @role is in the first @n_months. FALSE when nobody of it is there then:
 * there is nothing to free. */
gboolean dfp_forecast_row_init (DfpForecastRow *row, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                const DfpRoleData *role, int n_months);
/* What the people of a row cost when everybody comes in time and stays. */
double dfp_forecast_row_get_cost (const DfpForecastRow *row);

/* Adds @sign times what one head gives in each month of [@from, @to) to @capacity[month], when its stay began at
 * @origin. @ramps: it joined then. */
void dfp_forecast_row_give (const DfpForecastRow *row, gboolean ramps, double origin, double from, double to,
                            double sign, double *capacity);

G_END_DECLS
