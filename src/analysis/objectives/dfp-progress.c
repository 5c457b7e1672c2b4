/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores of key results, their mean, and the weights brought to sum 1. */
#include "analysis/objectives/dfp-progress.h"

#include <math.h>

double
dfp_progress_of_key_result (const DfpKeyResultData *key_result)
{
  const double way = key_result->target - key_result->baseline;
  const double gone = key_result->current - key_result->baseline;

  if (way == 0)
    return key_result->current == key_result->target ? 1 : 0;
  return CLAMP (gone / way, 0, 1);
}

/* The mean of the key results; guardrails do not count. NAN when there is nothing to measure. */
static double
progress_of_objective (const DfpObjectiveData *objective)
{
  const guint n_results = dfp_list_get_n_rows (objective->key_results);
  double sum = 0;
  int n = 0;

  for (guint i = 0; i < n_results; i++)
    {
      const DfpKeyResultData *key_result = dfp_list_get_data (objective->key_results, i);

      if (key_result->guardrail)
        continue;
      sum += dfp_progress_of_key_result (key_result);
      n++;
    }
  return n > 0 ? sum / n : NAN;
}

static struct _DfpProgress *
create (guint n_objectives)
{
  struct _DfpProgress *self = dfp_result_alloc (sizeof (DfpProgress) + sizeof (double) * 2 * (gsize) n_objectives);

  self->n_objectives = n_objectives;
  self->weights = (double *) (self + 1);
  self->progress = self->weights + n_objectives;
  return self;
}

static void
normalise (double *weights, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  for (guint i = 0; i < n; i++)
    weights[i] = sum > 0 ? weights[i] / sum : 1.0 / n;
}

static double
average (const DfpProgress *self)
{
  double sum = 0, weight = 0;

  for (guint i = 0; i < self->n_objectives; i++)
    if (!isnan (self->progress[i]))
      {
        sum += self->weights[i] * self->progress[i];
        weight += self->weights[i];
      }
  return weight > 0 ? sum / weight : NAN;
}

DfpProgress *
dfp_progress_new (const DfpPlanData *plan)
{
  struct _DfpProgress *self = create (dfp_list_get_n_rows (plan->objectives));

  for (guint i = 0; i < self->n_objectives; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (plan->objectives, i);

      self->weights[i] = objective->weight;
      self->progress[i] = progress_of_objective (objective);
    }
  normalise (self->weights, self->n_objectives);
  self->overall = average (self);
  return self;
}
