/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often a piece of work changes hands on its way down the line, and between whom. */
#include <math.h>

#include "analysis/lean/dfp-lean-private.h"
#include "analysis/staffing/dfp-staffing.h"
#include "model/dfp-role.h"
#include "model/dfp-stage.h"

/* Who builds in one discipline. */
typedef struct
{
  double months; /* FTE-months */
  double partner_months;
} Crew;

typedef struct
{
  Crew crews[DFP_N_DISCIPLINES];
  gboolean *in_squad; /* n_groups rows of DFP_N_DISCIPLINES */
  int n_groups;
} Crews;

static void
survey_crews (Crews *crews, const DfpLeanSurvey *survey)
{
  const DfpList *roles = survey->configuration->roles;

  crews->n_groups = survey->totals->staffing->n_squads + 1;
  crews->in_squad = g_new0 (gboolean, (gsize) crews->n_groups * DFP_N_DISCIPLINES);
  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);
      const int n_months = MIN (role->end_month, survey->totals->staffing->n_months) - role->start_month + 1;
      const double months = role->heads * role->allocation * MAX (n_months, 0);

      if (!role->delivers || months <= 0)
        continue;
      crews->crews[role->discipline].months += months;
      if (dfp_sourcing_is_partner (role->sourcing))
        crews->crews[role->discipline].partner_months += months;
      crews->in_squad[survey->squads[i] * DFP_N_DISCIPLINES + role->discipline] = TRUE;
    }
}

static gboolean
sit_together (const Crews *crews, DfpDiscipline a, DfpDiscipline b)
{
  for (int i = 0; i < crews->n_groups; i++)
    if (crews->in_squad[i * DFP_N_DISCIPLINES + a] && crews->in_squad[i * DFP_N_DISCIPLINES + b])
      return TRUE;
  return FALSE;
}

static double
get_partner_share (const Crew *crew)
{
  return crew->months > 0 ? crew->partner_months / crew->months : 0;
}

static DfpHandOff
judge (const Crews *crews, const DfpStageData *from, const DfpStageData *to, int stage)
{
  const Crew *a = &crews->crews[from->discipline], *b = &crews->crews[to->discipline];
  const gboolean staffed = a->months > 0 && b->months > 0;
  const double give = get_partner_share (a), take = get_partner_share (b);
  DfpHandOff hand_off = { .stage = stage };

  hand_off.other_squad = staffed && !sit_together (crews, from->discipline, to->discipline);
  if (from->discipline != to->discipline || hand_off.other_squad)
    {
      hand_off.times = 1 / (1 - to->rework);
      hand_off.partner = staffed ? give * (1 - take) + take * (1 - give) : 0;
    }
  return hand_off;
}

void
dfp_lean_count_hand_offs (struct _DfpLean *self, const DfpLeanSurvey *survey)
{
  const DfpList *stages = survey->configuration->stages;
  const int n_stages = dfp_list_get_n_rows (stages);
  Crews crews = { 0 };

  self->n_hand_offs = MAX (n_stages - 1, 0);
  self->hand_offs = dfp_result_add_array (self, DfpHandOff, self->n_hand_offs);
  self->hand_off_times = self->squad_hand_offs = self->partner_hand_offs = NAN;
  if (self->n_hand_offs == 0)
    return;
  survey_crews (&crews, survey);
  self->hand_off_times = self->squad_hand_offs = self->partner_hand_offs = 0;
  for (int i = 0; i < self->n_hand_offs; i++)
    {
      const DfpHandOff hand_off =
          judge (&crews, dfp_list_get_data (stages, i), dfp_list_get_data (stages, i + 1), i + 1);

      self->hand_offs[i] = hand_off;
      self->hand_off_times += hand_off.times;
      self->squad_hand_offs += hand_off.other_squad ? hand_off.times : 0;
      self->partner_hand_offs += hand_off.times * hand_off.partner;
    }
  g_free (crews.in_squad);
}
