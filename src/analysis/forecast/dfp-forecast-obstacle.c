/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each item waits for what it comes after; the first that is met again on its own way closes a circle. */
#include "analysis/forecast/dfp-forecast-obstacle.h"

#include "analysis/forecast/dfp-forecast-budget.h"
#include "base/dfp-const.h"
#include "model/dfp-role.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

typedef struct
{
  const DfpPlanData *plan;
  GHashTable *positions; /* id → position + 1 */
  gboolean *done;
  guint *seen; /* [item] how many of those that it waits for are known to be done */
} Knot;

static gboolean
has_work (const DfpPlanData *plan)
{
  for (guint i = 0; i < dfp_list_get_n_rows (plan->work); i++)
    {
      const DfpWorkItemData *item = dfp_list_get_data (plan->work, i);

      if (item->effort_low > 0 || item->effort_likely > 0 || item->effort_high > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
builds (const DfpRoleData *role)
{
  return role->delivers && role->heads > 0 && role->allocation > 0 && role->start_month <= role->end_month;
}

/* @discipline: −1 for any. */
static gboolean
has_builder (const DfpConfigurationData *configuration, int discipline)
{
  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (builds (role) && (discipline < 0 || (int) role->discipline == discipline))
        return TRUE;
    }
  return FALSE;
}

/* --- circles --- */

/* The position of something undone that item @i waits for; −1 for nothing. */
static int
find_undone (const Knot *knot, int i)
{
  const DfpWorkItemData *item = dfp_list_get_data (knot->plan->work, (guint) i);

  for (; item->after != NULL && item->after[knot->seen[i]] != NULL; knot->seen[i]++)
    {
      const int position = GPOINTER_TO_INT (g_hash_table_lookup (knot->positions, item->after[knot->seen[i]])) - 1;

      if (position >= 0 && !knot->done[position])
        return position;
    }
  return -1;
}

/* Follows what each waits for, depth first: whoever is met again on the way is in a circle. */
static gboolean
find_circle (const DfpPlanData *plan, DfpForecastObstacle *obstacle)
{
  const int n = (int) dfp_list_get_n_rows (plan->work);
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree gboolean *done = g_new0 (gboolean, MAX (n, 1)), *on_way = g_new0 (gboolean, MAX (n, 1));
  g_autofree int *way = g_new (int, MAX (n, 1));
  g_autofree guint *seen = g_new0 (guint, MAX (n, 1));
  const Knot knot = { plan, positions, done, seen };

  for (int i = 0; i < n; i++)
    g_hash_table_insert (positions,
                         dfp_drop_const (((const DfpWorkItemData *) dfp_list_get_data (plan->work, (guint) i))->id),
                         GINT_TO_POINTER (i + 1));
  for (int i = 0; i < n; i++)
    for (int length = done[i] ? 0 : 1, at = way[0] = i; length > 0;)
      {
        int next;

        on_way[at] = TRUE;
        next = find_undone (&knot, at);
        if (next >= 0 && on_way[next])
          {
            *obstacle = (DfpForecastObstacle){ DFP_OBSTACLE_CIRCLE, at, next, 0 };
            return TRUE;
          }
        if (next >= 0)
          way[length++] = at = next;
        else
          {
            done[at] = TRUE;
            on_way[at] = FALSE;
            at = --length > 0 ? way[length - 1] : at;
          }
      }
  return FALSE;
}

/* --- the line --- */

static gboolean
find_missing_discipline (const DfpConfigurationData *configuration, DfpForecastObstacle *obstacle)
{
  if (configuration->cross_skill > 0)
    return FALSE;
  for (guint i = 0; i < dfp_list_get_n_rows (configuration->stages); i++)
    {
      const DfpStageData *stage = dfp_list_get_data (configuration->stages, i);

      if (stage->effort_share > 0 && !has_builder (configuration, (int) stage->discipline))
        {
          *obstacle = (DfpForecastObstacle){ DFP_OBSTACLE_DISCIPLINE, -1, -1, stage->discipline };
          return TRUE;
        }
    }
  return FALSE;
}

DfpForecastObstacle
dfp_forecast_find_obstacle (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  DfpForecastObstacle obstacle = { DFP_OBSTACLE_NONE, -1, -1, 0 };

  g_return_val_if_fail (plan != NULL && configuration != NULL, obstacle);
  if (!has_work (plan))
    obstacle.kind = DFP_OBSTACLE_NO_WORK;
  else if (!has_builder (configuration, -1))
    obstacle.kind = DFP_OBSTACLE_NOBODY;
  else if (dfp_forecast_count_trials (plan) == 0)
    obstacle.kind = DFP_OBSTACLE_TOO_LARGE;
  else if (!find_circle (plan, &obstacle))
    find_missing_discipline (configuration, &obstacle);
  return obstacle;
}
