/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many futures of one configuration: when everything is done, what it costs, and how likely each objective is
 * by its month (doc/model.md §8). The same model, seed and number of trials give the same result to the last
 * bit, on any number of threads. Immutable once returned, and independent of the plan. */
#pragma once

#include <gio/gio.h>

#include "analysis/forecast/dfp-distribution.h"

G_BEGIN_DECLS

/* Of dfp-forecast-model.h. */
typedef struct _DfpForecastModel DfpForecastModel;

#define DFP_FORECAST_TRIALS_MAXIMUM 1000000

typedef struct _DfpForecastChance
{
  char *id;
  char *name;
  int due_month;          /* 0 for none */
  gboolean counts;        /* has work and a due month; else it has no chance to speak of */
  DfpDistribution finish; /* months */
  double probability;     /* by its due month; NAN when it does not count */
  double error;           /* one standard error */
  double all_without;     /* chance of all the others together */
} DfpForecastChance;

/* Something that drives the finish. */
typedef enum
{
  DFP_DRIVER_RATE,   /* what no team list explains */
  DFP_DRIVER_EFFORT, /* how much work it turns out to be */
  DFP_DRIVER_PEOPLE, /* who comes late or leaves */
  DFP_DRIVER_RISK,   /* a named risk */
} DfpDriverKind;

typedef struct
{
  DfpDriverKind kind;
  char *id;           /* of the risk, else "" */
  char *name;         /* of the risk, else "" */
  double correlation; /* −1 … 1: Spearman's, with the finish */
} DfpForecastDriver;

typedef const struct _DfpForecast DfpForecast;

struct _DfpForecast
{
  guint32 seed;
  guint n_trials;
  guint n_affordable; /* see DfpForecastModel */
  gboolean can_turn;  /* its inputs, see dfp_forecast_sensitivity_new () */
  char *id, *name;    /* of the configuration */
  int n_months;       /* planned */

  DfpDistribution finish; /* of the whole, months */
  DfpDistribution cost;   /* without run cost and contingency; INFINITY when the last team is paid on for ever */
  double in_budget;       /* share of the trials within the budget cap; NAN without one */

  int n_objectives;
  DfpForecastChance *objectives; /* in the plan's order */
  int n_counting;                /* objectives that count */
  double all;                    /* chance of all of these; NAN without any */
  double all_error;
  int hardest; /* the objective whose removal lifts that most; −1 when none does */

  double *finish_by_trial; /* for comparing trial by trial */
  double *cost_by_trial;
  guint8 *all_by_trial; /* 1 when all that count were met */

  int n_drivers;
  DfpForecastDriver *drivers; /* strongest first */
};

typedef struct
{
  guint n_trials;   /* 0: as many as the plan can afford */
  guint n_threads;  /* 0: as many as processors */
  gboolean drivers; /* find them */
  int *trials_done; /* counts up, atomically, while it runs; NULL when nobody looks */
} DfpForecastOptions;

/* NULL with G_IO_ERROR_CANCELLED, or with DFP_ERROR_LIMIT when the trials asked for do not fit or, when none were, the
 * plan is too large. */
DfpForecast *dfp_forecast_new (DfpForecastModel *model, const DfpForecastOptions *options, GCancellable *cancellable,
                               GError **error);
DfpForecast *dfp_forecast_ref (DfpForecast *self);
void dfp_forecast_unref (DfpForecast *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpForecast, dfp_forecast_unref)

G_END_DECLS
