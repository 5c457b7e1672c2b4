/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future: who comes and leaves, what the work takes, which risks strike, when it all ends and what it
 * costs. A DfpTrial is the room in which one thread plays them, one after the other. */
#pragma once

#include "analysis/forecast/dfp-forecast-model.h"

G_BEGIN_DECLS

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

  /* Room for working. */
  double *capacity; /* [discipline][month] */
  double *rates;    /* [month] */
  double *planned_rates;
  double *left;     /* [item] */
  int *waiting_for; /* [item] */
  guint64 *open;    /* bits: items that can be worked on */
  int n_words;
  int *queue; /* items to be closed */
  struct
  {
    int item;
    double rate;
  } * active;
} DfpTrial;

DfpTrial *dfp_trial_new (const DfpForecastModel *model);
void dfp_trial_free (DfpTrial *self);
/* Plays trial number @number, from 0. */
void dfp_trial_play (DfpTrial *self, guint32 number);

/* The part of a trial that is work: from @self->left and @self->rates to @self->items. For dfp-forecast-trial.c. */
void dfp_trial_work (DfpTrial *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpTrial, dfp_trial_free)

G_END_DECLS
