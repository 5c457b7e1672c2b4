/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two small tables. What is no number is an empty cell. */
#include "report/writer/dfp-csv-operating.h"

#include <math.h>

#include "store/dfp-escape.h"

static void
append_texts (GString *csv, const char *const *texts, guint n_texts, gboolean raw)
{
  for (guint i = 0; i < n_texts; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      dfp_csv_append_text (csv, texts[i], raw);
    }
}

static void
append_number (GString *csv, double number)
{
  g_string_append_c (csv, ',');
  if (isfinite (number))
    dfp_csv_append_number (csv, number);
}

static void
append_area (GString *csv, const DfpAutonomy *autonomy, DfpArea area, gboolean raw)
{
  const DfpAutonomyArea *rights = &autonomy->areas[area];

  dfp_csv_append_text (csv, dfp_enum_get_nick (DFP_TYPE_AREA, area), raw);
  append_number (csv, rights->n_rights);
  append_number (csv, rights->weight);
  for (int holder = 0; holder < DFP_N_HOLDERS; holder++)
    append_number (csv, rights->held[holder]);
  append_number (csv, rights->index);
  g_string_append_c (csv, ',');
  dfp_csv_append_text (csv, area < DFP_N_LED_AREAS ? dfp_light_get_nick (autonomy->leads[area].light) : "", raw);
  g_string_append (csv, "\r\n");
}

GBytes *
dfp_csv_write_autonomy (const DfpDesign *design, gboolean raw)
{
  static const char *const names[] = { "area",      "decisions", "weight", "factory", "shared",
                                       "corporate", "partner",   "index",  "leads" };
  GString *csv = g_string_new (NULL);

  append_texts (csv, names, G_N_ELEMENTS (names), raw);
  g_string_append (csv, "\r\n");
  for (int area = 0; area < DFP_N_AREAS; area++)
    append_area (csv, design->autonomy, area, raw);
  return g_string_free_to_bytes (csv);
}

GBytes *
dfp_csv_write_contradictions (const DfpDesign *design, gboolean raw)
{
  static const char *const names[] = { "kind", "sentence", "go-to" };
  const GPtrArray *found = design->autonomy->contradictions;
  GString *csv = g_string_new (NULL);

  append_texts (csv, names, G_N_ELEMENTS (names), raw);
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < found->len; i++)
    {
      const DfpContradiction *contradiction = g_ptr_array_index (found, i);
      const char *const texts[] = { contradiction->key, contradiction->sentence, contradiction->target };

      append_texts (csv, texts, G_N_ELEMENTS (texts), raw);
      g_string_append (csv, "\r\n");
    }
  return g_string_free_to_bytes (csv);
}
