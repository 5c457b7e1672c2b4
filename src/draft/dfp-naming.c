/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names are counted upwards until one is free; colours are few and may come again. */
#include "draft/dfp-naming.h"

#include <string.h>

#define N_COLOURS 5

/* The first of the five colours that no configuration has, or the least recent one. */
static int
pick_colour (DfpList *configurations)
{
  const guint n = dfp_list_get_n_rows (configurations);
  gboolean taken[N_COLOURS] = { FALSE };

  for (guint i = 0; i < n; i++)
    taken[dfp_configuration_get (dfp_list_get (configurations, i))->colour] = TRUE;
  for (int colour = 0; colour < N_COLOURS; colour++)
    if (!taken[colour])
      return colour;
  return (int) (n % N_COLOURS);
}

static gboolean
has_name (DfpList *configurations, const char *name)
{
  for (guint i = 0; i < dfp_list_get_n_rows (configurations); i++)
    if (strcmp (dfp_configuration_get (dfp_list_get (configurations, i))->name, name) == 0)
      return TRUE;
  return FALSE;
}

/* "@name 2", "@name 3" … : the first that no configuration has. */
static char *
pick_name (DfpList *configurations, const char *name)
{
  for (int number = 2;; number++)
    {
      g_autofree char *stem = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), DFP_TEXT_MAXIMUM - 6));
      g_autofree char *candidate = g_strdup_printf ("%s %d", stem, number);

      if (!has_name (configurations, candidate))
        return g_steal_pointer (&candidate);
    }
}

void
dfp_naming_make_distinct (DfpConfiguration *configuration, DfpList *configurations)
{
  const char *wanted = dfp_configuration_get (configuration)->name;
  g_autofree char *name = has_name (configurations, wanted) ? pick_name (configurations, wanted) : g_strdup (wanted);

  g_object_set (configuration, "name", name, "colour", pick_colour (configurations), NULL);
}
