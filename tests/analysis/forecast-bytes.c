/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints every bit of some futures of every template, for test-forecast-builds to compare. */
#include <stdio.h>

#include "analysis/forecast/dfp-forecast-trials.h"
#include "analysis/forecast/dfp-throughput.h"
#include "store/dfp-templates.h"

#define N_TRIALS 150

static void
print_futures (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  g_autoptr (DfpTotals) totals = dfp_totals_new (plan, configuration);
  g_autoptr (DfpForecastModel) model = dfp_forecast_model_new (plan, configuration, totals);
  g_autoptr (DfpTrials) trials = NULL;

  dfp_forecast_model_prepare (model);
  trials = dfp_trials_new (model);
  for (guint32 i = 0; i < N_TRIALS; i++)
    {
      const int lane = i % DFP_TRIALS_AT_ONCE;

      if (lane == 0)
        dfp_trials_play (trials, i);
      printf ("%a %a %a %a", trials->finish[lane], trials->cost[lane], trials->effort[lane], trials->months_lost[lane]);
      for (int o = 0; o < model->n_objectives; o++)
        printf (" %a", trials->objectives[o][lane]);
      printf ("\n");
    }
}

static void
print_weeks (void)
{
  const double weekly[] = { 3, 5, 2, 6, 4, 4, 0, 5, 7, 3, 4, 6 };
  DfpDistribution weeks;

  dfp_throughput_forecast_weeks (weekly, G_N_ELEMENTS (weekly), 60, DFP_THROUGHPUT_CALIBRATED, 1, 2000, &weeks);
  for (guint i = 0; i < weeks.n; i++)
    printf ("%a ", weeks.sorted[i]);
  printf ("%a\n", weeks.mean);
  dfp_distribution_clear (&weeks);
}

int
main (void)
{
  guint n_templates;
  const DfpTemplate *templates = dfp_templates_get (&n_templates);

  for (guint i = 0; i < n_templates; i++)
    {
      g_autoptr (DfpPlan) plan = dfp_templates_load (templates[i].id, NULL);
      const DfpPlanData *data = dfp_plan_get (plan);

      for (guint j = 0; j < dfp_list_get_n_rows (data->configurations); j++)
        print_futures (data, dfp_list_get_data (data->configurations, j));
    }
  print_weeks ();
  return 0;
}
