/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best alternative is known only when nobody's futures are still being played. */
#include "exhibit/dfp-subjects.h"

static gconstpointer
ask_for (const DfpAsk *ask, guint questions, DfpQuestion question, const DfpConfigurationData *configuration)
{
  return (questions & DFP_QUESTION_BIT (question)) != 0 ? ask->ask (ask->who, question, configuration) : NULL;
}

void
dfp_subject_init (DfpSubject *self, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                  const DfpAsk *ask, guint questions)
{
  *self = (DfpSubject){ .plan = plan, .configuration = configuration };
  if (configuration == NULL)
    return;
  self->totals = ask->ask (ask->who, DFP_QUESTION_TOTALS, configuration);
  self->design = ask_for (ask, questions, DFP_QUESTION_DESIGN, configuration);
  self->forecast = ask_for (ask, questions, DFP_QUESTION_FORECAST, configuration);
  self->sensitivity = ask_for (ask, questions, DFP_QUESTION_SENSITIVITY, configuration);
  self->waiting = (questions & DFP_QUESTION_BIT (DFP_QUESTION_FORECAST)) != 0 && self->forecast == NULL &&
                  ask->is_waiting (ask->who, DFP_QUESTION_FORECAST, configuration);
}

static void
offer_alternatives (DfpSubjects *self)
{
  if (dfp_subject_is_any_waiting (self->subjects, self->n_subjects))
    return;
  for (int i = 0; i < self->n_subjects; i++)
    for (int other = 0; other < self->n_subjects; other++)
      if (other != i)
        dfp_subject_offer_alternative (&self->subjects[i], self->subjects[other].forecast);
}

static int
find_position (const DfpPlanData *plan, const char *id, int otherwise)
{
  const int position = id != NULL ? dfp_list_find_position (plan->configurations, id) : -1;

  return position >= 0 ? position : otherwise;
}

void
dfp_subjects_init (DfpSubjects *self, const DfpPlanData *plan, const char *current, const DfpAsk *ask, guint questions)
{
  const guint of_others = questions & ~DFP_QUESTION_BIT (DFP_QUESTION_SENSITIVITY);

  self->n_subjects = MAX ((int) dfp_list_get_n_rows (plan->configurations), 1);
  self->subjects = g_new0 (DfpSubject, self->n_subjects);
  self->base = find_position (plan, plan->baseline, 0);
  self->current = find_position (plan, current, find_position (plan, plan->recommended, self->base));
  for (int i = 0; i < self->n_subjects; i++)
    dfp_subject_init (&self->subjects[i], plan, dfp_list_get_data (plan->configurations, (guint) i), ask,
                      i == self->current ? questions : of_others);
  offer_alternatives (self);
}

void
dfp_subjects_clear (DfpSubjects *self)
{
  g_clear_pointer (&self->subjects, g_free);
}
