/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only the list that a storm changes is copied, row by row, each row changed before it goes into its list. */
#include "analysis/storms/dfp-storm-copy.h"

#include <string.h>

#include "analysis/cost/dfp-cost.h"
#include "model/dfp-role.h"
#include "model/dfp-stakeholder.h"
#include "model/dfp-work-item.h"

/* What a change needs to know beside the row. */
typedef struct
{
  double factor;
  const char *partner;
  int last_month;
} Change;

typedef void (*ChangeFunc) (gpointer data, const Change *change);

static void
grow_effort (gpointer data, const Change *change)
{
  ((DfpWorkItemData *) data)->effort_likely *= change->factor;
}

static void
drop_hires (gpointer data, const Change *change)
{
  DfpRoleData *role = data;

  role->heads = MAX (role->heads - role->external_hires, 0);
  role->joiners = CLAMP (role->joiners - role->external_hires, 0, role->heads);
  role->external_hires = 0;
}

static void
send_partner_away (gpointer data, const Change *change)
{
  DfpRoleData *role = data;

  if (!dfp_sourcing_is_partner (role->sourcing) || strcmp (role->partner, change->partner) != 0)
    return;
  if (role->start_month > change->last_month)
    role->heads = role->joiners = role->external_hires = 0;
  else
    role->end_month = MIN (role->end_month, change->last_month);
}

static void
give_less_time (gpointer data, const Change *change)
{
  ((DfpRoleData *) data)->allocation *= change->factor;
}

static void
raise_rate (gpointer data, const Change *change)
{
  ((DfpRoleData *) data)->rate *= change->factor;
}

static void
follow_sponsor (gpointer data, const Change *change)
{
  DfpStakeholderData *person = data;

  if (person->is_sponsor)
    person->stance = MIN (person->stance, 0);
}

static void
copy_rows (DfpList *to, const DfpList *from, ChangeFunc apply, const Change *change)
{
  for (guint i = 0; i < dfp_list_get_n_rows (from); i++)
    {
      g_autoptr (DfpObject) row = dfp_object_copy (dfp_list_get (from, i));

      apply (dfp_object_init_data (row), change);
      dfp_list_append (to, row);
    }
}

static void
change_roles (DfpStormCopy *self, ChangeFunc apply, const Change *change)
{
  const DfpList *roles = self->configuration.roles;

  self->configuration_lists = dfp_configuration_new ();
  self->configuration.roles = dfp_configuration_get (self->configuration_lists)->roles;
  copy_rows (self->configuration.roles, roles, apply, change);
}

static double
get_months (const DfpRoleData *role)
{
  return role->heads * role->allocation * MAX (role->end_month - role->start_month + 1, 0);
}

static double
sum_partner (const DfpList *roles, const char *partner)
{
  double months = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);

      if (dfp_sourcing_is_partner (role->sourcing) && strcmp (role->partner, partner) == 0)
        months += get_months (role);
    }
  return months;
}

/* The firm with most of the work, and the month halfway through its time. FALSE without a partner. */
static gboolean
find_partner (const DfpList *roles, Change *change)
{
  double most = 0;
  int first = G_MAXINT, last = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);
      const double months = dfp_sourcing_is_partner (role->sourcing) && g_strcmp0 (role->partner, change->partner) != 0
                                ? sum_partner (roles, role->partner)
                                : 0;

      if (months > most)
        {
          most = months;
          change->partner = role->partner;
        }
    }
  for (guint i = 0; i < dfp_list_get_n_rows (roles) && change->partner != NULL; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);

      if (!dfp_sourcing_is_partner (role->sourcing) || strcmp (role->partner, change->partner) != 0 ||
          get_months (role) <= 0)
        continue;
      first = MIN (first, role->start_month);
      last = MAX (last, role->end_month);
    }
  change->last_month = first + (last - first) / 2;
  return change->partner != NULL;
}

/* By how much everybody's time shrinks until the whole is that much cheaper. */
static double
get_time_left (const DfpCost *cost)
{
  const double people = cost->personnel + cost->totals[DFP_COST_OVERHEAD];

  return people > 0 ? CLAMP (1 - DFP_STORM_BUDGET_LESS * cost->sum / people, 0, 1) : 1;
}

static gboolean
has_hires (const DfpList *roles)
{
  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    if (((const DfpRoleData *) dfp_list_get_data (roles, i))->external_hires > 0)
      return TRUE;
  return FALSE;
}

static gboolean
hit_roles (DfpStormCopy *self, DfpStorm storm, const DfpTotals *totals)
{
  const DfpList *roles = self->configuration.roles;
  Change change = { 0 };

  switch (storm)
    {
    case DFP_STORM_HIRING_FREEZE:
      if (has_hires (roles))
        change_roles (self, drop_hires, &change);
      break;
    case DFP_STORM_PARTNER_LEAVES:
      if (find_partner (roles, &change))
        change_roles (self, send_partner_away, &change);
      break;
    case DFP_STORM_BUDGET:
      change.factor = get_time_left (totals->cost);
      if (change.factor < 1)
        change_roles (self, give_less_time, &change);
      break;
    case DFP_STORM_RATES:
    case DFP_STORM_SCOPE:
    case DFP_STORM_SPONSOR_LEAVES:
    default:
      change.factor = 1 + DFP_STORM_RATES_MORE;
      change_roles (self, raise_rate, &change);
      break;
    }
  return self->configuration_lists != NULL;
}

gboolean
dfp_storm_copy_init (DfpStormCopy *self, DfpStorm storm, const DfpPlanData *plan,
                     const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  const Change more = { .factor = 1 + DFP_STORM_SCOPE_MORE };

  *self = (DfpStormCopy){ .plan = *plan, .configuration = *configuration };
  if (storm != DFP_STORM_SCOPE && storm != DFP_STORM_SPONSOR_LEAVES)
    return hit_roles (self, storm, totals);
  self->plan_lists = dfp_plan_new ();
  if (storm == DFP_STORM_SCOPE)
    {
      self->plan.work = dfp_plan_get (self->plan_lists)->work;
      copy_rows (self->plan.work, plan->work, grow_effort, &more);
    }
  else
    {
      self->plan.stakeholders = dfp_plan_get (self->plan_lists)->stakeholders;
      copy_rows (self->plan.stakeholders, plan->stakeholders, follow_sponsor, &more);
    }
  return TRUE;
}

void
dfp_storm_copy_clear (DfpStormCopy *self)
{
  g_clear_object (&self->plan_lists);
  g_clear_object (&self->configuration_lists);
}
