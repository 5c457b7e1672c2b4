/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who goes first when fewer are needed: those whose notice costs least a head. */
#include <math.h>
#include <stdlib.h>

#include "analysis/flex/dfp-flex.h"
#include "model/dfp-role.h"

typedef struct
{
  const DfpRoleData *role;
  double months; /* of notice that are still to be paid */
  double cost;   /* of one head */
} Leaver;

static int
compare_leavers (gconstpointer a, gconstpointer b)
{
  const Leaver *one = a, *other = b;

  if (one->cost != other->cost)
    return one->cost < other->cost ? -1 : 1;
  return other->role->start_month - one->role->start_month;
}

static GArray *
list_leavers (const DfpPlanData *plan, const DfpConfigurationData *configuration, int month)
{
  GArray *leavers = g_array_new (FALSE, FALSE, sizeof (Leaver));

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      Leaver leaver = { .role = role };

      if (role->heads <= 0 || role->lead != DFP_LEAD_NONE || month < role->start_month || month > role->end_month)
        continue;
      leaver.months = fmin (dfp_plan_get_terms (plan, role->sourcing)->notice_months, role->end_month - month);
      leaver.cost = role->allocation * role->rate * leaver.months;
      g_array_append_val (leavers, leaver);
    }
  g_array_sort (leavers, compare_leavers);
  return leavers;
}

DfpScaleDown
dfp_flex_scale_down (const DfpPlanData *plan, const DfpConfigurationData *configuration, int month, int heads)
{
  g_autoptr (GArray) leavers = list_leavers (plan, configuration, month);
  DfpScaleDown result = { 0 };

  for (guint i = 0; i < leavers->len && result.heads < heads; i++)
    {
      const Leaver *leaver = &g_array_index (leavers, Leaver, i);
      const int n = MIN (leaver->role->heads, heads - result.heads);

      result.heads += n;
      result.cost += n * leaver->cost;
      result.capacity += leaver->role->delivers ? n * leaver->role->allocation : 0;
      result.months = fmax (result.months, leaver->months);
      result.by_sourcing[leaver->role->sourcing] += n;
    }
  return result;
}
