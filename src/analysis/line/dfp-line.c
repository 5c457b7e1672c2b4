/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Capacity is counted by discipline and month; a month's rate is the slowest discipline's, lifted
 * towards the balanced one by the share of work that people can do for one another. */
#include "analysis/line/dfp-line.h"

#include <math.h>

#include "model/dfp-role.h"
#include "model/dfp-stage.h"

typedef struct
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration;
  const DfpCapacity *capacity;
  double demand[DFP_N_DISCIPLINES];
  double total_demand;
  double *give[DFP_N_DISCIPLINES]; /* effective people by month */
} Survey;

/* Adds the people of @role to the months it stands in: ramped, less the mentors' time. */
static void
add_role (Survey *survey, const DfpRoleData *role)
{
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (survey->plan, role->sourcing);
  const double people = role->heads * role->allocation;
  double *give = survey->give[role->discipline];

  for (int month = role->start_month; month <= MIN (role->end_month, survey->capacity->n_months); month++)
    {
      const int k = month - role->start_month;
      const double mentored = role->joiners * CLAMP (terms->ramp_months - k, 0, 1);

      give[month - 1] += people * (role->joiners > 0 ? dfp_capacity_get_ramp (terms, k) : 1);
      give[month - 1] -= survey->configuration->mentor_drain * mentored;
    }
}

static void
count_people (Survey *survey)
{
  const DfpConfigurationData *configuration = survey->configuration;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->delivers)
        add_role (survey, role);
    }
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    for (int month = 0; month < survey->capacity->n_months; month++)
      survey->give[d][month] = fmax (0, survey->give[d][month]) * (1 - survey->capacity->coordination[month]) *
                               (1 - configuration->experiment_share);
}

static void
count_demand (Survey *survey, DfpLine *line)
{
  const DfpList *stages = survey->configuration->stages;
  double sum = 0;

  for (int i = 0; i < line->n_stages; i++)
    sum += ((const DfpStageData *) dfp_list_get_data (stages, i))->effort_share;
  for (int i = 0; i < line->n_stages; i++)
    {
      const DfpStageData *stage = dfp_list_get_data (stages, i);

      line->stages[i].visits = 1 / (1 - stage->rework);
      line->stages[i].demand = sum > 0 ? stage->effort_share / sum * line->stages[i].visits : 0;
      survey->demand[stage->discipline] += line->stages[i].demand;
      survey->total_demand += line->stages[i].demand;
    }
}

static double
compute_rate (const Survey *survey, int month)
{
  const double help = survey->configuration->cross_skill;
  double all = 0, slowest = INFINITY;

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      all += survey->give[d][month];
      if (survey->demand[d] > 0)
        slowest = fmin (slowest, survey->give[d][month] / survey->demand[d]);
    }
  return survey->total_demand > 0 ? (1 - help) * slowest + help * all / survey->total_demand : all;
}

/* The stages at the month in which most is delivered. */
static void
measure_stages (const Survey *survey, DfpLine *line)
{
  const int month = line->month = survey->capacity->peak_effective_month;

  line->bottleneck = -1;
  if (month == 0)
    return;
  line->rate = line->rates[month - 1];
  for (int i = 0; i < line->n_stages; i++)
    {
      const DfpStageData *data = dfp_list_get_data (survey->configuration->stages, i);
      DfpLineStage *stage = &line->stages[i];

      stage->rate = INFINITY;
      if (stage->demand <= 0)
        continue;
      stage->rate = survey->give[data->discipline][month - 1] / survey->demand[data->discipline];
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
dfp_line_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpCapacity *capacity)
{
  DfpLine *line = g_new0 (DfpLine, 1);
  Survey survey = { .plan = plan, .configuration = configuration, .capacity = capacity };

  g_return_val_if_fail (plan != NULL && configuration != NULL && capacity != NULL, line);
  line->n_stages = dfp_list_get_n_rows (configuration->stages);
  line->stages = g_new0 (DfpLineStage, line->n_stages);
  line->n_months = capacity->n_months;
  line->rates = g_new0 (double, line->n_months);

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    survey.give[d] = g_new0 (double, capacity->n_months);
  count_people (&survey);
  count_demand (&survey, line);
  for (int month = 0; month < line->n_months; month++)
    line->rates[month] = compute_rate (&survey, month);
  measure_stages (&survey, line);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    g_free (survey.give[d]);
  return line;
}

void
dfp_line_free (DfpLine *line)
{
  if (line == NULL)
    return;
  g_free (line->stages);
  g_free (line->rates);
  g_free (line);
}
