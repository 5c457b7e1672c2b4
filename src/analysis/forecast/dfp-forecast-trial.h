/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future: who comes and leaves, what the work takes, which risks strike, when it all ends and what it
 * costs. A DfpTrial is the room in which one thread plays them, one after the other. */
#pragma once

#include "analysis/forecast/dfp-forecast-model.h"

G_BEGIN_DECLS

/* An item that is worked on, and at what rate. */
typedef struct
{
  double rate;
  int item;
} DfpTrialShare;

/* How an item of a crowd goes on; what it has left is as of @since. */
typedef struct
{
  double rate;
  double since;
  double due;
  int place; /* in the heap; −1 when nobody works on it */
} DfpTrialPace;

/* More items than this are a crowd. */
#define DFP_TRIAL_CROWD 256

/* A head of a row, and what is drawn of it. */
typedef struct
{
  const DfpForecastRow *row;
  int head;
  gint64 stays;   /* the last word with which somebody who comes in time stays to the end */
  int stay, late; /* blocks; −1 when it comes in time */
} DfpTrialSeat;

/* Four draws of one thing. */
typedef struct
{
  const DfpRandomStream *stream; /* borrowed */
  guint32 number;
} DfpTrialBlock;

typedef struct
{
  const DfpForecastModel *model; /* borrowed */

  /* What the last trial came to; times in months, INFINITY for never. */
  double finish;      /* of the whole */
  double cost;        /* without run cost and contingency; INFINITY when the last team is paid on for ever */
  double *objectives; /* [objective]; 0 for one without work and risks */
  double *items;      /* [item], without the risks' delays */
  /* What drove it. */
  double factor;      /* on all delivery */
  double effort;      /* person-months, of all items */
  double months_lost; /* head-months planned and not there */
  double *delays;     /* [risk] months; 0 where it did not strike */

  /* The draws that every trial needs, some trials ahead: for each block of four the words of each trial. */
  DfpTrialBlock *blocks;
  int n_blocks;
  guint32 (*words)[4];        /* [block][trial] */
  guint32 n_ahead;            /* trials, a power of two */
  guint32 first_ahead;        /* the first of them; a multiple of n_ahead */
  int first_item, first_risk; /* their blocks, one each */
  DfpTrialSeat *seats;        /* that somebody can leave or come late to, in the order of the rows */
  int n_seats;

  /* Room for working. */
  double *capacity; /* [discipline][month] */
  double *rates;    /* [month] */
  double *slowest;  /* [month] of the disciplines asked for */
  double *left;     /* [item] */
  int *waiting_for; /* [item] */
  guint64 *open;    /* bits: items that can be worked on */
  int n_words;
  int *queue; /* items to be closed */
  DfpTrialShare *active;
  int *done;          /* items that have just been */
  DfpTrialPace *pace; /* [item]; NULL when it is no crowd */
  int *heap;          /* items that are worked on, the first one due on top */
  int *opened;        /* items that have just been */
} DfpTrial;

DfpTrial *dfp_trial_new (const DfpForecastModel *model);
void dfp_trial_free (DfpTrial *self);
/* Plays trial number @number, from 0. */
void dfp_trial_play (DfpTrial *self, guint32 number);

/* The part of a trial that is work: from @self->left and @self->rates to @self->items. For dfp-forecast-trial.c. */
void dfp_trial_work (DfpTrial *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpTrial, dfp_trial_free)

G_END_DECLS
