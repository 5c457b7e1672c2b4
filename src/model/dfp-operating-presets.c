/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three tables (doc/model.md §12; the decisions are an assumption). */
#include "model/dfp-operating-presets.h"

#include <glib/gi18n.h>

#define EVEN_SHARE 25.0

static const struct
{
  const char *decision;
  DfpArea area;
  DfpHolder holder;
  double weight;
} decisions[] = {
  { N_ ("Final say on who joins"), DFP_AREA_PEOPLE, DFP_HOLDER_FACTORY, 5 },
  { N_ ("Release and return of seconded people"), DFP_AREA_PEOPLE, DFP_HOLDER_SHARED, 3 },
  { N_ ("How the work is planned, done and measured"), DFP_AREA_PROCESS, DFP_HOLDER_FACTORY, 4 },
  { N_ ("Release to customers"), DFP_AREA_PROCESS, DFP_HOLDER_SHARED, 4 },
  { N_ ("Architecture and tools of the product"), DFP_AREA_SYSTEMS, DFP_HOLDER_FACTORY, 4 },
  { N_ ("Changes to the systems of others"), DFP_AREA_SYSTEMS, DFP_HOLDER_CORPORATE, 3 },
  { N_ ("Order of the backlog"), DFP_AREA_OBJECTIVES, DFP_HOLDER_FACTORY, 4 },
  { N_ ("Change of an objective or its target"), DFP_AREA_OBJECTIVES, DFP_HOLDER_SHARED, 4 },
  { N_ ("Spending inside the approved budget"), DFP_AREA_MONEY, DFP_HOLDER_FACTORY, 3 },
};

static const char *const types[] = { N_ ("Clan"), N_ ("Adhocracy"), N_ ("Market"), N_ ("Hierarchy") };

static const char *const factors[] = {
  N_ ("Clear strategy and goals"), N_ ("Leadership from the top to the middle"),
  N_ ("Talent of high calibre"),   N_ ("Agile governance"),
  N_ ("Outcomes are monitored"),   N_ ("Business-led platform and data"),
  N_ ("Freedom to choose people"), N_ ("Receiving unit ready"),
};

GPtrArray *
dfp_preset_rights (void)
{
  GPtrArray *edits = dfp_edits_new ();

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    g_ptr_array_add (edits,
                     dfp_edit_new_add ("rights", "decision", _ (decisions[i].decision), "area", decisions[i].area,
                                       "holder", decisions[i].holder, "weight", decisions[i].weight, NULL));
  return edits;
}

GPtrArray *
dfp_preset_culture (void)
{
  GPtrArray *edits = dfp_edits_new ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_ptr_array_add (edits, dfp_edit_new_add ("culture", "name", _ (types[i]), "kind", DFP_TRAIT_KIND_TYPE_SHARE, "now",
                                              EVEN_SHARE, "wanted", EVEN_SHARE, NULL));
  return edits;
}

GPtrArray *
dfp_preset_readiness (void)
{
  GPtrArray *edits = dfp_edits_new ();

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    g_ptr_array_add (edits, dfp_edit_new_add ("readiness", "factor", _ (factors[i]), NULL));
  return edits;
}
