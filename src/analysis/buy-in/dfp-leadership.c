/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins what the other files of this folder answer and picks the next conversation. */
#include "analysis/buy-in/dfp-leadership.h"

#include <math.h>

#include "model/dfp-risk.h"

#define POINTS_A_STEP 25 /* of the index, when everybody moves by one step of stance */
#define STANCE_HIGHEST 2

static double
sum_weights (const DfpList *leaders)
{
  double sum = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (leaders); i++)
    {
      const DfpStakeholderData *leader = dfp_list_get_data (leaders, i);

      sum += leader->power * leader->interest;
    }
  return sum;
}

static void
judge_leaders (struct _DfpLeadership *self, const DfpList *leaders)
{
  const double weights = sum_weights (leaders);

  self->n_leaders = dfp_list_get_n_rows (leaders);
  self->leaders = dfp_result_add_array (self, DfpLeader, self->n_leaders);
  for (guint i = 0; i < self->n_leaders; i++)
    {
      const DfpStakeholderData *data = dfp_list_get_data (leaders, i);
      const double step = POINTS_A_STEP * data->power * data->interest / weights;
      DfpLeader *leader = &self->leaders[i];

      leader->id = dfp_result_add_text (self, data->id);
      leader->name = dfp_result_add_text (self, data->name);
      leader->step = data->stance < STANCE_HIGHEST ? step : 0;
      leader->wanted = step * (data->wanted - data->stance);
      leader->abc = dfp_sponsorship_get_abc (data);
      leader->asked = dfp_commitment_is_asked_of (data);
      self->n_asked += leader->asked;
      for (int j = 0; j < DFP_N_COMMITMENTS; j++)
        {
          leader->commits[j] = dfp_commitment_is_made_by (j, data);
          self->n_missing[j] += leader->asked && !leader->commits[j];
        }
    }
}

static void
count_commitments (struct _DfpLeadership *self)
{
  self->commitments_met = self->n_asked > 0 ? 0 : NAN;
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    self->commitments_met += self->n_missing[i] == 0;
}

static gboolean
is_better_talk (const DfpLeadership *self, const DfpList *leaders, int candidate, int than)
{
  const DfpStakeholderData *a = dfp_list_get_data (leaders, candidate), *b;

  if (self->leaders[candidate].wanted <= 0 || than < 0)
    return self->leaders[candidate].wanted > 0;
  b = dfp_list_get_data (leaders, than);
  if (self->leaders[candidate].wanted != self->leaders[than].wanted)
    return self->leaders[candidate].wanted > self->leaders[than].wanted;
  return a->power > b->power;
}

/* The first risk whose owner is @leader, by name or by role. */
static const DfpRiskData *
find_risk (const GPtrArray *risks, const DfpStakeholderData *leader)
{
  g_autofree char *name = g_utf8_casefold (leader->name, -1), *role = g_utf8_casefold (leader->role, -1);

  for (guint i = 0; i < risks->len; i++)
    {
      const DfpRiskData *risk = risks->pdata[i];
      g_autofree char *owner = g_utf8_casefold (risk->owner, -1);

      if (*owner != '\0' && (g_str_equal (owner, name) || g_str_equal (owner, role)))
        return risk;
    }
  return NULL;
}

static void
choose_next (struct _DfpLeadership *self, const DfpLeadershipInput *input)
{
  const DfpList *leaders = input->plan->stakeholders;
  const DfpStakeholderData *leader;
  const DfpRiskData *risk;
  const int opponent = self->buy_in.opponent;

  self->next = (DfpConversation){ .leader = -1, .index = NAN };
  if (opponent >= 0 && self->leaders[opponent].wanted > 0)
    self->next.leader = opponent;
  for (guint i = 0; i < self->n_leaders && (opponent < 0 || self->next.leader != opponent); i++)
    if (is_better_talk (self, leaders, (int) i, self->next.leader))
      self->next.leader = (int) i;
  if (self->next.leader < 0)
    return;
  leader = dfp_list_get_data (leaders, self->next.leader);
  self->next.from = leader->stance;
  self->next.to = leader->wanted;
  self->next.index = self->buy_in.index + self->leaders[self->next.leader].wanted;
  risk = find_risk (input->risks, leader);
  self->next.risk = dfp_result_add_text (self, risk != NULL ? risk->id : NULL);
}

DfpLeadership *
dfp_leadership_new (const DfpLeadershipInput *input)
{
  struct _DfpLeadership *self = dfp_result_new (struct _DfpLeadership);

  g_return_val_if_fail (input != NULL && input->plan != NULL && input->risks != NULL, self);
  self->buy_in = dfp_buy_in_compute (input->plan->stakeholders);
  judge_leaders (self, input->plan->stakeholders);
  count_commitments (self);
  dfp_sponsorship_init (&self->sponsorship, input->plan->stakeholders);
  dfp_result_keep (self, &self->sponsorship, (GDestroyNotify) dfp_sponsorship_clear);
  dfp_gate_init (&self->gate, input->plan, &input->facts);
  choose_next (self, input);
  return self;
}
