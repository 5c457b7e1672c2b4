/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every role is taken away by one person in the month in which most would be missed. */
#include "analysis/storms/dfp-fragility.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/flex/dfp-flex.h"
#include "analysis/line/dfp-line.h"
#include "analysis/staffing/dfp-discipline-capacity.h"
#include "base/dfp-const.h"
#include "model/dfp-stage.h"

#define N_LEADS (DFP_LEAD_RELEASE + 1)

typedef struct
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration;
  const DfpTotals *totals;
  DfpDisciplineCapacity *capacity;
  DfpLine *line;
  double demand[DFP_N_DISCIPLINES];
  double total_demand;
  double *all;   /* effective people by month */
  int *builders; /* [discipline][month] heads that build */
  int *leads;    /* [lead][month] heads */
} Survey;

static void
survey_line (Survey *survey)
{
  survey->capacity = dfp_discipline_capacity_new (survey->plan, survey->configuration, survey->totals->capacity);
  survey->line = dfp_line_new (survey->configuration, (const double *const *) survey->capacity->effective,
                               survey->capacity->n_months);
  survey->all = g_new0 (double, survey->capacity->n_months);
  for (int i = 0; i < survey->line->n_stages; i++)
    {
      const DfpStageData *stage = dfp_list_get_data (survey->configuration->stages, i);

      survey->demand[stage->discipline] += survey->line->stages[i].demand;
      survey->total_demand += survey->line->stages[i].demand;
    }
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    for (int t = 0; t < survey->capacity->n_months; t++)
      survey->all[t] += survey->capacity->effective[d][t];
}

/* The month number of the role's time in which most is delivered. */
static int
find_fullest_month (const Survey *survey, const DfpRoleData *role)
{
  int found = role->start_month;

  for (int month = role->start_month; month <= MIN (role->end_month, survey->capacity->n_months); month++)
    if (survey->all[month - 1] > survey->all[found - 1])
      found = month;
  return found;
}

/* As dfp_line_new () has it, with @less people of @discipline. */
static double
compute_rate (const Survey *survey, int month, DfpDiscipline discipline, double less)
{
  const double help = survey->configuration->cross_skill;
  const double all = survey->all[month - 1] - fmin (less, survey->capacity->effective[discipline][month - 1]);
  double slowest = INFINITY;

  if (survey->total_demand <= 0)
    return all;
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    if (survey->demand[d] > 0)
      slowest =
          fmin (slowest, fmax (0, survey->capacity->effective[d][month - 1] - (d == (int) discipline ? less : 0)) /
                             survey->demand[d]);
  return (1 - help) * slowest + help * all / survey->total_demand;
}

/* Adds to what changes from the month before; index 0 is month 1. */
static void
note_heads (int *heads, const DfpRoleData *role, int n_months)
{
  heads[role->start_month - 1] += role->heads;
  if (role->end_month < n_months)
    heads[role->end_month] -= role->heads;
}

static void
sum_up (int *heads, int n_months)
{
  for (int month = 1; month < n_months; month++)
    heads[month] += heads[month - 1];
}

static void
count_heads (Survey *survey)
{
  const int n_months = survey->capacity->n_months;

  survey->builders = g_new0 (int, DFP_N_DISCIPLINES *n_months);
  survey->leads = g_new0 (int, N_LEADS *n_months);
  for (guint i = 0; i < dfp_list_get_n_rows (survey->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (survey->configuration->roles, i);

      if (role->end_month < role->start_month || role->start_month > n_months)
        continue;
      note_heads (survey->leads + (int) role->lead * n_months, role, n_months);
      if (role->delivers)
        note_heads (survey->builders + (int) role->discipline * n_months, role, n_months);
    }
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    sum_up (survey->builders + d * n_months, n_months);
  for (int lead = 0; lead < N_LEADS; lead++)
    sum_up (survey->leads + lead * n_months, n_months);
}

static int
get_heads (const Survey *survey, const int *heads, int kind, int month)
{
  return heads[kind * survey->capacity->n_months + month - 1];
}

static void
measure_builder (DfpFragilityRow *row, const Survey *survey, const DfpRoleData *role, int month)
{
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (survey->plan, role->sourcing);
  const DfpCapacity *capacity = survey->totals->capacity;
  const double rate = survey->line->rates[month - 1];
  const double person =
      role->allocation * (1 - capacity->coordination[month - 1]) * (1 - survey->configuration->experiment_share);
  const double gone = dfp_flex_get_leaver_loss (terms, row->vacancy, 0);
  const double left = role->end_month - month + 1;
  const double part = gone > 0 ? fmin (1, left / gone) : 1;

  row->capacity_lost = part * (role->allocation * gone + survey->configuration->mentor_drain * terms->ramp_months);
  row->capacity_share = capacity->ramped_total > 0 ? fmin (1, row->capacity_lost / capacity->ramped_total) : 0;
  if (rate > 0)
    row->rate_share = CLAMP (1 - compute_rate (survey, month, role->discipline, person) / rate, 0, 1);
  row->delivery_lost = row->rate_share * rate * part * gone;
  row->single_discipline =
      survey->demand[role->discipline] > 0 && get_heads (survey, survey->builders, (int) role->discipline, month) == 1;
}

static DfpFragilityRow
measure_role (const Survey *survey, int position)
{
  const DfpRoleData *role = dfp_list_get_data (survey->configuration->roles, position);
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (survey->plan, role->sourcing);
  const int month = find_fullest_month (survey, role);
  DfpFragilityRow row = { .role = position, .vacancy = terms->lead_months };

  row.recovery = row.vacancy + terms->ramp_months;
  if (role->lead != DFP_LEAD_NONE && get_heads (survey, survey->leads, (int) role->lead, month) == 1)
    row.lead = role->lead;
  if (role->delivers)
    measure_builder (&row, survey, role, month);
  return row;
}

gboolean
dfp_fragility_row_is_single (const DfpFragilityRow *row)
{
  return row->lead != DFP_LEAD_NONE || row->single_discipline;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const DfpFragilityRow *one = a, *other = b;
  const int single = dfp_fragility_row_is_single (other) - dfp_fragility_row_is_single (one);

  if (single != 0)
    return single;
  if (one->delivery_lost != other->delivery_lost)
    return one->delivery_lost > other->delivery_lost ? -1 : 1;
  if (one->capacity_lost != other->capacity_lost)
    return one->capacity_lost > other->capacity_lost ? -1 : 1;
  return one->role - other->role;
}

static void
find_partner (struct _DfpFragility *self, const DfpConfigurationData *configuration)
{
  g_autoptr (GHashTable) firms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const char *largest = NULL;
  double all = 0, most = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const double months = role->heads * role->allocation * MAX (role->end_month - role->start_month + 1, 0);
      double *sum;

      if (!role->delivers || months <= 0)
        continue;
      all += months;
      if (!dfp_sourcing_is_partner (role->sourcing))
        continue;
      sum = g_hash_table_lookup (firms, role->partner);
      if (sum == NULL)
        g_hash_table_insert (firms, dfp_drop_const (role->partner), sum = g_new0 (double, 1));
      *sum += months;
      if (*sum > most)
        {
          most = *sum;
          largest = role->partner;
        }
    }
  self->partner = dfp_result_add_text (self, largest);
  self->partner_share = all > 0 ? most / all : 0;
  self->partner_single = self->partner_share > DFP_FRAGILITY_PARTNER_LIMIT;
}

DfpFragility *
dfp_fragility_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  struct _DfpFragility *self = dfp_result_new (struct _DfpFragility);
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  Survey survey = { plan, configuration, totals };

  survey_line (&survey);
  count_heads (&survey);
  self->rows = dfp_result_add_array (self, DfpFragilityRow, n_roles);
  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->heads <= 0 || role->end_month < role->start_month || role->start_month > survey.capacity->n_months)
        continue;
      self->rows[self->n_rows] = measure_role (&survey, i);
      self->n_single += dfp_fragility_row_is_single (&self->rows[self->n_rows++]);
    }
  if (self->n_rows > 1)
    qsort (self->rows, self->n_rows, sizeof (DfpFragilityRow), compare_rows);
  find_partner (self, configuration);
  dfp_result_unref (survey.capacity);
  dfp_result_unref (survey.line);
  g_free (survey.all);
  g_free (survey.builders);
  g_free (survey.leads);
  return self;
}
