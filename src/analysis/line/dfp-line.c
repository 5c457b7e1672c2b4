/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Capacity is counted by discipline and month; a month's rate is the slowest discipline's, lifted
 * towards the balanced one by the share of work that people can do for one another. */
#include "analysis/line/dfp-line.h"

#include <math.h>

#include "analysis/line/dfp-stations.h"
#include "model/dfp-stage.h"

typedef struct
{
  const DfpConfigurationData *configuration;
  const double *const *give; /* effective people of each discipline by month */
  double demand[DFP_N_DISCIPLINES];
  double total_demand;
} Survey;

static double
sum_disciplines (const Survey *survey, int month)
{
  double sum = 0;

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    sum += survey->give[d][month];
  return sum;
}

static void
count_demand (Survey *survey, struct _DfpLine *line)
{
  const DfpList *stages = survey->configuration->stages;
  double sum = 0;

  for (int i = 0; i < line->n_stages; i++)
    sum += ((const DfpStageData *) dfp_list_get_data (stages, i))->effort_share;
  for (int i = 0; i < line->n_stages; i++)
    {
      const DfpStageData *stage = dfp_list_get_data (stages, i);

      dfp_stations_count_visits (&(DfpStation){ .rework = stage->rework }, 1, &line->stages[i].visits);
      line->stages[i].demand = sum > 0 ? stage->effort_share / sum * line->stages[i].visits : 0;
      survey->demand[stage->discipline] += line->stages[i].demand;
      survey->total_demand += line->stages[i].demand;
    }
}

static double
compute_rate (const Survey *survey, int month)
{
  const double help = survey->configuration->cross_skill;
  const double all = sum_disciplines (survey, month);
  double slowest = INFINITY;

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    if (survey->demand[d] > 0)
      slowest = fmin (slowest, survey->give[d][month] / survey->demand[d]);
  return survey->total_demand > 0 ? (1 - help) * slowest + help * all / survey->total_demand : all;
}

/* The first month in which all together deliver most; 0 when nobody does. */
static int
find_full_strength (const Survey *survey, int n_months)
{
  double most = 0;
  int found = 0;

  for (int month = 1; month <= n_months; month++)
    if (sum_disciplines (survey, month - 1) > most)
      {
        most = sum_disciplines (survey, month - 1);
        found = month;
      }
  return found;
}

static void
measure_stages (const Survey *survey, struct _DfpLine *line)
{
  const int month = line->month = find_full_strength (survey, line->n_months);
  const double help = survey->configuration->cross_skill;
  double balanced;

  line->bottleneck = -1;
  if (month == 0)
    return;
  line->rate = line->rates[month - 1];
  balanced = survey->total_demand > 0 ? sum_disciplines (survey, month - 1) / survey->total_demand : 0;
  for (int i = 0; i < line->n_stages; i++)
    {
      const DfpStageData *data = dfp_list_get_data (survey->configuration->stages, i);
      DfpLineStage *stage = &line->stages[i];

      stage->rate = stage->pass = INFINITY;
      if (stage->demand <= 0)
        continue;
      stage->rate = survey->give[data->discipline][month - 1] / survey->demand[data->discipline];
      stage->pass = (1 - help) * stage->rate + help * balanced;
      stage->capacity = stage->rate * stage->demand;
      stage->need = line->rate * stage->demand;
      if (line->bottleneck < 0 || stage->rate < line->slowest)
        {
          line->bottleneck = i;
          line->slowest = stage->rate;
        }
    }
}

DfpLine *
dfp_line_new (const DfpConfigurationData *configuration, const double *const *capacity, int n_months)
{
  struct _DfpLine *line = dfp_result_new (struct _DfpLine);
  Survey survey = { .configuration = configuration, .give = capacity };

  g_return_val_if_fail (configuration != NULL && capacity != NULL && n_months >= 0, line);
  line->n_stages = dfp_list_get_n_rows (configuration->stages);
  line->stages = dfp_result_add_array (line, DfpLineStage, line->n_stages);
  line->n_months = n_months;
  line->rates = dfp_result_add_array (line, double, n_months);

  count_demand (&survey, line);
  for (int month = 0; month < n_months; month++)
    line->rates[month] = compute_rate (&survey, month);
  measure_stages (&survey, line);
  return line;
}
