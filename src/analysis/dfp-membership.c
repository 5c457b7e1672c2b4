/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hash from id to position, so that many squads with many roles stay linear. */
#include "analysis/dfp-membership.h"

#include "base/dfp-const.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"

static GHashTable *
number_squads (const DfpList *squads)
{
  const guint n_squads = dfp_list_get_n_rows (squads);
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_squads; i++)
    {
      const DfpSquadData *squad = dfp_list_get_data (squads, i);

      g_hash_table_insert (numbers, dfp_drop_const (squad->id), GUINT_TO_POINTER (i));
    }
  return numbers;
}

int *
dfp_membership_new (const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  g_autoptr (GHashTable) numbers = number_squads (configuration->squads);
  int *squads = g_new (int, MAX (n_roles, 1));

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      gpointer number;

      if (*role->squad != '\0' && g_hash_table_lookup_extended (numbers, role->squad, NULL, &number))
        squads[i] = GPOINTER_TO_INT (number);
      else
        squads[i] = (int) dfp_list_get_n_rows (configuration->squads);
    }
  return squads;
}
