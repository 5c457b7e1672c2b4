/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a forecast draws from: a plan and one of its configurations as flat arrays (doc/model.md §8). Immutable
 * and independent of the plan, so a worker can hold it while the plan is edited. Time is in months since the
 * plan's start; month m is [m − 1, m). */
#pragma once

#include "analysis/forecast/dfp-forecast-row.h"
#include "analysis/forecast/dfp-pert.h"
#include "analysis/totals/dfp-totals.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* What has not finished after so many times the configuration's months never does. */
#define DFP_FORECAST_PATIENCE 3
#define DFP_FORECAST_SLIP_MAXIMUM 6 /* months that an external hire can come late */

typedef struct
{
  DfpRandomStream stream;
  char *id;
  DfpPert effort;    /* effective person-months */
  int objective;     /* position; −1 for none */
  double begins;     /* time before which it is not open */
  double max_people; /* INFINITY for no limit */
  int n_predecessors;
  int first_successor, n_successors; /* in successors */
} DfpForecastItem;

typedef struct
{
  DfpRandomStream stream;
  char *id, *name;
  double probability;
  DfpPert delay; /* months */
  double cost;
  int objective; /* position; −1 for all of them */
} DfpForecastRisk;

typedef struct
{
  char *id;
  char *name;
  int due_month; /* 0 for none */
  int n_items;
} DfpForecastObjective;

typedef struct _DfpForecastModel DfpForecastModel;

struct _DfpForecastModel
{
  guint32 seed;
  DfpRandomStream stream; /* of the plan as a whole */
  char *id, *name;        /* of the configuration */
  int n_months;           /* in which people are planned */
  double limit;           /* time after which what is not finished never is */
  guint n_trials;         /* that the plan can afford; 0 when it is too large to be forecast */
  double time;            /* nanoseconds for a future, about */

  int n_rows, n_items, n_risks, n_objectives, n_disciplines;
  DfpForecastRow *rows;   /* in the order of their ids, so that sums do not depend on the plan's order */
  DfpForecastItem *items; /* in the plan's order, which is their priority */
  int *successors;
  int *starters; /* items that begin later than the plan, by time */
  int n_starters;
  DfpForecastRisk *risks; /* in the order of their ids */
  DfpForecastObjective *objectives;

  double *planned;     /* [discipline][month]: what the rows give when everybody comes and stays */
  double *lost;        /* [month]: factor for coordination and experiments */
  double *per_demand;  /* [discipline]: 1/demand; 0 where nothing is demanded */
  double total_demand; /* 0 without stages */
  double cross_skill;
  double rate_uncertainty;
  double item_dependence;

  double planned_cost; /* without chance, to the end of all cost lines */
  double later_cost;   /* a month beyond the planned ones */
  double budget_cap;   /* 0 for none */

  GHashTable *shapes; /* k as a double → DfpPertShape, both owned */
  gsize has_shapes;   /* see dfp_forecast_model_prepare () */
};

DfpForecastModel *dfp_forecast_model_new (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                          const DfpTotals *totals);
/* Works out the shapes of the estimates, some 0.1 ms each: left to whoever plays first, on any thread. */
void dfp_forecast_model_prepare (DfpForecastModel *self);
/* The same number for models that forecast alike, names aside. */
guint64 dfp_forecast_model_get_fingerprint (const DfpForecastModel *self);
/* One to be varied before it is first used. Transfer full. */
DfpForecastModel *dfp_forecast_model_copy (const DfpForecastModel *self);
void dfp_forecast_model_unref (DfpForecastModel *self);
/* Lays down the planned capacity again after the rows of a copy were changed. */
void dfp_forecast_model_plan_capacity (DfpForecastModel *self);
/* Lays down the planned cost and the later one. */
void dfp_forecast_model_plan_cost (DfpForecastModel *self, const DfpConfigurationData *configuration);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpForecastModel, dfp_forecast_model_unref)

G_END_DECLS
