/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Futures side by side: who comes and leaves, what the work takes, which risks strike, when it all ends and what it
 * costs. DfpTrials is the room in which one thread plays some of them at once, each in a lane of its own; no lane
 * knows of the others. */
#pragma once

#include "analysis/forecast/dfp-forecast-model.h"
#include "base/dfp-wide.h"

G_BEGIN_DECLS

#define DFP_TRIALS_AT_ONCE 128

#define DFP_TRIALS_BEYOND 3 /* months after the planned ones */

/* A number of each trial, where a register loads it at once. */
typedef double DfpLanes[DFP_TRIALS_AT_ONCE] __attribute__ ((aligned (DFP_WIDTH * sizeof (double))));

/* The work of some trials side by side, and that of one where many items can be worked on at once. */
typedef struct _DfpForecastBoard DfpForecastBoard;
typedef struct _DfpForecastCrowd DfpForecastCrowd;

#define DFP_TRIALS_CROWD 96 /* more items than this are a crowd */

typedef struct
{
  const DfpForecastModel *model;       /* borrowed */
  guint32 numbers[DFP_TRIALS_AT_ONCE]; /* of the trials */

  /* What they came to; times in months, INFINITY for never. */
  DfpLanes finish;      /* of the whole */
  DfpLanes cost;        /* without run cost and contingency; INFINITY when the last team is paid on for ever */
  DfpLanes *objectives; /* [objective]; 0 for one without work and risks */
  DfpLanes *items;      /* [item], without the risks' delays */
  /* What drove it. */
  DfpLanes factor;      /* on all delivery */
  DfpLanes effort;      /* person-months, of all items */
  DfpLanes months_lost; /* head-months planned and not there */
  DfpLanes *delays;     /* [risk] months; 0 where it did not strike */

  /* Room for working. */
  const DfpForecastRow **rows; /* by discipline, those that deliver nothing first */
  int n_rows;                  /* in which somebody can leave or come late */
  double *planned;             /* [discipline][month]: the model's, but for those who can come late */
  DfpLanes *change;            /* [month] of one discipline, DFP_TRIALS_BEYOND more; see dfp-forecast-people.c */
  DfpLanes *rates;             /* [month] person-months a month */
  DfpLanes *slowest;           /* [month] of the disciplines asked for */
  DfpLanes *left;              /* [item] effort */
  DfpForecastBoard *board;     /* one of the two, for the work */
  DfpForecastCrowd *crowd;
} DfpTrials;

DfpTrials *dfp_trials_new (const DfpForecastModel *model);
void dfp_trials_free (DfpTrials *self);
/* Plays as many trials as go at once, from number @first on. */
void dfp_trials_play (DfpTrials *self, guint32 first);

/* A part of dfp_trials_play (): from the trials' numbers and @factor to @cost, @months_lost and @rates. */
void dfp_trials_staff (DfpTrials *self);

/* Another part: from @left and @rates of all lanes, or of one, to @items. */
DfpForecastBoard *dfp_forecast_board_new (const DfpForecastModel *model);
void dfp_forecast_board_free (DfpForecastBoard *self);
void dfp_forecast_board_work (DfpForecastBoard *self, DfpTrials *trials);
DfpForecastCrowd *dfp_forecast_crowd_new (const DfpForecastModel *model);
void dfp_forecast_crowd_free (DfpForecastCrowd *self);
void dfp_forecast_crowd_work (DfpForecastCrowd *self, DfpTrials *trials, int lane);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpTrials, dfp_trials_free)

G_END_DECLS
