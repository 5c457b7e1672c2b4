/* SPDX-License-Identifier: GPL-3.0-or-later */
/* That there is no answer is kept too: NULL is one. */
#include "analysis/questions/dfp-inquiry.h"

#include "base/dfp-const.h"

struct _DfpInquiry
{
  const DfpPlanData *plan;
  guint n_trials;
  GCancellable *cancellable;
  GHashTable *answers[DFP_N_QUESTIONS]; /* id of a configuration, borrowed → answer, owned */
};

DfpInquiry *
dfp_inquiry_new (const DfpPlanData *plan, guint n_trials, GCancellable *cancellable)
{
  DfpInquiry *self = g_new0 (DfpInquiry, 1);

  g_return_val_if_fail (plan != NULL, NULL);
  *self = (DfpInquiry){ .plan = plan, .n_trials = n_trials, .cancellable = cancellable };
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    self->answers[i] = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static void
release_all (GHashTable *answers, GDestroyNotify release)
{
  GHashTableIter iter;
  gpointer answer;

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, NULL, &answer))
    if (answer != NULL)
      release (answer);
  g_hash_table_unref (answers);
}

void
dfp_inquiry_free (DfpInquiry *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    release_all (self->answers[i], dfp_question_get_row (i)->release);
  g_free (self);
}

static gconstpointer
work (DfpInquiry *self, const DfpQuestionRow *row, const DfpQuestionInput *input)
{
  const DfpQuestionEffort effort = { .n_trials = self->n_trials };
  gconstpointer snapshot = row->take_snapshot (input), answer = NULL;

  if (snapshot == NULL)
    return NULL;
  if (row->can == NULL || row->can (snapshot))
    answer = row->work (snapshot, &effort, self->cancellable, NULL);
  row->release_snapshot (dfp_drop_const (snapshot));
  return answer;
}

gconstpointer
dfp_inquiry_ask (DfpInquiry *self, DfpQuestion question, const DfpConfigurationData *configuration)
{
  const DfpQuestionRow *row = dfp_question_get_row (question);
  const char *id = configuration != NULL ? configuration->id : "";
  DfpQuestionInput input = { self->plan, configuration, { NULL } };
  gconstpointer answer;
  gpointer known;

  g_return_val_if_fail ((row->scope == DFP_SCOPE_PLAN) == (configuration == NULL), NULL);
  if (g_hash_table_lookup_extended (self->answers[question], id, NULL, &known))
    return known;
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    if ((row->needs & DFP_QUESTION_BIT (i)) != 0)
      input.answers[i] = dfp_inquiry_ask (self, i, configuration);
  answer = dfp_question_is_slow (question) ? work (self, row, &input) : row->ask (&input);
  g_hash_table_insert (self->answers[question], dfp_drop_const (id), dfp_drop_const (answer));
  return answer;
}

static gconstpointer
ask (gpointer who, DfpQuestion question, const DfpConfigurationData *configuration)
{
  return dfp_inquiry_ask (who, question, configuration);
}

static gboolean
is_waiting (gpointer who, DfpQuestion question, const DfpConfigurationData *configuration)
{
  return FALSE;
}

DfpAsk
dfp_inquiry_get_ask (DfpInquiry *self)
{
  return (DfpAsk){ ask, is_waiting, self };
}
