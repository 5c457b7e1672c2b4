/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the leaders; units are found by their folded names. */
#include "analysis/buy-in/dfp-sponsorship.h"

#include <math.h>

double
dfp_sponsorship_get_abc (const DfpStakeholderData *leader)
{
  return leader->is_sponsor ? (leader->visible + leader->coalition + leader->communication) / 3.0 : NAN;
}

gboolean
dfp_sponsorship_covers (const DfpSponsoredUnit *unit)
{
  return unit->abc >= DFP_SPONSOR_STRONG;
}

/* What makes two spellings of a unit the same: transfer full, NULL when there is nothing left of it. */
static char *
fold_unit (const char *unit)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (unit));

  return *trimmed != '\0' ? g_utf8_casefold (trimmed, -1) : NULL;
}

/* The unit of @leader, new where nobody named it before; NULL when they stand for none. */
static DfpSponsoredUnit *
find_unit (GArray *units, GHashTable *positions, const DfpStakeholderData *leader)
{
  g_autofree char *folded = fold_unit (leader->unit);
  gpointer position;

  if (folded == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (positions, folded, NULL, &position))
    {
      const DfpSponsoredUnit unit = { g_strstrip (g_strdup (leader->unit)), NULL, NAN };

      position = GUINT_TO_POINTER (units->len);
      g_array_append_val (units, unit);
      g_hash_table_insert (positions, g_steal_pointer (&folded), position);
    }
  return &g_array_index (units, DfpSponsoredUnit, GPOINTER_TO_UINT (position));
}

void
dfp_sponsorship_init (DfpSponsorship *self, const DfpList *stakeholders)
{
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *units = g_array_new (FALSE, FALSE, sizeof (DfpSponsoredUnit));

  *self = (DfpSponsorship){ .coverage = NAN };
  for (guint i = 0; i < dfp_list_get_n_rows (stakeholders); i++)
    {
      const DfpStakeholderData *leader = dfp_list_get_data (stakeholders, i);
      DfpSponsoredUnit *unit = find_unit (units, positions, leader);
      const double abc = dfp_sponsorship_get_abc (leader);

      self->n_sponsors += leader->is_sponsor;
      if (unit == NULL || !leader->is_sponsor || abc <= unit->abc)
        continue;
      unit->abc = abc;
      g_free (unit->sponsor);
      unit->sponsor = g_strdup (leader->name);
    }
  self->n_units = units->len;
  self->units = (DfpSponsoredUnit *) (gpointer) g_array_free (units, FALSE);
  for (guint i = 0; i < self->n_units; i++)
    self->n_covered += dfp_sponsorship_covers (&self->units[i]);
  if (self->n_units > 0)
    self->coverage = (double) self->n_covered / self->n_units;
}

void
dfp_sponsorship_clear (DfpSponsorship *self)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      g_free (self->units[i].name);
      g_free (self->units[i].sponsor);
    }
  g_free (self->units);
  *self = (DfpSponsorship){ .coverage = NAN };
}
