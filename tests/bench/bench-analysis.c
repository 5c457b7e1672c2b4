/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures after an edit: five configurations of fifty roles over thirty-six months, against plain C
 * over flat arrays in the same run, and how the time grows. Medians of rounds that alternate. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../analysis/random-plan.h"
#include "analysis/compare/dfp-comparison.h"
#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "model/dfp-role.h"
#include "store/dfp-templates.h"

#define ROUNDS 101
#define N_CONFIGURATIONS 5
#define N_ROLES 50
#define N_MONTHS 36
#define TARGET 1000.0        /* µs for all configurations */
#define TARGET_DESIGN 5000.0 /* µs: all design questions of all configurations */
#define LARGEST "logistics-scaling"

/* What a script would have: the team as numbers in a row. */
typedef struct
{
  int start, end;
  double heads, allocation, rate, workplace, joining;
  int discipline;
} FlatRole;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec * 1e-3;
}

static int
compare_times (const void *a, const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
get_median (double *times, int n)
{
  qsort (times, (size_t) n, sizeof (double), compare_times);
  return times[n / 2];
}

static FlatRole *
flatten (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  FlatRole *flat = g_new0 (FlatRole, n_roles);

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const DfpSourcingTermsData *terms = dfp_plan_get_terms (plan, role->sourcing);

      flat[i] = (FlatRole){ role->start_month,
                            role->end_month,
                            role->heads,
                            role->allocation,
                            role->rate,
                            terms->workplace,
                            role->joiners * (terms->equipment + configuration->induction),
                            role->discipline };
    }
  return flat;
}

/* Heads, FTE and cost by month, and the net present value of the cost: nothing more. */
static double
compute_flat (const FlatRole *roles, guint n_roles, int n_months, double factor)
{
  double heads[DFP_N_DISCIPLINES][600] = { 0 }, fte[600] = { 0 }, cost[600] = { 0 }, npv = 0, weight = 1;

  for (guint i = 0; i < n_roles; i++)
    {
      const FlatRole *role = &roles[i];
      const int last = MIN (role->end, n_months);
      const double of_role = role->heads * role->allocation;

      for (int t = role->start - 1; t < last; t++)
        {
          heads[role->discipline][t] += role->heads;
          fte[t] += of_role;
          cost[t] += of_role * role->rate + role->heads * role->workplace;
        }
      cost[MIN (role->start, n_months) - 1] += role->joining;
    }
  for (int t = 0; t < n_months; t++)
    {
      weight *= factor;
      npv += cost[t] * weight;
    }
  return npv + fte[0] + heads[0][0];
}

static void
compute_all (const DfpPlanData *plan)
{
  for (guint i = 0; i < dfp_list_get_n_rows (plan->configurations); i++)
    dfp_result_unref (dfp_totals_new (plan, dfp_list_get_data (plan->configurations, i)));
}

static void
compute_staffing (const DfpPlanData *plan)
{
  for (guint i = 0; i < dfp_list_get_n_rows (plan->configurations); i++)
    dfp_result_unref (dfp_staffing_new (plan, dfp_list_get_data (plan->configurations, i)));
}

static double
measure (void (*compute) (const DfpPlanData *), DfpPlan *plan, int rounds)
{
  g_autofree double *times = g_new (double, rounds);

  for (int i = 0; i < rounds; i++)
    {
      const double start = now ();

      compute (dfp_plan_get (plan));
      times[i] = now () - start;
    }
  return get_median (times, rounds);
}

/* Many times in one measurement: once is too short for the clock. */
static double
measure_flat (DfpPlan *plan)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, 0);
  g_autofree FlatRole *flat = flatten (data, configuration);
  double times[ROUNDS];
  volatile double sink = 0;

  for (int i = 0; i < ROUNDS; i++)
    {
      const double start = now ();

      for (int n = 0; n < 100; n++)
        sink += compute_flat (flat, N_ROLES, N_MONTHS, 0.9936);
      times[i] = (now () - start) / 100;
    }
  return get_median (times, ROUNDS);
}

static void
answer_all (const DfpPlanData *plan)
{
  for (guint i = 0; i < dfp_list_get_n_rows (plan->configurations); i++)
    dfp_result_unref (dfp_design_new (plan, dfp_list_get_data (plan->configurations, i), NULL));
}

/* What dfp_design_new () hands to the health check, once more. */
static void
judge_again (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpDesign *design)
{
  const DfpHealthInput input = dfp_design_get_health_input (design, plan, configuration);

  dfp_result_unref (dfp_health_new (&input));
}

/* All findings of all configurations, the answers being there already. */
static double
measure_findings (DfpPlan *plan)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  double sum = 0, times[ROUNDS];

  for (guint i = 0; i < dfp_list_get_n_rows (data->configurations); i++)
    {
      const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, i);
      g_autoptr (DfpDesign) design = dfp_design_new (data, configuration, NULL);

      for (int round = 0; round < ROUNDS; round++)
        {
          const double start = now ();

          judge_again (data, configuration, design);
          times[round] = now () - start;
        }
      sum += get_median (times, ROUNDS);
    }
  return sum;
}

static void
print_design (const char *what, DfpPlan *plan)
{
  const double all = measure (answer_all, plan, 9);

  printf ("  %-17s findings alone %8.1f µs; with all answers %8.1f µs  target < %.0f µs: %s\n", what,
          measure_findings (plan), all, TARGET_DESIGN, all < TARGET_DESIGN ? "met" : "missed");
}

static void
print_designs (DfpPlan *random)
{
  g_autoptr (DfpPlan) largest = dfp_templates_load (LARGEST, NULL);

  printf ("health check and design questions, all configurations\n");
  print_design (LARGEST, largest);
  print_design ("5 of 50 roles", random);
}

static void
print_comparison (DfpPlan *plan)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  DfpComparisonColumn columns[N_CONFIGURATIONS] = { 0 };
  const double start = now ();

  for (guint i = 0; i < N_CONFIGURATIONS; i++)
    columns[i].design = dfp_design_new (data, dfp_list_get_data (data->configurations, i), NULL);
  dfp_result_unref (dfp_comparison_new (data, columns, N_CONFIGURATIONS, 0, TRUE));
  printf ("  with the comparison of all rows, once        %8.1f µs\n", now () - start);
  for (guint i = 0; i < N_CONFIGURATIONS; i++)
    dfp_result_unref (columns[i].design);
}

static void
print_growth (const char *what, guint n_configurations, guint n_roles, int n_months)
{
  g_autoptr (DfpPlan) plan = random_plan_new (1, n_configurations, n_roles, n_months);

  printf ("  %-15s %4u configurations × %5u roles × %4d months %10.1f µs\n", what, n_configurations, n_roles, n_months,
          measure (compute_all, plan, 9));
}

int
main (void)
{
  g_autoptr (DfpPlan) plan = random_plan_new (1, N_CONFIGURATIONS, N_ROLES, N_MONTHS);
  const double all = measure (compute_all, plan, ROUNDS), staffing = measure (compute_staffing, plan, ROUNDS);
  const double flat = measure_flat (plan);

  printf ("figures of %d configurations × %d roles × %d months, median of %d\n", N_CONFIGURATIONS, N_ROLES, N_MONTHS,
          ROUNDS);
  printf ("  all figures                                  %8.1f µs  target < %.0f µs: %s\n", all, TARGET,
          all < TARGET ? "met" : "missed");
  printf ("  staffing alone, per configuration            %8.2f µs\n", staffing / N_CONFIGURATIONS);
  printf ("  plain C: heads, FTE, cost, per configuration %8.2f µs\n", flat);
  printf ("  staffing against plain C %.2f ×; all figures against plain C %.1f ×\n", staffing / N_CONFIGURATIONS / flat,
          all / N_CONFIGURATIONS / flat);
  print_comparison (plan);
  print_designs (plan);
  printf ("growth\n");
  for (guint n = 10; n <= 10000; n *= 10)
    print_growth ("roles", 1, n, N_MONTHS);
  for (int n = 6; n <= 600; n *= 10)
    print_growth ("months", 1, N_ROLES, n);
  for (guint n = 1; n <= 64; n *= 8)
    print_growth ("configurations", n, N_ROLES, N_MONTHS);
  return 0;
}
