/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins the tables of the themes. */
#include "exhibit/dfp-exhibit-list.h"

#include "exhibit/dfp-themes.h"

static DfpExhibitTable (*const tables[]) (void) = {
  dfp_exhibits_team,     dfp_exhibits_money,           dfp_exhibits_proposal, dfp_exhibits_leadership,
  dfp_exhibits_line,     dfp_exhibits_operating_model, dfp_exhibits_handover, dfp_exhibits_flex,
  dfp_exhibits_forecast, dfp_exhibits_comparison,      dfp_exhibits_health,
};

guint
dfp_exhibit_get_n (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    n += tables[i]().n_exhibits;
  return n;
}

const DfpExhibit *
dfp_exhibit_get (guint position)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const DfpExhibitTable table = tables[i]();

      if (position < table.n_exhibits)
        return &table.exhibits[position];
      position -= table.n_exhibits;
    }
  g_return_val_if_reached (NULL);
}

const DfpExhibit *
dfp_exhibit_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const DfpExhibitTable table = tables[i]();

      for (guint j = 0; j < table.n_exhibits; j++)
        if (g_strcmp0 (table.exhibits[j].name, name) == 0)
          return &table.exhibits[j];
    }
  return NULL;
}

const DfpExhibit *
dfp_exhibit_find_picture (const char *name)
{
  const DfpExhibit *exhibit = dfp_exhibit_find (name);

  return exhibit != NULL && exhibit->picture != NULL ? exhibit : NULL;
}
