/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One more head is a row of its own, computed as the row would be once it is there, so that the button keeps
 * what the card promises. Only coordination is undone and done again; nothing is copied. */
#include "analysis/design/dfp-next-person.h"

#include <math.h>
#include <string.h>

#include "analysis/line/dfp-line.h"
#include "analysis/line/dfp-schedule.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-discipline-capacity.h"
#include "model/dfp-edit.h"
#include "model/dfp-stage.h"

/* Gains below this are none: a hundredth of a person. */
#define GAIN_MINIMUM 0.01

typedef struct
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration;
  const DfpCapacity *capacity;
  const DfpDisciplineCapacity *parts;
  const DfpLine *line;
  double *heads; /* of everybody, by month */
  double *give[DFP_N_DISCIPLINES];
} Survey;

static void
count_heads (const Survey *survey, const char *squad, double *heads)
{
  const DfpList *roles = survey->configuration->roles;

  memset (heads, 0, sizeof (double) * (gsize) survey->parts->n_months);
  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);

      if (squad != NULL && g_strcmp0 (role->squad, squad) != 0)
        continue;
      for (int month = role->start_month; month <= MIN (role->end_month, survey->parts->n_months); month++)
        heads[month - 1] += role->heads;
    }
}

static const DfpRoleData *
find_model (const DfpConfigurationData *configuration, DfpDiscipline discipline)
{
  const DfpRoleData *found = NULL;
  int most = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const int size = role->heads * (role->end_month - role->start_month + 1);

      if (!role->delivers || role->discipline != discipline || role->allocation <= 0 || size <= most)
        continue;
      most = size;
      found = role;
    }
  return found;
}

/* The row of the next person of @discipline. */
static DfpRoleData
imagine_role (const DfpConfigurationData *configuration, DfpDiscipline discipline, const DfpRoleData *model)
{
  DfpRoleData role = { .discipline = discipline,
                       .squad = "",
                       .sourcing = DFP_SOURCING_IN_HOUSE,
                       .allocation = 1,
                       .start_month = 1,
                       .end_month = configuration->months,
                       .delivers = TRUE };

  if (model != NULL)
    role = *model;
  role.heads = role.joiners = 1;
  role.external_hires = model != NULL && model->external_hires > 0;
  return role;
}

/* Everybody's time with one more head in @role: more links, and what the head delivers. */
static void
add_head (Survey *survey, const DfpRoleData *role)
{
  const DfpConfigurationData *configuration = survey->configuration;
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (survey->plan, role->sourcing);
  const int n_months = survey->parts->n_months;
  g_autofree double *squad = g_new (double, n_months);

  count_heads (survey, role->squad, squad);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    memcpy (survey->give[d], survey->parts->effective[d], sizeof (double) * (gsize) n_months);
  for (int month = role->start_month; month <= MIN (role->end_month, n_months); month++)
    {
      const int i = month - 1, k = month - role->start_month;
      const double people = survey->heads[i], before = survey->capacity->coordination[i];
      const double lost =
          fmin (1, (before * people + dfp_capacity_get_coordination (configuration, squad[i], 1)) / (people + 1));
      const double brings =
          dfp_capacity_get_delivery (role, terms, k) - dfp_capacity_get_mentoring (configuration, role, terms, k);

      for (int d = 0; d < DFP_N_DISCIPLINES; d++)
        survey->give[d][i] = before < 1 ? survey->give[d][i] * (1 - lost) / (1 - before) : 0;
      survey->give[role->discipline][i] =
          fmax (0, survey->give[role->discipline][i] + brings * (1 - lost) * (1 - configuration->experiment_share));
    }
}

static double
get_finish (const Survey *survey, const DfpLine *line)
{
  g_autoptr (DfpSchedule) schedule = NULL;

  if (dfp_list_get_n_rows (survey->plan->work) == 0 || line->n_months == 0)
    return NAN;
  schedule = dfp_schedule_new (survey->plan->work, line->rates, line->n_months);
  return schedule->finish;
}

static DfpNextHead
measure_head (Survey *survey, DfpDiscipline discipline)
{
  const DfpRoleData *model = find_model (survey->configuration, discipline);
  const DfpRoleData role = imagine_role (survey->configuration, discipline, model);
  DfpNextHead head = { discipline, model != NULL ? model->id : NULL };
  g_autoptr (DfpLine) line = NULL;

  add_head (survey, &role);
  line = dfp_line_new (survey->configuration, (const double *const *) survey->give, survey->parts->n_months);
  head.there = role.start_month <= survey->line->month && survey->line->month <= role.end_month;
  head.rate = line->rate;
  head.gain = line->rate - survey->line->rate;
  head.finish = get_finish (survey, line);
  return head;
}

/* What one full-time person delivers at full strength. */
static double
get_full_time (const Survey *survey)
{
  const int i = survey->line->month - 1;

  return (1 - survey->capacity->coordination[i]) * (1 - survey->configuration->experiment_share);
}

static double
measure_move (const Survey *survey, const double *people, int from, int to, double size)
{
  double moved[DFP_N_DISCIPLINES];
  const double *give[DFP_N_DISCIPLINES];
  g_autoptr (DfpLine) line = NULL;

  memcpy (moved, people, sizeof moved);
  moved[from] -= size;
  moved[to] += size;
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    give[d] = &moved[d];
  line = dfp_line_new (survey->configuration, give, 1);
  return line->rate - survey->line->rate;
}

/* From everywhere where a whole person is, to the discipline that holds the line back: nothing else lifts it. */
static void
find_move (const Survey *survey, struct _DfpNextPerson *self)
{
  const int slowest = survey->line->bottleneck;
  double people[DFP_N_DISCIPLINES], size;
  int to;

  if (slowest < 0)
    return;
  to = ((const DfpStageData *) dfp_list_get_data (survey->configuration->stages, slowest))->discipline;
  size = get_full_time (survey);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    people[d] = survey->parts->effective[d][survey->line->month - 1];
  for (int from = 0; from < DFP_N_DISCIPLINES; from++)
    {
      double gain;

      if (from == to || size <= 0 || people[from] < size)
        continue;
      gain = measure_move (survey, people, from, to, size);
      if (gain < GAIN_MINIMUM || gain <= self->move_gain)
        continue;
      self->from = from;
      self->to = to;
      self->move_gain = gain;
    }
}

static int
compare_heads (gconstpointer a, gconstpointer b)
{
  const DfpNextHead *first = a, *second = b;

  return first->gain > second->gain   ? -1
         : first->gain < second->gain ? 1
                                      : (int) first->discipline - (int) second->discipline;
}

static void
measure_heads (Survey *survey, struct _DfpNextPerson *self)
{
  gboolean asked[DFP_N_DISCIPLINES] = { FALSE };
  const DfpLine *line = survey->line;

  for (int i = 0; i < line->n_stages; i++)
    {
      const DfpStageData *stage = dfp_list_get_data (survey->configuration->stages, i);

      if (line->stages[i].demand <= 0 || asked[stage->discipline])
        continue;
      asked[stage->discipline] = TRUE;
      self->heads[self->n_heads] = measure_head (survey, stage->discipline);
      self->heads[self->n_heads].row_id = dfp_result_add_text (self, self->heads[self->n_heads].row_id);
      self->n_heads++;
    }
  if (self->n_heads > 1)
    qsort (self->heads, (gsize) self->n_heads, sizeof *self->heads, compare_heads);
}

DfpNextPerson *
dfp_next_person_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpCapacity *capacity,
                     const DfpDisciplineCapacity *parts, const DfpLine *line)
{
  struct _DfpNextPerson *self = dfp_result_new (struct _DfpNextPerson);
  Survey survey = { plan, configuration, capacity, parts, line };

  self->move_gain = self->finish = NAN;
  g_return_val_if_fail (plan != NULL && configuration != NULL && capacity != NULL, self);
  g_return_val_if_fail (parts != NULL && line != NULL, self);
  self->finish = get_finish (&survey, line);
  if (line->month == 0)
    return self;
  survey.heads = g_new (double, parts->n_months);
  count_heads (&survey, NULL, survey.heads);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    survey.give[d] = g_new (double, parts->n_months);
  measure_heads (&survey, self);
  find_move (&survey, self);
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    g_free (survey.give[d]);
  g_free (survey.heads);
  return self;
}

GPtrArray *
dfp_next_person_create_edits (const DfpNextHead *head, const DfpConfigurationData *configuration)
{
  GPtrArray *edits = dfp_edits_new ();
  const DfpRoleData *model = find_model (configuration, head->discipline);
  const DfpRoleData role = imagine_role (configuration, head->discipline, model);

  g_ptr_array_add (edits,
                   dfp_edit_new_add ("roles", "title", model != NULL ? role.title : "", "discipline", role.discipline,
                                     "squad", role.squad, "sourcing", role.sourcing, "partner",
                                     model != NULL ? role.partner : "", "heads", role.heads, "allocation",
                                     role.allocation, "start-month", role.start_month, "end-month", role.end_month,
                                     "rate", role.rate, "joiners", role.joiners, "external-hires", role.external_hires,
                                     "delivers", role.delivers, "group-selects", role.group_selects, "lead", role.lead,
                                     "returns", role.returns, NULL));
  return edits;
}
