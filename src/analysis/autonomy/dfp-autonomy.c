/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the rights, one over the roles. */
#include "analysis/autonomy/dfp-autonomy.h"

#include <math.h>
#include <string.h>

#include "model/dfp-decision-right.h"
#include "model/dfp-role.h"

#define BIT(lead) (1u << (lead))

/* The key roles without which nobody leads the area day by day. */
static const guint area_roles[DFP_N_LED_AREAS] = {
  [DFP_AREA_PEOPLE] = BIT (DFP_LEAD_FACTORY),
  [DFP_AREA_PROCESS] = BIT (DFP_LEAD_PRODUCT) | BIT (DFP_LEAD_RELEASE),
  [DFP_AREA_SYSTEMS] = BIT (DFP_LEAD_ARCHITECTURE),
};

double
dfp_autonomy_get_part (DfpHolder holder)
{
  return holder == DFP_HOLDER_FACTORY ? 1 : holder == DFP_HOLDER_SHARED ? 0.5 : 0;
}

static void
add_right (DfpAutonomyArea *area, const DfpDecisionRightData *right)
{
  area->n_rights++;
  area->n_held[right->holder]++;
  area->weight += right->weight;
  area->held[right->holder] += right->weight;
}

static void
finish_area (DfpAutonomyArea *area)
{
  double own = 0;

  for (int holder = 0; holder < DFP_N_HOLDERS; holder++)
    own += area->held[holder] * dfp_autonomy_get_part (holder);
  area->index = area->weight > 0 ? MIN (100 * (own / area->weight), 100) : NAN;
}

static void
measure_rights (struct _DfpAutonomy *self, const DfpList *rights)
{
  for (guint i = 0; i < dfp_list_get_n_rows (rights); i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (rights, i);

      add_right (&self->all, right);
      add_right (&self->areas[right->area], right);
    }
  finish_area (&self->all);
  for (int area = 0; area < DFP_N_AREAS; area++)
    finish_area (&self->areas[area]);
}

static void
measure_key_roles (struct _DfpAutonomy *self, const DfpList *roles)
{
  int heads = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);
      const DfpKeyRole held = dfp_sourcing_is_partner (role->sourcing) ? DFP_KEY_ROLE_PARTNER : DFP_KEY_ROLE_OWN;

      heads += role->heads;
      if (role->lead != DFP_LEAD_NONE && role->heads > 0)
        self->key_roles[role->lead] = MAX (self->key_roles[role->lead], held);
    }
  for (int lead = DFP_LEAD_FACTORY; lead <= DFP_N_KEY_ROLES; lead++)
    self->n_key_roles += self->key_roles[lead] == DFP_KEY_ROLE_OWN;
  self->key_light = heads == 0                                 ? DFP_LIGHT_NOT_NEEDED
                    : self->n_key_roles == DFP_N_KEY_ROLES     ? DFP_LIGHT_GREEN
                    : self->n_key_roles == DFP_N_KEY_ROLES - 1 ? DFP_LIGHT_AMBER
                                                               : DFP_LIGHT_RED;
}

static void
judge_area (struct _DfpAutonomy *self, DfpArea area)
{
  DfpLeadArea *lead = &self->leads[area];
  const DfpAutonomyArea *rights = &self->areas[area];

  for (int role = DFP_LEAD_FACTORY; role <= DFP_N_KEY_ROLES; role++)
    if ((area_roles[area] & BIT (role)) != 0 && self->key_roles[role] != DFP_KEY_ROLE_OWN)
      lead->missing |= BIT (role);
  lead->partner_decides = rights->n_held[DFP_HOLDER_PARTNER] > 0;
  if (isnan (rights->index))
    {
      lead->light = DFP_LIGHT_NOT_NEEDED;
      return;
    }
  lead->light = rights->index >= DFP_AUTONOMY_LEADS     ? DFP_LIGHT_GREEN
                : rights->index >= DFP_AUTONOMY_FOLLOWS ? DFP_LIGHT_AMBER
                                                        : DFP_LIGHT_RED;
  if (lead->missing != 0 && lead->light != DFP_LIGHT_RED)
    lead->light--;
  if (lead->partner_decides)
    lead->light = MIN (lead->light, DFP_LIGHT_AMBER);
}

DfpAutonomy *
dfp_autonomy_new (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  struct _DfpAutonomy *self;

  g_return_val_if_fail (plan != NULL && configuration != NULL, NULL);
  self = dfp_result_new (struct _DfpAutonomy);
  measure_rights (self, configuration->rights);
  measure_key_roles (self, configuration->roles);
  for (int area = 0; area < DFP_N_LED_AREAS; area++)
    judge_area (self, area);
  self->contradictions =
      dfp_result_keep (self, dfp_contradictions_find (plan, configuration), (GDestroyNotify) g_ptr_array_unref);
  return self;
}

const DfpContradiction *
dfp_autonomy_find (const DfpAutonomy *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  for (guint i = 0; i < self->contradictions->len; i++)
    {
      const DfpContradiction *contradiction = g_ptr_array_index (self->contradictions, i);

      if (strcmp (contradiction->key, key) == 0)
        return contradiction;
    }
  return NULL;
}
