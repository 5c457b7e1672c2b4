/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each part is a function of what the plan says; the table below says in words what it does. */
#include "analysis/buy-in/dfp-gate.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/buy-in/dfp-buy-in.h"
#include "analysis/buy-in/dfp-sponsorship.h"
#include "model/dfp-assumption.h"
#include "model/dfp-key-result.h"
#include "model/dfp-objective.h"

#define LOWEST 1.0
#define HIGHEST 5.0
#define RESULTS_WANTED 2 /* measurable results of an objective (doc/model.md §15.2) */
#define LEVEL_LOWEST 1.0 /* of a culture trait */
#define LEVEL_HIGHEST 7.0
#define POINTS_WORTH_A_STEP 10 /* of the gap of culture types: from here on it is worth acting (doc/model.md §12.1) */

static const struct
{
  const char *nick;
  const char *label;
  const char *request;
  const char *target;
} parts[DFP_N_GATE_PARTS] = {
  [DFP_GATE_CLARITY] = { "clarity", N_ ("Clarity"),

                         N_ ("Write down the ambition and the objectives."), "purpose/ambition" },
  [DFP_GATE_SPONSORSHIP] = { "sponsorship", N_ ("Sponsorship"),

                             N_ ("Name the sponsors and say how they sponsor."), "leadership" },
  [DFP_GATE_TIME] = { "time", N_ ("Time"),

                      N_ ("Ask the leaders for their time."), "leadership" },
  [DFP_GATE_CAPITAL] = { "capital", N_ ("Capital"),

                         N_ ("Ask the leaders for the capital."), "money/budget-cap" },
  [DFP_GATE_EVIDENCE] = { "evidence", N_ ("Evidence"),

                          N_ ("Write down what the plan assumes, and what shows that it is ready."), "purpose" },
  [DFP_GATE_CULTURE] = { "culture", N_ ("Culture"),

                         N_ ("Enter where the culture stands now."), "operating-model" },
};

static gboolean
is_measurable (const DfpKeyResultData *result)
{
  return *result->name != '\0' && result->target != result->baseline && result->due_month > 0;
}

static gboolean
has_results (const DfpObjectiveData *objective)
{
  int n = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (objective->key_results); i++)
    n += is_measurable (dfp_list_get_data (objective->key_results, i));
  return n >= RESULTS_WANTED;
}

/* Whether one aim weighs more than each of the others. */
static gboolean
has_first_aim (const DfpPlanData *plan)
{
  const double weights[] = { plan->weight_speed, plan->weight_capability, plan->weight_scale };
  const double most = MAX (MAX (weights[0], weights[1]), weights[2]);
  int n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    n += weights[i] == most;
  return n == 1;
}

static double
rate_clarity (const DfpPlanData *plan)
{
  const guint n = dfp_list_get_n_rows (plan->objectives);
  gboolean agreed = n > 0, measurable = n > 0;

  if (n == 0 && *plan->ambition == '\0')
    return NAN;
  for (guint i = 0; i < n; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (plan->objectives, i);

      agreed &= objective->agreed;
      measurable &= has_results (objective);
    }
  return LOWEST + (*plan->ambition != '\0') + has_first_aim (plan) + agreed + measurable;
}

/* The lowest average of those sponsors whose power is at least @power; NAN when there is none. */
static double
find_weakest_sponsor (const DfpList *leaders, int power)
{
  double weakest = NAN;

  for (guint i = 0; i < dfp_list_get_n_rows (leaders); i++)
    {
      const DfpStakeholderData *leader = dfp_list_get_data (leaders, i);

      if (leader->is_sponsor && leader->power >= power)
        weakest = fmin (weakest, dfp_sponsorship_get_abc (leader));
    }
  return weakest;
}

static double
rate_sponsorship (const DfpList *leaders)
{
  const double powerful = find_weakest_sponsor (leaders, DFP_BUY_IN_POWERFUL);

  return isnan (powerful) ? find_weakest_sponsor (leaders, 0) : powerful;
}

/* The share of those asked who made the commitment; NAN when nobody is asked. */
static double
share_committed (const DfpList *leaders, DfpCommitment commitment)
{
  double n_asked = 0, n_made = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (leaders); i++)
    {
      const DfpStakeholderData *leader = dfp_list_get_data (leaders, i);

      if (!dfp_commitment_is_asked_of (leader))
        continue;
      n_asked++;
      n_made += dfp_commitment_is_made_by (commitment, leader);
    }
  return n_asked > 0 ? n_made / n_asked : NAN;
}

/* @share of the way up the scale; NAN stays NAN. */
static double
rate_share (double share)
{
  return LOWEST + (HIGHEST - LOWEST) * share;
}

static double
rate_capital (const DfpList *leaders, double budget_left)
{
  const double share = share_committed (leaders, DFP_COMMITMENT_CAPITAL);

  if (isnan (share) && isnan (budget_left))
    return NAN;
  return LOWEST + (isnan (share) ? 0 : 3 * share) + (budget_left >= 0);
}

static double
rate_evidence (const DfpPlanData *plan, double share)
{
  const guint n = dfp_list_get_n_rows (plan->assumptions);
  double confidence = 0;

  for (guint i = 0; i < n; i++)
    confidence += ((const DfpAssumptionData *) dfp_list_get_data (plan->assumptions, i))->confidence;
  return fmin (n > 0 ? confidence / n : NAN, rate_share (share));
}

static double
rate_culture (double level, double gap)
{
  if (!isnan (level))
    return rate_share ((level - LEVEL_LOWEST) / (LEVEL_HIGHEST - LEVEL_LOWEST));
  return isnan (gap) ? NAN : MAX (LOWEST, HIGHEST - gap / POINTS_WORTH_A_STEP);
}

static void
find_weakest (DfpGate *self)
{
  self->weakest = -1;
  self->minimum = NAN;
  for (int i = 0; i < DFP_N_GATE_PARTS; i++)
    {
      const gboolean missing = isnan (self->scores[i]);
      const double score = missing ? LOWEST : self->scores[i];
      const gboolean lower = self->weakest < 0 || score < self->minimum;

      self->n_missing += missing;
      self->n_in_place += self->scores[i] >= DFP_GATE_IN_PLACE;
      if (lower || (score == self->minimum && missing && !isnan (self->scores[self->weakest])))
        {
          self->weakest = i;
          self->minimum = score;
        }
    }
  if (self->n_missing < DFP_N_GATE_PARTS)
    return;
  self->weakest = -1;
  self->minimum = NAN;
}

void
dfp_gate_init (DfpGate *self, const DfpPlanData *plan, const DfpGateFacts *facts)
{
  const DfpList *leaders = plan->stakeholders;

  *self = (DfpGate){ 0 };
  self->scores[DFP_GATE_CLARITY] = rate_clarity (plan);
  self->scores[DFP_GATE_SPONSORSHIP] = rate_sponsorship (leaders);
  self->scores[DFP_GATE_TIME] = rate_share (share_committed (leaders, DFP_COMMITMENT_TIME));
  self->scores[DFP_GATE_CAPITAL] = rate_capital (leaders, facts->budget_left);
  self->scores[DFP_GATE_EVIDENCE] = rate_evidence (plan, facts->evidence_share);
  self->scores[DFP_GATE_CULTURE] = rate_culture (facts->culture_level, facts->culture_gap);
  find_weakest (self);
}

const char *
dfp_gate_part_get_label (DfpGatePart part)
{
  g_return_val_if_fail ((guint) part < DFP_N_GATE_PARTS, "");
  return _ (parts[part].label);
}

const char *
dfp_gate_part_get_request (DfpGatePart part)
{
  g_return_val_if_fail ((guint) part < DFP_N_GATE_PARTS, "");
  return _ (parts[part].request);
}

const char *
dfp_gate_part_get_nick (DfpGatePart part)
{
  g_return_val_if_fail ((guint) part < DFP_N_GATE_PARTS, "");
  return parts[part].nick;
}

const char *
dfp_gate_part_get_target (DfpGatePart part)
{
  g_return_val_if_fail ((guint) part < DFP_N_GATE_PARTS, "");
  return parts[part].target;
}
