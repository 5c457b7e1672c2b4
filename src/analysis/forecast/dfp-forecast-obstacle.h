/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why there is no forecast, or why no future can finish: what somebody has to enter or mend first. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_OBSTACLE_NONE,
  DFP_OBSTACLE_NO_WORK,    /* no work item with effort */
  DFP_OBSTACLE_NOBODY,     /* nobody who builds */
  DFP_OBSTACLE_CIRCLE,     /* work items wait for one another */
  DFP_OBSTACLE_DISCIPLINE, /* a stage needs what nobody does, and nobody helps out */
  DFP_OBSTACLE_TOO_LARGE,  /* so many people or so much work that no future can be played in good time */
} DfpForecastObstacleKind;

typedef struct
{
  DfpForecastObstacleKind kind;
  int item, waits_for; /* positions in the plan's work, of DFP_OBSTACLE_CIRCLE */
  DfpDiscipline discipline;
} DfpForecastObstacle;

/* The first of them that stands in the way. */
DfpForecastObstacle dfp_forecast_find_obstacle (const DfpPlanData *plan, const DfpConfigurationData *configuration);

G_END_DECLS
